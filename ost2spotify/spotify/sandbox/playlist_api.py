"""The account's part of the sandbox's API: playlists, their items and the library."""

from __future__ import annotations

import base64
import binascii
from html import escape
from typing import TYPE_CHECKING, Any

from ost2spotify.spotify.sandbox.account import LISTENER, Account, AccountPlaylist
from ost2spotify.spotify.sandbox.objects import Objects, linked, page, user
from ost2spotify.spotify.sandbox.rows import Rows
from ost2spotify.spotify.sandbox.wire import Answer, BadRequest, Request, refusal

if TYPE_CHECKING:
    from ost2spotify.spotify.sandbox.api import Options

_ADDED = "2026-11-22T00:00:00Z"
_MOST_ITEMS = 10_000
_MOST_COVER = 256 * 1024


class PlaylistApi:
    """One method for each endpoint, over the one account there is."""

    def __init__(self, rows: Rows, objects: Objects, account: Account, options: Options) -> None:
        self._rows = rows
        self._objects = objects
        self._account = account
        self._options = options

    def mine(self, request: Request) -> Answer:
        followed = [playlist for playlist in self._account.playlists.values() if playlist.followed]
        limit = request.number("limit", 20, least=1, most=50)
        offset = request.number("offset", 0, least=0, most=100_000)
        objects = [_playlist(playlist) for playlist in followed[offset : offset + limit]]
        return Answer(200, {}, page(objects, path=request.path, total=len(followed), limit=limit, offset=offset))

    def create(self, request: Request) -> Answer:
        wanted = _details(request.json())
        if "name" not in wanted:
            raise BadRequest("Missing required field: name")
        public = self._public(wanted.get("public", True))
        playlist = self._account.create(wanted["name"], wanted.get("description", ""), public)
        return Answer(201, {}, self._whole(playlist, request))

    def one(self, request: Request, playlist_id: str) -> Answer:
        playlist = self._account.playlists.get(playlist_id)
        return Answer(200, {}, self._whole(playlist, request)) if playlist else _unknown(playlist_id)

    def change(self, request: Request, playlist_id: str) -> Answer:
        wanted = _details(request.json())
        playlist = self._own(playlist_id)
        if isinstance(playlist, Answer):
            return playlist

        def changing(kept: AccountPlaylist) -> None:
            kept.name = wanted.get("name", kept.name)
            kept.description = wanted.get("description", kept.description)
            kept.public = self._public(wanted["public"]) if "public" in wanted else kept.public

        self._account.change(playlist, changing)
        return Answer(200)

    def items(self, request: Request, playlist_id: str) -> Answer:
        playlist = self._own(playlist_id)
        return playlist if isinstance(playlist, Answer) else Answer(200, {}, self._items(playlist, request, 20))

    def add(self, request: Request, playlist_id: str) -> Answer:
        playlist = self._own(playlist_id)
        if isinstance(playlist, Answer):
            return playlist
        body = request.json()
        uris = self._uris(body.get("uris"))
        position = _place(body.get("position", len(playlist.uris)), playlist)
        if len(playlist.uris) + len(uris) > _MOST_ITEMS:
            raise BadRequest("Playlist size limit reached")
        self._account.insert(playlist, uris, position)
        return Answer(201, {}, _snapshot(playlist))

    def move(self, request: Request, playlist_id: str) -> Answer:
        playlist = self._own(playlist_id)
        if isinstance(playlist, Answer):
            return playlist
        body = request.json()
        if "uris" in body:
            uris = self._uris(body["uris"])
            self._account.remove(playlist, playlist.uris)
            self._account.insert(playlist, uris, 0)
            return Answer(200, {}, _snapshot(playlist))
        numbers = (body.get("range_start"), body.get("range_length", 1), body.get("insert_before"))
        self._account.move(playlist, *(_place(number, playlist) for number in numbers))
        return Answer(200, {}, _snapshot(playlist))

    def remove(self, request: Request, playlist_id: str) -> Answer:
        playlist = self._own(playlist_id)
        if isinstance(playlist, Answer):
            return playlist
        items = request.json().get("items")
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            raise BadRequest("Missing required field: items")
        self._account.remove(playlist, self._uris([item.get("uri") for item in items]))
        return Answer(200, {}, _snapshot(playlist))

    def cover(self, request: Request, playlist_id: str) -> Answer:
        playlist = self._own(playlist_id)
        if isinstance(playlist, Answer):
            return playlist
        if len(request.body) > _MOST_COVER:
            return refusal(413, "Payload too large")
        if not _is_jpeg(request.body):
            raise BadRequest("Invalid image")
        self._account.change(playlist, lambda kept: setattr(kept, "cover", request.body.decode()))
        return Answer(202)

    def contains(self, request: Request) -> Answer:
        playlists = [self._account.playlists.get(own_id) for own_id in _playlist_ids(request)]
        return Answer(200, {}, [playlist is not None and playlist.followed for playlist in playlists])

    def follow(self, request: Request) -> Answer:
        return self._set_followed(request, True)

    def unfollow(self, request: Request) -> Answer:
        return self._set_followed(request, False)

    def _set_followed(self, request: Request, followed: bool) -> Answer:
        for own_id in _playlist_ids(request):
            playlist = self._account.playlists.get(own_id)
            if playlist is not None:
                self._account.change(playlist, lambda kept: setattr(kept, "followed", followed))
        return Answer(200)

    def _own(self, playlist_id: str) -> AccountPlaylist | Answer:
        """The listener's own playlist; else the answer that says why not."""
        playlist = self._account.playlists.get(playlist_id)
        if playlist is None:
            return _unknown(playlist_id)
        if playlist.owner != LISTENER:
            return refusal(403, "You cannot change a playlist you don't own.")
        return playlist

    def _public(self, wanted: bool) -> bool:
        return wanted if self._options.public_honoured else True

    def _uris(self, uris: Any) -> list[str]:
        if not isinstance(uris, list) or not uris:
            raise BadRequest("No uris provided")
        if len(uris) > 100:
            raise BadRequest("You can add a maximum of 100 tracks per request.")
        if not all(isinstance(uri, str) and uri.startswith("spotify:track:") for uri in uris):
            raise BadRequest("Invalid track uri")
        return uris

    def _whole(self, playlist: AccountPlaylist, request: Request) -> dict[str, Any]:
        """A playlist with the first hundred of its items, as one request gives it."""
        items = self._items(playlist, Request("GET", f"/playlists/{playlist.id}/items", {"limit": "50"}), 50)
        return {**_playlist(playlist), "items": items, "followers": {"href": None, "total": 0}}

    def _items(self, playlist: AccountPlaylist, request: Request, default: int) -> dict[str, Any]:
        limit = request.number("limit", default, least=1, most=50)
        offset = request.number("offset", 0, least=0, most=100_000)
        uris = playlist.uris[offset : offset + limit]
        market = request.query.get("market")
        objects = [self._item(uri, market) for uri in uris]
        return page(objects, path=request.path, total=len(playlist.uris), limit=limit, offset=offset)

    def _item(self, uri: str, market: str | None) -> dict[str, Any]:
        """A place in a playlist. A track that the catalogue no longer has is a bare uri, as on Spotify."""
        number = self._rows.track_numbers.get(uri.rsplit(":", 1)[-1])
        track_id = uri.rsplit(":", 1)[-1]
        known = None if number is None else self._objects.track(self._rows.tracks[number], market)
        return {
            "added_at": _ADDED,
            "added_by": {**user(LISTENER)},
            "is_local": False,
            "item": known or {**linked("track", track_id), "name": "", "artists": [], "is_local": False},
        }


