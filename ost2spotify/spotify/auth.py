"""Access tokens: asked for, kept, renewed. Nothing here prompts; only `login` does.

Not spotipy's OAuth managers: without a token they open a browser or read standard input, they have
no timeout by default, a token file without `refresh_token` is a KeyError to them, and their file is
written in place. What is left is one form posted to one address.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Protocol

import requests
from requests.auth import AuthBase, HTTPBasicAuth

from ost2spotify.errors import Refused, SettingsError, SignInNeeded, SpotifyOutOfReach, StateError
from ost2spotify.spotify.failures import AnswerLost, TurnedAway, lost, turned_away
from ost2spotify.spotify.repeating import Repeating
from ost2spotify.spotify.tokens import Token, TokenFile
from ost2spotify.spotify.waiting import UNKNOWN_REFUSAL, asked_wait, shown

_TIMEOUT = (10, 30)
# A token that ends during the request is no use; spotipy renews at the same distance.
_EARLY = timedelta(seconds=60)
_LOGIN = "Run `ost2spotify login`."


class DeadGrant(Exception):
    """The accounts server takes the code or refresh token no longer."""


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


class Accounts:
    """The accounts server's token address, for one app."""

    def __init__(
        self,
        session: requests.Session,
        *,
        accounts_url: str,
        client_id: str,
        client_secret: str,
        repeating: Repeating | None = None,
    ) -> None:
        self._session = session
        self._address = f"{accounts_url}/api/token"
        self.client_id = client_id
        self._client_secret = client_secret
        self.repeating = repeating or Repeating()

    @property
    def has_secret(self) -> bool:
        return bool(self._client_secret)

    def app_token(self) -> Token:
        """A token for the catalogue alone (client credentials)."""
        return self._granted({"grant_type": "client_credentials"}, Token(), secret=True)

    def first_token(self, code: str, redirect_uri: str, verifier: str | None) -> Token:
        """The token for the code that a sign-in brought; `verifier` instead of the secret (PKCE)."""
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect_uri}
        if verifier:
            form["code_verifier"] = verifier
        now = self.repeating.clock()
        new = Token(signed_in_at=now, client_id=self.client_id, pkce=verifier is not None)
        # A code is good once: if the answer is lost, so is the code.
        return self._granted(form, new, secret=verifier is None, once=True)

    def renewed(self, token: Token) -> Token:
        """The token after a refresh; where the answer has no refresh token, the old one stays."""
        form = {"grant_type": "refresh_token", "refresh_token": token.refresh}
        return self._granted(form, token, secret=self.has_secret and not token.pkce)

    def _granted(self, form: dict[str, str], token: Token, *, secret: bool, once: bool = False) -> Token:
        try:
            row = self.repeating.call(lambda: self._posted(form, secret), write=once)
        except TurnedAway as failure:
            raise self._refusal(failure) from failure
        except AnswerLost as failure:
            raise SpotifyOutOfReach(
                f"Spotify's accounts server is out of reach ({failure})",
                hint="Check the network, then run the same command again.",
            ) from failure
        lifetime = row.get("expires_in")
        seconds = lifetime if isinstance(lifetime, int) and 0 < lifetime < 10**6 else 3600
        refresh = row.get("refresh_token")
        return replace(
            token,
            access=row["access_token"],
            refresh=refresh if isinstance(refresh, str) and refresh else token.refresh,
            expires_at=self.repeating.clock() + timedelta(seconds=seconds),
        )

    def _posted(self, form: dict[str, str], secret: bool) -> dict[str, Any]:
        """The answer to a form, with an access token in it."""
        # As bytes: requests writes text in Latin-1, and fails on what is not.
        auth = HTTPBasicAuth(self.client_id.encode(), self._client_secret.encode()) if secret else _no_auth
        body = form if secret else {**form, "client_id": self.client_id}
        try:
            response = self._session.post(self._address, data=body, auth=auth, timeout=_TIMEOUT)
            content = response.json() if response.ok else None
        except requests.exceptions.JSONDecodeError as error:
            raise AnswerLost("an answer that is not JSON") from error
        except requests.RequestException as error:
            raise lost(error) from error
        if not response.ok:
            raise turned_away(response)
        if not isinstance(content, dict) or not isinstance(content.get("access_token"), str):
            raise AnswerLost("an answer without a token")
        return content

    def _refusal(self, failure: TurnedAway) -> Exception:
        if "invalid_grant" in failure.text:
            return DeadGrant()
        if "invalid_client" in failure.text:
            return SettingsError(
                "Spotify does not know this client id, or the secret is not its own",
                hint="Compare SPOTIPY_CLIENT_ID and SPOTIPY_CLIENT_SECRET with the app at "
                "https://developer.spotify.com/dashboard.",
            )
        if failure.status == 429:
            now = self.repeating.clock()
            until = now + (asked_wait(failure.retry_after, now) or UNKNOWN_REFUSAL)
            return Refused(
                f"Spotify's accounts server refuses until {shown(until)}", until=until, hint="Run it again then."
            )
        return SpotifyOutOfReach(
            f"Spotify's accounts server answered {failure.status} ({failure.message})",
            hint="Run the same command again later.",
        )


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
    nothing is written.
    """

    def __init__(self, accounts: Accounts, token: Token, file: TokenFile | None) -> None:
        self._accounts = accounts
        self._token = token
        self._file = file

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
            return
        try:
            self._file.write(token)
        except StateError:
            # Only this hour's access token is lost; the refresh token on the disk still holds.
            if rotated:
                raise

    def _another(self, dead: Token, error: DeadGrant) -> Token:
        """The token that another process put in a dead one's place. Raises SignInNeeded where there is none."""
        if self._file is None:
            raise SignInNeeded(
                "Spotify no longer accepts OST2SPOTIFY_REFRESH_TOKEN",
                hint="A sign-in ends after six months. Run `ost2spotify login` and set the new refresh token.",
            ) from error
        kept = self._file.read()
        if kept is not None and kept.refresh != dead.refresh:
            return kept if _is_fresh(kept, self._accounts.repeating.clock()) else self._renewed(kept)
        self._file.forget()
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


def _no_auth(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Instead of None, which would let requests look for a password in a .netrc."""
    return request
