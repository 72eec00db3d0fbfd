"""What is exported can be read again: the same songs in the same order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ost2spotify.extraction import extract
from ost2spotify.model import Match, Name, Run
from ost2spotify.reading import read
from ost2spotify.reporting import export, tracklist_csv, write_text


def songs_in(path: Path) -> list[tuple[str, str]]:
    return [(track.artists[0].name, track.title.name) for track in extract(read(str(path))).tracks]


def named_by_spotify(matches: tuple[Match, ...]) -> list[tuple[str, str]]:
    return [(match.candidate.artists[0].name, match.candidate.name) for match in matches]


@pytest.mark.parametrize("extension", [".csv", ".md"])
def test_a_list_of_the_pages_names_comes_back(soundtrack: Run, tmp_path: Path, extension: str) -> None:
    path = tmp_path / f"list{extension}"
    export(soundtrack, path)
    assert songs_in(path) == [
        ("Kyuhyun", "Love beyond words"),
        ("Park Boram", "Want to be happy"),
        ("Davichi", "Your tender heart hurts me"),
        ("LeeHi", "We'll shine brighter than any other stars"),
    ]


@pytest.mark.parametrize("extension", [".xspf", ".jspf", ".m3u8"])
def test_a_list_of_spotifys_names_comes_back(soundtrack: Run, tmp_path: Path, extension: str) -> None:
    path = tmp_path / f"list{extension}"
    found = replace(soundtrack, matching=replace(soundtrack.matching, missed=()))
    export(found, path)
    assert songs_in(path) == named_by_spotify(soundtrack.matching.matched)


def test_a_missed_song_comes_back_from_xspf_too(soundtrack: Run, tmp_path: Path) -> None:
    export(soundtrack, tmp_path / "list.xspf")
    assert songs_in(tmp_path / "list.xspf")[-1] == ("LeeHi", "We'll shine brighter than any other stars")


def test_a_title_that_looked_like_a_formula_comes_back_as_it_was(soundtrack: Run, tmp_path: Path) -> None:
    titles = ["+1", "=Sum", "@home", "'Cause I Love You", "'=Both"]
    tracks = tuple(
        replace(soundtrack.extraction.tracks[0], position=position, title=Name(title))
        for position, title in enumerate(titles, start=1)
    )
    write_text(tmp_path / "list.csv", tracklist_csv(replace(soundtrack.extraction, tracks=tracks)))
    assert [title for _, title in songs_in(tmp_path / "list.csv")] == titles
