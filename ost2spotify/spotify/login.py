"""Signing in: the address where the person agrees, the answer that comes back, the token for it.

Nothing here prints or reads; `cli/account.py` does. Without a client secret the sign-in is proved by
PKCE (RFC 7636), so that an app's secret need not lie on every machine.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlencode, urlsplit

from ost2spotify.errors import SettingsError, SignInNeeded
from ost2spotify.settings import REDIRECT_URI, Settings
from ost2spotify.spotify.accounts import DeadGrant
from ost2spotify.spotify.connection import accounts_of
from ost2spotify.spotify.proof import challenge_of
from ost2spotify.spotify.repeating import Repeating
from ost2spotify.spotify.tokens import TokenFile, token_files

# The cover's permission is asked for with the others: a person who tries --cover later need not sign in again.
SCOPES = ("playlist-modify-private", "playlist-modify-public", "playlist-read-private", "ugc-image-upload")
_AGAIN = "Run `ost2spotify login` again."


@dataclass(frozen=True, slots=True)
class Invitation:
    """The address where the person agrees, and the secrets that the answer has to fit."""

    address: str
    state: str = field(repr=False)
    verifier: str | None = field(repr=False)


def invitation(settings: Settings) -> Invitation:
    """A fresh invitation for the app of the settings. Raises SettingsError where Spotify would refuse it."""
    if not settings.client_id:
        raise SettingsError("SPOTIPY_CLIENT_ID is not set", hint="Copy .env.example to .env and fill it in.")
    _check_redirect(settings.redirect_uri)
    state = secrets.token_urlsafe(24)
    verifier = None if settings.client_secret else secrets.token_urlsafe(64)
    query = {
        "client_id": settings.client_id,
        "response_type": "code",
        "redirect_uri": settings.redirect_uri,
        "scope": " ".join(SCOPES),
        "state": state,
    }
    if verifier:
        query |= {"code_challenge_method": "S256", "code_challenge": challenge_of(verifier)}
    return Invitation(f"{settings.accounts_url}/authorize?{urlencode(query)}", state, verifier)


def code_in(answer: str, invited: Invitation) -> str:
    """The code in the address that the person was sent to. Raises SignInNeeded for any other address."""
    query = parse_qs(urlsplit(answer.strip()).query)
    if query.get("error"):
        raise SignInNeeded(f"Spotify did not sign you in: {query['error'][0]}", hint=_AGAIN)
    if not query.get("code"):
        raise SignInNeeded(
            "that is not the address that Spotify sent you to: there is no code in it",
            hint="Copy the whole address out of the browser, even if the page there could not be shown.",
        )
    if not secrets.compare_digest(query.get("state", [""])[0].encode(), invited.state.encode()):
        raise SignInNeeded("the answer belongs to another sign-in than the one that was begun", hint=_AGAIN)
    return query["code"][0]


def finish(settings: Settings, invited: Invitation, code: str, *, repeating: Repeating | None = None) -> None:
    """Exchange the code for a token and keep it. Raises StateError, SettingsError, SignInNeeded or OutOfReach."""
    accounts = accounts_of(settings, repeating or Repeating())
    try:
        token = accounts.first_token(code, settings.redirect_uri, invited.verifier)
    except DeadGrant as error:
        raise SignInNeeded("Spotify did not accept the code, which is good once and briefly", hint=_AGAIN) from error
    if not token.refresh:
        raise SignInNeeded("Spotify gave no refresh token, so the sign-in would end within the hour", hint=_AGAIN)
    file = TokenFile(settings.state_dir)
    file.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with file.locked():
        file.write(token)


def forget_sign_in(settings: Settings) -> bool:
    """Remove the kept sign-in, and what tokens of the environment were exchanged for; whether there was any."""
    removed = [file.forget() for file in token_files(settings.state_dir)]
    return any(removed)


def _check_redirect(redirect_uri: str) -> None:
    parts = urlsplit(redirect_uri)
    if parts.scheme == "https" and parts.hostname:
        return
    if parts.scheme != "http" or parts.hostname not in ("127.0.0.1", "::1"):
        raise SettingsError(
            f"Spotify does not accept {redirect_uri} as a redirect URI",
            hint=f"Use {REDIRECT_URI}, in SPOTIPY_REDIRECT_URI and at the app; `localhost` is refused.",
        )
