"""Messages that no other test words: each is produced here as a person would meet it."""

from __future__ import annotations

import json
import socket
import sqlite3
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from ost2spotify import settings, store
from ost2spotify.cli.doctor import server_time
from ost2spotify.cli.outcome import Delivery, deliver
from ost2spotify.errors import (
    Busy,
    Ost2SpotifyError,
    PageOutOfReach,
    PlanError,
    SettingsError,
    SignInNeeded,
    SourceNotFound,
    SourceUnreadable,
    SpotifyOutOfReach,
    StateError,
    TooManyMisses,
)
from ost2spotify.model import Extraction, Matching, Miss, Name, Reason, Run, Track
from ost2spotify.plans import read_plan
from ost2spotify.reading import read
from ost2spotify.settings import Settings
from ost2spotify.spotify.callback import Callback
from ost2spotify.spotify.login import finish, invitation
from ost2spotify.spotify.tokens import TokenFile
from ost2spotify.syncing.file import read_file


class Handler(BaseHTTPRequestHandler):
    """Answers with an unknown compression, or with a token that cannot be refreshed."""

    def do_GET(self) -> None:
        self._answer(200, b"x", **{"Content-Encoding": "zstd"})

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self._answer(200, json.dumps({"access_token": "a", "expires_in": 3600}).encode())

    def _answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def told(kind: type[Ost2SpotifyError], act: Callable[[], object]) -> tuple[str, str]:
    """The message and the hint."""
    with pytest.raises(kind) as caught:
        act()
    assert type(caught.value) is kind
    return str(caught.value), caught.value.hint


def test_a_plan_that_is_not_there(tmp_path: Path) -> None:
    message, hint = told(PlanError, lambda: read_plan(tmp_path / "plan.toml"))
    assert message.startswith(f"{tmp_path / 'plan.toml'} cannot be read: ")
    assert hint == "Write one with `ost2spotify build PAGE --plan FILE`."


def test_a_plan_that_is_not_toml(tmp_path: Path) -> None:
    path = tmp_path / "plan.toml"
    path.write_text("schema = \n")
    message, hint = told(PlanError, lambda: read_plan(path))
    assert message.startswith(f"{path} is not TOML: ")
    assert hint == "Mend that line, or write the plan anew."


def test_a_list_of_playlists_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "playlists.toml"
    path.write_bytes("name = '규현'".encode("euc-kr"))
    message, hint = told(PlanError, lambda: read_file(path))
    assert message.startswith(f"{path} cannot be read: ")
    assert hint == "It has to be a TOML file in UTF-8."


def test_a_file_of_settings_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_bytes("SPOTIPY_CLIENT_ID=규현".encode("euc-kr"))
    message, hint = told(SettingsError, lambda: settings.load({}, path))
    assert message.startswith(f"{path} cannot be read: ")
    assert hint == "Save it as UTF-8 text, or remove it."


def test_a_port_that_another_program_has() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        message, hint = told(SettingsError, lambda: Callback(f"http://127.0.0.1:{port}/callback", "state"))
    assert message.startswith(f"port {port} of this machine, where Spotify's answer is to arrive, cannot be used: ")
    assert hint == "End the program that uses it, or run `ost2spotify login --no-browser`."


def test_a_sign_in_that_is_no_file(tmp_path: Path) -> None:
    path = tmp_path / "token.json"
    path.mkdir()
    read_message, read_hint = told(StateError, TokenFile(tmp_path).read)
    forget_message, forget_hint = told(StateError, TokenFile(tmp_path).forget)
    assert read_message.startswith(f"the sign-in in {path} cannot be read: ")
    assert forget_message.startswith(f"the sign-in in {path} cannot be removed: ")
    assert (read_hint, forget_hint) == ("Check who owns the file.", "Remove the file yourself.")


def test_a_sign_in_that_could_not_be_renewed(address: str, tmp_path: Path) -> None:
    own = Settings(client_id="an id", client_secret="a secret", state_dir=tmp_path, accounts_url=address)
    message, hint = told(SignInNeeded, lambda: finish(own, invitation(own), "code"))
    assert message == "Spotify gave no refresh token, so the sign-in would end within the hour"
    assert hint == "Run `ost2spotify login` again."


def test_a_page_behind_a_loop_of_links(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.symlink_to(path)
    message, hint = told(SourceUnreadable, lambda: read(str(path)))
    assert message.startswith(f"{path} cannot be read: ")
    assert hint == "Copy the part with the list into a file and give that file."


def test_an_address_that_is_none() -> None:
    message, hint = told(SourceNotFound, lambda: read("http://"))
    assert message == "http:// is no address"
    assert hint == "An address looks like https://example.org/page."


def test_a_page_in_an_unknown_compression(address: str) -> None:
    message, _ = told(PageOutOfReach, lambda: read(f"{address}/odd"))
    assert message == f"{address}/odd is sent in an encoding that nobody asked for: zstd"


def test_a_server_that_cannot_be_trusted(address: str) -> None:
    message, _ = told(PageOutOfReach, lambda: read(address.replace("http:", "https:")))
    assert message == "127.0.0.1 has no certificate that can be trusted"


def test_a_spotify_that_does_not_answer_the_doctor() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    message, hint = told(SpotifyOutOfReach, lambda: server_time(f"http://127.0.0.1:{port}"))
    assert message == f"http://127.0.0.1:{port} does not answer (ConnectionError)"
    assert hint.startswith("Check the network, a proxy or a firewall")


def test_more_misses_than_are_allowed() -> None:
    missed = tuple(Miss(Track(position, Name("x")), Reason.NOT_FOUND, "") for position in (1, 2, 3))
    run = Run(Extraction("review.txt"), Matching(missed=missed))
    message, hint = told(TooManyMisses, lambda: deliver(run, Delivery(max_misses=2)))
    assert message == "3 songs missed, more than the 2 allowed"
    assert hint == "Look at the misses above; --ask or --plan lets you decide."


@pytest.mark.slow
def test_a_memory_that_another_run_keeps_for_half_a_minute(tmp_path: Path) -> None:
    with store.open_store(tmp_path) as memory:
        (path,) = (file for file in tmp_path.iterdir() if file.read_bytes()[:6] == b"SQLite")
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        message, hint = told(Busy, lambda: memory.count_call("catalogue"))
        other.close()
    assert message == f"another run is writing to {path}"
    assert hint == "Run it again; or wait longer with --max-wait SECONDS."
