"""Spotify's catalogue: releases, recordings, and the answer to a search."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artist:
    """An artist credit of a catalogue track; simplified rows may lack the id."""

    name: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Album:
    """A release: album, single or compilation. `release_date` is YYYY, YYYY-MM or YYYY-MM-DD."""

    name: str
    id: str | None = None
    kind: str | None = None
    release_date: str | None = None
    artists: tuple[Artist, ...] = ()
    total_tracks: int | None = None
    image: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A track of Spotify's catalogue that may be the song. `duration_ms` is in milliseconds."""

    uri: str
    name: str
    artists: tuple[Artist, ...] = ()
    album: Album = Album("")
    duration_ms: int | None = None
    isrc: str | None = None
    playable: bool | None = None
    track_number: int | None = None

    @property
    def id(self) -> str:
        return self.uri.rsplit(":", 1)[-1]


@dataclass(frozen=True, slots=True)
class Found:
    """One page of a search's answer."""

    tracks: tuple[Candidate, ...] = ()
    albums: tuple[Album, ...] = ()
    total: int = 0
