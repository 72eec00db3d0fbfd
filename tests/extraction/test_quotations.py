"""Titles in quotes: what stands before and behind them is a show, a singer, a guest, a solo stage or a remark."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.furniture import entry_of
from ost2spotify.extraction.quotations import quoted_list_of, without_writers
from ost2spotify.extraction.rows import row_of
from ost2spotify.model import Line, Page


def song(text: str) -> tuple[str, str]:
    [found] = quoted_list_of([row_of(0, entry_of(Line(1, text)), "quoted")], 1.0).songs
    return found.artist, found.title


@pytest.mark.parametrize(
    ("text", "artist", "title"),
    [
        ("ミラ「海」", "ミラ", "海"),
        ("Mira Holt – “Ember” (2019)", "Mira Holt", "Ember"),
        ("Lagu “Ember” – Mira Holt", "Mira Holt", "Ember"),
        ("“Ember” – It burns slowly, and then it is all over at once.", "", "Ember"),
        ("“海” (Sea)", "", "海 (Sea)"),
    ],
    ids=["singer", "a year", "the word for a song", "an opinion", "a translation"],
)
def test_what_is_no_name_beside_the_quotes_sings_nothing(text: str, artist: str, title: str) -> None:
    assert song(text) == (artist, title)


@pytest.mark.parametrize(
    ("text", "artist", "title"),
    [
        ("海の町 OP「Ember」/ Mira Holt", "Mira Holt", "Ember"),
        ("海の町 主題歌「Ember」/ Mira Holt", "Mira Holt", "Ember"),
        ("Mira Holt〈夜風〉feat. Sam Rowe", "Mira Holt feat. Sam Rowe", "夜風"),
        ("1991年 『海の町』 ミラ「Ember」", "ミラ", "Ember"),
        ("“Ember” (Mira solo)", "Mira", "Ember"),
        ("「うみ」(みら ソロ)", "みら", "うみ"),
        ("“Ember” performed by Mira Holt", "Mira Holt", "Ember"),
        ("“Cool” 涼涼 by Mira Holt", "Mira Holt", "Cool (涼涼)"),
    ],
    ids=[
        "a show",
        "a role",
        "a guest",
        "a year and a show",
        "solo",
        "solo in another script",
        "performed by",
        "a native title",
    ],
)
def test_the_singer_is_found_beside_the_quotes(text: str, artist: str, title: str) -> None:
    assert song(text) == (artist, title)


def test_a_line_without_quotes_is_said_to_lack_them() -> None:
    found = quoted_list_of([row_of(0, entry_of(Line(7, "Ember")), "quoted")], 1.0)

    assert [(line.line, line.reason) for line in found.skipped] == [
        (7, "no quoted title, as the other lines of the list have")
    ]


@pytest.mark.parametrize(
    ("title", "artists"),
    [("The best songs", ["Ana Lua", "Oka"]), ("Low Sun by Mira Holt: album review", ["", ""])],
    ids=["singers", "writers"],
)
def test_names_in_brackets_are_writers_where_the_page_names_one_singer(title: str, artists: list[str]) -> None:
    lines = (Line(1, "“Ember” (Ana Lua)"), Line(2, "“Tide” (Oka)"))
    rows = [row_of(at, entry_of(line), "quoted") for at, line in enumerate(lines)]

    found = without_writers(quoted_list_of(rows, 1.0), rows, Page("page", lines, title=title))

    assert [song.artist for song in found.songs] == artists
