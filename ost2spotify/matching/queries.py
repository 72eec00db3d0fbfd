"""The queries that a line can be searched with, from exact to loose, as a table with names.

Plain text, no filters: a filter with an apostrophe or with non-Latin text finds nothing, and plain text is
what the engine bridges scripts in. At most 100 characters, "/" as a space.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ost2spotify.matching.artists import written_aliases
from ost2spotify.matching.board import Line
from ost2spotify.matching.names import person_of
from ost2spotify.matching.releases import spotify_name
from ost2spotify.matching.spellings import title_likeness
from ost2spotify.matching.titles import people_in, written_forms
from ost2spotify.matching.wanted import Wanted
from ost2spotify.text import scripts_of
from ost2spotify.versions import title_body, without_versions

LONGEST = 100
_SIGNS = re.compile(r"[/\"“”(){}\[\]<>|:;~*#^=（）【】「」『』《》]+|\s-\s|(?<!\w)[-–—.,!?]+|[-–—.,]+(?!\w)")
_GUESTS = re.compile(r"\s(?:feat\.?|ft\.?|featuring)\s.*$", re.IGNORECASE)
# Kinds whose word says less than what stands beside it: "Alan Walker Remix", "Rain Version".
NAMED = frozenset({"remix", "named", "language", "demo"})
# "KimJongwan": a name in one run, as labels write Korean names, is two words to a search.
_CAPITAL_INSIDE = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z]{3})")
_CROSS = re.compile(r"^[A-Z0-9]+ [Xx] [A-Z0-9]+$")
_INITIALS = re.compile("[B-DF-HJ-NP-TV-XZ]{2}|[A-Z]{3,5}")


@dataclass(frozen=True, slots=True)
class Query:
    """A search with the name of the step that makes it."""

    step: str
    text: str


def first_query(wanted: Wanted) -> Query:
    """The search that settles four lines in five: title and first artist, as Spotify is likely to write them."""
    artists = artist_forms(wanted) or list(wanted.releases[:1])
    return Query("plain", cleaned(f"{title_forms(wanted)[0]} {artists[0] if artists else ''} {_asked_version(wanted)}"))


def release_query(name: str, artist: str = "") -> Query:
    """The search for a release: its name as a filter, which nothing but the release's own songs passes.

    A filter with an apostrophe or with non-Latin text finds nothing, so a word with an apostrophe is left out, and
    a native name goes as plain text.
    """
    filters = [("album", _for_filter(name)), ("artist", _for_filter(artist))]
    text = " ".join(f'{field}:"{value}"' for field, value in filters if value)
    if filters[0][1] and len(text) <= LONGEST:
        return Query("soundtrack", text)
    return Query("soundtrack", cleaned(f"{name} {artist}"))


def _for_filter(name: str) -> str:
    plain = " ".join(word for word in cleaned(name).split() if "'" not in word)
    return plain if plain.isascii() and scripts_of(plain) == {"latin"} else ""


def next_queries(line: Line) -> list[tuple[float, Query]]:
    """Further searches for a line that its last answer leaves open, each with the share of lines that it settles.

    The shares were counted on labelled cases with three engines; a search that seldom changes anything is not made.
    """
    found = [(promise, Query(step, cleaned(text))) for step, promise, texts in STEPS for text in texts(line)]
    return [(promise, query) for promise, query in found if query.text]


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
    """The song's name in each script, without guests, remarks and version marks."""
    bare = [_GUESTS.sub("", title_body(without_versions(form))) for form in written_forms(wanted.track.title)]
    inside = [name for form in written_forms(wanted.track.title) for name in _native_forms(without_versions(form))]
    return _likely_first(tuple(dict.fromkeys((*bare, *inside))))


def _likely_first(titles: tuple[str, ...]) -> list[str]:
    """Titles in the order in which Spotify is likely to have them.

    Of the labelled titles in two scripts, 57 of 81 Korean ones were there in Latin letters only, but of the Chinese
    and Japanese ones 6 of 9 in their own only.
    """
    own = [title for title in titles if scripts_of(title) & {"kana", "han"}]
    return [*own, *_latin_first(tuple(title for title in titles if title not in own))]


def _native_forms(text: str) -> tuple[str, ...]:
    """The names in another script that stand in a title's brackets."""
    person = person_of(text)
    return tuple(form for form in person.sure if form not in (text, person.bare))


def artist_forms(wanted: Wanted) -> list[str]:
    """The first performer's names: first the one that the table of artists knows Spotify to use, then Latin ones."""
    if not wanted.performers:
        return []
    first = wanted.performers[0]
    names = [person_of(person).bare for form in first.forms for person in _people_searched(form)[:1]]
    names = [_CAPITAL_INSIDE.sub(" ", name) for name in names]
    known = [alias for name in names for alias in written_aliases(name)]
    return list(dict.fromkeys((*known[:1], *_latin_first(tuple(names)))))


def _people_searched(form: str) -> tuple[str, ...]:
    """The people of a written name; "GD X TAEYANG" stays whole, for that is an artist as often as two."""
    return (form,) if _CROSS.search(form) else people_in(form) or (form,)


def _asked_version(wanted: Wanted) -> str:
    """The words of the version that the page asks for; without them the search finds the song as sung."""
    versions = sorted(wanted.versions)
    return " ".join(
        one.which if one.which and one.kind in NAMED else one.kind for one in versions if one.kind != "karaoke"
    )


def _native(line: Line) -> Iterator[str]:
    """The other written forms: four titles in five are on Spotify in one script only."""
    artists, titles = artist_forms(line.wanted), title_forms(line.wanted)
    for title in titles[1:3]:
        yield f"{title} {artists[0] if artists else ''}"


def _title_after_nothing(line: Line) -> Iterator[str]:
    """The title alone, where nothing at all was found: an engine that wants every word was given one too many."""
    if not line.answer:
        yield from _title(line)


def _title_after_others(line: Line) -> Iterator[str]:
    """The title alone, where the answer had no song of that name; where it had, others of that name is all there is."""
    if line.answer and not any(title_likeness(line.wanted.titles, one.name) for one in line.answer):
        yield from _title(line)


def _title(line: Line) -> Iterator[str]:
    for title in title_forms(line.wanted)[:1]:
        if len(title) > 3 or scripts_of(title) - {"latin"}:
            yield title


def _initials(line: Line) -> Iterator[str]:
    """Initials letter by letter: "TTC" is "T.T.C" on Spotify, which its engine reads as three words."""
    title = title_forms(line.wanted)[0]
    if _INITIALS.fullmatch(title):
        for artist in artist_forms(line.wanted)[:1]:
            yield f"{' '.join(title)} {artist}"


def _only_native(line: Line) -> Iterator[str]:
    """The artist and the soundtrack, where the title is known in its own script only: Spotify translates it freely."""
    if not any(scripts_of(form) <= {"latin"} for form in title_forms(line.wanted)):
        yield from _artist_soundtrack(line)


def _artist_soundtrack(line: Line) -> Iterator[str]:
    for release in line.wanted.releases[:1]:
        for artist in artist_forms(line.wanted)[:1]:
            yield f"{artist} {spotify_name(release)}"


STEPS: tuple[tuple[str, float, Callable[[Line], Iterator[str]]], ...] = (
    ("native", 0.4, _native),
    ("title", 0.3, _title_after_nothing),
    ("initials", 0.3, _initials),
    ("soundtrack", 0.25, _only_native),
    ("soundtrack", 0.15, _artist_soundtrack),
    ("title", 0.05, _title_after_others),
)
