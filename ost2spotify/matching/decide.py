"""From scored candidates to a match or a miss with its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ost2spotify.matching.choose import best_of, is_same_song, same_recording
from ost2spotify.matching.penalties import NO_ARTIST, OTHER_ARTIST, OTHER_TITLE, OTHER_VERSION, artist_penalties
from ost2spotify.matching.recordings import COPIES, UNSUNG
from ost2spotify.matching.wanted import Wanted
from ost2spotify.model import Match, Miss, Penalty, Reason, Score, Scored
from ost2spotify.versions import versions_of

# Below the floor a candidate is not taken; below `SURE` it is, but the search may go on and a person is asked.
FLOOR = 0.78
SURE = 0.88
# An uncertain candidate is not taken when another song's comes as near as this.
GAP = 0.04
NEAREST = 3


def accepted(scored: Iterable[Scored]) -> tuple[Scored, ...]:
    """The candidates that may be taken: no veto, above the floor, playable."""
    return tuple(one for one in scored if _is_good(one) and one.candidate.playable is not False)


def is_sure(scored: Sequence[Scored]) -> bool:
    """Whether a line needs no further search."""
    return any(one.score.value >= SURE for one in accepted(scored))


def match_of(wanted: Wanted, scored: Sequence[Scored], queries: dict[str, str]) -> Match | None:
    """The recording for a line among everything seen, or None. `queries` tells for each uri which query found it."""
    good = accepted(scored) or (_instrumentals(wanted, scored) if wanted.unsung_too else ())
    if not good:
        return None
    best = best_of(wanted, good)
    if has_rival(best, good):
        return None
    why = f"{queries.get(best.candidate.uri, 'list')}: {best.score.why}"
    if not accepted(scored):
        why += "; only the instrumental is on Spotify"
    return Match(
        wanted.track,
        best.candidate,
        best.score,
        why,
        uncertain=best.score.value < SURE,
        same=same_recording(best, good),
    )


def has_rival(best: Scored, good: Sequence[Scored]) -> bool:
    """Whether an uncertain candidate has a runner-up within the gap that is another song, not another release of it."""
    if best.score.value >= SURE:
        return False
    near = (one for one in good if one.score.value >= best.score.value - GAP)
    return any(not is_same_song(best.candidate, one.candidate) for one in near)


def miss_of(wanted: Wanted, scored: Sequence[Scored], queries: dict[str, str]) -> Miss:
    """Why a line has no recording, with the nearest candidates."""
    nearest = sorted(scored, key=lambda one: (one.score.vetoed, -one.score.value, one.candidate.uri))
    told = [one for one in nearest if not _vetoes(one.score, OTHER_TITLE)]
    good = accepted(scored)
    if good and has_rival(best_of(wanted, good), good):
        return Miss(wanted.track, Reason.AMBIGUOUS, _rivals(good), tuple(told[:NEAREST]))
    reason, why = _reason(told, sung=not wanted.versions)
    return Miss(wanted.track, reason, why, tuple((told or _by_the_artist(wanted, nearest))[:NEAREST]))


def _by_the_artist(wanted: Wanted, scored: Sequence[Scored]) -> list[Scored]:
    """Where no song has the title: the artist's other songs, which may be it under a translated title."""
    return [one for one in scored if not any(penalty.veto for penalty in artist_penalties(wanted, one.candidate))]


def _reason(told: Sequence[Scored], *, sung: bool) -> tuple[Reason, str]:
    """The first reason that a candidate gives; for a line that asks for a version, every other one is just another."""
    for reason, sentence, test in _REASONS if sung else _REASONS_OF_VERSIONS:
        for one in told:
            if test(one):
                return reason, sentence.format(named=_named(one), version=_version(one))
    return Reason.NOT_FOUND, "no song of that name was found"


def _rivals(good: Sequence[Scored]) -> str:
    """The nearest candidate and the nearest that is another song."""
    first, *others = sorted(good, key=lambda one: (-one.score.value, one.candidate.uri))
    rival = next(one for one in others if not is_same_song(first.candidate, one.candidate))
    return f"{_named(first)} and {_named(rival)} are equally likely"


def _named(one: Scored) -> str:
    return f"{', '.join(artist.name for artist in one.candidate.artists)} - {one.candidate.name}"


def _version(one: Scored) -> str:
    penalty = _vetoes(one.score, OTHER_VERSION)
    return penalty.detail if penalty else ""


def _is_good(one: Scored) -> bool:
    return not one.score.vetoed and one.score.value >= FLOOR


def _vetoes(score: Score, name: str) -> Penalty | None:
    return next((penalty for penalty in score.penalties if penalty.veto and penalty.name == name), None)


def _kinds(one: Scored) -> frozenset[str]:
    """The kinds of recording that refuse a candidate whose artist and title are right."""
    if not _vetoes(one.score, OTHER_VERSION) or _vetoes(one.score, OTHER_ARTIST):
        return frozenset()
    return frozenset(version.kind for version in versions_of(one.candidate.name)) or frozenset({"release"})


def _is_instrumental_only(one: Scored) -> bool:
    return "instrumental" in _kinds(one)


def _is_copy(one: Scored) -> bool:
    said = {version.kind for version in versions_of(one.candidate.name)}
    return bool(_kinds(one) & COPIES) or bool(_vetoes(one.score, OTHER_ARTIST) and said & COPIES)


_REASONS: tuple[tuple[Reason, str, Callable[[Scored], bool]], ...] = (
    (
        Reason.NOT_PLAYABLE,
        "{named} is not playable in your market",
        lambda one: _is_good(one) and one.candidate.playable is False,
    ),
    (Reason.ONLY_INSTRUMENTAL, "only an instrumental is there: {named}", _is_instrumental_only),
    (
        Reason.OTHER_VERSION,
        "only another recording is there ({version}): {named}",
        lambda one: bool(_kinds(one) - COPIES),
    ),
    (Reason.ONLY_KARAOKE_OR_COVER, "only a karaoke or cover version is there: {named}", _is_copy),
    (
        Reason.AMBIGUOUS,
        "{named} is too uncertain to be taken",
        lambda one: not one.score.vetoed or bool(_vetoes(one.score, NO_ARTIST)),
    ),
    (
        Reason.OTHER_ARTIST,
        "only other artists' songs of that name are there: {named}",
        lambda one: bool(_vetoes(one.score, OTHER_ARTIST)),
    ),
)


_REASONS_OF_VERSIONS = tuple(
    row for row in _REASONS if row[0] not in (Reason.ONLY_INSTRUMENTAL, Reason.ONLY_KARAOKE_OR_COVER)
)


def _instrumentals(wanted: Wanted, scored: Sequence[Scored]) -> tuple[Scored, ...]:
    """Instrumentals of the wanted song by its artist, their version no longer held against them."""
    if any(version.kind in UNSUNG for version in wanted.versions):
        return ()
    pardoned = (
        _pardoned(one)
        for one in scored
        if _kinds(one) and _kinds(one) <= UNSUNG and one.candidate.playable is not False
    )
    return tuple(one for one in pardoned if _is_good(one))


def _pardoned(one: Scored) -> Scored:
    rest = tuple(penalty for penalty in one.score.penalties if penalty.name != OTHER_VERSION)
    return Scored(one.candidate, Score((*rest, Penalty("instrumental", 0.15, one.candidate.name))))
