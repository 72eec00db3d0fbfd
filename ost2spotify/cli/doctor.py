"""`doctor`: the set-up, checked one point after the other."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from ost2spotify.cli import options

if TYPE_CHECKING:
    from ost2spotify.doctor import Check, Instruments

MARKS = {"ok": ("✓", "green"), "warn": ("!", "yellow"), "fail": ("✗", "red"), "skip": ("–", "dim")}
# What a report of a bug should name.
PACKAGES = ("ost2spotify", "spotipy", "tenacity", "click", "rich")


@click.command()
@options.format_option("table", "json")
def doctor(style: str) -> None:
    """Check the set-up, one point after the other.

    Each point has a mark and, where it needs one, a remedy. Costs at most one catalogue call and one
    playlist call. Ends with 0 when nothing failed, else with 2 (settings), 4 (sign in) or 5 (out of reach).
    """
    from ost2spotify.doctor import examine, exit_code

    checks = []
    for check in examine(instruments()):
        checks.append(check)
        if style == "table":
            for line in lines_of(check):
                click.echo(line)
    if style == "json":
        click.echo(_as_json(checks))
    else:
        click.echo(_conclusion(checks))
    sys.exit(exit_code(checks))


def instruments() -> Instruments:
    """The real world."""
    from ost2spotify import spotify, store
    from ost2spotify.doctor import Instruments

    return Instruments(
        versions={"Python": platform.python_version(), **dict(_versions())},
        settings=options.loaded_settings,
        memory=store.open_store,
        reach=server_time,
        connect=lambda settings, memory, person: spotify.connect(settings, quota=memory, person=person),
        sign_in=spotify.sign_in,
        now=lambda: datetime.now(UTC),
        strangers=_strangers(),
    )


def server_time(address: str) -> datetime | None:
    """The time by the server's clock, or None where it tells none. Raises SpotifyOutOfReach without an answer."""
    import requests

    from ost2spotify.errors import SpotifyOutOfReach

    try:
        answer = requests.head(address, timeout=10, allow_redirects=False)
    except requests.RequestException as error:
        raise SpotifyOutOfReach(
            f"{address} does not answer ({type(error).__name__})",
            hint="Check the network, a proxy or a firewall; https://status.spotify.dev tells whether Spotify is down.",
        ) from error
    return _moment(answer.headers.get("Date"))


def _moment(written: str | None) -> datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(written or "").astimezone(UTC)
    except (TypeError, ValueError):
        return None


def _versions() -> Iterator[tuple[str, str]]:
    from importlib.metadata import PackageNotFoundError, version

    for package in PACKAGES:
        try:
            yield package, version(package)
        except PackageNotFoundError:
            yield package, "not installed"


def _strangers() -> tuple[str, ...]:
    """Variables that begin like ours and are none: typing errors, most likely."""
    from ost2spotify.settings import VARIABLES

    return tuple(sorted(name for name in os.environ if name.startswith("OST2SPOTIFY_") and name not in VARIABLES))


def lines_of(check: Check) -> Iterator[str]:
    """The mark, the name, what was found, and below it the remedy, in at most 80 cells."""
    from ost2spotify.cli.outcome import colour_wanted
    from ost2spotify.reporting.cells import fill, folded_lines, paint

    mark, colour = MARKS[check.status]
    lead = f"{paint(mark, colour, colour=colour_wanted())} {fill(check.name, 22)} "
    for at, line in enumerate(folded_lines(check.found, 55)):
        yield (lead if at == 0 else " " * 25) + line
    for at, line in enumerate(folded_lines(check.remedy, 53)):
        yield " " * 25 + ("→ " if at == 0 else "  ") + line


def _as_json(checks: list[Check]) -> str:
    from ost2spotify.doctor import exit_code
    from ost2spotify.reporting import as_json

    rows = [
        {"name": check.name, "status": check.status, "found": check.found, "remedy": check.remedy} for check in checks
    ]
    return as_json({"schema": 1, "ok": exit_code(checks) == 0, "checks": rows})


def _conclusion(checks: list[Check]) -> str:
    failed = sum(check.status == "fail" for check in checks)
    warned = sum(check.status == "warn" for check in checks)
    if failed:
        return f"\n{failed} of {len(checks)} points need you; the first one first."
    return f"\nAll is well{f', with {warned} to look at' if warned else ''}."
