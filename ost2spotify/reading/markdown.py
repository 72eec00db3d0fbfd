"""Markdown within a line: the visible text of emphasis, links, code and escapes, with the runs they set apart."""

from __future__ import annotations

import re
from html import unescape

from ost2spotify.model import Span

# Escaped characters hide in a private area while the rest is read.
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_AWAY = 0xF000
_HIDDEN = re.compile("[\uf021-\uf07e]")
_CODE = re.compile(r"(`{1,3})([^`]{1,500}?)\1")
_IMAGE = re.compile(r"!\[([^\[\]]{0,300})\](?:\([^()]{0,1000}\)|\[[^\[\]]{0,100}\])")
_LINK = re.compile(
    r"\[([^\[\]]{1,300})\]\(\s{0,9}<?(?:[^()\s<>]|\([^()\s]{0,200}\)){0,1000}>?(?:\s{1,9}[\"'(][^\"\n]{0,300}[\"')])?\s{0,9}\)"
)
_REFERENCE = re.compile(r"\[([^\[\]]{1,300})\]\[[^\[\]]{0,100}\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]]{1,50}\]")
_STRONG = re.compile(r"(\*\*|__)(?=[^\s*_])(.{1,300}?)(?<=\S)\1")
_EMPHASIS = re.compile(
    r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*])\*(?![\w*])|(?<![\w_])_(?=[^\s_])([^_\n]{1,300}?)(?<=[^\s_])_(?![\w_])"
)
_STRUCK = re.compile(r"~~(?=\S)([^~]{1,300})(?<=\S)~~")
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|center|cite|code|del|details|div|em|figure|font|i|img|ins|kbd|li|mark|ol|p|picture|q|s|small|source|span|strong"
    r"|sub|summary|sup|u|ul)(?:\s[^<>]{0,1000})?/?>",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_AUTOLINK = re.compile(r"<(https?://[^\s<>]{1,1000})>")
_SIGN = re.compile(r"[\\`*_\[\]<>&~]")


def inline(text: str) -> tuple[str, tuple[Span, ...]]:
    """What a person sees of a Markdown line, and its links, bold and slanted runs. A `<br>` is a newline."""
    if not _SIGN.search(text):
        return text.strip(), ()
    found: list[tuple[str, str]] = []
    text = _ESCAPE.sub(lambda sign: chr(_AWAY + ord(sign[1])), text)
    text = _CODE.sub(lambda code: _ESCAPABLE.sub(lambda sign: chr(_AWAY + ord(sign[0])), code[2]), text)
    for pattern, role in _RUNS:
        text = _taken(pattern, role, text, found)
    spans = tuple(Span(shown, role) for inner, role in found if (shown := _bare(inner)))
    return _bare(text), spans


def _taken(pattern: re.Pattern[str], role: str, text: str, found: list[tuple[str, str]]) -> str:
    def take(match: re.Match[str]) -> str:
        inner = next(group for group in reversed(match.groups()) if group is not None)
        if role:
            found.append((inner, role))
        return inner

    return pattern.sub(take, text)


def _bare(text: str) -> str:
    for pattern, _ in _RUNS:
        text = _taken(pattern, "", text, [])
    text = unescape(_TAG.sub("", _BREAK.sub("\n", _AUTOLINK.sub(r"\1", _FOOTNOTE.sub("", text)))))
    text = _HIDDEN.sub(lambda sign: chr(ord(sign[0]) - _AWAY), text)
    return "\n".join(line.strip() for line in text.split("\n")).strip()


_ESCAPABLE = re.compile(r"[!-/:-@\[-`{-~]")
_RUNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (_IMAGE, ""),
    (_LINK, "a"),
    (_REFERENCE, "a"),
    (_STRONG, "strong"),
    (_EMPHASIS, "em"),
    (_STRUCK, "del"),
)
