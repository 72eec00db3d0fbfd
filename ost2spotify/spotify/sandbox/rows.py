"""The catalogue of a sandbox: a JSON Lines file of tracks, read into compact rows, most popular first."""

from __future__ import annotations

import gc
import gzip
import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

from ost2spotify.errors import SettingsError

_SETTING = "OST2SPOTIFY_SANDBOX_CATALOGUE"


@dataclass(frozen=True, slots=True)
class ArtistRow:
    """An artist credit as Spotify lists it."""

    id: str
    name: str


@dataclass(slots=True)
class AlbumRow:
    """A release and the numbers of its tracks in `Rows.tracks`, in the order of the file."""

    id: str
    name: str
    kind: str | None
    release_date: str | None
    tracks: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TrackRow:
    """One track. `popularity` orders answers and is never given out, as on Spotify since 2026."""

    id: str
    name: str
    artists: tuple[ArtistRow, ...]
    album: AlbumRow
    duration_ms: int | None
    isrc: str | None
    popularity: int
    playable: bool


@dataclass(frozen=True, slots=True)
class Rows:
    """Every track, most popular first, and the ways to them by id."""

    tracks: list[TrackRow]
    track_numbers: dict[str, int]
    albums: dict[str, AlbumRow]


def demo_rows() -> Rows:
    """The made-up catalogue that the package carries."""
    content = files(__package__).joinpath("demo.jsonl").read_bytes()
    return _rows(_parsed(BytesIO(content), "demo.jsonl"))


def rows_of(path: Path) -> Rows:
    """The catalogue in a JSON Lines file, plain or gzipped. Raises SettingsError naming the line that is wrong."""
    with _reported(path), _opened(path) as lines:
        return _rows(_parsed(lines, path.name))


def check(path: Path) -> None:
    """Raise SettingsError where the file cannot be a catalogue, after a look at its first row."""
    with _reported(path), _opened(path) as lines:
        next(_parsed(lines, path.name), None)


@contextmanager
def _reported(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, EOFError, zlib.error) as error:
        raise SettingsError(
            f"the sandbox catalogue {path} cannot be read: {getattr(error, 'strerror', None) or error}",
            hint=f"Correct {_SETTING}, or leave it out.",
        ) from error


def made_up_id(*parts: str) -> str:
    """An id of 22 letters and digits, always the same for the same parts."""
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=11).hexdigest()


def _opened(path: Path) -> Any:
    return gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb")


def _parsed(lines: Iterable[bytes], name: str) -> Iterator[dict[str, Any]]:
    """Each line as a row whose fields have the right types."""
    empty = True
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise _bad(name, number, "is not JSON") from error
        wrong = _wrong(row)
        if wrong:
            raise _bad(name, number, wrong)
        empty = False
        yield row
    if empty:
        raise SettingsError(f"the sandbox catalogue {name} is empty", hint="Give a JSON Lines file of tracks.")


def _bad(name: str, number: int, what: str) -> SettingsError:
    return SettingsError(
        f"the sandbox catalogue {name}, line {number}, {what}",
        hint='A row looks like {"id": "…", "name": "…", "artists": [{"name": "…"}], "album": {"name": "…"}}.',
    )


def _wrong(row: Any) -> str:
    """What is wrong with a row, or nothing."""
    if not isinstance(row, dict):
        return "is not an object"
    for key in ("id", "name"):
        if not isinstance(row.get(key), str) or not row[key]:
            return f"has no {key}"
    if not _are_artists(row.get("artists")):
        return "has no list of artists with names"
    if not isinstance(row.get("album") or {}, dict):
        return "has an album that is not an object"
    return ""


def _are_artists(artists: Any) -> bool:
    if not isinstance(artists, list):
        return False
    return all(isinstance(artist, dict) and isinstance(artist.get("name"), str) for artist in artists)


@contextmanager
def without_collection() -> Iterator[None]:
    """No garbage collection: walking millions of living rows again and again doubles the time of loading."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _rows(parsed: Iterable[dict[str, Any]]) -> Rows:
    with without_collection():
        raw = {row["id"]: row for row in parsed}
        people, releases = _People(raw.values()), _Releases()
        tracks = [_track(row, people, releases) for row in raw.values()]
        tracks.sort(key=lambda track: -track.popularity)
        numbers = {track.id: number for number, track in enumerate(tracks)}
        # Still in the order of the file, which is the order on the release.
        for track_id in raw:
            number = numbers[track_id]
            tracks[number].album.tracks.append(number)
        return Rows(tracks, numbers, releases.by_id)


def _popularity(row: dict[str, Any]) -> int:
    value = row.get("popularity")
    return value if isinstance(value, int) else 0


def _track(row: dict[str, Any], people: _People, releases: _Releases) -> TrackRow:
    artists = tuple(people.artist(artist) for artist in row["artists"])
    return TrackRow(
        id=row["id"],
        name=row["name"],
        artists=artists,
        album=releases.album(row, artists),
        duration_ms=row.get("duration_ms"),
        isrc=row.get("isrc"),
        popularity=_popularity(row),
        playable=row.get("is_playable") is not False,
    )


class _People:
    """Artists by id. A credit without one gets the id that its name has elsewhere, where that is a single one."""

    def __init__(self, rows: Iterable[dict[str, Any]]) -> None:
        self._ids: dict[str, str | None] = {}
        self._made: dict[tuple[str, str], ArtistRow] = {}
        for row in rows:
            for artist in row["artists"]:
                self._note(artist.get("id"), artist["name"].casefold())

    def _note(self, artist_id: str | None, name: str) -> None:
        if artist_id and self._ids.setdefault(name, artist_id) != artist_id:
            self._ids[name] = None

    def artist(self, credit: dict[str, Any]) -> ArtistRow:
        name = credit["name"]
        artist_id = credit.get("id") or self._ids.get(name.casefold()) or made_up_id("artist", name.casefold())
        made = self._made.get((artist_id, name))
        if made is None:
            made = self._made[artist_id, name] = ArtistRow(artist_id, name)
        return made


class _Releases:
    """Albums by id. One without an id is known by its name and first artist; a track without an album is its own."""

    def __init__(self) -> None:
        self.by_id: dict[str, AlbumRow] = {}

    def album(self, row: dict[str, Any], artists: tuple[ArtistRow, ...]) -> AlbumRow:
        given = row.get("album") or {}
        name = given.get("name") or ""
        album_id = given.get("id") or _album_id(name, artists, row["id"])
        album = self.by_id.get(album_id)
        if album is None:
            album = self.by_id[album_id] = AlbumRow(album_id, name, None, None)
        album.kind = album.kind or given.get("album_type")
        album.release_date = album.release_date or given.get("release_date")
        return album


def _album_id(name: str, artists: tuple[ArtistRow, ...], track_id: str) -> str:
    if not name:
        return made_up_id("album of", track_id)
    return made_up_id("album", name.casefold(), artists[0].id if artists else "")
