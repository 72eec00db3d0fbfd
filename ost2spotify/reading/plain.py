"""Text and Markdown as lines: headings, items, tables with and without outer pipes, and runs of CSV or TSV."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ost2spotify.model import Line, Page, Span
from ost2spotify.reading.clean import clean, unpadded
from ost2spotify.reading.headers import is_header
from ost2spotify.reading.markdown import inline
from ost2spotify.reading.separated import row_lines, run_at

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(\S.*)")
_UNDERLINE = re.compile(r" {0,3}(?:={3,}|-{3,})\s*$")
_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})")
_RULE_ROW = re.compile(r"\s*(?:\|\s*)?(?::?-{1,300}:?\s*\|\s*)+(?::?-{1,300}:?\s*)?$|\s*\|\s*:?-{3,300}:?\s*\|?\s*$")
_PIPE = re.compile(r"(?<!\\)\|")
_BULLET = re.compile(r"([ \t]*)([-*+][ \t]+|(?=\d{1,3}[.)][ \t]))(\S.*)")
_QUOTE = re.compile(r" {0,3}>[ \t]?(.*)")
_FRONT = re.compile(r"\A---\n((?:[\w-]+:.*\n|[ \t]+.*\n|- .*\n){1,60})---\n")
_FRONT_TITLE = re.compile(r"^title:[ \t]*[\"']?(.{0,300}?)[\"']?[ \t]*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_DEFINITION = re.compile(r" {0,3}\[[^\[\]]{1,100}\]:\s*\S")
# One of these makes a text Markdown: stars, underscores and bullets in it are then no part of a name.
_MARKDOWN = re.compile(
    r"^ {0,3}#{1,6} \S|^ {0,3}```|\]\((?:https?:|/|#|mailto:)|\*\*\S[^*\n]{0,200}\S\*\*"
    r"|^[ \t]*(?:\|[ \t]*)?:?-{3,300}:?[ \t]*\|[-:| \t]{0,300}$",
    re.MULTILINE,
)
_LINE_BREAKS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def read_text(source: str, text: str, *, markdown: bool = False) -> Page:
    """The page of a text: every line with something on it, numbered as an editor does."""
    reader = _TextReader(text, markdown=markdown or bool(_MARKDOWN.search(text)))
    lines = tuple(reader.lines())
    title = reader.title or next((line.text for line in lines if line.kind == "heading" and line.level == 1), None)
    return Page(source, lines, title=title)


@dataclass(slots=True)
class _TextReader:
    text: str
    markdown: bool
    title: str | None = None
    _block: int = 1
    _fenced: bool = False
    _rows: list[str] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)

    def lines(self) -> Iterator[Line]:
        if self.markdown:
            self._read_front()
        self._rows = self.text.split("\n")
        start = 0
        for row in self._rows:
            self._starts.append(start)
            start += len(row) + 1
        at = 0
        while at < len(self._rows):
            made, taken = self._read(at)
            yield from made
            at += taken

    def _read_front(self) -> None:
        """Front matter and comments are not shown; their newlines stay, for the numbers."""
        front = _FRONT.match(self.text)
        if front:
            title = _FRONT_TITLE.search(front[1])
            self.title = clean(title[1]) or None if title else None
            self.text = "\n" * front.group().count("\n") + self.text[front.end() :]
        # What follows the last end of a comment is left alone: looking there for one would take for ever.
        end = self.text.rfind("-->") + 3
        closed = _COMMENT.sub(lambda comment: "\n" * comment.group().count("\n"), self.text[:end])
        self.text = closed + self.text[end:] if end > 3 else self.text

    def _read(self, at: int) -> tuple[list[Line], int]:
        """The lines that start at a row of the text, and how many rows they take."""
        row = self._rows[at]
        if not row.strip():
            self._block += 1
            return [], 1
        if _FENCE.match(row):
            self._fenced = not self._fenced
            self._block += 1
            return [], 1
        for reading in _READINGS:
            made, taken = reading(self, at)
            if taken:
                return made, taken
        return self._plain(at), 1

    def _table(self, at: int) -> tuple[list[Line], int]:
        """A table with a rule of dashes below its header, with or without outer pipes."""
        if at + 1 >= len(self._rows) or "|" not in self._rows[at] or not _RULE_ROW.match(self._rows[at + 1]):
            return [], 0
        end = at + 2
        while end < len(self._rows) and "|" in self._rows[end]:
            end += 1
        return self._table_lines([at, *range(at + 2, end)], headed=True), end - at

    def _ruleless_table(self, at: int) -> tuple[list[Line], int]:
        """Rows between outer pipes, without a rule below the header."""
        end = at
        while (
            end < len(self._rows)
            and (row := self._rows[end].strip()).startswith("|")
            and row.endswith("|")
            and len(row) > 1
        ):
            end += 1
        if end - at < 2:
            return [], 0
        return self._table_lines(list(range(at, end)), headed=is_header(_cells(self._rows[at])[0])), end - at

    def _table_lines(self, rows: list[int], *, headed: bool) -> list[Line]:
        self._block += 1
        lines: list[Line] = []
        columns: tuple[str, ...] = ()
        for number in rows:
            cells, spans = _cells(self._rows[number])
            if not any(cells) or _RULE_ROW.match(self._rows[number]):
                continue
            header = headed and not lines
            shown = " | ".join(cell.replace("\n", " / ") for cell in cells).strip()
            lines.append(Line(number + 1, shown, "row", int(header), self._block, cells, columns, spans))
            columns = cells if header else columns
        self._block += 1
        return lines

    def _separated(self, at: int) -> tuple[list[Line], int]:
        run = run_at(self.text, self._starts[at], at + 1)
        if not run:
            return [], 0
        self._block += 1
        lines = row_lines(run, headed=True, numbers=[row.line for row in run], block=self._block)
        self._block += 1
        taken = self.text.count("\n", self._starts[at], run[-1].end)
        return list(lines), max(1, taken if self.text[run[-1].end - 1 : run[-1].end] == "\n" else taken + 1)

    def _heading(self, at: int) -> tuple[list[Line], int]:
        if self._fenced:
            return [], 0
        row = self._rows[at]
        found = _HEADING.match(row)
        if found and not self._is_comment(at):
            return [self._heading_line(at, _unclosed(found[2]), len(found[1]))], 1
        below = self._rows[at + 1] if at + 1 < len(self._rows) else ""
        # Below several lines a rule of dashes parts them from what follows, as in a list of records.
        if at and self._rows[at - 1].strip():
            return [], 0
        if _UNDERLINE.match(below) and abs(len(below.strip()) - len(row.strip())) <= 3 and row.strip(" -="):
            return [self._heading_line(at, row, 1 if "=" in below else 2)], 2
        return [], 0

    def _heading_line(self, at: int, text: str, level: int) -> Line:
        self._block += 1
        shown, spans = inline(clean(text)) if self.markdown else (clean(text).strip(), ())
        return Line(at + 1, shown.replace("\n", " "), "heading", level, self._block, spans=spans)

    def _is_comment(self, at: int) -> bool:
        """Whether rows with a # stand one below the other, as comments in a list do and headings do not."""
        return any(0 <= near < len(self._rows) and _HEADING.match(self._rows[near]) for near in (at - 1, at + 1))

    def _plain(self, at: int) -> list[Line]:
        return [
            line for text in _LINE_BREAKS.split(self._rows[at]) for line in self._line(at + 1, unpadded(clean(text)))
        ]

    def _line(self, number: int, text: str) -> Iterator[Line]:
        if self._fenced or not self.markdown:
            if text.strip():
                yield Line(number, text.strip(), block=self._block)
            return
        if _DEFINITION.match(text):
            return
        kind, level, text = _marked(text)
        shown, spans = inline(text)
        for part in shown.split("\n"):
            if part:
                yield Line(number, part, kind, level, self._block, spans=spans)


def _unclosed(heading: str) -> str:
    """The text of a heading without the signs that may close it: `Songs ##`, not `C#`."""
    heading = heading.rstrip()
    text = heading.rstrip("#")
    return text.rstrip() if text.endswith((" ", "\t")) else heading


def _marked(text: str) -> tuple[str, int, str]:
    """Kind, level and text of a Markdown line: a bullet and a `>` are taken off, a number is left."""
    quote = _QUOTE.match(text)
    if quote:
        return "quote", 0, quote[1]
    item = _BULLET.match(text)
    if item:
        return "item", 1 + len(item[1].expandtabs(4)) // 2, item[3]
    return "text", 0, text


def _cells(row: str) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    row = clean(row).strip()
    row = row.removeprefix("|")
    if row.endswith("|") and not row.endswith("\\|"):
        row = row[:-1]
    pairs = [inline(cell) for cell in _PIPE.split(row)]
    return tuple(cell for cell, _ in pairs), tuple(span for _, spans in pairs for span in spans)


_Reading = Callable[[_TextReader, int], tuple[list[Line], int]]
_READINGS: tuple[_Reading, ...] = (
    _TextReader._table,
    _TextReader._ruleless_table,
    _TextReader._separated,
    _TextReader._heading,
)
