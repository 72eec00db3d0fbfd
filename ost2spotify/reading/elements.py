"""What the elements of HTML do to the lines of a page when they open and when they close."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from ost2spotify.model import Line
from ost2spotify.reading.draft import Draft, Mark, Place
from ost2spotify.reading.parts import Sort
from ost2spotify.reading.tables import Cell, Table
from ost2spotify.reading.visibility import Attributes, is_comments

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
    ),
    ("figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html", "legend", "listing", "main", "option"),
    ("p", "pre", "search", "section", "summary", "tbody", "tfoot", "thead", "xmp"),
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


@dataclass(frozen=True, slots=True)
class Begun:
    """What a part of the site is called, and what the page had said before it."""

    sort: Sort
    start: int
    written: int
    linked: int


@dataclass(slots=True)
class Opened:
    """An element that has been entered and not left, and what is to be put back when it is."""

    node: LexborNode
    tag: str
    attributes: Attributes
    place: Place
    mark: Mark | None = None
    first_line: int = 0
    kept: list[Line] | None = None
    aside: Draft | None = None
    broken: bool = False
    roles: int = 0
    part: Begun | None = None


@dataclass(slots=True)
class _Row:
    number: int
    cells: list[Cell] = field(default_factory=list)
    begun: bool = False


@dataclass(slots=True)
class Walk:
    """Where a walk through a page stands: the lines so far, the structure around, the line of the source."""

    draft: Draft = field(default_factory=Draft)
    place: Place = field(default_factory=Place)
    line: int = 1
    blocks: int = 0
    items: int = 0
    parent: Opened | None = None
    tables: list[Table] = field(default_factory=list)
    rows: list[_Row] = field(default_factory=list)
    cards: dict[int, int] = field(default_factory=dict)

    def new_block(self) -> int:
        self.blocks += 1
        return self.blocks

    def new_item(self) -> int:
        self.items += 1
        return self.items


def open_element(walk: Walk, opened: Opened) -> None:
    """Does what an element does to the lines when it starts."""
    opener = _OPENERS.get(opened.tag)
    if opener:
        opener(walk, opened)
    else:
        _open_run(walk, opened)
    if walk.cards and opened.tag in _CARDS:
        _open_card(walk, opened)


def close_element(walk: Walk, opened: Opened) -> None:
    """Does what an element does to the lines when it ends."""
    _CLOSERS.get(opened.tag, _close_run)(walk, opened)
    walk.place = opened.place


def _open_run(walk: Walk, opened: Opened) -> None:
    if opened.attributes and _parted_by_style(opened):
        walk.draft.part_words()
    opened.mark = walk.draft.mark


def _close_run(walk: Walk, opened: Opened) -> None:
    if opened.mark:
        walk.draft.add_spans(opened.mark, _role_of(opened) or opened.tag)


def _role_of(opened: Opened) -> str:
    attributes = opened.attributes
    return (attributes.get("itemprop") or attributes.get("class") or "").strip() if attributes else ""


def _parted_by_style(opened: Opened) -> bool:
    """Whether the element before is of another class and touches this one: `<b class=a>IU</b><i class=t>Love</i>`.

    Links that touch are a menu or a row of buttons.
    """
    before = opened.node.prev
    if opened.tag == "a" and before is not None and before.tag == "a":
        return True
    role = _role_of(opened)
    if not role or before is None or not before.is_element_node or before.tag == "br":
        return False
    other = before.attributes
    return (other.get("itemprop") or other.get("class") or "").strip() != role


def _open_block(walk: Walk, opened: Opened) -> None:
    draft = walk.draft
    draft.end_line(walk.place)
    opened.first_line = len(draft.lines)
    attributes = opened.attributes
    if attributes and is_comments(attributes) and opened.tag not in ("body", "main", "article"):
        walk.place = walk.place._replace(kind="quote", level=0)
    if opened.tag in _PARAGRAPHS and not walk.place.item:
        walk.place = walk.place._replace(block=walk.new_block())
        _find_cards(walk, opened)
    if opened.tag in ("pre", "listing") or (attributes and _PRESERVED.search(attributes.get("style") or "")):
        opened.broken = True
        draft.broken += 1


def _close_block(walk: Walk, opened: Opened) -> None:
    draft = walk.draft
    draft.end_line(walk.place)
    draft.broken -= opened.broken
    if opened.tag == "dt" and len(draft.lines) == opened.first_line + 1:
        draft.draw_together()
    role = _role_of(opened) or (opened.tag if opened.tag in _TELLING else "")
    opened.roles += bool(role)
    if role and len(draft.lines) == opened.first_line + 1 and opened.roles <= _MOST_ROLES:
        draft.name_last_line(role)
    if walk.parent:
        walk.parent.roles = max(walk.parent.roles, opened.roles)


def _find_cards(walk: Walk, opened: Opened) -> None:
    """Children of one class are cards of a list, whatever tag they are made of."""
    children = [
        (node.mem_id, node.tag, node.attributes.get("class") or "") for node in opened.node.iter() if node.tag in _CARDS
    ]
    if len(children) < _FEWEST_CARDS:
        return
    counts = Counter((tag, style) for _, tag, style in children if style)
    cards = [node_id for node_id, tag, style in children if counts[tag, style] >= _FEWEST_CARDS]
    if cards:
        walk.cards.update(dict.fromkeys(cards, walk.new_block()))


def _open_card(walk: Walk, opened: Opened) -> None:
    block = 0 if walk.place.item else walk.cards.get(opened.node.mem_id, 0)
    if block:
        walk.place = walk.place._replace(block=block, item=walk.new_item())


def _open_heading(walk: Walk, opened: Opened) -> None:
    _open_block(walk, opened)
    if walk.place.kind != "quote":
        walk.place = walk.place._replace(kind="heading", level=int(opened.tag[1]))


def _open_quote(walk: Walk, opened: Opened) -> None:
    _open_block(walk, opened)
    walk.place = walk.place._replace(kind="quote", level=0, block=walk.new_block())


def _open_list(walk: Walk, opened: Opened) -> None:
    _open_block(walk, opened)
    level = walk.place.level + 1 if walk.place.kind == "item" else 1
    walk.place = walk.place._replace(level=level, block=walk.new_block())


def _open_item(walk: Walk, opened: Opened) -> None:
    _open_block(walk, opened)
    kind, level, block, _ = walk.place
    item = walk.items if opened.tag == "dd" else walk.new_item()
    walk.place = Place("quote" if kind == "quote" else "item", max(level, 1), block, item)


def _break_line(walk: Walk, opened: Opened) -> None:
    walk.draft.end_line(walk.place)


def _open_quotation(walk: Walk, opened: Opened) -> None:
    opened.mark = walk.draft.mark
    walk.draft.write("“", walk.line)


def _close_quotation(walk: Walk, opened: Opened) -> None:
    walk.draft.write("”", walk.line)
    _close_run(walk, opened)


def _close_source(walk: Walk, opened: Opened) -> None:
    """Who wrote a quotation stands above it in forums: `<cite>kim wrote:</cite>A - B`."""
    _close_run(walk, opened)
    if walk.place.kind == "quote" and walk.draft.leads_up:
        walk.draft.end_line(walk.place)


def _open_table(walk: Walk, opened: Opened) -> None:
    _open_block(walk, opened)
    walk.place = walk.place._replace(block=walk.new_block())
    walk.tables.append(Table(walk.place))


def _close_table(walk: Walk, opened: Opened) -> None:
    _close_block(walk, opened)
    walk.tables.pop()


def _open_row(walk: Walk, opened: Opened) -> None:
    walk.draft.end_line(walk.place)
    walk.rows.append(_Row(walk.line))


def _close_row(walk: Walk, opened: Opened) -> None:
    row = walk.rows.pop()
    if walk.tables:
        walk.draft.lines += walk.tables[-1].lines_of(row.cells, row.number)


def _open_cell(walk: Walk, opened: Opened) -> None:
    draft = walk.draft
    draft.end_line(walk.place)
    opened.kept, draft.lines = draft.lines, []
    walk.place = Place("text", 0, walk.place.block, walk.place.item)


def _close_cell(walk: Walk, opened: Opened) -> None:
    draft = walk.draft
    draft.end_line(walk.place)
    if len(draft.lines) == 1:
        draft.draw_together()
        if role := _role_of(opened):
            draft.name_last_line(role)
    assert opened.kept is not None
    lines, draft.lines = draft.lines, opened.kept
    if not walk.rows:
        draft.lines += lines
        return
    row = walk.rows[-1]
    if lines and not row.begun:
        row.begun = True
        row.number = lines[0].number
    head = opened.tag == "th"
    row.cells.append(Cell(lines, head, _count(opened.attributes, "colspan"), _count(opened.attributes, "rowspan")))


def _count(attributes: Attributes, name: str) -> int:
    text = attributes.get(name) if attributes else None
    return max(1, int(text)) if text and text.isascii() and text.isdecimal() and len(text) <= 5 else 1


_Act = Callable[[Walk, Opened], None]
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_OPENERS: dict[str, _Act] = {
    **dict.fromkeys(_BLOCKS, _open_block),
    **dict.fromkeys(_HEADINGS, _open_heading),
    **dict.fromkeys(("ul", "ol", "dl", "menu"), _open_list),
    **dict.fromkeys(("li", "dt", "dd"), _open_item),
    **dict.fromkeys(("td", "th"), _open_cell),
    "blockquote": _open_quote,
    "br": _break_line,
    "q": _open_quotation,
    "table": _open_table,
    "tr": _open_row,
}
_CLOSERS: dict[str, _Act] = {
    **dict.fromkeys(_OPENERS, _close_block),
    **dict.fromkeys(("td", "th"), _close_cell),
    "br": _break_line,
    "cite": _close_source,
    "q": _close_quotation,
    "table": _close_table,
    "tr": _close_row,
}
