from __future__ import annotations

from datetime import timedelta

import pytest

from ost2spotify.store import open_store


@pytest.fixture
def memory(clock):
    with open_store(None, clock=clock) as opened:
        yield opened


def test_calls_of_more_than_a_day_ago_do_not_count(memory, clock):
    memory.count_call("catalogue")
    clock.forward(hours=24)
    memory.count_call("catalogue")
    memory.count_call("playlist")
    assert memory.calls_in_last_day() == 1
    assert memory.calls_in_last_day("playlist") == 1


def test_a_call_below_the_limit_may_be_sent_now(memory):
    memory.count_call("catalogue")
    assert memory.next_call_allowed(2) is None


def test_playlist_calls_do_not_use_up_the_catalogue(memory):
    memory.count_call("playlist")
    assert memory.next_call_allowed(1) is None


def test_at_the_limit_the_next_call_waits_for_the_oldest_to_be_a_day_old(memory, clock):
    first = clock.time
    for _ in range(3):
        memory.count_call("catalogue")
        clock.forward(hours=1)
    assert memory.next_call_allowed(3) == first + timedelta(days=1)
    clock.forward(hours=21)
    assert memory.next_call_allowed(3) is None


def test_with_more_calls_than_the_limit_enough_of_them_have_to_leave(memory, clock):
    started = clock.time
    for _ in range(4):
        memory.count_call("catalogue")
        clock.forward(hours=1)
    assert memory.next_call_allowed(2) == started + timedelta(days=1, hours=2)


def test_a_limit_of_no_calls_allows_none(memory, clock):
    assert memory.next_call_allowed(0) == clock.time + timedelta(days=1)


def test_nothing_is_refused_at_first(memory):
    assert memory.refused_until("catalogue") is None
    assert memory.refusals() == ()


def test_a_refusal_stands_until_its_time_and_no_longer(memory, clock):
    until = clock.time + timedelta(hours=5)
    memory.remember_refusal("catalogue", until)
    assert memory.refused_until("catalogue") == until
    assert memory.refused_until("playlist") is None
    clock.forward(hours=5)
    assert memory.refused_until("catalogue") is None


def test_a_refusal_of_all_counts_for_every_bucket(memory, clock):
    until = clock.time + timedelta(hours=5)
    memory.remember_refusal("all", until)
    assert memory.refused_until("catalogue") == until
    assert memory.refused_until("playlist") == until


def test_a_shorter_refusal_does_not_shorten_a_standing_one(memory, clock):
    memory.remember_refusal("catalogue", clock.time + timedelta(hours=5))
    memory.remember_refusal("catalogue", clock.time + timedelta(hours=1))
    assert memory.refusals() == (("catalogue", clock.time + timedelta(hours=5)),)
