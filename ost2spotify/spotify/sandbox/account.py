"""The playlists of the sandbox's one listener, kept in a JSON file that is replaced whole."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from ost2spotify.errors import StateError
from ost2spotify.spotify.sandbox.rows import made_up_id

LISTENER = "sandbox-listener"


@dataclass(slots=True)
class AccountPlaylist:
    """A playlist as the account knows it. `followed` is false after its owner took it out of the library."""

    id: str
    name: str
    description: str = ""
    public: bool = True
    owner: str = LISTENER
    followed: bool = True
    snapshot: int = 1
    cover: str = ""
    uris: list[str] = field(default_factory=list)


class Account:
    """Playlists by id, newest first, as Spotify lists them. Every change is on disk when the call returns."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self.playlists: dict[str, AccountPlaylist] = {}
        self._made = 0
        if file is not None and file.exists():
            self._read(file)

    def create(self, name: str, description: str, public: bool) -> AccountPlaylist:
        self._made += 1
        playlist = AccountPlaylist(made_up_id("playlist", str(self._made)), name, description, public)
        self.playlists = {playlist.id: playlist, **self.playlists}
        self._keep()
        return playlist

    def change(self, playlist: AccountPlaylist, changing: Callable[[AccountPlaylist], None]) -> None:
        """Apply a change to a playlist and keep it."""
        changing(playlist)
        playlist.snapshot += 1
        self._keep()

    def insert(self, playlist: AccountPlaylist, uris: Sequence[str], position: int) -> None:
        def inserting(kept: AccountPlaylist) -> None:
            kept.uris[position:position] = uris

        self.change(playlist, inserting)

    def move(self, playlist: AccountPlaylist, start: int, length: int, before: int) -> None:
        def moving(kept: AccountPlaylist) -> None:
            block = kept.uris[start : start + length]
            del kept.uris[start : start + length]
            place = before if before <= start else max(start, before - length)
            kept.uris[place:place] = block

        self.change(playlist, moving)

    def remove(self, playlist: AccountPlaylist, uris: Sequence[str]) -> None:
        """Take out every occurrence, as Spotify does."""
        gone = frozenset(uris)

        def removing(kept: AccountPlaylist) -> None:
            kept.uris = [uri for uri in kept.uris if uri not in gone]

        self.change(playlist, removing)

    def _read(self, file: Path) -> None:
        try:
            kept = json.loads(file.read_text(encoding="utf-8"))
            self._made = kept["made"]
            self.playlists = {row["id"]: AccountPlaylist(**row) for row in kept["playlists"]}
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise StateError(
                f"the sandbox's playlists in {file} cannot be read: {error}", hint="Remove the file to start afresh."
            ) from error

    def _keep(self) -> None:
        if self._file is None:
            return
        content = {"made": self._made, "playlists": [asdict(playlist) for playlist in self.playlists.values()]}
        unfinished = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
            unfinished.replace(self._file)
        except OSError as error:
            raise StateError(
                f"the sandbox's playlists cannot be kept in {self._file}: {error}",
                hint="Choose another OST2SPOTIFY_STATE_DIR.",
            ) from error
