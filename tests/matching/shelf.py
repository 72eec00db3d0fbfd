"""A small catalogue and a memory in this process, as the port promises them, that count their calls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from ost2spotify.errors import Refused
from ost2spotify.matching.letters import words
from ost2spotify.model import Album, Artist, Candidate, Found, Name, Track


def song(
    name: str, artists: str, album: str = "", *, id: str = "", date: str | None = None, playable: bool | None = True,
    duration: int | None = None, total: int | None = None, isrc: str | None = None,
) -> Candidate:  # fmt: skip
    """A catalogue row: artists separated by ";", the id made of the names unless given."""
    credited = tuple(Artist(artist.strip(), f"id-{artist.strip()}") for artist in artists.split(";"))
    release = Album(album or name, f"album-{album or name}", None, date, credited[:1], total)
    uri = f"spotify:track:{id or '-'.join(words(f'{name} {artists} {album}'))}"
    return Candidate(uri, name, credited, release, duration, isrc, playable)


def line(
    title: str, artist: str = "", position: int = 1, *, also: str = "", artist_also: str = "", album: str | None = None,
    instrumental: bool = False, part: str | None = None, featured: str = "",
) -> Track:  # fmt: skip
    """A line of a page."""
    return Track(
        position,
        Name(title, (also,) if also else ()),
        tuple(Name(name.strip(), (artist_also,) if artist_also else ()) for name in artist.split(";") if name.strip()),
        tuple(Name(name) for name in featured.split(";") if name),
        instrumental,
        part,
        album,
        line=position,
    )


@dataclass
class Shelf:
    """A `port.Catalogue`: an answer is what shares a word with the query, the most words first."""

    songs: Sequence[Candidate]
    refuses_after: int = 1000
    asked: list[str] = field(default_factory=list)
    listed: list[str] = field(default_factory=list)
    looked_up: list[str] = field(default_factory=list)

    @property
    def calls(self) -> int:
        return len(self.asked) + len(self.listed) + len(self.looked_up)

    def search(self, query: str, *, kinds: Sequence[str] = ("track",), offset: int = 0) -> Found:
        self._count()
        self.asked.append(query)
        wanted = set(words(query))
        shared = {one.uri: len(wanted & set(words(self._text(one)))) for one in self.songs}
        hits = sorted((one for one in self.songs if shared[one.uri]), key=lambda one: -shared[one.uri])
        albums = {one.album.id: one.album for one in hits} if "album" in kinds else {}
        return Found(tuple(hits[offset : offset + 10]), tuple(albums.values())[:10], len(hits))

    def album_tracks(self, album: Album) -> tuple[Candidate, ...]:
        self._count()
        self.listed.append(album.name)
        return tuple(one for one in self.songs if one.album.id == album.id)

    def artist_albums(self, artist_id: str, *, offset: int = 0) -> tuple[Album, ...]:
        return ()

    def track(self, track_id: str) -> Candidate | None:
        self._count()
        self.looked_up.append(track_id)
        return next((one for one in self.songs if one.id == track_id), None)

    def _count(self) -> None:
        if self.calls >= self.refuses_after:
            raise Refused("Spotify takes no more calls", until=datetime(2026, 11, 23, tzinfo=UTC))

    def _text(self, one: Candidate) -> str:
        return " ".join((one.name, one.album.name, *(artist.name for artist in one.artists)))


@dataclass
class Notebook:
    """A `port.MatchMemory`."""

    answers: dict[str, str] = field(default_factory=dict)
    decisions: dict[str, str | None] = field(default_factory=dict)
    artists: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def answer(self, question: str) -> str | None:
        return self.answers.get(question)

    def remember_answer(self, question: str, answer: str, *, empty: bool) -> None:
        self.answers[question] = answer

    def decision(self, track_key: str) -> tuple[bool, str | None]:
        return track_key in self.decisions, self.decisions.get(track_key)

    def decide(self, track_key: str, uri: str | None, *, label: str) -> None:
        self.decisions[track_key] = uri

    def identities(self, folded_name: str) -> tuple[tuple[str, str], ...]:
        return tuple(self.artists.get(folded_name, ()))

    def learn_identity(self, folded_name: str, artist_id: str, name: str) -> None:
        self.artists.setdefault(folded_name, []).append((artist_id, name))
