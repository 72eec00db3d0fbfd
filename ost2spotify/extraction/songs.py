"""A song as a list gives it, before its names are understood; and the track that it becomes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ost2spotify.extraction.names import Credit, credit_of
from ost2spotify.extraction.titles import Titled, part_in, titled
from ost2spotify.extraction.words import UNKNOWN_ARTIST
from ost2spotify.model import Line, Name, Skipped, Track
from ost2spotify.text import fold


@dataclass(frozen=True, slots=True)
class Song:
    """The two sides of a line as printed.

    `at` is the place of its line on the page; `part` and `album` are what the line says. With `sources` the list puts
    a drama in brackets behind each title.
    """

    line: Line
    at: int
    title: str
    artist: str = ""
    part: str | None = None
    album: str | None = None
    sources: bool = False


@dataclass(frozen=True, slots=True)
class SongList:
    """Songs that one list of the page gives, in order.

    `rule` names what read it, `share` is how much of the list that reads. Without `sure_side` the page does not
    say which side is the artist; `lead` is how clearly it does (0 to 1.2).
    `said` is how much the page speaks for songs there.
    """

    songs: tuple[Song, ...]
    rule: str
    share: float = 1.0
    sure_side: bool = True
    skipped: tuple[Skipped, ...] = field(default=())
    lead: float = 0.0
    said: float = 9.0
    key: str = ""

    @property
    def at(self) -> int:
        return min((song.at for song in self.songs), default=0)


def apart_names(songs: Sequence[Song]) -> frozenset[str]:
    """Folded names that some line credits by themselves or beside others than their usual partner."""
    alone = {fold(song.artist) for song in songs if song.artist and "&" not in song.artist}
    partners: dict[str, set[str]] = {}
    for song in songs:
        halves = [fold(half) for half in song.artist.split("&")]
        if len(halves) == 2:
            for half in halves:
                partners.setdefault(half, set()).add(" ".join(sorted(halves)))
    return frozenset(alone | {name for name, pairs in partners.items() if len(pairs) > 1})


def track_of(song: Song, *, apart: frozenset[str], owner: Name | None, sure_side: bool = True) -> Track | None:
    """The track of a song, its position not yet given; None if nothing is left of the title."""
    track = _track(song, song.title, song.artist, apart, owner)
    if track is None or sure_side or not song.artist:
        return track
    return replace(track, other_way=_track(song, song.artist, song.title, apart, owner))


def _track(song: Song, title: str, artist: str, apart: frozenset[str], owner: Name | None) -> Track | None:
    said = titled(title, sources=song.sources)
    credit = credit_of(artist, apart) if artist else Credit()
    if _ON_AIR.fullmatch(artist.strip()) or _ON_AIR.fullmatch(title.strip()):
        return None
    if not said.title.name.strip() or (not credit.artists and UNKNOWN_ARTIST.match(said.title.name)):
        return None
    artists = credit.artists or (_each_of(owner) if owner and not artist else ())
    return Track(
        position=0,
        title=said.title,
        artists=artists,
        featured=_featured(said, credit, artists),
        instrumental=said.instrumental,
        part=song.part or said.part or part_in(artist),
        album=song.album or said.album,
        line=song.line.number,
        text=song.line.text,
    )


def _each_of(owner: Name) -> tuple[Name, ...]:
    """The composers of a score that names several: "Keiichi Okabe, Keigo Hoashi"."""
    return credit_of(owner.name).artists if "," in owner.name else (owner,)


# What a station's log has in the place of an artist when no song is on.
_ON_AIR = re.compile(
    r"(?:jingle|sweeper|station id|liner|promo|spot|trailer|pub(?:licité)?|werbung|pubblicità|publicidad|news"
    r"|info|nachrichten|"
    r"flash info|wetter|weather|meteo|météo|traffic|verkehr|nachrichten und (?:verkehr|wetter)|news (?:and"
    r"|&) (?:weather|traffic)"
    r"|moderation|notizie|noticias|la rédaction|die redaktion|la redazione|studio talk)s?",
    re.IGNORECASE,
)


def _featured(said: Titled, credit: Credit, artists: tuple[Name, ...]) -> tuple[Name, ...]:
    guests = list(credit.featured)
    for guest in said.guests:
        guests += [name for name in (*credit_of(guest, _ALL_APART).artists,) if name not in guests]
    main = {fold(artist.name) for artist in artists}
    return tuple(guest for guest in dict.fromkeys(guests) if fold(guest.name) not in main)


class _Everything(frozenset[str]):
    def __contains__(self, _: object) -> bool:
        return True


# Guests are named one by one: "(feat. Kodak Black & Bruno Mars)" are two.
_ALL_APART = _Everything()
