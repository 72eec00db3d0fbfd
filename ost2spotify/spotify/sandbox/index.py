"""The sandbox's search: an inverted index over names, artists and albums, ranked roughly as Spotify ranks.

Tracks are numbered by falling popularity, so every list of numbers here is already in that order
and cutting it short keeps the popular ones.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from heapq import nsmallest
from math import log

from ost2spotify.spotify.sandbox.query import Query, query_of
from ost2spotify.spotify.sandbox.rows import AlbumRow, Rows, TrackRow, without_collection
from ost2spotify.spotify.sandbox.words import words_of

_FIELDS = ("track", "artist", "album")
# "te" would stand for a tenth of all words.
_SHORTEST_PREFIX = 3
# Rows that are looked at one by one; beyond these, popularity alone has ranked them lower.
_LOOKED_AT = 400
_LOOKED_AT_FOR_ALBUMS = 2000
# A row answers a plain query when it has this share of the query's weight in rare words.
_ENOUGH = 0.6
# Spotify pads short answers with rows that have little to do with the query.
_PADDED_TO = 5


class Postings:
    """One field's words, each with the tracks that have it."""

    def __init__(self) -> None:
        self._tracks: dict[str, array[int]] = {}
        self._words: list[str] = []

    def add(self, words: Iterable[str], numbers: Sequence[int]) -> None:
        """Note that some tracks have some words."""
        for word in words:
            tracks = self._tracks.get(word)
            if tracks is None:
                tracks = self._tracks[word] = array("I")
            tracks.extend(numbers)

    def close(self) -> None:
        """Put the words in order, for prefixes; nothing is added afterwards."""
        self._words = sorted(self._tracks)

    def exact(self, word: str) -> Iterable[int]:
        return self._tracks.get(word, ())

    def starting(self, word: str) -> list[Iterable[int]]:
        """The tracks of every word that starts so, for a word long enough to mean something."""
        if len(word) < _SHORTEST_PREFIX and word.isascii():
            return [self.exact(word)]
        found: list[Iterable[int]] = []
        for position in range(bisect_left(self._words, word), len(self._words)):
            if not self._words[position].startswith(word):
                break
            found.append(self._tracks[self._words[position]])
        return found


