"""The part of a soundtrack that a line stands under: "OST Part 2" in a heading, a line of its own, the page's title."""

from __future__ import annotations

import re
from functools import lru_cache

from ost2spotify.extraction.words import PART_WORD
from ost2spotify.model import Line, Page

_PART = PART_WORD + r"[.\s]*(\d{1,2})(?!\d)"
_OST_PART = re.compile(rf"(?<![A-Za-z])(?:o\.?s\.?t\.?|soundtrack|사운드트랙)\W{{0,3}}{_PART}", re.IGNORECASE)
_ALONE = re.compile(
    rf"^\W*(?:.{{1,40}}?\W)??(?:o\.?s\.?t\.?\W{{0,3}})?{_PART}\W*(?:[:：\-–].{{0,60}})?$", re.IGNORECASE
)
_ONLY = re.compile(rf"^\W*(?:[^\"“”「」『』]{{0,40}}?(?<![A-Za-z])o\.?s\.?t\.?\W{{0,3}})?{_PART}\W*$", re.IGNORECASE)
_LONGEST = 100


def parts_above(page: Page) -> list[str | None]:
    """For each line of a page the part it stands under, None where there is none."""
    current = part_said(page.title or "", alone=False)
    parts: list[str | None] = []
    for line in page.lines:
        current = _part_of(line) or current
        parts.append(current)
    return parts


# Readers look back over the same headings for each song.
@lru_cache(maxsize=20_000)
def part_said(text: str, *, alone: bool) -> str | None:
    """The number in "Goblin OST Part 2"; with `alone` also of a line that says nothing but "Part 2"."""
    found = _OST_PART.search(text) or (_ALONE.match(text) if alone else None)
    return str(int(found[1])) if found else None


def _part_of(line: Line) -> str | None:
    if len(line.text) > _LONGEST or line.kind == "row":
        return None
    if line.kind == "heading":
        return part_said(line.text, alone=True)
    return part_said(line.text, alone=True) if not _splits(line.text) else None


def is_part_line(text: str) -> bool:
    """Whether a text names a part and nothing else: "OST Part 2", "Goblin OST Part.3"."""
    return bool(_ONLY.match(text))


def _splits(text: str) -> bool:
    return bool(re.search(r"\S\s+[-–—/|]\s+\S", text))
