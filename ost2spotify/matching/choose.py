"""Which of several right recordings to take: the soundtrack's own release, then the earliest with all artists."""

from __future__ import annotations

from collections.abc import Sequence

from ost2spotify.matching.letters import letters
from ost2spotify.matching.releases import is_same_release, is_soundtrack
from ost2spotify.matching.titles import title_of
from ost2spotify.matching.wanted import Wanted
from ost2spotify.model import Candidate, Scored

# Within this much of the best score, candidates are one song, and the release decides.
BAND = 0.03
_UNDATED = "9999"


def best_of(wanted: Wanted, good: Sequence[Scored]) -> Scored:
    """The recording to take, the same from run to run whatever order the answers came in."""
    best = max(one.score.value for one in good)
    near = [one for one in good if one.score.value >= best - BAND]
    return min(near, key=lambda one: _preference(wanted, one))


def _preference(wanted: Wanted, one: Scored) -> tuple[bool, int, bool, float, str, str]:
    album = one.candidate.album
    own = any(is_same_release(release, album.name) for release in wanted.releases)
    return (
        not own,
        -len(one.candidate.artists) if own else 0,
        not (wanted.releases and is_soundtrack(album.name)),
        -round(one.score.value, 2),
        album.release_date or _UNDATED,
        one.candidate.uri,
    )


def same_recording(best: Scored, good: Sequence[Scored]) -> tuple[str, ...]:
    """Other ids of the chosen recording: the same ISRC, or the same artist within two seconds."""
    return tuple(
        sorted(one.candidate.id for one in good if one.candidate.uri != best.candidate.uri and _is_same(best, one))
    )


def is_same_song(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates are one artist's song: on several releases, under two titles, or sung again."""
    if one.isrc and one.isrc == other.isrc:
        return True
    if not _names(one) & _names(other):
        return False
    lengths = one.duration_ms, other.duration_ms
    if lengths[0] is not None and lengths[1] is not None and abs(lengths[0] - lengths[1]) <= 2000:
        return True
    return bool(set(title_of(one.name).whole) & set(title_of(other.name).whole))


def _names(one: Candidate) -> frozenset[str]:
    """The artists by their names; two ids of one name are one artist's more often than two artists'."""
    return frozenset(letters(artist.name) for artist in one.artists)


def _is_same(one: Scored, other: Scored) -> bool:
    first, second = one.candidate, other.candidate
    if first.isrc and second.isrc and first.isrc == second.isrc:
        return True
    if first.duration_ms is None or second.duration_ms is None:
        return False
    artists = {artist.name.casefold() for artist in first.artists} & {
        artist.name.casefold() for artist in second.artists
    }
    # Twins of a Korean song under its English and its Hangul title differ by at most two seconds.
    return bool(artists) and abs(first.duration_ms - second.duration_ms) <= 2000
