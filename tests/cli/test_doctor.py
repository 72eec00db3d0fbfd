"""What doctor prints: a mark, a name, what was found, and the remedy below it; over a socket, as a person runs it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from ost2spotify.cli import doctor
from ost2spotify.doctor import Check
from ost2spotify.spotify.sandbox.accounts_api import CLIENT_ID, CLIENT_SECRET, AccountsApi
from ost2spotify.spotify.sandbox.api import Sandbox
from ost2spotify.spotify.sandbox.rows import demo_rows
from ost2spotify.spotify.sandbox.serving import Served
from ost2spotify.spotify.sandbox.world import World

CLOCK = Check(
    "clock",
    "fail",
    "this machine is 20 minutes behind Spotify",
    "Set the clock; `timedatectl set-ntp true` keeps it set.",
    2,
)


def test_the_remedy_stands_below_what_was_found() -> None:
    assert list(doctor.lines_of(CLOCK)) == [
        "✗ clock                  this machine is 20 minutes behind Spotify",
        "                         → Set the clock; `timedatectl set-ntp true` keeps it",
        "                           set.",
    ]


def test_whatever_is_found_fits_80_cells_and_steers_no_terminal() -> None:
    lines = list(doctor.lines_of(Check("sign-in", "warn", "규현 " * 40 + "\x1b[2J", "x" * 200)))
    assert all(cell_len(line) <= 80 for line in lines)
    assert "\x1b" not in "".join(lines)


def test_json_says_whether_all_is_well() -> None:
    document = json.loads(doctor._as_json([CLOCK]))
    assert (document["ok"], document["checks"][0]["name"], document["checks"][0]["status"]) == (False, "clock", "fail")


def test_the_last_line_counts_what_needs_the_person() -> None:
    assert doctor._conclusion([CLOCK]) == "\n1 of 1 points need you; the first one first."
    assert doctor._conclusion([Check("a", "warn", "b")]) == "\nAll is well, with 1 to look at."


@pytest.fixture
def environ() -> Iterator[dict[str, str]]:
    with Served(World(Sandbox(demo_rows()), accounts=AccountsApi())) as served:
        yield {
            "SPOTIPY_CLIENT_ID": CLIENT_ID,
            "SPOTIPY_CLIENT_SECRET": CLIENT_SECRET,
            "OST2SPOTIFY_API_URL": served.api_url,
            "OST2SPOTIFY_ACCOUNTS_URL": served.address,
            "OST2SPOTIFY_MARKET": "KR",
        }


def test_before_signing_in_all_else_can_be_checked(run: Any, environ: dict[str, str]) -> None:
    result = run("doctor", "--format", "json", env=environ)
    document = json.loads(result.stdout)
    assert {row["name"]: row["status"] for row in document["checks"] if row["status"] != "ok"} == {"sign-in": "fail"}
    assert result.exit_code == 4


def test_a_wrong_secret_is_told_before_the_sign_in(run: Any, environ: dict[str, str]) -> None:
    result = run("doctor", env={**environ, "SPOTIPY_CLIENT_SECRET": "another"})
    assert "✗ credentials            Spotify does not know this client id" in result.stdout
    assert result.exit_code == 2
    assert "another" not in result.output


def test_a_server_tells_its_time(environ: dict[str, str]) -> None:
    told = doctor.server_time(environ["OST2SPOTIFY_API_URL"])
    assert told is not None
    assert abs((told - datetime.now(UTC)).total_seconds()) < 5


def test_a_misspelt_variable_is_pointed_out(run: Any, environ: dict[str, str], folder: Path) -> None:
    result = run("doctor", env={**environ, "OST2SPOTIFY_MARKTE": "KR"})
    assert "not ours: OST2SPOTIFY_MARKTE" in " ".join(result.stdout.split())
