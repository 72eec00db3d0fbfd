"""The rest of the memory: decisions, identities, pages, notices, playlists."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ost2spotify.model import KeptPlaylist, KeptSong, StoredPage
from ost2spotify.store import open_store


@pytest.fixture
def memory(clock):
    with open_store(None, clock=clock) as opened:
        yield opened


def test_a_song_nobody_decided_has_no_decision(memory):
    assert memory.decision("song") == (False, None)


def test_a_decision_for_none_of_them_is_a_decision(memory):
    memory.decide("song", None, label="A - B")
    assert memory.decision("song") == (True, None)


def test_a_later_decision_takes_the_place_of_the_first_and_its_number(memory):
    memory.decide("song", "spotify:track:1", label="A - B")
    memory.decide("song", "spotify:track:2", label="A - B")
    assert [(row.number, row.uri) for row in memory.decisions()] == [(1, "spotify:track:2")]


def test_a_decision_that_is_taken_back_is_gone_and_its_number_not_given_again(memory):
    memory.decide("song", None, label="A - B")
    assert memory.undecide(1).label == "A - B"
    memory.decide("other", None, label="C - D")
    assert memory.decision("song") == (False, None)
    assert [row.number for row in memory.decisions()] == [2]


def test_taking_back_a_decision_that_is_not_there_takes_nothing(memory):
    memory.decide("song", None, label="A - B")
    assert memory.undecide(7) is None
    assert len(memory.decisions()) == 1


def test_one_form_may_be_two_artists(memory):
    memory.learn_identity("이하이", "id2", "Lee Hi (violin)")
    memory.learn_identity("이하이", "id1", "LEE HI")
    memory.learn_identity("이하이", "id1", "LEE HI")
    assert memory.identities("이하이") == (("id1", "LEE HI"), ("id2", "Lee Hi (violin)"))


def test_a_page_comes_back_byte_for_byte(memory):
    page = StoredPage(b"\x00\xff" * 1000, "text/html; charset=euc-kr", '"abc"', "Sun, 22 Nov 2026 06:00:00 GMT")
    memory.remember_page("https://example.org/a", page)
    assert memory.page("https://example.org/a") == page
    assert memory.page("https://example.org/b") is None


def test_a_notice_is_given_once_a_day(memory, clock):
    given = []
    for _ in range(4):
        given.append(memory.is_time_for("sign-in ends"))
        clock.forward(hours=12)
    assert given == [True, False, True, False]


def test_a_playlist_comes_back_as_it_was_remembered(memory):
    song = KeptSong("spotify:track:1", "규현 - prologue", isrc="KR1", same=("2", "3"), state="intended")
    kept = KeptPlaylist("id", "My list", url="https://…", public=False, songs=(song,), snapshot="s", wanted="w")
    memory.remember_playlist("name:My list", kept)
    assert memory.kept_playlist("name:My list") == kept
    assert memory.kept_playlists() == (("name:My list", kept),)
    assert memory.kept_playlist("name:other") is None
    assert memory.kept_with_id("id") == (kept,)
    assert memory.kept_with_id("i") == ()


def test_what_is_over_is_forgotten_at_the_next_opening(tmp_path, clock):
    with open_store(tmp_path, clock=clock) as memory:
        memory.count_call("catalogue")
        memory.remember_answer("search|x", "[]", empty=True)
        memory.decide("song", None, label="A - B")
    clock.forward(days=400)
    with open_store(tmp_path, clock=clock) as memory:
        assert memory.decision("song") == (True, None)
        clock.time -= timedelta(days=400)
        assert memory.calls_in_last_day() == 0
        assert memory.answer("search|x") is None
