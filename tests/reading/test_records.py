"""JSON: records of songs become rows, in whatever they are nested."""

import json

import pytest

from ost2spotify.reading.json_tree import json_tree
from ost2spotify.reading.records import column_of, read_records


def rows(text: str) -> list[dict[str, str]]:
    tree = json_tree(text)
    assert tree is not None
    lines = read_records("x", tree).lines
    return [dict(zip(line.columns, line.cells, strict=True)) for line in lines if line.kind == "row"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ('[{"artist": "IU", "title": "Love"}]', {"artist": "IU", "title": "Love"}),
        ('[{"song": "Love", "by": "IU"}]', {"title": "Love", "artist": "IU"}),
        ('[{"제목": "사랑", "가수": "아이유"}]', {"title": "사랑", "artist": "아이유"}),
        ('{"a": {"b": [{"trackName": "Love", "artist_name": "IU"}]}}', {"title": "Love", "artist": "IU"}),
        ('[{"name": "Love", "artists": [{"name": "IU"}, {"name": "Suga"}]}]', {"title": "Love", "artist": "IU\nSuga"}),
        ('[{"at": "x", "track": {"name": "Love", "artists": ["IU"]}}]', {"at": "x", "title": "Love", "artist": "IU"}),
        ('[{"title": {"name": "Love", "also": ["사랑"]}, "artist": "IU"}]', {"title": "Love (사랑)", "artist": "IU"}),
        ('{"playlist": {"track": [{"title": "Love", "creator": "IU"}]}}', {"title": "Love", "artist": "IU"}),
        ('{"artist": "IU", "tracks": [{"title": "Love", "no": 1}]}', {"title": "Love", "no": "1", "artist": "IU"}),
        ('{"artist": "IU", "title": "Love"}\n{"artist": "IU", "title": "Love"}', {"artist": "IU", "title": "Love"}),
    ],
    ids=[
        "flat",
        "other words",
        "other languages",
        "nested",
        "artists as objects",
        "wrapped",
        "other forms",
        "JSPF",
        "artist of the album",
        "a record a line",
    ],
)
def test_a_record_is_a_row_under_the_names_of_its_keys(text: str, row: dict[str, str]) -> None:
    assert rows(text)[-1] == row


@pytest.mark.parametrize(
    "text", ["", "x", "{x}", "[1, 2", "const a = {}", "[" * 100_000, '{"a":' * 50_000], ids=lambda text: text[:5]
)
def test_what_is_no_json_is_left_to_others(text: str) -> None:
    assert json_tree(text) is None


def test_a_row_is_numbered_by_the_line_its_record_starts_on() -> None:
    text = json.dumps({"x{": "}\n", "tracks": [{"title": "A", "title2": 1}, {"title": "B"}]}, indent=1)
    tree = json_tree(text)
    assert tree is not None

    numbers = [line.number for line in read_records("x", tree).lines if line.kind == "row"]
    assert [text.split("\n")[number - 1].strip() for number in numbers] == ["{", "{"]
    assert numbers == [4, 8]


def test_what_people_wrote_in_a_value_is_read_line_by_line() -> None:
    tree = json_tree('{"id": "abc", "description": "Tracks:\\n1. IU - Love"}')
    assert tree is not None

    assert [line.text for line in read_records("x", tree).lines] == ["Tracks:", "1. IU - Love"]


@pytest.mark.parametrize(
    ("key", "column"),
    [("trackName", "track name"), ("byArtist", "artist"), ("Artist Name(s)", "artist name(s)"), ("inAlbum", "album")],
)
def test_a_key_is_named_as_a_header_would_be(key: str, column: str) -> None:
    assert column_of(key) == column
