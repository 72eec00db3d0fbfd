"""Checks of the set-up, one after the other, each with what was found and what to do about it.

What touches the machine or the network is injected (`Instruments`); at most one catalogue call
and one playlist call are spent.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from ost2spotify import port
from ost2spotify.errors import (
    Ost2SpotifyError,
    Refused,
    SettingsError,
    SignInNeeded,
    SpotifyForbids,
    SpotifyOutOfReach,
)
from ost2spotify.settings import ROWS, Settings
from ost2spotify.spotify.signin import SignIn

# The state database's lock and Spotify's tokens work by this clock; NTP keeps it within a second.
CLOCK_MAY_DIFFER = timedelta(minutes=5)
# Enough weeks for somebody who looks at cron's mail once a month.
WARN_BEFORE = timedelta(days=35)
LOGIN = "Run `ost2spotify login`."


@dataclass(frozen=True, slots=True)
class Check:
    """One point: `status` is "ok", "warn", "fail" or "skip"; `exit_code` is what a "fail" ends the program with."""

    name: str
    status: str
    found: str
    remedy: str = ""
    exit_code: int = 0


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
    yield _python(instruments.versions)
    try:
        settings = instruments.settings()
    except SettingsError as error:
        yield _failure("settings", error)
        return
    yield _settings(settings, instruments.strangers)
    yield _client(settings)
    yield _redirect_uri(settings.redirect_uri)
    try:
        opened = instruments.memory(settings.state_dir)
    except Ost2SpotifyError as error:
        yield _failure("state directory", error)
        return
    with opened as memory:
        yield _state_dir(settings.state_dir, memory.warnings)
        yield from _spotify(instruments, settings, memory)
        yield _quota(settings, memory)


def exit_code(checks: list[Check]) -> int:
    """0 when nothing failed, else the code of the first failure."""
    return next((check.exit_code for check in checks if check.status == "fail"), 0)


def _spotify(instruments: Instruments, settings: Settings, memory: Memory) -> Iterator[Check]:
    network, clock = _network(instruments, settings)
    yield network
    yield clock
    signed = instruments.sign_in(settings)
    reason = _unaskable(network, settings, signed)
    if reason:
        yield _skipped("credentials", reason)
        yield _sign_in(signed, instruments.now(), None)
        yield from (_skipped(name, reason) for name in ("Premium and allow-list", "market"))
        return
    app = _trouble(lambda: instruments.connect(settings, memory, False).search("Love beyond words"))
    person = _trouble(lambda: instruments.connect(settings, memory, True).me()) if signed else app
    yield _credentials(app, person)
    yield _sign_in(signed, instruments.now(), person)
    yield _permission(app, person)
    yield _market(settings.market, app)


def _unaskable(network: Check, settings: Settings, signed: SignIn | None) -> str:
    """Why nothing can be asked as the app; empty when it can. Without a secret only a person may ask."""
    if network.status == "fail":
        return "no network"
    if not settings.client_id:
        return "no client id"
    return "" if settings.client_secret or signed else "nobody is signed in"


def _python(versions: Mapping[str, str]) -> Check:
    found = ", ".join(f"{name} {version}" for name, version in versions.items())
    if sys.version_info < (3, 11):  # noqa: UP036  # pip's check can be overridden
        return Check("Python and versions", "fail", found, "Use Python 3.11 or later.", 2)
    return Check("Python and versions", "ok", found)


def _settings(settings: Settings, strangers: tuple[str, ...]) -> Check:
    """Which settings are given and from where; a secret's value is never shown, nor any other's."""
    origins = [f"{row.variable} ({settings.origins[row.variable]})" for row in ROWS if row.variable in settings.origins]
    found = ", ".join(origins) or "none given, all at their defaults"
    if strangers:
        return Check(
            "settings", "warn", f"{found}; not ours: {', '.join(strangers)}", "Look for a typing error in these names."
        )
    return Check("settings", "ok", found)


def _redirect_uri(uri: str) -> Check:
    parts = urlsplit(uri)
    if parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in ("127.0.0.1", "::1") and parts.port):
        return Check("redirect URI", "ok", uri)
    return Check(
        "redirect URI",
        "fail",
        f"Spotify does not take {uri}",
        "Use https, or http://127.0.0.1 with a port, such as http://127.0.0.1:8888/callback; `localhost` is refused.",
        2,
    )


def _state_dir(path: Path, warnings: tuple[str, ...]) -> Check:
    if warnings:
        return Check("state directory", "warn", "; ".join(warnings), "Earlier answers and decisions are in that file.")
    return Check("state directory", "ok", f"{path} can be written")


def _network(instruments: Instruments, settings: Settings) -> tuple[Check, Check]:
    """Whether both servers answer, and whether their clock and ours agree."""
    try:
        instruments.reach(settings.accounts_url)
        there = instruments.reach(settings.api_url)
    except SpotifyOutOfReach as error:
        return _failure("network", error), _skipped("clock", "no network")
    hosts = dict.fromkeys(urlsplit(address).netloc for address in (settings.accounts_url, settings.api_url))
    return Check("network", "ok", f"{' and '.join(hosts)} answer{'s' if len(hosts) == 1 else ''}"), _clock(
        instruments.now(), there
    )


def _clock(here: datetime, there: datetime | None) -> Check:
    if there is None:
        return _skipped("clock", "the server does not tell its time")
    apart = abs(here - there)
    if apart > CLOCK_MAY_DIFFER:
        minutes = round(apart.total_seconds() / 60)
        direction = "behind" if here < there else "ahead of"
        found = f"this machine is {minutes} minutes {direction} Spotify"
        return Check("clock", "fail", found, "Set the clock; on Linux `timedatectl set-ntp true` keeps it set.", 2)
    return Check("clock", "ok", f"{here:%Y-%m-%d %H:%M} UTC, as at Spotify")


def _client(settings: Settings) -> Check:
    if not settings.client_id:
        return Check("app", "fail", "SPOTIPY_CLIENT_ID is not set", f"{LOGIN} It walks you through making an app.", 2)
    kind = "with its secret" if settings.client_secret else "without a secret (PKCE): dry runs need a sign-in too"
    return Check("app", "ok", f"client id {kind}")


def _sign_in(signed: SignIn | None, now: datetime, said: Ost2SpotifyError | None) -> Check:
    """The sign-in by its day, and by what Spotify said when it was used."""
    if signed is None:
        return Check("sign-in", "fail", "nobody is signed in", LOGIN, 4)
    if isinstance(said, SignInNeeded):
        return _failure("sign-in", said)
    if signed.ends is None:
        return Check("sign-in", "ok", f"from the {signed.source}; it does not tell since when")
    left = signed.ends - now
    if left < timedelta():
        return Check(
            "sign-in", "fail", f"ended on {signed.ends:%Y-%m-%d}: Spotify ends each after six months", LOGIN, 4
        )
    found = f"from the {signed.source}, until {signed.ends:%Y-%m-%d} ({left.days} days)"
    if left < WARN_BEFORE:
        return Check("sign-in", "warn", found, LOGIN)
    return Check("sign-in", "ok", found)


def _trouble(ask: Callable[[], object]) -> Ost2SpotifyError | None:
    try:
        ask()
    except Ost2SpotifyError as error:
        return error
    return None


def _credentials(app: Ost2SpotifyError | None, person: Ost2SpotifyError | None) -> Check:
    """Whether Spotify takes the app. A dead sign-in, a 403 and an unknown market have checks of their own."""
    for error in filter(None, (app, person)):
        if isinstance(error, Refused):
            return _skipped("credentials", str(error))
        if not isinstance(error, SpotifyForbids | SignInNeeded) and not _is_about_market(error):
            return _failure("credentials", error)
    return Check("credentials", "ok", "Spotify takes the app")


def _permission(app: Ost2SpotifyError | None, person: Ost2SpotifyError | None) -> Check:
    """What a 403 said; only calls that were answered tell anything."""
    for error in (app, person):
        if isinstance(error, SpotifyForbids):
            return _failure("Premium and allow-list", error)
    if app and person:
        return _skipped("Premium and allow-list", "no call was answered")
    return Check("Premium and allow-list", "ok", "Spotify lets the app and its user in")


def _market(market: str | None, app: Ost2SpotifyError | None) -> Check:
    if market is None:
        return Check(
            "market",
            "warn",
            "no market set: songs that your country may not play count as found",
            "Set OST2SPOTIFY_MARKET to your country, such as KR or DE.",
        )
    if app and _is_about_market(app):
        return Check(
            "market", "fail", f"Spotify does not know the market {market}", "Use your country's two letters.", 2
        )
    if app:
        return _skipped("market", "no search was answered")
    return Check("market", "ok", market)


def _is_about_market(error: Ost2SpotifyError) -> bool:
    return isinstance(error, SpotifyOutOfReach) and "market" in str(error).lower()


def _quota(settings: Settings, memory: Memory) -> Check:
    used = memory.calls_in_last_day()
    left = max(0, settings.daily_calls - used)
    found = f"{left} of {settings.daily_calls} catalogue calls left ({used} in the last 24 hours)"
    refused = [until for bucket in ("all", "catalogue", "playlist") if (until := memory.refused_until(bucket))]
    if refused:
        found += f"; Spotify refuses until {max(refused):%Y-%m-%d %H:%M} UTC"
    if refused or not left:
        return Check("calls left", "fail", found, "Wait: calling again while refused lengthens it.", 5)
    return Check("calls left", "ok", found)


def _failure(name: str, error: Ost2SpotifyError) -> Check:
    return Check(name, "fail", str(error), error.hint, error.exit_code)


def _skipped(name: str, reason: str) -> Check:
    return Check(name, "skip", f"not checked: {reason}")
