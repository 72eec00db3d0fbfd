"""Lists whose titles stand in quotes, with the singer before or behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ost2spotify.extraction.headers import role_of
from ost2spotify.extraction.owner import owner_of
from ost2spotify.extraction.prose import is_opinion, is_sentence
from ost2spotify.extraction.rows import Row, skip
from ost2spotify.extraction.sides import artistness
from ost2spotify.extraction.songs import Song, SongList
from ost2spotify.extraction.sources import _PERFORMED, translates, without_source
from ost2spotify.extraction.titles import album_in, is_remark, part_in
from ost2spotify.model import Page, Skipped
from ost2spotify.text import scripts_of


def quoted_list_of(rows: Sequence[Row], share: float) -> SongList:
    songs: list[Song] = []
    skipped: list[Skipped] = []
    for row in rows:
        if not row.rest:
            skipped.append(skip(row.entry, "no quoted title, as the other lines of the list have"))
            continue
        artist, album, part = _beside_quotes(row)
        title = f"{row.rest} ({row.right})" if not artist and row.aside and row.right else _with_native(row)
        songs.append(Song(row.entry.line, row.at, title, artist, part or part_in(row.entry.role), album))
    return SongList(tuple(songs), "quoted titles", share, skipped=tuple(skipped))


def without_writers(songs: SongList, rows: Sequence[Row], page: Page) -> SongList:
    """The list without names in brackets that are its writers: the page names one artist for all its songs."""
    asides = sum(row.aside and bool(row.right) and not row.left for row in rows)
    if asides < 0.6 * len(rows) or not owner_of(page, page.lines[: songs.at], least=3.0):
        return songs
    return replace(songs, songs=tuple(replace(song, artist="") for song in songs.songs))


def _beside_quotes(row: Row) -> tuple[str, str | None, str | None]:
    before, after = _SHOW_IN_FRONT.sub("", row.left), row.right
    if is_sentence(before) or (after and role_of(before) == "title"):
        # "Lagu "Laut" - Mira Sari": the word for a song.
        before = ""
    if is_opinion(after) or (row.aside and is_remark(after)):
        after = ""
    solo = re.match(r"(.{1,30}?)\s?(?:solo|솔로|ソロ|独唱|獨唱)$", after, re.IGNORECASE) if row.aside else None
    after = solo[1] if solo else after
    performed = _PERFORMED.search(after)
    after = performed[1] if performed else after
    artist = after or before
    native = _NATIVE_THEN_BY.match(after)
    if native and not scripts_of(native[1]) & scripts_of(row.rest):
        artist = native[2]
    if before and after and not (album_in(before) or part_in(before)):
        artist = after if not row.aside and _turned(before, after) else before
    guests = _GUESTS_BEHIND.match(after)
    if before and guests:
        artist = f"{before} feat. {after[guests.end() :]}"
    if row.right and not row.left and row.aside and translates(row.rest, row.right):
        return "", None, None
    artist, album = without_source(artist)
    said = album_in(row.left) or album_in(row.right)
    return artist, album or said, part_in(row.left) or part_in(row.right)


def _turned(before: str, after: str) -> bool:
    """Whether a show stands before the quotes and the singer behind: 进击的巨人 OP「紅蓮の弓矢」/ Linked Horizon."""
    return bool(_ROLE_BEHIND.search(before)) or artistness(after) - artistness(before) > _MUCH


_MUCH = 1.5
# "1991年 『東京ラブストーリー』 小田和正「ラブ・ストーリーは突然に」": the year and the show before the singer.
_SHOW_IN_FRONT = re.compile(r"^(?:(?:19|20)\d\d\s?年?\s*)?『[^』]{1,60}』\s*(?=\S)")
_ROLE_BEHIND = re.compile(
    r"(?:\s|^|(?<=[\u3040-\u9fff]))(?:(?:tv )?(?:op|ed)|插曲|片[头頭尾]曲|主[题題]曲|主題歌|挿入歌|(?:opening"
    r"|ending|insert|theme)(?: song| theme)?)\s?\d*$",
    re.IGNORECASE,
)
# "NORTH〈夜風〉feat. ミラ": the guest stands behind the title.
_GUESTS_BEHIND = re.compile(
    r"(?:feat|ft|featuring|with|при участии|совместно с|con la partecipazione di|con)[.\s]\s*", re.IGNORECASE
)
# "“Cool” 涼涼 by Aska Yang": the native title stands between the quotes and the singer.
_NATIVE_THEN_BY = re.compile(r"^(\S[^A-Za-z]{0,40}?)\s+by\s+(\S.*)$")


def _with_native(row: Row) -> str:
    native = _NATIVE_THEN_BY.match(row.right)
    return f"{row.rest} ({native[1]})" if native and not scripts_of(native[1]) & scripts_of(row.rest) else row.rest
