"""The only user of spotipy: one method, one request, JSON in and values out.

spotipy's own methods still reach for removed endpoints, post bare arrays and end paths in
slashes, so its request layer is given our paths. The session is a plain one: spotipy's default
repeats POSTs and sleeps hours in silence. Tokens travel as the session's `auth`, out of sight of
spotipy, which writes every header it is given to its debug log.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import quote

import requests
import spotipy  # type: ignore[import-untyped]  # it has no types

from ost2spotify.model import Album, Candidate, Found, Item, Playlist
from ost2spotify.spotify import shapes
from ost2spotify.spotify.failures import AnswerLost, lost, turned_away

# Seconds to connect and to wait for an answer; spotipy's five are too few for a write of a hundred tracks.
TIMEOUT = (10, 30)
_SEARCH_LIMIT = 10
_MOST_QUERY = 100
PAGE = 50
_PLAYLIST_FIELDS = "id,name,description,public,snapshot_id,owner(id),external_urls,items(total),tracks(total)"


class SpotipyClient:
    """Each method sends one request, and raises TurnedAway or AnswerLost when it has no good answer."""

    def __init__(
        self,
        session: requests.Session,
        *,
        api_url: str,
        market: str | None = None,
        language: str | None = None,
        timeout: tuple[float, float] = TIMEOUT,
    ) -> None:
        session.hooks["response"].append(_readable)
        self._spotipy = spotipy.Spotify(requests_session=session, requests_timeout=timeout, language=language)
        self._spotipy.prefix = api_url
        self._market = market

    def search(self, query: str, kinds: Sequence[str], offset: int) -> Found:
        content = self._get(
            "search",
            q=search_text(query),
            type=",".join(kinds),
            limit=_SEARCH_LIMIT,
            offset=offset,
            market=self._market,
        )
        return shapes.found(content, kinds)

    def album_tracks(self, release: Album, offset: int) -> tuple[tuple[Candidate, ...], int]:
        """A page of a release's tracks, and how many rows the release has."""
        content = self._get(f"albums/{_id(release.id or '')}/tracks", limit=PAGE, offset=offset, market=self._market)
        rows, total = shapes.rows_of(content)
        return shapes.present([shapes.candidate(row, release) for row in rows]), total

    def track(self, track_id: str) -> Candidate | None:
        return shapes.candidate(self._get(f"tracks/{_id(track_id)}", market=self._market))

    def me(self) -> str:
        return shapes.user_id(self._get("me"))

    def create_playlist(self, name: str, description: str, public: bool) -> Playlist:
        payload = {"name": name, "public": public, "description": description}
        return shapes.playlist(self._answer(self._spotipy._post, "me/playlists", payload=payload))

    def playlist(self, playlist_id: str) -> Playlist:
        return shapes.playlist(self._get(f"playlists/{_id(playlist_id)}", fields=_PLAYLIST_FIELDS))

    def my_playlists(self, offset: int) -> tuple[tuple[Playlist, ...], int]:
        """A page of the person's playlists, and how many there are."""
        rows, total = shapes.rows_of(self._get("me/playlists", limit=PAGE, offset=offset))
        # Spotify has been seen to put null where a playlist of its own was.
        return tuple(shapes.playlist(row) for row in rows if isinstance(row, dict) and row.get("id")), total

    def is_followed(self, playlist_id: str) -> bool:
        return shapes.first_flag(self._get("me/library/contains", uris=f"spotify:playlist:{playlist_id}"))

    def items(self, playlist_id: str, offset: int) -> tuple[tuple[Item, ...], int]:
        """A page of a playlist, and how many items it has."""
        content = self._get(
            f"playlists/{_id(playlist_id)}/items",
            limit=PAGE,
            offset=offset,
            market=self._market,
            additional_types="track,episode",
        )
        rows, total = shapes.rows_of(content)
        return tuple(shapes.item(row) for row in rows), total

    def add_items(self, playlist_id: str, uris: Sequence[str], position: int) -> None:
        payload = {"uris": list(uris), "position": position}
        self._answer(self._spotipy._post, f"playlists/{_id(playlist_id)}/items", payload=payload)

    def move_items(self, playlist_id: str, start: int, length: int, insert_before: int) -> None:
        payload = {"range_start": start, "range_length": length, "insert_before": insert_before}
        self._answer(self._spotipy._put, f"playlists/{_id(playlist_id)}/items", payload=payload)

    def remove_items(self, playlist_id: str, uris: Sequence[str]) -> None:
        payload = {"items": [{"uri": uri} for uri in uris]}
        self._answer(self._spotipy._delete, f"playlists/{_id(playlist_id)}/items", payload=payload)

    def upload_cover(self, playlist_id: str, jpeg_base64: str) -> None:
        self._sent(
            self._spotipy._put,
            f"playlists/{_id(playlist_id)}/images",
            payload=jpeg_base64,
            content_type="image/jpeg",
        )

    def _get(self, path: str, **query: str | int | None) -> Any:
        return self._answer(self._spotipy._get, path, **query)

    def _answer(self, request: Callable[..., Any], path: str, **options: Any) -> Any:
        """The JSON of an answer that has to have some."""
        content = self._sent(request, path, **options)
        if content is None:
            raise AnswerLost("an empty answer")
        return content

    def _sent(self, request: Callable[..., Any], path: str, **options: Any) -> Any:
        try:
            return request(path, **options)
        except requests.RequestException as error:
            raise lost(error) from error


def search_text(query: str) -> str:
    """A query as Spotify takes it: no slash, at most 100 characters, cut between words and outside quotes."""
    text = " ".join(query.replace("/", " ").split())
    if len(text) <= _MOST_QUERY:
        return text
    cut = text[: _MOST_QUERY + 1].rpartition(" ")[0] or text[:_MOST_QUERY]
    return cut.replace('"', "") if cut.count('"') % 2 else cut


def _readable(response: requests.Response, *_: Any, **__: Any) -> None:
    """Raise for every answer that is not JSON or empty, before spotipy makes something else of it."""
    if response.status_code >= 400:
        raise turned_away(response)
    if response.ok and not response.is_redirect and response.content:
        try:
            response.json()
        except ValueError as error:
            raise AnswerLost("an answer that is not JSON") from error


def _id(own_id: str) -> str:
    """An id as one segment of a path."""
    return quote(own_id, safe="")
