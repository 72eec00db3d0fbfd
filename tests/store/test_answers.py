"""Answers and misses: how long each holds."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ost2spotify.store import open_store


@pytest.fixture
def memory(clock):
    with open_store(None, clock=clock) as opened:
        yield opened


def days_until(clock, is_so, limit=100):
    """How many daily runs it takes until something is so."""
    for day in range(1, limit + 1):
        clock.forward(days=1)
        if is_so():
            return day
    return None


def test_a_question_nobody_asked_has_no_answer(memory):
    assert memory.answer("search|x") is None


def test_an_answer_is_given_back_as_it_was(memory):
    memory.remember_answer("search|x", '{"규현": 1}', empty=False)
    assert memory.answer("search|x") == '{"규현": 1}'


def test_found_answers_hold_90_days(memory, clock):
    memory.remember_answer("search|x", "[1]", empty=False)
    assert days_until(clock, lambda: memory.answer("search|x") is None) == 90


def test_empty_answers_hold_1_2_4_7_7_days(memory, clock):
    waits = []
    for _ in range(5):
        memory.remember_answer("search|x", "[]", empty=True)
        waits.append(days_until(clock, lambda: memory.answer("search|x") is None))
    assert waits == [1, 2, 4, 7, 7]


def test_an_answer_that_found_something_starts_the_waits_again(memory, clock):
    memory.remember_answer("search|x", "[]", empty=True)
    memory.remember_answer("search|x", "[1]", empty=False)
    memory.remember_answer("search|x", "[]", empty=True)
    assert days_until(clock, lambda: memory.answer("search|x") is None) == 1


def test_an_answer_older_than_max_age_is_not_trusted(memory, clock):
    memory.remember_answer("search|x", "[1]", empty=False)
    clock.forward(hours=13)
    assert memory.answer("search|x", max_age=timedelta(hours=12)) is None
    assert memory.answer("search|x", max_age=timedelta(hours=14)) == "[1]"


def test_a_song_that_was_never_missed_is_due(memory):
    assert memory.miss_is_due("song")
    assert not memory.is_missed("song")


def test_misses_are_due_after_1_2_4_7_7_days(memory, clock):
    waits = []
    for _ in range(5):
        memory.remember_miss("song")
        waits.append(days_until(clock, lambda: memory.miss_is_due("song")))
    assert waits == [1, 2, 4, 7, 7]


def test_a_second_run_within_the_hour_does_not_push_a_miss_on(memory, clock):
    memory.remember_miss("song")
    clock.forward(hours=1)
    memory.remember_miss("song")
    assert days_until(clock, lambda: memory.miss_is_due("song")) == 1


def test_a_run_a_minute_early_the_next_morning_finds_the_miss_due(memory, clock):
    memory.remember_miss("song")
    clock.forward(hours=23, minutes=59)
    assert memory.miss_is_due("song")


def test_a_found_song_is_no_longer_missed(memory):
    memory.remember_miss("song")
    memory.forget_miss("song")
    assert not memory.is_missed("song")
    assert memory.waiting_misses() == ()


def test_waiting_misses_come_with_their_time_the_next_first(memory, clock):
    memory.remember_miss("b")
    clock.forward(hours=1)
    memory.remember_miss("a")
    assert [song for song, _ in memory.waiting_misses()] == ["b", "a"]
    assert all(clock.time < due < clock.time + timedelta(days=1) for _, due in memory.waiting_misses())
