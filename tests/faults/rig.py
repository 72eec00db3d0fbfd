"""Three playlists of thirty songs, a Spotify behind a real socket, and a sync that meets what a test plans."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ost2spotify.building import Order
from ost2spotify.connection import Connection
from ost2spotify.settings import Settings
from ost2spotify.spotify.connection import connect
from ost2spotify.spotify.repeating import Repeating
from ost2spotify.spotify.sandbox.account import Account, AccountPlaylist
from ost2spotify.spotify.sandbox.accounts_api import CLIENT_ID, CLIENT_SECRET, AccountsApi
from ost2spotify.spotify.sandbox.api import Sandbox
from ost2spotify.spotify.sandbox.faults import Fault, Plan
from ost2spotify.spotify.sandbox.rows import Rows, rows_of
from ost2spotify.spotify.sandbox.serving import Served
from ost2spotify.spotify.sandbox.wire import Request
from ost2spotify.spotify.sandbox.world import World
from ost2spotify.store import open_store
from ost2spotify.syncing import Entry, Outcome, sync

DRAMAS = ("Amber Road", "Blue Harbor", "Cedar Hill")
SONGS = 36
_FIRST = [
    "Silent",
    "Golden",
    "Broken",
    "Hidden",
    "Velvet",
    "Frozen",
    "Burning",
    "Paper",
    "Crystal",
    "Distant",
    "Gentle",
    "Hollow",
]
_SECOND = ["River", "Lantern", "Garden", "Mirror", "Window", "Letter", "Engine", "Orchard", "Compass"]
_ARTISTS = ["Mira Solen", "Tarik Bohm", "Juno Wickers", "Ostra Pell", "Kelda Vance", "Ruben Achar", "Ines Talvik"]
# Seconds that the client waits for an answer: enough on a busy machine, and not long for a test to wait out.
TIMEOUT = 0.7
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def title(drama: int, song: int) -> str:
    """A title that no other song has."""
    number = drama * SONGS + song
    return f"{_FIRST[number % 12]} {_SECOND[number // 12]}"


def artist(drama: int, song: int) -> str:
    return _ARTISTS[(drama * 3 + song) % len(_ARTISTS)]


def uri(drama: int, song: int) -> str:
    return f"spotify:track:{_id(drama, song)}"


def _id(drama: int, song: int) -> str:
    return f"{'ABC'[drama]}{song:021d}"


def write_catalogue(file: Path) -> Rows:
    """Every song of the three dramas, on one album each, and songs that only the person likes."""
    rows = []
    for drama, name in enumerate(DRAMAS):
        album = {
            "id": f"{'ABC'[drama]}{'L' * 21}",
            "name": f"{name} (Original Television Soundtrack)",
            "album_type": "album",
            "release_date": "2026-03-01",
        }
        rows += [
            {
                "id": _id(drama, song),
                "name": title(drama, song),
                "artists": [{"id": f"{(drama * 3 + song) % len(_ARTISTS):022d}", "name": artist(drama, song)}],
                "album": album,
                "duration_ms": 200_000 + song * 1000,
                "isrc": f"QZDEM26{drama}{song:04d}",
                "popularity": 50,
            }
            for song in range(SONGS)
        ]
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return rows_of(file)


def write_page(folder: Path, drama: int, songs: Sequence[int]) -> None:
    lines = [f"{artist(drama, song)} - {title(drama, song)}" for song in songs]
    text = f"{DRAMAS[drama]} OST\n\n" + "\n".join(lines) + "\n"
    (folder / f"{drama}.txt").write_text(text, encoding="utf-8")


def entries(where: str) -> list[Entry]:
    """Two playlists that are kept and one mirror; `where` is a folder or an address."""
    modes = ("keep", "keep", "mirror")
    return [
        Entry(name, Order((f"{where}/{drama}.txt",), name=name, mode=modes[drama])) for drama, name in enumerate(DRAMAS)
    ]


@dataclass
class Time:
    """A clock that only sleeping moves."""

    now: datetime = NOON

    def clock(self) -> datetime:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


def run_sync(folder: Path, address: str, refresh_token: str, time: Time, pages: str = "") -> tuple[Outcome, ...]:
    """One sync in this process, over the socket, as the command line does it but for waits and time.

    The pages are in the folder, or at the address `pages`.
    """
    settings = Settings(
        client_id=CLIENT_ID,
        client_secret=CLIENT_SECRET,
        refresh_token=refresh_token,
        state_dir=folder / "state",
        api_url=f"{address}/v1/",
        accounts_url=address,
    )
    with open_store(settings.state_dir, clock=time.clock) as memory:
        repeating = Repeating(sleep=time.sleep, clock=time.clock)
        service = connect(settings, quota=memory, person=True, repeating=repeating, timeout=(5, TIMEOUT))
        connection = Connection(settings, (service,), service, memory, sleep=time.sleep)
        return sync(entries(pages or str(folder)), connect=lambda market: connection)


@dataclass
class Stage:
    """A person's folder (pages, state) and account (playlists) at one moment; can be set back to it."""

    folder: Path
    rows: Rows
    playlists: dict[str, AccountPlaylist] = field(default_factory=dict)
    made: int = 0

    @property
    def _kept(self) -> Path:
        return self.folder.with_name(self.folder.name + ".kept")

    def keep(self, account: Account) -> None:
        shutil.rmtree(self._kept, ignore_errors=True)
        shutil.copytree(self.folder, self._kept)
        self.playlists, self.made = deepcopy(account.playlists), account._made

    def account(self) -> Account:
        """Set the folder back, and give an account as it was."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self._kept, self.folder)
        account = Account()
        account.playlists, account._made = deepcopy(self.playlists), self.made
        return account

    def served(self, account: Account, time: Time, kill: Callable[[Request], None] = lambda request: None) -> Served:
        world = World(
            Sandbox(self.rows, account, clock=time.clock), accounts=AccountsApi(clock=time.clock), plan=Plan(call=kill)
        )
        return Served(world, hold=TIMEOUT + 0.3)


def songs_of(account: Account) -> dict[str, list[list[str]]]:
    """Every playlist's songs by its name; a second playlist of a name is a second list."""
    found: dict[str, list[list[str]]] = {}
    for playlist in account.playlists.values():
        found.setdefault(playlist.name, []).append(list(playlist.uris))
    return found


def calls_of(served: Served) -> list[str]:
    return [f"{entry.method} {entry.path}" for entry in served.world.log]


def planned(kind: str, nth: int) -> list[Fault]:
    return [Fault(kind, nth=nth)]
