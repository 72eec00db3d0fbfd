"""Paragraphs in which each line is a singer, a colon and titles: `ABBA: Waterloo, SOS`.

A colon says little by itself ("Label: Blue"), so the paragraph must: three lines or more, names before the colons and
none of them a label, no names behind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from ost2spotify.extraction.beside import is_beside
from ost2spotify.extraction.headers import role_of
from ost2spotify.extraction.notes import is_note
from ost2spotify.extraction.sides import artistness
from ost2spotify.model import Line

_PAIR = re.compile(r"^([^:：]{2,40})[:：]\s+(\S.{0,140})$")
_LEAST = 3
_LEAD, _NAMES = 0.5, 0.2


def colon_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The places of the lines of such paragraphs; a heading of the paragraph ("80s") may stand above them."""
    found: set[int] = set()
    placed = [(at, line) for at, line in enumerate(lines) if line.kind == "text"]
    for _, group in groupby(placed, key=lambda one: one[1].block):
        pairs = [(at, pair) for at, line in group if (pair := _pair(line))]
        lead = sum(artistness(singer) - artistness(title) for _, (singer, title) in pairs)
        names = sum(artistness(singer) for _, (singer, _) in pairs)
        if len(pairs) >= _LEAST and lead >= _LEAD * len(pairs) and names >= _NAMES * len(pairs):
            found.update(at for at, _ in pairs)
    return frozenset(found)


def _pair(line: Line) -> tuple[str, str] | None:
    """The singer and the first title of a line; None where a label or a note stands before the colon."""
    found = _PAIR.match(line.text)
    if not found or is_note(line.text) or role_of(found[1]) or is_beside(found[1]):
        return None
    return found[1], found[2].split(", ")[0]
