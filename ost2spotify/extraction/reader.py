"""The way from a page to its tracks: tables and records first, then lists of lines, then one list of all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ost2spotify.extraction.blocks import block_list
from ost2spotify.extraction.clusters import Cluster, clusters, entries_of
from ost2spotify.extraction.duplicates import distinct, with_singers
from ost2spotify.extraction.judging import announced, context_of
from ost2spotify.extraction.labelling import with_labels
from ost2spotify.extraction.labels import labelled_list
from ost2spotify.extraction.lists import inline_list, list_of
from ost2spotify.extraction.owner import heads_section, owner_of, section_owner
from ost2spotify.extraction.parts import parts_above
from ost2spotify.extraction.performers import with_performers
from ost2spotify.extraction.records import marked_up_list
from ost2spotify.extraction.songs import SongList, apart_names, track_of
from ost2spotify.extraction.strangers import without_strangers
from ost2spotify.extraction.subject import subject_of
from ost2spotify.extraction.tables import holds_titles, table_lists
from ost2spotify.extraction.wrapped import joined_paragraphs
from ost2spotify.model import Extraction, Line, Name, Page, Skipped, Track
from ost2spotify.text import fold
from ost2spotify.versions import is_instrumental, without_versions


def extract(page: Page) -> Extraction:
    """The songs that a page lists, in the order of the page; no tracks where it lists none. Never raises."""
    page = replace(page, lines=tuple(with_labels(list(map(_with_narrow_gaps, page.lines)))))
    found = _found(page)
    songs = [song for songs in found for song in songs.songs]
    owner = _owner(page, found)
    apart = apart_names(songs)
    tracks = _tracks(page, found, apart, owner)
    read = {song.line.number for song in songs}
    return Extraction(
        source=page.source,
        subject=subject_of(page, min((song.at for song in songs), default=None)),
        tracks=tracks,
        skipped=_skipped(found, read),
        confidence=min((songs.share for songs in found), default=0.0),
        rules=tuple((song.line.number, songs.rule) for songs in found for song in songs.songs),
    )


# Gaps wider than any list uses; patterns that look for the end of a gap would look from each of its spaces.
_WIDE_GAP = re.compile(r"[^\S\t\n]{8,}")


def _with_narrow_gaps(line: Line) -> Line:
    return replace(line, text=_WIDE_GAP.sub("    ", line.text)) if "        " in line.text else line


def _found(page: Page) -> list[SongList]:
    tables = [songs for songs in table_lists(page.lines) if songs.songs]
    found = [songs for songs in tables if songs.lead or context_of(page, songs.at) > _OTHER]
    found += [songs for songs in (marked_up_list(page.lines), labelled_list(page.lines)) if songs]
    claimed = _claimed(page, found)
    listed = _kept(_line_lists(page, claimed, found), page)
    explained = sum(bool(song.artist) for songs in listed for song in songs.songs)
    short = explained < 0.5 * len(page.lines) <= _BY_HAND
    blocks = block_list(page, claimed) if short else None
    if blocks and len(blocks.songs) > 2 * sum(bool(song.artist) for songs in listed for song in songs.songs):
        listed = [blocks]
    found += [with_performers(songs, page) for songs in listed]
    return sorted(map(without_strangers, _kept(found, page)), key=lambda songs: songs.at)


# The fields of the last song of a page that labels them: its film, singers, music, lyrics.
_FIELDS_BEHIND = 6
# Half the lines of the longest page whose songs may stand on several lines each: nobody copies more from a player.
_BY_HAND = 2500
# "Die meistverkauften Alben der Woche": what stands above a table says that its titles are no songs.
_OTHER = -3.5


def _line_lists(page: Page, claimed: frozenset[int], found: Sequence[SongList]) -> list[SongList]:
    known = frozenset(fold(song.artist) for songs in found for song in songs.songs if song.artist)
    inline: list[SongList] = []
    for places, line in joined_paragraphs(page.lines, claimed):
        songs = inline_list(page, places[0], line, known)
        if songs and len(songs.songs) > len(places):
            inline.append(songs)
            claimed |= set(places)
    inline += [
        songs
        for at, line in enumerate(page.lines)
        if at not in claimed and (songs := inline_list(page, at, line, known))
    ]
    claimed |= {song.at for songs in inline for song in songs.songs}
    gathered = clusters(list(entries_of(page.lines, claimed)), page.lines)
    gathered = [_without_headline(cluster) for cluster in gathered if not _is_headline(cluster, page)]
    return inline + [
        replace(songs, key=cluster.key)
        for cluster in gathered
        if (songs := list_of(cluster, page, known)) and songs.songs
    ]


def _without_headline(cluster: Cluster) -> Cluster:
    """A cluster without the page's first line, where all others are counted (a work above its movements), or stand
    together and it alone.
    """
    (at, first), *others = cluster.entries
    counted = sum(entry.bare is not None for _, entry in others)
    blocks = Counter(entry.line.block for _, entry in others)
    together = sum(size for size in blocks.values() if size > 1) >= 0.7 * len(others)
    apart = together and first.line.block not in blocks and not first.marker
    above = at == 0 and first.bare is None and len(others) >= 3 and (counted == len(others) or apart)
    return Cluster(tuple(others), cluster.key) if above else cluster


def _is_headline(cluster: Cluster, page: Page) -> bool:
    """Whether a cluster is the page's first line and no line below is like it: "Mira Holt: Low Sun, Op. 9"."""
    return len(cluster.entries) == 1 and cluster.entries[0][0] == 0 and len(page.lines) > 3


