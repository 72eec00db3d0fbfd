"""What speaks against a candidate, each reason with its name. A veto refuses it whatever the sum.

The amounts were chosen on labelled cases (`benchmarks/match.py`), a wrong track costing ten times a missed one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ost2spotify.matching.artists import members_of
from ost2spotify.matching.letters import letters
from ost2spotify.matching.names import Likeness, likeness
from ost2spotify.matching.recordings import version_penalties
from ost2spotify.matching.releases import is_same_release, part_of
from ost2spotify.matching.spellings import title_likeness
from ost2spotify.matching.titles import people_in, title_of
from ost2spotify.matching.wanted import Wanted
from ost2spotify.model import Candidate, Name, Penalty, Score

# One credit may be two people in Spanish, Italian, French or German; on the page the whole name is tried first.
_LATIN_AND = re.compile(r"\s+(?:y|e|et|und|con)\s+", re.IGNORECASE)

OTHER_TITLE = "other title"
OTHER_ARTIST = "other artist"
NO_ARTIST = "no artist given"
OTHER_VERSION = "version"


@dataclass(frozen=True, slots=True)
class Known:
    """Artist ids that checked matches showed to be the artist of a written name, by its letters."""

    ids: frozenset[tuple[str, str]] = frozenset()

    def joins(self, wanted: Name, artist_id: str | None) -> bool:
        return artist_id is not None and any((letters(form), artist_id) in self.ids for form in wanted.forms)


NOBODY = Known()


def score(wanted: Wanted, candidate: Candidate, known: Known = NOBODY) -> Score:
    """The candidate's penalties for a line. Another title ends the comparison: the rest would mean nothing."""
    title = title_likeness(wanted.titles, candidate.name)
    if title is None:
        return Score((Penalty(OTHER_TITLE, 0.6, candidate.name, veto=True),))
    found = [Penalty("title", title.amount, title.how)] if title.amount else []
    return Score(
        (
            *found,
            *artist_penalties(wanted, candidate, known),
            *version_penalties(wanted, candidate),
            *_release(wanted, candidate),
        )
    )


def artist_penalties(wanted: Wanted, candidate: Candidate, known: Known = NOBODY) -> tuple[Penalty, ...]:
    """What speaks against the candidate's artists: none of those wanted, some missing, some more."""
    if not wanted.performers:
        return _without_artist(wanted, candidate)
    people = [found for performer in wanted.performers for found in _lookups(performer, candidate, known)]
    found = [close for _, close in people if close]
    if not found:
        return (Penalty(OTHER_ARTIST, 0.5, ", ".join(artist.name for artist in candidate.artists), veto=True),)
    penalties = [Penalty("artist", close.amount, close.how) for close in sorted(found)[-1:] if close.amount]
    missing = [name for name, close in people if close is None]
    if missing:
        penalties.append(Penalty("artist missing", min(0.14, 0.07 * len(missing)), ", ".join(missing)))
    return (*penalties, *_strangers(wanted, candidate, known), *_guests(wanted, candidate))


def _without_artist(wanted: Wanted, candidate: Candidate) -> tuple[Penalty, ...]:
    """A line without an artist is found by its soundtrack only: a title alone is wrong in a third of the cases."""
    on_it = any(is_same_release(release, candidate.album.name) for release in wanted.releases)
    return (Penalty(NO_ARTIST, 0.08 if on_it else 0.4, veto=not on_it),)


def _lookups(performer: Name, candidate: Candidate, known: Known) -> list[tuple[str, Likeness | None]]:
    """Each person that one written name may mean, with the closest credit: the name as a whole first."""
    whole = _closest(performer, candidate, known)
    if whole is None and (unit := _unit(performer, candidate, known)):
        return unit
    people = people_in(performer.name)
    if len(people) < 2 or (whole is not None and whole.amount < 0.05):
        return [(performer.name, whole)]
    return [(person, _closest(Name(person), candidate, known)) for person in people]


def _unit(performer: Name, candidate: Candidate, known: Known) -> list[tuple[str, Likeness | None]]:
    """A unit as all its members, where Spotify credits those: EXO-CBX as CHEN, BAEKHYUN and XIUMIN."""
    members = next(filter(None, map(members_of, performer.forms)), ())
    people = [(member, _closest(Name(member), candidate, known)) for member in members]
    return people if all(close for _, close in people) else []


def _closest(person: Name, candidate: Candidate, known: Known) -> Likeness | None:
    if any(known.joins(person, artist.id) for artist in candidate.artists):
        return Likeness(0.0, "known by both names")
    return min((close for credit in credits_of(candidate) if (close := likeness(person, credit))), default=None)


def credits_of(candidate: Candidate) -> tuple[str, ...]:
    """Everybody that a candidate credits: its artists, each of several in one name, the guests in its title."""
    return _credits(tuple(artist.name for artist in candidate.artists), candidate.name)


@lru_cache(maxsize=20_000)
def _credits(artists: tuple[str, ...], title: str) -> tuple[str, ...]:
    several = (person for artist in artists for person in (*people_in(artist), *_LATIN_AND.split(artist)))
    return tuple(dict.fromkeys((*artists, *several, *title_of(title).guests)))


def _strangers(wanted: Wanted, candidate: Candidate, known: Known) -> tuple[Penalty, ...]:
    """A first artist that the page does not name: reviews leave out guests, seldom the singer."""
    first = candidate.artists[0] if candidate.artists else None
    if first is None:
        return ()
    named = (*wanted.performers, *wanted.guests)
    several = [Name(person) for name in named for person in people_in(name.name)]
    if any(known.joins(name, first.id) or likeness(name, first.name) for name in (*named, *several)):
        return ()
    if any(likeness(name, person) for name in several for person in people_in(first.name)):
        return ()
    return (Penalty("first artist", 0.04, first.name),)


def _guests(wanted: Wanted, candidate: Candidate) -> tuple[Penalty, ...]:
    """A guest that only one side names: with and without a guest are two recordings where both are there."""
    credited = credits_of(candidate)
    absent = [str(guest) for guest in wanted.guests if not any(likeness(guest, credit) for credit in credited)]
    if absent:
        return (Penalty("guest missing", 0.07, ", ".join(absent)),)
    named = [*wanted.guests, *(Name(person) for name in wanted.performers for person in people_in(name.name))]
    titled = title_of(candidate.name).guests
    more = [guest for guest in titled if not any(likeness(name, guest) for name in (*named, *wanted.performers))]
    return (Penalty("guest", 0.06, ", ".join(more)),) if more else ()


def _release(wanted: Wanted, candidate: Candidate) -> tuple[Penalty, ...]:
    """Where the page names the soundtrack, another release of the song is a little less likely meant; never a veto,

    because Spotify calls the same drama by other names ("Guardian" is Goblin).
    """
    if not wanted.releases:
        return ()
    names = (candidate.album.name, *title_of(candidate.name).remarks)
    if any(is_same_release(release, name) for release in wanted.releases for name in names):
        part = part_of(candidate.album.name)
        other_part = wanted.track.part is not None and part is not None and part != wanted.track.part
        return (Penalty("part", 0.01, part or ""),) if other_part else ()
    return (Penalty("release", 0.02, candidate.album.name),)
