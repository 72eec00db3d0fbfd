"""`login` and `logout` as a person meets them, against the sandbox over a socket."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from ost2spotify.spotify.sandbox.accounts_api import CLIENT_ID, CLIENT_SECRET, AccountsApi
from ost2spotify.spotify.sandbox.api import Sandbox
from ost2spotify.spotify.sandbox.rows import demo_rows
from ost2spotify.spotify.sandbox.serving import Served
from ost2spotify.spotify.sandbox.world import World


@pytest.fixture
def served() -> Iterator[Served]:
    with Served(World(Sandbox(demo_rows()), accounts=AccountsApi())) as opened:
        yield opened


@pytest.fixture
def environ(served: Served, tmp_path: Path) -> dict[str, str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    kept = {key: value for key, value in os.environ.items() if key in ("PATH", "SYSTEMROOT", "TEMP", "LANG")}
    return kept | {
        "HOME": str(tmp_path),
        "SPOTIPY_CLIENT_ID": CLIENT_ID,
        "SPOTIPY_CLIENT_SECRET": CLIENT_SECRET,
        "SPOTIPY_REDIRECT_URI": f"http://127.0.0.1:{port}/callback",
        "OST2SPOTIFY_STATE_DIR": str(tmp_path / "state"),
        "OST2SPOTIFY_API_URL": served.api_url,
        "OST2SPOTIFY_ACCOUNTS_URL": served.address,
    }


def run(*arguments: str, environ: dict[str, str], cwd: Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ost2spotify", *arguments]
    return subprocess.run(
        command,
        env=environ,
        cwd=cwd,
        input=typed,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        start_new_session=True,
    )


# A browser that is signed in already and agrees to everything.
BROWSER = f"{sys.executable} -c 'import sys, requests; requests.get(sys.argv[1], timeout=10)' %s"


def test_a_browser_that_agrees_signs_in(environ: dict[str, str], tmp_path: Path) -> None:
    done = run("login", "--timeout", "20", environ={**environ, "BROWSER": BROWSER}, cwd=tmp_path)

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Signed in as sandbox-listener; this holds until 20")
    assert json.loads((tmp_path / "state" / "token.json").read_text())["client_id"] == CLIENT_ID


def test_an_address_that_is_pasted_signs_in(environ: dict[str, str], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ost2spotify", "login", "--no-browser"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, env=environ, cwd=tmp_path, text=True, **pipes) as process:
        lines = iter(process.stderr.readline, "")
        address = next(line.strip() for line in lines if "/authorize?" in line)
        sent_to = requests.get(address, timeout=10, allow_redirects=False).headers["Location"]
        out, _ = process.communicate(f"{sent_to}\n", timeout=30)

    assert (process.returncode, out.split(";")[0]) == (0, "Signed in as sandbox-listener")


def test_nothing_pasted_ends_with_a_sentence(environ: dict[str, str], tmp_path: Path) -> None:
    done = run("login", "--no-browser", environ=environ, cwd=tmp_path)

    assert done.returncode == 4
    assert "ost2spotify: nobody signed in: no address was pasted" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "state" / "token.json").exists()


def test_nobody_coming_ends_with_a_sentence(environ: dict[str, str], tmp_path: Path) -> None:
    done = run("login", "--timeout", "1", environ=environ, cwd=tmp_path)

    assert done.returncode == 4
    assert "ost2spotify: nobody signed in within 1 seconds" in done.stderr


def test_logging_out_forgets_the_sign_in_once(environ: dict[str, str], tmp_path: Path) -> None:
    run("login", "--timeout", "20", environ={**environ, "BROWSER": BROWSER}, cwd=tmp_path)

    outputs = [run("logout", environ=environ, cwd=tmp_path).stdout for _ in range(2)]

    assert outputs == ["Signed out.\n", "Nobody was signed in.\n"]
    assert not (tmp_path / "state" / "token.json").exists()


def test_a_token_of_the_environment_is_mentioned(environ: dict[str, str], tmp_path: Path) -> None:
    done = run("logout", environ={**environ, "OST2SPOTIFY_REFRESH_TOKEN": "r"}, cwd=tmp_path)

    assert "OST2SPOTIFY_REFRESH_TOKEN is set, and is used before any other sign-in" in done.stderr


CREDENTIAL = "0123456789abcdef0123456789abcdef"


@pytest.mark.skipif(os.name == "nt", reason="needs a process without a terminal")
def test_the_first_login_walks_through_making_an_app(environ: dict[str, str], served: Served, tmp_path: Path) -> None:
    served.world.accounts.options.client_id = CREDENTIAL
    served.world.accounts.options.client_secret = CREDENTIAL[::-1]
    bare = {key: value for key, value in environ.items() if not key.startswith("SPOTIPY_CLIENT")}
    typed = f"nonsense\n{CREDENTIAL}\n{CREDENTIAL[::-1]}\n"

    done = run("login", "--timeout", "20", environ=bare | {"BROWSER": BROWSER}, cwd=tmp_path, typed=typed)

    assert done.returncode == 0, done.stderr
    assert "1. Open https://developer.spotify.com/dashboard" in done.stderr
    assert "that does not look like one of Spotify's" in done.stderr
    assert CREDENTIAL[::-1] not in done.stderr + done.stdout
    assert done.stdout.startswith("Signed in as sandbox-listener")
    assert (tmp_path / ".env").read_text() == (
        f"SPOTIPY_CLIENT_ID={CREDENTIAL}\nSPOTIPY_CLIENT_SECRET={CREDENTIAL[::-1]}\n"
    )


def test_without_an_answer_the_first_login_leaves_nothing_behind(environ: dict[str, str], tmp_path: Path) -> None:
    bare = {key: value for key, value in environ.items() if not key.startswith("SPOTIPY_CLIENT")}

    done = run("login", environ=bare, cwd=tmp_path)

    assert done.returncode == 2
    assert "ost2spotify: SPOTIPY_CLIENT_ID is not set" in done.stderr
    assert not (tmp_path / ".env").exists()


def test_a_sign_in_that_could_not_be_kept_is_not_begun(environ: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    nowhere = environ | {"OST2SPOTIFY_STATE_DIR": str(tmp_path / "file" / "state")}

    done = run("login", "--no-browser", environ=nowhere, cwd=tmp_path)

    assert done.returncode == 2
    assert "authorize" not in done.stderr
    assert len(done.stderr.splitlines()) == 2


def test_an_empty_answer_is_no_address(environ: dict[str, str], tmp_path: Path) -> None:
    done = run("login", "--no-browser", environ=environ, cwd=tmp_path, typed="\n")

    assert done.returncode == 4
    assert "that is not the address that Spotify sent you to" in done.stderr
