"""A track as the matcher asks for it: every form of its names taken apart once for the whole search."""

from __future__ import annotations

from dataclasses import dataclass

from ost2spotify.matching.letters import letters
from ost2spotify.matching.releases import release_names
from ost2spotify.matching.titles import Title, titles_of, wanted_versions
from ost2spotify.model import Name, Track
from ost2spotify.versions import Version


@dataclass(frozen=True, slots=True)
class Wanted:
    """`releases` are the soundtracks that the song may be on: the row's own album first, then the page's subject."""

    track: Track
    titles: tuple[Title, ...]
    versions: frozenset[Version]
    performers: tuple[Name, ...]
    guests: tuple[Name, ...]
    releases: tuple[str, ...]
    unsung_too: bool = False


def wanted_of(track: Track, subject: str | None = None, *, unsung_too: bool = False) -> Wanted:
    """What a line asks for. `subject` is what the page is about; `unsung_too` lets an instrumental stand in."""
    titles = titles_of(track.title)
    guests = (*track.featured, *(Name(guest) for title in titles for guest in title.guests))
    releases = tuple(dict.fromkeys(name for text in (track.album, subject) if text for name in release_names(text)))
    return Wanted(track, titles, wanted_versions(track), track.artists, guests, releases, unsung_too)


def track_key(track: Track) -> str:
    """The song that a line names, the same from run to run and on any page: its artists in any order and its title.

    Other written forms do not belong to the key: a page that later adds them still names the same song.
    """
    artists = "+".join(sorted({letters(artist.name) for artist in (*track.artists, *track.featured)}))
    mark = "|instrumental" if track.instrumental else ""
    return f"{artists}|{letters(track.title.name)}{mark}"
