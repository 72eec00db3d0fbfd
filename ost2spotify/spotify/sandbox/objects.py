"""Catalogue rows as the JSON objects of Spotify's API in 2026, without the fields that it no longer gives out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from ost2spotify.spotify.sandbox.rows import AlbumRow, ArtistRow, Rows, TrackRow, made_up_id

_API = "https://api.spotify.com/v1"
_WEB = "https://open.spotify.com"
_VARIOUS = ArtistRow(made_up_id("artist", "various artists"), "Various Artists")
_KINDS = frozenset({"album", "single", "compilation"})


class Objects:
    """Makes the objects of one catalogue. With a market, tracks say whether they can be played there."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def track(self, row: TrackRow, market: str | None) -> dict[str, Any]:
        """A full track object, its album in it."""
        return {
            **self.short_track(row, market),
            "album": self.album(row.album),
            "external_ids": {"isrc": row.isrc} if row.isrc else {},
        }

    def short_track(self, row: TrackRow, market: str | None) -> dict[str, Any]:
        """A track as an album lists it."""
        place = row.album.tracks.index(self._rows.track_numbers[row.id]) + 1
        return {
            **linked("track", row.id),
            "name": row.name,
            "artists": [_artist(artist) for artist in row.artists],
            "disc_number": 1,
            "track_number": place,
            "duration_ms": row.duration_ms or 0,
            "explicit": False,
            "is_local": False,
            **_playability(row, market),
        }

    def album(self, row: AlbumRow) -> dict[str, Any]:
        """A simplified album object. A release of unknown date has the year 0000, as on Spotify."""
        return {
            **linked("album", row.id),
            "name": row.name,
            "album_type": row.kind if row.kind in _KINDS else ("single" if len(row.tracks) < 4 else "album"),
            "total_tracks": len(row.tracks),
            "images": [],
            **_release_date(row.release_date),
            "artists": [_artist(artist) for artist in self._album_artists(row)],
        }

    def _album_artists(self, row: AlbumRow) -> tuple[ArtistRow, ...]:
        """The credits that most of its tracks share; a release of many singers is by Various Artists."""
        credits = Counter(self._rows.tracks[number].artists for number in row.tracks)
        artists, count = credits.most_common(1)[0]
        return artists if count * 2 >= len(row.tracks) else (_VARIOUS,)


def page(items: Sequence[dict[str, Any]], *, path: str, total: int, limit: int, offset: int) -> dict[str, Any]:
    """A paging object around some items."""
    ahead, behind = offset + limit, max(0, offset - limit)
    return {
        "href": f"{_API}{path}?offset={offset}&limit={limit}",
        "limit": limit,
        "next": f"{_API}{path}?offset={ahead}&limit={limit}" if ahead < total else None,
        "offset": offset,
        "previous": f"{_API}{path}?offset={behind}&limit={limit}" if offset else None,
        "total": total,
        "items": list(items),
    }


def user(user_id: str) -> dict[str, Any]:
    """A user as an owner or an adder is given."""
    return {**linked("user", user_id), "display_name": "Sandbox listener"}


def linked(kind: str, own_id: str) -> dict[str, Any]:
    """What every object starts with: its type, id, uri and addresses."""
    return {
        "type": kind,
        "id": own_id,
        "uri": f"spotify:{kind}:{own_id}",
        "href": f"{_API}/{kind}s/{own_id}",
        "external_urls": {"spotify": f"{_WEB}/{kind}/{own_id}"},
    }


def _artist(row: ArtistRow) -> dict[str, Any]:
    return {**linked("artist", row.id), "name": row.name}


def _playability(row: TrackRow, market: str | None) -> dict[str, Any]:
    if market is None:
        return {}
    return {"is_playable": True} if row.playable else {"is_playable": False, "restrictions": {"reason": "market"}}


def _release_date(date: str | None) -> dict[str, str]:
    precision = {4: "year", 7: "month", 10: "day"}.get(len(date or ""))
    if date is None or precision is None:
        return {"release_date": "0000", "release_date_precision": "year"}
    return {"release_date": date, "release_date_precision": precision}
