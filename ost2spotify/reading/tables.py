"""Table rows as lines: spans over rows carried down, header cells known above their columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ost2spotify.model import Line, Span
from ost2spotify.reading.draft import Place
from ost2spotify.reading.headers import is_header

# A `colspan=99999` would be as many cells; no table of songs has more columns.
_MOST_COLUMNS = 50
# A cell of more lines, or with a table, a heading or a list in it, lays out the page and is no value.
_MOST_LINES_IN_CELL = 12
_FEWEST_ITEMS = 4


class Cell(NamedTuple):
    """A cell as it stands in the source."""

    lines: Sequence[Line]
    head: bool = False
    columns: int = 1
    rows: int = 1

    @property
    def text(self) -> str:
        return self.lines[0].text if len(self.lines) == 1 else "\n".join(line.text for line in self.lines)


@dataclass(slots=True)
class Table:
    """A table while it is walked: its header cells so far, and the cells that reach down into the next rows."""

    place: Place
    columns: tuple[str, ...] = ()
    rows: int = 0
    _may_name_columns: bool = True
    _carried: dict[int, tuple[str, int]] = field(default_factory=dict)

    def lines_of(self, cells: Sequence[Cell], number: int) -> list[Line]:
        """A row as one line; the lines of its cells where the table only lays out the page."""
        if _lays_out(cells):
            return [line for cell in cells for line in cell.lines]
        texts = self._across(cells)
        shown = [cell.text.replace("\n", " / ") for cell in cells]
        if not any(shown):
            return []
        self.rows += 1
        spans = tuple(span for cell in cells for line in cell.lines if line.spans for span in line.spans)
        return [self._line(cells, tuple(texts), " | ".join(shown).strip(), spans, number)]

    def _line(
        self, cells: Sequence[Cell], texts: tuple[str, ...], shown: str, spans: tuple[Span, ...], number: int
    ) -> Line:
        place = self.place
        first, self._may_name_columns = self._may_name_columns, False
        if len(cells) == 1 and (cells[0].columns > 1 or (cells[0].head and self.rows > 1)):
            self._may_name_columns = True
            return Line(number, cells[0].text.replace("\n", " "), "heading", 6, place.block, spans=spans)
        header = all(cell.head for cell in cells) or (first and is_header(texts))
        if header and len(cells) > 1:
            self.columns = texts
            return Line(number, shown, "row", 1, place.block, texts, spans=spans)
        return Line(number, shown, "row", 0, place.block, texts, self.columns, spans)

    def _across(self, cells: Sequence[Cell]) -> list[str]:
        """The texts of a row by column. Header cells repeat over the columns they span, others stand in the first."""
        texts: list[str] = []
        for cell in cells:
            self._carry(texts)
            for nth in range(min(cell.columns, _MOST_COLUMNS - len(texts))):
                text = cell.text if nth == 0 or cell.head else ""
                if cell.rows > 1:
                    self._carried[len(texts)] = (text, cell.rows - 1)
                texts.append(text)
        self._carry(texts)
        return texts

    def _carry(self, texts: list[str]) -> None:
        while len(texts) in self._carried and len(texts) < _MOST_COLUMNS:
            column = len(texts)
            text, left = self._carried.pop(column)
            texts.append(text)
            if left > 1:
                self._carried[column] = (text, left - 1)


def _lays_out(cells: Sequence[Cell]) -> bool:
    items = 0
    for cell in cells:
        if len(cell.lines) > _MOST_LINES_IN_CELL:
            return True
        # The name of a field may be a heading: `<th><h2>Label:</h2><td>Low Records`.
        named = cell.head and len(cell.lines) == 1
        for line in cell.lines:
            if line.kind in ("row", "heading") and not named:
                return True
            items += line.kind == "item"
    # Two artists in a cell may be a list too.
    return items >= _FEWEST_ITEMS * len(cells)
