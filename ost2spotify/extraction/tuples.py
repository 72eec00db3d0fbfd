"""Songs that programs keep as rows of bare strings: `("Ember", "Mira Holt"),` in Python, the `VALUES` of SQL."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ost2spotify.extraction.dumps import is_comment, plays_authors
from ost2spotify.extraction.headers import role_of
from ost2spotify.extraction.sides import side_of
from ost2spotify.extraction.songs import Song, SongList
from ost2spotify.model import Line

# A row stands alone on its line: numbers and two or more strings between brackets.
_ROW = re.compile(r"^[(\[{].{5,300}[)\]}]\s*[,;]?$")
_STRING = re.compile(r"\"((?:[^\"\\]|\\.|\"\"){1,150})\"|'((?:[^'\\]|\\.|''){1,150})'")
_HEADER = re.compile(r"\binto\s+\S{1,40}\s*\(([^()]{5,200})\)", re.IGNORECASE)
_LEAST = 3


def tuple_list(lines: Sequence[Line]) -> SongList | None:
    """The songs of a page that speaks of songs and has three or more rows of two strings."""
    rows = list(_rows(lines))
    if len(rows) < _LEAST or not plays_authors(lines):
        return None
    told = next((told for line in lines if (told := _told(line.text)) is not None), None)
    side = side_of([(left, right) for _, left, right in rows], told=told, prior=-0.35)
    songs = (
        Song(lines[at], at, right, left) if side.artist == 0 else Song(lines[at], at, left, right)
        for at, left, right in rows
    )
    return SongList(tuple(songs), "labelled fields", sure_side=side.sure)


def _rows(lines: Sequence[Line]) -> Iterator[tuple[int, str, str]]:
    for at, line in enumerate(lines):
        text = line.text.strip()
        if not _ROW.match(text) or is_comment(text) or ":" in _STRING.sub("", text) or "=" in _STRING.sub("", text):
            continue
        strings = [(first or second).replace("''", "'") for first, second in _STRING.findall(text)]
        if len(strings) >= 2 and all(any(map(str.isalnum, string)) for string in strings[:2]):
            yield at, strings[0], strings[1]


def _told(text: str) -> int | None:
    """The side of the artist in the columns that SQL names before its values."""
    header = _HEADER.search(text[:400])
    roles = [role_of(name.strip(" `\"'")) for name in header[1].split(",")] if header else []
    named = [role for role in roles if role in ("title", "artist")]
    return named.index("artist") if sorted(named) == ["artist", "title"] else None
