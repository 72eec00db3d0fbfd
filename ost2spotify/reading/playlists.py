"""Playlist files: M3U and M3U8, PLS, cue sheets, XSPF."""

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
_PLS = re.compile(r"\s*(Title|File)(\d{1,6})\s*=(.*)", re.IGNORECASE)
_CUE = re.compile(r"\s*(TITLE|PERFORMER|TRACK)\s+(?:\"(.*)\"|(.*))\s*$", re.IGNORECASE)
_CUE_COLUMNS = {"TITLE": "title", "PERFORMER": "artist"}
_AUDIO = re.compile(r"\.(?:mp3|flac|m4a|mp4|ogg|oga|opus|wav|wma|aac|aiff?|ape|wv|alac|dsf)", re.IGNORECASE)
_TRACK_NUMBER = re.compile(r"^(?:(?:\d{1,2}-)?\d{1,3}(?:[.)]\s*(?=\D)|\s*-\s+)|\d{1,2}-\d{2}\s+|0\d\s+)")
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
            lines += _extinf(number, song[2])
        elif row.startswith("#"):
            named = _TITLED.match(row)
            title = title or (named[1].strip() if named else None)
        elif row:
            lines += () if described else _extinf(number, song_of_file(row))
            described = False
    return Page(source, tuple(lines), title=title)


def read_pls(source: str, text: str) -> Page:
    """One line for each title of a PLS playlist, or for the name of its file where it has none."""
    entries = [(number, entry[1].lower(), entry[2], entry[3]) for number, entry in _numbered(_PLS, text)]
    titled = {nth for _, key, nth, value in entries if key == "title" and value.strip()}
    lines: list[Line] = []
    for number, key, nth, value in entries:
        if key == "title":
            lines += _extinf(number, value)
        elif nth not in titled:
            lines += _extinf(number, song_of_file(value))
    return Page(source, tuple(lines))


def read_cue(source: str, text: str) -> Page:
    """One row for each track of a cue sheet; who performs the album performs the tracks that name nobody else."""
    album: dict[str, str] = {}
    tracks: list[tuple[int, dict[str, str]]] = []
    for number, entry in _numbered(_CUE, text):
        key, value = entry[1].upper(), (entry[2] or entry[3] or "").strip()
        if key == "TRACK":
            tracks.append((number, {}))
        else:
            (tracks[-1][1] if tracks else album).setdefault(_CUE_COLUMNS[key], value)
    around = {"artist": album.get("artist", ""), "album": album.get("title", "")}
    rows = [line for number, track in tracks for line in _row(number, around | track)]
    return Page(source, tuple(rows), title=album.get("title") or None)


def _numbered(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """The lines that a pattern matches, with their numbers."""
    for number, row in enumerate(clean(text).split("\n"), start=1):
        found = pattern.match(row)
        if found:
            yield number, found


def _extinf(number: int, song: str) -> Iterator[Line]:
    if song.strip():
        yield Line(number, song.strip(), "extinf", block=1)


def song_of_file(address: str) -> str:
    """Artist and title as far as the path of a file says them; an address of a service says nothing.

    `Artist/Album/03 - Title.flac` is how players file songs; `03 - Artist - Title.flac` says both itself.
    """
    path = urlsplit(address).path if "://" in address else address
    file = PurePosixPath(unquote(path).replace("\\", "/"))
    if not _AUDIO.fullmatch(file.suffix):
        return ""
    name = _TRACK_NUMBER.sub("", file.stem.replace("_", " ")).strip()
    if " - " in name or len(file.parts) < 3:
        return name
    return f"{file.parts[-3]} - {name}"


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
