"""Lists that a page breaks over several lines."""

from __future__ import annotations

from ost2spotify.extraction.wrapped import joined_paragraphs
from ost2spotify.model import Line


def joined(*texts: str, block: int = 1) -> list[tuple[range, str]]:
    lines = [Line(at, text, block=block) for at, text in enumerate(texts)]
    return [(places, line.text) for places, line in joined_paragraphs(lines, frozenset())]


def test_lines_that_end_by_themselves_are_not_joined() -> None:
    assert joined("Oka - Ember", "Sam - Tide") == []
    assert joined("Oka - Ember", "Sam - Tide |") == []


def test_a_line_that_ends_with_an_open_sign_goes_on_below() -> None:
    assert joined("Oka - Ember | Sam -", "Tide | Ana - Salt") == [(range(2), "Oka - Ember | Sam - Tide | Ana - Salt")]


def test_what_is_spoken_for_or_stands_in_another_paragraph_is_not_joined() -> None:
    lines = [Line(0, "Oka -", block=1), Line(1, "Ember", block=2), Line(2, "Sam -", block=3), Line(3, "Tide", block=3)]

    assert list(joined_paragraphs(lines, frozenset({3}))) == []
