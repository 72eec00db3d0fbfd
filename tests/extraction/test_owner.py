"""The one artist of a page: what its title and its first lines say, and what only looks like a name there."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.owner import names_artist, names_owner, owner_of, section_owner
from ost2spotify.model import Line, Page


def owner(title: str | None, *texts: str) -> str | None:
    lines = tuple(Line(number, text, block=1) for number, text in enumerate(texts, 1))
    found = owner_of(Page("page", lines, title=title), lines)
    return found.name if found else None


@pytest.mark.parametrize(
    "title",
    [
        None,
        "Home",
        "The Best Songs of the Year",
        "Various Artists – Low Sun OST",
        "My wedding playlist",
        "Monday Songs",
        "Soundtrack review: new and old",
        "Low Sun – Original Soundtrack",
    ],
)
def test_a_page_without_a_name_has_no_owner(title: str | None) -> None:
    assert owner(title) is None


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Low Sun, the new album by Mira Holt", "Mira Holt"),
        ("Mira Holt – Low Sun, track by track", "Mira Holt"),
        ("The Lanterns Setlist at Grand Hall", "The Lanterns"),
        ("back lamp 全国ツアー セトリ", "back lamp"),
        ("【セトリ】Mira Holt ツアー 2019", "Mira Holt"),
        ("いきもの町のアルバム「海」収録曲", "いきもの町"),
        ("ミラことり「硝子の天気」収録曲", "ミラことり"),
        ("NOVA:NINE ‘Tide’ in Harbour – full setlist", "NOVA:NINE"),
        ("A guide to Mira Holt", "Mira Holt"),
        ("The debut album by singer-songwriter Mira Holt", "Mira Holt"),
        ("Filmmusik von Jonas Weld", "Jonas Weld"),
    ],
)
def test_a_title_names_whose_songs_follow(title: str, name: str) -> None:
    assert owner(title) == name


def test_a_name_alone_over_its_album_owns_it() -> None:
    assert owner(None, "Park Boram", "Stay With Me") == "Park Boram"
    assert owner(None, "Stay With Me.", "Park Boram lives by the sea.") is None


def test_the_name_over_what_a_review_says_of_the_release_owns_it() -> None:
    facts = ("ALBUM REVIEW", "Mira Holt & The Tides", "Copper Year", "Label: Northbank", "By Simon Ashdown")

    assert owner(None, *facts) == "Mira Holt & The Tides"
    assert owner(None, "Composer: Mira Holt, except where noted") == "Mira Holt"


def test_a_name_between_the_announcement_and_the_titles_owns_them() -> None:
    assert owner(None, "海の町", "収録曲", "Mira Holt") == "Mira Holt"


def test_the_heading_above_a_line_says_whose_part_it_is() -> None:
    score = [Line(1, "Score by Jonas Weld", "heading", 2), Line(2, "Ember"), Line(3, "Songs", "heading", 2)]
    label = [Line(1, "歌手:米拉"), Line(2, "海")]

    assert [str(found and found.name) for found in (section_owner(score, 1), section_owner(label, 1))] == [
        "Jonas Weld",
        "米拉",
    ]
    assert section_owner([*score, Line(4, "Tide")], 3) is None


def test_a_show_and_its_image_song_head_the_titles_of_their_singer() -> None:
    lines = [
        Line(1, "■「海の町」イメージソング 平沢ミラ(CV:豊崎アナ)"),
        Line(2, "残り火"),
        Line(3, "「海の町」のイメージソング"),
    ]
    owner = section_owner(lines, 1)

    assert owner is not None
    assert owner.name == "平沢ミラ"
    assert section_owner(lines[2:] + lines[1:2], 1) is None


@pytest.mark.parametrize(("text", "names"), [("Artist", False), ("Artists of the sea", False), ("歌手:米拉", True)])
def test_a_label_names_an_artist(text: str, names: bool) -> None:
    assert names_artist(text) is names


@pytest.mark.parametrize(
    ("text", "names"), [("Music for the Sea", False), ("Songs", False), ("Original Score by Jonas Weld", True)]
)
def test_a_heading_names_whose_music_follows(text: str, names: bool) -> None:
    assert names_owner(text) is names


def test_a_hostile_title_is_read_in_linear_time() -> None:
    assert owner("A " * 50_000) is None
