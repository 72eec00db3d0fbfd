"""Two search engines over a file of catalogue rows, as different as Spotify's may be on a good and on a bad day.

The engine behind a server is unknown to a client, so a matcher that is good with one of them only is not good.
Both keep to what is known of Spotify's: at most 10 answers, filters limited to their field, an apostrophe or
non-Latin text in a filter finds nothing, album names count as hits.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import math
import re
import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from ost2spotify.model import Album, Artist, Candidate, Found

FIELDS = ("track", "artist", "album")
_WORD = re.compile(r"[^\W_]+")
_CJK = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7ff\u0e00-\u0e7f]+")
_FILTER = re.compile(r'\b(track|artist|album|isrc|year):(?:"([^"]*)"|(\S+))')


def words_of(text: str) -> list[str]:
    """The words of a text as an index keeps them: one case, no accents, no punctuation."""
    plain = unicodedata.normalize(
        "NFKD", unicodedata.normalize("NFKC", text).casefold().replace("'", "").replace("’", "")
    )
    return _WORD.findall(
        unicodedata.normalize("NFC", "".join(c for c in plain if not unicodedata.combining(c) or c in "\u3099\u309a"))
    )


def rows_of(path: Path) -> Iterator[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _made_up_id(*texts: str) -> str:
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:22]


@dataclass
class Rows:
    """The rows of a catalogue, without those in `removed`, as candidates and as releases."""

    path: Path
    removed: frozenset[str] = frozenset()
    rows: list[dict] = field(default_factory=list)
    releases: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for row in rows_of(self.path):
            if row["id"] in self.removed:
                continue
            album = row.get("album") or {}
            row["album"] = {**album, "name": album.get("name") or row["name"]}
            row["album"]["id"] = album.get("id") or _made_up_id(row["album"]["name"], row["artists"][0]["name"])
            self.releases[row["album"]["id"]].append(len(self.rows))
            self.rows.append(row)

    def album(self, number: int) -> Album:
        row = self.rows[number]
        album = row["album"]
        return Album(
            album["name"],
            album["id"],
            album.get("album_type"),
            album.get("release_date"),
            (Artist(row["artists"][0]["name"], row["artists"][0].get("id")),),
            len(self.releases[album["id"]]),
        )

    def candidate(self, number: int) -> Candidate:
        row = self.rows[number]
        return Candidate(
            f"spotify:track:{row['id']}",
            row["name"],
            tuple(Artist(artist["name"], artist.get("id")) for artist in row["artists"]),
            self.album(number),
            row.get("duration_ms"),
            row.get("isrc"),
            True,
        )

    def texts(self, number: int) -> tuple[str, str, str]:
        row = self.rows[number]
        return row["name"], " ".join(artist["name"] for artist in row["artists"]), row["album"]["name"]


class Engine:
    """A `port.Catalogue` in this process that counts its calls. Subclasses rank."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.calls = 0
        self.searches: list[str] = []
        self.by_id = {row["id"]: number for number, row in enumerate(rows.rows)}
        self.order = [-(row.get("popularity") or 0) for row in rows.rows]
        self.index: dict[str, array] = {}
        self.fields: list[tuple[frozenset[str], ...]] = []
        postings: dict[str, array] = defaultdict(lambda: array("I"))
        for number in range(len(rows.rows)):
            fields = tuple(frozenset(self.terms(text)) for text in rows.texts(number))
            self.fields.append(fields)
            for term in frozenset().union(*fields):
                postings[term].append(number)
        self.index = dict(postings)
        self.album_artists: dict[str, frozenset[str]] = {}

    def terms(self, text: str) -> Iterable[str]:
        return words_of(text)

    def ranked(self, terms: list[str], filters: list[tuple[str, list[str]]]) -> list[int]:
        raise NotImplementedError

    def search(self, query: str, *, kinds: Sequence[str] = ("track",), offset: int = 0) -> Found:
        assert 0 < len(query) <= 100, query
        self.calls += 1
        self.searches.append(query)
        filters = []
        for name, quoted, bare in _FILTER.findall(query):
            text = quoted or bare
            if name in FIELDS and ("'" in text or "’" in text or _CJK.search(text)):
                return Found()
            if name in FIELDS:
                filters.append((name, list(self.terms(text))))
        hits = self.ranked(list(self.terms(_FILTER.sub(" ", query))), filters)
        albums: dict[str, int] = {}
        if "album" in kinds:
            wanted = set(self.terms(_FILTER.sub(" ", query))) | {term for _, terms in filters for term in terms}
            ranked = sorted(hits[:400], key=lambda hit: -len(wanted & (self.fields[hit][2] | self.fields[hit][1])))
            for hit in ranked:
                albums.setdefault(self.rows.rows[hit]["album"]["id"], hit)
        return Found(
            tuple(map(self.rows.candidate, hits[offset : offset + 10])) if "track" in kinds else (),
            tuple(map(self.rows.album, list(albums.values())[offset : offset + 10])),
            len(hits),
        )

    def album_tracks(self, album: Album) -> tuple[Candidate, ...]:
        self.calls += 1
        return tuple(map(self.rows.candidate, self.rows.releases.get(album.id or "", ())))

    def track(self, track_id: str) -> Candidate | None:
        self.calls += 1
        number = self.by_id.get(track_id)
        return None if number is None else self.rows.candidate(number)


