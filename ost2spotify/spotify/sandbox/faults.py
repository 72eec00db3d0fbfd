"""Faults that a test plans: which request meets one, and which."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ost2spotify.spotify.sandbox.api import out_of_quota
from ost2spotify.spotify.sandbox.wire import Answer, Request, refusal


@dataclass(frozen=True, slots=True)
class Break:
    """No answer at all: the connection is "reset", or nothing comes until the client gives up ("timeout")."""

    how: str


_PAGE = "<!doctype html><title>Please sign in to this network</title>"


def _limited(retry_after: str) -> Answer:
    error = {"status": 429, "message": "API rate limit exceeded"}
    return Answer(429, {"Retry-After": retry_after}, {"error": error})


# What a request meets instead of its answer: (is it carried out first, what comes back).
KINDS: Mapping[str, tuple[bool, Answer | Break]] = {
    "429-short": (False, _limited("1")),
    "429-long": (False, _limited("3600")),
    "429-no-header": (False, Answer(429, {}, {"error": {"status": 429, "message": "API rate limit exceeded"}})),
    "quota": (False, out_of_quota()),
    "401": (False, refusal(401, "The access token expired")),
    "403": (False, refusal(403, "Forbidden")),
    "500": (False, refusal(500, "Server error.")),
    "502-after": (True, Answer(502, {}, _PAGE)),
    "reset-before": (False, Break("reset")),
    "reset-after": (True, Break("reset")),
    "timeout-before": (False, Break("timeout")),
    "timeout-after": (True, Break("timeout")),
    "empty-before": (False, Answer(200)),
    "empty-after": (True, Answer(200)),
    "html-before": (False, Answer(200, {}, _PAGE)),
    "html-after": (True, Answer(200, {}, _PAGE)),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """The `nth` request (from 1) that fits `method` and `path` meets a fault, and `times` - 1 that follow it.

    `kind` is one of KINDS, or "call-before" or "call-after": then the plan's `call` is called with the request,
    before it is carried out or after, and the answer is the true one. `path` is a regular expression that the
    path below `/v1` has to match from its start; empty fits all.
    """

    kind: str
    nth: int = 1
    method: str = ""
    path: str = ""
    times: int = 1

    def fits(self, request: Request) -> bool:
        return (not self.method or self.method == request.method) and bool(re.match(self.path, request.path))


class Plan:
    """Carries out faults over a function that answers requests."""

    def __init__(self, faults: Iterable[Fault] = (), call: Callable[[Request], None] = lambda request: None) -> None:
        self._call = call
        self.start(faults)

    def start(self, faults: Iterable[Fault] = ()) -> None:
        """Plan other faults; counting begins anew."""
        self._faults = tuple(faults)
        self._met = [0] * len(self._faults)

    def exchange(self, request: Request, answer: Callable[[Request], Answer]) -> tuple[Answer | Break, str]:
        """What comes back, and the kind of fault that it was, if any."""
        kind = self._next(request)
        if kind == "call-before":
            self._call(request)
        if kind in ("", "call-before", "call-after"):
            true = answer(request)
            if kind == "call-after":
                self._call(request)
            return true, kind
        carried_out, comes_back = KINDS[kind]
        if carried_out:
            answer(request)
        return comes_back, kind

    def _next(self, request: Request) -> str:
        """The fault that this request meets; every fault that fits counts it."""
        met = ""
        for number, fault in enumerate(self._faults):
            if fault.fits(request):
                self._met[number] += 1
                if fault.nth <= self._met[number] < fault.nth + fault.times:
                    met = met or fault.kind
        return met


def faults_of(text: str) -> tuple[Fault, ...]:
    """Faults from JSON: a list of objects with the fields of Fault. Raises ValueError for what is none."""
    rows: Any = json.loads(text)
    faults = tuple(Fault(**row) for row in rows)
    for fault in faults:
        if fault.kind not in KINDS and fault.kind not in ("call-before", "call-after"):
            raise ValueError(f"no such fault: {fault.kind}")
    return faults
