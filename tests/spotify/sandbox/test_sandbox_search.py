"""What the sandbox's search finds, and what it does not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ost2spotify.spotify.sandbox.index import Index
from ost2spotify.spotify.sandbox.rows import Rows, rows_of

ROWS = (
    {"name": "Stay With Me", "artists": ["CHANYEOL", "Punch"], "album": "Guardian (OST), Pt. 1", "popularity": 60},
    {"name": "Stay With Me", "artists": ["Sam Example"], "album": "Lonely", "popularity": 90},
    {"name": "끝나지 않을 이야기", "artists": ["Stray Kids"], "album": "Extraordinary You Pt.7", "popularity": 30},
    {"name": "思想犯", "artists": ["ヨルシカ"], "album": "盗作", "popularity": 20},
    {"name": "Halo", "artists": ["Beyoncé"], "album": "I Am", "release_date": "2008-11-18", "popularity": 80},
    {"name": "Let's Forget It", "artists": ["Mido"], "album": "Hospital", "isrc": "KRA402100001", "popularity": 10},
    {"name": "Praise", "artists": ["Someone"], "album": "TESTING", "popularity": 5},
)


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    file: Path = tmp_path_factory.mktemp("catalogue") / "rows.jsonl"
    lines = []
    for number, row in enumerate(ROWS):
        album = {"name": row["album"], "release_date": row.get("release_date")}
        artists = [{"name": name} for name in row["artists"]]
        kept = {key: row[key] for key in ("name", "popularity", "isrc") if key in row}
        lines.append(json.dumps({"id": f"{number:022d}", "artists": artists, "album": album, **kept}))
    file.write_text("\n".join(lines), encoding="utf-8")
    return rows_of(file)


@pytest.fixture(scope="module")
def index(rows: Rows) -> Index:
    return Index(rows)


def names(index: Index, rows: Rows, query: str) -> list[tuple[str, str]]:
    return [(rows.tracks[number].name, rows.tracks[number].artists[0].name) for number in index.tracks(query)]


@pytest.mark.parametrize(
    "query",
    [
        pytest.param('track:"Let\'s Forget It"', id="an apostrophe inside a filter"),
        pytest.param('track:"Let’s Forget It"', id="a curly apostrophe inside a filter"),
        pytest.param('track:"끝나지 않을 이야기"', id="Hangul inside a filter"),
        pytest.param("artist:ヨルシカ", id="kana inside a filter"),
        pytest.param('track:"Halo" artist:"Sam Example"', id="the right title under another artist"),
        pytest.param("isrc:KRA402100002", id="another isrc"),
        pytest.param("track:Halo year:2009", id="another year"),
    ],
)
def test_a_filter_finds_nothing_for(index: Index, rows: Rows, query: str) -> None:
    assert names(index, rows, query) == []


@pytest.mark.parametrize(
    ("query", "first"),
    [
        pytest.param("chanyeol stay with me", ("Stay With Me", "CHANYEOL"), id="title and artist before fame"),
        pytest.param("stay with me", ("Stay With Me", "Sam Example"), id="the popular one for a bare title"),
        pytest.param("끝나지 이야기", ("끝나지 않을 이야기", "Stray Kids"), id="Hangul words"),
        pytest.param("思想犯", ("思想犯", "ヨルシカ"), id="kanji"),
        pytest.param("ヨルシカ 思想犯", ("思想犯", "ヨルシカ"), id="kana and kanji"),
        pytest.param("beyonce halo", ("Halo", "Beyoncé"), id="without accents"),
        pytest.param("lets forget it", ("Let's Forget It", "Mido"), id="without apostrophe"),
        pytest.param("test", ("Praise", "Someone"), id="the beginning of an album's name"),
        pytest.param('track:"Stay With Me" artist:"Punch"', ("Stay With Me", "CHANYEOL"), id="filters"),
        pytest.param("isrc:KRA402100001", ("Let's Forget It", "Mido"), id="isrc"),
        pytest.param("track:Halo year:2005-2010", ("Halo", "Beyoncé"), id="a range of years"),
        pytest.param("stay with me punch unrelatedword", ("Stay With Me", "CHANYEOL"), id="one word too many"),
    ],
)
def test_the_first_answer_to(index: Index, rows: Rows, query: str, first: tuple[str, str]) -> None:
    assert names(index, rows, query)[0] == first


def test_a_plain_query_that_nothing_answers_is_padded_with_popular_rows(index: Index, rows: Rows) -> None:
    assert names(index, rows, "zzzz")[0] == ("Stay With Me", "Sam Example")


def test_albums_are_found_by_their_name(index: Index) -> None:
    assert [album.name for album in index.albums("extraordinary you")] == ["Extraordinary You Pt.7"]


def test_an_album_is_listed_once_however_many_of_its_tracks_are_found(index: Index) -> None:
    assert [album.name for album in index.albums('artist:"Punch"')] == ["Guardian (OST), Pt. 1"]
