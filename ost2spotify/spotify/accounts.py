"""The accounts server's token address: what it grants, and what its refusals mean.

Not spotipy's OAuth managers: without a token they open a browser or read standard input, they have
no timeout by default, a token file without `refresh_token` is a KeyError to them, and their file is
written in place. What is left is one form posted to one address.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import requests
from requests.auth import HTTPBasicAuth

from ost2spotify.errors import Refused, SettingsError, SpotifyOutOfReach
from ost2spotify.spotify.failures import AnswerLost, TurnedAway, lost, turned_away
from ost2spotify.spotify.repeating import Repeating
from ost2spotify.spotify.tokens import Token
from ost2spotify.spotify.waiting import UNKNOWN_REFUSAL, asked_wait, shown

_TIMEOUT = (10, 30)


class DeadGrant(Exception):
    """The accounts server takes the code or refresh token no longer."""


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


def _no_auth(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Instead of None, which would let requests look for a password in a .netrc."""
    return request
