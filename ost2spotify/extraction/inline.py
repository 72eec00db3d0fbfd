"""Lists that a page runs together in one line: by numbers, by quotes, or by commas between pairs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ost2spotify.extraction.acts import WHOLE_ACTS
from ost2spotify.extraction.beside import is_beside
from ost2spotify.extraction.brackets import Bracket, brackets, masked
from ost2spotify.extraction.furniture import Entry, entry_of
from ost2spotify.extraction.layouts import pieces_of
from ost2spotify.extraction.sides import side_of
from ost2spotify.extraction.songs import Song, SongList
from ost2spotify.extraction.titles import has_version, is_remark
from ost2spotify.extraction.words import BY
from ost2spotify.model import Line

_LONGEST = 20_000
_NUMBER = re.compile(r"(?:^|(?<=[\s,;|/]))[(\[#]?(\d{1,3})[.)\]:．、]\s?(?=\S)|(?:^|(?<=\s))[\u2460-\u2473]\s?")
_LEAST = 3
_WITH_COMMA = tuple(act for act in WHOLE_ACTS if "," in act)


def numbered_entries(line: Line) -> list[Entry]:
    """The entries of a line in which numbers count up ("1. A – B 2. C – D"); none if they do not."""
    text = _inlined(line, _COUNTED)
    if not text:
        return []
    starts = _counting(
        [
            (found.start(), found.end(), int(found[1]) if found[1] else _circled(found[0]))
            for found in _NUMBER.finditer(text)
        ]
    )
    if len(starts) < _LEAST:
        return []
    ends = [start for start, _, _ in starts[1:]] + [len(text)]
    pieces = [(number, text[after:end].strip(" ,;|/")) for (_, after, number), end in zip(starts, ends, strict=True)]
    return [_entry(line, piece, number) for number, piece in pieces if piece]


_COUNTED = re.compile(r"1[.)\]:．、]|\u2460")
_PARTED = re.compile(r"\s[-–—]\s|\s//\s|[;|•]\s")


def _inlined(line: Line, sign: re.Pattern[str]) -> str:
    """The line with single spaces, if it may hold a list: neither too short nor too long, with the list's sign."""
    if len(line.text) < 30 or not sign.search(line.text[:2000]):
        return ""
    text = " ".join(line.text[: _LONGEST + 1].split())
    return text if 30 <= len(text) <= _LONGEST else ""


def _circled(text: str) -> int:
    return ord(text.strip()[0]) - 0x245F


