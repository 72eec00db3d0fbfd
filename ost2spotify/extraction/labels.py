"""Songs whose fields are labelled: `歌:尾藤イサオ`, `Artist: Om`, `{title: "Gun", artist: "Torrini"}`.

A label that names a singer makes a song; its title is labelled too, or stands on the line before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ost2spotify.extraction.brackets import unquoted
from ost2spotify.extraction.furniture import entry_of
from ost2spotify.extraction.headers import role_of
from ost2spotify.extraction.layouts import quoted_reading
from ost2spotify.extraction.notes import is_note
from ost2spotify.extraction.prose import is_sentence
from ost2spotify.extraction.songs import Song, SongList
from ost2spotify.extraction.titles import part_in
from ost2spotify.model import Line

# `key: value`, `"key": "value",` and `key = 'value'`, several to a line only with quoted values.
_PAIR = re.compile(
    r"""(?:^|[{,(]\s*)["'*]*([\w #/]{1,24}?)["'*]*\s*(?:=>|[:：=])\s*"""
    r"""(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`)"""
)
_LABEL = re.compile(r"^(?:\d{1,3}[.)]\s*)?[\W_]*([^\W\d_][\w ]{0,22}?(?:\(s\))?)\s?[*_]*\s?[:：]\s?[*_]*\s*(\S.*)$")
_FIELD = re.compile(r"^(?:\d{1,3}[.)]\s*)?[\W_]*([^\W\d_][\w ・/&]{0,22}?(?:\(s\))?)\s?(?:[:：]|\s[-–—])\s*(\S.*)$")
# The credits of films: "Performed by X", with "Written by" and "Courtesy of" around it.
_PERFORMED = re.compile(
    r"^[\s(]*(?:(?:written|composed|produced|arranged)(?:,| and| &) )?(?:performed|sung|vocals?) "
    r"by:?\s+([^)]{2,100}?)\)?$",
    re.IGNORECASE,
)
_BY_THEME = re.compile(r"^([^。、]{1,40}?)による(?:オープニング|エンディング|挿入|主題|テーマ)")
_MAY_LABEL = re.compile(r"[:：=]|による|\s[-–—]\s|\bby\b", re.IGNORECASE)
_GUEST_KEY = re.compile(r"feat(?:uring|\.)?|ft\.?|guests?", re.IGNORECASE)
_LOOK_BACK = 5


def labelled(line: Line) -> dict[str, str]:
    """The fields that a line labels, by role ("title", "artist", "album", "part")."""
    if not _MAY_LABEL.search(line.text[:400]):
        return {}
    pairs = [
        (found[1], next(part for part in found.groups()[1:] if part is not None))
        for found in _PAIR.finditer(line.text[:2000])
    ]
    performed = _PERFORMED.match(line.text[:300]) or _BY_THEME.match(line.text[:300])
    if performed:
        return {"artist": performed[1].strip()}
    if not pairs:
        pieces = re.split(r"\s+[/|｜]\s+|\s*[,，;]\s+(?=[^\W\d_][\w ]{1,16}\s*[:：])", line.text[:400])
        found = [_FIELD.match(piece) if len(pieces) > 1 else _LABEL.match(piece) for piece in pieces]
        pairs = [(label[1], label[2]) for label in found if label] if all(found) else []
    fields: dict[str, str] = {}
    for key, value in pairs:
        role = role_of(key)
        if _GUEST_KEY.fullmatch(key.strip()) and value.strip():
            fields.setdefault("guest", value.strip())
        if role in ("title", "artist", "album", "part", "composer") and value.strip():
            fields.setdefault(role, value.strip())
    return fields


def labelled_list(lines: Sequence[Line]) -> SongList | None:
    """The songs of a page that labels their singers, if it labels at least two."""
    fields = [labelled(line) if len(line.text) < 2000 and line.kind != "row" else {} for line in lines]
    songs = _without_places(list(_songs(lines, fields)))
    return SongList(tuple(songs), "labelled fields") if len(songs) >= 2 else None


def _without_places(songs: list[Song]) -> list[Song]:
    """The songs without what every artist line adds behind a comma: "Chris Cornell, Seattle, WA"."""
    if len(songs) < 3 or sum("," in song.artist for song in songs) < 0.8 * len(songs):
        return songs
    return [replace(song, artist=song.artist.split(",")[0].strip()) for song in songs]


def _songs(lines: Sequence[Line], fields: Sequence[dict[str, str]]) -> Iterator[Song]:
    taken: set[int] = set()
    for at, said in enumerate(fields):
        if "artist" not in said or is_sentence(said["artist"]) or _heads_list(lines, at):
            continue
        place, title = _title(lines, fields, at, taken)
        if title:
            taken.add(place)
            album = _beside(fields, at, "album")
            part = part_in(_beside(fields, at, "part") or "") or part_in(album or "")
            yield Song(
                lines[at if place != at and "title" in fields[place] else place],
                place,
                title,
                _with_guest(said["artist"], _guest(fields, at)),
                part,
                album,
            )


def _guest(fields: Sequence[dict[str, str]], at: int) -> str | None:
    """The guest that the record of an artist labels, on the artist's line or before the next artist."""
    for place in range(at, min(at + 3, len(fields))):
        if place > at and "artist" in fields[place]:
            break
        if "guest" in fields[place]:
            return fields[place]["guest"]
    return None


def _with_guest(artist: str, guest: str | None) -> str:
    return f"{artist} feat. {guest}" if guest else artist


def _heads_list(lines: Sequence[Line], at: int) -> bool:
    """Whether a label names the singer of the numbered titles below it ("Part 1", "Artist: Mira", "1. Sea Glass")."""
    return [entry_of(line).number for line in lines[at + 1 : at + 3]] == [1, 2]


def _title(lines: Sequence[Line], fields: Sequence[dict[str, str]], at: int, taken: set[int]) -> tuple[int, str]:
    if "title" in fields[at]:
        return at, fields[at]["title"]
    for place in (at - 1, at + 1, at - 2, at + 2, at - 3):
        if (
            0 <= place < len(fields)
            and place not in taken
            and "title" in fields[place]
            and not _artist_between(fields, at, place)
        ):
            return place, fields[place]["title"]
    for place in range(at - 1, max(-1, at - _LOOK_BACK), -1):
        if place in taken or "artist" in fields[place]:
            break
        body = entry_of(lines[place]).body
        if not fields[place] and not is_note(lines[place].text) and body and not is_sentence(body):
            reading = quoted_reading(body)
            return place, reading.title if reading else unquoted(body)
    return at, ""


def _artist_between(fields: Sequence[dict[str, str]], at: int, place: int) -> bool:
    low, high = sorted((at, place))
    return any("artist" in fields[between] for between in range(low, high + 1) if between != at)


def _beside(fields: Sequence[dict[str, str]], at: int, role: str) -> str | None:
    for place in (at, at + 1, at - 1, at + 2, at - 2):
        if 0 <= place < len(fields) and role in fields[place]:
            return fields[place][role]
    return None
