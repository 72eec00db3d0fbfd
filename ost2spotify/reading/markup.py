"""HTML source prepared for the parser: numbered, and no deeper than a page that a person wrote.

No fast parser tells where in the source a text stood, so the source tells it itself: one pass over the tags writes
`<!--@12-->` behind each newline in text. The same pass drops tags that nest without end: the parser looks through all
open elements at every tag, which makes 100,000 nested `<div>` cost 20 seconds.
"""

from __future__ import annotations

import re
from collections import Counter

# What holds no visible text goes first, whole: tags in it are none. A `>` in an attribute only moves a number. The most
# frequent of the uncounted tags are left out on one line: a third of the time goes into calls for them.
_TOKEN = re.compile(
    r"(?P<hole><!--.*?(?:-->|\Z)"
    r"|<(?P<raw>script|style|textarea|title|xmp|iframe|noembed|noframes|noscript)\b.*?(?:</(?P=raw)\b[^>]*>?|\Z)|<[!?][^>]*>?)"
    r"|<(?!/?(?:p|li|t[drh]|d[td]|br|img|tbody)\b[^<>\n]*>)(?P<end>/?)(?P<name>[a-z][^\s/>]{0,40})[^<>]*>?"
    r"|\n",
    re.IGNORECASE | re.DOTALL,
)
# The parser compares every attribute of a tag with every other. An image inside an attribute is long, but one word.
_LONGEST_TAG = 10_000
_MOST_WORDS = 2_000
# Deeper than any page that a person wrote (browsers cut at 512), shallow enough for the parser to stay linear.
_DEEPEST = 300
# The parser opens these anew in every paragraph that follows, so many left open multiply.
_FORMATTING = frozenset(
    ("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u")
)
_MOST_FORMATTING = 12
# No end tag needed: counting these as open would take a long list for a deep one. They nest only inside others.
_UNCOUNTED = frozenset[str]().union(
    (
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "tbody",
        "thead",
        "tfoot",
        "option",
        "optgroup",
        "colgroup",
        "rt",
        "rp",
        "html",
        "head",
        "body",
    ),
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"),
)


def numbered(source: str) -> str:
    """The source with a comment `@line` behind every newline outside tags, and without tags nested too deep."""
    return _Numbering().of(source)


class _Numbering:
    def __init__(self) -> None:
        self._line = 1
        self._open: list[str] = []
        self._count: Counter[str] = Counter()
        self._formatting = 0

    def of(self, source: str) -> str:
        return _TOKEN.sub(self._mark, source)

    def _mark(self, token: re.Match[str]) -> str:
        text, name, end = token.group(0, "name", "end")
        if name and name not in _UNCOUNTED and not self._takes(name.lower(), end=bool(end)):
            text = "\n" * text.count("\n")
        if len(text) > _LONGEST_TAG and name and text.count(" ") > _MOST_WORDS:
            text = f"<{end}{name}>" + "\n" * text.count("\n")
        if "\n" not in text:
            return text
        self._line += text.count("\n")
        return f"{text}<!--@{self._line}-->"

    def _takes(self, name: str, *, end: bool) -> bool:
        if name in _UNCOUNTED:
            return True
        if end:
            self._close(name)
            return True
        if len(self._open) >= _DEEPEST or (name in _FORMATTING and self._formatting >= _MOST_FORMATTING):
            return False
        self._open.append(name)
        self._count[name] += 1
        self._formatting += name in _FORMATTING
        return True

    def _close(self, name: str) -> None:
        while self._count[name]:
            last = self._open.pop()
            self._count[last] -= 1
            self._formatting -= last in _FORMATTING
            if last == name:
                return
