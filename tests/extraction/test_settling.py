"""Entries made ready for the vote: what all lines of a list share beside the songs comes off."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.clusters import Placed
from ost2spotify.extraction.furniture import entry_of
from ost2spotify.extraction.settling import (
    each_once,
    unwrapped,
    without_dotted_lengths,
    without_labels,
    without_prefixes,
    without_refrain,
    without_works,
)
from ost2spotify.model import Line


def placed(*texts: str) -> list[Placed]:
    return [(at, entry_of(Line(at, text))) for at, text in enumerate(texts)]


def bodies(entries: list[Placed]) -> list[str]:
    return [entry.body for _, entry in entries]


def test_a_line_that_comes_back_is_read_once() -> None:
    assert bodies(each_once(placed("Oka - Ember", "Sam - Low", "Oka - Ember", "Sam - Low"))) == [
        "Oka - Ember",
        "Sam - Low",
    ]
    assert bodies(each_once(placed("Oka - Ember", "Sam - Low", "Oka - Ember"))) == ["Oka - Ember", "Sam - Low"]


@pytest.mark.parametrize(
    "texts",
    [
        ("1. Ember 1.56", "2. Low Sun", "3. Sea Glass"),
        ("Ember 1.56", "Low Sun 2.31", "Sea Glass 3.07"),
        ("1. Ember 1.50", "2. Low Sun 2.25", "3. Sea Glass 4.00"),
    ],
    ids=["one of three", "not numbered", "prices"],
)
def test_other_numbers_with_a_dot_stay(texts: tuple[str, ...]) -> None:
    assert bodies(without_dotted_lengths(placed(*texts))) == bodies(placed(*texts))


def test_lengths_written_with_a_dot_come_off() -> None:
    entries = placed("1- Ember 1.56", "2- Low Sun 2.31", "3- Sea Glass (3.07)")

    assert bodies(without_dotted_lengths(entries)) == ["Ember", "Low Sun", "Sea Glass"]


@pytest.mark.parametrize(
    "texts",
    [
        ("Ember Play Video", "Low Sun Play Video", "Sea Glass Play Video"),
        tuple(f"{title} - Mira Holt" for title in ("Ember", "Low Sun", "Sea Glass", "Tide", "Paper Boats")),
    ],
    ids=["three times", "a singer behind a sign"],
)
def test_words_behind_few_songs_or_behind_a_sign_stay(texts: tuple[str, ...]) -> None:
    assert bodies(without_refrain(placed(*texts))) == list(texts)


def test_words_that_a_site_puts_behind_each_song_come_off_with_the_lines_that_lack_them() -> None:
    titles = ["Sam Rowe Ember", "Oka Low Sun", "Ana Lua Tide", "Mira Holt Sea Glass", "Oka Lua Paper Boats"]
    entries = placed("All About Us", *(f"{title} Play Video" for title in titles))

    assert bodies(without_refrain(entries)) == titles


@pytest.mark.parametrize(
    "texts",
    [
        ("Oka - Side A [Old]", "Sam - Ember"),
        ("Oka - Ember [Live]", "Sam - Low Sun [Remix]"),
        ("Oka - Ember [feat. Ana]", "Sam - Low Sun [Intro]"),
        ("Oka - Ember (Drumhouse)", "Sam - Low Sun (Tide)"),
    ],
    ids=["one bracket", "versions", "guests and cues", "round brackets"],
)
def test_brackets_of_titles_are_no_record_labels(texts: tuple[str, ...]) -> None:
    assert bodies(without_labels(placed(*texts))) == list(texts)


def test_record_labels_behind_two_songs_come_off() -> None:
    entries = placed("Oka - Ember [Drumhouse]", "Sam - Low Sun [Tide Records]", "Ana - Sea Glass [ft. Mira]")

    assert bodies(without_labels(entries)) == ["Oka - Ember", "Sam - Low Sun", "Ana - Sea Glass [ft. Mira]"]


@pytest.mark.parametrize(
    "texts",
    [
        ("Show: Oka - Ember", "Show: Sam - Low Sun", "Show: Ana - Tide"),
        ("Bach: Prelude, BWV 1 - Oka", "Satie: Gymnopédie No. 1 - Sam", "Liszt: Etude, Op. 1 - Ana"),
        ("Mira: Ember", "Oka: Low Sun", "Sam: Tide"),
    ],
    ids=["the same on each line", "composers", "no pair behind the colon"],
)
def test_a_colon_without_a_show_of_its_own_stays(texts: tuple[str, ...]) -> None:
    assert bodies(without_prefixes(placed(*texts))) == list(texts)


@pytest.mark.parametrize(
    "texts",
    [
        ("Low Sun: Sam Rowe – Ember", "The Ferry: Oka – Tide", "Harbour: Ana Lua – Sea Glass"),
        (
            "The Ferry – Opening 1 : Ember (Sam Rowe)",
            "Harbour – Ending 2 : Tide (Oka)",
            "Low Sun – Opening : Sea Glass (Ana)",
        ),
    ],
    ids=["a show", "a show and the song's role"],
)
def test_a_show_before_the_colon_of_each_line_comes_off(texts: tuple[str, ...]) -> None:
    assert [body.split(" ")[0] for body in bodies(without_prefixes(placed(*texts)))] in (
        ["Sam", "Oka", "Ana"],
        ["Ember", "Tide", "Sea"],
    )


def test_quotes_around_title_and_singer_come_off_where_most_lines_have_them() -> None:
    assert bodies(unwrapped(placed("『海』", "『空』"))) == ["『海』", "『空』"]
    assert bodies(unwrapped(placed("『Ember/ミラ』", "『Tide/空知』"))) == ["Ember/ミラ", "Tide/空知"]


def test_works_in_double_brackets_go_only_where_titles_have_other_quotes() -> None:
    assert bodies(without_works(placed("米拉《海》", "山姆《夜》"))) == ["米拉《海》", "山姆《夜》"]
    assert bodies(without_works(placed("米拉《海》", "山姆〈夜〉", "〈风〉"))) == ["山姆〈夜〉", "〈风〉"]
