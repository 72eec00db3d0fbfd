"""Where one record of a page ends and the next begins, by the different ways in which pages part them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from ost2spotify.extraction.marks import is_closing, is_cut, is_length, is_mark
from ost2spotify.extraction.prose import is_sentence
from ost2spotify.model import Line

Parted = Callable[[Sequence[Line]], Iterator[list[int]]]
RULE = re.compile(r"[-–—_=*#~.·]{3,}$")
LINK = re.compile(r"(?:https?://|www\.)\S+$")
CREDIT = re.compile(
    r"^(?:(?:sung |performed |recorded )?by|von|por|par|oleh|av|af|door|przez|от|исп\.)\s+(?=\S)|^[-–—]\s*(?=[^\s-])",
    re.IGNORECASE,
)
# A label with a number behind it, as catalogues lead each song.
_CODE = re.compile(r"([^\W\d_][^\d:：]{0,20}[:：#])\s?[A-Z]{0,3}\d[\d-]{2,11}$")
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


def by_labels(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Groups below a label that three or more lines share: "Code: 1234", "選曲番号:1234-56"."""
    labels = [found[1] if (found := _CODE.match(line.text)) else "" for line in lines]
    text, times = max(Counter(filter(None, labels)).items(), key=lambda found: found[1], default=("", 0))
    if times >= 3:
        groups = _cut(lines, lambda line, _: line.text.startswith(text))
        yield from (group[1:] for group in groups if lines[group[0]].text.startswith(text) and len(group) > 1)


def by_credits(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Groups that begin with the line above a credit: "Ember" and "- Mira Holt", "Low Sun" and "by Sam Rowe"."""
    above = {
        line.number
        for line, below in pairwise(lines)
        if CREDIT.match(below.text) and not CREDIT.match(line.text) and not line.text.endswith((".", "!", "?", ":"))
    }
    groups = _cut(lines, lambda line, _: line.number in above)
    yield from (group for group in groups if len(group) > 1 and CREDIT.match(lines[group[1]].text))


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

    A place or a time of day opens a record, so that what stands above it in another block is the page's head. Lengths
    close one if nothing stands behind the last of them.
    """
    near = [at for at in group if lines[at].block == cut.block and lines[at].kind != "heading"]
    if is_closing(cut.text) or _closes(lines, near, cut):
        return near
    group = near if is_cut(cut.text) else group
    return group if len(group) <= _SHORT else []


def _closes(lines: Sequence[Line], near: Sequence[int], cut: Line) -> bool:
    """Whether a length stands below each record: above the first as much as between two, below the last less."""
    if not is_length(cut.text):
        return False
    cuts = [at for at, line in enumerate(lines) if is_cut(line.text)]
    gaps = [after - before - 1 for before, after in pairwise(cuts)]
    last = sum(line.block == lines[cuts[-1]].block for line in lines[cuts[-1] + 1 :])
    return bool(gaps) and len(near) >= min(gaps) >= 2 and last < min(gaps)
