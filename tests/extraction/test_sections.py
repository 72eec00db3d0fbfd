"""The parts of a page: which headings and plain lines begin something else, and which lines are songs of a heading."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.sections import (
    heads_block,
    heads_songs,
    is_title_line,
    names_show,
    plain_block_lines,
    sections_of,
)
from ost2spotify.model import Line


def page(*rows: tuple[str, int]) -> list[Line]:
    """Headings by their rank; rank 0 is a plain line, each in a block of its own rank."""
    return [
        Line(number, text, "heading" if level else "text", level, number)
        for number, (text, level) in enumerate(rows, 1)
    ]


@pytest.mark.parametrize(
    "heading",
    [("Disc 2", 2), ("Oka - Ember", 2), ("More thoughts", 3)],
    ids=["a disc", "a song", "of another rank"],
)
def test_a_heading_that_belongs_to_the_songs_parts_nothing(heading: tuple[str, int]) -> None:
    sections = sections_of(page(("Songs", 2), ("Oka - Ember", 0), heading, ("Sam - Tide", 0)))

    assert sections[-1] == sections[1]


@pytest.mark.parametrize(
    "heading",
    [("Rezeption", 2), ("Cast", 2), ("Cast:", 0), ("Besetzung", 3)],
    ids=["of the same rank", "of the cast", "a label", "of another rank and speaks of something else"],
)
def test_a_heading_of_something_else_ends_the_songs_above(heading: tuple[str, int]) -> None:
    sections = sections_of(page(("Titelliste", 2), ("Oka - Ember", 0), heading, ("Sam - Tide", 0)))

    assert sections[-1] > sections[1]


@pytest.mark.parametrize(
    "text",
    ["Song for You - Oka", "1. Setlist", "We played all the songs that night.", "3 comments on these songs", "Ember"],
)
def test_a_line_that_only_mentions_songs_heads_none(text: str) -> None:
    assert not heads_block(page(("Ember", 0), (text, 0)), 1)


def test_a_short_plain_line_about_songs_heads_its_paragraph() -> None:
    lines = [Line(1, "Setlist", block=1), Line(2, "Ember", block=1), Line(3, "Setlist", block=1)]

    assert [heads_songs(lines, at) for at in range(3)] == [True, False, False]


@pytest.mark.parametrize(
    ("first", "below", "named"),
    [
        ("『海の町』", "ミラ「海」", False),
        ("ミラ『海の町』", "主題歌:ミラ「海」", False),
        ("『海の町』(テレビ)", "主題歌:ミラ「海」", True),
        ("《海の町》", "OP:ミラ「海」", True),
    ],
)
def test_a_show_in_quotes_stands_over_songs_with_roles(first: str, below: str, named: bool) -> None:
    assert names_show([Line(1, first, block=1), Line(2, below, block=1)], 0) is named


def test_bare_titles_below_a_setlist_are_three_or_more() -> None:
    three = [Line(number, text) for number, text in enumerate(("Setlist:", "Ember", "Tide", "Salt"))]

    assert plain_block_lines(three[:3]) == frozenset()
    assert plain_block_lines([Line(0, "Shopping:"), *three[1:]]) == frozenset()
    assert plain_block_lines(three) == {1, 2, 3}


def test_the_first_line_may_announce_songs() -> None:
    assert is_title_line(Line(1, "Harbour – Musical Numbers"), 0)
    assert not is_title_line(Line(1, "1. Harbour – Musical Numbers"), 0)
    assert not is_title_line(Line(1, "Harbour – Lamp"), 0)
