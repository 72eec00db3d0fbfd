"""A track and an extraction as JSON documents: the one place their keys are written down."""

from __future__ import annotations

from typing import Any

from ost2spotify.model import Extraction, Name, Track

SCHEMA = 1


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


def _name_document(name: Name) -> dict[str, Any]:
    return {"name": name.name, "also": list(name.also)}
