"""Searches for the list as a whole: a soundtrack by its name, an album of one artist, page after page or listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ost2spotify.matching.board import Board, Line
from ost2spotify.matching.calls import FEWEST, Search, artist_of, groups, release_of
from ost2spotify.matching.letters import letters, words
from ost2spotify.matching.queries import first_query, release_query
from ost2spotify.matching.releases import (
    core_words,
    is_same_release,
    is_soundtrack,
    release_names,
    spotify_name,
    without_part,
)
from ost2spotify.model import Album, Found
from ost2spotify.text import scripts_of

# Open lines of one artist that make it likely that the list is an album's.
MANY = 5
# Releases listed after one search: the second is a deluxe copy more often than not.
LISTINGS = 1
# Rows of a full page.
PAGE = 10
# The share of its lines that a soundtrack's search settles when the soundtrack is there: on 17 labelled lists it was
# a third or more on 14, and of what was open then 8 songs in 15 were found by a search of their own.
READ = 1 / 3


def search_soundtracks(search: Search) -> None:
    """Search each release that at least three open lines are said to be on, the largest first."""
    for release, lines in groups(search.board, release_of):
        artists = {letters(artist_of(line)) for line in lines}
        _search_release(search, lines, spotify_name(release), artist_of(lines[0]) if len(artists) == 1 else "")


def _search_release(search: Search, lines: Sequence[Line], name: str, artist: str = "") -> None:
    """A release's songs by its name: page after page of the search, or its one large release in one call."""
    query = release_query(name, artist)
    if not search.may_ask(query):
        return
    before, offset = sum(line.is_open for line in lines), 0
    # A page that settles two lines has paid; a long score with the songs at its end never does.
    most = search.spent + len(lines) // 2 + 2
    while search.spent < most:
        found = search.ask(query, kinds=("track", "album"), offset=offset)
        listed = list_releases(search, lines, _releases_in(found, name))
        offset += PAGE
        on_it = sum(is_same_release(name, track.album.name) for track in found.tracks)
        # Totals are unreliable, a short page is the end; ten rows with three of the release promise more.
        is_end = len(found.tracks) < PAGE or max(offset, listed) >= found.total
        if is_end or on_it < FEWEST or sum(line.is_open for line in lines) < 2:
            break
    if before - sum(line.is_open for line in lines) >= before * READ:
        search.read.update(release_of(line) for line in lines)


def search_one_artist(search: Search) -> None:
    """Search the album that at least three open lines of one artist are on: named, or the one that two of them show."""
    for artist, lines in groups(search.board, artist_of):
        named = "" if release_of(lines[0]) in search.read else release_of(lines[0])
        several = len({letters(artist_of(line)) for line in search.board.lines if release_of(line) == named}) > 1
        query = release_query(named, artist) if named and not several else first_query(lines[0].wanted)
        if not search.may_ask(query):
            continue
        found = search.ask(query, kinds=("track", "album"))
        of_name = _releases_in(found, named) if named else []
        list_releases(search, lines, [*of_name, *(shared_releases(search.board, lines) or _first_release(lines))])


def search_learned_name(search: Search, line: Line) -> None:
    """The soundtrack by the name that its lines were found under: "Goblin" is "Guardian" on Spotify."""
    lines = [other for other in search.board.lines if release_of(line) and release_of(other) == release_of(line)]
    if release_of(line) in search.read or sum(other.is_open for other in lines) < 2:
        return
    names = Counter(name for other in lines for name in _soundtracks_of(other))
    for name, count in names.most_common(1):
        if count > 1 or _may_be_named(release_of(line), name):
            _search_release(search, lines, name)


def _may_be_named(release: str, name: str) -> bool:
    """Whether one song is enough to take a name for the release's: it shares a word, or cannot ("도깨비", "Goblin").

    One that only says more is no news: the search for the shorter name has shown it.
    """
    if set(words(spotify_name(release))) <= set(words(name)):
        return False
    return bool(core_words(release) & core_words(name)) or not scripts_of(release) & scripts_of(name)


def _soundtracks_of(line: Line) -> set[str]:
    """The soundtracks that a line's good candidates are on, by their bare names."""
    albums = (one.candidate.album.name for one in line.good)
    return {release_names(without_part(album))[0] for album in albums if is_soundtrack(album)}


def _releases_in(found: Found, release: str) -> list[Album]:
    """The releases of an answer that bear the name, the largest first; singles settle no second line."""
    albums = {album.id: album for album in (*found.albums, *(track.album for track in found.tracks)) if album.id}
    same = [
        album for album in albums.values() if is_same_release(release, album.name) and (album.total_tracks or 9) > 3
    ]
    return sorted(same, key=lambda album: -(album.total_tracks or 0))


def shared_releases(board: Board, lines: Sequence[Line]) -> list[Album]:
    """The releases that two or more of these lines have good candidates on, the most shared first."""
    albums: dict[str, Album] = {}
    counts: Counter[str] = Counter()
    for line in lines:
        ids = {one.candidate.album.id: one.candidate.album for one in line.good if one.candidate.album.id}
        albums |= {str(album_id): album for album_id, album in ids.items()}
        counts.update(map(str, ids))
    return [albums[album_id] for album_id, count in counts.most_common() if count > 1]


def _first_release(lines: Sequence[Line]) -> list[Album]:
    """The largest release that a found line of many by one artist is on: such a list is most often an album's."""
    if sum(line.is_open for line in lines) < MANY:
        return []
    albums = [one.candidate.album for line in lines for one in line.good if (one.candidate.album.total_tracks or 0) > 3]
    return sorted(albums, key=lambda album: -(album.total_tracks or 0))[:1]


def list_releases(search: Search, lines: Sequence[Line], albums: Sequence[Album]) -> int:
    """List the first of some releases while two lines are open; the tracks of what is listed."""
    for album in albums[:LISTINGS]:
        if sum(line.is_open for line in lines) < 2:
            return 0
        if album.id not in search.listed:
            search.list_album(album)
    return sum(album.total_tracks or 0 for album in albums[:LISTINGS])
