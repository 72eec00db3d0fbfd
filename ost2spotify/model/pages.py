"""A source as lines that know their place in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A run of a line that the page sets apart: its text and what the markup calls it.

    `role` is a class, `itemprop`, tag or key as the page spells it ("artist", "b", "track-title").
    """

    text: str
    role: str


@dataclass(frozen=True, slots=True)
class Line:
    """One visible line of a page with its place in the page's structure.

    `number` is the line of the source it starts on, from 1; for CSV and TSV the row, the
    header being 1. `kind` is "text", "heading", "item" (of a list), "row" (of a table),
    "quote" (a quotation or comment) or "extinf" (M3U). `level` is the depth of a heading
    or of a list. Lines of one list, table or paragraph share `block`. A row has its
    `cells` in order (a `<br>` in a cell is a newline), and `columns`, the header cells above
    them, where the table has any; a row of header cells has level 1, every other row 0.
    Lines of one list item (or definition) share `item`, which counts from 1 over the page.
    """

    number: int
    text: str
    kind: str = "text"
    level: int = 0
    block: int = 0
    cells: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    item: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A source as numbered lines. `title` is what the page calls itself, `url` its address if it has one.

    `unchanged` is true when the page's server said that it is as it was at the last run.
    """

    source: str
    lines: tuple[Line, ...] = ()
    title: str | None = None
    url: str | None = None
    language: str | None = None
    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class StoredPage:
    """The bytes of a page as its server sent them (decompressed), with what it takes to ask whether they changed."""

    body: bytes
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""
