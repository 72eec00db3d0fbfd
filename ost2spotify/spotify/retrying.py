"""Spotify as the rest of the program sees it: every request through the guard, pages put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from ost2spotify.errors import SignInNeeded, SpotifyForbids
from ost2spotify.model import Album, Calls, Candidate, Found, Item, Playlist
from ost2spotify.spotify.client import PAGE, SpotipyClient
from ost2spotify.spotify.failures import TurnedAway
from ost2spotify.spotify.guard import Guard

T = TypeVar("T")
_PagedAnswer = tuple[tuple[T, ...], int]


class RetryingSpotify:
    """`port.Spotify` over a client that sends one request a method.

    A write whose answer is lost raises SpotifyOutOfReach with `maybe_done`: it may have been carried
    out, and is never sent a second time from here.
    """

    def __init__(self, client: SpotipyClient, guard: Guard) -> None:
        self._client = client
        self._guard = guard

    @property
    def calls(self) -> Calls:
        return self._guard.calls

    def search(self, query: str, *, kinds: Sequence[str] = ("track",), offset: int = 0) -> Found:
        return self._guard.send("search", "searching", lambda: self._client.search(query, kinds, offset))

    def album_tracks(self, album: Album) -> tuple[Candidate, ...]:
        return self._every("catalogue", "reading an album", lambda offset: self._client.album_tracks(album, offset))

    def track(self, track_id: str) -> Candidate | None:
        return self._guard.send("catalogue", "reading a track", lambda: _known(lambda: self._client.track(track_id)))

    def me(self) -> str:
        return self._guard.send("playlist", "asking who is signed in", self._client.me)

    def create_playlist(self, name: str, *, description: str, public: bool) -> Playlist:
        return self._write("creating the playlist", lambda: self._client.create_playlist(name, description, public))

    def playlist(self, playlist_id: str) -> Playlist | None:
        return self._guard.send(
            "playlist", "reading the playlist", lambda: _known(lambda: self._client.playlist(playlist_id))
        )

    def my_playlists(self) -> tuple[Playlist, ...]:
        return self._every("playlist", "listing your playlists", self._client.my_playlists)

    def is_followed(self, playlist_id: str) -> bool:
        try:
            return self._guard.send(
                "playlist", "looking into your library", lambda: self._client.is_followed(playlist_id)
            )
        except (SpotifyForbids, SignInNeeded):
            # The description of the API names scopes for this that a sign-in for playlists need not have.
            return any(playlist.id == playlist_id for playlist in self.my_playlists())

    def items(self, playlist_id: str) -> tuple[Item, ...]:
        return self._every("playlist", "reading the playlist", lambda offset: self._client.items(playlist_id, offset))

    def add_items(self, playlist_id: str, uris: Sequence[str], *, position: int) -> None:
        self._write("adding to the playlist", lambda: self._client.add_items(playlist_id, uris, position))

    def move_items(self, playlist_id: str, *, start: int, length: int, insert_before: int) -> None:
        self._write(
            "putting the playlist in order", lambda: self._client.move_items(playlist_id, start, length, insert_before)
        )

    def remove_items(self, playlist_id: str, uris: Sequence[str]) -> None:
        self._write("removing from the playlist", lambda: self._client.remove_items(playlist_id, uris))

    def upload_cover(self, playlist_id: str, jpeg_base64: str) -> None:
        self._write("uploading the cover", lambda: self._client.upload_cover(playlist_id, jpeg_base64))

    def _write(self, doing: str, request: Callable[[], T]) -> T:
        return self._guard.send("playlist", doing, request, write=True)

    def _every(self, kind: str, doing: str, page: Callable[[int], _PagedAnswer[T]]) -> tuple[T, ...]:
        """All pages; each is repeated by itself, so a failure does not ask for the earlier ones again."""
        collected: list[T] = []
        offset, total = 0, 1
        while offset < total:
            rows, total = self._guard.send(kind, doing, partial(page, offset))
            collected += rows
            offset += PAGE
        return tuple(collected)


def _known(request: Callable[[], T]) -> T | None:
    """The answer, or None where Spotify has nothing of that id."""
    try:
        return request()
    except TurnedAway as failure:
        if failure.status == 404 or (failure.status == 400 and "id" in failure.message.casefold().split()):
            return None
        raise
