"""An HTML page: its visible lines, what only its hidden parts say, its title, language and address."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ost2spotify.model import Line, Page
from ost2spotify.reading.clean import clean
from ost2spotify.reading.fields import fields
from ost2spotify.reading.linked_data import linked_lines, names_in
from ost2spotify.reading.markup import numbered
from ost2spotify.reading.outline import Hidden, Outline, Script
from ost2spotify.reading.surroundings import Surroundings
from ost2spotify.reading.visibility import Shown

# Fewer hidden lines are a label or a button's text.
_FEWEST_HIDDEN = 3


def read_html(source: str, text: str, *, url: str | None = None) -> Page:
    """The page as numbered lines. What is hidden is read where it is no copy of what is shown."""
    tree = LexborHTMLParser(numbered(text), scripting=True)
    outline = Outline()
    outline.read(_first_node(tree))
    around = list(Surroundings(outline.lines, outline.parts, _title(tree) or "").ranges())
    around = sorted([*around, *fields(outline.lines, outline.terms)])
    dropped = {at for start, end in around for at in range(start + 1, end)}
    hidden = [group for group in outline.hidden if group.at not in dropped]
    unseen = _unseen(outline.lines, hidden, outline.scripts)
    lines = _put_together(outline.lines, around, unseen)
    title = _title(tree) or next((line.text for line in lines if line.kind == "heading" and line.level == 1), None)
    return Page(source, tuple(lines), title=title, url=_address(tree, url), language=_language(tree))


def _first_node(tree: LexborHTMLParser) -> LexborNode | None:
    node = tree.root
    while node is not None and node.prev is not None:
        node = node.prev
    return node


def _unseen(lines: list[Line], hidden: list[Hidden], scripts: list[Script]) -> list[Hidden]:
    """The lines that only hidden parts and linked data have.

    A list kept for a player, a tab or a folded box is only there; a copy for small screens or machines is there twice.
    """
    groups = [group for group in hidden if len(group.lines) >= _FEWEST_HIDDEN and not _is_menu(group)]
    last = max((line.block for line in lines), default=0)
    linked = [
        Hidden(script.at, tuple(linked_lines(script.text, script.number, block=last + nth)))
        for nth, script in enumerate(scripts, start=1)
    ]
    if not groups and not linked:
        return []
    shown = Shown.on(lines)
    new = [group for group in groups if not shown.has([line.text for line in group.lines])]
    return new + [group for group in linked if group.lines and not shown.has([names_in(row) for row in group.lines])]


def _put_together(lines: list[Line], around: list[tuple[int, int]], unseen: list[Hidden]) -> list[Line]:
    """The lines without what surrounds the text, and with what only hidden parts say, in its place."""
    whole: list[Line] = []
    start = 0
    cuts: list[tuple[int, int, Sequence[Line]]] = [(at, end, ()) for at, end in around]
    cuts += [(group.at, group.at, group.lines) for group in unseen]
    for at, end, said in sorted(cuts, key=lambda cut: cut[:2]):
        whole += lines[start:at]
        whole += said
        start = max(start, end)
    return whole + lines[start:]


def _is_menu(group: Hidden) -> bool:
    return all(any(span.role == "a" and span.text == line.text for span in line.spans) for line in group.lines)


def _content(tree: LexborHTMLParser, selector: str, attribute: str) -> str | None:
    node = tree.css_first(selector)
    return (node.attributes.get(attribute) or "").strip() or None if node else None


def _title(tree: LexborHTMLParser) -> str | None:
    node = tree.css_first("title")
    title = " ".join(clean(node.text() if node else "").split())
    return title or _content(tree, 'meta[property="og:title"]', "content")


def _address(tree: LexborHTMLParser, url: str | None) -> str | None:
    named = _content(tree, 'link[rel="canonical"]', "href") or _content(tree, 'meta[property="og:url"]', "content")
    full = urljoin(url or "", clean(named)) if named else None
    return full if full and full.startswith(("http://", "https://")) else url


def _language(tree: LexborHTMLParser) -> str | None:
    return _content(tree, "html", "lang") or _content(tree, 'meta[property="og:locale"]', "content")
