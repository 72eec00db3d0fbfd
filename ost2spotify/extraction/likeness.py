"""How much a text looks like the name of a performer rather than a title: a linear model of its words and letters.

Lists where nothing repeats and no sign tells the sides leave only what people know: "Park Boram" is a name,
"Please Say Something" is none. The weights beside this module were learnt from 290,000 pairs of artist and title of
public exports (`benchmarks/likeness.py` trains them and says how often they are right about artists kept apart).
"""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from zlib import crc32, decompress

# The learnt weights, one signed byte for each remainder of a feature's checksum, in steps of STEP.
WEIGHTS = Path(__file__).with_name("likeness.weights")
STEP = 1 / 12
_WORD = re.compile(r"[\w'’&$.!+-]+")
_LETTER = re.compile(r"[^\W\d_]")
_AGAIN = re.compile(r"(.)\1+")
_NO_LATIN = re.compile(r"[\u0e00-\uffff]")
_BRACKET = re.compile(r"(?<=\S)\s*[(\[（【].*$")
_BEHIND_DASH = re.compile(r"\s+[-–—]\s.*$")
# Longer texts are no names; what stands first tells enough.
_LONGEST = 100


@lru_cache(maxsize=20_000)
def likeness(text: str) -> float:
    """The log-odds that a text names a performer (above 0) rather than a song (below 0); 0 for an empty one.

    Brackets and what stands behind a dash are left out, as they were when the weights were learnt.
    """
    features = features_of(bare(text))
    if not features:
        return 0.0
    weights = _weights()
    total = sum(weights[crc32(feature.encode()) % len(weights)] for feature in features)
    return STEP * total / math.sqrt(len(features))


def bare(text: str) -> str:
    """The text without the remarks behind it."""
    return _BEHIND_DASH.sub("", _BRACKET.sub("", text[:_LONGEST])).strip()


def features_of(text: str) -> frozenset[str]:
    """What the model sees of a text: its words, pairs of words, parts of words, shape and length."""
    if not text:
        return frozenset()
    found = set(_of_words(_WORD.findall(text.lower())))
    found.add(f"n{min(len(text.split()), 7)}")
    found.add(f"len{min(len(text) // 3, 12)}")
    found.add("s" + " ".join(_shape(word) for word in text.split()[:4]))
    if _NO_LATIN.search(text):
        found.update(_of_characters(text))
    return frozenset(found)


def _of_words(words: list[str]) -> Iterator[str]:
    yield from (f"w{word}" for word in words)
    yield from (f"b{word} {after}" for word, after in pairwise(words))
    if words:
        yield from (f"F{words[0]}", f"L{words[-1]}")
    for word in words[:6]:
        ended = f"^{word}$"
        for size in (3, 4):
            yield from (ended[at : at + size] for at in range(len(ended) - size + 1))


def _of_characters(text: str) -> Iterator[str]:
    ended = f"^{text}$"
    yield from (f"c{char}" for char in text)
    yield from (f"d{ended[at : at + 2]}" for at in range(len(ended) - 1))
    yield f"cl{min(len(text), 12)}"


def _shape(word: str) -> str:
    """Capitals as A, small letters as a, digits as 9, each run once: "O'Neil" is "A'Aa"."""
    return _AGAIN.sub(r"\1", _LETTER.sub(lambda letter: "A" if letter[0].isupper() else "a", re.sub(r"\d", "9", word)))


@lru_cache(maxsize=1)
def _weights() -> array[int]:
    return array("b", decompress(WEIGHTS.read_bytes()))
