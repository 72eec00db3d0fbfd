"""Wikipedia's track listings in their source."""

from __future__ import annotations

from ost2spotify.extraction.track_listing import listed_rows
from ost2spotify.model import Line


def rows(text: str) -> list[tuple[int, tuple[str, ...]]]:
    lines = [Line(at, line) for at, line in enumerate(text.split("\n"))]
    return [(at, line.cells) for at, line in listed_rows(lines)]


def test_parameters_of_another_template_are_no_songs() -> None:
    assert rows("{{Infobox\n| title1 = Ember\n| extra1 = Oka\n}}") == []


def test_parameters_behind_the_end_of_a_listing_are_no_songs() -> None:
    assert rows("{{Track listing\n| title1 = Ember\n}}\n| title2 = Tide") == [(1, ("Ember", ""))]


def test_songs_stand_at_their_titles_with_note_and_singer() -> None:
    text = "{{Track listing\n| headline = Part 1\n| title1 = Ember\n| note1 = Live\n| extra1 = [[Mira Holt]]\n| length1 = 3:45\n| title2 = Tide\n}}"

    assert rows(text) == [(2, ("Ember (Live)", "Mira Holt")), (6, ("Tide", ""))]


def test_a_number_without_a_title_is_no_song() -> None:
    assert rows("{{tracklist\n| extra1 = Oka\n| title2 = Tide\n| artist2 = Oka\n}}") == [(2, ("Tide", "Oka"))]
