"""Matching a list against the memory of earlier runs: what is new, what is due again, what can wait."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from operator import attrgetter

from ost2spotify import matching, port, store
from ost2spotify.connection import Connection
from ost2spotify.errors import OutOfReach
from ost2spotify.model import Extraction, Matching, Track

# Songs come out after reviews: a miss that is due is asked again, not answered from memory.
# Half a day is less than the shortest wait between two tries (a day), and more than one run takes.
_DUE_MISS_TRUSTS = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class _Groups:
    """The tracks of a list by what an earlier run knows of them."""

    new: tuple[Track, ...]
    due: tuple[Track, ...]
    waiting: tuple[Track, ...]


def find(
    found: Extraction,
    connection: Connection,
    *,
    instrumentals: bool = False,
    retry_misses: bool = True,
    ask: port.Asker | None = None,
    progress: port.Progress = port.no_progress,
) -> Matching:
    """Match the list: new songs before misses that are due; misses that are not due cost no call.

    `retry_misses` False leaves also the due ones for a later pass.
    """
    keys = {track.position: matching.track_key(track) for track in found.tracks}
    groups = _groups(found.tracks, keys, connection.store, retry_misses=retry_misses)

    def matched(catalogue: port.Catalogue) -> Callable[[Sequence[Track]], Matching]:
        return lambda tracks: matching.match_list(
            tracks,
            subject=found.subject,
            catalogue=catalogue,
            memory=connection.store,
            instrumentals=instrumentals,
            ask=ask,
            progress=progress,
        )

    whole = _joined(
        _until_stopped(
            (groups.waiting, matched(connection.catalogue(offline=True))),
            (groups.new, matched(connection.catalogue())),
            (groups.due, matched(connection.catalogue(max_age=_DUE_MISS_TRUSTS))),
        )
    )
    _remember(connection.store, whole, keys, waiting={track.position for track in groups.waiting})
    return whole


def _groups(tracks: Sequence[Track], keys: dict[int, str], memory: store.Store, *, retry_misses: bool) -> _Groups:
    missed = {track.position for track in tracks if _is_still_missed(memory, keys[track.position])}
    due = {position for position in missed if retry_misses and memory.miss_is_due(keys[position])}
    return _Groups(
        new=tuple(track for track in tracks if track.position not in missed),
        due=tuple(track for track in tracks if track.position in due),
        waiting=tuple(track for track in tracks if track.position in missed - due),
    )


def _is_still_missed(memory: store.Store, key: str) -> bool:
    """Whether an earlier run missed the song and nobody has decided it since."""
    return memory.is_missed(key) and not memory.decision(key)[0]


def _until_stopped(*groups: tuple[Sequence[Track], Callable[[Sequence[Track]], Matching]]) -> list[Matching]:
    """Match group after group; once Spotify stops answering, the tracks of the rest are pending."""
    parts: list[Matching] = []
    stopped: OutOfReach | None = None
    for tracks, match in groups:
        if tracks:
            parts.append(match(tracks) if stopped is None else Matching(pending=tuple(tracks), stopped=stopped))
            stopped = parts[-1].stopped
    return parts


def _joined(parts: Iterable[Matching]) -> Matching:
    """The parts as one, each kind in the order of the page."""
    parts = list(parts)
    place = attrgetter("track.position")
    return Matching(
        matched=tuple(sorted((match for part in parts for match in part.matched), key=place)),
        missed=tuple(sorted((miss for part in parts for miss in part.missed), key=place)),
        pending=tuple(sorted((track for part in parts for track in part.pending), key=attrgetter("position"))),
        stopped=next((part.stopped for part in parts if part.stopped), None),
    )


def _remember(memory: store.Store, whole: Matching, keys: dict[int, str], *, waiting: set[int]) -> None:
    """Keep the misses for their next try; one that was only waiting was not tried."""
    for miss in whole.missed:
        if miss.track.position not in waiting:
            memory.remember_miss(keys[miss.track.position])
    for match in whole.matched:
        memory.forget_miss(keys[match.track.position])
