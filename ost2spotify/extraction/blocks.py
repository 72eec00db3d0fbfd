"""Songs that stand on two lines of a block: title above artist, or artist above title.

Blocks are parted by rules (`---`), by list items, by lone numbers and lengths (as copied from a player), by blank
lines, or by the sentence or link that ends each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from ost2spotify.extraction.clusters import is_title_line
from ost2spotify.extraction.furniture import Entry, entry_of
from ost2spotify.extraction.headers import role_of
from ost2spotify.extraction.judging import verdict
from ost2spotify.extraction.layouts import splits
from ost2spotify.extraction.notes import is_note
from ost2spotify.extraction.owner import names_artist
from ost2spotify.extraction.prose import is_sentence
from ost2spotify.extraction.sides import Side, side_of
from ost2spotify.extraction.songs import Song, SongList
from ost2spotify.model import Line, Page

Placed = tuple[int, Entry]
Group = list[Placed]
Parted = Callable[[Sequence[Line]], Iterator[list[int]]]
_RULE = re.compile(r"[-–—_=*#~.·]{3,}$")
_LONE = re.compile(r"(?:#?\d{1,3}[.)]?|[(\[]?(?:\d{1,2}:)?\d{1,2}:\d{2}[)\]]?)$")
_LINK = re.compile(r"(?:https?://|www\.)\S+$")
_LONGEST = 120
# Players print these beside a title.
_MARKS = frozenset({"E", "EXPLICIT", "Explicit", "HD", "NEW", "Play", "Share", "▶", "…", "..."})


def block_list(page: Page, claimed: frozenset[int]) -> SongList | None:
    """The songs of a page that gives each on two lines, by the surest way of parting blocks that reads it."""
    short = dict(_short_lines(page.lines, claimed))
    for certain in (_by_rules, _by_items, _by_lone):
        songs = _read(page, certain, short)
        if songs:
            return songs
    found = [songs for parted in (_by_endings, _by_blanks) if (songs := _read(page, parted, short))]
    return max(found, key=lambda songs: len(songs.songs), default=None)


def _short_lines(lines: Sequence[Line], claimed: frozenset[int]) -> Iterator[Placed]:
    """The lines that may be a title or a name."""
    for at, line in enumerate(lines):
        if at in claimed or is_title_line(line, at) or len(line.text) > _LONGEST or _is_furniture(line.text):
            continue
        entry = entry_of(line)
        if entry.body and not is_sentence(entry.body) and any(char.isalpha() for char in entry.body):
            yield at, entry


def _is_furniture(text: str) -> bool:
    shapes = _RULE.match(text) or _LONE.match(text) or _LINK.match(text)
    return bool(shapes) or text in _MARKS or is_note(text) or bool(role_of(text.strip("#-*• ")))


def _read(page: Page, parted: Parted, short: Mapping[int, Entry]) -> SongList | None:
    groups = [[(at, short[at]) for at in group if at in short] for group in parted(page.lines)]
    groups = _without_refrains([group for group in groups if group])
    pairs = [group for group in groups if 2 <= len(group) <= 4]
    if len(pairs) < 2 or len(pairs) < 0.6 * len(groups) or not _are_names(pairs):
        return None
    side = _side(page, pairs)
    if side is None:
        return None
    songs = tuple(_song(group, side.artist) for group in pairs)
    return SongList(songs, "two lines for each song", len(pairs) / len(groups), side.sure)


def _without_refrains(groups: Sequence[Group]) -> list[Group]:
    """The groups without the words that most repeat: "Play", "Share", "Song cover art"."""
    seen = Counter(body for group in groups for body in {entry.body for _, entry in group})
    least = max(3, 0.6 * len(groups))
    kept = ([(at, entry) for at, entry in group if seen[entry.body] < least] for group in groups)
    return [group for group in kept if group]


def _are_names(pairs: Sequence[Group]) -> bool:
    """Whether the two lines of the blocks are no sentences, labels or whole songs by themselves."""
    numbered = sum(all(entry.number is not None or entry.bare is not None for _, entry in group[:2]) for group in pairs)
    ended = sum(group[1][1].body.endswith((".", "。")) for group in pairs)
    whole = sum(splits(group[0][1].body) or splits(group[1][1].body) for group in pairs)
    headed = sum(any(names_artist(entry.body) for _, entry in group) for group in pairs)
    return max(ended, whole, numbered, headed) <= 0.34 * len(pairs)


def _side(page: Page, pairs: Sequence[Group]) -> Side | None:
    """Which line of the blocks is the singer; None if the page does not speak for songs."""
    first, last = pairs[0][0][0], pairs[-1][-1][0]
    rows = [(group[0][1].body, group[1][1].body) for group in pairs]
    lengths = sum(":" in line.text and bool(_LONE.match(line.text)) for line in page.lines[first : last + 2])
    timed = lengths >= 0.6 * len(pairs)
    told = _told(page.lines, first)
    # What is copied from a player has the title first.
    near = " ".join(line.text for line in page.lines[max(0, first - 4) : first])
    soundtrack = re.search(r"soundtrack|(?<![a-z])ost(?![a-z])", near, re.IGNORECASE)
    side = side_of(rows, told=told, prior=-0.8 if timed else -0.35 if soundtrack else 0.35)
    said = verdict(page, first, [f"{above} – {below}" for above, below in rows]) + min(side.lead, 1.2) + 2 * timed
    return side if told is not None or said >= (1.5 if len(pairs) > 2 else 2.2) else None


def _song(group: Group, artist: int) -> Song:
    at, entry = group[1 - artist]
    return Song(entry.line, at, entry.body, group[artist][1].body)


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
