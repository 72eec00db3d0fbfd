"""The only user of tenacity: which failed requests are repeated, and when.

A read is repeated after a lost answer or a 5xx. A write is repeated only after a 429, which was
turned away at the door; a 5xx may have been carried out. Nobody else sleeps or repeats.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar

from tenacity import RetryCallState, Retrying, retry_if_exception

from ost2spotify.spotify.failures import AnswerLost, TurnedAway
from ost2spotify.spotify.waiting import LONGEST_WAIT, asked_wait

T = TypeVar("T")
# Three repeats, 1, 2 and 4 seconds apart, outlast a restart of one of Spotify's servers.
_ATTEMPTS = 4
# Without a network the person should know soon.
_ATTEMPTS_WITHOUT_NETWORK = 2


def utc_now() -> datetime:
    return datetime.now(UTC)


class Repeating:
    """Calls a request again where that may help. The last failure comes through as it is.

    `on_wait` is told the seconds before each wait, so that a person sees that the program does not hang.
    """

    def __init__(
        self,
        *,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], datetime] = utc_now,
        on_wait: Callable[[float], None] = lambda seconds: None,
    ) -> None:
        self.clock = clock
        self._sleep = sleep
        self._on_wait = on_wait

    def sleep(self, seconds: float) -> None:
        self._on_wait(seconds)
        self._sleep(seconds)

    def call(self, request: Callable[[], T], *, write: bool = False) -> T:
        """The request's answer. Raises TurnedAway or AnswerLost."""
        retrying = Retrying(
            retry=retry_if_exception(partial(self._may_repeat, write=write)),
            wait=self._wait,
            stop=_is_enough,
            sleep=self.sleep,
            reraise=True,
        )
        answer: T = retrying(request)
        return answer

    def _may_repeat(self, failure: BaseException, *, write: bool) -> bool:
        """The one rule for repeating."""
        if isinstance(failure, TurnedAway) and failure.status == 429:
            wait = asked_wait(failure.retry_after, self.clock())
            return not failure.out_of_quota and (wait is None or wait <= LONGEST_WAIT)
        if write:
            return False
        return isinstance(failure, AnswerLost) or (isinstance(failure, TurnedAway) and failure.status >= 500)

    def _wait(self, state: RetryCallState) -> float:
        """Seconds: what Spotify asked for, else 1, 2, 4."""
        failure = state.outcome.exception() if state.outcome else None
        asked = asked_wait(failure.retry_after, self.clock()) if isinstance(failure, TurnedAway) else None
        if asked is not None and asked <= LONGEST_WAIT:
            return asked.total_seconds()
        return float(2 ** (state.attempt_number - 1))


def _is_enough(state: RetryCallState) -> bool:
    failure = state.outcome.exception() if state.outcome else None
    offline = isinstance(failure, AnswerLost) and not failure.sent
    return state.attempt_number >= (_ATTEMPTS_WITHOUT_NETWORK if offline else _ATTEMPTS)
