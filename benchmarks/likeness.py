"""Trains the weights of `ost2spotify/extraction/likeness.py`, and says how often they are right.

    pip install scikit-learn
    python -m benchmarks.likeness ../shared/corpus/catalogue/large.jsonl.gz          # measures on artists kept apart
    python -m benchmarks.likeness ../shared/corpus/catalogue/large.jsonl.gz --write  # and writes the weights

A pair is right when its artist is rated above its title. The artists measured on are a fifth, chosen by the checksum
of their names, and none of their songs is learnt from; the weights that are written learn from all rows.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from zlib import compress, crc32

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from ost2spotify.extraction.likeness import STEP, WEIGHTS, bare, features_of

SIZE = 1 << 16
# Chosen once on the kept artists (4, 8 and 16 differ by less than 0.003).
_STRENGTH = 8.0
_OF_AN_ARTIST = 2


def main() -> None:
    """Measures, and writes with --write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("catalogue", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    pairs = list(dict.fromkeys(_pairs(arguments.catalogue)))
    learnt = [pair for pair in pairs if crc32(pair[0].lower().encode()) % 5]
    kept = [pair for pair in pairs if not crc32(pair[0].lower().encode()) % 5]
    print(f"pairs {len(pairs)}")
    _report(_few_of_each(kept), _trained(learnt))
    if arguments.write:
        WEIGHTS.write_bytes(compress(_trained(pairs).tobytes(), 9))
        print(f"{WEIGHTS.name}: {WEIGHTS.stat().st_size} bytes")


def _pairs(catalogue: Path) -> Iterator[tuple[str, str]]:
    with gzip.open(catalogue, "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            yield from ((artist["name"], row["name"]) for artist in row["artists"][:3] if artist.get("name"))


def _few_of_each(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """At most two songs of each artist, so that no prolific one decides."""
    seen: dict[str, int] = {}
    few = []
    for artist, title in pairs:
        seen[artist] = seen.get(artist, 0) + 1
        if seen[artist] <= _OF_AN_ARTIST:
            few.append((artist, title))
    return few


def _trained(pairs: Sequence[tuple[str, str]]) -> numpy.ndarray:
    artists = sorted({bare(artist) for artist, _ in pairs} - {""})
    titles = sorted({bare(title) for _, title in pairs} - {""})
    # Lists are also typed in small letters or in capitals only.
    texts = [form for text in (*artists, *titles) for form in _forms(text)]
    names = [True for text in artists for _ in _forms(text)] + [False for text in titles for _ in _forms(text)]
    model = LogisticRegression(C=_STRENGTH, class_weight="balanced", solver="liblinear")
    model.fit(_matrix(texts), names)
    return numpy.clip(numpy.rint(model.coef_[0] / STEP), -127, 127).astype(numpy.int8)


def _forms(text: str) -> Iterator[str]:
    yield text
    chance = crc32(text.encode()) % 10
    if chance < 2:
        yield text.lower() if chance else text.upper()


def _matrix(texts: Sequence[str]) -> csr_matrix:
    columns: list[int] = []
    values: list[float] = []
    ends = [0]
    for text in texts:
        features = features_of(text)
        columns += [crc32(feature.encode()) % SIZE for feature in features]
        values += [len(features) ** -0.5] * len(features)
        ends.append(len(columns))
    return csr_matrix((values, columns, ends), shape=(len(texts), SIZE), dtype=numpy.float32)


def _report(pairs: Sequence[tuple[str, str]], weights: numpy.ndarray) -> None:
    pairs = [(bare(artist), bare(title)) for artist, title in pairs]
    lead = _rated([artist for artist, _ in pairs], weights) - _rated([title for _, title in pairs], weights)
    native = numpy.array([any(char > "\u0e00" for char in artist + title) for artist, title in pairs])
    print(f"kept pairs {len(pairs)}  right {(lead > 0).mean():.3f}")
    print(f"of them in other scripts than Latin {native.sum()}  right {(lead[native] > 0).mean():.3f}")


def _rated(texts: Sequence[str], weights: numpy.ndarray) -> numpy.ndarray:
    return _matrix(texts) @ (weights.astype(numpy.float32) * STEP)


if __name__ == "__main__":
    main()
