"""JSON with the line each value starts on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"|[{\[\n]', re.DOTALL)
# Deeper than any list that a program wrote for people.
_DEEPEST = 100


@dataclass(frozen=True, slots=True)
class Text:
    """A string, number or `true`; false and null have no text."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Array:
    """A JSON array and the line it begins on, from 1."""

    line: int
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Object:
    """A JSON object as its pairs in order, and the line it begins on, from 1."""

    line: int
    pairs: tuple[tuple[str, Value], ...]


Value = Text | Array | Object


def json_tree(text: str, *, line: int = 1) -> Value | None:
    """The values of a JSON text, or of one with a value on each line; None where it is neither or nests too deep."""
    if not text.lstrip().startswith(("{", "[")):
        return None
    whole = _parsed(text)
    if whole is None:
        rows = [_parsed(row) for row in text.split("\n") if row.strip()]
        if None in rows or len(rows) < 2:
            return None
        whole = rows
        text = f"[{text}"
    return _numbered(whole, _starts(text, line), 0)


class _Pairs(list[tuple[str, Any]]):
    """An object as its pairs: a key that comes twice keeps both values, as the lines need it."""


class _Number(str):
    """A number as the source writes it; unlike a string it is no token that starts a line."""

    __slots__ = ()


def _parsed(text: str) -> Any:
    try:
        return json.loads(
            text, object_pairs_hook=_Pairs, parse_int=_Number, parse_float=_Number, parse_constant=_Number
        )
    except (ValueError, RecursionError):
        return None


def _starts(text: str, line: int) -> Iterator[int]:
    """The line of each string, array and object, in the order they start in."""
    for token in _TOKEN.finditer(text):
        if token.group() == "\n":
            line += 1
        else:
            yield line


def _numbered(value: Any, starts: Iterator[int], depth: int) -> Value | None:
    """The tree of a parsed value. Strings escape their newlines, so that one stands on one line."""
    if depth > _DEEPEST:
        return None
    if isinstance(value, _Pairs):
        return _object(value, starts, depth)
    if isinstance(value, list):
        line = next(starts)
        values = [_numbered(inner, starts, depth + 1) for inner in value]
        return None if None in values else Array(line, tuple(filter(None, values)))
    if isinstance(value, str) and not isinstance(value, _Number):
        return Text(next(starts), value)
    return Text(0, value if isinstance(value, str) else "true" if value is True else "")


def _object(pairs: _Pairs, starts: Iterator[int], depth: int) -> Value | None:
    line = next(starts)
    whole: list[tuple[str, Value]] = []
    for key, inner in pairs:
        next(starts)
        value = _numbered(inner, starts, depth + 1)
        if value is None:
            return None
        whole.append((key, value))
    return Object(line, tuple(whole))