def _counting(marks: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The marks whose numbers count up by one from 1 (or 0)."""
    kept: list[tuple[int, int, int]] = []
    for mark in marks:
        if (not kept and mark[2] in (0, 1)) or (kept and mark[2] == kept[-1][2] + 1):
            kept.append(mark)
    return kept


def _entry(line: Line, piece: str, number: int) -> Entry:
    made = entry_of(line, piece)
    return Entry(line, made.body, "N.", number, role=made.role, timed=made.timed)


_GAP = re.compile(r"^[\s,，、;；/&+·•|]*(?:(?:and|und|y|et|e|и|dan|và|as well as|plus)\s+)?$", re.IGNORECASE)
_LABEL = re.compile(r"(?:^|[,，、;；.]\s*|\band\s+|^\s*)([^,，;；:：.“”\"]{1,50}?)\s*[:：]\s*$")
_BY = re.compile(
    rf"^\s*(?:\([^()]{{0,60}}\)\s*)?[,，]?\s*(?:(?:[-–—]|{BY})\s+|d['’])"
    r"((?:feat\.|ft\.|[^"
    r",，;；.。“”\"(]|\.(?=[A-Za-z])){2,60}?)(?=\s*(?:\([^()]*\))?\s*(?:[,，;；.。]|\s(?:and|und|y|et|e|и|dan"
    r"|và)\s*$|$))",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:^|[,，、;；:：.。]\s*(?:(?:and|und|y|et|e|dan|và)\s)?|\b(?:and|und|y|et|e|dan|và|with|like|include|including|are|is)\s)\s*([^"
    r",，、;；:：.。“”\"]{1,45}?)(?:['’]s?)?\s*[-–—]?\s*$",
    re.IGNORECASE,
)


def quoted_list(line: Line, at: int) -> SongList | None:
    """The songs of a line that quotes at least three titles, each beside its singer or under a singer's label."""
    if len(line.text) > _LONGEST or not re.search("[“”„「『〈《«‘'\"]", line.text):
        return None
    runs = [run for run in brackets(line.text) if run.quotes and run.inside and len(run.inside) < 90]
    runs = runs if len(runs) >= _LEAST else _apostrophes(line.text)
    runs = list(_with_single(line.text, runs))
    # "相关推荐：《A》《B》": links to other pages.
    if len(runs) < _LEAST or is_beside(re.split(r"[:：]", line.text[:80])[0]):
        return None
    inside = _paired_inside(line, at, runs)
    if inside:
        return inside
    for read in (_labelled, _followed, _preceded):
        songs = read(line, at, runs)
        if len(songs) >= max(_LEAST, 0.8 * len(runs)):
            return SongList(tuple(songs), "quoted titles in one line", len(songs) / len(runs))
    return None


def _with_single(text: str, runs: Sequence[Bracket]) -> Sequence[Bracket]:
    """The quoted runs with those in single quotes beside a word for "by": “Mar” dari Mira; 'Sol' dari Sam."""
    single = [
        Bracket(found.start(), found.end(), "'", found[1].strip())
        for found in _QUOTED_SINGLE.finditer(text)
        if not any(run.start < found.end() and found.start() < run.end for run in runs)
    ]
    return sorted([*runs, *single], key=lambda run: run.start)


_QUOTED_SINGLE = re.compile(
    rf"(?<!\w)[‘']([^‘’'\n]{{1,60}}(?:['’]\w[^‘’'\n]{{0,60}})?)[’'](?=\s+{BY}\s)", re.IGNORECASE
)
_QUOTED_HANGUL = re.compile(r"[‘']([^‘’'\n]{1,40})[’'](?=[\uac00-\ud7af\s,)]|$)")


def _apostrophes(text: str) -> list[Bracket]:
    """Titles in single quotes, as Korean sentences have them: 미라의 '바다'."""
    if not re.search(r"[\uac00-\ud7af]\s?[‘'’]", text):
        return []
    return [Bracket(found.start(), found.end(), "'", found[1].strip()) for found in _QUOTED_HANGUL.finditer(text)]


def _paired_inside(line: Line, at: int, runs: Sequence[Bracket]) -> SongList | None:
    """The songs of a line whose quotes hold title and singer: OST Part.1 'Yellow Light - 가호(Gaho)'."""
    runs = [run for run in runs if len(pieces_of(run.inside, "dash")) == 2]
    pieces = [pieces_of(run.inside, "dash") for run in runs]
    if len(runs) < _LEAST:
        return None
    side = side_of([(cut[0], cut[1]) for cut in pieces], prior=-0.2)
    parts = [_PART_BEFORE.search(gap) for gap in _gaps(line.text, runs)]
    songs = tuple(
        Song(line, at, cut[1 - side.artist], cut[side.artist], str(int(part[1])) if part else None)
        for cut, part in zip(pieces, parts, strict=True)
    )
    return SongList(songs, "pairs in quotes in one line", 1.0, side.sure)


_PART_BEFORE = re.compile(r"(?:part|파트)[.\s]*(\d{1,2})\s*$", re.IGNORECASE)


def _gaps(text: str, runs: Sequence[Bracket]) -> list[str]:
    ends = [0, *(run.end for run in runs)]
    return [text[end : run.start] for end, run in zip(ends, runs, strict=False)]


def _labelled(line: Line, at: int, runs: Sequence[Bracket]) -> list[Song]:
    """`“A”, “B”, G-Dragon: “C”, “D”`: a label holds until the next."""
    songs: list[Song] = []
    singer = ""
    for place, (run, gap) in enumerate(zip(runs, _gaps(line.text, runs), strict=True)):
        label = _LABEL.search(gap)
        if label and place:
            singer = label[1].strip()
        elif place and not _GAP.match(gap):
            return []
        elif label:
            singer = "" if len(label[1].split()) > 4 else label[1].strip()
        songs.append(Song(line, at, run.inside, singer))
    return songs


def _followed(line: Line, at: int, runs: Sequence[Bracket]) -> list[Song]:
    """`“A” by X, “B” by Y and “C” by Z`."""
    ends = [*(run.start for run in runs[1:]), len(line.text)]
    behind = [(run, line.text[run.end : end]) for run, end in zip(runs, ends, strict=True)]
    found = [
        (run, _in_brackets(text) or _whole_act(text) or ((said := _BY.match(text)) and said[1].strip()))
        for run, text in behind
    ]
    return [Song(line, at, run.inside, singer) for run, singer in found if singer]


def _in_brackets(text: str) -> str:
    """The singers that a bracket right behind a title holds: `"Sea Glass" (Mira Holt, Sam Rowe), `."""
    found = re.match(r"\s*\(([^()]{3,80})\)\s*(?:[,;.、]|(?:and|y|e|und|et)\s|$)", text)
    return "" if not found or is_remark(found[1]) or has_version(f"x ({found[1]})") else found[1]


def _whole_act(text: str) -> str:
    """The act with a comma in its name that a text begins with after "by": Earth, Wind & Fire."""
    named = re.sub(r"^\s*(?:by|[-–—])\s+", "", text)
    return next((named[: len(act)] for act in _WITH_COMMA if named.casefold().startswith(act)), "")


def _preceded(line: Line, at: int, runs: Sequence[Bracket]) -> list[Song]:
    """`X’s “A”, Y’s “B” and Z – “C”`, `X「A」、Y「B」`."""
    parts = [(run, _PART_OF.search(gap)) for run, gap in zip(runs, _gaps(line.text, runs), strict=True)]
    if all(said for _, said in parts):
        return [Song(line, at, run.inside, said[2], str(int(said[1]))) for run, said in parts if said]
    found = [(run, _BEFORE.search(gap)) for run, gap in zip(runs, _gaps(line.text, runs), strict=True)]
    return [
        Song(line, at, run.inside, said[1].strip())
        for run, said in found
        if said and said[1].strip() and len(said[1].split()) <= 5
    ]


_PART_OF = re.compile(r"(?:part|파트)[.\s]*(\d{1,2})[,:]?\s+(\S+(?:\s\S+)?)(?:의|['’]s?)\s*$", re.IGNORECASE)


def paired_entries(line: Line) -> list[Entry]:
    """The entries of a line that runs pairs together ("Tracklist: A - B, C - D; E - F"); none if it does not."""
    text = _inlined(line, _PARTED)
    if not text:
        return []
    lead = re.match(r"^[^:：]{3,60}[:：]\s+(?=\S)", text)
    body = text[lead.end() :] if lead else text
    for separator in (r"\s*[;；•|]\s*", r"\s+/{1,2}\s+", r"\s*[,，]\s+"):
        pieces = _cut(body, separator)
        if len(pieces) >= _LEAST and sum(len(pieces_of(piece, "dash")) == 2 for piece in pieces) >= 0.9 * len(pieces):
            return [_entry(line, piece.rstrip("."), place) for place, piece in enumerate(pieces, start=1)]
        pairs = [pair for piece in pieces if (pair := _by_comma(piece))]
        if len(pairs) == len(pieces) >= _MANY and "," not in separator:
            return [
                _entry(line, f"{left} - {right}", place) for place, (left, right) in enumerate(pairs, start=1) if right
            ]
    return []


_MANY = 4


def _by_comma(piece: str) -> tuple[str, str] | None:
    """Singer and title of "Iggy Pop, Lust for Life", between signs that part the songs of a line."""
    pieces = [part.strip() for part in piece.rstrip(".").split(", ")]
    return (pieces[0], pieces[1]) if len(pieces) == 2 and all(pieces) else None


def _cut(text: str, separator: str) -> list[str]:
    cover = masked(text)
    pieces, last = [], 0
    for found in re.finditer(separator, cover):
        pieces.append(text[last : found.start()].strip())
        last = found.end()
    return [piece for piece in (*pieces, text[last:].strip()) if piece]
