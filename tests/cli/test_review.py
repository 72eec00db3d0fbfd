"""The review that started the project, to the letter: twelve songs, once, in order, both forms of each name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

SONGS = [
    ("Kyuhyun", ["규현"], "Love beyond words", ["사랑은 말로 표현하는게 아니래요"]),
    ("Park Boram", ["박보람"], "Want to be happy", ["행복해지고 싶어"]),
    ("Davichi", ["다비치"], "Your tender heart hurts me", ["소녀 같은 맘을 가진 그댈 생각하면 아파요"]),
    ("Kim Jong Kook", ["김종국"], "My Love", []),
    ("Kim Jae Hwan", ["김재환"], "Talk to me", ["나에게 말해요"]),
    ("Standing Egg", ["스탠딩 에그"], "Prettiest One", ["너만 예뻐"]),
    ("DOYOUNG", ["도영"], "A little more", ["아주 조금만 더"]),
    ("Monday Kiz", ["먼데이 키즈"], "Wanna be your lover", ["이젠 친구에서 연인이 되고 싶어"]),
    ("LeeHi", ["이하이"], "We'll shine brighter than any other stars", ["우린 어떠한 별보다 빛날 거야"]),
    ("SEOBIN", ["서빈"], "Love Love Love", []),
    ("LEE YEJOON", ["이예준"], "Miss You More, I'm Sorry", ["더 보고 싶고 미안하고 그래"]),
    ("DOKO", ["도코"], "Love Beyond Words", []),
]


def songs_of(run: Run, source: str) -> tuple[str, list[tuple[str, list[str], str, list[str]]], list[int]]:
    """Subject, songs and line numbers that `extract` gives for a source."""
    document = json.loads(run("extract", source, "--format", "json").stdout)
    songs = [
        (artist["name"], artist["also"], track["title"]["name"], track["title"]["also"])
        for track in document["tracks"]
        for artist in track["artists"]
    ]
    return document["subject"], songs, [track["line"] for track in document["tracks"]]


def test_the_review_of_the_demo_gives_its_twelve_songs(run: Run) -> None:
    assert songs_of(run, "review.txt") == ("Soundtrack #1", SONGS, list(range(7, 19)))


def test_a_review_printed_twice_gives_them_once(run: Run, folder: Path) -> None:
    text = (folder / "review.txt").read_text(encoding="utf-8")
    (folder / "twice.txt").write_text(text + text, encoding="utf-8")
    assert songs_of(run, "twice.txt") == ("Soundtrack #1", SONGS, list(range(7, 19)))


def test_the_seed_gives_its_twelve_songs(run: Run, shared: Path) -> None:
    seed = shared / "seed" / "review.txt"
    if not seed.exists():
        pytest.skip("../shared is not beside the project")
    assert songs_of(run, str(seed)) == ("Soundtrack #1", SONGS, list(range(13, 25)))
