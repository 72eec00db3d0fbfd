"""What the rest of the program asks of Spotify and of its memory, as Protocols.

`spotify/` and `store/` implement these; extraction, matching and writing know nothing else.
Every method of Spotify may raise `errors.OutOfReach` (with `Refused`), `errors.SignInNeeded`
or `errors.SettingsError`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from ost2spotify.model import (
    Album,
    Calls,
    Candidate,
    Choice,
    Found,
    Item,
    KeptPlaylist,
    Playlist,
    Scored,
    StoredPage,
    Track,
)


class Catalogue(Protocol):
    """Spotify's catalogue. Each call is a piece of the person's day."""

    def search(self, query: str, *, kinds: Sequence[str] = ("track",), offset: int = 0) -> Found:
        """Up to 10 answers of each kind ("track", "album") for a query of at most 100 characters."""
        ...

    def album_tracks(self, album: Album) -> tuple[Candidate, ...]:
        """Every track of a release in its order, the release filled in; one call for each 50 tracks."""
        ...

    def track(self, track_id: str) -> Candidate | None:
        """One track, or None where Spotify has none of that id."""
        ...


class Playlists(Protocol):
    """The signed-in person's playlists. Writes are never repeated blindly below this line:
    a write whose answer is lost raises `errors.SpotifyOutOfReach`, and the caller reads back.
    """

    def me(self) -> str:
        """The id of the signed-in person."""
        ...

    def create_playlist(self, name: str, *, description: str, public: bool) -> Playlist: ...

    def playlist(self, playlist_id: str) -> Playlist | None:
        """The playlist as it is now, or None where there is none of that id."""
        ...

    def my_playlists(self) -> tuple[Playlist, ...]:
        """All playlists that the person owns or follows; one call for each 50."""
        ...

    def is_followed(self, playlist_id: str) -> bool:
        """Whether the playlist is in the person's library: "deleting" one in Spotify only takes it out of there."""
        ...

    def items(self, playlist_id: str) -> tuple[Item, ...]:
        """Everything in the playlist, in order; one call for each 50."""
        ...

    def add_items(self, playlist_id: str, uris: Sequence[str], *, position: int) -> None:
        """Insert up to 100 uris at a position counted from 0."""
        ...

    def move_items(self, playlist_id: str, *, start: int, length: int, insert_before: int) -> None: ...

    def remove_items(self, playlist_id: str, uris: Sequence[str]) -> None:
        """Take out every occurrence of up to 100 uris."""
        ...

    def upload_cover(self, playlist_id: str, jpeg_base64: str) -> None: ...


class Spotify(Catalogue, Playlists, Protocol):
    """Both, and what they have cost so far."""

    @property
    def calls(self) -> Calls: ...


class Quota(Protocol):
    """The calls of the last 24 hours and a standing refusal, remembered between runs."""

    def count_call(self, bucket: str) -> None:
        """Note that a request of a bucket ("catalogue" or "playlist") is about to be sent."""
        ...

    def calls_in_last_day(self, bucket: str = "catalogue") -> int: ...

    def next_call_allowed(self, limit: int) -> datetime | None:
        """When the oldest of the last `limit` catalogue calls leaves the 24 hours; None when one may be sent now."""
        ...

    def refused_until(self, bucket: str) -> datetime | None:
        """Until when Spotify refused calls of a bucket ("all" counts for every bucket); None when it does not."""
        ...

    def remember_refusal(self, bucket: str, until: datetime) -> None: ...


class Answers(Protocol):
    """Answers of the catalogue, kept 90 days when something was found, 1, 2, 4, 7, 7… days when nothing was."""

    def answer(self, question: str, *, max_age: timedelta | None = None) -> str | None:
        """The remembered answer as it was given to `remember_answer`, or None when there is none that still holds
        and is no older than `max_age`."""
        ...

    def remember_answer(self, question: str, answer: str, *, empty: bool) -> None: ...


class Decisions(Protocol):
    """What a person decided for a track: the uri to take, or None for "none of them"."""

    def decision(self, track_key: str) -> tuple[bool, str | None]:
        """(whether there is one, the uri or None)."""
        ...

    def decide(self, track_key: str, uri: str | None, *, label: str) -> None: ...


class Identities(Protocol):
    """Artist names that a checked match showed to be one artist: written form to Spotify's artist id and name."""

    def identities(self, folded_name: str) -> tuple[tuple[str, str], ...]:
        """(artist id, Spotify's name) pairs known for a folded written form."""
        ...

    def learn_identity(self, folded_name: str, artist_id: str, name: str) -> None: ...


class Asker(Protocol):
    """A person at the terminal, shown the candidates of an uncertain or missed track, best first."""

    def __call__(self, track: Track, candidates: Sequence[Scored]) -> Choice: ...


class MatchMemory(Answers, Decisions, Identities, Protocol):
    """What matching remembers between runs."""


class PlaylistMemory(Protocol):
    """What we put into each playlist, by the playlist's key."""

    def kept_playlist(self, key: str) -> KeptPlaylist | None: ...

    def kept_with_id(self, playlist_id: str) -> tuple[KeptPlaylist, ...]:
        """What is remembered of a playlist under any key: two pages may be kept in one playlist."""
        ...

    def remember_playlist(self, key: str, kept: KeptPlaylist) -> None:
        """Replace what is remembered; on the disk when this returns. Raises StateError when it cannot be."""
        ...


class Pages(Protocol):
    """Pages as they were when last fetched, so that an unchanged one need not be sent again."""

    def page(self, url: str) -> StoredPage | None: ...

    def remember_page(self, url: str, page: StoredPage) -> None: ...


class Progress(Protocol):
    """Told how far a stage ("read", "search", "write") has come; may show it or not."""

    def __call__(self, stage: str, done: int, total: int, note: str = "") -> None: ...


def no_progress(stage: str, done: int, total: int, note: str = "") -> None:
    """The progress of a run that nobody watches."""
