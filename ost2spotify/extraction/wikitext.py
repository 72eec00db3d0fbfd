"""Tables in the markup of wikis, pasted as text: `{|`, `! Title !! Artist`, `| Ember || [[Mira Holt]]`, `|}`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ost2spotify.model import Line

_LINK = re.compile(r"\[\[(?:[^\[\]|]{0,80}\|)?([^\[\]|]{1,80})\]\]")
_NOTE = re.compile(r"<ref[^<>]{0,80}/>|<ref[^<>]{0,80}>[^<>]{0,300}</ref>|<(?!br)/?[a-z]{1,10}[^<>]{0,40}>|'{2,3}")
_TEMPLATE = re.compile(
    r"\{\{(?:lang|nihongo|nowrap|small)\|(?:[a-z-]{2,6}\|)?([^{}|]{1,80})[^{}]{0,80}\}\}",
    re.IGNORECASE,
)
# What stands before a single bar sets up the cell: `rowspan="2" | Ember`.
_SET_UP = re.compile(r"^\s*(?:[a-z-]{2,12}\s?=\s?[^|=]{1,40}\s*){1,4}\|(?!\|)", re.IGNORECASE)


@dataclass(slots=True)
class _Row:
    at: int = -1
    head: bool = False
    cells: tuple[str, ...] = ()


def wiki_rows(lines: Sequence[Line]) -> Iterator[tuple[int, Line]]:
    """The rows of tables in wiki markup, each at the place of its first line, with the header cells above them."""
    columns: tuple[str, ...] = ()
    inside, row = 0, _Row()
    for at, line in enumerate(lines):
        text = line.text.strip()
        if text.startswith("{|"):
            inside, columns, row = at + 1, (), _Row()
        elif inside and text.startswith(("|-", "|}")):
            columns = row.cells if row.head else columns
            yield from _finished(lines, row, columns, inside)
            inside, row = 0 if text.startswith("|}") else inside, _Row()
        elif inside and text[:1] in ("|", "!") and not text.startswith("|+"):
            row = _Row(row.at if row.cells else at, text[0] == "!", (*row.cells, *_cells(text)))


def _finished(lines: Sequence[Line], row: _Row, columns: tuple[str, ...], table: int) -> Iterator[tuple[int, Line]]:
    if row.cells and columns and not row.head:
        shown = " | ".join(row.cells)
        yield (
            row.at,
            replace(
                lines[row.at],
                text=shown,
                kind="row",
                block=-table,
                cells=row.cells,
                columns=columns,
            ),
        )


def _cells(text: str) -> list[str]:
    parted = re.split(r"\|\||!!", text[1:1000]) if text[0] == "!" else text[1:1000].split("||")
    return [plain_cell(cell) for cell in parted]


def plain_cell(cell: str) -> str:
    """The text of a cell or parameter without links, templates, notes and styles."""
    for pattern, kept in (
        (_LINK, r"\1"),
        (_TEMPLATE, r"\1"),
        (_NOTE, ""),
        (_SET_UP, ""),
    ):
        cell = pattern.sub(kept, cell)
    return re.sub(r"\s*<br\s?/?>\s*", "\n", cell).strip()
