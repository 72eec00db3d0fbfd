"""Tables drawn with blanks: `CODE   ARTIST   TITLE` above lines cut by gaps at the same places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ost2spotify.extraction.headers import roles_of
from ost2spotify.model import Line

_GAP = re.compile(r"\s{2,}|\s*\t\s*")
_PAGE = 400


def spaced_rows(lines: Sequence[Line]) -> Iterator[tuple[int, Line]]:
    """The rows below each line of column names that has a title and an artist, while lines have its columns."""
    columns: tuple[str, ...] = ()
    table = 0
    for at, line in enumerate(lines):
        if line.kind not in ("text", "heading") or "  " not in line.text:
            continue
        cells = tuple(_GAP.split(line.text.strip()))
        if len(cells) > 1 and len(line.text) < _PAGE and {"title", "artist"} <= set(roles_of(cells)):
            columns, table = cells, at + 1
        elif columns and len(cells) == len(columns):
            yield at, replace(line, kind="row", block=-table, cells=cells, columns=columns)
