"""A playlist on Spotify, what is remembered of it between runs, and what writing to it did."""

from __future__ import annotations

from dataclasses import dataclass

from ost2spotify.errors import OutOfReach
from ost2spotify.model.catalogue import Candidate


@dataclass(frozen=True, slots=True)
class Playlist:
    """A playlist on Spotify. `public` is what Spotify reports, None where it does not say.

    `snapshot` changes when the playlist does, half a minute late at worst; empty where unknown.
    """

    id: str
    name: str
    url: str
    public: bool | None = None
    description: str = ""
    owner: str | None = None
    total: int | None = None
    snapshot: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One place in a playlist; `candidate` is None for local files and withdrawn tracks."""

    uri: str
    candidate: Candidate | None = None


@dataclass(frozen=True, slots=True)
class KeptSong:
    """One song that we put into a playlist, or were about to.

    `song` is the line it came from, folded; `same` other ids of the recording. `state` is
    "intended" (about to be added: it may or may not be there), "there", "theirs" (a person
    had put it there before us) or "removed" (a person took it out).
    """

    uri: str
    song: str
    isrc: str | None = None
    same: tuple[str, ...] = ()
    state: str = "there"


@dataclass(frozen=True, slots=True)
class KeptPlaylist:
    """What is remembered of a playlist between runs. `id` is None while it is about to be created.

    `songs` are in the playlist's order. `snapshot` is Spotify's at the time they were last
    compared; `wanted` and `cover` are digests of what was last asked for.
    """

    id: str | None
    name: str
    url: str = ""
    public: bool | None = None
    songs: tuple[KeptSong, ...] = ()
    snapshot: str = ""
    wanted: str = ""
    cover: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One song's change in a playlist: `kind` is "add", "remove" or "move", `position` its new place from 1
    (for "remove" its old one), `label` the song in words."""

    kind: str
    position: int
    uri: str
    label: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What writing a plan did to the playlist. In a dry run: what it would do.

    `kept_out` counts songs that a person had taken out and that stay out. `stopped` is
    the failure that ended the writing early; the next run completes it. `changes` are all
    that were planned, in the order of the playlist.
    """

    playlist: Playlist | None = None
    created: bool = False
    added: int = 0
    already_there: int = 0
    removed: int = 0
    moved: int = 0
    kept_out: int = 0
    notes: tuple[str, ...] = ()
    stopped: OutOfReach | None = None
    changes: tuple[Change, ...] = ()
