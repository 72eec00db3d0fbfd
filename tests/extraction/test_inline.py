"""Lists that a page runs together in one line."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.inline import numbered_entries, paired_entries, quoted_list
from ost2spotify.model import Line


def quoted(text: str) -> list[tuple[str, str]]:
    songs = quoted_list(Line(1, text), 0)
    return [(song.artist, song.title) for song in songs.songs] if songs else []


@pytest.mark.parametrize(
    "text",
    [
        "In 1. and 3. we heard Oka, and then 2. came.",
        "1. Mira Holt - Sea Glass and 5 others we liked",
        "It opens at 1.30, 1.45 and 2.15 on all days but Monday",
    ],
)
def test_numbers_that_do_not_count_part_no_songs(text: str) -> None:
    assert numbered_entries(Line(1, text)) == []


@pytest.mark.parametrize(
    "text", ["1. Oka – Ember 2. Sam – Tide 3. Ana – Salt", "Setlist: 1) Oka – Ember, 2) Sam – Tide, 3) Ana – Salt"]
)
def test_numbers_that_count_up_part_the_songs(text: str) -> None:
    assert [entry.body for entry in numbered_entries(Line(1, text))] == ["Oka – Ember", "Sam – Tide", "Ana – Salt"]


@pytest.mark.parametrize(
    "text",
    [
        "Oka, Ember; Sam, Tide; and the others",
        "Weld, Hafen; Sund, Lind; Abel, Holt",
        "We sat - the sea was near - and then we went.",
    ],
    ids=["not all pairs", "three pairs with commas", "dashes of a sentence"],
)
def test_signs_that_part_no_pairs_part_no_songs(text: str) -> None:
    assert paired_entries(Line(1, text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Oka - Ember; Sam - Tide; Ana - Salt; Mira - Reed",
        "Tracklist: Oka - Ember // Sam - Tide // Ana - Salt // Mira - Reed",
        "Played: Oka - Ember • Sam - Tide • Ana - Salt • Mira - Reed",
        "Heard: Oka, Ember; Sam, Tide; Ana, Salt; Mira, Reed.",
    ],
    ids=["semicolons", "double slashes", "dots", "commas between semicolons"],
)
def test_signs_between_pairs_part_the_songs(text: str) -> None:
    assert [entry.body for entry in paired_entries(Line(1, text))] == [
        "Oka - Ember",
        "Sam - Tide",
        "Ana - Salt",
        "Mira - Reed",
    ]


@pytest.mark.parametrize(
    ("text", "songs"),
    [
        ("Baca juga: “Ember” oleh Oka, “Tide” oleh Sam, “Salt” oleh Ana", []),
        ("“Ember” by Oka and “Tide” by Sam", []),
        ("“Ember” by Oka, “Tide” by Sam and “Salt” by Ana", [("Oka", "Ember"), ("Sam", "Tide"), ("Ana", "Salt")]),
        ("«Ember» d’Oka, «Tide» d’Ana, «Salt» de Sam", [("Oka", "Ember"), ("Ana", "Tide"), ("Sam", "Salt")]),
        ("Oka’s “Ember”, Sam’s “Tide”, Ana’s “Salt”", [("Oka", "Ember"), ("Sam", "Tide"), ("Ana", "Salt")]),
        ("“Ember” (Oka), “Tide” (Sam Rowe), “Salt” (Ana)", [("Oka", "Ember"), ("Sam Rowe", "Tide"), ("Ana", "Salt")]),
    ],
    ids=["links", "two", "by", "d’", "possessive", "brackets"],
)
def test_titles_in_quotes_have_their_singers_beside_them(text: str, songs: list[tuple[str, str]]) -> None:
    assert quoted(text) == songs


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "text", ["1. a - b " * 2000, "a - b; " * 2500, "“a” by b, " * 1900], ids=["counted", "pairs", "quotes"]
)
def test_a_line_of_everything_is_read_in_linear_time(text: str) -> None:
    assert isinstance(numbered_entries(Line(1, text)) + paired_entries(Line(1, text)), list)
    assert isinstance(quoted(text), list)
