"""Which lines may be songs: each reason why one is none, beside the songs that look like it."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.candidates import is_byline, is_header, may_be_song, may_be_title
from ost2spotify.extraction.furniture import entry_of
from ost2spotify.model import Line


@pytest.mark.parametrize(
    "text",
    [
        "Oka - Ember",
        "3. Ember",
        "“Ember”",
        "Prince Lua - 1999",
        "1. 311 - Ember",
        "[Recap Club] - Ember",
        "Unknown Mortal Artist - Ember",
        "2. Drums - Oka",
        "Oka - 3.14 Days",
        "The 24/7 - 9 / 11 Blues",
        "Oka @ Home - Ember",
        "1. @home",
        "Oka - October",
        "Am I Wrong - Oka",
        "Em - Oka",
        "Oka - 3am Thoughts. Live",
        "4. I Will Wait for You until the Sea Is Still",
        "Mira Holt - I Will Go to You Like the Snow in the Morning",
        "“Ember” - Sam Rowe - The fire goes out and they stand there.",
        "Part of Me - Oka",
        "= - Oka",
        "Oka | Ember",
    ],
)
def test_songs_that_look_like_something_else_may_be_songs(text: str) -> None:
    assert may_be_song(entry_of(Line(1, text)))


@pytest.mark.parametrize(
    "text",
    [
        "Mira Holt - October 23, 2017",
        "Nora Weld | 4 Comments",
        "Ines @ines@tooting.example · 8h",
        "↩ 0  🔁 3  ⭐ 17",
        "* = new release   (R) = request",
        "| label = Tide - Records",
        "Low tide, no wind. —Rachel",
        "ember.zip - 128 MB // 320 kbps",
        "Song - Singers - Lyrics",
        "Artist: Mira Holt",
        "1979 - The year it began",
        "$ 4.99 - Tide",
        "by Petra » Wed Mar 12, 2014 6:44 pm",
        "9 posts • Page 1 of 1",
        "Kategorie A – 38 €",
        "Final score – 8.5",
        "Impressum / Datenschutz",
        "[Review] Low Sun – the slow burn we did not deserve",
        "Unknown Artist - Track 01.mp3",
        "Guitar – Oka-Lind*",
        "Музыка из сериала «Низкое солнце» (2020): полный список песен",
        "IDed: 9 / 11",
        "9 / 11",
        "Em – 022000",
        "ミラ「海の歌」収録曲",
        "▸ Tracklist",
        "【1～20】",
        "- - -",
        "OST Part 2 - 2019.01.04",
        "Besetzung: Mira Holt, Sam Rowe",
        "We walked to the sea - and then it was over, and nobody said a word.",
        "Ember",
    ],
    ids=[
        "a byline",
        "comments",
        "a handle",
        "counts of a post",
        "a legend",
        "a parameter",
        "a signature",
        "a file",
        "a header",
        "a label",
        "a year",
        "an amount",
        "a post of a forum",
        "pages of a forum",
        "a price behind",
        "a grade behind",
        "links of a site",
        "a review",
        "a placeholder",
        "an instrument",
        "a list announced in Russian",
        "a count with a label",
        "a count",
        "a chord",
        "an announcement",
        "a word that announces",
        "a range",
        "signs",
        "a part",
        "a cast",
        "a sentence",
        "nothing that a song shows",
    ],
)
def test_what_a_line_says_of_something_else_makes_it_no_song(text: str) -> None:
    assert not may_be_song(entry_of(Line(1, text)))


@pytest.mark.parametrize(("text", "headed"), [("『海の町』", True), ("『海の町』(2014年)", False)])
def test_a_heading_may_be_a_title_but_no_show_with_its_year(text: str, headed: bool) -> None:
    assert may_be_song(entry_of(Line(1, text, "heading", 2))) is headed


def test_a_row_of_two_cells_may_be_a_field_of_a_box() -> None:
    assert may_be_song(entry_of(Line(1, "Mira | Ember", "row", cells=("Mira", "Ember"))))
    assert not may_be_song(entry_of(Line(1, "Artista | Mira", "row", cells=("Artista", "Mira"))))


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        ("Oka - May 4", False),
        ("Oka | Ember | Salt | 2021-02-03", False),
        ("Oka - 12 May 2019", True),
        ("Selasa, 21 September 2021 | Oka", True),
        ("von Oka – 12/05/2020", True),
        ("2016年4月18日", True),
        ("1.204 lượt xem", True),
    ],
)
def test_a_date_makes_a_byline_and_a_log_of_plays_has_more_columns(text: str, byline: bool) -> None:
    assert is_byline(text) is byline


def test_all_pieces_of_a_header_name_columns() -> None:
    assert is_header("Song / Artist")
    assert not is_header("Song / Mira Holt")


@pytest.mark.parametrize(
    ("text", "title"),
    [("Ember", True), ("Artist of the Night", True), ("Artist: Mira", False), ("Baca juga: Ember", False)],
)
def test_a_bare_line_below_a_setlist_is_a_title_unless_it_says_otherwise(text: str, title: bool) -> None:
    assert may_be_title(text) is title
