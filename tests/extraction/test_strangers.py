"""Lines that a list has gathered and that are none of its songs: one sign is not enough, two are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ost2spotify.extraction.songs import Song, SongList
from ost2spotify.extraction.strangers import without_strangers
from ost2spotify.model import Line

TITLES = ("Ember", "Low Sun", "Sea Glass", "Tide", "Paper Boats", "Salt", "Coals")


def song(at: int, text: str, artist: str = "Oka", *, block: int = 1, kind: str = "text") -> Song:
    return Song(Line(at, text, kind, 0, block), at, text, artist)


SONGS = [song(at, f"{at}. {title}") for at, title in enumerate(TITLES, 1)]


def kept(*songs: Song) -> list[str]:
    return [song.line.text for song in without_strangers(SongList(songs, "split by dash", 1.0)).songs]


@pytest.mark.parametrize(
    "odd",
    [
        song(8, "8. Dune", block=2),
        song(8, "Dune"),
        song(8, "8. Dune", ""),
        song(30, "8. Dune"),
        song(8, "8. Dune?!"),
        song(8, "8. Dune", kind="heading"),
        song(8, "8. Intro"),
    ],
    ids=["alone", "not led", "without singer", "far", "spoken", "a heading", "a frame with a singer"],
)
def test_one_sign_makes_no_stranger(odd: Song) -> None:
    assert kept(*SONGS, odd)[-1] == odd.line.text


@pytest.mark.parametrize(
    "odd",
    [
        song(8, "Dune", block=2),
        song(8, "Dune", ""),
        song(30, "8. Dune!"),
        song(8, "Dune", kind="heading"),
        replace(song(8, "8. Intro", ""), title="Intro"),
        song(8, "8. Low Tide", "Label"),
    ],
    ids=["alone, not led", "not led, no singer", "far, spoken", "a heading, not led", "a frame", "a label"],
)
def test_two_signs_make_a_stranger(odd: Song) -> None:
    assert kept(*SONGS, odd) == [each.line.text for each in SONGS]


def test_a_stranger_is_said_to_be_left_out() -> None:
    found = without_strangers(SongList((*SONGS, song(8, "Dune", "")), "split by dash", 1.0))

    assert [(line.line, line.text) for line in found.skipped] == [(8, "Dune")]


def test_three_songs_have_no_habit_yet() -> None:
    odd = song(40, "Dune!", "", block=2)

    assert kept(*SONGS[:2], odd)[-1] == "Dune!"


def test_what_half_the_lines_do_is_no_sign() -> None:
    half = [song(at, text, "") for at, text in ((8, "Dune"), (9, "Reed"), (10, "Foam"), (11, "Gale"))]

    assert len(kept(*SONGS, *half)) == len(SONGS) + len(half)
