"""The catalogue's part of the sandbox's API: search, tracks, albums and artists."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from ost2spotify.spotify.sandbox.index import Index
from ost2spotify.spotify.sandbox.objects import Objects, page
from ost2spotify.spotify.sandbox.rows import AlbumRow, Rows
from ost2spotify.spotify.sandbox.wire import Answer, BadRequest, Request, refusal

_KINDS = frozenset({"album", "artist", "playlist", "track", "show", "episode", "audiobook"})


class CatalogueApi:
    """One method for each endpoint, over the rows of a catalogue."""

    def __init__(self, rows: Rows, objects: Objects) -> None:
        self._rows = rows
        self._objects = objects
        self._index = Index(rows)

    def search(self, request: Request) -> Answer:
        text, kinds = request.query.get("q", ""), request.query.get("type", "").split(",")
        limit = request.number("limit", 5, least=1, most=10)
        offset = request.number("offset", 0, least=0, most=1000)
        if not text.strip():
            raise BadRequest("No search query")
        if not _KINDS.issuperset(kinds):
            raise BadRequest("Bad search type field")
        return Answer(200, {}, {f"{kind}s": self._found(kind, request, text, limit, offset) for kind in kinds})

    def track(self, request: Request, track_id: str) -> Answer:
        number = self._rows.track_numbers.get(track_id)
        if number is None:
            return _unknown(track_id)
        return Answer(200, {}, self._objects.track(self._rows.tracks[number], request.query.get("market")))

    def album_tracks(self, request: Request, album_id: str) -> Answer:
        album = self._rows.albums.get(album_id)
        if album is None:
            return _unknown(album_id)
        limit = request.number("limit", 20, least=1, most=50)
        offset = request.number("offset", 0, least=0, most=10_000)
        market = request.query.get("market")
        shown = [self._rows.tracks[number] for number in album.tracks[offset : offset + limit]]
        objects = [self._objects.short_track(row, market) for row in shown]
        return Answer(200, {}, page(objects, path=request.path, total=len(album.tracks), limit=limit, offset=offset))

    def artist_albums(self, request: Request, artist_id: str) -> Answer:
        albums = self._albums_by_artist.get(artist_id)
        if albums is None:
            return _unknown(artist_id)
        limit = request.number("limit", 5, least=1, most=10)
        offset = request.number("offset", 0, least=0, most=10_000)
        objects = [self._objects.album(album) for album in albums[offset : offset + limit]]
        return Answer(200, {}, page(objects, path=request.path, total=len(albums), limit=limit, offset=offset))

    @cached_property
    def _albums_by_artist(self) -> dict[str, Sequence[AlbumRow]]:
        """Each artist's releases, newest first, built at the first question: a search alone does not need it."""
        found: dict[str, dict[str, AlbumRow]] = {}
        for track in self._rows.tracks:
            for artist in track.artists:
                albums = found.setdefault(artist.id, {})
                if track.album.name:
                    albums[track.album.id] = track.album
        return {
            artist_id: sorted(albums.values(), key=lambda album: album.release_date or "", reverse=True)
            for artist_id, albums in found.items()
        }

    def _found(self, kind: str, request: Request, text: str, limit: int, offset: int) -> dict[str, Any]:
        market = request.query.get("market")
        objects: list[dict[str, Any]] = []
        total = 0
        if kind == "track":
            numbers = self._index.tracks(text)
            total = len(numbers)
            rows = [self._rows.tracks[number] for number in numbers[offset : offset + limit]]
            objects = [self._objects.track(row, market) for row in rows]
        elif kind == "album":
            albums = self._index.albums(text)
            total = len(albums)
            objects = [self._objects.album(album) for album in albums[offset : offset + limit]]
        path = f"/search?{urlencode({'query': text, 'type': kind})}"
        return page(objects, path=path, total=total, limit=limit, offset=offset)


def _unknown(own_id: str) -> Answer:
    """An id that is none is a 400; one that nothing has is a 404."""
    if len(own_id) != 22 or not own_id.isalnum():
        return refusal(400, "Invalid base62 id")
    return refusal(404, "Resource not found")
