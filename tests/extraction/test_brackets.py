"""Brackets and quotes: which of them hold a title, and which way German ones point."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.brackets import brackets, masked, quoted, trailing, unquoted


@pytest.mark.parametrize("text", ["Sea Glass", "Don't Go", "It's Sam's", "(Ember", "“a” and “b”", "Ember (Live)"])
def test_what_is_not_quoted_once_is_no_title(text: str) -> None:
    assert quoted(text) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mira «Sea Glass»", "Sea Glass"),
        ("Mira »Sea Glass«", "Sea Glass"),
        ("„Sea Glass“ Mira", "Sea Glass"),
        ('SOIL&"PIMP"SESSIONS「海」', "海"),
        ('"ミラ" 『海』 "空"', "海"),
        ("Mira 'Don't Go'", "Don't Go"),
    ],
)
def test_the_quoted_title_is_found_whichever_way_its_quotes_point(text: str, title: str) -> None:
    run = quoted(text)

    assert run is not None
    assert run.inside == title


def test_german_quotes_are_several_runs_and_french_ones_too() -> None:
    assert [run.inside for run in brackets("»Meer« und »Glut«")] == ["Meer", "Glut"]
    assert [run.inside for run in brackets("«Mer» et «Braise»")] == ["Mer", "Braise"]


def test_what_stands_in_brackets_is_blotted_out_and_keeps_its_length() -> None:
    assert masked("Ember (a - b) - Oka") == "Ember (\0\0\0\0\0) - Oka"


def test_a_bracket_at_the_end_is_told_from_one_in_the_middle() -> None:
    ending = trailing("Ember (Live)")

    assert ending is not None
    assert (ending[0], ending[1].inside, trailing("Ember (Live) II")) == ("Ember", "Live", None)


@pytest.mark.parametrize(("text", "bare"), [("“a” b", "“a” b"), ("“Ember”", "Ember"), ("'Ember'", "Ember")])
def test_only_quotes_around_all_of_a_text_are_taken_off(text: str, bare: str) -> None:
    assert unquoted(text) == bare
