"""Checks of the set-up, one after the other, each with what was found and what to do about it.

What touches the machine or the network is injected (`Instruments`); at most one catalogue call
and one playlist call are spent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from ost2spotify import port
from ost2spotify.doctor.account import credentials_check, market_check, permission_check, sign_in_check
from ost2spotify.doctor.check import Check, failure, skipped
from ost2spotify.doctor.machine import (
    client_check,
    clock_check,
    python_check,
    quota_check,
    redirect_uri_check,
    settings_check,
    state_dir_check,
)
from ost2spotify.errors import Ost2SpotifyError, SettingsError, SpotifyOutOfReach, StateError
from ost2spotify.settings import Settings
from ost2spotify.spotify.signin import SignIn

__all__ = ["Check", "Instruments", "Memory", "examine", "exit_code"]


class Memory(port.Quota, Protocol):
    """What the doctor reads from the state directory."""

    @property
    def warnings(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Instruments:
    """How the doctor looks at the world. Each may raise what its name would raise in a run.

    `reach` gives a server's own time, None where it tells none. `connect` is `spotify.connect`
    with the state directory's quota; `strangers` are variables that look like ours and are not.
    """

    versions: Mapping[str, str]
    settings: Callable[[], Settings]
    memory: Callable[[Path], AbstractContextManager[Memory]]
    reach: Callable[[str], datetime | None]
    connect: Callable[[Settings, Memory, bool], port.Spotify]
    sign_in: Callable[[Settings], SignIn | None]
    now: Callable[[], datetime]
    strangers: tuple[str, ...] = ()


def examine(instruments: Instruments) -> Iterator[Check]:
    """Every check, as soon as it is made; what cannot be checked because of another failure is skipped."""
    yield python_check(instruments.versions)
    try:
        settings = instruments.settings()
    except SettingsError as error:
        yield failure("settings", error)
        return
    yield settings_check(settings, instruments.strangers)
    yield client_check(settings)
    yield redirect_uri_check(settings.redirect_uri)
    try:
        opened = instruments.memory(settings.state_dir)
    except Ost2SpotifyError as error:
        yield failure("state directory", error)
        return
    with opened as memory:
        yield state_dir_check(settings.state_dir, memory.warnings)
        yield from _spotify(instruments, settings, memory)
        yield quota_check(settings, memory)


def exit_code(checks: list[Check]) -> int:
    """0 when nothing failed, else the code of the first failure."""
    return next((check.exit_code for check in checks if check.status == "fail"), 0)


def _spotify(instruments: Instruments, settings: Settings, memory: Memory) -> Iterator[Check]:
    network, clock = _network(instruments, settings)
    yield network
    yield clock
    try:
        signed = instruments.sign_in(settings)
    except StateError as error:
        yield failure("sign-in", error)
        return
    reason = _unaskable(network, settings, signed)
    if reason:
        yield skipped("credentials", reason)
        yield sign_in_check(signed, instruments.now(), None)
        yield from (skipped(name, reason) for name in ("Premium and allow-list", "market"))
        return
    app = _trouble(lambda: instruments.connect(settings, memory, False).search("Love beyond words"))
    person = _trouble(lambda: instruments.connect(settings, memory, True).me()) if signed else app
    yield credentials_check(app, person)
    yield sign_in_check(signed, instruments.now(), person)
    yield permission_check(app, person)
    yield market_check(settings.market, app)


def _unaskable(network: Check, settings: Settings, signed: SignIn | None) -> str:
    """Why nothing can be asked as the app; empty when it can. Without a secret only a person may ask."""
    if network.status == "fail":
        return "no network"
    if not settings.client_id:
        return "no client id"
    return "" if settings.client_secret or signed else "nobody is signed in"


def _network(instruments: Instruments, settings: Settings) -> tuple[Check, Check]:
    """Whether both servers answer, and whether their clock and ours agree."""
    try:
        instruments.reach(settings.accounts_url)
        there = instruments.reach(settings.api_url)
    except SpotifyOutOfReach as error:
        return failure("network", error), skipped("clock", "no network")
    hosts = dict.fromkeys(urlsplit(address).netloc for address in (settings.accounts_url, settings.api_url))
    return Check("network", "ok", f"{' and '.join(hosts)} answer{'s' if len(hosts) == 1 else ''}"), clock_check(
        instruments.now(), there
    )


def _trouble(ask: Callable[[], object]) -> Ost2SpotifyError | None:
    try:
        ask()
    except Ost2SpotifyError as error:
        return error
    return None
