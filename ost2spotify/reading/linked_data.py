"""Linked data in a page (JSON-LD): the recordings of playlists and albums, as rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ost2spotify.model import Line
from ost2spotify.reading.json_tree import Array, Object, Text, Value, json_tree
from ost2spotify.reading.records import record_lines

_MUSIC = frozenset(("MusicRecording", "MusicComposition", "MusicPlaylist", "MusicAlbum", "MusicRelease"))


def linked_lines(script: str, number: int, *, block: int) -> Iterator[Line]:
    """The recordings in a script of linked data that starts on a line of the source, with their artists and albums."""
    value = json_tree(script, line=number)
    for music in _music_in(value) if value else ():
        yield from (replace(line, block=block) for line in record_lines(music) if line.kind == "row")


def names_in(row: Line) -> str:
    """What of a recording a page would show: its title and artists."""
    pairs = zip(row.columns, row.cells, strict=True)
    return " ".join(cell for column, cell in pairs if column in ("title", "artist", "artists"))


def _music_in(value: Value) -> Iterator[Object]:
    """Every playlist, album or lone recording; what is inside one belongs to it."""
    if isinstance(value, Array):
        for inner in value.values:
            yield from _music_in(inner)
    elif isinstance(value, Object):
        if _types_of(value) & _MUSIC:
            yield value
        else:
            for _, inner in value.pairs:
                yield from _music_in(inner)


def _types_of(value: Object) -> frozenset[str]:
    named = next((inner for key, inner in value.pairs if key == "@type"), None)
    texts = named.values if isinstance(named, Array) else (named,)
    return frozenset(text.text.rpartition("/")[2] for text in texts if isinstance(text, Text))
