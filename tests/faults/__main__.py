"""`python -m tests.faults`: every fault at every call of two syncs of 3 playlists × 30 songs.

Prints how many schedules were run and how many failed; ends with 1 when one did.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.faults.schedules import KINDS, SCENES, share


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--kind", action="append", choices=KINDS, help="only this kind of fault")
    parser.add_argument("--every", type=int, default=1, help="only every n-th schedule")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    started = time.monotonic()
    kinds = tuple(given.kind or KINDS)
    with ProcessPoolExecutor(given.workers, mp_context=get_context("spawn")) as pool:
        parts = [pool.submit(share, kinds, given.every, given.workers, number) for number in range(given.workers)]
        counted: Counter[tuple[str, str]] = Counter()
        met, failures = 0, []
        for part in parts:
            counts, part_met, failed = part.result()
            counted += Counter(counts)
            met += part_met
            failures += failed
    _tell(counted, failures, kinds)
    sys.stdout.write(
        f"{counted.total()} schedules run ({met} met their fault), {len(failures)} failed, "
        f"in {time.monotonic() - started:.0f} s\n"
    )
    return 1 if failures else 0


def _tell(counted: Counter[tuple[str, str]], failures: list[str], kinds: tuple[str, ...]) -> None:
    for scene in SCENES:
        sys.stdout.write(f"{scene.name}: " + ", ".join(f"{kind} {counted[scene.name, kind]}" for kind in kinds) + "\n")
    for failure in failures:
        sys.stderr.write(f"FAILED {failure}\n")


if __name__ == "__main__":
    sys.exit(main())
