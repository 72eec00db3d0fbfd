"""What comparing costs: a list must not wait for the processor longer than for Spotify."""

from __future__ import annotations

import time

from ost2spotify.matching.penalties import score
from ost2spotify.matching.wanted import wanted_of
from tests.matching.shelf import line, song

TITLES = [
    "그대라는 시 (All about you)",
    "Stay With Me",
    "ブルーバード",
    "Time Baby III (feat. Punch)",
    "Love, Maybe (Acoustic Ver.)",
]


def test_a_hundred_lines_against_ten_candidates_each_take_less_than_a_fifth_of_a_second() -> None:
    lines = [
        wanted_of(line(f"{TITLES[place % 5]} {place}", f"Artist {place} (가수{place})", place)) for place in range(100)
    ]
    rows = [
        [song(f"{TITLES[n % 5]} {place + n}", f"Singer {place + n};가수{n}", "Goblin OST") for n in range(10)]
        for place in range(100)
    ]
    began = time.process_time()
    for wanted, candidates in zip(lines, rows, strict=True):
        for candidate in candidates:
            score(wanted, candidate)
    # Nothing was folded before. Twice the goal: continuous integration shares its processors.
    assert time.process_time() - began < 0.4
