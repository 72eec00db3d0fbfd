"""Tables pasted as text whose header lost its tabs: "No Title Artist" above `1⇥Ember⇥Mira Holt`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from ost2spotify.extraction.headers import is_lyrics, role_of
from ost2spotify.model import Line

_LEAST = 2
_MOST_COLUMNS = 10


def tabbed_rows(lines: Sequence[Line]) -> Iterator[tuple[int, Line]]:
    """The lines parted by tabs below a line of as many words that name columns, each with these for its header."""
    for at, line in enumerate(lines):
        columns = tuple(line.text.split()) if line.kind == "text" and len(line.text) <= 100 else ()
        tabbed = at + 1 < len(lines) and lines[at + 1].text.count("\t") == len(columns) - 1
        if not tabbed or not 2 <= len(columns) <= _MOST_COLUMNS or not _are_columns(columns):
            continue
        below = _parted_below(lines, at, len(columns) - 1)
        for row in below if len(below) >= _LEAST else []:
            cells = tuple(cell.strip() for cell in lines[row].text.split("\t"))
            yield row, replace(lines[row], kind="row", block=-at - 1, cells=cells, columns=columns)


def _parted_below(lines: Sequence[Line], at: int, tabs: int) -> list[int]:
    return list(takewhile(lambda row: lines[row].text.count("\t") == tabs, range(at + 1, len(lines))))


def _are_columns(words: Sequence[str]) -> bool:
    roles = [role_of(word) for word in words]
    known = sum(bool(role) or is_lyrics(word) for role, word in zip(roles, words, strict=True))
    return "title" in roles and "artist" in roles and known == len(words)
