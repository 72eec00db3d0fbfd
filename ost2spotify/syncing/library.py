"""The person's library, looked at once for all playlists of a sync."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ost2spotify.model import Item, Playlist
from ost2spotify.port import Playlists


class SharedLibrary:
    """A port.Playlists that asks for the list of playlists once and keeps it right by what it sees pass by.

    After a creation whose answer was lost every look is a fresh one.
    """

    def __init__(self, playlists: Playlists) -> None:
        self._playlists = playlists
        self._seen: tuple[Playlist, ...] | None = None
        self._is_sure = True
        self._me: str | None = None

    def me(self) -> str:
        if self._me is None:
            self._me = self._playlists.me()
        return self._me

    def create_playlist(self, name: str, *, description: str, public: bool) -> Playlist:
        before, self._seen, self._is_sure = self._seen, None, False
        made = self._playlists.create_playlist(name, description=description, public=public)
        self._seen, self._is_sure = (made, *before) if before is not None else None, True
        return made

    def playlist(self, playlist_id: str) -> Playlist | None:
        now = self._playlists.playlist(playlist_id)
        if now is not None and self._seen is not None:
            self._seen = tuple(now if playlist.id == playlist_id else playlist for playlist in self._seen)
        return now

    def my_playlists(self) -> tuple[Playlist, ...]:
        seen = self._playlists.my_playlists() if self._seen is None else self._seen
        if self._is_sure:
            self._seen = seen
        return seen

    def is_followed(self, playlist_id: str) -> bool:
        return self._playlists.is_followed(playlist_id)

    def items(self, playlist_id: str) -> tuple[Item, ...]:
        return self._playlists.items(playlist_id)

    def add_items(self, playlist_id: str, uris: Sequence[str], *, position: int) -> None:
        self._changed(playlist_id)
        self._playlists.add_items(playlist_id, uris, position=position)

    def move_items(self, playlist_id: str, *, start: int, length: int, insert_before: int) -> None:
        self._changed(playlist_id)
        self._playlists.move_items(playlist_id, start=start, length=length, insert_before=insert_before)

    def remove_items(self, playlist_id: str, uris: Sequence[str]) -> None:
        self._changed(playlist_id)
        self._playlists.remove_items(playlist_id, uris)

    def upload_cover(self, playlist_id: str, jpeg_base64: str) -> None:
        self._changed(playlist_id)
        self._playlists.upload_cover(playlist_id, jpeg_base64)

    def _changed(self, playlist_id: str) -> None:
        """Forget the snapshot of a playlist that is about to be written to."""
        if self._seen is not None:
            self._seen = tuple(
                replace(playlist, snapshot="") if playlist.id == playlist_id else playlist for playlist in self._seen
            )
