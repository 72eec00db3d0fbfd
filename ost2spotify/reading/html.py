"""HTML as lines: headings, list items, table rows, `<br>` lines and blocks, with the runs the markup sets apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ost2spotify.model import Line, Page, Span
from ost2spotify.reading.markup import numbered

_UNREAD = frozenset(
    "head script style template noscript nav iframe svg math object embed audio video canvas button select textarea "
    "input datalist form dialog".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer h1 "
    "h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_HEADING = re.compile(r"h([1-6])")
_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class _Place:
    kind: str = "text"
    level: int = 0
    block: int = 0
    item: int = 0


@dataclass(slots=True)
class _Writer:
    lines: list[Line] = field(default_factory=list)
    line: int = 1
    start: int = 0
    text: str = ""
    spans: list[Span] = field(default_factory=list)
    blocks: int = 0
    items: int = 0

    def write(self, text: str) -> None:
        text = _SPACE.sub(" ", text)
        if not self.text:
            text = text.lstrip()
            self.start = self.line
        elif self.text.endswith(" "):
            text = text.lstrip()
        self.text += text

    def end_line(self, place: _Place) -> None:
        text = self.text.strip()
        if text:
            self.lines.append(
                Line(
                    self.start,
                    text,
                    kind=place.kind,
                    level=place.level,
                    block=place.block,
                    spans=tuple(self.spans),
                    item=place.item,
                )
            )
        self.text, self.spans = "", []


def read_html(source: str, text: str) -> Page:
    tree = LexborHTMLParser(numbered(text))
    writer = _Writer()
    node = tree.root
    while node is not None and node.prev is not None:
        node = node.prev
    while node is not None:
        _visit(node, _Place(), writer)
        node = node.next
    title = tree.css_first("title")
    html = tree.css_first("html")
    return Page(
        source,
        tuple(writer.lines),
        title=_SPACE.sub(" ", title.text()).strip() or None if title else None,
        language=html.attributes.get("lang") if html else None,
    )


def _hidden(node: LexborNode) -> bool:
    style = (node.attributes.get("style") or "").replace(" ", "").lower()
    return "hidden" in node.attributes or "display:none" in style


def _walk(node: LexborNode, place: _Place, writer: _Writer) -> None:
    child = node.first_child
    while child is not None:
        _visit(child, place, writer)
        child = child.next


def _visit(node: LexborNode, place: _Place, writer: _Writer) -> None:  # noqa: C901, PLR0912
    if node.is_text_node:
        writer.write(node.text_content or "")
        return
    if node.is_comment_node:
        comment = node.comment_content or ""
        if comment.startswith("@"):
            writer.line = int(comment[1:])
        return
    tag = node.tag or ""
    if tag in _UNREAD:
        for inside in node.traverse():
            if inside.is_comment_node:
                _visit(inside, place, writer)
        return
    if tag == "br":
        writer.end_line(place)
    elif tag == "tr":
        writer.end_line(place)
        _row(node, place, writer)
    elif tag in _BLOCKS:
        writer.end_line(place)
        inner = _inner(tag, place, writer)
        _walk(node, inner, writer)
        writer.end_line(inner)
    else:
        before = len(writer.text)
        _walk(node, place, writer)
        said = writer.text[before:].strip()
        if said:
            role = node.attributes.get("itemprop") or node.attributes.get("class") or tag
            writer.spans.append(Span(said, role))


def _inner(tag: str, place: _Place, writer: _Writer) -> _Place:
    if tag in ("ul", "ol", "dl", "menu", "table"):
        writer.blocks += 1
        return _Place(place.kind, place.level + 1 if place.kind == "item" else 1, writer.blocks)
    if tag in ("li", "dt", "dd"):
        writer.items += 1
        return _Place("item", place.level, place.block, writer.items)
    heading = _HEADING.fullmatch(tag)
    if heading:
        return _Place("heading", int(heading[1]), place.block, place.item)
    if tag == "blockquote":
        return _Place("quote", 0, place.block)
    if tag in ("p", "div", "section", "article") and place.kind == "text":
        writer.blocks += 1
        return _Place("text", 0, writer.blocks)
    return place


def _row(node: LexborNode, place: _Place, writer: _Writer) -> None:
    cells: list[str] = []
    heads = 0
    spans: list[Span] = []
    start = writer.line
    child = node.first_child
    while child is not None:
        if child.tag in ("td", "th"):
            heads += child.tag == "th"
            inner = _Writer(line=writer.line)
            _walk(child, _Place(), inner)
            inner.end_line(_Place())
            cells.append("\n".join(line.text for line in inner.lines))
            spans += [span for line in inner.lines for span in line.spans]
            writer.line = inner.line
        child = child.next
    if any(cells):
        header = heads == len(cells)
        columns = () if header else _columns(writer, place)
        text = " | ".join(cell.replace("\n", " / ") for cell in cells)
        level = 1 if header else 0
        writer.lines.append(Line(start, text, "row", level, place.block, tuple(cells), columns, tuple(spans)))


def _columns(writer: _Writer, place: _Place) -> tuple[str, ...]:
    if not writer.lines or writer.lines[-1].kind != "row" or writer.lines[-1].block != place.block:
        return ()
    last = writer.lines[-1]
    return last.cells if last.level == 1 else last.columns
