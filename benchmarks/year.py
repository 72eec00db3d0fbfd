"""A year of `ost2spotify sync`, played in minutes: 50 playlists, once a day, against the sandbox and a clock.

    python benchmarks/year.py [--days N] [--plot FILE.svg]

Thirty pages list 32 songs each from the first day; twenty are of dramas that air in that year, whose pages grow part by
part. A song comes to Spotify between three days before and twenty days after it is on the page; one in thirty never.
Spotify takes 600 catalogue calls in 24 hours and shuts the app out for hours on one day in forty. The sign-in ends
after six months; the person signs in again three days later. Every nine days they take a song of ours out by hand, and
add one of their own. Prints calls per day, days late per song, and whether anything was lost or doubled.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ost2spotify.building import Order
from ost2spotify.connection import Connection
from ost2spotify.settings import Settings
from ost2spotify.spotify.connection import connect
from ost2spotify.spotify.repeating import Repeating
from ost2spotify.spotify.sandbox.account import Account
from ost2spotify.spotify.sandbox.accounts_api import CLIENT_ID, CLIENT_SECRET, AccountsApi
from ost2spotify.spotify.sandbox.adapter import API_URL, session_over
from ost2spotify.spotify.sandbox.api import Options, Sandbox
from ost2spotify.spotify.sandbox.faults import Fault
from ost2spotify.spotify.sandbox.rows import rows_of
from ost2spotify.spotify.sandbox.world import World
from ost2spotify.spotify.tokens import Token, TokenFile
from ost2spotify.store import open_store
from ost2spotify.syncing import Entry, sync, worst_exit_code

sys.path.insert(0, str(Path(__file__).parent))
from year_plot import plot

QUOTA = 600
NEVER = 10_000
# Seconds that Spotify takes to answer.
LATENCY = 0.15
START = datetime(2026, 1, 1, 6, 0, tzinfo=UTC)
_COLOURS = ["Amber", "Azure", "Coral", "Ebony", "Golden", "Hazel", "Indigo", "Ivory", "Jade", "Lilac", "Ochre", "Ruby"]
_THINGS = [
    *("Anchor", "Arrow", "Basin", "Beacon", "Bridge", "Candle", "Canyon", "Cellar", "Cinder", "Compass", "Cradle"),
    *("Desert", "Ember", "Feather", "Fountain", "Garden", "Harbor", "Island", "Jungle", "Kettle", "Ladder", "Lantern"),
    *("Meadow", "Mirror", "Needle", "Orchard", "Paper", "Pillow", "Prairie", "Quarry", "Ribbon", "River", "Saddle"),
    *("Shadow", "Signal", "Spiral", "Station", "Summit", "Temple", "Thicket", "Tunnel", "Valley", "Velvet", "Violin"),
]
_ENDINGS = ["", " Again", " of Mine", " Tonight"]
_FIRST_NAMES = ["Mira", "Tarik", "Juno", "Ostra", "Kelda", "Ruben"]
_LAST_NAMES = ["Solen", "Bohm", "Wickers", "Pell", "Vance", "Achar", "Talvik"]
_SINGERS = [f"{first} {last}" for first in _FIRST_NAMES for last in _LAST_NAMES]
OLD_PAGES, OLD_SONGS = 30, 32


@dataclass
class Song:
    """A song of a page, with the days on which the page and Spotify have it, and on which it was added."""

    number: int
    title: str
    singer: str
    drama: str
    part: int
    on_page: int
    on_spotify: int
    added: int | None = None

    @property
    def uri(self) -> str:
        return f"spotify:track:{self.number:022d}"

    @property
    def row(self) -> dict[str, object]:
        # The old pages are somebody's favourites: nothing on Spotify ties their songs to the page.
        name = f"{self.drama} OST Part.{self.part}" if self.on_page else self.title
        album = {"id": f"L{self.number:021d}", "name": name, "album_type": "single"}
        return {
            "id": f"{self.number:022d}",
            "name": self.title,
            "artists": [{"id": f"{_SINGERS.index(self.singer):022d}", "name": self.singer}],
            "album": album | {"release_date": "2026"},
            "duration_ms": 180_000 + self.number,
            "isrc": f"QZYR26{self.number:06d}",
            "popularity": 30,
        }


@dataclass
class Year:
    """What the days brought."""

    calls: list[tuple[int, int]] = field(default_factory=list)
    exits: Counter[int] = field(default_factory=Counter)
    waiting: list[int] = field(default_factory=list)
    seconds: float = 0.0


def songs_of_the_year(chance: random.Random) -> dict[str, list[Song]]:
    titles = [f"{colour} {thing}{ending}" for ending in _ENDINGS for colour in _COLOURS for thing in _THINGS]
    chance.shuffle(titles)
    pages: dict[str, list[Song]] = {}
    number = 0
    for playlist in range(50):
        is_old = playlist < OLD_PAGES
        drama = f"{_THINGS[playlist % len(_THINGS)]} Street {playlist + 1}"
        premiere = 0 if is_old else chance.randrange(0, 300)
        pages[drama] = []
        for part in range(1, (OLD_SONGS if is_old else 14) + 1):
            day = 0 if is_old else premiere + 4 * part
            late = chance.choice([-3, 0, 0, 0, 0, 1, 1, 2, 3, 5, 8, 20])
            there = NEVER if chance.random() < 1 / 30 else max(0, day + late) * (not is_old)
            song = Song(number, titles[number], chance.choice(_SINGERS), drama, part, day, there)
            pages[drama].append(song)
            number += 1
    return pages


class Simulation:
    """One person's year."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self._folder = folder
        self._chance = chance
        self.pages = songs_of_the_year(chance)
        self.by_uri = {song.uri: song for songs in self.pages.values() for song in songs}
        self.now = START
        self.account = Account()
        self._accounts = AccountsApi(clock=self.clock)
        self._world: World | None = None
        self.taken_out: set[str] = set()
        self.own: dict[str, str] = {}
        self.year = Year()
        self._refused_days = {day for day in range(5, NEVER) if chance.random() < 1 / 40}

    def clock(self) -> datetime:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def day(self, day: int) -> None:
        # As exact as cron is.
        self.now = START + timedelta(days=day, seconds=self._chance.uniform(0, 5))
        if day in (0, 186):
            self._sign_in()
        self._edit_pages(day)
        self._release(day)
        world = self._world
        assert world is not None
        world.plan.start([Fault("429-long", nth=self._chance.randrange(2, 12))] if day in self._refused_days else ())
        before = len(world.log)
        exit_code = self._sync()
        sent = [entry.path for entry in world.log[before:] if entry.path != "/api/token"]
        catalogue = sum(path.startswith(("/search", "/albums", "/artists", "/tracks")) for path in sent)
        self.year.calls.append((catalogue, len(sent) - catalogue))
        self.year.exits[exit_code] += 1
        self._note_additions(day)
        if day % 9 == 8:
            self._person_edits()

    def _sign_in(self) -> None:
        token = Token(refresh=self._accounts.signed_in(), signed_in_at=self.now, client_id=CLIENT_ID)
        TokenFile(self._folder / "state").write(token)

    def _edit_pages(self, day: int) -> None:
        for drama, songs in self.pages.items():
            lines = [f"{song.singer} - {song.title}" for song in songs if song.on_page <= day]
            file = self._folder / f"{drama}.txt"
            file.write_text(f"{drama} OST\n\n" + "\n".join(lines) + "\n", encoding="utf-8")

    def _release(self, day: int) -> None:
        """Put the day's songs behind the sandbox; what it has counted of the quota stays."""
        if self._world is not None and not any(song.on_spotify == day for song in self.by_uri.values()):
            return
        file = self._folder / "catalogue.jsonl"
        file.write_text("\n".join(json.dumps(song.row) for song in self.by_uri.values() if song.on_spotify <= day))
        api = Sandbox(rows_of(file), self.account, Options(quota=QUOTA), clock=self.clock)
        if self._world is None:
            self._world = World(api, accounts=self._accounts, latency=LATENCY, sleep=self.sleep)
        else:
            api._counted = self._world.api._counted
            self._world.api = api

    def _sync(self) -> int:
        settings = Settings(CLIENT_ID, CLIENT_SECRET, state_dir=self._folder / "state", api_url=API_URL)
        # An air date without songs has no list: the entry is written when the first song is on the page.
        entries = [
            Entry(drama, Order((str(self._folder / f"{drama}.txt"),), name=drama))
            for drama, songs in self.pages.items()
            if songs[0].on_page <= (self.now - START).days
        ]
        with open_store(settings.state_dir, clock=self.clock) as memory:
            self.year.waiting.append(len(memory.waiting_misses()))
            outcomes = sync(entries, connect=lambda market: self._connection(settings, memory))
        return worst_exit_code(outcomes)

    def _connection(self, settings: Settings, memory: object) -> Connection:
        world = self._world
        assert world is not None
        service = connect(
            settings,
            quota=memory,
            person=True,
            repeating=Repeating(sleep=self.sleep, clock=self.clock),
            new_session=lambda: session_over(world.exchange),
        )
        return Connection(settings, (service,), service, memory, sleep=self.sleep)

    def _note_additions(self, day: int) -> None:
        for playlist in self.account.playlists.values():
            for uri in playlist.uris:
                if uri in self.by_uri and self.by_uri[uri].added is None:
                    self.by_uri[uri].added = day

    def _person_edits(self) -> None:
        playlist = self._chance.choice(list(self.account.playlists.values()))
        if playlist.uris:
            gone = self._chance.choice(playlist.uris)
            self.account.remove(playlist, [gone])
            self.taken_out.add(gone)
        mine = f"spotify:track:P{len(self.own):021d}"
        self.account.insert(playlist, [mine], self._chance.randrange(len(playlist.uris) + 1))
        self.own[mine] = playlist.name

    def faults(self, last_day: int) -> list[str]:
        """What is lost, wrong, doubled, out of order or come back, in words."""
        found = []
        names = Counter(playlist.name for playlist in self.account.playlists.values())
        found += [f"{count} playlists {name}" for name, count in names.items() if count > 1]
        for playlist in self.account.playlists.values():
            songs = self.pages[playlist.name]
            ours = [uri for uri in playlist.uris if uri in {song.uri for song in songs}]
            found += [
                f"{playlist.name}: the wrong song {self.by_uri[uri].title}"
                for uri in playlist.uris
                if uri in self.by_uri and uri not in ours
            ]
            due = [song.uri for song in songs if max(song.on_page, song.on_spotify) <= last_day - 14]
            found += [f"{playlist.name}: lost {uri}" for uri in due if uri not in ours and uri not in self.taken_out]
            found += [f"{playlist.name}: {uri} has come back" for uri in ours if uri in self.taken_out]
            found += [f"{playlist.name}: doubled"] * (len(ours) != len(set(ours)))
            found += [f"{playlist.name}: out of order"] * (ours != sorted(ours))
        everywhere = {uri for playlist in self.account.playlists.values() for uri in playlist.uris}
        found += [f"the person's {uri} is gone" for uri in self.own if uri not in everywhere | self.taken_out]
        return found


