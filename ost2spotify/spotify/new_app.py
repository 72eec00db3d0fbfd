"""The first use: what to click at Spotify to have an app of one's own, and the `.env` file that names it."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ost2spotify.errors import StateError

DASHBOARD = "https://developer.spotify.com/dashboard"
# Client ids and secrets are 32 hexadecimal digits.
_CREDENTIAL = re.compile(r"[0-9a-f]{32}")


def steps(redirect_uri: str) -> tuple[str, ...]:
    """What the person does at Spotify, in order."""
    return (
        f"Open {DASHBOARD} and log in.\n   The account needs Premium: since 2026 an app works only with it.",
        "Choose `Create app`. Name and description are yours to choose.",
        f"Under `Redirect URIs` enter exactly\n     {redirect_uri}\n   and choose `Add`.",
        "Tick `Web API`, agree to the terms, and choose `Save`.",
        "Copy the `Client ID` that the app's page now shows,\n   and the secret behind `View client secret`.",
    )


def is_credential(text: str) -> bool:
    """Whether a text looks like a client id or secret of Spotify's."""
    return bool(_CREDENTIAL.fullmatch(text))


def with_values(env: str, values: Mapping[str, str]) -> str:
    """The text of a `.env` file with some variables set; every other line stays as it is."""
    lines = env.splitlines()
    for variable, value in values.items():
        setting = re.compile(rf"\s*(?:export\s+)?{re.escape(variable)}\s*=")
        places = [number for number, line in enumerate(lines) if setting.match(line)]
        line = f"{variable}={value}"
        if places:
            lines[places[0]] = line
            lines = [line for number, line in enumerate(lines) if number not in places[1:]]
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"


def write_env(path: Path, values: Mapping[str, str]) -> None:
    """Set variables in a `.env` file, made if need be. Afterwards only its owner can read it."""
    target = path.resolve()
    unfinished = target.with_name(f"{target.name}.{secrets.token_hex(4)}")
    try:
        before = target.read_text(encoding="utf-8-sig") if target.exists() else ""
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(with_values(before, values))
        unfinished.replace(target)
    except (OSError, UnicodeDecodeError) as error:
        with suppress(OSError):
            unfinished.unlink()
        raise StateError(
            f"{target} cannot be written: {error}", hint="Set the variables in the environment instead."
        ) from error
