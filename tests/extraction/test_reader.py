"""The way from a page to its tracks: which lists stand beside the main one, and which only look like lists."""

from __future__ import annotations

import pytest

from ost2spotify.extraction import extract
from ost2spotify.model import Line, Page
from ost2spotify.reading.plain import read_text


def of_page(page: Page) -> list[str]:
    return [
        f"{', '.join(name.name for name in track.artists + track.featured)} | {track.title.name}"
        for track in extract(page).tracks
    ]


def songs(text: str) -> list[str]:
    return of_page(read_text("page", text))


MAIN = "Tracklist\n\n1. Mira Holt - Sea Glass\n2. Sam Rowe - Ember\n3. The Lanterns - Low Sun\n4. Ana Lua - Tide\n"
READ = ["Mira Holt | Sea Glass", "Sam Rowe | Ember", "The Lanterns | Low Sun", "Ana Lua | Tide"]


@pytest.mark.parametrize(
    "rest",
    [
        "\nEditor: Rina\nLabel: Weld Records\nPhotos: Tom Weld\n",
        "\nOka Weld / The House\nNora Abel / Paper Boats\nJon Weld / The Ferry\n",
        "\n- Home\n- About us\n- Contact\n- Imprint\n",
        "\nHome / About\nShop / Contact\n",
    ],
    ids=["labels", "pairs with another sign", "a menu", "links"],
)
def test_what_is_written_otherwise_and_not_announced_is_no_second_list(rest: str) -> None:
    assert songs(MAIN + rest) == READ


def test_what_is_written_otherwise_is_read_where_it_is_announced() -> None:
    page = f"{MAIN}\nBonus tracks:\n\nPark Boram / Stay With Me\nKim Na-young / I Miss You\nLee Yejoon / Without You\n"

    assert len(songs(page)) == 7


def test_the_instrumentals_below_their_songs_belong_to_the_list() -> None:
    assert songs(f"{MAIN}5. Sea Glass (Inst.)\n6. Ember (Inst.)\n") == [
        *READ,
        "Mira Holt | Sea Glass (Inst.)",
        "Sam Rowe | Ember (Inst.)",
    ]


def test_a_reader_adds_a_song_in_the_format_of_the_list() -> None:
    lines = [Line(n, f"{n}. {text.replace(' | ', ' - ')}", block=1) for n, text in enumerate(READ, 1)]
    added = Line(9, "5. Park Boram - Stay With Me", "quote", block=7)
    talk = Line(10, "Lovely - thanks!", "quote", block=8)

    assert of_page(Page("page", (*lines, added, talk), title="The best songs")) == [*READ, "Park Boram | Stay With Me"]


def test_a_box_of_facts_beside_the_table_of_tracks_is_no_list() -> None:
    columns = ("Title", "Artist")
    cells = [tuple(reversed(text.split(" | "))) for text in READ]
    table = [Line(n, " | ".join(row), "row", 0, 1, row, columns) for n, row in enumerate(cells, 1)]
    box = [
        Line(n, text, "row", 0, 2, tuple(text.split(" | "))) for n, text in ((8, "Studio | Harbour"), (9, "Band | Oka"))
    ]

    assert of_page(Page("page", (*table, *box))) == READ


def test_a_work_above_its_counted_movements_is_no_song_of_them() -> None:
    page = "Mira Holt – Low Sun\n1. Sea Glass 3:45\n2. Ember 2:10\n3. Tide 4:01\n4. Salt 5:00\n"

    assert songs(page) == ["Mira Holt | Sea Glass", "Mira Holt | Ember", "Mira Holt | Tide", "Mira Holt | Salt"]


@pytest.mark.parametrize("text", ["", "Mira Holt: Low Sun\nA\nB\nC\n", "Lamps\n\n1. Floor\n2. Desk\n3. Wall\n"])
def test_a_page_without_a_list_of_songs_has_no_tracks(text: str) -> None:
    assert songs(text) == []


def test_gaps_as_wide_as_a_page_are_read_in_linear_time() -> None:
    assert songs(f"Tracklist\n\nOka{' ' * 90_000}Ember\n") is not None
