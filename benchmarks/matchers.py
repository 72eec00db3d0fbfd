#!/usr/bin/env python3
"""Our decision and that of three installed matchers, on the same candidates.

    matchers.py [--cases FILE] [--catalogue FILE] [--engine half] [--python PYTHON]

Each labelled name is searched twice ("title artist", then the title alone) in one engine, and every matcher chooses
among what both searches show. The others are installed from the package index into an environment that is thrown
away afterwards, unless `--python` names one that has them; one that cannot be installed is said to be so.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from match import CORPUS, track_of
from match_engines import ENGINES, Engine, Rows

from ost2spotify.matching.board import board_of
from ost2spotify.matching.decide import match_of
from ost2spotify.matching.queries import cleaned, first_query
from ost2spotify.matching.wanted import Wanted, wanted_of
from ost2spotify.model import Candidate

PACKAGES = ("spotdl", "beets", "spotify_to_ytmusic")


def candidates_of(wanted: Wanted, engine: Engine) -> list[Candidate]:
    """What two searches show, each track once."""
    queries = (first_query(wanted).text, cleaned(wanted.track.title.name))
    return list({one.uri: one for query in queries for one in engine.search(query).tracks}.values())


def ours(wanted: Wanted, candidates: list[Candidate]) -> str | None:
    board = board_of([wanted])
    board.show(candidates, "search")
    match = match_of(wanted, board.lines[0].scored, board.queries)
    return match.candidate.id if match else None


def theirs(lines: list[dict], python: Path) -> dict[str, list[str | None] | str]:
    script = Path(__file__).with_name("matchers_theirs.py")
    done = subprocess.run(
        [str(python), str(script)], input=json.dumps(lines), capture_output=True, text=True, check=False
    )
    if done.returncode:
        return {"others": done.stderr.strip()[-300:]}
    return json.loads(done.stdout.splitlines()[-1])


def installed(folder: Path) -> Path:
    """A fresh environment with as many of the packages as can be installed."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    for package in PACKAGES:
        done = subprocess.run(
            [str(python), "-m", "pip", "install", "-q", package], capture_output=True, text=True, check=False
        )
        if done.returncode:
            print(f"{package} cannot be installed: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
    return python


def row(name: str, chosen: list[str | None] | str, cases: list[dict]) -> str:
    if isinstance(chosen, str):
        return f"{name:20} {chosen}"
    right = sum(choice in case["gold_ids"] for choice, case in zip(chosen, cases, strict=True) if choice)
    taken = sum(choice is not None for choice in chosen)
    present = sum(bool(case["gold_ids"]) for case in cases)
    return f"{name:20} precision {right / max(1, taken):.3f}  recall {right / present:.3f}  wrong {taken - right}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, default=CORPUS / "match" / "cases.jsonl")
    parser.add_argument("--catalogue", type=Path, default=CORPUS / "catalogue" / "large.jsonl.gz")
    parser.add_argument("--engine", choices=ENGINES, default="half")
    parser.add_argument("--python", type=Path)
    options = parser.parse_args()
    cases = [json.loads(line) for line in options.cases.open(encoding="utf-8") if line.strip()]
    engine = ENGINES[options.engine](Rows(options.catalogue))
    wanted = [wanted_of(track_of(case, place)) for place, case in enumerate(cases, 1)]
    shown = [candidates_of(one, engine) for one in wanted]
    lines = [
        {
            "artist": case["artist"],
            "title": case["title"],
            "album": (case.get("context") or {}).get("album") or "",
            "candidates": [
                {
                    "id": one.id,
                    "name": one.name,
                    "artists": [artist.name for artist in one.artists],
                    "album": one.album.name,
                }
                for one in candidates
            ],
        }
        for case, candidates in zip(cases, shown, strict=True)
    ]
    print(row("ost2spotify", [ours(one, candidates) for one, candidates in zip(wanted, shown, strict=True)], cases))
    with tempfile.TemporaryDirectory() as folder:
        for name, chosen in theirs(lines, options.python or installed(Path(folder))).items():
            print(row(name, chosen, cases))


if __name__ == "__main__":
    main()