def _claimed(page: Page, found: Sequence[SongList]) -> frozenset[int]:
    """The lines that tables and records have spoken for, with everything between them; and the page's own title."""
    claimed = {at for at, line in enumerate(page.lines) if line.kind == "row" and not holds_titles(line)}
    for songs in found:
        behind = _FIELDS_BEHIND if songs.rule == "labelled fields" else 2
        claimed.update(range(songs.at, max((song.at for song in songs.songs), default=0) + behind))
    claimed.update(at for at, line in enumerate(page.lines) if line.kind == "heading" and line.level == 1)
    return frozenset(claimed)


def _kept(found: Sequence[SongList], page: Page) -> list[SongList]:
    """Without what only looks like a list beside a real one: bare titles beside credited songs, a line or two
    laid out differently from the page's main list.
    """
    if not found:
        return []
    main = max(found, key=_weight)
    credited = sum(bool(song.artist) for song in main.songs)
    return [
        songs
        for songs in found
        if songs is main
        or songs.rule in _STRUCTURED
        or _stands_beside(songs, main, credited, page)
        or section_owner(page.lines, songs.at)
    ]


def _weight(songs: SongList) -> tuple[bool, int]:
    """How much of the page's music a list holds; what names its fields goes before all others."""
    credited = sum(bool(song.artist) for song in songs.songs)
    return songs.rule in _STRUCTURED and credited > 0, len(songs.songs) + credited


def _stands_beside(songs: SongList, main: SongList, credited: int, page: Page) -> bool:
    if _is_furniture(songs, main, credited):
        return False
    if _adds_to(songs, main):
        return True
    if not _is_alike(songs, main) and (_is_alone(songs, main) or not _is_said(songs, main, page)):
        return False
    own = sum(bool(song.artist) for song in songs.songs)
    if own == 0 and (credited >= 3 or len(songs.songs) <= 2 or (credited == 0 and not _is_alike(songs, main))):
        return False
    sentence = any(song.line.text.endswith((".", "。")) or "? " in song.line.text for song in songs.songs)
    return len(songs.songs) > 2 or len(main.songs) <= 2 or (songs.rule == main.rule and not sentence)


