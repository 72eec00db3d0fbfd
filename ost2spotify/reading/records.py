"""JSON as lines: each record of a song is a row, its keys the columns, in whatever the records are nested."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from ost2spotify.model import Line, Page
from ost2spotify.reading.clean import clean
from ost2spotify.reading.headers import names_artist, names_title
from ost2spotify.reading.json_tree import Array, Object, Text, Value

# What formats call the columns that everyone else calls by the right-hand word: schema.org, XSPF and JSPF.
_USUAL = {"by artist": "artist", "creator": "artist", "by": "artist", "in album": "album", "release": "album"}
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[_\-.]+")
_NAMING = ("name", "title", "text", "value", "item", "@value")
# A cell that needs more is no name.
_LONGEST_LIST = 100


def read_records(source: str, tree: Value) -> Page:
    """The page of a JSON document. Its title is that of the outermost object."""
    title = None
    if isinstance(tree, Object):
        inner = next((value for key, value in tree.pairs if key == "playlist" and isinstance(value, Object)), tree)
        title = _name_of(inner, ("title", "name", "subject")) or None
    return Page(source, tuple(record_lines(tree)), title=title)


def record_lines(tree: Value) -> Iterator[Line]:
    """The rows, headings and texts of a JSON value, in its order."""
    yield from _Reader().lines(tree, _Around())


@dataclass(frozen=True, slots=True)
class _Around:
    """What the objects around a record say for it."""

    artist: str = ""
    album: str = ""
    block: int = 0


class _Reader:
    def __init__(self) -> None:
        self._blocks = 0

    def lines(self, value: Value, around: _Around) -> Iterator[Line]:
        if isinstance(value, Text):
            yield from _text_lines(value, around.block)
        elif isinstance(value, Array):
            self._blocks += 1
            for inner in value.values:
                yield from self.lines(inner, replace(around, block=self._blocks))
        elif _is_record(value):
            yield _row(value, around)
        else:
            yield from self._container(value, around)

    def _container(self, value: Object, around: _Around) -> Iterator[Line]:
        """An album or playlist: a heading, and what is in it."""
        name = _name_of(value, ("title", "name", "album"))
        if _holds_records(value):
            artist = next((_text_of(inner) for key, inner in value.pairs if names_artist(column_of(key))), "")
            is_album = any(
                re.search("album", key + _text_of(inner), re.IGNORECASE) for key, inner in value.pairs if key in _KINDS
            )
            around = replace(around, artist=artist or around.artist, album=name if is_album else around.album)
            if name:
                yield Line(value.line, clean(name), "heading", 2, around.block)
        for key, inner in value.pairs:
            if isinstance(inner, Text) and inner.text == name:
                continue
            if not (isinstance(inner, Object) and names_artist(column_of(key))):
                yield from self.lines(inner, around)


_KINDS = ("@type", "type", "album", "album_type", "kind")


@lru_cache(maxsize=1024)
def column_of(key: str) -> str:
    """A key as a header cell: `trackName` and `track_name` are `track name`, `byArtist` is `artist`."""
    column = _HUMP.sub(" ", key.lstrip("@")).lower().strip()
    return _USUAL.get(column, column)


def _is_record(value: Object) -> bool:
    """Whether an object is one song: it names a title, and no list of songs is in it."""
    named = any(names_title(column_of(key)) and _is_name(inner) for key, inner in value.pairs)
    wrapped = any(isinstance(inner, Object) and _names_both(inner) for _, inner in value.pairs)
    return (named or wrapped) and not _holds_records(value)


def _is_name(value: Value) -> bool:
    return bool(value.text) if isinstance(value, Text) else isinstance(value, Object) and bool(_name_of(value))


def _names_both(value: Object) -> bool:
    columns = [column_of(key) for key, inner in value.pairs]
    return any(map(names_title, columns)) and any(map(names_artist, columns))


def _holds_records(value: Object) -> bool:
    """Whether a list of objects with titles is in it, other than of its artists."""
    for key, inner in value.pairs:
        if isinstance(inner, Object) and not _names_both(inner) and _holds_records(inner):
            return True
        if isinstance(inner, Array) and not names_artist(column_of(key)) and _is_list_of_songs(inner):
            return True
    return False


def _is_list_of_songs(value: Array) -> bool:
    objects = [inner for inner in value.values if isinstance(inner, Object)]
    return any(
        names_title(column_of(key)) or isinstance(inner, Object)
        for one in objects[:3]
        for key, inner in one.pairs
        if column_of(key) not in _NOT_SONGS
    )


_NOT_SONGS = ("id", "url", "image", "images", "external urls", "genre", "offers")


def _row(value: Object, around: _Around) -> Line:
    cells = _by_role(list(_cells(value)))
    columns = [column for column, _ in cells]
    if around.artist and "artist" not in columns:
        cells.append(("artist", around.artist))
    if around.album and "album" not in columns:
        cells.append(("album", around.album))
    shown = " | ".join(text.replace("\n", " / ") for _, text in cells if text)
    texts = tuple(text for _, text in cells)
    return Line(value.line, shown, "row", 0, around.block, texts, tuple(column for column, _ in cells))


def _by_role(cells: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The cells with the first column of an artist called so, and the first of a title."""
    for role, names in (("artist", names_artist), ("title", names_title)):
        columns = [column for column, _ in cells]
        at = next((place for place, column in enumerate(columns) if names(column)), None)
        if role not in columns and at is not None:
            cells[at] = (role, cells[at][1])
    return cells


def _cells(value: Object) -> Iterator[tuple[str, str]]:
    """The columns and cells of a record; a record wrapped in it (`{"added": …, "track": {…}}`) gives its own."""
    wrapped = any(names_title(column_of(key)) and not isinstance(inner, Object) for key, inner in value.pairs)
    for key, inner in value.pairs:
        if isinstance(inner, Object) and not wrapped and _names_both(inner):
            wrapped = True
            yield from _cells(inner)
        elif not key.startswith("@"):
            yield column_of(key), clean(_text_of(inner))


def _text_of(value: Value) -> str:
    """A value as a cell: an object by its name and its other written forms, a list with a line for each."""
    if isinstance(value, Text):
        return value.text.strip()
    if isinstance(value, Array):
        return "\n".join(text for inner in value.values[:_LONGEST_LIST] if (text := _text_of(inner)))
    name = _name_of(value)
    also = next((inner for key, inner in value.pairs if key == "also"), None)
    others = _text_of(also).split("\n") if isinstance(also, Array) and also.values else []
    return f"{name} ({', '.join(others)})" if others else name


def _name_of(value: Object, keys: tuple[str, ...] = _NAMING) -> str:
    for wanted in keys:
        for key, inner in value.pairs:
            if key.lower() == wanted and not isinstance(inner, Array):
                return _text_of(inner)
    return ""


def _text_lines(value: Text, block: int) -> Iterator[Line]:
    """What people wrote, line by line; keys, numbers and addresses are no text."""
    if " " in value.text or "\n" in value.text:
        for text in clean(value.text).split("\n"):
            if text.strip():
                yield Line(value.line, text.strip(), block=block)
