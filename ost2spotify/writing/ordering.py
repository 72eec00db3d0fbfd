"""Putting songs into the order of the page with the fewest moves.

Places are numbers: of an item as it stands in the playlist, or below zero for a song that is to be added.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Move:
    """`length` items from `start` on go before the item that stood at `insert_before` (all counted before the move)."""

    start: int
    length: int
    insert_before: int


def longest_rising(ranks: Sequence[int]) -> list[int]:
    """The indexes of a longest rising subsequence: the songs that may stay when every other one moves."""
    tails: list[int] = []
    tail_ranks: list[int] = []
    before: list[int | None] = []
    for index, rank in enumerate(ranks):
        length = bisect_left(tail_ranks, rank)
        before.append(tails[length - 1] if length else None)
        tails[length : length + 1] = [index]
        tail_ranks[length : length + 1] = [rank]
    chosen: list[int] = []
    step = tails[-1] if tails else None
    while step is not None:
        chosen.append(step)
        step = before[step]
    return chosen[::-1]


def arranged(standing: Sequence[int], page: Sequence[int]) -> tuple[list[int], frozenset[int]]:
    """The order the playlist should have, and which of the standing items have to move for it.

    `page` are the places of our songs in the order of the page, new ones included. Items that are not in
    `page` (a person's own, or songs gone from the page) stay where they are. A new song comes right after
    the song before it on the page; with none before it there, right before the first of ours.
    """
    rank = {place: number for number, place in enumerate(page)}
    ours = [place for place in standing if place in rank]
    staying = {ours[index] for index in longest_rising([rank[place] for place in ours])}
    moving = frozenset(ours) - staying
    followers = _followers(page, staying)
    if not staying:
        # Nothing of ours is there yet: what a person has put there stays in front.
        return [*standing, *followers.get(None, ())], moving
    first = next(place for place in standing if place in staying)
    order: list[int] = []
    for place in standing:
        if place == first:
            order += followers.get(None, ())
        if place not in moving:
            order += [place, *followers.get(place, ())]
    return order, moving


def _followers(page: Sequence[int], staying: set[int]) -> Mapping[int | None, list[int]]:
    """The songs that are to come after each staying one (None: before all of them), in the order of the page."""
    followers: dict[int | None, list[int]] = {}
    last: int | None = None
    for place in page:
        if place in staying:
            last = place
        else:
            followers.setdefault(last, []).append(place)
    return followers


def moves_between(standing: Sequence[int], target: Sequence[int], moving: frozenset[int]) -> list[Move]:
    """The moves that bring the standing items into the target's order; songs that move together move at once."""
    now = list(standing)
    order = [place for place in target if place >= 0]
    moves: list[Move] = []
    index = 0
    while index < len(order):
        if order[index] not in moving:
            index += 1
            continue
        start = now.index(order[index])
        length = _length_together(now[start:], order[index:], moving)
        before = now.index(order[index - 1]) + 1 if index else 0
        if before != start:
            moves.append(Move(start, length, before))
            _carry_out(now, moves[-1])
        index += length
    return moves


def _length_together(now: Sequence[int], order: Sequence[int], moving: frozenset[int]) -> int:
    length = 1
    while length < min(len(now), len(order)) and now[length] == order[length] and order[length] in moving:
        length += 1
    return length


def _carry_out(now: list[int], move: Move) -> None:
    taken = now[move.start : move.start + move.length]
    del now[move.start : move.start + move.length]
    at = move.insert_before if move.insert_before <= move.start else move.insert_before - move.length
    now[at:at] = taken
