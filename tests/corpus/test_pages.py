"""Whole pages: what is read from each, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from ost2spotify.extraction import extract
from ost2spotify.reading import read

HERE = Path(__file__).parent


def pages(folder: str) -> list[Path]:
    return sorted(page for page in (HERE / folder).iterdir() if page.suffix != ".songs")


def songs(page: Path) -> list[str]:
    tracks = extract(read(str(page))).tracks
    return [
        f"{'; '.join(name.name for name in track.artists + track.featured)} | {track.title.name}" for track in tracks
    ]


def expected(page: Path) -> list[str]:
    return page.with_suffix(".songs").read_text(encoding="utf-8").splitlines()


def name(page: Path) -> str:
    return page.stem


@pytest.mark.parametrize("page", pages("negative"), ids=name)
def test_a_page_that_lists_something_else_gives_no_song(page: Path) -> None:
    assert songs(page) == []


@pytest.mark.parametrize("page", pages("in_the_wild"), ids=name)
def test_a_page_as_people_write_them_is_read_whole(page: Path) -> None:
    assert songs(page) == expected(page)


@pytest.mark.parametrize("page", pages("synthetic"), ids=name)
def test_a_hard_layout_is_read_whole(page: Path) -> None:
    assert songs(page) == expected(page)


@pytest.mark.parametrize("page", pages("known_failures"), ids=name)
@pytest.mark.xfail(strict=True, reason="known failure: move the page once it is read right")
def test_a_known_failure_still_fails(page: Path) -> None:
    assert songs(page) == expected(page)
