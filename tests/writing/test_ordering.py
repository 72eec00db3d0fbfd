"""The page's order with the fewest moves: against a brute force, and by example."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ost2spotify.writing.ordering import Move, arranged, longest_rising, moves_between

RANKS = st.lists(st.integers(0, 9), max_size=8)


@given(RANKS)
def test_the_longest_rising_run_is_as_long_as_the_longest_of_all(ranks):
    chosen = longest_rising(ranks)
    picked = [ranks[index] for index in chosen]
    assert picked == sorted(set(picked))
    assert chosen == sorted(chosen)
    longest = max(
        len(some)
        for size in range(len(ranks) + 1)
        for some in combinations(ranks, size)
        if list(some) == sorted(set(some))
    )
    assert len(picked) == longest


def carried_out(standing, moves):
    now = list(standing)
    for move in moves:
        block = now[move.start : move.start + move.length]
        rest = now[: move.start] + now[move.start + move.length :]
        at = move.insert_before if move.insert_before <= move.start else move.insert_before - move.length
        now = rest[:at] + block + rest[at:]
    return now


@st.composite
def playlists(draw):
    """Items 0..n-1, some of them ours in some order of the page, and new songs among those."""
    standing = list(range(draw(st.integers(0, 8))))
    ours = draw(st.lists(st.sampled_from(standing), unique=True)) if standing else []
    new = [-1 - number for number in range(draw(st.integers(0, 4)))]
    return standing, draw(st.permutations([*ours, *new]))


@given(playlists())
def test_the_target_has_everything_once_ours_in_order_and_the_rest_where_it_was(case):
    standing, page = case
    target, moving = arranged(standing, page)
    assert sorted(target) == sorted({*standing, *page})
    assert [place for place in target if place in page] == page
    untouched = [place for place in standing if place not in moving]
    assert [place for place in target if place in untouched] == untouched
    assert moving <= set(page)


@given(playlists())
def test_the_moves_lead_to_the_target_and_move_only_what_has_to_move(case):
    standing, page = case
    target, moving = arranged(standing, page)
    moves = moves_between(standing, target, moving)
    assert carried_out(standing, moves) == [place for place in target if place >= 0]
    assert sum(move.length for move in moves) <= len(moving)


@pytest.mark.parametrize(
    ("standing", "page", "target"),
    [
        pytest.param([0, 1], [0, 1], [0, 1], id="as it should be"),
        pytest.param([0, 1], [], [0, 1], id="nothing of ours"),
        pytest.param([], [-1, -2], [-1, -2], id="empty"),
        pytest.param([0, 1], [-1, -2], [0, 1, -1, -2], id="a person's songs stay in front of our first"),
        pytest.param([0, 1, 2], [0, -1, 2], [0, -1, 1, 2], id="right after its predecessor"),
        pytest.param([0, 1, 2], [-1, 1, 2], [0, -1, 1, 2], id="first on the page: right before the next"),
        pytest.param([0, 1, 2], [2, 0], [1, 2, 0], id="a person's song keeps its place among what stays"),
    ],
)
def test_where_songs_go(standing, page, target):
    assert arranged(standing, page)[0] == target


def test_a_block_moves_in_one_piece():
    target, moving = arranged([0, 1, 2, 3, 4], [3, 4, 0, 1, 2])
    assert moves_between([0, 1, 2, 3, 4], target, moving) == [Move(3, 2, 0)]
