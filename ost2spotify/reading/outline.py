"""A parsed page walked once, iteratively, into lines: what opens and closes lines, lists, tables and runs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborNode

from ost2spotify.model import Line
from ost2spotify.reading.draft import Draft, Mark, Place
from ost2spotify.reading.tables import Cell, Table
from ost2spotify.reading.visibility import UNREAD, Attributes, is_comments, is_hidden, is_navigation

_BLOCKS = frozenset[str]().union(
    (
        "address",
        "article",
        "aside",
        "body",
        "button",
        "caption",
        "center",
        "details",
        "dialog",
        "dir",
        "div",
        "fieldset",
        "figcaption",
    ),
    (
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "listing",
        "main",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "tbody",
        "tfoot",
        "thead",
        "xmp",
    ),
)
_PARAGRAPHS = frozenset(
    ("p", "div", "section", "article", "pre", "aside", "main", "footer", "header", "figure", "details")
)
# A block without a class that still says what it is.
_TELLING = frozenset(("dt", "dd", "caption", "figcaption", "legend", "summary", "address"))
_CARDS = frozenset(("div", "article", "section", "a", "p", "figure"))
_FEWEST_CARDS = 3
_MOST_ROLES = 3
_PRESERVED = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)


@dataclass(slots=True)
class _Open:
    """An element that has been entered and not left."""

    node: LexborNode
    tag: str
    attributes: Attributes
    place: Place
    mark: Mark
    first_line: int
    number: int
    hidden: bool = False
    broken: bool = False
    roles: int = 0


@dataclass(slots=True)
class _Row:
    number: int
    cells: list[Cell] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Hidden:
    """Lines that the page keeps out of sight, and the place among the visible ones where they would stand."""

    at: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """A script of linked data, the line it starts on, and its place among the visible lines."""

    at: int
    number: int
    text: str


class Outline:
    """The lines of a document, visible and hidden ones apart."""

    def __init__(self) -> None:
        self.hidden: list[Hidden] = []
        self.scripts: list[Script] = []
        self._drafts = [Draft()]
        self._opened: list[_Open] = []
        self._tables: list[Table] = []
        self._rows: list[_Row] = []
        self._place = Place()
        self._line = 1
        self._blocks = 0
        self._items = 0
        self._cards: dict[int, int] = {}

    @property
    def lines(self) -> list[Line]:
        return self._drafts[0].lines

    def walk(self, root: LexborNode | None) -> None:
        """Reads a node, everything in it, and the nodes after it."""
        node = root
        while node is not None:
            if self._enter(node) and (child := node.first_child) is not None:
                node = child
                continue
            node = self._after(node)
        self._drafts[0].end_line(self._place)

    def _after(self, node: LexborNode) -> LexborNode | None:
        """The node that comes next when a node's children are done: elements that end on the way are left."""
        while True:
            if self._opened and self._opened[-1].node.mem_id == node.mem_id:
                self._leave(self._opened.pop())
            following = node.next
            if following is not None:
                return following
            if not self._opened:
                return None
            node = self._opened[-1].node

    def _enter(self, node: LexborNode) -> bool:
        """Whether the node is an element whose children are to be read; text is written at once."""
        if node.is_text_node:
            self._drafts[-1].write(node.text_content or "", self._line)
            return False
        if not node.is_element_node:
            self._note_line(node)
            return False
        tag = node.tag or ""
        attributes: Attributes = node.attributes
        if tag in UNREAD or is_navigation(attributes):
            self._pass_over(node)
            return False
        self._open(node, tag, attributes)
        return True

    def _note_line(self, node: LexborNode) -> None:
        comment = node.comment_content if node.is_comment_node else None
        if comment and comment[0] == "@" and comment[1:].isdecimal():
            self._line = int(comment[1:])

    def _pass_over(self, node: LexborNode) -> None:
        for inside in node.traverse():
            if inside.is_comment_node:
                self._note_line(inside)
            elif inside.tag == "script" and inside.attributes.get("type") == "application/ld+json":
                self.scripts.append(Script(len(self.lines), self._line, inside.text()))

    def _open(self, node: LexborNode, tag: str, attributes: Attributes) -> None:
        hidden = is_hidden(attributes) and tag not in ("html", "body", "td", "th")
        if hidden:
            self._drafts.append(Draft(broken=1))
        draft = self._drafts[-1]
        opened = _Open(node, tag, attributes, self._place, draft.mark, len(draft.lines), self._line, hidden)
        self._opened.append(opened)
        opener = _OPENERS.get(tag)
        if opener:
            opener(self, opened)
        elif (attributes.get("class") or attributes.get("itemprop")) and _parted_by_style(node, attributes):
            draft.part_words()
        self._note_card(opened)

    def _note_card(self, opened: _Open) -> None:
        """Siblings of one class are cards of a list, whatever tag they are made of: each becomes an item."""
        if opened.tag not in _CARDS or self._place.item:
            return
        block = self._cards.get(opened.node.mem_id)
        if block:
            self._items += 1
            self._place = replace(self._place, block=block, item=self._items)

    def _find_cards(self, opened: _Open) -> None:
        if self._place.item:
            return
        children = [
            (node.mem_id, node.tag, node.attributes.get("class") or "")
            for node in opened.node.iter()
            if node.tag in _CARDS
        ]
        counts = Counter((tag, style) for _, tag, style in children if style)
        block = 0
        for node_id, tag, style in children:
            if counts[tag, style] >= _FEWEST_CARDS:
                block = block or self._new_block()
                self._cards[node_id] = block

    def _new_block(self) -> int:
        self._blocks += 1
        return self._blocks

    def _leave(self, opened: _Open) -> None:
        closer = _CLOSERS.get(opened.tag)
        if closer:
            closer(self, opened)
        else:
            self._close_run(opened)
        self._place = opened.place
        if opened.hidden:
            self._put_away()

    def _put_away(self) -> None:
        draft = self._drafts.pop()
        draft.end_line(self._place)
        if len(self._drafts) == 1 and draft.lines:
            self.hidden.append(Hidden(len(self.lines), tuple(draft.lines)))

    def _end_line(self) -> None:
        self._drafts[-1].end_line(self._place)

    def _close_run(self, opened: _Open) -> None:
        attributes = opened.attributes
        role = attributes.get("itemprop") or attributes.get("class") or opened.tag
        self._drafts[-1].add_span(opened.mark, role.strip())

    def _open_block(self, opened: _Open) -> None:
        self._end_line()
        draft = self._drafts[-1]
        opened.first_line = len(draft.lines)
        if is_comments(opened.attributes) and opened.tag not in ("body", "main", "article"):
            self._place = replace(self._place, kind="quote", level=0)
        if opened.tag in _PARAGRAPHS:
            if not self._place.item:
                self._place = replace(self._place, block=self._new_block())
            self._find_cards(opened)
        if opened.tag in ("pre", "listing") or _PRESERVED.search(opened.attributes.get("style") or ""):
            opened.broken = True
            draft.broken += 1

    def _close_block(self, opened: _Open) -> None:
        self._end_line()
        draft = self._drafts[-1]
        draft.broken -= opened.broken
        attributes = opened.attributes
        role = attributes.get("itemprop") or attributes.get("class") or (opened.tag if opened.tag in _TELLING else "")
        opened.roles += bool(role)
        if role and len(draft.lines) == opened.first_line + 1 and opened.roles <= _MOST_ROLES:
            draft.name_last_line(role.strip())
        if self._opened:
            self._opened[-1].roles = max(self._opened[-1].roles, opened.roles)

    def _open_heading(self, opened: _Open) -> None:
        self._open_block(opened)
        if self._place.kind != "quote":
            self._place = replace(self._place, kind="heading", level=int(opened.tag[1]))

    def _open_quote(self, opened: _Open) -> None:
        self._open_block(opened)
        self._place = replace(self._place, kind="quote", level=0, block=self._new_block())

    def _open_list(self, opened: _Open) -> None:
        self._open_block(opened)
        inside = self._place.kind == "item"
        self._place = replace(self._place, level=self._place.level + 1 if inside else 1, block=self._new_block())

    def _open_item(self, opened: _Open) -> None:
        self._open_block(opened)
        kind = "quote" if self._place.kind == "quote" else "item"
        if opened.tag != "dd":
            self._items += 1
        self._place = replace(self._place, kind=kind, level=max(self._place.level, 1), item=self._items)

    def _break_line(self, opened: _Open) -> None:
        self._end_line()

    def _open_quotation(self, opened: _Open) -> None:
        self._drafts[-1].write("“", self._line)

    def _close_quotation(self, opened: _Open) -> None:
        self._drafts[-1].write("”", self._line)
        self._close_run(opened)

    def _open_table(self, opened: _Open) -> None:
        self._open_block(opened)
        self._place = replace(self._place, block=self._new_block())
        self._tables.append(Table(self._place))

    def _close_table(self, opened: _Open) -> None:
        self._close_block(opened)
        self._tables.pop()

    def _open_row(self, opened: _Open) -> None:
        self._end_line()
        self._rows.append(_Row(self._line))

    def _close_row(self, opened: _Open) -> None:
        row = self._rows.pop()
        if self._tables:
            self._drafts[-1].lines += self._tables[-1].lines_of(row.cells, row.number)

    def _open_cell(self, opened: _Open) -> None:
        self._drafts.append(Draft())
        self._place = Place(block=self._place.block, item=self._place.item)

    def _close_cell(self, opened: _Open) -> None:
        draft = self._drafts.pop()
        draft.end_line(self._place)
        role = opened.attributes.get("itemprop") or opened.attributes.get("class")
        if role and len(draft.lines) == 1:
            draft.name_last_line(role.strip())
        cell = Cell(tuple(draft.lines), opened.tag == "th", _count(opened, "colspan"), _count(opened, "rowspan"))
        if self._rows:
            if draft.lines and not any(known.lines for known in self._rows[-1].cells):
                self._rows[-1].number = draft.lines[0].number
            self._rows[-1].cells.append(cell)


