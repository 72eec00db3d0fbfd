"""`python -m ost2spotify.spotify.sandbox`: the sandbox as a server, for tests of the whole program.

Prints its address as one line when it is ready, and stays until it is ended.
"""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from ost2spotify.errors import Ost2SpotifyError
from ost2spotify.settings import Settings
from ost2spotify.spotify.sandbox.account import Account
from ost2spotify.spotify.sandbox.accounts_api import AccountsApi, AccountsOptions
from ost2spotify.spotify.sandbox.api import Options, Sandbox
from ost2spotify.spotify.sandbox.faults import Fault, Plan, faults_of
from ost2spotify.spotify.sandbox.serving import Served
from ost2spotify.spotify.sandbox.start import catalogue
from ost2spotify.spotify.sandbox.world import Logged, World


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m ost2spotify.spotify.sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 for any free one")
    parser.add_argument("--catalogue", type=Path, help="JSON Lines file of tracks, also .gz; else the demo's")
    parser.add_argument("--state", type=Path, help="JSON file that the playlists are kept in")
    parser.add_argument("--quota", type=int, help="catalogue calls in 24 hours before QUOTA_EXCEEDED")
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before each answer")
    parser.add_argument("--faults", type=_faults, default=(), help="JSON list of faults, or @FILE holding it")
    parser.add_argument("--log", type=Path, help="JSON Lines file that every request is added to")
    parser.add_argument("--always-public", action="store_true", help="ignore a wish for a private playlist")
    parser.add_argument("--sign-in", action="store_true", help="ask for tokens, as Spotify does")
    parser.add_argument("--token-lifetime", type=int, default=3600, help="seconds an access token holds")
    parser.add_argument("--hold", type=float, default=60.0, help="seconds that a client waits into its timeout")
    return parser.parse_args()


def main() -> int:
    given = arguments()
    try:
        served = Served(_world(given), port=given.port, hold=given.hold)
    except Ost2SpotifyError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    with suppress(KeyboardInterrupt), served:
        sys.stdout.write(f"{served.address}\n")
        sys.stdout.flush()
        served.wait()
    return 0


def _world(given: argparse.Namespace) -> World:
    rows = catalogue(Settings(sandbox_catalogue=given.catalogue))
    api = Sandbox(rows, Account(given.state), Options(quota=given.quota, public_honoured=not given.always_public))
    accounts = AccountsApi(AccountsOptions(lifetime=given.token_lifetime)) if given.sign_in else None
    return World(api, accounts=accounts, plan=Plan(given.faults), latency=given.latency, log=_Log(given.log))


def _faults(text: str) -> tuple[Fault, ...]:
    """The faults of an argument: JSON, or @ and the name of a file of it."""
    try:
        return faults_of(Path(text[1:]).read_text(encoding="utf-8") if text.startswith("@") else text)
    except (OSError, ValueError, TypeError) as error:
        raise argparse.ArgumentTypeError(str(error)) from error


class _Log:
    """Adds each request to a file, for readers in another process."""

    def __init__(self, file: Path | None) -> None:
        self._file = file

    def append(self, entry: Logged, /) -> None:
        if self._file is not None:
            with self._file.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(entry), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    raise SystemExit(main())
