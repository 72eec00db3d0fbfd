"""The pairs of key and value that programs write: JSON and JavaScript objects, TOML, YAML with quotes, property lists.

Keys are told by the words in them (`trackName`, `artist_name`); a comment holds what the program no longer plays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from ost2spotify.model import Line

Pair = tuple[str, str]
# `key: value`, `"key": "value",` and `key = 'value'`, several to a line only with quoted values.
_QUOTED = re.compile(
    r"""(?:^|[{,(]\s*)["'*]*([\w #/-]{1,24}?)["'*]*\s*(?:=>|[:：=])\s*"""
    r"""(?:"((?:[^"\\]|\\.){0,400})"|'((?:[^'\\]|\\.){0,400})'|`([^`]{0,400})`)"""
)
# `artists: ["Mira Holt", "Sam Rowe"]`.
_STRING = r"""["'][^"'\[\]]{1,100}["']\s*"""
_ARRAY = re.compile(
    rf"""(?:^|[{{,]\s*)["']?([\w -]{{1,24}}?)["']?\s*[:=]\s*\[\s*({_STRING}(?:,\s*{_STRING}){{0,11}}),?\s*\]"""
)
# `"by": null`, `artist: []`: nobody is named, on purpose.
_EMPTY = re.compile(
    r"""["']?\b([a-z][\w -]{1,23}?)["']?\s*(?:=>|[:=])\s*"""
    r"""(?:null|none|nil|undefined|\[\s?\]|""|'')(?=\s*(?:[,}\])]|$))""",
    re.IGNORECASE,
)
_PLIST = re.compile(r"<key>([^<>]{1,24})</key>\s?<(?:string|integer)>([^<>]{1,300})</")
_ELEMENT = re.compile(r"<([a-z][\w:-]{1,24})>([^<>]{1,300})</\1>", re.IGNORECASE)
_COMMENT = re.compile(r"\s*(?://|#+\s*[-\w\"'{\[]|--\s|;|/\*|\*\s|<!--)")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
# `author` is what players call the singer, and what lists of books call the writer.
_WRITER = frozenset({"author", "authors"})
_PLAYED = re.compile(
    r"\.(?:mp3|m4a|ogg|flac|wav|aac)\b|\b(?:songs?|tracks?|playlists?|music|audio|lrc|spotify|aplayer|tracklist)\b",
    re.IGNORECASE,
)
_LONGEST = 20_000


def pairs_of(text: str) -> list[Pair]:
    """The quoted or tagged values of a line with their keys, humps parted: `trackName: "Ember"` is a track name."""
    text = text[:_LONGEST]
    found = [
        (match[1], next(part for part in match.groups()[1:] if part is not None)) for match in _QUOTED.finditer(text)
    ]
    found += [(key, ", ".join(strings_in(listed))) for key, listed in _ARRAY.findall(text)]
    found += [(key, "none") for key in _EMPTY.findall(text)] if found else []
    if "</" in text:
        tagged = _PLIST if "<key>" in text else _ELEMENT
        found += [(match[1], unescape(match[2])) for match in tagged.finditer(text)]
    return [(_HUMP.sub(" ", key).strip(" -#"), value) for key, value in found]


def strings_in(text: str) -> list[str]:
    """The quoted strings of a list: `"Mira Holt", "Sam Rowe"`."""
    return re.findall(r"[\"']([^\"'\[\]]{1,100})[\"']", text)


def objects_in(text: str) -> list[str]:
    """The objects of a line that holds several: `[{…},{…}]`."""
    pieces = re.split(r"\}\s*,\s*\{", text[:_LONGEST]) if text.count("{") > 1 else []
    return ["{" + piece for piece in pieces] if len(pieces) > 1 else []


def is_comment(text: str) -> bool:
    """Whether a line is led by the sign of a comment."""
    return bool(_COMMENT.match(text))


def plays_authors(lines: Sequence[Line]) -> bool:
    """Whether `author` is a singer here: the page speaks of sound files, tracks or songs."""
    return any(_PLAYED.search(line.text[:600]) for line in lines[:400])


def as_singer(key: str) -> str:
    """The key, or "artist" for one that only players use for the singer."""
    return "artist" if key.strip().lower() in _WRITER else key