def _count(opened: _Open, name: str) -> int:
    text = opened.attributes.get(name) or ""
    return max(1, int(text)) if text.isdecimal() and len(text) <= 5 else 1


def _parted_by_style(node: LexborNode, attributes: Attributes) -> bool:
    """Whether the element before is of another class and touches this one: `<b class=a>IU</b><i class=t>Love</i>`."""
    before = node.prev
    if before is None or not before.is_element_node or before.tag == "br":
        return False
    other = before.attributes
    return (other.get("class"), other.get("itemprop")) != (attributes.get("class"), attributes.get("itemprop"))


_Act = Callable[[Outline, _Open], None]
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_OPENERS: dict[str, _Act] = {
    **dict.fromkeys(_BLOCKS, Outline._open_block),
    **dict.fromkeys(_HEADINGS, Outline._open_heading),
    **dict.fromkeys(("ul", "ol", "dl", "menu"), Outline._open_list),
    **dict.fromkeys(("li", "dt", "dd"), Outline._open_item),
    **dict.fromkeys(("td", "th"), Outline._open_cell),
    "blockquote": Outline._open_quote,
    "br": Outline._break_line,
    "q": Outline._open_quotation,
    "table": Outline._open_table,
    "tr": Outline._open_row,
}
_CLOSERS: dict[str, _Act] = {
    **dict.fromkeys(_BLOCKS, Outline._close_block),
    **dict.fromkeys(_HEADINGS, Outline._close_block),
    **dict.fromkeys(("ul", "ol", "dl", "menu", "li", "dt", "dd", "blockquote"), Outline._close_block),
    **dict.fromkeys(("td", "th"), Outline._close_cell),
    "br": Outline._break_line,
    "q": Outline._close_quotation,
    "table": Outline._close_table,
    "tr": Outline._close_row,
}
