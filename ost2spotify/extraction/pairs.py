"""Lists of pairs: which side is the artist, and what a third piece is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ost2spotify.extraction.bare import opinion_list
from ost2spotify.extraction.headers import TIMES, role_of
from ost2spotify.extraction.layouts import pieces_of
from ost2spotify.extraction.prose import is_opinion
from ost2spotify.extraction.rows import Row, skip
from ost2spotify.extraction.sides import Side, artistness, side_of
from ost2spotify.extraction.songs import Song, SongList
from ost2spotify.extraction.sources import have_sources, without_source
from ost2spotify.extraction.titles import album_in, part_in
from ost2spotify.model import Page, Skipped


def pair_list(
    rows: Sequence[Row], layout: str, share: float, known: frozenset[str], roles: tuple[str, ...]
) -> SongList:
    rows = _with_quoted(rows)
    pairs = [row for row in rows if row.right]
    columns = [role for role in roles if role != "time"]
    if len(columns) > 2 and sum(len(_columns_of(row)) == len(columns) for row in pairs) >= 0.6 * len(pairs):
        return _columned(rows, columns, layout, share)
    if sum(is_opinion(row.right) for row in pairs) >= 0.5 * len(pairs):
        return opinion_list(rows, layout)
    told = told_side(roles)
    told = told if told is not None else _labelled_side(pairs)
    side = side_of(
        [(row.left, row.right.split("\0")[0]) for row in pairs if not row.own],
        known=known,
        told=told,
        prior=_prior(layout, pairs),
    )
    sources = have_sources([row.rest or row.right for row in pairs])
    # A dash more in one line belongs to a name; a third piece in most lines is a column: label, album, lyricist.
    thirds = sum(bool(row.rest) for row in pairs) >= 0.6 * len(pairs)
    if layout == "colon" and side.artist == 0 and sum(len(_titles_of(row)) > 1 for row in pairs) >= 0.4 * len(pairs):
        return _singers_list(pairs)
    songs: list[Song] = []
    skipped: list[Skipped] = []
    for row in rows:
        song = _song(row, side if told is not None or len(rows) > _BY_HAND else _own_side(row, side), sources, thirds)
        if song is None:
            skipped.append(skip(row.entry, f"not cut in two by the list's {layout}"))
        else:
            songs.append(song)
    return SongList(tuple(songs), f"split by {layout}", share, side.sure, tuple(skipped), min(side.lead, 1.2))


def _with_quoted(rows: Sequence[Row]) -> list[Row]:
    """The rows, those told their own way that alone have a side in quotes: `"Ember" – Sam Rowe` among bare pairs."""
    told = {at: 1 - quoted.index(True) for at, row in enumerate(rows) if sum(quoted := _quoted_sides(row)) == 1}
    if len(told) > 0.4 * len(rows):
        return list(rows)
    return [replace(row, told=told[at], own=True) if at in told else row for at, row in enumerate(rows)]


def _quoted_sides(row: Row) -> list[bool]:
    return [bool(_QUOTED.fullmatch(side)) for side in (row.left, row.right)] if row.right and not row.rest else []


_QUOTED = re.compile(r"[\"“„«「『][^\"“”„«»「」『』]+[\"”“»」』]")


# "曲名 / 歌手" and "Title by Singer" are the usual order of those two signs.
_PRIORS = {"slash": -0.35, "by": -3.0, "comma by": -3.0, "colon": 0.6, "wide slash": 0.2}


def _titles_of(row: Row) -> tuple[str, ...]:
    """The titles that follow one singer ("MIRA: Sea Glass, Low Sun"); a comma before an opus parts none."""
    if re.search(r"\b(?:op|no|bwv|k|kv|hob|d|wv)\.?\s?\d", row.right, re.IGNORECASE):
        return (row.right,)
    return pieces_of(row.right, "list comma")


def _singers_list(rows: Sequence[Row]) -> SongList:
    songs = tuple(Song(row.entry.line, row.at, title, row.left) for row in rows for title in _titles_of(row))
    return SongList(songs, "titles behind each singer", 1.0)


def _prior(layout: str, rows: Sequence[Row]) -> float:
    """What is usual for a separator; "(tema de Rita)" behind the lines is how telenovela pages list title first."""
    themes = sum(bool(_THEME_OF.search(row.entry.body)) for row in rows)
    return -0.6 if themes >= 0.5 * len(rows) else _PRIORS.get(layout, 0.35)


_THEME_OF = re.compile(r"\((?:tema|abertura|thème|theme of|encerramento)\b", re.IGNORECASE)


def _labelled_side(rows: Sequence[Row]) -> int | None:
    told = [row.told for row in rows if row.told is not None and not row.own]
    return max(set(told), key=told.count) if len(told) > 0.5 * len(rows) else None


def told_roles(page: Page, at: int) -> tuple[str, ...]:
    """The roles that a line above the list names for its columns: "Tracklist (Artist - Title - Label)"."""
    for line in reversed(page.lines[max(0, at - 3) : at]):
        text = re.sub(r"^[^(]{0,30}\(|\)\s*:?$", "", line.text) if line.text.rstrip(" :").endswith(")") else line.text
        pieces = [piece for piece in re.split(r"\s*[-–—|/,:]\s*", text.strip(" :*_#")) if piece]
        roles = tuple("time" if TIMES.fullmatch(piece) else role_of(piece) for piece in pieces)
        if len(text) < 60 and "title" in roles and "artist" in roles:
            return roles
    return ()


def told_side(roles: tuple[str, ...]) -> int | None:
    """The side that the roles say is the artist: 0 for "Artist - Title", 1 for "Song / Singer"."""
    return None if not roles else 0 if roles.index("artist") < roles.index("title") else 1


def _columns_of(row: Row) -> list[str]:
    return [row.left, *([row.right] if row.right else []), *(piece for piece in row.rest.split("\0") if piece)]


def _columned(rows: Sequence[Row], columns: list[str], layout: str, share: float) -> SongList:
    """The songs of lines whose pieces a legend names: "composer - work - performer"."""
    songs: list[Song] = []
    for row in rows:
        cells = dict(zip(columns, _columns_of(row), strict=False))
        if cells.get("title"):
            songs.append(
                Song(row.entry.line, row.at, cells["title"], cells.get("artist", ""), album=cells.get("album"))
            )
    return SongList(tuple(songs), f"split by {layout}, as its legend says", share)


def _own_side(row: Row, side: Side) -> Side:
    """The side of one line, which may be turned round in a list of many hands: "Đôi lời - Hoàng Dũng" among
    "Westlife - Beautiful in White".
    """
    sides = (row.left, row.right)
    if not row.right or artistness(sides[1 - side.artist]) - artistness(sides[side.artist]) < _TURNED:
        return side
    return replace(side, artist=1 - side.artist)


# Longer lists come from machines, which turn no line.
_BY_HAND = 500
# Of 2,414 labelled songs one is rated as far the wrong way ("Barley" by Water From Your Eyes), 722 the right way.
_TURNED = 2.0


def _song(row: Row, side: Side, sources: bool, thirds: bool) -> Song | None:
    line, part = row.entry.line, part_in(row.entry.role)
    if row.own:
        side = Side(row.told or 0, sure=True)
    if not row.right:
        if row.entry.marker or line.kind in ("item", "row"):
            return Song(line, row.at, row.left, part=part, sources=False)
        return None
    rest = [piece for piece in row.rest.split("\0") if piece]
    # "Symphony No. 5: IV. Adagietto" keeps its own sign.
    sign = ": " if ": " in row.entry.body and " - " not in row.entry.body else " - "
    if side.artist == 0:
        title, artist = (row.right if thirds else sign.join((row.right, *_titles(rest)))), row.left
    else:
        title, artist = row.left, row.right
        if rest and not thirds and not album_in(rest[-1]):
            title, artist = sign.join((row.left, row.right, *rest[:-1])), rest[-1]
    artist, album = without_source(artist)
    album = album or row.album or next((album_in(piece) for piece in rest if album_in(piece)), None)
    part = part or part_of(rest) or part_in(album or "")
    return Song(line, row.at, title, artist, part, album, sources and side.artist == 0)


def _titles(rest: list[str]) -> list[str]:
    return [piece for piece in rest if not album_in(piece)]


def part_of(rest: list[str]) -> str | None:
    return next((part for piece in rest if (part := part_in(piece))), None)
