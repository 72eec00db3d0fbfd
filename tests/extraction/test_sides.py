"""Which side of a list is the artist: clues, names in two scripts, and names that come back."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.sides import artistness, side_of


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Bất Nhiễm", "Mao Bất Dịch"),
        ("Dương cầm", "Trương Bích Thần"),
        ("Long Way", "Hu Ge"),
        ("Stay With Me", "Park Boram"),
        ("Sea Glass", "The Lanterns"),
    ],
)
def test_a_name_is_rated_above_a_title_of_its_language(title: str, name: str) -> None:
    assert artistness(title) < artistness(name)


def test_a_name_in_two_scripts_is_rated_in_both() -> None:
    both = (artistness("Mao Bất Dịch") + artistness("毛不易")) / 2

    assert artistness("Mao Bất Dịch (毛不易)") == pytest.approx(both)


def test_clues_and_likeness_are_weighed_together() -> None:
    assert artistness("Ember (Live)") < artistness("Ember")
    assert artistness("“Ember”") < artistness("Ember")


@pytest.mark.parametrize(
    ("rows", "artist"),
    [
        ([("Ember", "Ember"), ("Low", "Sea"), ("Oka", "Lua")], 0),
        ([("Sea", "Oka"), ("Low", "Lua & Oka"), ("Glass", "Oka")], 1),
        ([("Oka", "Sea"), ("Lua & Oka", "Low"), ("Oka", "Glass")], 0),
    ],
    ids=["the usual order", "comes back on the right", "comes back on the left"],
)
def test_names_come_back_also_among_others(rows: list[tuple[str, str]], artist: int) -> None:
    assert side_of(rows).artist == artist


def test_what_the_page_says_is_believed() -> None:
    side = side_of([("Mira Holt", "Sea Glass")], told=1)

    assert (side.artist, side.sure) == (1, True)
