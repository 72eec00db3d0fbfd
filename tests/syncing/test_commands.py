"""`sync` and `status` as a person or cron types them, over the sandbox."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner

from ost2spotify.cli import cli
from ost2spotify.settings import VARIABLES

PAGE = "Soundtrack #1 OST\n\nKyuhyun (규현) - Love beyond words\nLeeHi (이하이) - We'll shine brighter than any other stars\n"
FILE = '[[playlist]]\nname = "One"\nsources = ["one.txt"]\n[[playlist]]\nname = "Two"\nsources = ["two.txt"]\n'


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("OST2SPOTIFY_STATE_DIR", str(tmp_path / "state"))
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    (tmp_path / "playlists.toml").write_text(FILE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(folder):
    return lambda *words: CliRunner().invoke(cli, [*words, "--sandbox"], catch_exceptions=False)


def test_quiet_and_unchanged_is_silence(run):
    run("sync")
    again = run("sync", "--quiet")
    assert (again.exit_code, again.stdout, again.stderr) == (0, "", "")


def test_quiet_has_a_line_on_stderr_for_each_playlist_that_changed(run, folder):
    first = run("sync", "--quiet")
    assert first.stdout == ""
    assert [line[: line.index(" ·")] for line in first.stderr.splitlines()] == [
        "ost2spotify: One: +2",
        "ost2spotify: Two: +2",
    ]


def test_a_failed_playlist_is_a_line_and_the_exit_code_while_the_other_is_kept(run, folder):
    (folder / "one.txt").write_text("Nothing but a few words.\n", encoding="utf-8")
    result = run("sync", "--quiet")
    assert result.exit_code == 3
    first, second = result.stderr.splitlines()
    assert first.startswith("ost2spotify: One: no tracklist in ")
    assert second.startswith("ost2spotify: Two: +2")


def test_the_table_has_a_line_for_each_playlist(run):
    run("sync")
    lines = run("sync").stdout.splitlines()
    assert [line[: line.index(" ·")] for line in lines] == ["One: nothing new", "Two: nothing new"]


def test_json_is_one_document_and_nothing_else(run):
    document = json.loads(run("sync", "--format", "json").stdout)
    assert [(row["name"], row["added"], row["playlist"]["created"]) for row in document["playlists"]] == [
        ("One", 2, True),
        ("Two", 2, True),
    ]


def test_a_dry_run_shows_the_diff_and_writes_nothing(run, folder):
    lines = run("sync", "--dry-run", "--only", "One").stdout.splitlines()
    assert lines == [
        "One: would be: +2",
        "  +   1  KYUHYUN - Love beyond words",
        "  +   2  LeeHi - We'll shine brighter than any other stars",
    ]
    assert json.loads(run("status", "--format", "json").stdout)["playlists"] == []


def test_an_unchanged_sync_costs_one_look_for_all_playlists(run):
    run("sync")
    document = json.loads(run("sync", "--format", "json").stdout)
    calls = [row["calls"] for row in document["playlists"]]
    assert calls == [{"search": 0, "catalogue": 0, "playlist": 1}, {"search": 0, "catalogue": 0, "playlist": 0}]


def test_the_log_gets_a_line_of_json_for_each_playlist_and_run(run, folder):
    run("sync", "--log", "sync.log")
    run("sync", "--log", "sync.log")
    rows = [json.loads(line) for line in (folder / "sync.log").read_text(encoding="utf-8").splitlines()]
    assert [(row["playlist"], row["added"]) for row in rows] == [("One", 2), ("Two", 2), ("One", 0), ("Two", 0)]


def test_a_name_that_the_file_lacks_is_an_error(run, folder):
    result = run("sync", "--only", "Three")
    assert result.exit_code == 2
    assert result.stderr == "ost2spotify: playlists.toml has no playlist named 'Three'\n  It has: One, Two.\n"


def test_without_a_file_the_error_says_how_to_begin(run, folder):
    (folder / "playlists.toml").unlink()
    result = run("sync")
    assert result.exit_code == 2
    assert result.stderr.startswith("ost2spotify: playlists.toml does not exist\n")


def test_nobody_signed_in_exits_4_and_says_login_once(folder, monkeypatch):
    monkeypatch.setenv("SPOTIPY_CLIENT_ID", "id")
    result = CliRunner().invoke(cli, ["sync", "--quiet"])
    assert result.exit_code == 4
    assert result.stderr == "ost2spotify: One: nobody is signed in to Spotify. Run `ost2spotify login`.\n"


def test_a_sign_in_that_ends_soon_is_said_once_a_day(folder, monkeypatch):
    from ost2spotify.spotify.tokens import Token, TokenFile

    monkeypatch.setenv("SPOTIPY_CLIENT_ID", "id")
    monkeypatch.setenv("OST2SPOTIFY_API_URL", "http://127.0.0.1:9/v1/")
    monkeypatch.setenv("OST2SPOTIFY_ACCOUNTS_URL", "http://127.0.0.1:9")
    since = datetime.now(UTC) - timedelta(days=170)
    TokenFile(folder / "state").write(Token(refresh="r", client_id="id", signed_in_at=since))
    for name in ("one.txt", "two.txt"):
        (folder / name).write_text("No list here.\n", encoding="utf-8")
    first, second = (CliRunner().invoke(cli, ["sync", "--quiet"]).stderr for _ in range(2))
    assert first.startswith("ost2spotify: the sign-in ends on ")
    assert first.splitlines()[0].endswith(" days: run `ost2spotify login`")
    assert "the sign-in ends" not in second


HOLD = (
    "import sys, time; from pathlib import Path\n"
    "from ost2spotify.store import lock\n"
    "with lock(Path(sys.argv[1]), 0): print('held', flush=True); time.sleep(60)\n"
)


@pytest.fixture
def other_run(folder):
    """Another process that holds the sandbox's state directory."""
    from ost2spotify import spotify
    from ost2spotify.settings import load

    state_dir = spotify.sandbox_state_dir(load(os.environ))
    process = subprocess.Popen([sys.executable, "-c", HOLD, state_dir], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_a_second_sync_leaves_while_one_runs(run, other_run):
    result = run("sync", "--quiet")
    assert result.exit_code == 5
    assert result.stderr.startswith(f"ost2spotify: another run (process {other_run.pid}) is using ")


def test_a_second_sync_that_may_wait_leaves_when_the_time_is_up(run, other_run):
    assert run("sync", "--quiet", "--max-wait", "0.5").exit_code == 5


def test_a_dry_run_is_not_held_up(run, other_run):
    assert run("sync", "--dry-run").exit_code == 0


def test_status_tells_what_is_kept(run):
    run("sync")
    lines = run("status").stdout.splitlines()
    assert lines[:5] == [
        "calls      0 of 600 catalogue calls in the last 24 hours, 0 playlist calls",
        "refused    nothing",
        "signed in  not needed: the sandbox knows everybody",
        "misses     0 waiting",
        "playlists  2",
    ]
    assert lines[5].startswith("  One: 2 songs · https://open.spotify.com/playlist/")


def test_status_tells_of_refusals_misses_and_the_sign_in(folder, monkeypatch):
    from ost2spotify.spotify.tokens import Token, TokenFile
    from ost2spotify.store import open_store

    monkeypatch.setenv("OST2SPOTIFY_DAILY_CALLS", "500")
    until = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=5)
    with open_store(folder / "state") as memory:
        memory.count_call("catalogue")
        memory.remember_refusal("catalogue", until)
        memory.remember_miss("song")
    since = datetime.now(UTC) - timedelta(days=100)
    TokenFile(folder / "state").write(Token(refresh="r", client_id="id", signed_in_at=since))
    document = json.loads(CliRunner().invoke(cli, ["status", "--format", "json"]).stdout)
    assert document["calls"] == {"catalogue": 1, "playlist": 0, "limit": 500}
    assert document["refused_until"] == {"catalogue": until.strftime("%Y-%m-%dT%H:%M:%SZ")}
    assert document["misses"]["waiting"] == 1
    assert 78 <= document["sign_in"]["days_left"] <= 84
    text = CliRunner().invoke(cli, ["status"]).stdout
    assert f"refused    catalogue calls until {until:%Y-%m-%d %H:%M} UTC" in text
    assert f"since {since:%Y-%m-%d}, ends on " in text
