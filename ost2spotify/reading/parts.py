"""What a site calls its own parts: menus, shared links, other articles, tags, footers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from ost2spotify.reading.visibility import Attributes


class Sort(IntEnum):
    """How much a name says: `LEADS` around the site, stands `BESIDE` the text, is an `EDGE` of whatever it is in.

    A `LIST`, a `BUTTON` or a `FORM` says nothing by itself.
    """

    LEADS = 1
    BESIDE = 2
    EDGE = 3
    LIST = 4
    BUTTON = 5
    FORM = 6


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


_PLACES = frozenset(
    ("div", "ul", "ol", "dl", "p", "section", "aside", "footer", "header", "form", "table", "menu", "button")
)
_TAGS = {
    "footer": Sort.BESIDE,
    "aside": Sort.EDGE,
    "header": Sort.EDGE,
    "ul": Sort.LIST,
    "ol": Sort.LIST,
    "button": Sort.BUTTON,
    "form": Sort.FORM,
}
# Whole names, and ends of names: `main-menu`, `post-navigation`.
_LEADS = frozenset[str]().union(
    ("menu", "submenu", "mainmenu", "nav", "navi", "navigation", "navbar", "topnav", "subnav", "gnav", "gnb", "lnb"),
    ("snb", "breadcrumb", "breadcrumbs", "crumbs", "pagination", "pagenavi", "pager", "paging", "toc", "sns", "share"),
    ("sharing", "sharedaddy", "sharebuttons", "social", "socials", "cookie", "cookies", "gdpr", "tags", "taglist"),
    ("tagcloud", "catlinks", "buttons", "actions", "tabmenu", "toolbar", "navbox"),
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
    ("vertical-navbox", "nav-main", "nav-footer", "menu-main", "menu-primary", "flat-list", "flat-vert", "hatnote"),
    (
        "search-box",
        "search-form",
        "searchbox",
        "searchform",
        "search-bar",
        "mw-portlet",
        "vector-dropdown",
        "printfooter",
    ),
    (
        "lemma-catalog",
        "lemma-statistics",
        "side-content",
        "top-tool",
        "references",
        "reflist",
        "footnotes",
        "footnote-list",
        "lemma-reference",
        "wiki-macro-footnote",
    ),
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
    ("skin-widget", "right-rail", "rail-module", "popular-pages", "postprofile", "userinfo", "message-user"),
    ("mw-panel", "mw-head", "mw-sidebar", "signature", "message-signature", "jumpbox", "online-list"),
)
# Words for the frame around a thing that is named before them: `ez-toc-container`.
_FRAMES = frozenset(
    ("container", "wrapper", "wrap", "box", "block", "section", "area", "inner", "holder", "module", "panel", "bar")
)
# Names of two words also at the end of longer ones: `td-related-posts`; themes say `layout-right-sidebar` of the page.
_BESIDE_PAIRS = frozenset(name for name in _BESIDE if "-" in name and "side" not in name and "area" not in name)
_EDGES = frozenset(("header", "site-header", "masthead", "topbar", "top-bar", "top", "bottom", "global-header"))
# `has-sidebar`, `no-menu`: a page with one or without, not the thing itself.
_SAYS_OF_PAGE = frozenset(("has", "no", "with", "without", "is", "not", "hide", "show", "js", "after", "before", "for"))
# Blogger and page builders make widgets of the text too: `widget Blog`, `so-panel widget`.
_TEXT = frozenset(("blog", "so-panel", "widget-sow-editor"))
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SEPARATORS = re.compile(r"[-_]+")
_LONGEST_NAME = 60


def sort_of(tag: str, attributes: Attributes, *, quoted: bool) -> Sort | None:
    """What part of the site an element is by its name; what readers wrote has none but menus and forms."""
    if tag not in _PLACES:
        return None
    named = [_sort_named(name) for key in ("class", "id") if (name := attributes.get(key))]
    sort = min((sort for sort in [*named, _TAGS.get(tag)] if sort), default=None)
    return None if quoted and sort is not Sort.LEADS else sort


@lru_cache(maxsize=1024)
def _sort_named(names: str) -> Sort | None:
    words = [_words_of(name) for name in names.split()]
    if any("-".join(each) in _TEXT for each in words):
        return None
    return min((sort for each in words if (sort := _sort_of_name(each))), default=None)


def _words_of(name: str) -> list[str]:
    return [word for word in _SEPARATORS.split(_CAMEL.sub("-", name[:_LONGEST_NAME]).lower()) if word]


def _sort_of_name(words: Sequence[str]) -> Sort | None:
    if not words or words[0] in _SAYS_OF_PAGE:
        return None
    for size in range(len(words), 0, -1):
        sort = _sort_of_words(words[:size])
        if sort or words[size - 1] not in _FRAMES:
            return sort
    return None


def _sort_of_words(words: Sequence[str]) -> Sort | None:
    whole, pair = "-".join(words), "-".join(words[-2:])
    if words[-1] in _LEADS or whole in _LEADS_WHOLE or pair in _LEADS_WHOLE:
        return Sort.LEADS
    if whole in _BESIDE or pair in _BESIDE_PAIRS:
        return Sort.BESIDE
    return Sort.EDGE if whole in _EDGES else None
