"""Songs that stand on two lines of a block: title above artist, or artist above title.

Blocks are parted by rules (`---`), by blank lines, by list items, by lone numbers and lengths (as copied from a
player), or by the sentence or link that ends each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from ost2spotify.extraction.clusters import is_note
from ost2spotify.extraction.furniture import Entry, entry_of
from ost2spotify.extraction.headers import role_of
from ost2spotify.extraction.judging import verdict
from ost2spotify.extraction.layouts import splits
from ost2spotify.extraction.prose import is_sentence
from ost2spotify.extraction.sides import side_of
from ost2spotify.extraction.songs import Song, SongList
from ost2spotify.model import Line, Page

Placed = tuple[int, Entry]
_RULE = re.compile(r"^[-–—_=*#~.·]{3,}$")
_LONE = re.compile(r"^(?:#?\d{1,3}[.)]?|[(\[]?(?:\d{1,2}:)?\d{1,2}:\d{2}[)\]]?)$")
_LINK = re.compile(r"^(?:https?://|www\.)\S+$")
_LEAST = 2
# Players print these beside a title.
_MARKS = frozenset({"E", "EXPLICIT", "Explicit", "HD", "NEW", "Play", "Share", "▶", "…", "..."})


def block_list(page: Page, claimed: frozenset[int]) -> SongList | None:
    """The songs of a page that gives each on two lines, by the way of parting blocks that reads most."""
    for certain in (_by_rules, _by_items, _by_lone):
        songs = _read(page, certain, claimed)
        if songs:
            return songs
    found = [songs for parted in (_by_endings, _by_blanks) if (songs := _read(page, parted, claimed))]
    return max(found, key=lambda songs: len(songs.songs), default=None)


def _read(
    page: Page, parted: Callable[[Sequence[Line]], Iterator[list[int]]], claimed: frozenset[int]
) -> SongList | None:
    heads = frozenset(at for at, line in enumerate(page.lines) if role_of(line.text.strip("#-*• ")))
    groups = [_short_lines(page.lines, group, claimed | heads) for group in parted(page.lines)]
    groups = _without_refrains([group for group in groups if group])
    pairs = [group for group in groups if 2 <= len(group) <= 4]
    if len(pairs) < _LEAST or len(pairs) < 0.6 * len(groups):
        return None
    rows = [(group[0][1].body, group[1][1].body) for group in pairs]
    if sum(right.endswith((".", "。")) for _, right in rows) > 0.34 * len(rows):
        return None
    if sum(splits(left) or splits(right) for left, right in rows) > 0.34 * len(rows):
        return None
    told = _told(page.lines, pairs[0][0][0])
    lengths = sum(
        bool(_LONE.match(line.text)) and ":" in line.text for line in page.lines[pairs[0][0][0] : pairs[-1][-1][0] + 2]
    )
    timed = lengths >= 0.6 * len(pairs)
    # What is copied from a player has the title first.
    side = side_of(rows, told=told, prior=-0.8 if timed else 0.35)
    said = verdict(page, pairs[0][0][0], [f"{left} – {right}" for left, right in rows])
    if told is None and said + min(side.lead, 1.2) + 2 * timed < (1.5 if len(pairs) > 2 else 2.2):
        return None
    songs = tuple(_song(group, side.artist) for group in pairs)
    return SongList(songs, "two lines for each song", len(pairs) / len(groups), side.sure)


def _without_refrains(groups: Sequence[list[Placed]]) -> list[list[Placed]]:
    """The groups without the words that every one repeats: "Play", "Share", "Song cover art"."""
    seen = Counter(entry.body for group in groups for entry in dict((entry.body, entry) for _, entry in group).values())
    least = max(3, 0.6 * len(groups))
    return [kept for group in groups if (kept := [(at, entry) for at, entry in group if seen[entry.body] < least])]


def _song(group: Sequence[Placed], artist: int) -> Song:
    at, entry = group[1 - artist]
    return Song(entry.line, at, entry.body, group[artist][1].body)


def _short_lines(lines: Sequence[Line], group: Sequence[int], claimed: frozenset[int]) -> list[Placed]:
    kept: list[Placed] = []
    for at in group:
        text = lines[at].text
        if (
            at in claimed
            or _RULE.match(text)
            or _LONE.match(text)
            or _LINK.match(text)
            or is_note(text)
            or len(text) > 120
            or text in _MARKS
        ):
            continue
        entry = entry_of(lines[at])
        if entry.body and not is_sentence(entry.body) and any(char.isalpha() for char in entry.body):
            kept.append((at, entry))
    return kept


def _by_rules(lines: Sequence[Line]) -> Iterator[list[int]]:
    return _cut(lines, lambda line, _: bool(_RULE.match(line.text)))


def _by_lone(lines: Sequence[Line]) -> Iterator[list[int]]:
    return _cut(lines, lambda line, _: bool(_LONE.match(line.text)))


def _by_endings(lines: Sequence[Line]) -> Iterator[list[int]]:
    return _cut(lines, lambda line, _: bool(_LINK.match(line.text)) or is_sentence(line.text))


def _by_blanks(lines: Sequence[Line]) -> Iterator[list[int]]:
    return _cut(lines, lambda line, before: line.block != before.block)


def _by_items(lines: Sequence[Line]) -> Iterator[list[int]]:
    items: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        if line.item:
            items.setdefault(line.item, []).append(at)
    yield from items.values()


def _cut(lines: Sequence[Line], parts: Callable[[Line, Line], bool]) -> Iterator[list[int]]:
    """Groups of neighbouring lines; what comes before the first cut is the page's beginning, not a block."""
    group: list[int] = []
    cut_once = False
    for at, line in enumerate(lines):
        if at and parts(line, lines[at - 1]):
            if group and (cut_once or len(group) <= 4):
                yield group
            group, cut_once = [], True
        group.append(at)
    if group:
        yield group


def _told(lines: Sequence[Line], at: int) -> int | None:
    """The order that the lines above the first block name: "# Track", "# Artist"."""
    roles = [role_of(line.text.strip("#-*• ")) for line in lines[max(0, at - 16) : at]]
    if "artist" in roles and "title" in roles:
        return 0 if roles.index("artist") < roles.index("title") else 1
    return None
