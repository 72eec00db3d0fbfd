"""What cron's two runs did: the first made the playlist, the second looked once and left everything as it was."""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main(log: Path, calls: Path, account: Path) -> None:
    first, second = (json.loads(line) for line in log.read_text().splitlines()[:2])
    sent = [json.loads(line) for line in calls.read_text().splitlines()]
    costs = [sum(run["calls"].values()) for run in (first, second)]
    later = [f"{call['method']} {call['path']}" for call in sent[costs[0] : sum(costs)]]
    (playlist,) = json.loads(account.read_text())["playlists"]
    sys.stdout.write(f"first run:  +{first['added']}, {costs[0]} calls\nsecond run: +{second['added']}, {later}\n")
    assert (first["exit"], second["exit"]) == (0, 0), (first, second)
    assert first["added"] > 0
    assert len(playlist["uris"]) == len(set(playlist["uris"])) == first["added"]
    assert (second["added"], second["removed"], second["moved"]) == (0, 0, 0)
    assert later == ["GET /me/playlists"]


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
