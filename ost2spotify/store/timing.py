"""When something is due again, and times as the memory's file has them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]

DAY = timedelta(days=1)
FOUND_HOLDS = timedelta(days=90)
# Songs come out in the days after an episode; what is not there after a fortnight is looked for weekly.
_RETRY_DAYS = (1, 2, 4, 7)
# Cron's runs are never exactly a day apart: a run at 6:00:00 remembers at 6:00:09, and the next morning's
# must find it due. Less than the shortest wait, more than systemd's RandomizedDelaySec in our timer.
_EARLY = timedelta(hours=3)


def now() -> datetime:
    return datetime.now(UTC)


def retry_at(tries: int, since: datetime) -> datetime:
    """When to try again what has failed `tries` times: after 1, 2, 4, 7, 7… days, a little early."""
    return since + timedelta(days=_RETRY_DAYS[min(tries, len(_RETRY_DAYS)) - 1]) - _EARLY


def instant(seconds: float) -> datetime:
    """A time of the file as a datetime (UTC)."""
    return datetime.fromtimestamp(seconds, UTC)
