"""The only user of tenacity: repeats what may be repeated, refuses what must not be sent, counts what was.

A read is repeated after a lost answer or a 5xx. A write is repeated only after a 429, which was
turned away at the door; a 5xx may have been carried out. Nobody below this line sleeps or repeats.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TypeVar

from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt

from ost2spotify import port
from ost2spotify.errors import OutOfReach, Refused, SignInNeeded, SpotifyOutOfReach
from ost2spotify.model import Calls
from ost2spotify.spotify.failures import AnswerLost, TurnedAway
from ost2spotify.spotify.forbidden import forbidden
from ost2spotify.spotify.waiting import LONGEST_WAIT, UNKNOWN_REFUSAL, asked_wait, shown

T = TypeVar("T")
# Three repeats, 1, 2 and 4 seconds apart, outlast a restart of one of Spotify's servers.
_ATTEMPTS = 4
_AGAIN = "Run the same command again later; what was found is kept."


def utc_now() -> datetime:
    return datetime.now(UTC)


class Guard:
    """Sends requests one at a time, by the rules of Spotify's limits. `calls` is what it has sent.

    `daily_calls` is our own limit of catalogue calls in 24 hours, None for no limit. `renew` gets a
    new access token and says whether it did.
    """

    def __init__(
        self,
        *,
        quota: port.Quota,
        daily_calls: int | None,
        renew: Callable[[], bool],
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self.calls = Calls()
        self._quota = quota
        self._daily_calls = daily_calls
        self._renew = renew
        self._sleep = sleep
        self._clock = clock

    def send(self, kind: str, doing: str, request: Callable[[], T], *, write: bool = False) -> T:
        """The answer to a request of a kind ("search", "catalogue", "playlist"). Raises `errors.OutOfReach`.

        `doing` completes "Spotify is out of reach while …".
        """
        try:
            answer: T = self._retrying(write)(self._once, kind, request)
        except TurnedAway as failure:
            raise self._error(failure, kind, doing, write) from failure
        except AnswerLost as failure:
            raise _out_of_reach(failure, doing, write) from failure
        return answer

    def _retrying(self, write: bool) -> Retrying:
        return Retrying(
            retry=retry_if_exception(partial(self._may_repeat, write=write)),
            wait=self._wait,
            stop=stop_after_attempt(_ATTEMPTS),
            sleep=self._sleep,
            reraise=True,
        )

    def _may_repeat(self, failure: BaseException, *, write: bool) -> bool:
        """The one rule for repeating."""
        if isinstance(failure, TurnedAway) and failure.status == 429:
            wait = asked_wait(failure.retry_after, self._clock())
            return not _out_of_quota(failure) and (wait is None or wait <= LONGEST_WAIT)
        if write:
            return False
        return isinstance(failure, AnswerLost) or (isinstance(failure, TurnedAway) and failure.status >= 500)

    def _wait(self, state: RetryCallState) -> float:
        """Seconds: what Spotify asked for, else 1, 2, 4."""
        failure = state.outcome.exception() if state.outcome else None
        asked = asked_wait(failure.retry_after, self._clock()) if isinstance(failure, TurnedAway) else None
        if asked is not None and asked <= LONGEST_WAIT:
            return asked.total_seconds()
        return float(2 ** (state.attempt_number - 1))

    def _once(self, kind: str, request: Callable[[], T]) -> T:
        """One request, and a second one when the access token ran out in between."""
        self._admit(kind)
        try:
            return request()
        except TurnedAway as failure:
            if failure.status != 401 or not self._renew():
                raise
        self._admit(kind)
        return request()

    def _admit(self, kind: str) -> None:
        """Count a request that may be sent. Raises Refused, with nothing sent, while a refusal or our limit stands."""
        bucket = _bucket(kind)
        self._sit_out(self._quota.refused_until(bucket), bucket)
        if bucket == "catalogue" and self._daily_calls is not None:
            until = self._quota.next_call_allowed(self._daily_calls)
            if until is not None:
                raise _day_is_used_up(self._daily_calls, until)
        self._quota.count_call(bucket)
        self.calls += Calls(**{kind: 1})

    def _sit_out(self, until: datetime | None, bucket: str) -> None:
        left = until - self._clock() if until else timedelta()
        if until is not None and left > LONGEST_WAIT:
            raise Refused(f"Spotify takes no more calls until {shown(until)}", until=until, bucket=bucket, hint=_AGAIN)
        if left > timedelta():
            self._sleep(left.total_seconds())

    def _error(self, failure: TurnedAway, kind: str, doing: str, write: bool) -> Exception:
        if failure.status == 429:
            return self._refused(failure, kind)
        if failure.status == 403:
            return forbidden(failure, doing)
        if failure.status == 401:
            return SignInNeeded(
                f"Spotify does not accept the sign-in ({doing}: {failure.message})", hint="Run `ost2spotify login`."
            )
        return SpotifyOutOfReach(
            f"Spotify answered {failure.status} ({failure.message}) while {doing}",
            hint=_AGAIN,
            maybe_done=write and failure.status >= 500,
        )

    def _refused(self, failure: TurnedAway, kind: str) -> Refused:
        """The refusal, remembered: asking again while refused lengthens the wait."""
        now = self._clock()
        until = now + (asked_wait(failure.retry_after, now) or UNKNOWN_REFUSAL)
        bucket = "catalogue" if _out_of_quota(failure) and _bucket(kind) == "catalogue" else "all"
        self._quota.remember_refusal(bucket, until)
        what = "the day's calls are used up" if _out_of_quota(failure) else "too many calls"
        return Refused(f"Spotify refuses until {shown(until)}: {what}", until=until, bucket=bucket, hint=_AGAIN)


class NoQuota:
    """A `port.Quota` that counts nothing and refuses nothing, where nothing is remembered between runs."""

    def count_call(self, bucket: str) -> None:
        pass

    def calls_in_last_day(self, bucket: str = "catalogue") -> int:
        return 0

    def next_call_allowed(self, limit: int) -> datetime | None:
        return None

    def refused_until(self, bucket: str) -> datetime | None:
        return None

    def remember_refusal(self, bucket: str, until: datetime) -> None:
        pass


def _bucket(kind: str) -> str:
    return "playlist" if kind == "playlist" else "catalogue"


def _out_of_quota(failure: TurnedAway) -> bool:
    return "QUOTA_EXCEEDED" in failure.text


def _day_is_used_up(limit: int, until: datetime) -> Refused:
    return Refused(
        f"the {limit} catalogue calls of a day are used up; the next is free at {shown(until)}",
        until=until,
        bucket="catalogue",
        hint=f"{_AGAIN} OST2SPOTIFY_DAILY_CALLS sets the limit; Spotify's own is about 600.",
    )


def _out_of_reach(failure: AnswerLost, doing: str, write: bool) -> OutOfReach:
    hint = _AGAIN if failure.sent else "Check the network, then run the same command again."
    return SpotifyOutOfReach(
        f"Spotify is out of reach ({failure}) while {doing}", hint=hint, maybe_done=write and failure.sent
    )
