"""The sign-in on disk: one file that only its owner can read, replaced whole, locked while it is renewed."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ost2spotify.errors import StateError
from ost2spotify.spotify.locks import locked

TOKEN_FILE = "token.json"  # noqa: S105 - the name of a file
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Token:
    """What the accounts server granted, and when the person signed in. Shows no secret.

    `pkce` is true for a sign-in without a client secret: its refresh token changes with each use.
    """

    access: str = field(default="", repr=False)
    refresh: str = field(default="", repr=False)
    expires_at: datetime = _LONG_AGO
    signed_in_at: datetime | None = None
    client_id: str = ""
    pkce: bool = False


class TokenFile:
    """The token in a state directory."""

    def __init__(self, state_dir: Path, name: str = TOKEN_FILE) -> None:
        self.path = state_dir / name

    def read(self) -> Token | None:
        """The token, or None when nobody is signed in or the file is no token. Raises StateError."""
        try:
            content = json.loads(self.path.read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError, ValueError):
            return None
        except OSError as error:
            raise StateError(
                f"the sign-in in {self.path} cannot be read: {error.strerror}", hint="Check who owns the file."
            ) from error
        return _token(content)

    def write(self, token: Token) -> None:
        """Replace the token. At no moment is there half a file, or one that others can read."""
        unfinished = self.path.with_name(f".{self.path.name}.{secrets.token_hex(8)}")
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write_privately(unfinished, _content(token))
            unfinished.replace(self.path)
        except OSError as error:
            with suppress(OSError):
                unfinished.unlink()
            raise StateError(
                f"the sign-in cannot be kept in {self.path}: {error.strerror}",
                hint="Choose a writable OST2SPOTIFY_STATE_DIR, or give OST2SPOTIFY_REFRESH_TOKEN.",
            ) from error

    def forget(self) -> bool:
        """Remove the token; whether there was one."""
        try:
            self.path.unlink()
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError as error:
            raise StateError(
                f"the sign-in in {self.path} cannot be removed: {error.strerror}", hint="Remove the file yourself."
            ) from error
        return True

    def is_writable(self) -> bool:
        return os.access(self.path.parent, os.W_OK)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Alone among processes, as far as the directory allows a lock."""
        with locked(self.path.with_name("token.lock")):
            yield


def heir_of(state_dir: Path, refresh: str) -> TokenFile:
    """The file of what a refresh token of the environment was exchanged for."""
    return TokenFile(state_dir, f"token-{hashlib.sha256(refresh.encode()).hexdigest()[:16]}.json")


def token_files(state_dir: Path) -> list[TokenFile]:
    """The sign-in and every heir in a state directory, whether or not they are there."""
    heirs = [TokenFile(state_dir, path.name) for path in state_dir.glob("token-*.json")]
    return [TokenFile(state_dir), *heirs]


def _write_privately(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _content(token: Token) -> bytes:
    row = {
        "access_token": token.access,
        "refresh_token": token.refresh,
        "expires_at": token.expires_at.isoformat(),
        "signed_in_at": token.signed_in_at.isoformat() if token.signed_in_at else None,
        "client_id": token.client_id,
        "pkce": token.pkce,
    }
    return json.dumps(row, indent=1).encode()


def _token(content: Any) -> Token | None:
    row = content if isinstance(content, dict) else {}
    refresh, access = row.get("refresh_token"), row.get("access_token")
    if not isinstance(refresh, str) or not refresh:
        return None
    return Token(
        access=access if isinstance(access, str) else "",
        refresh=refresh,
        expires_at=_moment(row.get("expires_at")) or _LONG_AGO,
        signed_in_at=_moment(row.get("signed_in_at")),
        client_id=str(row.get("client_id") or ""),
        pkce=row.get("pkce") is True,
    )


def _moment(written: Any) -> datetime | None:
    try:
        moment = datetime.fromisoformat(written)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
