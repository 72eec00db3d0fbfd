"""HTML source made safe and numbered for the parser: bounded depth, and a comment that names the line after each newline.

No fast parser tells where in the source a text stood, so the source tells it itself: one pass over its tags writes
`<!--@12-->` behind newlines that lie in text.
"""

from __future__ import annotations

import re

# Skipped whole: what holds no visible text. Then tags, then newlines in text.
_TOKEN = re.compile(
    r"(?P<skip><!--.*?(?:-->|\Z)|<(?P<raw>script|style|textarea|title|xmp|iframe|noembed|noframes)\b.*?(?:</(?P=raw)\b[^>]*>?|\Z))"
    r"|<(?P<end>/?)(?P<name>[a-z][^\s/>]{0,40})[^<>]*>?"
    r"|(?P<line>\n)",
    re.IGNORECASE | re.DOTALL,
)


def numbered(source: str) -> str:
    """The source with a comment `@line` behind every newline outside tags; what the parser makes of it is the same."""
    line = 1

    def mark(token: re.Match[str]) -> str:
        nonlocal line
        text = token.group()
        newlines = text.count("\n")
        if not newlines:
            return text
        line += newlines
        return f"{text}<!--@{line}-->"

    return _TOKEN.sub(mark, source)
