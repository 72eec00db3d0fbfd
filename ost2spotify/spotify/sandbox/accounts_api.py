"""Spotify's accounts server in the sandbox: the consent page and the tokens, for one app and one listener."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from urllib.parse import parse_qsl, urlencode, urlsplit

from ost2spotify.spotify.proof import challenge_of
from ost2spotify.spotify.sandbox.wire import Answer, Request

CLIENT_ID = "sandbox-client"
CLIENT_SECRET = "sandbox-secret"  # noqa: S105 - there is nothing behind it
# Since July 2026.
_SIGN_IN_HOLDS = timedelta(days=182)


@dataclass(slots=True)
class AccountsOptions:
    """`denied`: the listener says no. `refresh_given`: whether a refresh answers with a refresh token again."""

    client_id: str = CLIENT_ID
    client_secret: str = CLIENT_SECRET
    lifetime: int = 3600
    denied: bool = False
    refresh_given: bool = False


@dataclass(frozen=True, slots=True)
class _Code:
    redirect_uri: str
    challenge: str


@dataclass(frozen=True, slots=True)
class _Access:
    person: bool
    ends: datetime


class AccountsApi:
    """Grants tokens, and tells whether one is good. Refresh tokens of a sign-in without secret change with each use."""

    def __init__(
        self, options: AccountsOptions | None = None, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self.options = options or AccountsOptions()
        self._clock = clock
        self._numbers = count(1)
        self._codes: dict[str, _Code] = {}
        self._signed_in: dict[str, datetime] = {}
        self._access: dict[str, _Access] = {}

    def answer(self, request: Request) -> Answer:
        if request.path == "/authorize" and request.method == "GET":
            return self._consent(request)
        if request.path == "/api/token" and request.method == "POST":
            return self._token(request)
        return _refusal("not_found", "", status=404)

    def signed_in(self) -> str:
        """A refresh token as a person's sign-in today would give it."""
        token = f"refresh-{next(self._numbers)}"
        self._signed_in[token] = self._clock()
        return token

    def withdraw(self) -> None:
        """Make every sign-in and every access token worthless, as a person can."""
        self._signed_in.clear()
        self._access.clear()

    def person_of(self, authorization: str) -> bool | None:
        """Whether a bearer token is a person's; None when it is not good."""
        access = self._access.get(authorization.removeprefix("Bearer "))
        return access.person if access and access.ends > self._clock() else None

    def _consent(self, request: Request) -> Answer:
        """What happens after the listener pressed a button: back to the app's address."""
        address, state = request.query.get("redirect_uri", ""), request.query.get("state", "")
        if request.query.get("client_id") != self.options.client_id:
            return Answer(400, {}, "INVALID_CLIENT: Invalid client")
        if urlsplit(address).scheme == "http" and urlsplit(address).hostname not in ("127.0.0.1", "::1"):
            return Answer(400, {}, "INVALID_CLIENT: Insecure redirect URI")
        if self.options.denied:
            return _sent_on(address, {"error": "access_denied", "state": state})
        code = f"code-{next(self._numbers)}"
        self._codes[code] = _Code(address, request.query.get("code_challenge", ""))
        return _sent_on(address, {"code": code, "state": state})

    def _token(self, request: Request) -> Answer:
        form = dict(parse_qsl(request.body.decode()))
        secret = self._has_secret(request.headers)
        if not secret and form.get("client_id") != self.options.client_id:
            return _refusal("invalid_client", "Invalid client")
        grants: Mapping[str, Callable[[Mapping[str, str], bool], Answer]] = {
            "client_credentials": self._for_app,
            "authorization_code": self._for_code,
            "refresh_token": self._refreshed,
        }
        grant = grants.get(form.get("grant_type", ""))
        return grant(form, secret) if grant else _refusal("unsupported_grant_type", "grant_type is not supported")

    def _has_secret(self, headers: Mapping[str, str]) -> bool:
        wanted = base64.b64encode(f"{self.options.client_id}:{self.options.client_secret}".encode()).decode()
        return headers.get("Authorization") == f"Basic {wanted}"

    def _for_app(self, form: Mapping[str, str], secret: bool) -> Answer:
        return self._granted(person=False) if secret else _refusal("invalid_client", "Invalid client secret")

    def _for_code(self, form: Mapping[str, str], secret: bool) -> Answer:
        code = self._codes.pop(form.get("code", ""), None)
        if code is None or code.redirect_uri != form.get("redirect_uri"):
            return _refusal("invalid_grant", "Invalid authorization code")
        if code.challenge and code.challenge != challenge_of(form.get("code_verifier", "")):
            return _refusal("invalid_grant", "code_verifier was incorrect")
        if not code.challenge and not secret:
            return _refusal("invalid_client", "Invalid client secret")
        return self._granted(person=True, refresh_token=self.signed_in())

    def _refreshed(self, form: Mapping[str, str], secret: bool) -> Answer:
        token = form.get("refresh_token", "")
        since = self._signed_in.get(token)
        if since is None:
            return _refusal("invalid_grant", "Invalid refresh token")
        if self._clock() - since > _SIGN_IN_HOLDS:
            return _refusal("invalid_grant", "Refresh token expired")
        if not secret:
            del self._signed_in[token]
            token = self.signed_in()
            self._signed_in[token] = since
            return self._granted(person=True, refresh_token=token)
        return self._granted(person=True, refresh_token=token if self.options.refresh_given else None)

    def _granted(self, *, person: bool, refresh_token: str | None = None) -> Answer:
        access = f"access-{next(self._numbers)}"
        self._access[access] = _Access(person, self._clock() + timedelta(seconds=self.options.lifetime))
        row = {"access_token": access, "token_type": "Bearer", "expires_in": self.options.lifetime}
        return Answer(200, {}, row | ({"refresh_token": refresh_token} if refresh_token else {}))


def _sent_on(address: str, query: Mapping[str, str]) -> Answer:
    return Answer(302, {"Location": f"{address}?{urlencode(query)}"})


def _refusal(error: str, description: str, status: int = 400) -> Answer:
    return Answer(status, {}, {"error": error, "error_description": description})
