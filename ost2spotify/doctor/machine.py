"""Checks of this machine: versions, settings, the state directory, the clock, the calls that are left."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from ost2spotify import port
from ost2spotify.doctor.check import LOGIN, Check, skipped
from ost2spotify.settings import VARIABLES, Settings

# The state database's lock and Spotify's tokens work by this clock; NTP keeps it within a second.
CLOCK_MAY_DIFFER = timedelta(minutes=5)


def python_check(versions: Mapping[str, str]) -> Check:
    found = ", ".join(f"{name} {version}" for name, version in versions.items())
    if sys.version_info < (3, 11):  # noqa: UP036  # pip's check can be overridden
        return Check("Python and versions", "fail", found, "Use Python 3.11 or later.", 2)
    return Check("Python and versions", "ok", found)


def settings_check(settings: Settings, strangers: tuple[str, ...]) -> Check:
    """Which settings are given and from where; a secret's value is never shown, nor any other's."""
    origins = [f"{variable} ({settings.origins[variable]})" for variable in VARIABLES if variable in settings.origins]
    found = ", ".join(origins) or "none given, all at their defaults"
    if strangers:
        return Check(
            "settings", "warn", f"{found}; not ours: {', '.join(strangers)}", "Look for a typing error in these names."
        )
    return Check("settings", "ok", found)


def redirect_uri_check(uri: str) -> Check:
    if _is_taken_by_spotify(uri):
        return Check("redirect URI", "ok", uri)
    return Check(
        "redirect URI",
        "fail",
        f"Spotify does not take {uri}",
        "Use https, or http://127.0.0.1 with a port, such as http://127.0.0.1:8888/callback; `localhost` is refused.",
        2,
    )


def _is_taken_by_spotify(uri: str) -> bool:
    try:
        parts = urlsplit(uri)
        own_port = parts.hostname in ("127.0.0.1", "::1") and bool(parts.port)
    except ValueError:
        return False
    return bool(parts.netloc) and (parts.scheme == "https" or (parts.scheme == "http" and own_port))


def state_dir_check(path: Path, warnings: tuple[str, ...]) -> Check:
    if warnings:
        return Check("state directory", "warn", "; ".join(warnings), "Earlier answers and decisions are in that file.")
    return Check("state directory", "ok", f"{path} can be written")


def clock_check(here: datetime, there: datetime | None) -> Check:
    if there is None:
        return skipped("clock", "the server does not tell its time")
    apart = abs(here - there)
    if apart > CLOCK_MAY_DIFFER:
        minutes = round(apart.total_seconds() / 60)
        direction = "behind" if here < there else "ahead of"
        found = f"this machine is {minutes} minutes {direction} Spotify"
        return Check("clock", "fail", found, "Set the clock; on Linux `timedatectl set-ntp true` keeps it set.", 2)
    return Check("clock", "ok", f"{here:%Y-%m-%d %H:%M} UTC, as at Spotify")


def client_check(settings: Settings) -> Check:
    if not settings.client_id:
        return Check("app", "fail", "SPOTIPY_CLIENT_ID is not set", f"{LOGIN} It walks you through making an app.", 2)
    kind = "with its secret" if settings.client_secret else "without a secret (PKCE): dry runs need a sign-in too"
    return Check("app", "ok", f"client id {kind}")


def quota_check(settings: Settings, memory: port.Quota) -> Check:
    used = memory.calls_in_last_day()
    left = max(0, settings.daily_calls - used)
    found = f"{left} of {settings.daily_calls} catalogue calls left ({used} in the last 24 hours)"
    refused = [until for bucket in ("all", "catalogue", "playlist") if (until := memory.refused_until(bucket))]
    if refused:
        found += f"; Spotify refuses until {max(refused):%Y-%m-%d %H:%M} UTC"
    if refused or not left:
        return Check("calls left", "fail", found, "Wait: calling again while refused lengthens it.", 5)
    return Check("calls left", "ok", found)
