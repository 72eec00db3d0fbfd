"""A search string as Spotify reads it: words, and filters such as artist:"Lee Hi"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ost2spotify.spotify.sandbox.words import words_of
from ost2spotify.text import fold, scripts_of

_FILTER = re.compile(r'\b(track|artist|album|isrc|year):\s*("[^"]*"?|\S+)', re.IGNORECASE)
# What a filter does not survive on Spotify: an apostrophe, or any script but Latin.
_UNANSWERED = ("'",)


@dataclass(frozen=True, slots=True)
class Query:
    """`words` may be anywhere; `filters` are (field, words) of track, artist and album; `hopeless` finds nothing."""

    words: tuple[str, ...] = ()
    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    isrc: str | None = None
    years: tuple[int, int] | None = None
    hopeless: bool = False


def query_of(text: str) -> Query:
    """The parts of a search string."""
    filters: list[tuple[str, tuple[str, ...]]] = []
    single: dict[str, str] = {}
    hopeless = False
    for field, quoted in _FILTER.findall(text):
        value = quoted.strip('"')
        if field.lower() in ("isrc", "year"):
            single[field.lower()] = value
        else:
            filters.append((field.lower(), words_of(value)))
            hopeless = hopeless or _finds_nothing(value)
    return Query(
        words=words_of(_FILTER.sub(" ", text)),
        filters=tuple(filters),
        isrc=single.get("isrc"),
        years=_years(single.get("year")),
        hopeless=hopeless,
    )


def _finds_nothing(value: str) -> bool:
    return any(mark in fold(value) for mark in _UNANSWERED) or bool(scripts_of(value) - {"latin"})


def _years(value: str | None) -> tuple[int, int] | None:
    found = re.fullmatch(r"(\d{4})(?:-(\d{4}))?", value or "", re.ASCII)
    return (int(found[1]), int(found[2] or found[1])) if found else None
