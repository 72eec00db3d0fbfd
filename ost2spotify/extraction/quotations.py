"""Lists whose titles stand in quotes, with the singer before or behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ost2spotify.extraction.owner import owner_of
from ost2spotify.extraction.prose import is_opinion, is_sentence
from ost2spotify.extraction.rows import Row, skip
from ost2spotify.extraction.songs import Song, SongList
from ost2spotify.extraction.sources import _PERFORMED, translates, without_source
from ost2spotify.extraction.titles import album_in, part_in
from ost2spotify.model import Page, Skipped


def quoted_list_of(rows: Sequence[Row], share: float) -> SongList:
    songs: list[Song] = []
    skipped: list[Skipped] = []
    for row in rows:
        if not row.rest:
            skipped.append(skip(row.entry, "no quoted title, as the other lines of the list have"))
            continue
        artist, album, part = _beside_quotes(row)
        title = f"{row.rest} ({row.right})" if not artist and row.aside and row.right else row.rest
        songs.append(Song(row.entry.line, row.at, title, artist, part or part_in(row.entry.role), album))
    return SongList(tuple(songs), "quoted titles", share, skipped=tuple(skipped))


def without_writers(songs: SongList, rows: Sequence[Row], page: Page) -> SongList:
    """The list without names in brackets that are its writers: the page names one artist for all its songs."""
    asides = sum(row.aside and bool(row.right) and not row.left for row in rows)
    if asides < 0.6 * len(rows) or not owner_of(page, page.lines[: songs.at], least=3.0):
        return songs
    return replace(songs, songs=tuple(replace(song, artist="") for song in songs.songs))


def _beside_quotes(row: Row) -> tuple[str, str | None, str | None]:
    before, after = row.left, row.right
    if is_sentence(before):
        before = ""
    if is_opinion(after):
        after = ""
    performed = _PERFORMED.search(after)
    after = performed[1] if performed else after
    artist = after or before
    if before and after and not (album_in(before) or part_in(before)):
        artist = before
    if row.right and not row.left and row.aside and translates(row.rest, row.right):
        return "", None, None
    artist, album = without_source(artist)
    said = album_in(row.left) or album_in(row.right)
    return artist, album or said, part_in(row.left) or part_in(row.right)
