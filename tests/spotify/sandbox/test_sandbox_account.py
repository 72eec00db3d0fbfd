"""The sandbox's playlists: kept between runs, and changed as Spotify changes them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ost2spotify.errors import StateError
from ost2spotify.settings import Settings
from ost2spotify.spotify import sandboxed
from ost2spotify.spotify.sandbox.account import Account, AccountPlaylist
from ost2spotify.spotify.sandbox.api import Options, Sandbox
from ost2spotify.spotify.sandbox.rows import Rows
from ost2spotify.spotify.sandbox.wire import Request


def test_a_playlist_is_there_in_the_next_run(tmp_path: Path) -> None:
    first = sandboxed(Settings(), state_dir=tmp_path).create_playlist("Mine", description="d", public=False)

    assert sandboxed(Settings(), state_dir=tmp_path).my_playlists() == (first,)


def test_nothing_is_written_until_there_is_a_playlist(tmp_path: Path) -> None:
    sandboxed(Settings(), state_dir=tmp_path / "new").search("stars")

    assert not (tmp_path / "new").exists()


def test_only_the_finished_file_is_in_the_directory(tmp_path: Path) -> None:
    Account(tmp_path / "account.json").create("Mine", "", True)

    assert [path.name for path in tmp_path.iterdir()] == ["account.json"]


def test_a_file_that_is_no_account_is_reported(tmp_path: Path) -> None:
    (tmp_path / "account.json").write_text("{}")

    with pytest.raises(StateError, match="the sandbox's playlists in"):
        Account(tmp_path / "account.json")


@pytest.mark.parametrize(
    ("start", "length", "before", "after"),
    [
        (0, 1, 3, "bcade"),
        (3, 1, 0, "dabce"),
        (1, 2, 5, "adebc"),
        (1, 2, 2, "abcde"),
        (0, 2, 2, "abcde"),
        (4, 1, 5, "abcde"),
    ],
)
def test_moving_is_counted_in_places_before_the_move(start: int, length: int, before: int, after: str) -> None:
    account = Account()
    playlist = account.create("Mine", "", True)
    account.insert(playlist, list("abcde"), 0)
    account.move(playlist, start, length, before)

    assert "".join(playlist.uris) == after


def test_removing_takes_every_occurrence() -> None:
    account = Account()
    playlist = account.create("Mine", "", True)
    account.insert(playlist, list("abca"), 0)
    account.remove(playlist, ["a"])

    assert playlist.uris == ["b", "c"]


def test_every_change_has_another_snapshot() -> None:
    account = Account()
    playlist = account.create("Mine", "", True)
    account.insert(playlist, ["a"], 0)
    account.remove(playlist, ["a"])

    assert playlist.snapshot == 3


def test_a_wish_for_a_private_playlist_may_be_ignored_as_spotify_does(rows: Rows) -> None:
    sandbox = Sandbox(rows, options=Options(public_honoured=False))
    answer = sandbox.answer(Request("POST", "/me/playlists", {}, b'{"name": "x", "public": false}'))

    assert answer.content["public"] is True


def test_a_playlist_of_somebody_else_cannot_be_changed(rows: Rows) -> None:
    account = Account()
    account.playlists["theirs"] = AccountPlaylist("theirs", "Theirs", owner="somebody")
    answer = Sandbox(rows, account).answer(Request("POST", "/playlists/theirs/items", {}, b'{"uris": []}'))

    assert (answer.status, answer.content["error"]["message"]) == (403, "You cannot change a playlist you don't own.")


def test_the_quota_is_a_rolling_day(rows: Rows) -> None:
    times = [datetime(2026, 11, 22, tzinfo=UTC)]
    sandbox = Sandbox(rows, options=Options(quota=2), clock=lambda: times[-1])
    search = Request("GET", "/search", {"q": "stars", "type": "track"})
    statuses = []
    for hours in (0, 6, 6, 6, 6, 6):
        times.append(times[-1] + timedelta(hours=hours))
        statuses.append(sandbox.answer(search).status)

    assert statuses == [200, 200, 429, 429, 200, 200]


def test_the_refusal_says_how_long(rows: Rows) -> None:
    sandbox = Sandbox(rows, options=Options(quota=1), clock=lambda: datetime(2026, 11, 22, tzinfo=UTC))
    search = Request("GET", "/search", {"q": "stars", "type": "track"})
    sandbox.answer(search)

    assert sandbox.answer(search).headers == {"Retry-After": "86400"}
