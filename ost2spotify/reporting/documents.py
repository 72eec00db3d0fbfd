"""Tracks, extractions and runs as JSON documents: the one place their keys are written down."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any

from ost2spotify.model import Candidate, Extraction, Match, Miss, Name, Run, Scored, Track

SCHEMA = 1
# JSON needs only C0 controls escaped; a terminal obeys C1 and bidirectional ones too, and half a surrogate cannot be
# encoded at all.
_RAW = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def track_document(track: Track) -> dict[str, Any]:
    """The track as `extract` and `build` print it with `--format json`."""
    return {
        "position": track.position,
        "artists": [_name_document(artist) for artist in track.artists],
        "featured": [_name_document(guest) for guest in track.featured],
        "title": _name_document(track.title),
        "instrumental": track.instrumental,
        "part": track.part,
        "album": track.album,
        "line": track.line,
        "text": track.text,
    }


def extraction_document(extraction: Extraction) -> dict[str, Any]:
    """What `extract --format json` prints."""
    return {
        "schema": SCHEMA,
        "source": extraction.source,
        "subject": extraction.subject,
        "tracks": [track_document(track) for track in extraction.tracks],
        "skipped": [{"line": line.line, "text": line.text, "reason": line.reason} for line in extraction.skipped],
    }


def as_document(run: Run) -> dict[str, Any]:
    """What `build --format json` prints: the same keys for a dry run, a refused run and an empty list."""
    return {
        "schema": SCHEMA,
        "dry_run": run.dry_run,
        "subject": run.extraction.subject,
        "playlist": _playlist_document(run),
        "matched": [_match_document(match) for match in run.matching.matched],
        "missed": [_miss_document(miss) for miss in run.matching.missed],
        "pending": [{"track": track_document(track)} for track in run.matching.pending],
        "added": run.receipt.added,
        "already_there": run.receipt.already_there,
        "removed": run.receipt.removed,
        "refused_until": _instant(run.refused_until),
        "calls": {"search": run.calls.search, "catalogue": run.calls.catalogue, "playlist": run.calls.playlist},
    }


def as_json(document: dict[str, Any]) -> str:
    """The document as text that any terminal may be shown, without a newline at its end."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return _RAW.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _playlist_document(run: Run) -> dict[str, Any] | None:
    """The playlist, or None where there is none; a dry run that would create one tells its name, without id and url."""
    playlist = run.receipt.playlist
    if playlist is not None and playlist.id:
        return {
            "id": playlist.id,
            "url": playlist.url,
            "name": playlist.name,
            "public": playlist.public,
            "created": run.receipt.created and not run.dry_run,
        }
    if run.dry_run and run.matching.matched:
        return {"id": None, "url": None, "name": run.name, "public": None, "created": False}
    return None


def _match_document(match: Match) -> dict[str, Any]:
    return {
        "track": track_document(match.track),
        "spotify": {**_candidate_document(match.candidate), "album": match.candidate.album.name},
        "score": round(match.score.value, 3),
        "why": match.why,
    }


def _miss_document(miss: Miss) -> dict[str, Any]:
    return {
        "track": track_document(miss.track),
        "reason": str(miss.reason),
        "why": miss.why,
        "nearest": [_nearest_document(scored) for scored in miss.nearest],
    }


def _nearest_document(scored: Scored) -> dict[str, Any]:
    return {**_candidate_document(scored.candidate), "why": scored.score.why}


def _candidate_document(candidate: Candidate) -> dict[str, Any]:
    return {
        "uri": candidate.uri,
        "name": candidate.name,
        "artists": [artist.name for artist in candidate.artists],
    }


def _instant(moment: datetime | None) -> str | None:
    """ISO 8601 in UTC, to the second: `2026-11-23T08:00:00Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None


def _name_document(name: Name) -> dict[str, Any]:
    return {"name": name.name, "also": list(name.also)}
