"""Spotify itself, put together: session, tokens, client, guard."""

from __future__ import annotations

from collections.abc import Callable

import requests

from ost2spotify import port
from ost2spotify.errors import SettingsError, SignInNeeded, StateError
from ost2spotify.settings import Settings
from ost2spotify.spotify.accounts import Accounts
from ost2spotify.spotify.auth import AppTokens, Bearer, PersonTokens, Tokens
from ost2spotify.spotify.client import TIMEOUT, SpotipyClient
from ost2spotify.spotify.guard import Guard
from ost2spotify.spotify.repeating import Repeating
from ost2spotify.spotify.retrying import RetryingSpotify
from ost2spotify.spotify.tokens import Token, TokenFile, heir_of

NewSession = Callable[[], requests.Session]
_LOGIN = "Run `ost2spotify login`."


def connect(
    settings: Settings,
    *,
    quota: port.Quota,
    person: bool,
    repeating: Repeating | None = None,
    timeout: tuple[float, float] = TIMEOUT,
    new_session: NewSession = requests.Session,
) -> RetryingSpotify:
    """Spotify with the tokens that the settings allow; sends nothing yet. `timeout`: seconds to connect, to answer.

    `new_session` makes the plain sessions that carry the requests.
    """
    repeating = repeating or Repeating()
    tokens = tokens_of(settings, person=person, accounts=accounts_of(settings, repeating, new_session))
    session = new_session()
    session.auth = Bearer(tokens)
    client = SpotipyClient(
        session, api_url=settings.api_url, market=settings.market, language=settings.language, timeout=timeout
    )
    guard = Guard(quota=quota, daily_calls=settings.daily_calls, tokens=tokens, repeating=repeating)
    return RetryingSpotify(client, guard)


def tokens_of(settings: Settings, *, person: bool, accounts: Accounts) -> Tokens:
    """Tokens of the person, or of the app where no person is needed and there is a secret."""
    if not person and accounts.has_secret:
        return AppTokens(accounts)
    if settings.refresh_token:
        return _tokens_from_environment(settings, accounts)
    file = TokenFile(settings.state_dir)
    kept = file.read()
    if kept is None:
        raise SignInNeeded("nobody is signed in to Spotify", hint=_LOGIN)
    if kept.client_id != settings.client_id:
        raise SignInNeeded("the sign-in belongs to another app than SPOTIPY_CLIENT_ID names", hint=_LOGIN)
    return PersonTokens(accounts, kept, file)


def _tokens_from_environment(settings: Settings, accounts: Accounts) -> PersonTokens:
    """Tokens that need no disk; where there is one, it keeps what the refresh token was exchanged for."""
    heir = heir_of(settings.state_dir, settings.refresh_token)
    try:
        kept = heir.read()
    except StateError:
        kept = None
    token = kept or Token(refresh=settings.refresh_token, client_id=settings.client_id)
    return PersonTokens(accounts, token, None, heir=heir)


def accounts_of(settings: Settings, repeating: Repeating, new_session: NewSession = requests.Session) -> Accounts:
    """The accounts server for the app of the settings. Raises SettingsError without a client id."""
    if not settings.client_id:
        raise SettingsError(
            "SPOTIPY_CLIENT_ID is not set",
            hint="Run `ost2spotify login`: it walks you through making an app. Or try it with --sandbox.",
        )
    return Accounts(
        new_session(),
        accounts_url=settings.accounts_url,
        client_id=settings.client_id,
        client_secret=settings.client_secret,
        repeating=repeating,
    )
