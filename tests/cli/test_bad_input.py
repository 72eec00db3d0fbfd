"""Bad input gets one sentence on stderr, what to do next, and its exit code; no traceback, nothing written."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest

from tests.cli.conftest import Run

NOBODY = {"SPOTIPY_CLIENT_ID": "id", "SPOTIPY_CLIENT_SECRET": "secret"}


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


@pytest.fixture
def closed_port() -> str:
    """An address of this machine where nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}"


@pytest.mark.parametrize("command", ["extract", "build"])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("prose.txt", b"A page of prose. It mentions no song at all, and ends here.\n"),
        ("dashes.txt", b"- - - - - - - - -\n" * 500),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40),
    ],
    ids=["empty", "prose", "dashes", "binary"],
)
def test_a_page_without_a_list_is_named(run: Run, folder: Path, command: str, name: str, content: bytes) -> None:
    (folder / name).write_bytes(content)
    result = run(command, name)
    assert result.exit_code == 3
    assert name in result.stderr
    assert len(lines(result.stderr)) == 2
    assert not (folder / "state").exists()


@pytest.mark.parametrize("command", ["extract", "build"])
@pytest.mark.parametrize(
    "content", [b"", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40], ids=["empty", "binary"]
)
def test_a_page_without_a_list_still_prints_its_json(run: Run, folder: Path, command: str, content: bytes) -> None:
    (folder / "empty.txt").write_bytes(content)
    result = run(command, "empty.txt", "--format", "json")
    document = json.loads(result.stdout)
    assert (result.exit_code, document["schema"]) == (3, 1)
    assert document["tracks" if command == "extract" else "matched"] == []


@pytest.mark.parametrize("command", ["extract", "build"])
@pytest.mark.parametrize("name", ["missing.txt", "state-of-things"])
def test_a_source_that_is_no_file_is_a_usage_error(run: Run, folder: Path, command: str, name: str) -> None:
    (folder / "state-of-things").mkdir()
    result = run(command, name)
    assert result.exit_code == 2
    assert name in result.stderr
    assert len(lines(result.stderr)) == 2


def test_without_credentials_the_setting_is_named(run: Run) -> None:
    result = run("build", "review.txt")
    assert result.exit_code == 2
    assert lines(result.stderr)[0] == "ost2spotify: SPOTIPY_CLIENT_ID is not set"
    assert len(lines(result.stderr)) == 2


def test_without_a_sign_in_a_build_says_how_to_sign_in(run: Run) -> None:
    result = run("build", "review.txt", env=NOBODY)
    assert result.exit_code == 4
    assert "ost2spotify login" in result.stderr
    assert len(lines(result.stderr)) <= 2


def test_without_a_network_a_dry_run_keeps_what_it_has_and_exits_5(run: Run, closed_port: str) -> None:
    elsewhere = {"OST2SPOTIFY_API_URL": f"{closed_port}/v1/", "OST2SPOTIFY_ACCOUNTS_URL": closed_port}
    result = run("build", "review.txt", "--dry-run", "--format", "json", env=NOBODY | elsewhere)
    document = json.loads(result.stdout)
    assert result.exit_code == 5
    assert (document["matched"], document["missed"], len(document["pending"])) == ([], [], 12)
    assert len(lines(result.stderr)) == 2


@pytest.mark.parametrize("option", ["--report", "--export"])
def test_a_file_that_cannot_be_written_is_named_before_anything_is_asked(run: Run, option: str) -> None:
    result = run("build", "review.txt", "--sandbox", option, "no/such/folder/out.csv")
    assert result.exit_code == 2
    assert "no/such/folder" in result.stderr


def test_an_unknown_export_is_a_usage_error(run: Run) -> None:
    result = run("build", "review.txt", "--sandbox", "--export", "list.docx")
    assert result.exit_code == 2
    assert ".xspf" in result.stderr


def test_a_playlist_that_is_none_is_named_before_anything_is_asked(run: Run) -> None:
    result = run("build", "review.txt", "--playlist", "nonsense!!", env=NOBODY)
    assert result.exit_code == 2
    assert lines(result.stderr)[0] == "ost2spotify: 'nonsense!!' is no playlist"


def test_a_dry_run_needs_no_disk(run: Run, folder: Path) -> None:
    (folder / "file").write_text("")
    result = run("build", "review.txt", "--dry-run", "--sandbox", env={"OST2SPOTIFY_STATE_DIR": str(folder / "file")})
    assert result.exit_code == 0, result.output
    assert run("build", "review.txt", "--sandbox", env={"OST2SPOTIFY_STATE_DIR": str(folder / "file")}).exit_code == 2
