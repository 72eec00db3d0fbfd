"""What a run works with: the catalogue with its remembered answers, the playlists, and the store.

The one place that knows which Spotify it is: the real one, another server, or the sandbox.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from ost2spotify import port, spotify, store
from ost2spotify.errors import SignInNeeded, StateError
from ost2spotify.model import Calls
from ost2spotify.settings import Settings

OnWait = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Connection:
    """Spotify and the memory of earlier runs. `playlists` is None in a dry run that nobody signed in for."""

    settings: Settings
    services: tuple[port.Spotify, ...]
    playlists: port.Playlists | None
    store: store.Store
    sleep: Callable[[float], None] = time.sleep

    @property
    def calls(self) -> Calls:
        """The requests sent so far."""
        return sum((service.calls for service in self.services), Calls())

    def catalogue(self, *, max_age: timedelta | None = None, offline: bool = False) -> port.Catalogue:
        """The catalogue behind the remembered answers; `offline` asks nothing, `max_age` distrusts older answers."""
        return store.RememberedCatalogue(
            self.services[0],
            self.store,
            market=self.settings.market,
            language=self.settings.language,
            max_age=max_age,
            offline=offline,
        )


def state_dir_of(settings: Settings, *, sandbox: bool = False) -> Path:
    """Where the store lies: the sandbox keeps its own, so that pretend answers never mix with real ones."""
    return spotify.sandbox_state_dir(settings) if sandbox else settings.state_dir


@contextmanager
def connected(
    settings: Settings, *, sandbox: bool = False, dry_run: bool = False, on_wait: OnWait | None = None
) -> Iterator[Connection]:
    """A connection that is closed at the end.

    A dry run needs client credentials only; when a person is signed in it also reads their playlists.
    `on_wait` is told the seconds of every wait that Spotify asks for, a minute at most, before it begins.
    Raises SignInNeeded, SettingsError or StateError before anything is asked.
    """
    state_dir = state_dir_of(settings, sandbox=sandbox)
    with _memory(state_dir, dry_run=dry_run) as memory:
        if sandbox:
            service = spotify.sandboxed(settings, state_dir=state_dir)
            yield Connection(settings, (service,), service, memory)
        elif dry_run:
            yield _looking(settings, memory, on_wait)
        else:
            service = spotify.connect(settings, quota=memory, person=True, on_wait=on_wait)
            yield Connection(settings, (service,), service, memory)


def _memory(state_dir: Path, *, dry_run: bool) -> store.Store:
    """The store; a dry run, which has nothing to lose, does without a disk that cannot be written."""
    try:
        return store.open_store(state_dir)
    except StateError:
        if not dry_run:
            raise
        return store.open_store(None)


def _looking(settings: Settings, memory: store.Store, on_wait: OnWait | None) -> Connection:
    looking = spotify.connect(settings, quota=memory, person=False, on_wait=on_wait)
    try:
        owner = spotify.connect(settings, quota=memory, person=True, on_wait=on_wait)
    except SignInNeeded:
        return Connection(settings, (looking,), None, memory)
    return Connection(settings, (looking, owner), owner, memory)
