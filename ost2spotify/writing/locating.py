"""Which playlist is ours: the one remembered, the one asked for, or the one that carries our mark; else a new one."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ost2spotify.errors import PlaylistGone, SettingsError, SpotifyForbids, SpotifyOutOfReach
from ost2spotify.model import KeptPlaylist, Playlist
from ost2spotify.port import PlaylistMemory, Playlists

# Spotify's limits: a longer name is refused, a longer description or one with a newline answers 500.
_LONGEST_NAME = 100
_LONGEST_DESCRIPTION = 300
# What was carried out shows after about 0.6 s, but lags of seconds are known: an empty list is no proof at once.
_LOOKS_AFTER = (1.0, 2.0, 4.0, 8.0)
_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Place:
    """The playlist to write to. `kept` is None where nothing is known of its songs; one that `is_new` has none."""

    playlist: Playlist
    kept: KeptPlaylist | None = None
    is_new: bool = False


def mark_of(key: str) -> str:
    """What we write into the description to know a playlist again when the memory is lost."""
    return f"[ost2spotify:{hashlib.sha256(key.encode()).hexdigest()[:8]}]"


def marked(description: str, key: str) -> str:
    """The description in one line with our mark at its end, cut to what Spotify takes."""
    mark = mark_of(key)
    text = _cut(" ".join(description.split()), _LONGEST_DESCRIPTION - len(mark) - 1)
    return f"{text} {mark}".strip()


_PLAYLIST = re.compile(
    r"(?:https?://open\.spotify\.com/(?:intl-\w+/)?(?:embed/)?playlist/|spotify:playlist:)?(?P<id>[0-9A-Za-z]+)/?(?:[?#].*)?"
)


def playlist_id_of(text: str) -> str:
    """The id in a playlist's address, uri or id, as people paste them. Raises SettingsError for anything else."""
    found = _PLAYLIST.fullmatch(text.strip())
    if not found:
        raise SettingsError(
            f"{text!r} is no playlist",
            hint="Use its address (Share > Copy link to playlist) or the id in it: 22 letters and digits.",
        )
    return found["id"]


def fitting_name(name: str) -> str:
    return _cut(" ".join(name.split()), _LONGEST_NAME)


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def found_playlist(
    playlists: Playlists, kept: KeptPlaylist | None, *, key: str, name: str, playlist_id: str | None, recreate: bool
) -> Place | None:
    """The playlist that is kept under a key, or None where one is to be created.

    Raises PlaylistGone when the one remembered or asked for is no longer in the person's library.
    """
    library = playlists.my_playlists()
    wanted_id = playlist_id or (kept.id if kept else None)
    if wanted_id is None:
        return _by_mark(playlists, library, key)
    there = next((playlist for playlist in library if playlist.id == wanted_id), None)
    there = there or _missing_from_library(playlists, wanted_id)
    if there is not None:
        return Place(there, kept if kept and kept.id == wanted_id else None)
    if recreate and playlist_id is None:
        return _by_mark(playlists, library, key)
    raise _gone(name, wanted_id, asked_for=playlist_id is not None)


def _missing_from_library(playlists: Playlists, playlist_id: str) -> Playlist | None:
    """A playlist that the list of playlists lacks (it may lag), if it is in the library all the same.

    Where the server does not tell, a playlist of the person's own that can be read counts as there.
    """
    try:
        is_followed = playlists.is_followed(playlist_id)
    except (SpotifyOutOfReach, SpotifyForbids):
        there = playlists.playlist(playlist_id)
        return there if there is not None and there.owner in (None, playlists.me()) else None
    return playlists.playlist(playlist_id) if is_followed else None


def _gone(name: str, playlist_id: str, *, asked_for: bool) -> PlaylistGone:
    address = f"https://open.spotify.com/playlist/{playlist_id}"
    if asked_for:
        return PlaylistGone(
            f"the playlist {playlist_id} for {name!r} is not in your library",
            hint=f"Add it to your library at {address}, or leave the id out to get a new playlist.",
        )
    return PlaylistGone(
        f"the playlist {name!r} was deleted from your library; it is not made again",
        hint=f"To have a new one, use --recreate; to have it back, add it to your library at {address}.",
    )


def _by_mark(playlists: Playlists, library: Sequence[Playlist], key: str) -> Place | None:
    """Our playlist by what we wrote in it. A friend's may carry the same mark: only the person's own counts."""
    carrying = [playlist for playlist in library if mark_of(key) in playlist.description]
    if not carrying:
        return None
    me = playlists.me()
    own = [playlist for playlist in carrying if playlist.owner in (None, me)]
    # Should there be two, the fuller one is the one that people know.
    return Place(max(own, key=lambda playlist: playlist.total or 0)) if own else None


def created_playlist(
    playlists: Playlists,
    memory: PlaylistMemory,
    *,
    key: str,
    name: str,
    description: str,
    public: bool,
    sleep: Callable[[float], None],
) -> Place:
    """A new playlist, once: the intent is on file first, and a lost answer is looked for before asking again."""
    intent = KeptPlaylist(None, name)
    memory.remember_playlist(key, intent)
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            made = playlists.create_playlist(fitting_name(name), description=marked(description, key), public=public)
        except SpotifyOutOfReach:
            place = _looked_for(playlists, key, sleep)
            if place is None and attempt == _ATTEMPTS:
                raise
        else:
            place = Place(made)
        if place is not None:
            break
    assert place is not None
    kept = replace(intent, id=place.playlist.id, url=place.playlist.url, public=place.playlist.public)
    memory.remember_playlist(key, kept)
    return Place(place.playlist, kept, is_new=True)


def _looked_for(playlists: Playlists, key: str, sleep: Callable[[float], None]) -> Place | None:
    for seconds in _LOOKS_AFTER:
        sleep(seconds)
        if place := _by_mark(playlists, playlists.my_playlists(), key):
            return place
    return None
