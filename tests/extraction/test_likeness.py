"""Names of performers told from titles by words and letters alone."""

from __future__ import annotations

import time
from zlib import decompress

import pytest

from ost2spotify.extraction.likeness import WEIGHTS, likeness

NAMES = ("Park Boram", "Kim Na-young", "Radwimps", "Lana Del Rey", "椎名林檎", "宇多田ヒカル", "이선희", "DJ Shadow")
TITLES = (
    "Please Say Something",
    "Stay With Me",
    "Main Theme",
    "丸ノ内サディスティック",
    "사랑은 어려워",
    "Tak Bisakah",
)


@pytest.mark.parametrize(("name", "title"), list(zip(NAMES, TITLES, strict=False)))
def test_a_name_is_rated_above_a_title(name: str, title: str) -> None:
    assert likeness(name) > likeness(title)


@pytest.mark.parametrize("text", ["", " ", "(…)", "\x00", "…" * 500])
def test_texts_without_words_are_rated_too(text: str) -> None:
    assert abs(likeness(text)) < 20


def test_brackets_and_what_follows_a_dash_say_nothing() -> None:
    assert likeness("Park Boram (EXO)") == likeness("Park Boram - Live") == likeness("Park Boram")


def test_a_long_text_costs_no_more_than_its_beginning() -> None:
    began = time.process_time()
    assert likeness("na " * 100_000) == likeness("na " * 100_000 + "x")
    assert time.process_time() - began < 0.2


def test_the_weights_are_small_enough_to_ship() -> None:
    packed = WEIGHTS.read_bytes()
    assert len(packed) < 70_000
    assert len(decompress(packed)) == 1 << 16
