"""Where one record of a page ends and the next begins, by the different ways in which pages part them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from ost2spotify.extraction.marks import is_closing, is_cut, is_mark
from ost2spotify.extraction.prose import is_sentence
from ost2spotify.model import Line

Parted = Callable[[Sequence[Line]], Iterator[list[int]]]
RULE = re.compile(r"[-–—_=*#~.·]{3,}$")
LINK = re.compile(r"(?:https?://|www\.)\S+$")
# What comes before the first cut is a record only if it is as short as one.
_SHORT = 4


def by_rules(lines: Sequence[Line]) -> Iterator[list[int]]:
    return _cut(lines, lambda line, _: bool(RULE.match(line.text)))


def by_lone(lines: Sequence[Line]) -> Iterator[list[int]]:
    return _cut(lines, lambda line, _: is_cut(line.text))


def by_endings(lines: Sequence[Line]) -> Iterator[list[int]]:
    return _cut(lines, lambda line, _: bool(LINK.match(line.text)) or is_sentence(line.text))


def by_blanks(lines: Sequence[Line]) -> Iterator[list[int]]:
    return _cut(lines, lambda line, before: line.block != before.block)


def by_items(lines: Sequence[Line]) -> Iterator[list[int]]:
    items: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        if line.item:
            items.setdefault(line.item, []).append(at)
    yield from items.values()


def by_refrain(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Groups between the line that a player repeats below or above each song: "Play", "Add to queue"."""
    seen = Counter(line.text for line in lines if is_mark(line.text))
    text, times = max(seen.items(), key=lambda found: found[1], default=("", 0))
    if times >= 3:
        yield from _cut(lines, lambda line, _: line.text == text)


def _cut(lines: Sequence[Line], parts: Callable[[Line, Line], bool]) -> Iterator[list[int]]:
    """Groups of neighbouring lines; what comes before the first cut is the page's beginning, not a record."""
    group: list[int] = []
    cut_once = False
    for at, line in enumerate(lines):
        if at and parts(line, lines[at - 1]):
            group = group if cut_once else _first(lines, group, line)
            if group:
                yield group
            group, cut_once = [], True
        group.append(at)
    if group:
        yield group


def _first(lines: Sequence[Line], group: list[int], cut: Line) -> list[int]:
    """What stands above the first cut and may be a record of its own: as short as one, or closed by the cut.

    A place or a time of day opens a record, so that what stands above it in another block is the page's head.
    """
    near = [at for at in group if lines[at].block == cut.block and lines[at].kind != "heading"]
    if is_closing(cut.text):
        return near
    group = near if is_cut(cut.text) else group
    return group if len(group) <= _SHORT else []
