#!/usr/bin/env python3
"""Precision, recall and calls of the matcher on labelled names, in this process.

    match.py [--engine strict|fuzzy] [--cases FILE] [--catalogue FILE] [--half open|held|all] [-v]

Builds the same lists as the corpus's `score_match.py` and searches them in one of two engines over a file of
catalogue rows. `--half` splits the cases by a hash of their names: failures are looked at in one half only.
"""

from __future__ import annotations

import argparse
import collections
import hashlib
import importlib.util
import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from match_engines import ENGINES, Engine, Rows

from ost2spotify.matching import match_list
from ost2spotify.model import Name, Track

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"


class Forgetful:
    """A memory that remembers nothing."""

    def answer(self, question: str) -> str | None:
        return None

    def remember_answer(self, question: str, answer: str, *, empty: bool) -> None: ...

    def decision(self, track_key: str) -> tuple[bool, str | None]:
        return False, None

    def decide(self, track_key: str, uri: str | None, *, label: str) -> None: ...

    def identities(self, folded_name: str) -> tuple[tuple[str, str], ...]:
        return ()

    def learn_identity(self, folded_name: str, artist_id: str, name: str) -> None: ...


def half_of(case: dict) -> str:
    return ("open", "held")[hashlib.sha256(f"{case['artist']}|{case['title']}".encode()).digest()[0] % 2]


def lists_of(cases: list[dict]) -> list[list[dict]]:
    spec = importlib.util.spec_from_file_location("score_match", CORPUS / "score_match.py")
    assert spec
    assert spec.loader
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer.lists(cases, 60, 7)


def track_of(case: dict, position: int) -> Track:
    return Track(
        position,
        Name(case["title"], tuple(case["title_alt"])),
        (Name(case["artist"], tuple(case["artist_alt"])),),
        album=(case.get("context") or {}).get("album"),
        line=position + 1,
    )


def run(engine: Engine, cases: list[dict]) -> list[dict]:
    """The cases with the verdict on each, and the calls of its list."""
    done = []
    for group in lists_of(cases):
        before = engine.calls
        tracks = [track_of(case, position) for position, case in enumerate(group, 1)]
        matching = match_list(tracks, subject=None, catalogue=engine, memory=Forgetful())
        chosen = {match.track.position: match for match in matching.matched}
        missed = {miss.track.position: miss for miss in matching.missed}
        albums = {(case.get("context") or {}).get("album") for case in group}
        for position, case in enumerate(group, 1):
            done.append(
                {
                    **case,
                    **verdict(case, chosen.get(position), missed.get(position)),
                    "calls": (engine.calls - before) / len(group),
                    "one_soundtrack": len(albums) == 1 and None not in albums,
                }
            )
    return done


def verdict(case: dict, match, miss) -> dict:
    if match:
        candidate = match.candidate
        told = "right" if candidate.id in case["gold_ids"] else "wrong"
        named = f"{', '.join(artist.name for artist in candidate.artists)} - {candidate.name} [{candidate.album.name}]"
        return {"verdict": told, "got": named, "why": match.why}
    nearest = miss.nearest[0] if miss.nearest else None
    return {
        "verdict": "missed" if case["gold_ids"] else "rightly missed",
        "got": "",
        "why": f"{miss.reason}: {miss.why}" + (f" | {nearest.candidate.name}" if nearest else ""),
    }


def failure(case: dict) -> str:
    if case["verdict"] not in ("wrong", "missed"):
        return ""
    asked = f"{case['verdict']:7} {case['kind']:15} {case['artist']} - {case['title']}"
    return f"{asked} -> {case['got']} [{case['why']}]\n"


def report(done: list[dict]) -> str:
    kinds: dict[str, collections.Counter] = collections.defaultdict(collections.Counter)
    for case in done:
        kinds[case["kind"]][case["verdict"]] += 1
    tally = sum(kinds.values(), collections.Counter())
    present = sum(bool(case["gold_ids"]) for case in done)
    one = [case["calls"] for case in done if case["one_soundtrack"]]
    mixed = [case["calls"] for case in done if not case["one_soundtrack"]]
    told = ("right", "wrong", "missed", "rightly missed")
    rows = [
        f"  {kind:17} " + "  ".join(f"{verdict} {t[verdict]:4}" for verdict in told)
        for kind, t in sorted(kinds.items())
    ]
    return "\n".join(
        [
            *rows,
            f"cases {len(done)}  precision {tally['right'] / max(1, tally['right'] + tally['wrong']):.4f}"
            f"  recall {tally['right'] / max(1, present):.4f}  wrong {tally['wrong']}"
            f"  calls per track {sum(one + mixed) / len(done):.2f} (mixed {sum(mixed) / max(1, len(mixed)):.2f},"
            f" one soundtrack {sum(one) / max(1, len(one)):.2f} of {len(one)})",
        ]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", choices=[*ENGINES, "all"], default="all")
    parser.add_argument("--cases", type=Path, default=CORPUS / "match" / "cases.jsonl")
    parser.add_argument("--catalogue", type=Path, default=CORPUS / "catalogue" / "tracks.jsonl.gz")
    parser.add_argument("--half", choices=("open", "held", "all"), default="all")
    parser.add_argument("-v", action="store_true", help="show what went wrong (the open half only, unless told)")
    options = parser.parse_args()
    cases = [json.loads(line) for line in options.cases.open(encoding="utf-8") if line.strip()]
    rows = Rows(options.catalogue, frozenset(row for case in cases for row in case.get("removed", ())))
    for name, make in ENGINES.items():
        if options.engine in (name, "all"):
            began = time.perf_counter()
            engine = make(rows)
            built = time.perf_counter()
            done = [case for case in run(engine, cases) if options.half in ("all", half_of(case))]
            if options.v:
                print("".join(map(failure, done)), end="")
            print(f"{name} engine, {options.half} cases", end="")
            print(f" ({built - began:.0f} s to build, {time.perf_counter() - built:.1f} s)")
            print(report(done))


if __name__ == "__main__":
    main()
