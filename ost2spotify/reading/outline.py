"""A parsed page walked once, without recursion, into its visible lines, its hidden ones and its linked data."""

from __future__ import annotations

from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from ost2spotify.model import Line
from ost2spotify.reading.draft import Draft
from ost2spotify.reading.elements import Begun, Opened, Walk, close_element, open_element
from ost2spotify.reading.marks import MARKED, is_mark
from ost2spotify.reading.parts import Part, Sort, sort_of
from ost2spotify.reading.visibility import UNREAD, Attributes, is_hidden, is_navigation

_NEVER_HIDDEN = frozenset(("html", "body", "td", "th", "br"))
_NONE: Attributes = {}
# A page made to be slow may nest them; sites have a widget in a sidebar in a footer.
_DEEPEST_PART = 12


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
    """What a document says, line by line; what it hides and what it tells machines is apart."""

    def __init__(self) -> None:
        self._walk = Walk()
        self.hidden: list[Hidden] = []
        self.scripts: list[Script] = []
        self.lines: list[Line] = self._walk.draft.lines
        self.parts: list[Part] = []
        self.terms: list[int] = []
        self._opened: list[Opened] = []
        self._parts = self._links = self._written = self._linked = 0

    def read(self, root: LexborNode | None) -> None:
        """Reads a node, everything in it, and the nodes after it."""
        node = root
        while node is not None:
            if self._enter(node):
                child = node.first_child
                if child is not None:
                    node = child
                    continue
                self._leave()
            node = self._following(node)
        self._walk.draft.end_line(self._walk.place)

    def _following(self, node: LexborNode) -> LexborNode | None:
        """The node after one that is done; elements that end in between are left."""
        while True:
            following = node.next
            if following is not None:
                return following
            if not self._opened:
                return None
            node = self._leave()

    def _enter(self, node: LexborNode) -> bool:
        """Whether the node is an element whose children are to be read; text is written at once."""
        walk = self._walk
        if node.is_text_node:
            self._write(node.text_content or "")
            return False
        if not node.is_element_node:
            self._note_line(node)
            return False
        tag = node.tag or ""
        attributes = node.attributes or _NONE
        if tag in UNREAD or (attributes and is_navigation(attributes)) or (tag in MARKED and is_mark(node)):
            self._pass_over(node)
            return False
        opened = Opened(node, tag, attributes, walk.place)
        sort = sort_of(tag, attributes, quoted=walk.place.kind == "quote")
        if attributes and tag not in _NEVER_HIDDEN and is_hidden(attributes):
            if sort is Sort.LEADS:
                self._pass_over(node)
                return False
            self._hide(opened)
        self._opened.append(opened)
        open_element(walk, opened)
        self._begin(opened, sort)
        return True

    def _write(self, text: str) -> None:
        self._walk.draft.write(text, self._walk.line)
        length = len(text.strip())
        self._written += length
        if self._links:
            self._linked += length

    def _begin(self, opened: Opened, sort: Sort | None) -> None:
        self._links += opened.tag == "a"
        if sort and self._parts < _DEEPEST_PART and self._walk.draft.lines is self.lines:
            self._parts += 1
            opened.part = Begun(sort, len(self.lines), self._written, self._linked)

    def _end(self, opened: Opened) -> None:
        self._links -= opened.tag == "a"
        begun = opened.part
        if begun:
            self._parts -= 1
            written, linked = self._written - begun.written, self._linked - begun.linked
            self.parts.append(Part(begun.sort, begun.start, len(self.lines), written, linked))

    def _leave(self) -> LexborNode:
        opened = self._opened.pop()
        self._walk.parent = self._opened[-1] if self._opened else None
        close_element(self._walk, opened)
        self._end(opened)
        if opened.tag == "dd" and self._is_defined(opened):
            self.terms.append(opened.first_line - 1)
        if opened.aside:
            self._put_away(opened)
        return opened.node

    def _is_defined(self, opened: Opened) -> bool:
        """Whether a definition of one line follows its term of one line."""
        lines, first = self.lines, opened.first_line
        if self._walk.draft.lines is not lines or len(lines) != first + 1 or first == 0 or not lines[first].item:
            return False
        before = lines[first - 1]
        alone = first < 2 or lines[first - 2].item != before.item
        return before.item == lines[first].item and before.kind == "item" and alone

    def _note_line(self, node: LexborNode) -> None:
        comment = node.comment_content if node.is_comment_node else None
        if comment and comment[0] == "@" and comment[1:].isdecimal():
            self._walk.line = int(comment[1:])

    def _pass_over(self, node: LexborNode) -> None:
        for inside in node.traverse():
            if inside.is_comment_node:
                self._note_line(inside)
            elif inside.tag == "script" and inside.attributes.get("type") == "application/ld+json":
                self.scripts.append(Script(len(self.lines), self._walk.line, inside.text()))

    def _hide(self, opened: Opened) -> None:
        """What follows goes to a draft of its own, in which the source's newlines count: nobody sees them flow."""
        opened.aside = self._walk.draft
        self._walk.draft = Draft(broken=1)

    def _put_away(self, opened: Opened) -> None:
        hidden = self._walk.draft
        hidden.end_line(self._walk.place)
        assert opened.aside is not None
        self._walk.draft = opened.aside
        if hidden.lines and opened.aside.lines is self.lines:
            self.hidden.append(Hidden(len(self.lines), tuple(hidden.lines)))
