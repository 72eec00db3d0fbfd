"""The sandbox as a process of its own, as tests of the whole program start it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

COMMAND = (sys.executable, "-m", "ost2spotify.spotify.sandbox", "--port", "0")


@contextmanager
def server(*options: str) -> Iterator[str]:
    """The address of a sandbox that ends with the block."""
    with subprocess.Popen([*COMMAND, *options], stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def test_playlists_outlive_the_process_and_every_request_is_logged(tmp_path: Path) -> None:
    state, log = tmp_path / "account.json", tmp_path / "log.jsonl"
    with server("--state", str(state), "--log", str(log)) as address:
        made = requests.post(f"{address}/v1/me/playlists", json={"name": "Mine"}, timeout=5).json()
    with server("--state", str(state)) as address:
        kept = requests.get(f"{address}/v1/me/playlists", timeout=5).json()

    assert [playlist["id"] for playlist in kept["items"]] == [made["id"]]
    assert [json.loads(line)["path"] for line in log.read_text().splitlines()] == ["/me/playlists"]


def test_faults_latency_and_quota_come_from_the_command_line() -> None:
    faults = json.dumps([{"kind": "500", "nth": 2}])
    query = "v1/search?q=love&type=track"
    with server("--faults", faults, "--quota", "2") as address:
        statuses = [requests.get(f"{address}/{query}", timeout=5).status_code for _ in range(4)]

    assert statuses == [200, 500, 200, 429]


def test_tokens_are_asked_for_when_told_so() -> None:
    with server("--sign-in") as address:
        refused = requests.get(f"{address}/v1/me", timeout=5).status_code
        form = {"grant_type": "client_credentials"}
        secret = ("sandbox-client", "sandbox-secret")
        token = requests.post(f"{address}/api/token", data=form, auth=secret, timeout=5).json()["access_token"]
        headers = {"Authorization": f"Bearer {token}"}
        found = requests.get(f"{address}/v1/search?q=love&type=track", headers=headers, timeout=5).status_code
        person = requests.get(f"{address}/v1/me", headers=headers, timeout=5).status_code

    assert (refused, found, person) == (401, 200, 401)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--catalogue", "nowhere.jsonl"), "the sandbox catalogue nowhere.jsonl cannot be read"),
        (("--faults", '[{"kind": "flood"}]'), "no such fault: flood"),
        (("--faults", "[1]"), "argument --faults"),
    ],
)
def test_what_cannot_be_served_is_a_sentence(options: tuple[str, ...], message: str) -> None:
    done = subprocess.run([*COMMAND, *options], capture_output=True, text=True, timeout=30, check=False)

    assert (done.returncode, message in done.stderr, "Traceback" in done.stderr) == (2, True, False)
