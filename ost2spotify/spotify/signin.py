"""Since when somebody is signed in, and until when that holds."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, timedelta

from ost2spotify.settings import Settings
from ost2spotify.spotify.tokens import TokenFile

# Since July 2026 a refresh token dies six months after the person signed in; refreshing does not extend it.
_MONTHS = 6


@dataclass(frozen=True, slots=True)
class SignIn:
    """A sign-in. `since` and `ends` are None where the day is not known, as with a token from the environment.

    `source` is "state directory" or "environment".
    """

    since: datetime | None
    ends: datetime | None
    source: str

    def left(self, now: datetime) -> timedelta | None:
        """How long it still holds; negative when it is over, None when nobody knows."""
        return None if self.ends is None else self.ends - now


def sign_in(settings: Settings) -> SignIn | None:
    """The sign-in that a run would use, or None; asks nobody but the disk."""
    if settings.refresh_token:
        return SignIn(None, None, "environment")
    token = TokenFile(settings.state_dir).read()
    if token is None:
        return None
    since = token.signed_in_at
    return SignIn(since, months_later(since, _MONTHS) if since else None, "state directory")


def months_later(moment: datetime, months: int) -> datetime:
    """The same day some months on, or the last of a shorter month."""
    years, month = divmod(moment.month - 1 + months, 12)
    year = moment.year + years
    return moment.replace(year=year, month=month + 1, day=min(moment.day, monthrange(year, month + 1)[1]))
