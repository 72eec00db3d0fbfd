"""Tables drawn with blanks."""

from __future__ import annotations

from ost2spotify.extraction.spaced import spaced_rows
from ost2spotify.model import Line


def rows(*texts: str) -> list[tuple[str, ...]]:
    return [line.cells for _, line in spaced_rows([Line(at, text) for at, text in enumerate(texts)])]


def test_gaps_without_names_of_columns_draw_no_table() -> None:
    assert rows("Mira Holt   Ember", "Sam Rowe   Tide") == []
    assert rows("CODE   TITLE", "12   Ember") == []


def test_a_line_with_other_columns_is_no_row() -> None:
    assert rows("ARTIST   TITLE", "Mira Holt   Ember", "page 3", "Sam Rowe   Tide   4:05") == [("Mira Holt", "Ember")]


def test_rows_are_cut_at_gaps_like_the_names_above_them() -> None:
    assert rows("CODE   ARTIST   TITLE", "12  Mira Holt     Ember", "13  Sam Rowe      Low Sun") == [
        ("12", "Mira Holt", "Ember"),
        ("13", "Sam Rowe", "Low Sun"),
    ]


def test_a_line_of_gaps_is_read_in_linear_time() -> None:
    assert rows("a  " * 30_000, "ARTIST  TITLE", "b  " * 30_000) == []
