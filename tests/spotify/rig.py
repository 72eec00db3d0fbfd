"""Spotify below the adapter, played by the sandbox in this process: no socket, no clock, no sleeping."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from ost2spotify.spotify.auth import NoTokens, Tokens
from ost2spotify.spotify.client import SpotipyClient
from ost2spotify.spotify.guard import Guard
from ost2spotify.spotify.repeating import Repeating
from ost2spotify.spotify.retrying import RetryingSpotify
from ost2spotify.spotify.sandbox.adapter import API_URL, session_over
from ost2spotify.spotify.sandbox.faults import Break
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


def rig_over(
    answer: Callable[[Request], Answer | Break],
    tokens: Tokens | None,
    *,
    world: World | None = None,
    market: str | None = None,
    quota: FakeQuota | None = None,
) -> Rig:
    """Spotify whose every request is answered by a function."""
    time, kept_quota = FakeTime(), quota or FakeQuota()
    client = SpotipyClient(session_over(answer), api_url=API_URL, market=market, language="en")
    guard = Guard(quota=kept_quota, daily_calls=600, tokens=tokens or NoTokens(), repeating=time.repeating)
    return Rig(RetryingSpotify(client, guard), kept_quota, time, world)


def paths(log: Sequence[Logged]) -> list[tuple[str, str]]:
    return [(entry.method, entry.path) for entry in log]
