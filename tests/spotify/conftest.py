"""Spotify below the adapter, played by the sandbox in this process: no socket, no clock, no sleeping."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ost2spotify.spotify.auth import NoTokens, Tokens
from ost2spotify.spotify.client import SpotipyClient
from ost2spotify.spotify.repeating import Repeating
from ost2spotify.spotify.retry import Guard
from ost2spotify.spotify.retrying import RetryingSpotify
from ost2spotify.spotify.sandbox.adapter import API_URL, session_over
from ost2spotify.spotify.sandbox.api import Options, Sandbox
from ost2spotify.spotify.sandbox.faults import Break, Fault, Plan
from ost2spotify.spotify.sandbox.rows import Rows, rows_of
from ost2spotify.spotify.sandbox.wire import Answer, Request
from ost2spotify.spotify.sandbox.world import Logged, World

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@dataclass
class FakeTime:
    """A clock that only sleeping moves."""

    now: datetime = NOON
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += timedelta(seconds=seconds)

    def clock(self) -> datetime:
        return self.now

    @property
    def repeating(self) -> Repeating:
        return Repeating(sleep=self.sleep, clock=self.clock)


@dataclass
class FakeQuota:
    """A quota that is what the test says."""

    counted: list[str] = field(default_factory=list)
    refusals: dict[str, datetime] = field(default_factory=dict)
    allowed_at: datetime | None = None

    def count_call(self, bucket: str) -> None:
        self.counted.append(bucket)

    def calls_in_last_day(self, bucket: str = "catalogue") -> int:
        return self.counted.count(bucket)

    def next_call_allowed(self, limit: int) -> datetime | None:
        return self.allowed_at

    def refused_until(self, bucket: str) -> datetime | None:
        return self.refusals.get("all") or self.refusals.get(bucket)

    def remember_refusal(self, bucket: str, until: datetime) -> None:
        self.refusals[bucket] = until


@dataclass
class Rig:
    """Spotify with a scripted world below it."""

    spotify: RetryingSpotify
    quota: FakeQuota
    time: FakeTime
    world: World | None = None

    @property
    def log(self) -> list[Logged]:
        assert self.world is not None
        return self.world.log


def track_row(number: int, name: str, artist: str = "LEE HI", **fields: object) -> dict[str, object]:
    return {"id": f"{number:022d}", "name": name, "artists": [{"name": artist}], **fields}


@pytest.fixture
def rows(tmp_path: Path) -> Rows:
    """Two songs of one soundtrack single, and another of the same name."""
    single = {"name": 'Stars (From "soundtrack#1")', "album_type": "single", "release_date": "2022-03-14"}
    kept = (
        track_row(1, "Stars", album=single, duration_ms=229_466, isrc="QZDEM2200001", popularity=40),
        track_row(2, "Stars (Inst.)", album=single, duration_ms=229_466, popularity=10),
        track_row(3, "Stars", artist="Somebody Else", album={"name": "Night"}, popularity=80),
    )
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in kept), encoding="utf-8")
    return rows_of(file)


@pytest.fixture
def rig(rows: Rows) -> Callable[..., Rig]:
    """A maker of rigs over the sandbox, with planned faults."""

    def make(*faults: Fault, tokens: Tokens | None = None, options: Options | None = None, **guard: object) -> Rig:
        world = World(Sandbox(rows, options=options), plan=Plan(faults))
        return _rig(world.exchange, tokens, world=world, **guard)

    return make


@pytest.fixture
def scripted() -> Callable[..., Rig]:
    """A maker of rigs whose answers are given one after the other; the last one stays."""

    def make(*answers: Answer | Break, tokens: Tokens | None = None, **guard: object) -> Rig:
        left: list[Answer | Break] = list(answers)

        def answer(request: Request) -> Answer | Break:
            return left.pop(0) if len(left) > 1 else left[0]

        return _rig(answer, tokens, **guard)

    return make


def _rig(
    answer: Callable[[Request], Answer | Break],
    tokens: Tokens | None,
    *,
    world: World | None = None,
    market: str | None = None,
    quota: FakeQuota | None = None,
) -> Rig:
    time, kept_quota = FakeTime(), quota or FakeQuota()
    client = SpotipyClient(session_over(answer), api_url=API_URL, market=market, language="en")
    guard = Guard(quota=kept_quota, daily_calls=600, tokens=tokens or NoTokens(), repeating=time.repeating)
    return Rig(RetryingSpotify(client, guard), kept_quota, time, world)


def paths(log: Sequence[Logged]) -> list[tuple[str, str]]:
    return [(entry.method, entry.path) for entry in log]
