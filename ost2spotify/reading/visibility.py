"""What a page does not show: navigation, hidden copies, footnote marks; and what it shows already."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ost2spotify.model import Line

Attributes = Mapping[str, str | None]

# Not text of the page: its head, code, drawings and players, and what a reader fills in.
UNREAD = frozenset[str]().union(
    (
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "nav",
        "iframe",
        "frame",
        "noframes",
        "noembed",
        "svg",
        "math",
        "object",
        "embed",
    ),
    ("applet", "audio", "video", "canvas", "select", "datalist", "textarea", "input", "rt", "rp"),
)
_NAVIGATION_ROLES = frozenset(
    ("navigation", "menu", "menubar", "search", "dialog", "alertdialog", "tablist", "toolbar")
)
# MediaWiki's "[edit]" and footnote marks, and what WordPress and others show to screen readers only.
_NOISE = frozenset[str]().union(
    ("mw-editsection", "reference", "noprint", "mw-jump-link", "sr-only", "visually-hidden", "screen-reader-text"),
    ("skip-link", "breadcrumb", "breadcrumbs", "pagination", "navbar", "site-navigation"),
)
_UNSEEN = frozenset(("hidden", "d-none", "is-hidden", "hide"))
_UNSEEN_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_COMMENTS = re.compile(
    r"(?:^|[\s_-])comments?(?:[\s_-]?(?:list|area|section|body|content|text|thread|wrap\w*))?(?:$|\s)", re.IGNORECASE
)
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=1024)
def _unseen_classes(classes: str) -> tuple[bool, bool]:
    """Whether a class attribute marks what says nothing, and what is hidden; a page has few such attributes."""
    names = frozenset(classes.lower().split())
    return bool(names & _NOISE), bool(names & _UNSEEN)


def is_navigation(attributes: Attributes) -> bool:
    """Whether an element leads around the site or marks the text, and says nothing itself."""
    classes = attributes.get("class")
    if classes and _unseen_classes(classes)[0]:
        return True
    role = attributes.get("role")
    return bool(role) and str(role).lower() in _NAVIGATION_ROLES


def is_hidden(attributes: Attributes) -> bool:
    """Whether the page shows an element only later, or never."""
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    classes, style = attributes.get("class"), attributes.get("style")
    return bool((classes and _unseen_classes(classes)[1]) or (style and _UNSEEN_STYLE.search(style)))


def is_comments(attributes: Attributes) -> bool:
    """Whether an element holds what readers wrote: `class="comment-list"`, not `class="comment-count"`."""
    classes, name = attributes.get("class"), attributes.get("id")
    return bool((classes and _COMMENTS.search(classes)) or (name and _COMMENTS.search(name)))


@dataclass(frozen=True, slots=True)
class Shown:
    """The words that a page shows."""

    words: frozenset[str]

    @classmethod
    def on(cls, lines: Iterable[Line]) -> Shown:
        return cls(frozenset(word for line in lines for word in _WORD.findall(line.text.casefold())))

    def has(self, texts: Sequence[str]) -> bool:
        """Whether most of the texts are on the page already, in any order: 4 of 5 words of half of them."""
        found = 0
        for text in texts:
            words = _WORD.findall(text.casefold())
            found += sum(word in self.words for word in words) * 5 >= len(words) * 4
        return found * 2 >= len(texts)
