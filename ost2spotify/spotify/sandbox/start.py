"""The sandbox put together: rows, account, API, and the adapter above them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from ost2spotify import port
from ost2spotify.settings import Settings
from ost2spotify.spotify.auth import NoTokens
from ost2spotify.spotify.client import SpotipyClient
from ost2spotify.spotify.guard import Guard, NoQuota
from ost2spotify.spotify.retrying import RetryingSpotify
from ost2spotify.spotify.sandbox.account import Account
from ost2spotify.spotify.sandbox.adapter import API_URL, session_over
from ost2spotify.spotify.sandbox.api import Sandbox
from ost2spotify.spotify.sandbox.rows import Rows, check, demo_rows, rows_of
from ost2spotify.spotify.sandbox.wire import Answer, Request


def start(settings: Settings, *, quota: port.Quota | None, state_dir: Path | None) -> RetryingSpotify:
    """Spotify over an in-process sandbox; its playlists are kept in `state_dir`, if there is one."""
    if settings.sandbox_catalogue:
        check(settings.sandbox_catalogue)
    world = _LaterSandbox(settings, Account(state_dir / "account.json" if state_dir else None))
    client = SpotipyClient(
        session_over(world.answer), api_url=API_URL, market=settings.market, language=settings.language
    )
    return RetryingSpotify(
        client, Guard(quota=quota or NoQuota(), daily_calls=_daily_calls(settings), tokens=NoTokens())
    )


def catalogue(settings: Settings) -> Rows:
    """The tracks that the settings name, or the made-up ones of the package."""
    return rows_of(settings.sandbox_catalogue) if settings.sandbox_catalogue else demo_rows()


class _LaterSandbox:
    """A sandbox that reads its catalogue at the first request: a run that remembers every answer has none."""

    def __init__(self, settings: Settings, account: Account) -> None:
        self._settings = settings
        self._account = account

    @cached_property
    def _sandbox(self) -> Sandbox:
        return Sandbox(catalogue(self._settings), self._account)

    def answer(self, request: Request) -> Answer:
        return self._sandbox.answer(request)


def _daily_calls(settings: Settings) -> int | None:
    """Our own limit, only where somebody set one: the sandbox has no quota unless asked."""
    return settings.daily_calls if "OST2SPOTIFY_DAILY_CALLS" in settings.origins else None
