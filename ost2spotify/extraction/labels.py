"""Songs whose fields are labelled: `歌:尾藤イサオ`, `Artist: Om`, `{title: "Gun", artist: "Torrini"}`.

A label that names a singer makes a song; its title is labelled too, or stands on the line before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ost2spotify.extraction.brackets import unquoted
from ost2spotify.extraction.furniture import entry_of
from ost2spotify.extraction.headers import role_of
from ost2spotify.extraction.label_fields import Fields, are_works_of_art, fields_in, fields_of
from ost2spotify.extraction.layouts import quoted_reading
from ost2spotify.extraction.marks import is_mark
from ost2spotify.extraction.notes import is_note
from ost2spotify.extraction.prose import is_sentence
from ost2spotify.extraction.songs import Song, SongList
from ost2spotify.extraction.titles import part_in
from ost2spotify.extraction.tuples import tuple_list
from ost2spotify.model import Line

# "Singers: Palak n Arijit", "Penyanyi: Mira dan Sam".
_AND = re.compile(r"(?<=\w)\s+(?:n|'n'|’n’|dan|và)\s+(?=[^\W\d_])")
_GUEST = re.compile(r"\s(?:feat|ft|featuring)\b", re.IGNORECASE)
_LOOK_BACK = 5
# A record may hold lyrics, lengths, labels between its title and its singer.
_LONGEST_RECORD = 9


def labelled_list(lines: Sequence[Line]) -> SongList | None:
    """The songs of a page that labels their singers, if it labels at least two."""
    if are_works_of_art(lines):
        return None
    fields = fields_of(lines)
    songs = [*_songs(lines, fields), *_songs_in_lines(lines)]
    songs += _cues(lines, fields, songs)
    songs += _unsung(lines, fields, songs)
    songs = _without_places(sorted(songs, key=lambda song: song.at))
    if len(songs) >= 2 and not _share_a_label(songs, fields):
        return SongList(tuple(songs), "labelled fields")
    return tuple_list(lines)


def _share_a_label(songs: Sequence[Song], fields: Sequence[Fields]) -> bool:
    """Whether all titles are led by one word that is no label of songs: "Recipe: Lamb stew", "By: Tom"."""
    words = {song.title.partition(":")[0] if ":" in song.title else "" for song in songs}
    return len(words) == 1 and "" not in words and not any(fields[song.at].get("title") for song in songs)


def _songs_in_lines(lines: Sequence[Line]) -> Iterator[Song]:
    """The songs of lines that hold several objects: `[{"title": …}, {"title": …}]`."""
    for at, line in enumerate(lines):
        for said in fields_in(line):
            if said.get("title") and said.get("artist"):
                yield Song(line, at, said["title"], _with_guest(said["artist"], said.get("guest")))


def _without_places(songs: list[Song]) -> list[Song]:
    """The songs without what every artist line adds behind a comma: "Chris Cornell, Seattle, WA"."""
    if len(songs) < 3 or sum("," in song.artist for song in songs) < 0.8 * len(songs):
        return songs
    return [replace(song, artist=song.artist.split(",")[0].strip()) for song in songs]


def _songs(lines: Sequence[Line], fields: Sequence[Fields]) -> Iterator[Song]:
    taken: set[int] = set()
    ways = _ways(fields)
    for at, said in enumerate(fields):
        if "artist" not in said or _is_prose(said["artist"]) or _heads_list(lines, at):
            continue
        place, title = _title(lines, fields, at, taken, ways)
        if title and not _is_credited(lines, place, at):
            taken.add(place)
            album = _beside(fields, at, "album")
            part = part_in(_beside(fields, at, "part") or "") or part_in(album or "")
            artist = _AND.sub(" & ", said["artist"]) or _composer(fields, at)
            line = lines[at if place != at and "title" in fields[place] else place]
            yield Song(line, place, title, _with_guest(artist, _guest(fields, at)), part, album)


def _is_prose(artist: str) -> bool:
    """Whether a sentence stands behind the label; words that join names, and the guest behind, make none."""
    return is_sentence(_AND.sub(" & ", _GUEST.split(artist, maxsplit=1)[0]))


def _composer(fields: Sequence[Fields], at: int) -> str:
    """Who composed a piece that nobody sings; "" where somebody wrote words for it."""
    record = [fields[at]]
    for said in fields[at + 1 : at + _LONGEST_RECORD]:
        if "title" in said or "artist" in said:
            break
        record.append(said)
    if any("lyrics" in said for said in record):
        return ""
    return next((said["composer"] for said in record if "composer" in said), "")


def _cues(lines: Sequence[Line], fields: Sequence[Fields], songs: Sequence[Song]) -> Iterator[Song]:
    """The pieces that nobody sings in a numbered list whose songs label their singers: "11. Love Theme", "Music: X"."""
    numbers = {entry_of(lines[song.at]).number for song in songs if not fields[song.at]}
    if len(numbers) < 3 or None in numbers:
        return
    for at, line in enumerate(lines[:-1]):
        entry = entry_of(line)
        below = fields[at + 1]
        if entry.number and entry.number not in numbers and not fields[at] and "composer" in below:
            numbers.add(entry.number)
            if not below.keys() & {"artist", "lyrics", "title"}:
                yield Song(line, at, entry.body, below["composer"])


def _unsung(lines: Sequence[Line], fields: Sequence[Fields], songs: Sequence[Song]) -> Iterator[Song]:
    """The labelled titles whose record names a composer and nobody who sings or wrote words, among songs that do."""
    sung = {song.title for song in songs}
    titles = [at for at, said in enumerate(fields) if "title" in said]
    if len(songs) < 2 or not titles or any("artist" in fields[at] for at in titles):
        return
    for at, end in pairwise([*titles, min(titles[-1] + _LONGEST_RECORD, len(fields))]):
        record = fields[at + 1 : min(end, at + _LONGEST_RECORD)]
        named = {role for said in record for role in said}
        if fields[at]["title"] not in sung and "composer" in named and not named & {"artist", "lyrics"}:
            composer = next(said["composer"] for said in record if "composer" in said)
            yield Song(lines[at], at, fields[at]["title"], composer)


def _is_credited(lines: Sequence[Line], place: int, at: int) -> bool:
    """Whether a list item names title and artist by itself, and the label below is one more performer of the piece."""
    item = lines[place].item
    if place == at or not item or lines[at].item == item:
        return False
    names = [line for line in lines[max(0, place - 3) : place] if line.item == item and _is_name(line.text)]
    return bool(names)


def _is_name(text: str) -> bool:
    body = entry_of(Line(0, text)).body
    return any(char.isalpha() for char in body) and not is_note(text) and not role_of(text) and not part_in(text)


def _guest(fields: Sequence[Fields], at: int) -> str | None:
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


def _ways(fields: Sequence[Fields]) -> tuple[int, int]:
    """Whether titles are labelled above their singers (-1 first) or below: where they stand nearer all in all."""
    artists = [at for at, said in enumerate(fields) if "artist" in said and "title" not in said]
    above, below = (sum(_distance(fields, at, way) for at in artists) for way in (-1, 1))
    return (-1, 1) if above <= below else (1, -1)


def _distance(fields: Sequence[Fields], at: int, way: int) -> int:
    place = _labelled_title(fields, at, way)
    return abs(place - at) if place is not None else _LONGEST_RECORD + 1


def _labelled_title(fields: Sequence[Fields], at: int, way: int) -> int | None:
    """The place of the next line that labels a title, before the next singer."""
    for place in range(at + way, at + way * (_LONGEST_RECORD + 1), way):
        if not 0 <= place < len(fields) or "artist" in fields[place]:
            return None
        if "title" in fields[place]:
            return place
    return None


def _title(
    lines: Sequence[Line],
    fields: Sequence[Fields],
    at: int,
    taken: set[int],
    ways: tuple[int, int],
) -> tuple[int, str]:
    if "title" in fields[at]:
        return at, fields[at]["title"]
    for way in ways:
        place = _labelled_title(fields, at, way)
        if place is not None and place not in taken:
            return place, fields[place]["title"]
    for place in range(at - 1, max(-1, at - _LOOK_BACK), -1):
        if place in taken or "artist" in fields[place]:
            break
        body = entry_of(lines[place]).body
        if not fields[place] and not _is_remark(lines[place].text) and body and not is_sentence(body):
            reading = quoted_reading(body)
            return place, reading.title if reading else unquoted(body)
    return at, ""


def _is_remark(text: str) -> bool:
    return is_note(text) or is_mark(text)


def _beside(fields: Sequence[Fields], at: int, role: str) -> str | None:
    for place in (at, at + 1, at - 1, at + 2, at - 2):
        if 0 <= place < len(fields) and role in fields[place]:
            return fields[place][role]
    return None
