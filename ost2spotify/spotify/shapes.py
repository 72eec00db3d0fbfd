"""Spotify's JSON as values, in both spellings, with whatever is missing left out.

A field of the wrong type counts as missing. Only an answer without its essential part raises
`AnswerLost`: reading it as empty would turn an outage into "not found".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import unescape
from typing import Any, TypeVar

from ost2spotify.model import Album, Artist, Candidate, Found, Item, Playlist
from ost2spotify.spotify.failures import AnswerLost

Json = Mapping[str, Any]
_T = TypeVar("_T")


def found(content: Any, kinds: Sequence[str]) -> Found:
    """The answer to a search of some kinds."""
    tracks = _page(content, "tracks") if "track" in kinds else {}
    albums = _page(content, "albums") if "album" in kinds else {}
    return Found(
        tracks=_each(tracks, candidate),
        albums=_each(albums, album),
        total=max(_number(tracks, "total") or 0, _number(albums, "total") or 0),
    )


def candidate(content: Any, release: Album | None = None) -> Candidate | None:
    """A track object, or None for what has no uri or name; `release` stands in where the object has no album."""
    row = _object(content)
    uri, name = _text(row, "uri"), _text(row, "name")
    if not uri or not name:
        return None
    return Candidate(
        uri=uri,
        name=name,
        artists=_artists(row),
        album=release or album(row.get("album")) or Album(""),
        duration_ms=_number(row, "duration_ms"),
        isrc=_text(_object(row.get("external_ids")), "isrc"),
        playable=_playable(row),
        track_number=_number(row, "track_number"),
    )


def album(content: Any) -> Album | None:
    """An album object, or None for what is none."""
    row = _object(content)
    if not row:
        return None
    images = [_text(_object(image), "url") for image in _list(row, "images")]
    return Album(
        name=_text(row, "name") or "",
        id=_text(row, "id"),
        kind=_text(row, "album_type"),
        release_date=_release_date(row),
        artists=_artists(row),
        total_tracks=_number(row, "total_tracks"),
        image=next(filter(None, images), None),
    )


def playlist(content: Any) -> Playlist:
    """A playlist object, whole or simplified. Raises AnswerLost when it has no id."""
    row = _object(content)
    own_id = _text(row, "id")
    if not own_id:
        raise AnswerLost("an answer without a playlist")
    address = _text(_object(row.get("external_urls")), "spotify")
    return Playlist(
        id=own_id,
        name=_text(row, "name") or "",
        url=address or f"https://open.spotify.com/playlist/{own_id}",
        public=row.get("public") if isinstance(row.get("public"), bool) else None,
        # Spotify gives out what it was told with `&`, quotes and slashes as HTML entities.
        description=unescape(_text(row, "description") or ""),
        owner=_text(_object(row.get("owner")), "id"),
        total=_number(_object(row.get("items")) or _object(row.get("tracks")), "total"),
        snapshot=_text(row, "snapshot_id") or "",
    )


def item(content: Any) -> Item:
    """A place in a playlist. What Spotify no longer names has an empty uri, so that places keep their numbers."""
    row = _object(content)
    track = _object(row.get("item")) or _object(row.get("track"))
    uri = _text(track, "uri") or ""
    return Item(uri, candidate(track) if uri.startswith("spotify:track:") else None)


def rows_of(content: Any) -> tuple[list[Any], int]:
    """The items of a page, nulls with them, and how many there are in all. Raises AnswerLost when it is no page."""
    page = _object(content)
    items = page.get("items")
    if not isinstance(items, list):
        raise AnswerLost("an answer without items")
    return items, _number(page, "total") or 0


def user_id(content: Any) -> str:
    """The id of a user object."""
    own_id = _text(_object(content), "id")
    if not own_id:
        raise AnswerLost("an answer without a user")
    return own_id


def first_flag(content: Any) -> bool:
    """The first of a list of booleans."""
    if not isinstance(content, list) or not content or not isinstance(content[0], bool):
        raise AnswerLost("an answer that is neither yes nor no")
    return content[0]


def present(values: Sequence[_T | None]) -> tuple[_T, ...]:
    """The values that are there."""
    return tuple(value for value in values if value is not None)


def _page(content: Any, key: str) -> Json:
    page = _object(_object(content).get(key))
    if not isinstance(page.get("items"), list):
        raise AnswerLost(f"an answer without {key}")
    return page


def _each(page: Json, reading: Callable[[Any], _T | None]) -> tuple[_T, ...]:
    return present([reading(row) for row in _list(page, "items")])


def _artists(row: Json) -> tuple[Artist, ...]:
    credits = [_object(artist) for artist in _list(row, "artists")]
    return tuple(Artist(_text(credit, "name") or "", _text(credit, "id")) for credit in credits if credit.get("name"))


def _playable(row: Json) -> bool | None:
    """Whether it can be played in the market; a restriction says no even where `is_playable` is left out."""
    value = row.get("is_playable")
    if isinstance(value, bool):
        return value
    return False if _object(row.get("restrictions")) else None


def _release_date(row: Json) -> str | None:
    """The date, or None for the year 0000 that Spotify gives where it knows none."""
    date = _text(row, "release_date")
    return None if date is None or date.startswith("0000") else date


def _object(content: Any) -> Json:
    return content if isinstance(content, dict) else {}


def _list(row: Json, key: str) -> list[Any]:
    value = row.get(key)
    return value if isinstance(value, list) else []


def _text(row: Json, key: str) -> str | None:
    value = row.get(key)
    return value if isinstance(value, str) and value else None


def _number(row: Json, key: str) -> int | None:
    value = row.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
