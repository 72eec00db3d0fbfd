"""Every fault at every call: run, run again, compare.

`python -m tests.faults` runs all schedules and prints how many there were and how many failed.
A schedule is a scene (what was before), a kind of fault, and the number of the call that meets it.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from ost2spotify.spotify.sandbox.account import Account
from ost2spotify.spotify.sandbox.serving import Served
from tests.faults.rig import (
    DRAMAS,
    Stage,
    Time,
    calls_of,
    planned,
    run_sync,
    songs_of,
    uri,
    write_catalogue,
    write_page,
)

# The faults that the answers of a server can have, each before or after the call was carried out.
ANSWERED = (
    "429-short",
    "429-long",
    "quota",
    "401",
    "500",
    "502-after",
    "reset-before",
    "reset-after",
    "timeout-before",
    "timeout-after",
    "empty-before",
    "empty-after",
    "html-before",
    "html-after",
)
# The process is killed (SIGKILL) when the call has come in, or when it was carried out and the answer not yet sent.
KILLED = ("killed-before", "killed-after")
KINDS = (*ANSWERED, *KILLED)
# More than the longest refusal in KINDS.
_LATER = timedelta(days=1, hours=1)
_FRIENDS_SONG = "spotify:track:" + "F" * 22


@dataclass(frozen=True)
class Scene:
    """What was before the sync that meets the fault, and what must be there in the end."""

    name: str
    prepare: Callable[[Stage, Path], Account]
    expected: dict[str, list[str]]


def _first(stage: Stage, folder: Path) -> Account:
    """Nothing yet but a playlist of the person's own that has the name of one of ours."""
    for drama in range(3):
        write_page(folder, drama, range(30))
    account = Account()
    account.insert(account.create(DRAMAS[0], "my own", False), [_FRIENDS_SONG], 0)
    return account


def _second(stage: Stage, folder: Path) -> Account:
    """A first sync went well; since then the pages were edited and the person was at work by hand."""
    account = _first(stage, folder)
    time = Time()
    with stage.served(account, time) as served:
        run_sync(folder, served.address, signed_in(served), time)
    ours = {playlist.name: playlist for playlist in account.playlists.values() if playlist.description != "my own"}
    amber, blue, cedar = (ours[name] for name in DRAMAS)
    account.remove(amber, [uri(0, 5)])
    account.insert(amber, [_FRIENDS_SONG], 2)
    account.insert(blue, [uri(0, 5), _FRIENDS_SONG], 30)
    account.remove(blue, [uri(1, 0), uri(1, 29)])
    account.insert(cedar, [_FRIENDS_SONG], 0)
    write_page(folder, 0, [30, *range(12), 31, 32, *range(12, 30)])
    write_page(folder, 1, [*range(20, 30), *range(20), 33])
    write_page(folder, 2, [*range(10), 35, *range(12, 30)])
    return account


def _songs(drama: int, numbers: list[int]) -> list[str]:
    return [uri(drama, number) for number in numbers]


SCENES = (
    Scene("first sync", _first, {name: _songs(drama, list(range(30))) for drama, name in enumerate(DRAMAS)}),
    Scene(
        "edited pages and playlists",
        _second,
        {
            # Song 5 was taken out; the friend's song stands where it was put, after song 1.
            DRAMAS[0]: [
                *_songs(0, [30, 0, 1]),
                _FRIENDS_SONG,
                *_songs(0, [2, 3, 4, 6, 7, 8, 9, 10, 11, 31, 32, *range(12, 30)]),
            ],
            # Songs 0 and 29 were taken out; a block moved, and what was added at the end stays there but for the new song.
            DRAMAS[1]: [*_songs(1, [*range(20, 29), *range(1, 20), 33]), uri(0, 5), _FRIENDS_SONG],
            # A mirror: exactly the list.
            DRAMAS[2]: _songs(2, [*range(10), 35, *range(12, 30)]),
        },
    ),
)


def signed_in(served: Served) -> str:
    accounts = served.world.accounts
    assert accounts is not None
    return accounts.signed_in()


