"""What a sync says of each playlist: one line for people, one JSON document, one line of a log."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ost2spotify import reporting
from ost2spotify.errors import StateError
from ost2spotify.model import Change, Extraction, Matching, Run
from ost2spotify.syncing.running import Outcome

SCHEMA = 1
_SIGNS = {"add": "+", "remove": "-", "move": ">"}


def summary_line(outcome: Outcome) -> str:
    """`Some Drama OST: +3 -1, 2 missed · https://open.spotify.com/playlist/…`, or why it failed."""
    parts = [_counts(outcome.run)] if outcome.run else []
    if outcome.error:
        parts.append(". ".join(part for part in (str(outcome.error), outcome.error.hint) if part))
    elif outcome.run and outcome.run.receipt.playlist and outcome.run.receipt.playlist.url:
        parts.append(outcome.run.receipt.playlist.url)
    return f"{outcome.entry.name}: {' · '.join(part for part in parts if part)}"


def _counts(run: Run) -> str:
    receipt, matching = run.receipt, run.matching
    changes = [
        f"+{receipt.added}" if receipt.added else "",
        f"-{receipt.removed}" if receipt.removed else "",
        f"{receipt.moved} moved" if receipt.moved else "",
    ]
    done = " ".join(change for change in changes if change) or "nothing new"
    left = [
        f"{len(matching.missed)} missed" if matching.missed else "",
        f"{len(matching.pending)} not looked up yet" if matching.pending else "",
    ]
    return ", ".join([("would be: " if run.dry_run else "") + done, *(part for part in left if part)])


def diff_lines(changes: Iterable[Change]) -> list[str]:
    """Each change as a line of a diff: `+  3  Artist - Title`; `>` is a song that moves there."""
    return [f"{_SIGNS[change.kind]} {change.position:>3}  {change.label}" for change in changes]


def sync_document(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """What `sync --format json` prints: a document like `build`'s for each playlist, with its name and its error."""
    return {"schema": SCHEMA, "playlists": [_document(outcome) for outcome in outcomes]}


def _document(outcome: Outcome) -> dict[str, Any]:
    empty = Run(Extraction(", ".join(outcome.entry.order.sources)), Matching(), name=outcome.entry.name)
    document = {"name": outcome.entry.name, **reporting.as_document(outcome.run or empty)}
    if outcome.run and outcome.run.dry_run:
        document["changes"] = [asdict(change) for change in outcome.run.receipt.changes]
    if outcome.error:
        document["error"] = str(outcome.error)
    return document


def log_line(outcome: Outcome, now: datetime) -> str:
    """One line of JSON for a log: when, which playlist, what was done and what it cost."""
    run = outcome.run
    counts = {
        "matched": len(run.matching.matched) if run else 0,
        "missed": len(run.matching.missed) if run else 0,
        "pending": len(run.matching.pending) if run else 0,
        "added": run.receipt.added if run else 0,
        "removed": run.receipt.removed if run else 0,
        "moved": run.receipt.moved if run else 0,
        "calls": asdict(run.calls) if run else {},
    }
    about = {
        "time": now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "playlist": outcome.entry.name,
        "dry_run": bool(run and run.dry_run),
        "exit": outcome.exit_code,
        "error": str(outcome.error) if outcome.error else None,
    }
    return json.dumps({**about, **counts}, ensure_ascii=False)


def add_to_log(log: Path, outcome: Outcome, now: datetime) -> None:
    """Append an outcome's line to a log file. Raises StateError where that cannot be."""
    try:
        with log.open("a", encoding="utf-8") as lines:
            lines.write(log_line(outcome, now) + "\n")
    except OSError as error:
        raise StateError(
            f"{log} cannot be written: {error.strerror}", hint="Name another file with --log, or leave it out."
        ) from error
