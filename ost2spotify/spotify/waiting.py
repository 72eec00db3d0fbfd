"""How long Spotify asks us to stay away."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

# Longer waits are reported, not slept: a person would think that the program hangs.
LONGEST_WAIT = timedelta(minutes=1)
# Spotify's longest refusal is a day; a larger number is a fault and must not lock us out for years.
_LONGEST_REFUSAL = timedelta(days=1)
# Where Spotify shuts an app out without saying how long; asking once an hour is no hammering.
UNKNOWN_REFUSAL = timedelta(hours=1)
_SECONDS = re.compile(r"\s*(\d{1,12})(?:\.\d*)?\s*", re.ASCII)


def asked_wait(retry_after: str | None, now: datetime) -> timedelta | None:
    """The wait of a Retry-After header (seconds or an HTTP date); None when it is missing, past or garbage."""
    if not retry_after:
        return None
    seconds = _SECONDS.fullmatch(retry_after)
    wait = timedelta(seconds=min(int(seconds[1]), 10**6)) if seconds else _until_date(retry_after, now)
    if wait is None or wait < timedelta():
        return None
    return min(wait, _LONGEST_REFUSAL)


def _until_date(written: str, now: datetime) -> timedelta | None:
    try:
        date = parsedate_to_datetime(written)
    except (ValueError, IndexError, OverflowError):
        return None
    return (date if date.tzinfo else date.replace(tzinfo=UTC)) - now


def shown(until: datetime) -> str:
    """A moment for a message, to the minute."""
    return f"{until.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
