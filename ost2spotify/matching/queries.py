"""The queries that a line can be searched with, from exact to loose, as a table with names.

Plain text, no filters: a filter with an apostrophe or with non-Latin text finds nothing, and plain text is
what the engine bridges scripts in. At most 100 characters, "/" as a space.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ost2spotify.matching.artists import written_aliases
from ost2spotify.matching.hangul import romanised
from ost2spotify.matching.names import person_of
from ost2spotify.matching.titles import people_in
from ost2spotify.matching.wanted import Wanted
from ost2spotify.text import scripts_of
from ost2spotify.versions import title_body, without_versions

LONGEST = 100
_SIGNS = re.compile(r"[/\"“”(){}\[\]<>|:;~*#^=（）【】「」『』《》]+|\s-\s|(?<!\w)[-–—.,!?]+|[-–—.,]+(?!\w)")
_GUESTS = re.compile(r"\s(?:feat\.?|ft\.?|featuring)\s.*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Query:
    """A search with the name of the step that makes it."""

    step: str
    text: str


def queries_of(wanted: Wanted) -> tuple[Query, ...]:
    """Every query for a line in the order of the steps, each text once."""
    found: dict[str, Query] = {}
    for step, texts in STEPS:
        for text in texts(wanted):
            clean = cleaned(text)
            if clean:
                found.setdefault(clean.casefold(), Query(step, clean))
    return tuple(found.values())


def cleaned(text: str) -> str:
    """The text as a search takes it: no signs that engines read, at most 100 characters, cut at a word."""
    plain = " ".join(_SIGNS.sub(" ", text.replace("’", "'").replace("′", "'")).split())
    if len(plain) <= LONGEST:
        return plain
    return plain[:LONGEST].rsplit(" ", 1)[0] if " " in plain[:LONGEST] else plain[:LONGEST]


def _latin_first(forms: tuple[str, ...]) -> list[str]:
    """The forms with those in Latin letters first: four of five titles on Spotify have only those."""
    return sorted(forms, key=lambda form: scripts_of(form) not in (frozenset({"latin"}), frozenset()))


def title_forms(wanted: Wanted) -> list[str]:
    """The song's name in each script, without guests, remarks and version marks; Latin first."""
    bare = [_GUESTS.sub("", title_body(without_versions(form))) for form in wanted.track.title.forms]
    inside = [name for form in wanted.track.title.forms for name in _native_forms(without_versions(form))]
    return _latin_first(tuple(dict.fromkeys((*bare, *inside))))


def _native_forms(text: str) -> tuple[str, ...]:
    """The names in another script that stand in a title's brackets."""
    person = person_of(text)
    return tuple(form for form in person.sure if form not in (text, person.bare))


def artist_forms(wanted: Wanted) -> list[str]:
    """The first performer's names, Latin first, with those that the table of artists knows."""
    if not wanted.performers:
        return []
    first = wanted.performers[0]
    names = [person_of(person).bare for form in first.forms for person in (people_in(form) or (form,))[:1]]
    known = [alias for name in names for alias in written_aliases(name)]
    ours = _latin_first(tuple(dict.fromkeys(names)))
    return list(dict.fromkeys((*(ours[:1] if _is_latin(ours[0]) else known[:1]), *ours, *known)))


def _is_latin(text: str) -> bool:
    return scripts_of(text) <= {"latin"}


def _asked_version(wanted: Wanted) -> str:
    """The word of the version that the page asks for; without it the search finds the song as sung."""
    kinds = {version.kind for version in wanted.versions}
    return " ".join(sorted(kinds - {"named", "language", "re-recorded", "karaoke"})) if kinds else ""


def _plain(wanted: Wanted) -> Iterator[str]:
    artists = artist_forms(wanted) or list(wanted.releases[:1])
    yield f"{title_forms(wanted)[0]} {artists[0] if artists else ''} {_asked_version(wanted)}"


def _native(wanted: Wanted) -> Iterator[str]:
    artists, titles = artist_forms(wanted), title_forms(wanted)
    for place, title in enumerate(titles[1:3], 1):
        yield f"{title} {artists[min(place, len(artists) - 1)] if artists else ''}"


def _title(wanted: Wanted) -> Iterator[str]:
    for title in title_forms(wanted)[:2]:
        if len(title) > 3 or not _is_latin(title):
            yield title


def _other_name(wanted: Wanted) -> Iterator[str]:
    artists, titles = artist_forms(wanted), title_forms(wanted)
    for artist in artists[1:3]:
        yield f"{titles[0]} {artist}"


def _romanised(wanted: Wanted) -> Iterator[str]:
    for artist in artist_forms(wanted)[:1]:
        if "hangul" in scripts_of(artist):
            yield f"{title_forms(wanted)[0]} {romanised(artist)}"


def _soundtrack(wanted: Wanted) -> Iterator[str]:
    for release in wanted.releases[:1]:
        for artist in artist_forms(wanted)[:1]:
            yield f"{artist} {release}"


STEPS: tuple[tuple[str, Callable[[Wanted], Iterator[str]]], ...] = (
    ("plain", _plain),
    ("native", _native),
    ("title", _title),
    ("other name", _other_name),
    ("soundtrack", _soundtrack),
    ("romanised", _romanised),
)
