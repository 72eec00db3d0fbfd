"""The labelled pages beside the project, scored by their own script, in this process. The floors may only rise."""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path
from types import ModuleType

import pytest

from ost2spotify.extraction import extract
from ost2spotify.reading import read
from ost2spotify.reporting import extraction_document

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared" / "corpus"
FLOOR_F1 = 0.985
FLOOR_WHOLE = 0.92
MOST_FALSE = 0
pytestmark = pytest.mark.skipif(
    not SHARED.exists() and os.environ.get("CI") != "true", reason="the labelled pages are not beside the project"
)


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_extract", SHARED / "score_extract.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def found() -> list[tuple[list[dict], list[dict]]]:
    cases = sorted(case for case in (SHARED / "extract").iterdir() if (case / "gold.json").exists())
    return [
        (
            json.loads((case / "gold.json").read_text(encoding="utf-8"))["tracks"],
            extraction_document(extract(read(str(next(case.glob("input.*"))))))["tracks"],
        )
        for case in cases
    ]


def right_pairs(scorer: ModuleType, gold: list[dict], tracks: list[dict]) -> list[tuple[int, int]]:
    return scorer.pair_up(tracks, gold, lambda t, g: scorer.title_right(t, g) and scorer.artists_right(t, g))


def test_pages_without_songs_give_no_more_tracks_than_before(found: list) -> None:
    assert sum(len(tracks) for gold, tracks in found if not gold) <= MOST_FALSE


def test_tracks_are_right_at_least_as_often_as_before(scorer: ModuleType, found: list) -> None:
    right = sum(len(right_pairs(scorer, gold, tracks)) for gold, tracks in found)
    named = sum(len(tracks) for _, tracks in found) + sum(len(gold) for gold, _ in found)

    assert 2 * right / named >= FLOOR_F1


def test_whole_lists_are_right_at_least_as_often_as_before(scorer: ModuleType, found: list) -> None:
    lists = [(gold, tracks) for gold, tracks in found if gold]
    whole = sum(len(right_pairs(scorer, gold, tracks)) == len(gold) == len(tracks) for gold, tracks in lists)

    assert whole / len(lists) >= FLOOR_WHOLE
