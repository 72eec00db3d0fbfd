"""CSV and TSV: records of cells, as a whole file or as a run of lines inside a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ost2spotify.model import Line
from ost2spotify.reading.clean import clean
from ost2spotify.reading.headers import is_header, may_be_header, names_a_column

_DELIMITERS = ("\t", ",", ";", "|")
# A quote that is never closed would swallow the list: such a cell is read up to the next delimiter.
_LONGEST_CELL = 10_000
# Exports put an apostrophe before what a spreadsheet would take for a formula.
_DISARMED = re.compile(r"^'(?='*+[=+\-@＝＋－＠])")
_QUOTED = re.compile(r'[ ]*"((?:[^"]|"")*+)"')
_BARE = {delimiter: re.compile(f"[^\n{re.escape(delimiter)}]*") for delimiter in _DELIMITERS}


@dataclass(frozen=True, slots=True)
class Record:
    """A row: its cells, the line it starts on, and where the next one starts."""

    cells: tuple[str, ...]
    line: int
    end: int

    @property
    def is_blank(self) -> bool:
        return not any(self.cells)


def records(text: str, delimiter: str, *, start: int = 0, line: int = 1) -> Iterator[Record]:
    """The rows from an offset on; a quoted cell may hold newlines, delimiters and doubled quotes."""
    while start < len(text):
        cells: list[str] = []
        end = start
        while True:
            cell, end = _cell(text, delimiter, end)
            cells.append(cell)
            if end >= len(text) or text[end] == "\n":
                break
            end += 1
        yield Record(tuple(cells), line, end + 1)
        line += text.count("\n", start, end + 1)
        start = end + 1


def _cell(text: str, delimiter: str, start: int) -> tuple[str, int]:
    """A cell and the offset of what ends it."""
    quoted = _QUOTED.match(text, start) if text.startswith(('"', ' "'), start) else None
    if quoted and quoted.end() - start <= _LONGEST_CELL:
        rest = _BARE[delimiter].match(text, quoted.end())
        assert rest is not None
        if not rest.group().strip():
            return _shown(quoted[1].replace('""', '"')), rest.end()
    bare = _BARE[delimiter].match(text, start)
    assert bare is not None
    return _shown(bare.group()), bare.end()


def _shown(cell: str) -> str:
    return _DISARMED.sub("", clean(cell).strip(), count=1) if cell.lstrip().startswith("'") else clean(cell).strip()


def delimiter_of(header: str) -> str | None:
    """What parts the cells of a line that names an artist and a title column; None where it is no such line."""
    for delimiter in _DELIMITERS if may_be_header(header) else ():
        if delimiter in header:
            cells = next(records(header, delimiter)).cells
            if is_header(cells) or (delimiter == "\t" and names_a_column(cells)):
                return delimiter
    return None


def separated_lines(text: str, suffix: str = "") -> tuple[Line, ...] | None:
    """The rows of a CSV or TSV file, numbered as rows with the header as 1; None where the text is no such file.

    A row with newlines in a cell is one row, a blank line counts as one: so a spreadsheet numbers them.
    Without a header only the suffix tells.
    """
    start = len(text) - len(text.lstrip("\ufeff\n"))
    first = _line_at(text, start)
    delimiter = delimiter_of(first)
    headed = delimiter is not None
    if delimiter is None and suffix in (".csv", ".tsv", ".tab"):
        delimiter = "\t" if suffix != ".csv" else max(",;\t", key=first.count)
    if delimiter is None:
        return None
    rows = list(records(text, delimiter, start=start))
    if suffix not in (".csv", ".tsv", ".tab") and not _is_regular(rows):
        return None
    return row_lines(rows, headed=headed, numbers=range(1, len(rows) + 1))


def _line_at(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start:] if end < 0 else text[start:end]


def _is_regular(rows: Sequence[Record]) -> bool:
    filled = [row for row in rows if not row.is_blank]
    alike = sum(len(row.cells) == len(filled[0].cells) for row in filled)
    return len(filled) > 1 and alike * 10 >= len(filled) * 8


def run_at(text: str, start: int, line: int) -> list[Record]:
    """The header and rows of a table that stands in a text from an offset on; empty where none does."""
    first = _line_at(text, start)
    delimiter = delimiter_of(first)
    if delimiter is None:
        return []
    run: list[Record] = []
    for row in records(text, delimiter, start=start, line=line):
        if row.is_blank or (run and len(row.cells) != len(run[0].cells)):
            break
        run.append(row)
    return run if len(run) > 1 else []


def row_lines(rows: Sequence[Record], *, headed: bool, numbers: Sequence[int], block: int = 1) -> tuple[Line, ...]:
    """Rows as lines; the first gives the others their columns where it is a header."""
    columns: tuple[str, ...] = ()
    lines: list[Line] = []
    for number, row in zip(numbers, rows, strict=True):
        if row.is_blank:
            continue
        header = headed and not lines
        shown = " | ".join(cell.replace("\n", " / ") for cell in row.cells).strip()
        lines.append(Line(number, shown, "row", int(header), block, row.cells, columns))
        columns = row.cells if header else columns
    return tuple(lines)
