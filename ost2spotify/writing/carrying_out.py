"""Carrying out a plan, one request after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from ost2spotify.port import Playlists, Progress
from ost2spotify.writing.planning import Plan

_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Step:
    """One request: its kind ("added", "removed" or "moved"), how many songs it is about, and how to send it."""

    kind: str
    songs: int
    send: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Done:
    """How many songs Spotify confirmed so far, by kind."""

    added: int = 0
    removed: int = 0
    moved: int = 0

    def and_(self, step: Step) -> Done:
        return replace(self, **{step.kind: getattr(self, step.kind) + step.songs})


def steps_of(plan: Plan, playlists: Playlists, playlist_id: str) -> Iterator[Step]:
    """The requests of a plan, in the order in which their positions hold."""
    for uris in _in_pieces(plan.removals):
        yield Step("removed", len(uris), partial(playlists.remove_items, playlist_id, uris))
    for move in plan.moves:
        to = {"start": move.start, "length": move.length, "insert_before": move.insert_before}
        yield Step("moved", move.length, partial(playlists.move_items, playlist_id, **to))
    for insert in plan.inserts:
        for number, uris in enumerate(_in_pieces(insert.uris)):
            position = insert.position + number * _AT_ONCE
            yield Step("added", len(uris), partial(playlists.add_items, playlist_id, uris, position=position))


def carried_out(plan: Plan, playlists: Playlists, playlist_id: str, progress: Progress) -> Iterator[Step]:
    """Send the requests one at a time (two at once answer 500 and lose the order); yields each that was confirmed."""
    steps = list(steps_of(plan, playlists, playlist_id))
    for number, step in enumerate(steps):
        progress("write", number, len(steps))
        step.send()
        yield step
    progress("write", len(steps), len(steps))


def _in_pieces(uris: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(uris[start : start + _AT_ONCE]) for start in range(0, len(uris), _AT_ONCE))