def _is_furniture(songs: SongList, main: SongList, credited: int) -> bool:
    """Whether a list is an infobox beside the table of tracks, or labels such as "Editor: Rina"."""
    infobox = main.rule in _STRUCTURED and songs.songs[0].line.kind == "row"
    return infobox or (credited >= _MAIN and songs.rule in _LABELLED and songs.rule != main.rule)


def _is_alone(songs: SongList, main: SongList) -> bool:
    """Whether it is a few lines, not counted, beside songs whose fields the page names: "Thursdays - 1am"."""
    return (
        main.rule in _STRUCTURED
        and 3 * len(songs.songs) <= max(len(main.songs), 2 * _MAIN)
        and not songs.key.endswith(":N")
    )


def _is_said(songs: SongList, main: SongList, page: Page) -> bool:
    """Whether a list that is written otherwise is announced, and has a heading of its own or clear sides."""
    if len(main.songs) >= _MAIN and announced(page, songs.at) < _ANNOUNCED:
        return False
    return songs.said >= _SAID_ELSEWHERE or songs.lead >= _SURE


def _adds_to(songs: SongList, main: SongList) -> bool:
    """Whether a list adds to the main one: a reader's line in its format, or the instrumentals of its songs."""
    read = {fold(without_versions(song.title)) for song in main.songs}
    backing = all(is_instrumental(song.title) and fold(without_versions(song.title)) in read for song in songs.songs)
    readers = all(song.line.kind == "quote" and song.artist for song in songs.songs) and songs.rule == main.rule
    clear = songs.lead >= _SURE or songs.key.endswith(":N")
    return backing or (readers and clear and len(songs.songs) <= _MAIN)


def _is_alike(songs: SongList, main: SongList) -> bool:
    """Whether a list is written like the main one, or stands among its lines."""
    first, last = main.at, max(song.at for song in main.songs)
    among = all(first < song.at < last for song in songs.songs)
    place = songs.key.split(":")[0] == main.key.split(":")[0]
    return (among and place) or (songs.rule == main.rule and songs.key == main.key)


# Who writes a page writes its songs alike: what is led or parted otherwise than three credited songs is a menu, a cast,
# links to other posts, unless a heading or a line right above it speaks of songs.
_MAIN, _ANNOUNCED = 3, 2.0
_LABELLED = frozenset({"split by colon", "titles behind each singer"})
# What markup, headers or labels name needs no other list to agree with it.
_STRUCTURED = frozenset({"table with a header", "markup names the artist", "labelled fields"})
# A second list needs a heading of its own that speaks of songs, or clear sides: pages list other things as well.
_SAID_ELSEWHERE, _SURE = 2.5, 0.9


# Where others of the list name singers, a line without one may just have none: the page must say clearly who it is.
_SOME, _NEARLY_ALL, _AT_ALL, _CLEARLY = 0.3, 0.8, 2.5, 4.0


def _owner(page: Page, found: Sequence[SongList]) -> Name | None:
    for songs in found:
        bare = sum(not song.artist for song in songs.songs) / max(len(songs.songs), 1)
        if bare >= _SOME:
            return owner_of(page, page.lines[: songs.at], least=_CLEARLY if bare < _NEARLY_ALL else _AT_ALL)
    return None


def _tracks(page: Page, found: Iterable[SongList], apart: frozenset[str], owner: Name | None) -> tuple[Track, ...]:
    made: list[Track] = []
    parts = parts_above(page)
    parted = any(line.kind == "heading" or heads_section(line.text) for line in page.lines)
    for songs in found:
        for song in songs.songs:
            own = section_owner(page.lines, song.at) if parted and not song.artist else None
            track = track_of(song, apart=apart, owner=own or owner, sure_side=songs.sure_side)
            if track:
                made.append(track if track.part else replace(track, part=parts[song.at]))
    return distinct(with_singers(sorted(made, key=lambda track: track.line)))


def _skipped(found: Iterable[SongList], read: set[int]) -> tuple[Skipped, ...]:
    lines = {line.line: line for songs in found for line in songs.skipped if line.line not in read}
    return tuple(lines[number] for number in sorted(lines))
