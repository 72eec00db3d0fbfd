"""Where requests get their access token: from the app itself, or from the person who signed in.

Nothing here prompts; only `login` does.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from typing import Protocol

import requests
from requests.auth import AuthBase

from ost2spotify.errors import SignInNeeded, StateError
from ost2spotify.spotify.accounts import Accounts, DeadGrant
from ost2spotify.spotify.tokens import Token, TokenFile

# A token that ends during the request is no use; spotipy renews at the same distance.
_EARLY = timedelta(seconds=60)
_LOGIN = "Run `ost2spotify login`."


class Tokens(Protocol):
    """Where requests get their access token."""

    def access_token(self) -> str:
        """A token that is good for now. Raises SignInNeeded, SettingsError or OutOfReach."""
        ...

    def renew(self) -> bool:
        """Get another token, the last having been turned away; whether there is another."""
        ...


class Bearer(AuthBase):
    """Puts the access token on each request of a session, where no log sees it."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._tokens.access_token()}"
        return request


class AppTokens:
    """Tokens for the app itself: the catalogue, and no person."""

    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts
        self._token: Token | None = None

    def access_token(self) -> str:
        if self._token is None or not _is_fresh(self._token, self._accounts.repeating.clock()):
            self.renew()
        assert self._token is not None
        return self._token.access

    def renew(self) -> bool:
        self._token = self._accounts.app_token()
        return True


class PersonTokens:
    """Tokens of the person who signed in, renewed by one process at a time.

    With a `file` the renewed token is kept there. Without one (a refresh token from the environment)
    `heir` is written as far as the disk allows, when Spotify exchanges the refresh token: it does so for
    apps without a secret, and the one in the environment is dead from then on.
    """

    def __init__(
        self, accounts: Accounts, token: Token, file: TokenFile | None, *, heir: TokenFile | None = None
    ) -> None:
        self._accounts = accounts
        self._token = token
        self._file = file
        self._heir = heir

    def access_token(self) -> str:
        if not _is_fresh(self._token, self._accounts.repeating.clock()):
            self.renew()
        return self._token.access

    def renew(self) -> bool:
        if self._file is None:
            self._token = self._renewed(self._token)
            return True
        with self._file.locked():
            kept = self._file.read() or self._token
            if kept.access == self._token.access or not _is_fresh(kept, self._accounts.repeating.clock()):
                kept = self._renewed(kept)
            self._token = kept
        return True

    def _renewed(self, token: Token) -> Token:
        if token.pkce and self._file is not None and not self._file.is_writable():
            # The old refresh token dies with its use: better not to begin than to lose the new one.
            raise StateError(
                f"the sign-in in {self._file.path} cannot be renewed: the directory is read-only",
                hint="Make it writable, or give OST2SPOTIFY_REFRESH_TOKEN.",
            )
        try:
            renewed = self._accounts.renewed(token)
        except DeadGrant as error:
            return self._another(token, error)
        self._keep(renewed, rotated=renewed.refresh != token.refresh)
        return renewed

    def _keep(self, token: Token, *, rotated: bool) -> None:
        if self._file is None:
            if self._heir and rotated:
                with suppress(StateError):
                    self._heir.write(token)
            return
        try:
            self._file.write(token)
        except StateError:
            # Only this hour's access token is lost; the refresh token on the disk still holds.
            if rotated:
                raise

    def _another(self, dead: Token, error: DeadGrant) -> Token:
        """The token that another process put in a dead one's place. Raises SignInNeeded where there is none."""
        place = self._file or self._heir
        kept = place.read() if place else None
        if kept is not None and kept.refresh != dead.refresh:
            return kept if _is_fresh(kept, self._accounts.repeating.clock()) else self._renewed(kept)
        if place:
            place.forget()
        if self._file is None:
            raise SignInNeeded(
                "Spotify no longer accepts OST2SPOTIFY_REFRESH_TOKEN",
                hint="A sign-in ends after six months. Run `ost2spotify login` and set the new refresh token.",
            ) from error
        raise SignInNeeded(
            "the sign-in to Spotify has ended; it holds for six months, or until it is withdrawn", hint=_LOGIN
        ) from error


class NoTokens:
    """No token at all, for the sandbox, which asks for none."""

    def access_token(self) -> str:
        return ""

    def renew(self) -> bool:
        return False


def _is_fresh(token: Token, now: datetime) -> bool:
    return bool(token.access) and token.expires_at - now > _EARLY
