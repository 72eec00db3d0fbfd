"""Answers of the catalogue as text that can be kept, and back, without loss."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from ost2spotify.model import Album, Artist, Candidate, Found


def encoded(answer: Found | Candidate | Sequence[Candidate] | None) -> str:
    """Any answer of port.Catalogue as JSON."""
    if answer is None:
        return "null"
    rows: Any = asdict(answer) if isinstance(answer, Found | Candidate) else [asdict(row) for row in answer]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def decoded_found(text: str) -> Found:
    rows = json.loads(text)
    return Found(
        tracks=tuple(map(_candidate, rows["tracks"])), albums=tuple(map(_album, rows["albums"])), total=rows["total"]
    )


def decoded_candidates(text: str) -> tuple[Candidate, ...]:
    return tuple(map(_candidate, json.loads(text)))


def decoded_candidate(text: str) -> Candidate | None:
    row = json.loads(text)
    return _candidate(row) if row else None


def _candidate(row: dict[str, Any]) -> Candidate:
    return Candidate(**{**row, "artists": _artists(row["artists"]), "album": _album(row["album"])})


def _album(row: dict[str, Any]) -> Album:
    return Album(**{**row, "artists": _artists(row["artists"])})


def _artists(rows: list[dict[str, Any]]) -> tuple[Artist, ...]:
    return tuple(Artist(**row) for row in rows)
