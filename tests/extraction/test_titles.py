"""Titles as they are printed: remarks, flags, films and words for songs come off, what belongs to a title stays."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.titles import album_in, is_remark, part_in, titled


@pytest.mark.parametrize(
    "text",
    [
        "Blue (Da Ba Dee)",
        "Song for Ana",
        "Come with Me",
        "Hot",
        "TITLE",
        "Ember (Live)",
        "Ember (Acoustic Version)",
        "Ember (Live cover)",
        "Ember (First Time)",
        "Ember (Without You)",
        "Side|B",
        "Lied vom Meer",
        "-2 Degrees",
        "The Song",
    ],
)
def test_what_belongs_to_a_title_stays(text: str) -> None:
    assert titled(text).title.name == text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("난 바다가 좋아 (Sea Glass) TITLE", "난 바다가 좋아"),
        ("바다 타이틀곡", "바다"),
        ("Ember Lyrics", "Ember"),
        ("Ca khúc “Sea Glass”", "Sea Glass"),
        ("노래 「바다」", "바다"),
        ("Ember | The Lighthouse", "Ember"),
        ("Ember (A)", "Ember"),
        ("Ember (first time since 2017)", "Ember"),
        ("Ember (fan request)", "Ember"),
        ("Ember (without Sam Rowe)", "Ember"),
        ("Ember (The Lanterns cover)", "Ember"),
        ("Ember (海の町CMソング)", "Ember"),
        ("Ember (ドラマ「海の町」主題歌)", "Ember"),
        ("Ember (dal film La casa)", "Ember"),
        ("Ember (2019)", "Ember"),
        ("Ember (128 BPM)", "Ember"),
    ],
)
def test_flags_remarks_and_films_behind_a_title_come_off(text: str, title: str) -> None:
    assert titled(text).title.name == title


@pytest.mark.parametrize(
    ("text", "title", "guests"),
    [
        ("Come with Sam", "Come with Sam", ()),
        ("Ember (with a smile)", "Ember (with a smile)", ()),
        ("Ember(live) with Love", "Ember(live) with Love", ()),
        ("바다 with Sam Rowe", "바다", ("Sam Rowe",)),
        ("Bada(바다) with Sam Rowe", "Bada", ("Sam Rowe",)),
        ("Ember – with Sam Rowe", "Ember", ("Sam Rowe",)),
        ("Ember (with Sam Rowe)", "Ember", ("Sam Rowe",)),
        ("Ember w/ Sam Rowe", "Ember", ("Sam Rowe",)),
        ("Ember feat. Sam Rowe (Live)", "Ember (Live)", ("Sam Rowe",)),
        ("海 (与山姆合唱)", "海", ("山姆",)),
    ],
)
def test_guests_are_told_from_titles_with_the_same_words(text: str, title: str, guests: tuple[str, ...]) -> None:
    found = titled(text)

    assert (found.title.name, found.guests) == (title, guests)


@pytest.mark.parametrize(("text", "part"), [("Part of Me", None), ("Low Sun OST Part.3", "3"), ("Part 2", "2")])
def test_a_part_is_one_of_a_soundtrack(text: str, part: str | None) -> None:
    assert part_in(text) == part


@pytest.mark.parametrize(("text", "album"), [("Live", None), ("OST", None), ("Low Sun OST", "Low Sun OST")])
def test_a_release_has_a_name_beside_its_ost(text: str, album: str | None) -> None:
    assert album_in(text) == album


@pytest.mark.parametrize(
    ("text", "remark"),
    [("Mira", False), ("Opera", False), ("EDM", False), ("B", True), ("cover: Oka", True), ("OP2", True), ("MV", True)],
)
def test_a_remark_is_no_name(text: str, remark: bool) -> None:
    assert is_remark(text) is remark
