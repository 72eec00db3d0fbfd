"""How long the sandbox takes to start and to search: python benchmarks/sandbox.py CATALOGUE CASES

CATALOGUE is a JSON Lines file of tracks (also .gz), CASES one with `artist` and `title` in each row; both
are described beside the sample catalogues. Prints seconds, megabytes and milliseconds of this machine.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from ost2spotify.spotify.sandbox.api import Sandbox
from ost2spotify.spotify.sandbox.rows import rows_of
from ost2spotify.spotify.sandbox.wire import Request

# Words that nearly every row has: the worst that a person can ask for.
COMMON = ("the", "love", "in the", "the love of my life", "a", "you and i", "feat", "remix", "live")


def main() -> None:
    catalogue, cases = map(Path, sys.argv[1:3])
    began, began_cpu = time.perf_counter(), time.process_time()
    rows = rows_of(catalogue)
    sandbox = Sandbox(rows)
    print(f"{len(rows.tracks)} tracks, ready in {time.perf_counter() - began:.1f} s", end=" ")
    print(f"({time.process_time() - began_cpu:.1f} s of the processor),", end=" ")
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    for kinds in ("track", "track,album"):
        times = sorted(_milliseconds(sandbox, query, kinds) for query in _queries(cases))
        middle, late = times[len(times) // 2], times[len(times) * 99 // 100]
        print(f"{kinds}: {len(times)} searches, median {middle:.1f} ms, 99 % {late:.1f} ms, longest {times[-1]:.1f} ms")


def _queries(cases: Path) -> list[str]:
    rows = [json.loads(line) for line in cases.read_text(encoding="utf-8").splitlines() if line.strip()]
    plain = [f"{row['artist']} {row['title']}" for row in rows]
    filtered = [f'track:"{row["title"]}" artist:"{row["artist"]}"' for row in rows]
    return [*plain, *filtered, *(row["title"] for row in rows), *COMMON]


def _milliseconds(sandbox: Sandbox, query: str, kinds: str) -> float:
    began = time.perf_counter()
    sandbox.answer(Request("GET", "/search", {"q": query, "type": kinds, "limit": "10"}))
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