class StrictEngine(Engine):
    """Every word must occur, the last one may be a beginning; the most popular first; nothing is padded."""

    def ranked(self, terms: list[str], filters: list[tuple[str, list[str]]]) -> list[int]:
        hits: set[int] | None = None
        for place, term in enumerate(terms):
            found = set(self.index.get(term, ()))
            if place == len(terms) - 1 and len(term) > 2:
                found = found.union(*(self.index[word] for word in self._beginning_with(term)))
            hits = found if hits is None else hits & found
        for name, words in filters:
            number = FIELDS.index(name)
            for word in words:
                found = {
                    hit
                    for hit in (hits if hits is not None else self.index.get(word, ()))
                    if word in self.fields[hit][number]
                }
                hits = found
        return sorted(hits or (), key=lambda hit: (self.order[hit], self.rows.rows[hit]["id"]))

    def _beginning_with(self, term: str) -> list[str]:
        if not hasattr(self, "_vocabulary"):
            self._vocabulary = sorted(self.index)
        from bisect import bisect_left

        start = bisect_left(self._vocabulary, term)
        end = bisect_left(self._vocabulary, term + "\uffff")
        return self._vocabulary[start : min(end, start + 200)]


class FuzzyEngine(Engine):
    """Any word may match, rare words weigh more, a misspelt one is corrected; padded with hits of the day."""

    weights = (1.0, 1.0, 0.4)
    share = 0.3  # of the weight of the query's words that an answer must have
    pads = True

    def terms(self, text: str) -> Iterable[str]:
        for word in words_of(text):
            runs = _CJK.findall(word)
            yield from (run[at : at + 2] for run in runs for at in range(max(1, len(run) - 1)))
            yield from _CJK.sub(" ", word).split()

    def ranked(self, terms: list[str], filters: list[tuple[str, list[str]]]) -> list[int]:
        scores: dict[int, float] = defaultdict(float)
        corrected = [self._known(term) for term in dict.fromkeys(terms)]
        rarest = sorted((term for term in corrected if term in self.index), key=lambda term: len(self.index[term]))
        for place, term in enumerate(rarest):
            idf = self._idf(term)
            hits = self.index[term] if len(self.index[term]) < 20_000 or place == 0 else list(scores)
            for hit in hits:
                weight = max(
                    (self.weights[n] for n, words in enumerate(self.fields[hit]) if term in words), default=0.0
                )
                if weight:
                    scores[hit] += weight * idf
        kept = self._filtered(scores, filters)
        total = sum(map(self._idf, corrected)) or 1.0
        kept = {hit: score for hit, score in kept.items() if score > self.share * total or filters}
        ranked = sorted(
            kept,
            key=lambda hit: (-kept[hit] * (1 - self.order[hit] / 1000) / self._length(hit), self.rows.rows[hit]["id"]),
        )
        return ranked if not self.pads or not ranked or len(ranked) >= 10 else [*ranked, *self._padding()][:10]

    def _length(self, hit: int) -> float:
        return 1.0 + 0.02 * (len(self.fields[hit][0]) + len(self.fields[hit][1]))

    def _padding(self) -> list[int]:
        if not hasattr(self, "_popular"):
            self._popular = sorted(range(len(self.order)), key=self.order.__getitem__)[:10]
        return self._popular

    def _idf(self, term: str) -> float:
        return math.log(len(self.rows.rows) / (1 + len(self.index.get(term, ()))))

    def _known(self, term: str) -> str:
        if term in self.index or len(term) < 5 or _CJK.search(term):
            return term
        if not hasattr(self, "_by_initial"):
            self._by_initial: dict[str, list[str]] = defaultdict(list)
            for word in self.index:
                self._by_initial[word[0]].append(word)
        near = process.extractOne(term, self._by_initial[term[0]], scorer=DamerauLevenshtein.distance, score_cutoff=1)
        return near[0] if near else term

    def _filtered(self, scores: dict[int, float], filters: list[tuple[str, list[str]]]) -> dict[int, float]:
        kept: dict[int, float] = scores
        for name, words in filters:
            number = FIELDS.index(name)
            pool: Iterable[int] = kept if kept else set().union(*(self.index.get(word, ()) for word in words))
            kept = {
                hit: scores.get(hit, 0.0) + 1 for hit in pool if all(word in self.fields[hit][number] for word in words)
            }
            if not kept:
                return {}
        return kept


class HalfEngine(FuzzyEngine):
    """More than half of what was asked must be there, as it is spelt; nothing is padded."""

    share = 0.5
    pads = False

    def _known(self, term: str) -> str:
        return term


ENGINES = {"strict": StrictEngine, "half": HalfEngine, "fuzzy": FuzzyEngine}
