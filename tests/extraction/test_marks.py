"""What charts and players print around songs is told by its whole line; titles with such words are not."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.marks import MARKS, Mark, is_change_of_rank, is_closing, is_cut, is_mark

ROWS = [pytest.param(mark, id=mark.name) for mark in MARKS]


@pytest.mark.parametrize("mark", ROWS)
def test_look_alikes_are_no_marks(mark: Mark) -> None:
    assert [text for text in mark.keeps if is_mark(text)] == []


@pytest.mark.parametrize("mark", ROWS)
def test_a_mark_is_told_by_its_whole_line(mark: Mark) -> None:
    assert [text for text in mark.examples if not mark.pattern.match(text)] == []


def test_a_count_or_a_button_parts_no_records() -> None:
    assert not is_cut("61,204")
    assert not is_cut("듣기")


def test_places_and_times_part_records() -> None:
    assert [text for text in ("1", "3위", "9:58 AM", "2 minutes ago", "2023-04-05") if not is_cut(text)] == []


def test_only_the_time_of_playing_stands_below_a_song() -> None:
    assert is_closing("2 minutes ago")
    assert not is_closing("9:58 AM")


def test_a_lone_sign_is_no_change_of_rank() -> None:
    assert not is_change_of_rank("-")
    assert is_change_of_rank("2 up")


def test_long_lines_are_left_alone_quickly() -> None:
    assert not is_mark("1 " * 50_000)