def _place(number: Any, playlist: AccountPlaylist) -> int:
    if not isinstance(number, int) or not 0 <= number <= len(playlist.uris):
        raise BadRequest("Index out of bounds")
    return number


def _playlist(playlist: AccountPlaylist) -> dict[str, Any]:
    return {
        **linked("playlist", playlist.id),
        "name": playlist.name,
        # As Spotify gives it out: with entities, even for slashes.
        "description": escape(playlist.description).replace("/", "&#x2F;"),
        "collaborative": False,
        "public": playlist.public,
        "owner": user(playlist.owner),
        "images": [],
        "items": {
            "href": f"https://api.spotify.com/v1/playlists/{playlist.id}/items",
            "total": len(playlist.uris),
        },
        **_snapshot(playlist),
    }


def _snapshot(playlist: AccountPlaylist) -> dict[str, str]:
    return {"snapshot_id": base64.b64encode(f"{playlist.snapshot},{playlist.id}".encode()).decode()}


def _details(body: dict[str, Any]) -> dict[str, Any]:
    """The name, description and public of a body, held to Spotify's limits."""
    name, description, public = body.get("name"), body.get("description"), body.get("public")
    if "name" in body and not (isinstance(name, str) and name.strip() and len(name) <= 100):
        raise BadRequest("Playlist name is empty or too long")
    if description is not None and (len(description) > 300 or "\n" in description):
        raise BadRequest("Description is too long or has a line break")
    if public is not None and not isinstance(public, bool):
        raise BadRequest("public is not a boolean")
    return {key: value for key, value in body.items() if key in ("name", "description", "public") and value is not None}


def _playlist_ids(request: Request) -> list[str]:
    uris = [uri for uri in request.query.get("uris", "").split(",") if uri]
    if not uris or len(uris) > 40:
        raise BadRequest("Invalid uris")
    return [uri.removeprefix("spotify:playlist:") for uri in uris]


def _is_jpeg(body: bytes) -> bool:
    try:
        return base64.b64decode(body, validate=True).startswith(b"\xff\xd8")
    except (binascii.Error, ValueError):
        return False


def _unknown(playlist_id: str) -> Answer:
    if not playlist_id.isalnum():
        return refusal(400, "Invalid base62 id")
    return refusal(404, "Resource not found")
