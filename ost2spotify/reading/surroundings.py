"""What a site puts around its text: menus, shared links, other articles, tags, footers.

No careful reader takes them for the text. Sites name these parts in classes and ids, but themes also hang such names on
what holds the text itself, and some reviews have their track list in a widget. So a part is dropped for what it is
called and for what it holds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate

from ost2spotify.model import Line
from ost2spotify.reading.boxes import boxes
from ost2spotify.reading.headers import names_artist, names_title
from ost2spotify.reading.visibility import Attributes


class Sort(IntEnum):
    """How much a name says: `LEADS` around the site, stands `BESIDE` the text, is an `EDGE` of whatever it is in."""

    LEADS = 1
    BESIDE = 2
    EDGE = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A named part of a page: its lines, how much text it has and how much of that is links."""

    sort: Sort
    start: int
    end: int
    written: int
    linked: int

    @property
    def is_linked(self) -> bool:
        return self.linked * 5 >= self.written * 4


_PLACES = frozenset(("div", "ul", "ol", "dl", "p", "section", "aside", "footer", "header", "form", "table", "menu"))
_TAGS = {"footer": Sort.BESIDE, "aside": Sort.EDGE, "header": Sort.EDGE}
# Whole names, and ends of names: `main-menu`, `post-navigation`.
_LEADS = frozenset[str]().union(
    ("menu", "submenu", "mainmenu", "nav", "navi", "navigation", "navbar", "topnav", "subnav", "gnav", "gnb", "lnb"),
    ("snb", "breadcrumb", "breadcrumbs", "crumbs", "pagination", "pagenavi", "pager", "paging", "toc", "sns", "share"),
    ("sharing", "sharedaddy", "sharebuttons", "social", "socials", "cookie", "cookies", "gdpr", "tags", "taglist"),
    ("tagcloud", "catlinks"),
)
_LEADS_WHOLE = frozenset[str]().union(
    ("share-buttons", "share-links", "share-bar", "share-box", "sns-share", "sns-list", "social-links", "social-icons"),
    ("social-media", "social-list", "cookie-banner", "cookie-consent", "cookie-notice", "cookie-bar", "tag-list"),
    ("tag-links", "tag-cloud", "cat-links", "post-categories", "table-of-contents", "toc-list", "menu-list"),
    (
        "nav-list",
        "nav-links",
        "nav-menu-list",
        "page-numbers",
        "skip-links",
        "comment-respond",
        "comment-form",
        "respond",
    ),
    ("commentform", "reply-form", "footer-links", "quick-links", "announcement-bar", "lang-list", "language-list"),
    ("references", "reflist", "footnotes", "footnote-list", "lemma-reference", "wiki-macro-footnote"),
)
_BESIDE = frozenset[str]().union(
    ("sidebar", "side-bar", "side", "sidebar-left", "sidebar-right", "left-sidebar", "right-sidebar", "sidebar-area"),
    ("primary-sidebar", "secondary-sidebar", "sidebar-primary", "widget", "widgets", "widget-area", "secondary"),
    ("related", "related-posts", "related-post", "relatedposts", "related-articles", "related-article", "related-news"),
    ("related-content", "related-links", "related-stories", "related-products", "related-entries", "jp-relatedposts"),
    ("yarpp", "yarpp-related", "product-recommendations", "recommend", "recommended", "recommends", "recommendations"),
    ("recommended-posts", "popular", "popular-posts", "popularposts", "most-read", "most-popular", "mostread"),
    ("trending", "recent-posts", "recent-entries", "recent-articles", "latest-posts", "latest-news", "recent-comments"),
    ("recentcomments", "read-next", "read-more", "readmore", "read-also", "also-like", "you-may-like", "more-posts"),
    ("another-category", "prev-next", "author-box", "author-bio", "about-author", "author-info", "newsletter"),
    ("newsletter-signup", "subscribe", "subscribe-box", "signup", "mailing-list", "footer", "site-footer"),
    ("page-footer", "global-footer", "footer-widgets", "colophon", "copyright", "site-info", "disclaimer", "ad", "ads"),
    ("advert", "advertisement", "ad-area", "promo", "blogroll", "archive-list", "archives", "tabs", "nav-tabs"),
)
_EDGES = frozenset(("header", "site-header", "masthead", "topbar", "top-bar", "top", "bottom", "global-header"))
# `has-sidebar`, `no-menu`: a page with one or without, not the thing itself.
_SAYS_OF_PAGE = frozenset(("has", "no", "with", "without", "is", "not", "hide", "show", "js", "after", "before", "for"))
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SEPARATORS = re.compile(r"[-_]+")
_TIMED = re.compile(r"(?<![\d:])\d{1,2}:[0-5]\d(?![\d:])")
_OF_SONGS = re.compile(
    r"\b(?:track\s?lists?(?:ing)?|tracks|songs|set\s?list|playlist|soundtrack|ost|titelliste|faixas|canciones|tracce)\b"
    r"|수록곡|트랙\s?리스트|곡\s?목록|세트리스트|曲目|[收収][录録錄]曲|歌[单單]|セットリスト|トラックリスト|プレイリスト"
    r"|daftar lagu|danh sách (?:bài hát|ca khúc)|รายชื่อเพลง|список композиций|треклист",
    re.IGNORECASE,
)
# A shorter list beside the text is never its list.
_FEWEST_OF_A_LIST = 5
_FEWEST_TIMED = 3


