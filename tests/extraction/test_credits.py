"""Several labelled credits in one line."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.credits import Credits, credits_in
from ost2spotify.extraction.labels import labelled_list
from ost2spotify.reading.plain import read_text


@pytest.mark.parametrize(
    "text",
    [
        "Artist: Mira Holt",
        "Guitar: Tom, Drums: Sam",
        "Photo: Tom Weld | Text: Ana Lua",
        "Doors: 19:30 | Tickets: 12 EUR",
        "See https://singer.example/a and https://b.example",
        "Sea Glass – Mira Holt (4:05)",
    ],
)
def test_lines_without_a_singer_beside_another_credit_are_left_alone(text: str) -> None:
    assert credits_in(text) is None


@pytest.mark.parametrize(
    ("text", "title", "pairs"),
    [
        ("Interpret: Mira Holt · Musik: Sam Rowe, Ana", "", [("Interpret", "Mira Holt"), ("Musik", "Sam Rowe, Ana")]),
        ("Singer: Mira Holt, Music: Sam Rowe", "", [("Singer", "Mira Holt"), ("Music", "Sam Rowe")]),
        ("Singers: Mira, Sam; Picturised on: Tara", "", [("Singers", "Mira, Sam"), ("Picturised on", "Tara")]),
        ("Vocals: Mira Holt Lyrics by: Ana", "", [("Vocals", "Mira Holt"), ("Lyrics by", "Ana")]),
        ("Track 1: Sea Glass Artist: Mira Holt", "", [("Track 1", "Sea Glass"), ("Artist", "Mira Holt")]),
        ("“Sea Glass” Vocals: Mira Lyrics: Ana", "Sea Glass", [("Vocals", "Mira"), ("Lyrics", "Ana")]),
        ("2. Low Sun – Singer: Mira, Music: Sam", "Low Sun", [("Singer", "Mira"), ("Music", "Sam")]),
        ("Low Sun (Singer: Mira, Lyrics: Ana)", "Low Sun", [("Singer", "Mira"), ("Lyrics", "Ana")]),
        ("片尾曲《海》\u3000演唱：米拉、山姆\u3000作曲：林", "海", [("演唱", "米拉、山姆"), ("作曲", "林")]),
        ("《海》 演唱：米拉 （片尾曲）", "海", [("演唱", "米拉")]),
        ("插曲《海》 演唱：米拉、山姆 作词：安娜", "海", [("演唱", "米拉、山姆"), ("作词", "安娜")]),
        ("Intérprete: Mira · Música: Ana", "", [("Intérprete", "Mira"), ("music by", "Ana")]),
        ("1. Ember (interprète : Mira, musique : Ana)", "Ember", [("interprète", "Mira"), ("musique", "Ana")]),
        ("歌:ミラ 作詞:アナ", "", [("歌", "ミラ"), ("作詞", "アナ")]),
    ],
)
def test_each_label_ends_the_credit_before_it(text: str, title: str, pairs: list[tuple[str, str]]) -> None:
    found = credits_in(text)

    assert found is not None
    assert (found.title, list(found.pairs)) == (title, pairs)


def test_only_the_singer_below_a_title_is_its_artist() -> None:
    text = (
        "1. Sea Glass\nInterpret: Mira Holt · Musik: Ana Lua\n2. Ember\nInterpret: Sam Rowe · Musik: Tom Weld, Ana Lua"
    )

    found = labelled_list(read_text("page", text).lines)

    assert found is not None
    assert [(song.artist, song.title) for song in found.songs] == [("Mira Holt", "Sea Glass"), ("Sam Rowe", "Ember")]


def test_a_line_of_many_colons_is_read_once() -> None:
    assert isinstance(credits_in("Singer: a Music: b " * 5000), Credits)


@pytest.mark.parametrize(
    ("text", "artist"),
    [
        ("Intérprete: Mira Holt. Autora: Ana Lua. Editorial: Sund.", "Mira Holt"),
        ("Intérprete: Oka Rowe Jr. Autora: Ana Lua.", "Oka Rowe Jr."),
    ],
)
def test_a_full_stop_ends_a_credit_and_no_name(text: str, artist: str) -> None:
    found = credits_in(text)

    assert found is not None
    assert dict(found.pairs)["Intérprete"] == artist


def test_who_plays_what_in_a_band_is_no_song() -> None:
    found = credits_in("Mira Holt – Vocals: lead, Guitar: rhythm")

    assert found is not None
    assert found.title == ""
