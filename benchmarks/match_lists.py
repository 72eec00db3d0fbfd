#!/usr/bin/env python3
"""What whole lists cost: one artist's album with and without its name, the songs of one drama, of one film.

    match_lists.py [--engine strict|half|fuzzy] [--catalogue FILE] [--lists 12]

Takes releases of a catalogue as lists, matches each, and prints calls per track and how much was found.
"""

from __future__ import annotations

import argparse
import collections
import random
import re
from collections.abc import Iterator
from pathlib import Path

from match import CORPUS, Forgetful
from match_engines import ENGINES, Engine, Rows

from ost2spotify.matching import match_list
from ost2spotify.model import Name, Track

_DRAMA = re.compile(
    r"^(.*?)\s*[\[(,-]*\s*(?:\(?Original (?:Television )?Sound\s?track|OST)\b.*?(?:Pt|Part)\b", re.IGNORECASE
)
_FILM = re.compile(r"^(.*?)\s*[\[(:,-]*\s*Original Motion Picture Soundtrack", re.IGNORECASE)


def lists_of(rows: Rows, kind: str) -> Iterator[tuple[str, list[dict]]]:
    """Groups of rows: (the name a page would use, the rows)."""
    groups: dict[str, list[dict]] = collections.defaultdict(list)
    for row in rows.rows:
        name = row["album"]["name"]
        pattern = {"drama": _DRAMA, "film": _FILM}.get(kind)
        found = pattern.match(name) if pattern else None
        if found and len(found[1]) > 3 and "nst" not in row["name"]:
            groups[found[1].casefold() if kind == "drama" else row["album"]["id"]].append(row)
        elif not pattern and not re.search("soundtrack|various|hits", name, re.IGNORECASE):
            groups[row["album"]["id"]].append(row)
    for group in groups.values():
        artists = {row["artists"][0]["name"] for row in group}
        singles = {row["name"].casefold() for row in group}
        if len(singles) == len(group) and (len(artists) == 1) == (pattern is None):
            found = pattern.match(group[0]["album"]["name"]) if pattern else None
            yield (found[1] if found else group[0]["album"]["name"]), group


def measure(engine: Engine, lists: list[tuple[str, list[dict]]], *, named: bool) -> str:
    tracks_in_all = right = wrong = 0
    before = engine.calls
    for name, group in lists:
        tracks = [
            Track(place, Name(row["name"]), (Name(row["artists"][0]["name"]),), album=name if named else None)
            for place, row in enumerate(group, 1)
        ]
        matching = match_list(tracks, subject=None, catalogue=engine, memory=Forgetful())
        titles = {row["id"]: row["name"] for row in group}
        tracks_in_all += len(group)
        right += len(matching.matched)
        wrong += sum(
            match.candidate.name.casefold() not in {n.casefold() for n in titles.values()} for match in matching.matched
        )
    calls = engine.calls - before
    size = f"{len(lists)} lists, {tracks_in_all} tracks"
    return f"{size}: {calls / tracks_in_all:.2f} calls per track, {right / tracks_in_all:.3f} found, {wrong} others"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", choices=ENGINES, default="half")
    parser.add_argument("--catalogue", type=Path, default=CORPUS / "catalogue" / "large.jsonl.gz")
    parser.add_argument("--lists", type=int, default=12)
    options = parser.parse_args()
    rows = Rows(options.catalogue)
    engine = ENGINES[options.engine](rows)
    for kind, fewest, most in (("album", 10, 20), ("drama", 4, 12), ("film", 6, 25)):
        fitting = [found for found in lists_of(rows, kind) if fewest <= len(found[1]) <= most]
        chosen = random.Random(3).sample(fitting, min(options.lists, len(fitting)))
        print(kind, measure(engine, chosen, named=True))
        if kind == "album":
            print(kind, "without its name:", measure(engine, chosen, named=False))


if __name__ == "__main__":
    main()