class Index:
    """Answers a query with the numbers of tracks, best first."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._postings = {field: Postings() for field in _FIELDS}
        self._isrcs: dict[str, list[int]] = {}
        self._named: dict[str, list[int]] = {}
        with without_collection():
            self._fill()
        self._having = lru_cache(maxsize=64)(self._having_uncached)

    def tracks(self, text: str) -> list[int]:
        """Every track that answers the query, best first, as numbers of `rows.tracks`."""
        query = query_of(text)
        if query.hopeless:
            return []
        found = self._ranked(self._candidates(query), query)
        if not query.filters and not query.isrc:
            found = self._padded(found, query)
        return found

    def albums(self, text: str) -> list[AlbumRow]:
        """Every release that answers the query, best first: by its own name, then by its artists."""
        query = query_of(text)
        if query.hopeless or query.isrc:
            return []
        numbers = nsmallest(_LOOKED_AT_FOR_ALBUMS, self._candidates(query))
        albums = {album.id: album for number in numbers if (album := self._rows.tracks[number].album).name}
        wanted = frozenset(query.words).union(*(words for field, words in query.filters if field == "album"))
        return sorted(albums.values(), key=lambda album: _strangeness(words_of(album.name), wanted))

    def _fill(self) -> None:
        for number, row in enumerate(self._rows.tracks):
            words = words_of(row.name)
            self._named.setdefault(" ".join(words), []).append(number)
            if row.isrc:
                self._isrcs.setdefault(row.isrc.upper(), []).append(number)
            self._postings["track"].add(words, (number,))
        for album in self._rows.albums.values():
            self._postings["album"].add(words_of(album.name), album.tracks)
        for name, numbers in _tracks_by_artist(self._rows).items():
            self._postings["artist"].add(words_of(name), numbers)
        for postings in self._postings.values():
            postings.close()

    def _having_uncached(self, word: str, field: str | None) -> frozenset[int]:
        """The tracks with a word, as a beginning of theirs, in one field or in any."""
        fields = (field,) if field else _FIELDS
        return frozenset().union(*(tracks for name in fields for tracks in self._postings[name].starting(word)))

    def _candidates(self, query: Query) -> set[int]:
        """The tracks that answer a query, in no order."""
        sets = [self._having(word, field) for field, words in query.filters for word in words]
        if query.isrc:
            sets.append(frozenset(self._isrcs.get(query.isrc.upper(), ())))
        strict = _intersection(sets) if sets else None
        loose = self._with_most(query.words, strict) if query.words else strict or set()
        if query.years:
            loose = {number for number in loose if _in_years(self._rows.tracks[number], query.years)}
        return loose

    def _with_most(self, words: tuple[str, ...], within: set[int] | None) -> set[int]:
        """The tracks that have every word, or, where those are few, most of the weight in rare words."""
        sets = [self._having(word, None) for word in dict.fromkeys(words)]
        everything = _intersection(sets if within is None else [*sets, frozenset(within)])
        if len(everything) >= _PADDED_TO or within is not None:
            return everything
        return everything | self._with_weight(sorted(sets, key=len))

    def _with_weight(self, sets: Sequence[frozenset[int]]) -> set[int]:
        """The tracks that have most of the weight of some words, given by their tracks, rarest first."""
        weights = [self._weight(len(tracks)) for tracks in sets]
        left = sum(weights)
        needed = _ENOUGH * left
        shares: dict[int, float] = {}
        for tracks, weight in zip(sets, weights, strict=True):
            # What has none of the rare words cannot reach enough with the common ones.
            for number in tracks if left >= needed else tracks.intersection(shares):
                shares[number] = shares.get(number, 0.0) + weight
            left -= weight
        return {number for number, share in shares.items() if share >= needed}

    def _weight(self, count: int) -> float:
        return log(1 + len(self._rows.tracks) / (1 + count))

    def _ranked(self, numbers: set[int], query: Query) -> list[int]:
        """Exactness first, then popularity; the numbers are popularity already."""
        wanted = frozenset(query.words).union(*(words for _, words in query.filters))
        title = tuple(word for field, words in query.filters if field == "track" for word in words) or query.words
        seen = nsmallest(_LOOKED_AT, numbers)
        seen += [number for number in self._named.get(" ".join(title), ()) if number in numbers and number > seen[-1]]
        return sorted(seen, key=lambda number: (round(self._distance(number, wanted), 1), number))

    def _distance(self, number: int, wanted: frozenset[str]) -> float:
        """How much of the query a row leaves unanswered, and how much of its own name was not asked for."""
        row = self._rows.tracks[number]
        name = words_of(row.name)
        around = set(name).union(words_of(row.album.name), *(words_of(artist.name) for artist in row.artists))
        missing = sum(1 for word in wanted if not any(own.startswith(word) for own in around))
        return 2.0 * missing / max(1, len(wanted)) + _strangeness(name, wanted)

    def _padded(self, found: list[int], query: Query) -> list[int]:
        """At least a few rows, as Spotify gives them: the most popular with one of the words, then any."""
        if len(found) >= _PADDED_TO:
            return found
        near = (number for word in query.words for number in nsmallest(_PADDED_TO, self._having(word, None)))
        popular = range(min(_PADDED_TO, len(self._rows.tracks)))
        return list(dict.fromkeys([*found, *near, *popular]))[: max(_PADDED_TO, len(found))]


def _tracks_by_artist(rows: Rows) -> dict[str, list[int]]:
    """The tracks under each name of an artist."""
    found: dict[str, list[int]] = {}
    for number, row in enumerate(rows.tracks):
        for artist in row.artists:
            found.setdefault(artist.name, []).append(number)
    return found


def _intersection(sets: list[frozenset[int]]) -> set[int]:
    smallest, *others = sorted(sets, key=len)
    return set(smallest.intersection(*others))


def _strangeness(name: tuple[str, ...], wanted: frozenset[str]) -> float:
    """The share of a name that the query did not ask for."""
    return sum(1 for word in name if word not in wanted) / max(1, len(name))


def _in_years(row: TrackRow, years: tuple[int, int]) -> bool:
    written = (row.album.release_date or "")[:4]
    return written.isdigit() and years[0] <= int(written) <= years[1]
