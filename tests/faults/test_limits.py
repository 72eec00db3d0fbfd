"""What a sync does when it may not call, or need not: over a real socket."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from ost2spotify.errors import Refused, SignInNeeded
from ost2spotify.spotify.sandbox.account import Account
from ost2spotify.spotify.sandbox.serving import Served
from ost2spotify.store import open_store
from tests.faults.rig import NOON, Stage, Time, calls_of, run_sync, write_catalogue, write_page
from tests.faults.schedules import signed_in


@pytest.fixture
def folder(tmp_path) -> Path:
    place = tmp_path / "folder"
    place.mkdir()
    for drama in range(3):
        write_page(place, drama, range(30))
    return place


@pytest.fixture
def served(tmp_path, folder) -> Iterator[tuple[Served, Time]]:
    time = Time()
    with Stage(folder, write_catalogue(tmp_path / "catalogue.jsonl")).served(Account(), time) as server:
        yield server, time


def refuse(folder: Path, bucket: str) -> None:
    with open_store(folder / "state", clock=lambda: NOON) as memory:
        memory.remember_refusal(bucket, NOON + timedelta(hours=5))


def test_a_stored_refusal_of_everything_is_respected_before_the_first_call(served, folder):
    server, time = served
    refuse(folder, "all")
    outcomes = run_sync(folder, server.address, signed_in(server), time)
    assert [(type(outcome.error), outcome.exit_code) for outcome in outcomes] == [(Refused, 5)] * 3
    assert calls_of(server) == []
    time.now += timedelta(hours=5)
    outcomes = run_sync(folder, server.address, signed_in(server), time)
    assert [outcome.run.receipt.added for outcome in outcomes] == [30, 30, 30]


def test_a_stored_refusal_of_the_catalogue_leaves_every_song_pending_and_none_missed(served, folder):
    server, time = served
    refuse(folder, "catalogue")
    outcomes = run_sync(folder, server.address, signed_in(server), time)
    assert [len(outcome.run.matching.pending) for outcome in outcomes] == [30, 30, 30]
    assert [len(outcome.run.matching.missed) for outcome in outcomes] == [0, 0, 0]
    assert [call for call in calls_of(server) if "search" in call or "albums" in call] == []


def test_a_dead_sign_in_ends_the_sync_with_4_and_one_request(served, folder):
    server, time = served
    outcomes = run_sync(folder, server.address, "refresh-of-long-ago", time)
    assert [(type(outcome.error), outcome.exit_code) for outcome in outcomes] == [(SignInNeeded, 4)] * 3
    assert "ost2spotify login" in outcomes[0].error.hint
    assert calls_of(server) == ["POST /api/token"]


class _Pages(BaseHTTPRequestHandler):
    """Serves the folder's pages with an ETag, and notes each answer's status."""

    def do_GET(self):
        body = (self.server.folder / self.path.strip("/")).read_bytes()
        etag = f'"{hash(body)}"'
        status = 304 if self.headers.get("If-None-Match") == etag else 200
        self.server.answered.append(status)
        self.send_response(status)
        self.send_header("ETag", etag)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body) if status == 200 else 0))
        self.end_headers()
        if status == 200:
            self.wfile.write(body)

    def log_message(self, *_):
        """Tests are quiet."""


@pytest.fixture
def pages(folder):
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    server.folder, server.answered = folder, []
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_unchanged_pages_are_not_sent_again_and_cost_one_look_at_the_library(served, folder, pages):
    server, time = served
    where = f"http://127.0.0.1:{pages.server_address[1]}"
    run_sync(folder, server.address, signed_in(server), time, pages=where)
    before, first = len(server.world.log), list(pages.answered)
    time.now += timedelta(days=1)
    outcomes = run_sync(folder, server.address, signed_in(server), time, pages=where)
    assert (first, pages.answered[3:]) == ([200] * 3, [304] * 3)
    assert calls_of(server)[before:] == ["POST /api/token", "GET /me/playlists"]
    assert [outcome.run.receipt.already_there for outcome in outcomes] == [30, 30, 30]
