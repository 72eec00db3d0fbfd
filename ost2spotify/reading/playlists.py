"""Playlist files: M3U and M3U8, XSPF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit
from xml.parsers import expat

from ost2spotify.model import Line, Page
from ost2spotify.reading.clean import clean

_EXTINF = re.compile(r"#EXTINF:\s*-?[\d.]*((?:\s+[\w-]+=(?:\"[^\"]*\"|\S+))*)\s*,?\s*(.*)", re.IGNORECASE)
_TITLED = re.compile(r"#(?:PLAYLIST|EXTALB)\s*:\s*(.+)", re.IGNORECASE)
_COLUMNS = ("artist", "title", "album")
_MEANT = {"creator": "artist", "title": "title", "album": "album"}


def read_m3u(source: str, text: str) -> Page:
    """One line for each song: what #EXTINF says of it, or else the name of its file."""
    title: str | None = None
    lines: list[Line] = []
    described = False
    for number, row in enumerate(map(str.strip, clean(text).split("\n")), start=1):
        song = _EXTINF.match(row)
        if song:
            described = bool(song[2].strip())
            lines += [Line(number, song[2].strip(), "extinf", block=1)] if described else []
        elif row.startswith("#"):
            named = _TITLED.match(row)
            title = title or (named[1].strip() if named else None)
        elif row:
            lines += [] if described else _file_line(number, row)
            described = False
    return Page(source, tuple(lines), title=title)


def _file_line(number: int, address: str) -> list[Line]:
    """What the name of a file says; an address of a service says nothing."""
    path = urlsplit(address).path if "://" in address else address
    name = PurePosixPath(unquote(path).replace("\\", "/"))
    return [Line(number, name.stem.replace("_", " "), "extinf", block=1)] if name.suffix else []


def read_xspf(source: str, text: str) -> Page | None:
    """The rows of an XSPF playlist; None where it is not well-formed."""
    reader = _Xspf()
    try:
        reader.parser.Parse(text.encode(), True)
    except expat.ExpatError:
        return None
    return Page(source, tuple(reader.lines), title=reader.title)


@dataclass(slots=True)
class _Xspf:
    """Follows the elements of an XSPF file. Entities that a file defines are not read: they can grow without end."""

    parser: expat.XMLParserType = field(default_factory=lambda: expat.ParserCreate("utf-8", namespace_separator=" "))
    lines: list[Line] = field(default_factory=list)
    title: str | None = None
    _number: int = 0
    _cells: dict[str, str] | None = None
    _text: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text.append
        self.parser.EntityDeclHandler = _refuse_entity

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._text.clear()
        if _tag(name) == "track":
            self._number, self._cells = self.parser.CurrentLineNumber, {}

    def _end(self, name: str) -> None:
        tag = _tag(name)
        text = " ".join(clean("".join(self._text)).split())
        self._text.clear()
        if tag == "track" and self._cells is not None:
            self.lines += _row(self._number, self._cells)
            self._cells = None
        elif self._cells is not None and tag in _MEANT:
            self._cells[_MEANT[tag]] = text
        elif tag == "title" and self.title is None:
            self.title = text or None


def _refuse_entity(*_: object) -> None:
    raise expat.ExpatError("a playlist that defines entities")


def _tag(name: str) -> str:
    return name.rsplit(" ", 1)[-1].lower()


def _row(number: int, cells: dict[str, str]) -> Iterator[Line]:
    texts = tuple(cells.get(column, "") for column in _COLUMNS)
    if any(texts):
        yield Line(number, " | ".join(filter(None, texts)), "row", 0, 1, texts, _COLUMNS)
