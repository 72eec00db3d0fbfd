"""The line that is being written while a page is walked, and whether the source's own line breaks are meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from ost2spotify.model import Line, Span
from ost2spotify.reading.clean import clean, unpadded

# HTML folds these; an ideographic space or a row of no-break spaces is meant, and often parts title and artist.
_FOLDED_SPACE = re.compile(r"[ \t\n\r\f]+")
_BLANK = " \t\n\r\f"
_CONTINUES = re.compile(r"[a-z,.;:!?)\]]")
# No name is longer; longer runs are paragraphs in bold.
_LONGEST_SPAN = 500
# A run over more lines is the style of a page, not of its names.
_MOST_LINES_SET_APART = 100


class Place(NamedTuple):
    """Where in the page's structure a line stands: what a `Line` says of it beside its text."""

    kind: str = "text"
    level: int = 0
    block: int = 0
    item: int = 0


class Mark(NamedTuple):
    """A place in a draft that a span may start at."""

    line: int
    lines: int
    part: int
    piece: int
    written: int


@dataclass(slots=True)
class _Part:
    """What stands between two newlines of the source."""

    number: int
    pieces: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    @property
    def text(self) -> str:
        return _folded("".join(self.pieces))


@dataclass(slots=True)
class Draft:
    """Lines written so far, and the one in hand. `broken` counts the reasons to take newlines as line breaks."""

    lines: list[Line] = field(default_factory=list)
    broken: int = 0
    _parts: list[_Part] = field(default_factory=list)
    _fresh: bool = True
    _ended: int = 0
    _written: int = 0

    def write(self, text: str, number: int) -> None:
        """Adds text that stands in source line `number`; only its end may be a newline."""
        if self._fresh:
            if not text.strip(_BLANK):
                return
            self._parts.append(_Part(number))
            self._fresh = False
        self._parts[-1].pieces.append(text)
        self._written += len(text)
        if text.endswith("\n"):
            self._fresh = True

    def part_words(self) -> None:
        """A space, where none has been written: the page sets two elements apart by its style alone."""
        if not self._fresh:
            self._parts[-1].pieces.append(" ")

    @property
    def leads_up(self) -> bool:
        """Whether the line in hand ends in a colon."""
        return bool(self._parts) and self._parts[-1].pieces[-1].rstrip().endswith((":", "："))

    @property
    def mark(self) -> Mark:
        part = len(self._parts) - (not self._fresh)
        return Mark(
            self._ended, len(self.lines), part, 0 if self._fresh else len(self._parts[-1].pieces), self._written
        )

    def add_spans(self, start: Mark, role: str) -> None:
        """Notes that what was written since `start` is set apart as `role`: on each line, where it runs over some."""
        if start.line == self._ended:
            self._add_span(start, role)
            return
        whole = start.lines + (start.written > 0)
        if len(self.lines) - whole <= _MOST_LINES_SET_APART:
            for at in range(whole, len(self.lines)):
                self._name_line(at, role)
        self._add_span(Mark(self._ended, len(self.lines), 0, 0, 0), role)

    def _add_span(self, start: Mark, role: str) -> None:
        if start.part >= len(self._parts) or self._written - start.written > _LONGEST_SPAN:
            return
        first, *rest = self._parts[start.part :]
        text = _folded(" ".join(["".join(first.pieces[start.piece :]), *(part.text for part in rest)]))
        if text:
            first.spans.append(Span(unpadded(clean(text)), role))

    def end_line(self, place: Place) -> None:
        """Puts the line in hand with the others; where the source's newlines are meant, each as its own."""
        self._ended += 1
        parts = self._parts
        if not parts:
            return
        self._parts, self._fresh, self._written = [], True, 0
        if len(parts) == 1:
            self._add(parts[0].number, parts[0].text, place, parts[0].spans)
        elif self.broken or newlines_are_meant([part.text for part in parts]):
            for part in parts:
                self._add(part.number, part.text, place, part.spans)
        else:
            spans = [span for part in parts for span in part.spans]
            self._add(parts[0].number, " ".join(part.text for part in parts), place, spans)

    def _add(self, number: int, text: str, place: Place, spans: Sequence[Span]) -> None:
        text = unpadded(clean(text).strip())
        if text:
            kind, level, block, item = place
            self.lines.append(Line(number, text, kind, level, block, (), (), tuple(spans), item))

    def draw_together(self) -> None:
        """Takes the padding out of a label that has the last line to itself."""
        line = self.lines[-1]
        text = unpadded(line.text, alone=True)
        if text != line.text:
            spans = tuple(Span(unpadded(span.text, alone=True), span.role) for span in line.spans)
            self.lines[-1] = replace(line, text=text, spans=spans)

    def name_last_line(self, role: str) -> None:
        """Notes that the last line as a whole is set apart as `role`."""
        self._name_line(len(self.lines) - 1, role)

    def _name_line(self, at: int, role: str) -> None:
        line = self.lines[at]
        spans = (*line.spans, Span(line.text, role))
        self.lines[at] = Line(
            line.number, line.text, line.kind, line.level, line.block, line.cells, line.columns, spans, line.item
        )


def newlines_are_meant(parts: Sequence[str]) -> bool:
    """Whether lines of HTML source are lines of a list, which a style shows as such, and not one wrapped paragraph.

    Wrapped text fills its lines: the first word of the next would not have fitted. Four lines at least, most of them
    ended before they were full, none of them a mere continuation.
    """
    if len(parts) < 4:
        return False
    width = max(map(len, parts))
    early = sum(len(a) + 1 + len(b.split(" ", 1)[0]) <= width for a, b in pairwise(parts))
    continued = sum(bool(_CONTINUES.match(part)) for part in parts[1:])
    return width <= 200 and early * 2 >= len(parts) - 1 and continued * 10 <= len(parts)


def _folded(text: str) -> str:
    text = text.strip(_BLANK)
    if "  " in text or not text.isprintable():
        return _FOLDED_SPACE.sub(" ", text)
    return text
