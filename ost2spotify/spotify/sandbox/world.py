"""Spotify as a whole in the sandbox: API, accounts server, planned faults, latency, and a log of every request."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from ost2spotify.spotify.sandbox.accounts_api import AccountsApi
from ost2spotify.spotify.sandbox.api import Sandbox
from ost2spotify.spotify.sandbox.faults import Break, Plan
from ost2spotify.spotify.sandbox.wire import Answer, Request, refusal

_ACCOUNTS_PATHS = frozenset({"/authorize", "/api/token"})


@dataclass(frozen=True, slots=True)
class Logged:
    """A request that came in; `status` is 0 where no answer went back, `fault` empty where none was planned."""

    method: str
    path: str
    query: str
    body: str
    status: int
    fault: str = ""


class Log(Protocol):
    """Where requests are written down: a list, or what a process writes to a file."""

    def append(self, entry: Logged, /) -> object: ...


class World:
    """Answers any request, one at a time. With `accounts`, the API wants a good bearer token.

    `log` takes every request; without one, they are in the list `log`.
    """

    def __init__(
        self,
        api: Sandbox,
        *,
        accounts: AccountsApi | None = None,
        plan: Plan | None = None,
        latency: float = 0.0,
        log: Log | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.api = api
        self.accounts = accounts
        self.plan = plan or Plan()
        self.log: list[Logged] = []
        self._log: Log = self.log if log is None else log
        self._latency = latency
        self._sleep = sleep
        self._one_at_a_time = threading.Lock()

    def exchange(self, request: Request) -> Answer | Break:
        """What comes back for a request."""
        if self._latency:
            self._sleep(self._latency)
        with self._one_at_a_time:
            answer, fault = self.plan.exchange(request, self._answer)
            status = 0 if isinstance(answer, Break) else answer.status
            query = "&".join(f"{key}={value}" for key, value in request.query.items())
            body = "" if request.path in _ACCOUNTS_PATHS else request.body.decode(errors="replace")
            self._log.append(Logged(request.method, request.path, query, body, status, fault))
        return answer

    def _answer(self, request: Request) -> Answer:
        if self.accounts is None:
            return self.api.answer(request)
        if request.path in _ACCOUNTS_PATHS:
            return self.accounts.answer(request)
        person = self.accounts.person_of(request.headers.get("Authorization", ""))
        if person is None:
            return refusal(401, "The access token expired")
        if not person and request.path.startswith("/me"):
            return refusal(401, "Valid user authentication required")
        return self.api.answer(request)
