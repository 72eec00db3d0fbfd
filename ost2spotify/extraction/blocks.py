"""Songs that are records of several lines: rank or time, title, artist, album, label, counts, buttons, a remark.

Records are parted by rules (`---`), by list items, by lone places, times and dates (as copied from charts, radio logs
and players), by a line that repeats below each ("Play"), by blank lines, or by the sentence or link that ends each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ost2spotify.extraction.brackets import quoted
from ost2spotify.extraction.columns import Group, Names, Placed, names_in, names_of
from ost2spotify.extraction.cuts import (
    LINK,
    RULE,
    Parted,
    by_blanks,
    by_credits,
    by_endings,
    by_items,
    by_labels,
    by_lone,
    by_refrain,
    by_rules,
)
from ost2spotify.extraction.furniture import Entry, entry_of
from ost2spotify.extraction.headers import role_of
from ost2spotify.extraction.judging import verdict
from ost2spotify.extraction.layouts import splits
from ost2spotify.extraction.marks import counts_plays, is_change_of_rank, is_mark, is_strange
from ost2spotify.extraction.notes import is_note
from ost2spotify.extraction.owner import names_artist
from ost2spotify.extraction.prose import is_sentence
from ost2spotify.extraction.sections import is_title_line
from ost2spotify.extraction.songs import Song, SongList
from ost2spotify.model import Line, Page

_LONGEST = 120
_LENGTH = re.compile(r"[(\[]?(?:(?:\d{1,2}:)?\d{1,2}:\d{2})[)\]]?$")
# Title, artist, album, label, genre, two remarks; only places and times part records as long as that.
_MANY, _FEW = 7, 4


def block_list(page: Page, claimed: frozenset[int]) -> SongList | None:
    """The songs of a page that gives each on several lines, by the surest way of parting records that reads it."""
    page = replace(page, lines=_said_once(page.lines))
    short = dict(_short_lines(page.lines, claimed))
    for certain, longest in (
        (by_rules, _FEW),
        (by_items, _FEW),
        (by_lone, _MANY),
        (by_labels, _MANY),
        (by_refrain, _MANY),
    ):
        songs = _read(page, certain, short, longest)
        if songs:
            return songs
    found = [songs for parted in (by_endings, by_blanks, by_credits) if (songs := _read(page, parted, short, _FEW))]
    return max(found, key=lambda songs: len(songs.songs), default=None)


def _said_once(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines without a second copy of all of them, whose records would vote twice."""
    first, second = lines[: len(lines) // 2], lines[len(lines) // 2 :]
    same = len(first) == len(second) and all(one.text == other.text for one, other in zip(first, second, strict=True))
    return first if same else lines


def _short_lines(lines: Sequence[Line], claimed: frozenset[int]) -> Iterator[Placed]:
    """The lines that may be a title or a name."""
    for at, line in enumerate(lines):
        if at in claimed or is_title_line(line, at) or len(line.text) > _LONGEST or _is_furniture(line.text):
            continue
        entry = entry_of(line)
        worded = any(char.isalpha() for char in entry.body) or quoted(line.text) is not None
        if entry.body and worded and not is_sentence(entry.body):
            yield at, entry


def _is_furniture(text: str) -> bool:
    shapes = RULE.match(text) or LINK.match(text)
    return bool(shapes) or is_mark(text) or is_note(text) or bool(role_of(text.strip("#-*• ")))


def _read(page: Page, parted: Parted, short: Mapping[int, Entry], longest: int) -> SongList | None:
    groups = [[(at, short[at]) for at in group if at in short] for group in parted(page.lines)]
    groups = _without_composers(_without_refrains([group for group in groups if group]))
    records = _records(groups, longest)
    full = [group for group in groups if len(group) > 1]
    if len(records) < 2 or len(records) < 0.8 * len(full) or len(records) < 0.6 * len(groups):
        return None
    if not _are_names(records):
        return None
    names = _names(page, records)
    songs = tuple(song for record in records if (song := _song(record, names))) if names else ()
    if names is None or len(songs) < 2:
        return None
    return SongList(songs, "two lines for each song", len(songs) / len(groups), names.side.sure)


def _records(groups: Sequence[Group], longest: int) -> list[Group]:
    """The groups that may be a song; the last runs on into the page's end, as far as the others are long."""
    *inner, last = groups or [[]]
    usual = max((len(group) for group in inner[1:]), default=len(inner[0]) if inner else 0)
    last = last[:usual] if 1 < usual <= longest else last
    inner[:1] = [group[-usual:] if usual > 1 else group for group in inner[:1]]
    return [group for group in (*inner, last) if 2 <= len(group) <= longest]


def _without_refrains(groups: Sequence[Group]) -> list[Group]:
    """The groups without the words that most repeat: "Play", "Share", "Song cover art"."""
    seen = Counter(body for group in groups for body in {entry.body for _, entry in group})
    least = max(3, 0.6 * len(groups))
    kept = ([(at, entry) for at, entry in group if seen[entry.body] < least] for group in groups)
    return [group for group in kept if group]


# "Antonín Dvořák (1841-1904)" above the work and who plays it.
_COMPOSER = re.compile(
    r"[^()]{3,60}\((?:(?:c\.?\s?)?1\d{3}\s?[-–]\s?(?:c\.?\s?)?[12]\d{3}|(?:b|born)\.?\s?1\d{3})\)", re.IGNORECASE
)


def _without_composers(groups: Sequence[Group]) -> list[Group]:
    """The groups without names that have their years of life, where a work and its performers stay."""
    kept = [[(at, entry) for at, entry in group if not _COMPOSER.fullmatch(entry.line.text)] for group in groups]
    whole = sum(len(few) < len(group) and len(few) > 1 for few, group in zip(kept, groups, strict=True))
    return kept if whole >= 0.6 * len(groups) else list(groups)


def _are_names(records: Sequence[Group]) -> bool:
    """Whether the first two lines of the records are no sentences, labels or whole songs by themselves."""
    numbered = sum(
        all(entry.number is not None or entry.bare is not None for _, entry in group[:2]) for group in records
    )
    ended = sum(group[1][1].body.endswith((".", "。")) for group in records)
    whole = sum(splits(group[0][1].body) or splits(group[1][1].body) for group in records)
    # Items of lists that differ in length are entries each: parts of a concert, not singers below titles.
    if len({len(group) for group in records}) > 1 and all(
        entry.line.kind == "item" for group in records for _, entry in group[:2]
    ):
        return False
    headed = sum(any(names_artist(entry.body) for _, entry in group) for group in records)
    return max(ended, whole, numbered, headed) <= 0.34 * len(records)


def _names(page: Page, records: Sequence[Group]) -> Names | None:
    """Which lines of the records are title and singer; None if the page does not speak for songs."""
    first, last = records[0][0][0], records[-1][-1][0]
    within = page.lines[first : last + 2]
    if sum(is_strange(line.text) for line in within) >= 0.6 * len(records):
        return None
    timed = sum(bool(_LENGTH.match(line.text)) for line in within) >= 0.6 * len(records)
    moved = sum(is_change_of_rank(line.text) for line in page.lines[max(0, first - 2) : last]) >= 0.5 * len(records)
    played = sum(counts_plays(line.text) for line in within) >= 0.6 * len(records)
    composed = sum(bool(_COMPOSER.fullmatch(line.text)) for line in page.lines[max(0, first - 1) : last]) >= 0.6 * len(
        records
    )
    told = _told(page.lines, first)
    near = " ".join(line.text for line in page.lines[max(0, first - 4) : first])
    soundtrack = re.search(r"soundtrack|(?<![a-z])ost(?![a-z])", near, re.IGNORECASE)
    # What is copied from a player or a chart has the title first.
    prior = -0.8 if timed or moved else -0.35 if soundtrack else 0.35
    names = names_of(records, told=told, prior=prior)
    if names is None or told is not None:
        return names
    rows = [f"{group[0][1].body} – {group[1][1].body}" for group in records]
    said = verdict(page, first, rows) + min(names.side.lead, 1.2) + 2 * (timed or played or composed) + names.proof
    return names if said >= (1.5 if len(records) > 2 else 2.2) else None


def _song(record: Group, names: Names) -> Song | None:
    found = names_in(record, names)
    if found is None:
        return None
    (at, entry), artist = found
    return Song(entry.line, at, entry.body, artist)


def _told(lines: Sequence[Line], at: int) -> int | None:
    """The order that the lines above the first record name: "# Track", "# Artist"."""
    roles = [role_of(line.text.strip("#-*• ")) for line in lines[max(0, at - 16) : at]]
    if "artist" in roles and "title" in roles:
        return 0 if roles.index("artist") < roles.index("title") else 1
    return None
