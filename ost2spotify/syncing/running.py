"""Keeping many playlists in one go: new songs of all of them before old misses, each one's failure its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from ost2spotify import matching
from ost2spotify.building import Order, build
from ost2spotify.connection import Connection
from ost2spotify.errors import Busy, Ost2SpotifyError, SignInNeeded, StateError
from ost2spotify.model import Receipt, Run
from ost2spotify.syncing.file import Entry
from ost2spotify.syncing.library import SharedLibrary


class Build(Protocol):
    """Does the job for one playlist: `building.build`."""

    def __call__(self, order: Order, connection: Connection, *, retry_misses: bool) -> Run: ...


# Whatever playlist comes next would fail of these as well: nobody is signed in, nothing can be remembered.
_ENDS_ALL = (SignInNeeded, StateError, Busy)

# What exit code tells when several playlists fail: first what only a person can mend and stops
# everything, last what comes back by itself. 0 is no failure.
WORST_FIRST = (1, 4, 2, 3, 5, 6, 0)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one playlist: a run, or why there is none; `error` also when a run was cut short."""

    entry: Entry
    run: Run | None = None
    error: Ost2SpotifyError | None = None

    @property
    def exit_code(self) -> int:
        return self.error.exit_code if self.error else 0

    @property
    def has_changed(self) -> bool:
        receipt = self.run.receipt if self.run else Receipt()
        return bool(receipt.created or receipt.added or receipt.removed or receipt.moved)


def worst_exit_code(outcomes: Sequence[Outcome]) -> int:
    """The exit code of a sync, by WORST_FIRST."""
    return min((outcome.exit_code for outcome in outcomes), key=WORST_FIRST.index, default=0)


def sync(
    entries: Sequence[Entry],
    *,
    connect: Callable[[str | None], Connection],
    dry_run: bool = False,
    recreate: Sequence[str] = (),
    build: Build = build,
    tell: Callable[[Outcome], None] = lambda outcome: None,
) -> tuple[Outcome, ...]:
    """Keep every playlist, and say what came of each, in the order of the file.

    `connect` gives the connection for a country (None: the settings'). `recreate` names playlists to make
    anew when their owner deleted them. `tell` hears of each playlist as soon as it is finished.
    """
    return _Sync(tuple(entries), connect, dry_run, tuple(recreate), build, tell).outcomes()


@dataclass
class _Sync:
    entries: tuple[Entry, ...]
    connect: Callable[[str | None], Connection]
    dry_run: bool
    recreate: tuple[str, ...]
    build: Build
    tell: Callable[[Outcome], None]

    def __post_init__(self) -> None:
        self._connections: dict[str | None, Connection] = {}
        self._end: Ost2SpotifyError | None = None

    def outcomes(self) -> tuple[Outcome, ...]:
        """Two rounds: all playlists' new songs, then the misses that are due again."""
        finished: dict[str, Outcome] = {}
        waiting: list[Outcome] = []
        for entry in self._in_turn():
            outcome = self._outcome(entry, retry_misses=False)
            if self._has_due_misses(outcome):
                waiting.append(outcome)
            else:
                finished[entry.name] = self._told(outcome)
        for outcome in waiting:
            finished[outcome.entry.name] = self._told(self._with_old_misses(outcome))
        return tuple(finished[entry.name] for entry in self.entries)

    def _told(self, outcome: Outcome) -> Outcome:
        self.tell(outcome)
        return outcome

    def _in_turn(self) -> list[Entry]:
        """Who has waited longest comes first: when the day's calls run short, it is another one's turn tomorrow."""
        if self._end is None:
            try:
                memory = self._connection(None).store
            except Ost2SpotifyError as error:
                self._end = error
            else:
                return sorted(self.entries, key=lambda entry: memory.last_turn(entry.name))
        return list(self.entries)

    def _outcome(self, entry: Entry, *, retry_misses: bool) -> Outcome:
        if self._end is not None:
            return Outcome(entry, error=self._end)
        try:
            run = self._built(entry, retry_misses=retry_misses)
        except Ost2SpotifyError as error:
            self._end = error if isinstance(error, _ENDS_ALL) else None
            return Outcome(entry, error=error)
        return Outcome(entry, run, run.stopped)

    def _built(self, entry: Entry, *, retry_misses: bool) -> Run:
        """The playlist's run. Its turn is taken before: one that crashes the program must not be first for ever."""
        order = replace(entry.order, dry_run=self.dry_run, recreate=entry.name in self.recreate)
        connection = self._connection(entry.market)
        if self.dry_run:
            return self.build(order, connection, retry_misses=retry_misses)
        last_turn = connection.store.last_turn(entry.name)
        connection.store.take_turn(entry.name)
        run = self.build(order, connection, retry_misses=retry_misses)
        if not run.matching.matched and not run.matching.missed:
            # All its songs had to wait: it keeps its place in the queue.
            connection.store.take_turn(entry.name, last_turn)
        return run

    def _has_due_misses(self, outcome: Outcome) -> bool:
        if outcome.run is None or outcome.error is not None:
            return False
        memory = self._connection(outcome.entry.market).store
        keys = (matching.track_key(miss.track) for miss in outcome.run.matching.missed)
        return any(memory.miss_is_due(key) for key in keys)

    def _with_old_misses(self, first: Outcome) -> Outcome:
        assert first.run is not None
        again = self._outcome(first.entry, retry_misses=True)
        if again.run is None:
            return replace(again, run=first.run)
        if self.dry_run:
            return again
        return replace(again, run=_both(first.run, again.run))

    def _connection(self, market: str | None) -> Connection:
        if market not in self._connections:
            connection = self.connect(market)
            if connection.playlists is not None:
                connection = replace(connection, playlists=SharedLibrary(connection.playlists))
            self._connections[market] = connection
        return self._connections[market]


def _both(first: Run, again: Run) -> Run:
    """Two rounds over one playlist as one run."""
    one, other = first.receipt, again.receipt
    receipt = replace(
        other,
        playlist=other.playlist or one.playlist,
        created=one.created or other.created,
        added=one.added + other.added,
        already_there=one.already_there,
        removed=one.removed + other.removed,
        moved=one.moved + other.moved,
        notes=tuple(dict.fromkeys((*one.notes, *other.notes))),
        changes=one.changes + other.changes,
    )
    return replace(again, receipt=receipt, calls=first.calls + again.calls)
