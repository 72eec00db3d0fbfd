"""Lists of pairs: the side of the singer, lines turned round, and lines that say by themselves who sings."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.furniture import entry_of
from ost2spotify.extraction.pairs import pair_list, told_roles, told_side
from ost2spotify.extraction.rows import row_of
from ost2spotify.model import Line, Page

NAMED = ("Park Boram - Stay With Me", "Kim Na-young - I Miss You", "Lee Yejoon - Without You")


def songs(*texts: str, layout: str = "dash", roles: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    rows = [row_of(at, entry_of(Line(at, text)), layout) for at, text in enumerate(texts)]
    return [(song.artist, song.title) for song in pair_list(rows, layout, 1.0, frozenset(), roles).songs]


def test_a_line_whose_sides_are_alike_is_read_as_the_others() -> None:
    assert songs(*NAMED, "Ember - Tide")[-1] == ("Ember", "Tide")


def test_a_line_turned_round_is_read_the_other_way() -> None:
    assert songs(*NAMED, "Tell Me It's Not a Dream - Park Boram")[-1] == ("Park Boram", "Tell Me It's Not a Dream")


def test_a_line_is_not_turned_where_the_page_says_which_side_sings() -> None:
    told = songs(*NAMED, "Tell Me It's Not a Dream - Park Boram", roles=("artist", "title"))

    assert told[-1] == ("Tell Me It's Not a Dream", "Park Boram")


@pytest.mark.parametrize(
    ("line", "song"),
    [
        ("2. 【海】ミラ", ("ミラ", "海")),
        ("2. “Tide” by Sam Rowe", ("Sam Rowe", "Tide")),
        ("2. Tide", ("", "Tide")),
        ("2. Tide by Tide", ("", "Tide by Tide")),
    ],
    ids=["in brackets", "quoted", "a title alone", "by in a title"],
)
def test_a_line_that_the_sign_does_not_cut_may_say_itself_who_sings(line: str, song: tuple[str, str]) -> None:
    assert songs(*NAMED, line)[-1] == song


def test_the_last_by_names_the_singer() -> None:
    assert songs("Stand by Me by The Lanterns", "Ember by Oka", layout="by")[0] == ("The Lanterns", "Stand by Me")


def test_a_version_behind_a_dash_belongs_to_the_title() -> None:
    assert songs(*NAMED, "Park Boram - Ember - Original Mix")[-1] == ("Park Boram", "Ember – Original Mix")


def test_labels_inside_the_pieces_say_what_they_are() -> None:
    assert songs("Bài hát: Ember - Ca sĩ: Mira Holt", "Bài hát: Tide - Ca sĩ: Oka") == [
        ("Mira Holt", "Ember"),
        ("Oka", "Tide"),
    ]


@pytest.mark.parametrize(
    ("text", "roles", "side"),
    [
        ("We list the artist and the title of each.", (), None),
        ("Tracklist:", (), None),
        ("Artist - Title", ("artist", "title"), 0),
        ("Tracklist (Song / Singer):", ("title", "artist"), 1),
    ],
)
def test_a_legend_above_a_list_names_its_columns(text: str, roles: tuple[str, ...], side: int | None) -> None:
    found = told_roles(Page("page", (Line(1, text), Line(2, NAMED[0]))), 1)

    assert (found, told_side(found)) == (roles, side)
