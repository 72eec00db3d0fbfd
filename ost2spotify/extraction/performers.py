"""Singers that a list of bare titles names elsewhere: in headings above the titles, or in the sentence below each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ost2spotify.extraction.announcing import about
from ost2spotify.extraction.layouts import pieces_of
from ost2spotify.extraction.owner import owner_of
from ost2spotify.extraction.parts import part_said
from ost2spotify.extraction.sides import artistness
from ost2spotify.extraction.songs import Song, SongList
from ost2spotify.model import Line, Page

_CAPITAL = r"[A-ZÀ-ÞĐ0-9][\w.]*"
_NAME = r"[A-ZÀ-ÞĀ-Ž][\w.'’$*-]*"
_NAMES = rf"({_NAME}(?:\s+(?:(?:dan|and|&|e|y|et|und|feat\.?|ft\.?|with|bersama|x)\s+)?{_NAME}){{0,7}})"
_SUNG_BY = re.compile(
    r"(?:sung|performed|recorded|voiced) by|(?:dinyanyikan|dibawakan|dipopulerkan)(?: oleh)?|(?:cantad[ao]"
    r"|interpretad[ao]) por|(?:cantata|interpretata|eseguita) da|(?:chantée?|interprétée?) par|gesungen von"
    r"|(?:do|được) [^.]{0,20}(?:thể hiện|trình bày) bởi|(?:исполня\w+|исполнен\w* |поёт)|seslendiren",
    re.IGNORECASE,
)
_SINGS = re.compile(rf"{_NAMES}\s+(?:yang )?(?:menyanyikan|membawakan|sings|sang|performs|canta|chante|singt|поёт)\b")
_VIETNAMESE = re.compile(
    rf"(?:của|do) (?:nhóm|ca sĩ|nam ca sĩ|nữ ca sĩ|ban nhạc)\s+({_CAPITAL}(?: {_CAPITAL}){{0,3}})"
    rf"|({_CAPITAL}(?: {_CAPITAL}){{0,3}}) (?:thể hiện|trình bày)"
)
_BELOW = 2
_SIDE = re.compile(r"(?:side|disc|disk|cd|act|bonus|volume|vol|chapter|lp|ep|set|encore)\b", re.IGNORECASE)
_YEAR = re.compile(r"[(\[]?\b(?:19|20)\d\d\b")


def with_performers(songs: SongList, page: Page) -> SongList:
    """The list with the singers that the page names for each of its titles; as it was where it names none."""
    if _are_writers(songs, page):
        return replace(songs, songs=tuple(replace(song, artist="") for song in songs.songs))
    if any(song.artist for song in songs.songs):
        return songs
    for read in (_named_below, _headed):
        named = read(songs.songs, page)
        if named:
            return replace(
                songs, songs=named, rule=f"{songs.rule}, singers {read.__name__.strip('_').replace('_', ' ')}"
            )
    return songs


def _are_writers(songs: SongList, page: Page) -> bool:
    """Whether names in brackets behind titles are writers: nearly all hold the artist of the page."""
    if not songs.rule.startswith("singers in brackets"):
        return False
    owner = owner_of(page, page.lines[: songs.at])
    shared = [song for song in songs.songs if owner and owner.name in pieces_of(song.artist, "list comma")]
    return len(shared) >= 0.8 * len(songs.songs) and any("," in song.artist for song in shared)


def _named_below(songs: Sequence[Song], page: Page) -> tuple[Song, ...]:
    """Singers from sentences: "Lagu ini dinyanyikan oleh Mira dan Sam Rowe …"."""
    ends = [*(song.at for song in songs[1:]), len(page.lines)]
    named = tuple(
        replace(song, artist=_sung_by(page.lines[song.at + 1 : min(end, song.at + 1 + _BELOW)]))
        for song, end in zip(songs, ends, strict=True)
    )
    return named if sum(bool(song.artist) for song in named) >= 0.6 * len(named) else ()


def _sung_by(lines: Sequence[Line]) -> str:
    for line in lines:
        first = _SINGS.match(line.text[:300])
        if first:
            return first[1]
        vietnamese = _VIETNAMESE.search(line.text[:1000])
        if vietnamese:
            return vietnamese[1] or vietnamese[2]
        said = _SUNG_BY.search(line.text[:1000])
        names = re.match(rf"\s+{_NAMES}", line.text[said.end() : said.end() + 200]) if said else None
        if names:
            return names[1].rstrip(".,")
    return ""


def _headed(songs: Sequence[Song], page: Page) -> tuple[Song, ...]:
    """Singers from headings: each heading that is a name holds for the titles under it."""
    headings = [_heading_above(page.lines, song.at) for song in songs]
    names = {heading: _performer(heading) for heading in headings}
    if len(names) < 2 or not all(names.values()):
        return ()
    if sum(artistness(name) for name in names.values()) / len(names) < -0.4:
        return ()
    return tuple(
        replace(song, artist=names[heading], part=song.part or part_said(heading, alone=True))
        for song, heading in zip(songs, headings, strict=True)
    )


def _heading_above(lines: Sequence[Line], at: int) -> str:
    for back in range(at - 1, max(-1, at - 60), -1):
        if lines[back].kind == "heading":
            return lines[back].text
        if part_said(lines[back].text, alone=False) and len(lines[back].text) < 80:
            return lines[back].text
    return ""


def _performer(heading: str) -> str:
    """The singer that a heading is or names behind a part ("OST Part 2 – Sam Rowe"); empty if it is something else."""
    pieces = pieces_of(heading, "dash")
    if len(pieces) == 2 and part_said(pieces[0], alone=True):
        return pieces[1]
    if _SIDE.match(heading):
        return ""
    plain = (
        len(heading) <= 40 and not _YEAR.search(heading) and len(pieces) == 1 and not heading.endswith((":", "?", "!"))
    )
    return heading.strip() if plain and not about(heading) and not part_said(heading, alone=True) else ""
