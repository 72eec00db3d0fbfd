"""Sends requests by the rules of Spotify's limits: refuses what must not be sent, counts what was, says what failed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

from ost2spotify import port
from ost2spotify.errors import OutOfReach, Refused, SignInNeeded, SpotifyOutOfReach
from ost2spotify.model import Calls
from ost2spotify.spotify.auth import Tokens
from ost2spotify.spotify.failures import AnswerLost, TurnedAway
from ost2spotify.spotify.forbidden import forbidden
from ost2spotify.spotify.repeating import Repeating
from ost2spotify.spotify.waiting import LONGEST_WAIT, UNKNOWN_REFUSAL, asked_wait, shown

T = TypeVar("T")
_AGAIN = "Run the same command again later; what was found is kept."


class Guard:
    """Sends requests one at a time, by the rules of Spotify's limits. `calls` is what it has sent.

    `daily_calls` is our own limit of catalogue calls in 24 hours, None for no limit.
    """

    def __init__(
        self,
        *,
        quota: port.Quota,
        daily_calls: int | None,
        tokens: Tokens,
        repeating: Repeating | None = None,
    ) -> None:
        self.calls = Calls()
        self._quota = quota
        self._daily_calls = daily_calls
        self._tokens = tokens
        self._repeating = repeating or Repeating()
        # For our own limit, over the whole run: a minute for each of 600 calls would be half a day.
        self._patience = LONGEST_WAIT

    def send(self, kind: str, doing: str, request: Callable[[], T], *, write: bool = False) -> T:
        """The answer to a request of a kind ("search", "catalogue", "playlist"). Raises `errors.OutOfReach`.

        `doing` completes "Spotify is out of reach while …".
        """
        try:
            return self._repeating.call(lambda: self._once(kind, request), write=write)
        except TurnedAway as failure:
            raise self._error(failure, kind, doing, write) from failure
        except AnswerLost as failure:
            raise _out_of_reach(failure, doing, write) from failure

    def _once(self, kind: str, request: Callable[[], T]) -> T:
        """One request, and a second one when the access token ran out in between."""
        self._admit(kind)
        try:
            return request()
        except TurnedAway as failure:
            if failure.status != 401 or not self._tokens.renew():
                raise
        self._admit(kind)
        return request()

    def _admit(self, kind: str) -> None:
        """Count a request that may be sent. Raises Refused, with nothing sent, while a refusal or our limit stands."""
        bucket = _bucket(kind)
        self._sit_out(self._quota.refused_until(bucket), bucket)
        if bucket == "catalogue" and self._daily_calls is not None:
            self._keep_to_our_limit(self._daily_calls)
        # Not after counting: without a sign-in nothing is sent.
        self._tokens.access_token()
        self._quota.count_call(bucket)
        self.calls += Calls(**{kind: 1})

    def _keep_to_our_limit(self, limit: int) -> None:
        """Raise Refused while the day is used up; wait where that is a matter of seconds.

        Cron starts a fraction of a second earlier on one day than on the other, and must not lose the day for it.
        """
        until = self._quota.next_call_allowed(limit)
        if until is None:
            return
        left = until - self._repeating.clock()
        if left > self._patience:
            raise _day_is_used_up(limit, until)
        self._patience -= max(left, timedelta())
        self._repeating.sleep(max(left.total_seconds(), 0.0))

    def _sit_out(self, until: datetime | None, bucket: str) -> None:
        left = until - self._repeating.clock() if until else timedelta()
        if until is not None and left > LONGEST_WAIT:
            whole = "all" if self._quota.refused_until("all") else bucket
            raise Refused(f"Spotify takes no more calls until {shown(until)}", until=until, bucket=whole, hint=_AGAIN)
        if left > timedelta():
            self._repeating.sleep(left.total_seconds())

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
        now = self._repeating.clock()
        until = now + (asked_wait(failure.retry_after, now) or _unknown_wait(failure))
        bucket = "catalogue" if failure.out_of_quota and _bucket(kind) == "catalogue" else "all"
        self._quota.remember_refusal(bucket, until)
        what = "the day's calls are used up" if failure.out_of_quota else "too many calls"
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


def _unknown_wait(failure: TurnedAway) -> timedelta:
    """Where Spotify does not say how long: its window of calls is half a minute, its quota most of a day."""
    return UNKNOWN_REFUSAL if failure.out_of_quota else LONGEST_WAIT


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
