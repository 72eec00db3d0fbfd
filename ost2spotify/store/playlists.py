"""What we put into each playlist (port.PlaylistMemory)."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from ost2spotify.model import KeptPlaylist, KeptSong
from ost2spotify.store.shelf import Shelf


class PlaylistShelf(Shelf):
    """One row per playlist, replaced as a whole: a run that is killed leaves the old row or the new one."""

    def kept_playlist(self, key: str) -> KeptPlaylist | None:
        row = self._database.row("SELECT kept FROM playlists WHERE key = ?", (key,))
        return _kept(json.loads(row[0])) if row else None

    def kept_with_id(self, playlist_id: str) -> tuple[KeptPlaylist, ...]:
        rows = self._database.rows("SELECT kept FROM playlists WHERE instr(kept, ?) > 0 ORDER BY key", (playlist_id,))
        return tuple(kept for kept in (_kept(json.loads(row[0])) for row in rows) if kept.id == playlist_id)

    def remember_playlist(self, key: str, kept: KeptPlaylist) -> None:
        with self._database.surviving_power_loss():
            self._database.write(
                "INSERT OR REPLACE INTO playlists (key, kept, written) VALUES (?, ?, ?)",
                (key, json.dumps(asdict(kept), ensure_ascii=False), self._seconds),
            )

    def kept_playlists(self) -> tuple[tuple[str, KeptPlaylist], ...]:
        """(key, playlist) of everything that is kept, by key."""
        rows = self._database.rows("SELECT key, kept FROM playlists ORDER BY key")
        return tuple((key, _kept(json.loads(kept))) for key, kept in rows)


def _kept(row: dict[str, Any]) -> KeptPlaylist:
    songs = tuple(KeptSong(**{**song, "same": tuple(song["same"])}) for song in row["songs"])
    return KeptPlaylist(**{**row, "songs": songs})
