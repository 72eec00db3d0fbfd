"""Lists of titles: a singer on a few lines, in brackets behind most, or named for compositions above them."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.bare import played_list, title_list
from ost2spotify.extraction.clusters import Placed
from ost2spotify.extraction.furniture import entry_of
from ost2spotify.model import Line, Page


def placed(*texts: str) -> list[Placed]:
    return [(at, entry_of(Line(at, text))) for at, text in enumerate(texts)]


def songs(*texts: str) -> list[tuple[str, str]]:
    return [(song.artist, song.title) for song in title_list(placed(*texts)).songs]


@pytest.mark.parametrize(
    "title",
    [
        "Ember - Tide",
        "Ember (Live)",
        "Ember (feat. Park Boram)",
        "Ember (Solo Version)",
        "Solo",
        "Ember (In the Morning)",
        "Take Me - Home Again",
    ],
)
def test_a_dash_or_bracket_of_a_title_names_nobody(title: str) -> None:
    assert songs("Salt", title, "Low Sun")[1] == ("", title)


@pytest.mark.parametrize(
    ("line", "song"),
    [
        ("Stay With Me – Park Boram", ("Park Boram", "Stay With Me")),
        ("Ember (Mira solo)", ("Mira", "Ember")),
        ("Ember (Mira, Ana solo stage)", ("Mira, Ana", "Ember")),
        ("미라 솔로 - 바다", ("미라 솔로", "바다")),
    ],
)
def test_a_few_lines_of_titles_may_name_their_singer(line: str, song: tuple[str, str]) -> None:
    assert songs("Salt", "Low Sun", line, "Sea Glass") == [("", "Salt"), ("", "Low Sun"), song, ("", "Sea Glass")]


def test_brackets_behind_titles_are_singers_only_if_all_look_like_people() -> None:
    assert songs("Ember (Kim Na-young)", "Tide (Park Boram)", "Salt (Lee Yejoon)")[0] == ("Kim Na-young", "Ember")
    assert songs("Ember (2019)", "Tide (2020)", "Salt (2021)")[0] == ("", "Ember (2019)")
    assert songs("Ember (Live)", "Tide (Kim Na-young)", "Salt (Park Boram)")[0] == ("", "Ember (Live)")


WORKS = ("Erik Satie: Gnossienne No. 1", "Chopin: Nocturne, Op. 9", "Debussy: Clair de lune")


@pytest.mark.parametrize(
    ("above", "player"),
    [("Recorded in 2019", None), ("Performed by Mira Holt (piano)", "Mira Holt"), ("Mira Holt, piano", "Mira Holt")],
)
def test_compositions_are_played_by_whom_the_page_names_above_them(above: str, player: str | None) -> None:
    page = Page("page", (Line(0, above), *(Line(at, text) for at, text in enumerate(WORKS, 1))))
    entries = [(at, entry) for at, (_, entry) in enumerate(placed(*WORKS), 1)]

    found = played_list(entries, "colon", page)

    assert {song.artist for song in found.songs} == {player} if found else player is None


def test_lines_without_composers_are_no_compositions() -> None:
    page = Page("page", (Line(0, "Performed by Mira Holt"),))

    assert played_list(placed("Ana: Ember", "Oka: Tide"), "colon", page) is None
