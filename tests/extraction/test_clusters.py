"""Which lines of a page are one list: those that are led alike, with a few led otherwise in between."""

from __future__ import annotations

from ost2spotify.extraction.clusters import clusters, entries_of
from ost2spotify.model import Line
from ost2spotify.reading.plain import read_text


def lists(text: str) -> list[list[str]]:
    lines = read_text("page", text).lines
    found = clusters(list(entries_of(lines, frozenset())), lines)
    return [[entry.body for _, entry in cluster.entries] for cluster in found]


def test_a_paragraph_of_the_same_list_is_no_other_list() -> None:
    page = "Oka - Ember\nSam - Tide\nAna - Salt\n\nMira - Low Sun\nOka - Coals\n"

    assert lists(page) == [["Oka - Ember", "Sam - Tide", "Ana - Salt", "Mira - Low Sun", "Oka - Coals"]]


def test_a_paragraph_written_otherwise_stands_apart() -> None:
    page = "1. Oka - Ember\n2. Sam - Tide\n3. Ana - Salt\n4. Mira - Reed\n\n1. Adults\n2. Children\n"

    assert lists(page) == [["Oka - Ember", "Sam - Tide", "Ana - Salt", "Mira - Reed"], ["Adults", "Children"]]


def test_a_page_of_many_paragraphs_has_no_habit() -> None:
    page = "\n".join(
        f"{n}. Oka - Song {n}\n{n}. Sam - Song {n}\n\n{n}. Reed {n}\n{n}. Foam {n}\n" for n in range(1, 30)
    )

    assert sum(map(len, lists(page))) == 29 * 4


def test_a_line_led_otherwise_in_another_paragraph_is_left_alone() -> None:
    page = "[07:30] Oka - Ember\n[09:10] Sam - Tide\n[12:00] Ana - Salt\n\nMira Holt - Dune\n"

    assert [len(found) for found in lists(page)] == [3, 1]


def test_lines_led_otherwise_join_the_list_they_stand_in() -> None:
    page = "[07:30] Oka - Ember\nw/ Sam - Tide\n[12:00] Ana - Salt\n[14] Mira - Reed\n[15:00] Oka - Coals\n"

    assert [len(found) for found in lists(page)] == [5]


def test_a_line_that_comes_back_is_gathered_once() -> None:
    assert lists("1. Oka - Ember\n1. Oka - Ember\n2. Sam - Tide\n") == [["Oka - Ember", "Sam - Tide"]]


def test_the_small_print_of_an_item_belongs_to_its_title() -> None:
    lines = [Line(1, "Ember", "item", item=1), Line(2, "(with Oka)", "item", item=1), Line(3, "(Salt)", "item", item=2)]

    assert [entry.body for _, entry in entries_of(lines, frozenset())] == ["Ember (with Oka)", "(Salt)"]