def lateness(simulation: Simulation) -> Counter[int]:
    """How many songs were added how many days after page and Spotify both had them."""
    songs = [song for song in simulation.by_uri.values() if song.added is not None]
    return Counter(song.added - max(song.on_page, song.on_spotify) for song in songs if song.added is not None)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--plot", type=Path, help="write the picture to this file (.svg)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        simulation = Simulation(Path(folder), random.Random(given.seed))
        for day in range(given.days):
            simulation.day(day)
            if sys.stderr.isatty():
                print(f"\rday {day + 1}", end="", file=sys.stderr)
        return report(simulation, given.days, given.plot)


def report(simulation: Simulation, days: int, picture: Path | None) -> int:
    calls, late = simulation.year.calls, lateness(simulation)
    catalogue = [day[0] for day in calls]
    faults = simulation.faults(days - 1)
    added = sum(late.values())
    within = [sum(count for days, count in late.items() if days <= limit) / max(1, added) for limit in (0, 1, 2, 7)]
    print(
        f"{days} days, {len(simulation.account.playlists)} playlists, {added} songs added, "
        f"{len(simulation.taken_out)} taken out and {len(simulation.own)} put in by hand"
    )
    print(
        f"catalogue calls per day: mean {sum(catalogue) / days:.1f}, most {max(catalogue)}, limit {QUOTA}, "
        f"days at the limit {sum(day >= QUOTA for day in catalogue)}, days without any {catalogue.count(0)}"
    )
    print(
        f"playlist calls per day: mean {sum(day[1] for day in calls) / days:.1f}, most {max(day[1] for day in calls)}"
    )
    print(
        f"added on the first day it could be {within[0]:.1%}, a day later {within[1]:.1%}, two {within[2]:.1%}, "
        f"a week {within[3]:.1%}; latest {max(late, default=0)} days"
    )
    print(f"exit codes: {dict(sorted(simulation.year.exits.items()))}")
    print(f"lost, wrong, doubled, out of order or come back: {len(faults)}")
    for fault in faults[:20]:
        print(f"  {fault}")
    if picture:
        picture.write_text(plot(calls, late, QUOTA), encoding="utf-8")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
