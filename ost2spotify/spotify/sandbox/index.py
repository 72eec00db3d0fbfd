"""The sandbox's search: an inverted index over names, artists and albums, ranked roughly as Spotify ranks.

Tracks are numbered by falling popularity, so every list of numbers here is already in that order
and cutting it short keeps the popular ones.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import lru_cache
from heapq import nsmallest
from math import log

from ost2spotify.spotify.sandbox.query import Query, query_of
from ost2spotify.spotify.sandbox.rows import AlbumRow, Rows, TrackRow
from ost2spotify.spotify.sandbox.words import words_of

_FIELDS = ("track", "artist", "album")
# "te" would stand for a tenth of all words.
_SHORTEST_PREFIX = 3
# Rows that are looked at one by one; beyond these, popularity alone has ranked them lower.
_LOOKED_AT = 400
# A row answers a plain query when it has this share of the query's weight in rare words.
_ENOUGH = 0.6
# Spotify pads short answers with rows that have little to do with the query.
_PADDED_TO = 5


class Postings:
    """One field's words, each with the tracks that have it."""

    def __init__(self) -> None:
        self._tracks: dict[str, array[int]] = {}
        self._words: list[str] = []

    def add(self, words: Iterable[str], number: int) -> None:
        for word in words:
            tracks = self._tracks.get(word)
            if tracks is None:
                self._tracks[word] = array("I", (number,))
            elif tracks[-1] != number:
                tracks.append(number)

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
        self._fill()
        self._having = lru_cache(maxsize=256)(self._having_uncached)

    def tracks(self, text: str) -> list[int]:
        """Every track that answers the query, best first, as numbers of `rows.tracks`."""
        query = query_of(text)
        if query.hopeless:
            return []
        found = self._candidates(query)
        if not query.filters and not query.isrc:
            found = self._padded(found, query)
        return found

    def albums(self, text: str) -> list[AlbumRow]:
        """Every release that answers the query, best first: by its own name, then by its artists."""
        query = query_of(text)
        if query.hopeless or query.isrc:
            return []
        by_id = {self._rows.tracks[number].album.id: None for number in self._candidates(query, cut=None)}
        albums = [album for album in map(self._rows.albums.__getitem__, by_id) if album.name]
        wanted = frozenset(query.words).union(*(words for field, words in query.filters if field == "album"))
        return sorted(albums[: _LOOKED_AT * 5], key=lambda album: _strangeness(words_of(album.name), wanted))

    def _fill(self) -> None:
        words = _Remembered(words_of)
        for number, row in enumerate(self._rows.tracks):
            self._add(number, row, words)
        for postings in self._postings.values():
            postings.close()

    def _add(self, number: int, row: TrackRow, words: _Remembered) -> None:
        name = words_of(row.name)
        self._named.setdefault(" ".join(name), []).append(number)
        if row.isrc:
            self._isrcs.setdefault(row.isrc.upper(), []).append(number)
        self._postings["track"].add(name, number)
        self._postings["album"].add(words[row.album.name], number)
        for credit in row.artists:
            self._postings["artist"].add(words[credit.name], number)

    def _having_uncached(self, word: str, field: str | None) -> frozenset[int]:
        """The tracks with a word, as a beginning of theirs, in one field or in any."""
        fields = (field,) if field else _FIELDS
        return frozenset().union(*(tracks for name in fields for tracks in self._postings[name].starting(word)))

    def _candidates(self, query: Query, cut: int | None = _LOOKED_AT) -> list[int]:
        sets = [self._having(word, field) for field, words in query.filters for word in words]
        if query.isrc:
            sets.append(frozenset(self._isrcs.get(query.isrc.upper(), ())))
        strict = _intersection(sets) if sets else None
        loose = self._with_most(query.words, strict) if query.words else strict or set()
        if query.years:
            loose = {number for number in loose if _in_years(self._rows.tracks[number], query.years)}
        return self._ranked(loose, query, cut)

    def _with_most(self, words: tuple[str, ...], within: set[int] | None) -> set[int]:
        """The tracks that have every word, or, where those are few, most of the weight in rare words."""
        sets = [self._having(word, None) for word in dict.fromkeys(words)]
        everything = _intersection(sets if within is None else [*sets, frozenset(within)])
        if len(everything) >= _PADDED_TO or within is not None:
            return everything
        weights = [self._weight(len(tracks)) for tracks in sets]
        shares: dict[int, float] = {}
        for tracks, weight in sorted(zip(sets, weights, strict=True), key=lambda pair: len(pair[0])):
            # A word that is everywhere cannot bring a row in; it only counts for those that are in.
            for number in tracks if len(tracks) < 20_000 else tracks & shares.keys():
                shares[number] = shares.get(number, 0.0) + weight
        needed = _ENOUGH * sum(weights)
        return everything.union(number for number, share in shares.items() if share >= needed)

    def _weight(self, count: int) -> float:
        return log(1 + len(self._rows.tracks) / (1 + count))

    def _ranked(self, numbers: set[int], query: Query, cut: int | None) -> list[int]:
        """Exactness first, then popularity; the numbers are popularity already."""
        if cut is None:
            return sorted(numbers)
        wanted = frozenset(query.words).union(*(words for _, words in query.filters))
        title = tuple(word for field, words in query.filters if field == "track" for word in words) or query.words
        seen = nsmallest(cut, numbers)
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


class _Remembered(dict[str, tuple[str, ...]]):
    """The words of names that come again and again."""

    def __init__(self, words: Callable[[str], tuple[str, ...]]) -> None:
        super().__init__()
        self._words = words

    def __missing__(self, name: str) -> tuple[str, ...]:
        words = self[name] = self._words(name)
        return words


def _intersection(sets: list[frozenset[int]]) -> set[int]:
    smallest, *others = sorted(sets, key=len)
    return set(smallest.intersection(*others))


def _strangeness(name: tuple[str, ...], wanted: frozenset[str]) -> float:
    """The share of a name that the query did not ask for."""
    return sum(1 for word in name if word not in wanted) / max(1, len(name))


def _in_years(row: TrackRow, years: tuple[int, int]) -> bool:
    written = (row.album.release_date or "")[:4]
    return written.isdigit() and years[0] <= int(written) <= years[1]
