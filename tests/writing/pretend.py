"""A person's playlists in memory, with Spotify's rules, and faults on request."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from ost2spotify.errors import SpotifyOutOfReach
from ost2spotify.model import Artist, Candidate, Item, KeptPlaylist, Match, Miss, Name, Playlist, Reason, Score, Track


class Killed(BaseException):
    """The process ended here."""


def uri(number: int | str) -> str:
    return f"spotify:track:{number}"


def isrc(number: int | str) -> str:
    return f"KRA30{number:0>7}"


def match(number: int, *, position: int | None = None, to: int | str | None = None, **more) -> Match:
    """The page's song of that number, found as the recording of the same number, or as `to`."""
    track = Track(position or number, Name(f"Song {number}"), (Name("Singer"),))
    chosen = number if to is None else to
    found = Candidate(uri(chosen), f"Song {chosen}", (Artist("Singer"),), isrc=isrc(chosen))
    return Match(track, found, Score(), "why", **more)


def track(number: int) -> Track:
    """The page's song of that number."""
    return match(number).track


def missed(number: int, reason: Reason = Reason.NOT_FOUND) -> Miss:
    """The page's song of that number, not found today."""
    return Miss(track(number), reason, "why")


def page(*numbers: int) -> list[Match]:
    """The matches of a page that lists these songs in this order."""
    return [match(number, position=position) for position, number in enumerate(numbers, start=1)]


@dataclass
class PretendMemory:
    kept: dict[str, KeptPlaylist] = field(default_factory=dict)

    def kept_playlist(self, key: str) -> KeptPlaylist | None:
        return self.kept.get(key)

    def kept_with_id(self, playlist_id: str) -> tuple[KeptPlaylist, ...]:
        return tuple(kept for kept in self.kept.values() if kept.id == playlist_id)

    def remember_playlist(self, key: str, kept: KeptPlaylist) -> None:
        self.kept[key] = kept


@dataclass
class PretendPlaylists:
    """port.Playlists. `fault` is asked before and after each call: fault(name, number, done) may raise."""

    lists: dict[str, list[str]] = field(default_factory=dict)
    about: dict[str, Playlist] = field(default_factory=dict)
    library: list[str] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    fault: Callable[[str, int, bool], None] = lambda name, number, done: None
    isrcs: dict[str, str] = field(default_factory=dict)
    made: int = 0
    changes: int = 0

    def _call(self, name: str, do: Callable[[], object] = lambda: None):
        self.calls.append(name)
        number = len(self.calls)
        self.fault(name, number, False)
        answer = do()
        self.fault(name, number, True)
        return answer

    def me(self) -> str:
        return self._call("me", lambda: "person")

    def create_playlist(self, name: str, *, description: str, public: bool) -> Playlist:
        assert len(name) <= 100
        assert len(description) <= 300
        assert "\n" not in description
        return self._call("create", lambda: self.make(name, description=description, public=public))

    def make(self, name: str, *, description: str = "", public: bool = False, owner: str = "person") -> Playlist:
        self.made += 1
        made = Playlist(
            f"id{self.made}", name, f"https://open.spotify.com/playlist/id{self.made}", public, description, owner
        )
        self.lists[made.id], self.about[made.id] = [], made
        self.library.insert(0, made.id)
        return self._seen(made.id)

    def _seen(self, playlist_id: str) -> Playlist:
        items = self.lists[playlist_id]
        return replace(self.about[playlist_id], total=len(items), snapshot=str(hash(tuple(items))))

    def playlist(self, playlist_id: str) -> Playlist | None:
        return self._call("playlist", lambda: self._seen(playlist_id) if playlist_id in self.lists else None)

    def my_playlists(self) -> tuple[Playlist, ...]:
        return self._call("my_playlists", lambda: tuple(map(self._seen, self.library)))

    def is_followed(self, playlist_id: str) -> bool:
        return self._call("is_followed", lambda: playlist_id in self.library)

    def items(self, playlist_id: str) -> tuple[Item, ...]:
        return self._call("items", lambda: tuple(map(self._item, self.lists[playlist_id])))

    def _item(self, track: str) -> Item:
        code = self.isrcs.get(track, isrc(track.rsplit(":", 1)[-1]))
        return Item(track, Candidate(track, track, isrc=code))

    def add_items(self, playlist_id: str, uris, *, position: int) -> None:
        assert 1 <= len(uris) <= 100
        assert 0 <= position <= len(self.lists[playlist_id])
        self._write("add", playlist_id, lambda items: items[:position] + list(uris) + items[position:])

    def move_items(self, playlist_id: str, *, start: int, length: int, insert_before: int) -> None:
        assert 0 <= start < start + length <= len(self.lists[playlist_id])

        def moved(items):
            block, rest = items[start : start + length], items[:start] + items[start + length :]
            at = insert_before if insert_before <= start else insert_before - length
            return rest[:at] + block + rest[at:]

        self._write("move", playlist_id, moved)

    def remove_items(self, playlist_id: str, uris) -> None:
        assert 1 <= len(uris) <= 100
        self._write("remove", playlist_id, lambda items: [item for item in items if item not in set(uris)])

    def _write(self, name: str, playlist_id: str, change) -> None:
        def do():
            self.lists[playlist_id] = change(self.lists[playlist_id])

        self._call(name, do)

    def upload_cover(self, playlist_id: str, jpeg_base64: str) -> None:
        self._call("cover")

    @property
    def songs(self) -> list[int]:
        """The numbers of the songs in the one playlist there is."""
        (only,) = self.lists.values()
        return [int(item.rsplit(":", 1)[-1]) for item in only]

    @songs.setter
    def songs(self, numbers) -> None:
        (only,) = self.lists
        self.lists[only] = [uri(number) for number in numbers]


def lost(at: str, *, times: int = 1, carried_out: bool = True):
    """A fault: the answers of the first calls of a name are lost, with or without the call having been carried out."""
    left = [times]

    def fault(name: str, number: int, done: bool) -> None:
        if name == at and done is carried_out and left[0]:
            left[0] -= 1
            raise SpotifyOutOfReach("the answer was lost")

    return fault
