"""Answers that are lost, refusals, a full disk and a kill: the next run completes what was begun."""

from __future__ import annotations

from contextlib import suppress

import pytest

from ost2spotify.errors import Refused, SignInNeeded, SpotifyOutOfReach, StateError
from tests.writing.pretend import Killed, PretendMemory, lost


def run_and_kill(playlists, at, after, run):
    """Run twice; the first time the process dies before or after its call of that number."""
    first = len(playlists.calls)

    def fault(name, number, done):
        if number == first + at and done is after:
            raise Killed

    playlists.fault = fault
    with suppress(Killed):
        run()
    playlists.fault = lambda *_: None
    run()


def test_what_cannot_be_remembered_is_not_written(keep, playlists):
    class FullDisk(PretendMemory):
        def remember_playlist(self, key, kept):
            raise StateError("nothing can be kept")

    with pytest.raises(StateError):
        keep(1, 2, memory=FullDisk())
    assert playlists.calls == ["my_playlists"]


@pytest.mark.parametrize("at", [1, 2, 3, 4])
def test_a_disk_that_fills_up_in_the_middle_leaves_nothing_unremembered(keep, playlists, memory, at):
    class FillingDisk(PretendMemory):
        def remember_playlist(self, key, kept):
            nonlocal at
            at -= 1
            if not at:
                raise StateError("nothing can be kept")
            super().remember_playlist(key, kept)

    with pytest.raises(StateError):
        keep(1, 2, 3, memory=FillingDisk(memory.kept))
    receipt = keep(1, 2, 3)
    assert receipt.playlist.id == "id1"
    assert playlists.made == 1
    assert playlists.songs == [1, 2, 3]


@pytest.mark.parametrize("carried_out", [True, False], ids=["carried out", "not carried out"])
@pytest.mark.parametrize("call", ["create", "add", "playlist"])
def test_a_lost_answer_leads_to_one_playlist_with_each_song_once(keep, playlists, call, carried_out):
    playlists.fault = lost(call, carried_out=carried_out)
    receipt = keep(1, 2, 3)
    assert playlists.made == 1
    assert playlists.songs == [1, 2, 3]
    assert (receipt.created, receipt.added, receipt.stopped) == (True, 3, None)


@pytest.mark.parametrize("carried_out", [True, False], ids=["carried out", "not carried out"])
@pytest.mark.parametrize("call", ["add", "move", "remove", "items"])
def test_a_lost_answer_in_an_update_changes_nothing_in_the_end(keep, playlists, call, carried_out):
    keep(1, 2, 3, 4, mode="mirror")
    playlists.fault = lost(call, carried_out=carried_out)
    keep(4, 1, 2, 5, mode="mirror")
    keep(4, 1, 2, 5, mode="mirror")
    assert playlists.songs == [4, 1, 2, 5]


def test_before_reading_back_the_write_is_given_time_to_show(keep, playlists, slept):
    playlists.fault = lost("add")
    keep(1, 2)
    assert slept == [1.5]


def test_a_server_that_stays_away_stops_the_run_with_what_was_done(keep, playlists):
    playlists.fault = lost("add", times=99, carried_out=False)
    receipt = keep(1, 2)
    assert isinstance(receipt.stopped, SpotifyOutOfReach)
    assert (receipt.created, receipt.added) == (True, 0)
    assert playlists.calls.count("add") == 5
    playlists.fault = lost("add", times=0)
    assert keep(1, 2).added == 2


def test_a_write_that_arrived_twice_is_healed(keep, playlists):
    playlists.fault = lost("add", times=99)

    def twice(name, number, done):
        if name == "add" and done:
            playlists.lists["id1"] *= 2
            raise Killed

    playlists.fault = twice
    with pytest.raises(Killed):
        keep(1, 2)
    playlists.fault = lost("add", times=0)
    keep(1, 2)
    assert playlists.songs == [1, 2]


def test_a_refusal_in_the_middle_is_a_receipt_of_what_was_done(keep, playlists):
    from datetime import UTC, datetime

    refused = Refused("refused", until=datetime(2026, 11, 23, tzinfo=UTC))

    def fault(name, number, done):
        if playlists.calls.count("add") == 2 and not done:
            raise refused

    playlists.fault = fault
    receipt = keep(*range(1, 151))
    assert receipt.stopped is refused
    assert receipt.added == 100
    assert receipt.playlist.id == "id1"
    playlists.fault = lambda *_: None
    assert keep(*range(1, 151)).added == 50
    assert playlists.songs == list(range(1, 151))


def test_a_refusal_at_the_first_look_still_names_the_playlist(keep, playlists):
    keep(1, 2)
    playlists.fault = lost("my_playlists", carried_out=False)
    receipt = keep(1, 2)
    assert (receipt.playlist.id, receipt.added) == ("id1", 0)
    assert receipt.stopped is not None


def test_a_dead_sign_in_is_raised(keep, playlists):
    def fault(name, number, done):
        raise SignInNeeded("sign in")

    playlists.fault = fault
    with pytest.raises(SignInNeeded):
        keep(1, 2)


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("at", range(1, 8))
def test_a_run_killed_at_any_call_is_completed_by_the_next(keep, playlists, at, after):
    run_and_kill(playlists, at, after, lambda: keep(1, 2, 3))
    assert playlists.made == 1
    assert playlists.songs == [1, 2, 3]
    playlists.songs = [3, 99, 1, 2]
    run_and_kill(playlists, at, after, lambda: keep(1, 5, 2, 3))
    assert playlists.songs == [99, 1, 5, 2, 3]