class Stages:
    """The scenes, each prepared once in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._rows = write_catalogue(folder / "catalogue.jsonl")
        self._stages: dict[str, Stage] = {}

    def of(self, scene: Scene) -> Stage:
        if scene.name not in self._stages:
            place = self._folder / scene.name.replace(" ", "-")
            place.mkdir(parents=True)
            stage = Stage(place, self._rows)
            stage.keep(scene.prepare(stage, place))
            self._stages[scene.name] = stage
        return self._stages[scene.name]

    def calls(self, scene: Scene) -> list[str]:
        """The calls of the scene's sync when nothing goes wrong."""
        stage, time = self.of(scene), Time()
        account = stage.account()
        with stage.served(account, time) as served:
            run_sync(stage.folder, served.address, signed_in(served), time)
            return calls_of(served)


@dataclass(frozen=True)
class Result:
    """What a schedule came to: what is wrong afterwards, in words (empty: nothing), and whether the fault was met."""

    failure: str
    met: bool


def result_of(stages: Stages, scene: Scene, kind: str, nth: int) -> Result:
    """Carry out one schedule: run with the fault, run again, compare; a third run must have nothing to do."""
    stage, time = stages.of(scene), Time()
    account = stage.account()
    killing = _Killing()
    with stage.served(account, time, killing.kill) as served:
        token = signed_in(served)
        if kind in KILLED:
            served.world.plan.start(planned(kind.replace("killed", "call"), nth))
            killing.run(stage.folder, served.address, token, time.now)
        else:
            served.world.plan.start(planned(kind, nth))
            run_sync(stage.folder, served.address, token, time)
        met = killing.has_killed or any(entry.fault for entry in served.world.log)
        served.world.plan.start()
        time.now += _LATER
        run_sync(stage.folder, served.address, token, time)
        before = len(served.world.log)
        run_sync(stage.folder, served.address, token, time)
        later = calls_of(served)[before:]
    return Result(_difference(account, scene) or _not_idle(later), met)


def _difference(account: Account, scene: Scene) -> str:
    there = songs_of(account)
    own = there[DRAMAS[0]].pop() if there.get(DRAMAS[0]) else []
    if own != [_FRIENDS_SONG]:
        return f"the person's own playlist has become {own}"
    for name, songs in scene.expected.items():
        if there.get(name) != [songs]:
            return f"{name}: {there.get(name)} instead of {songs}"
    return ""


def _not_idle(calls: list[str]) -> str:
    """A third run has nothing left to do but to look."""
    writes = [call for call in calls if not call.startswith("GET") and not call.endswith("/api/token")]
    return f"a third run still writes: {writes}" if writes else ""


class _Killing:
    """Runs a sync in another process, and kills that when the planned call comes in."""

    def __init__(self) -> None:
        self._process: multiprocessing.process.BaseProcess | None = None
        self._ready = threading.Event()
        self.has_killed = False

    def run(self, folder: Path, address: str, token: str, now: datetime) -> None:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["tests.faults.rig"])
        self._process = context.Process(target=_sync_in_child, args=(folder, address, token, now))
        self._process.start()
        self._ready.set()
        self._process.join(timeout=60)
        assert self.has_killed or self._process.exitcode == 0, f"ended by itself: {self._process.exitcode}"

    def kill(self, request: object) -> None:
        self._ready.wait(10)
        assert self._process is not None
        assert self._process.pid is not None
        os.kill(self._process.pid, signal.SIGKILL)
        self.has_killed = True


def _sync_in_child(folder: Path, address: str, token: str, now: datetime) -> None:
    run_sync(folder, address, token, Time(now))


def schedules(stages: Stages, kinds: tuple[str, ...] = KINDS) -> Iterator[tuple[Scene, str, int, str]]:
    """Every schedule: (scene, kind, number of the call from 1, the call)."""
    for scene in SCENES:
        calls = stages.calls(scene)
        for kind in kinds:
            for nth, call in enumerate(calls, start=1):
                yield scene, kind, nth, call


def share(
    kinds: tuple[str, ...], every: int, workers: int, number: int
) -> tuple[dict[tuple[str, str], int], int, list[str]]:
    """One worker's share of the schedules: how many of each (scene, kind), how many met their fault, what failed."""
    counted: Counter[tuple[str, str]] = Counter()
    met = 0
    failures: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        stages = Stages(Path(folder))
        for scene, kind, nth, call in islice(schedules(stages, kinds), number * every, None, workers * every):
            counted[scene.name, kind] += 1
            result = result_of(stages, scene, kind, nth)
            met += result.met
            if result.failure:
                failures.append(f"{scene.name}, {kind} at call {nth} ({call}): {result.failure}")
    return dict(counted), met, failures