def sort_of(tag: str, attributes: Attributes, *, quoted: bool) -> Sort | None:
    """What part of the site an element is by its name; what readers wrote has none but menus and forms."""
    if tag not in _PLACES:
        return None
    named = [_sort_named(name) for key in ("class", "id") if (name := attributes.get(key))]
    sort = min((sort for sort in [*named, _TAGS.get(tag)] if sort), default=None)
    return None if quoted and sort is not Sort.LEADS else sort


@lru_cache(maxsize=1024)
def _sort_named(names: str) -> Sort | None:
    return min((sort for name in names.split() if (sort := _sort_of_name(name))), default=None)


def _sort_of_name(name: str) -> Sort | None:
    words = [word for word in _SEPARATORS.split(_CAMEL.sub("-", name).lower()) if word]
    if not words or words[0] in _SAYS_OF_PAGE:
        return None
    whole = "-".join(words)
    if words[-1] in _LEADS or whole in _LEADS_WHOLE:
        return Sort.LEADS
    if whole in _BESIDE:
        return Sort.BESIDE
    return Sort.EDGE if whole in _EDGES else None


class Surroundings:
    """Which lines of a page are not its text."""

    def __init__(self, lines: Sequence[Line], parts: Iterable[Part]) -> None:
        self._lines = lines
        self._parts = sorted(parts, key=lambda part: (part.start, -part.end))
        self._written = _sums(len(line.text) for line in lines)
        self._titles = _sums(line.kind == "heading" and line.level == 1 for line in lines)
        self._timed = _sums(bool(_TIMED.search(line.text)) for line in lines)
        self._tracks = _sums(map(_heads_tracks, lines))
        self._blocks = Counter(line.block for line in lines if line.kind in ("item", "row"))

    def ranges(self) -> Iterator[tuple[int, int]]:
        """Starts and ends of what is to be dropped, in order; none within another."""
        done = 0
        found = [(part.start, part.end) for part in self._parts if part.start < part.end and not self._keeps(part)]
        for start, end in sorted([*found, *self._boxes()]):
            if end > done:
                yield max(start, done), end
                done = end

    def _boxes(self) -> Iterator[tuple[int, int]]:
        for start, end in boxes(self._lines):
            if not self._is_main(start, end) and not self._has_lengths(start, end):
                yield start, end

    def _keeps(self, part: Part) -> bool:
        start, end = part.start, part.end
        if self._is_main(start, end) or self._has_lengths(start, end):
            return True
        if part.sort is Sort.LEADS:
            return False
        if part.sort is Sort.EDGE and not part.is_linked:
            return True
        return self._has_tracks(part) or self._has_the_list(part)

    def _is_main(self, start: int, end: int) -> bool:
        """Whether it holds the title or half of the text of the page."""
        return (
            self._count(self._titles, start, end) > 0
            or self._count(self._written, start, end) * 2 >= (self._written[-1])
        )

    def _has_lengths(self, start: int, end: int) -> bool:
        timed = self._count(self._timed, start, end)
        return timed >= _FEWEST_TIMED and timed * 3 >= end - start

    def _has_tracks(self, part: Part) -> bool:
        return not part.is_linked and self._count(self._tracks, part.start, part.end) > 0

    def _has_the_list(self, part: Part) -> bool:
        inside = Counter(line.block for line in self._lines[part.start : part.end] if line.kind in ("item", "row"))
        most = max(inside.values(), default=0)
        if most < _FEWEST_OF_A_LIST or part.is_linked:
            return False
        return all(count < most for block, count in self._blocks.items() if block not in inside)

    @staticmethod
    def _count(sums: Sequence[int], start: int, end: int) -> int:
        return sums[end] - sums[start]


def _sums(counts: Iterable[int]) -> list[int]:
    return list(accumulate(counts, initial=0))


def _heads_tracks(line: Line) -> bool:
    """Whether a heading says that tracks follow, or columns that this is one."""
    if line.kind == "heading":
        return len(line.text) <= 80 and bool(_OF_SONGS.search(line.text))
    return any(map(names_artist, line.columns)) and any(map(names_title, line.columns))
