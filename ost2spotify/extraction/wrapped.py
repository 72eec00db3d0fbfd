"""Lists that a page runs together and breaks over several lines: "A – B | C – D | E –" and "F" below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ost2spotify.model import Line

_OPEN = ("-", "–", "—", "|", ",", ";", "/", "•")
_FEW, _MANY = 2, 60


def joined_paragraphs(lines: Sequence[Line], claimed: frozenset[int]) -> Iterator[tuple[range, Line]]:
    """The paragraphs of plain lines in which a line ends with an open sign, each as one line, with its places."""
    placed = [(at, line) for at, line in enumerate(lines) if line.kind == "text" and at not in claimed]
    for _, group in groupby(placed, key=lambda one: one[1].block):
        paragraph = list(group)
        first, last = paragraph[0][0], paragraph[-1][0]
        if not _FEW <= len(paragraph) <= _MANY or last - first != len(paragraph) - 1:
            continue
        texts = [line.text.strip() for _, line in paragraph]
        if any(text.endswith(_OPEN) for text in texts[:-1]):
            yield range(first, last + 1), replace(paragraph[0][1], text=" ".join(texts), spans=())
