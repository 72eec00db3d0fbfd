"""Songs that are records of several lines: which lines are the names, and which records are songs."""

from __future__ import annotations

import pytest

from ost2spotify.extraction import extract
from ost2spotify.extraction.blocks import block_list
from ost2spotify.reading.plain import read_text


def songs(text: str) -> list[str]:
    tracks = extract(read_text("page", text)).tracks
    return [
        f"{', '.join(name.name for name in track.artists + track.featured)} | {track.title.name}" for track in tracks
    ]


GUIDE = """\
Tonight on Harbour TV

8:00 PM
Morning News
Jane Abel
Studio 4 (2019)

8:30 PM
The Kitchen Table
Tom Weld
Cooking

9:00 PM
Night Ferry
Sam Rowe
Talk
"""
BOOKS = """\
Bestseller der Woche

1
NEU
Das Glashaus
Nora Weld
Hafen Verlag (2022)
22,00 €

2
1
Papierboote
Tara Sen
Sund (2020)
12,00 €

3
-
Der letzte Sommer
Jon Abel
Hafen Verlag (2021)
24,00 €
"""
GOODS = """\
New in our shop

1
Harbour Lamp
Weld & Sons
49.00 €
Add to basket

2
Sea Glass Vase
Holt Ceramics
29.00 €
Add to basket
"""
COMMENTS = """\
The music of Low Sun: the songs are lovely

Mira
2 days ago
Love this song so much
Reply

Sam R.
3 days ago
Best soundtrack of the year
Reply

Ana
5 days ago
Where can I buy it
Reply
"""
PRINTS = "Songs on paper\n\nSea Glass Poster\nby Mira Holt\n19.00 €\n\nLow Sun Print\nby Sam Rowe\n15.00 €\n"


@pytest.mark.parametrize(
    "page",
    [GUIDE, BOOKS, GOODS],
    ids=["programmes", "books", "goods"],
)
def test_records_of_something_else_are_no_songs(page: str) -> None:
    assert songs(page) == []


@pytest.mark.parametrize("page", [COMMENTS, PRINTS], ids=["comments", "prints"])
def test_records_with_an_answer_button_or_a_high_price_are_no_songs(page: str) -> None:
    assert block_list(read_text("page", page), frozenset()) is None


def test_a_chart_is_read_past_its_ranks_changes_and_counts() -> None:
    page = """\
멜론 TOP100
순위
곡정보
앨범
1
순위 동일
Sea Glass
Mira Holt
Harbour Songs
좋아요
61,204
듣기
2
1단계 상승
Ember
The Lanterns
Ember
좋아요
2,388
듣기
3
NEW
Low Sun
Sam Rowe
Winterreise
좋아요
98,771
듣기
더보기
"""
    assert songs(page) == ["Mira Holt | Sea Glass", "The Lanterns | Ember", "Sam Rowe | Low Sun"]


def test_a_record_without_a_second_name_is_left_out() -> None:
    page = """\
Recently played

9:58 AM
Now playing
Sea Glass
Mira Holt
Harbour Songs (2019)

9:52 AM
Air Break

9:49 AM
Ember
The Lanterns
The Lanterns (2014)
Weld Records
Requested by a listener.

9:45 AM
Low Sun
Sam Rowe
Winterreise (2022)
"""
    assert songs(page) == ["Mira Holt | Sea Glass", "The Lanterns | Ember", "Sam Rowe | Low Sun"]


def test_a_line_that_a_player_repeats_parts_the_songs() -> None:
    page = "Top songs\n\nPlay\nSea Glass\nMira Holt\nPlay\nLow Sun\nSam Rowe\nPlay\nEmber\nThe Lanterns\n"

    assert songs(page) == ["Mira Holt | Sea Glass", "Sam Rowe | Low Sun", "The Lanterns | Ember"]


def test_what_stands_below_a_title_behind_by_is_its_singer() -> None:
    page = "The songs of episode four\n\nSea Glass\nby Mira Holt\nNora drives.\n\nLow Sun\nby Sam Rowe\nAt sea.\n"

    assert songs(page) == ["Mira Holt | Sea Glass", "Sam Rowe | Low Sun"]


def test_two_artists_above_a_title_in_quotes_sing_it_together() -> None:
    page = """\
The best songs of the year

3
Mira Holt
“Sea Glass”

2
Sam Rowe
The Lanterns
“Ember”

1
Ana Lua
“Low Sun”
"""
    assert songs(page) == ["Mira Holt | Sea Glass", "Sam Rowe, The Lanterns | Ember", "Ana Lua | Low Sun"]


def test_a_player_without_numbers_closes_each_song_with_its_length() -> None:
    page = """\
Night Drives
Playlist
Song
Artist
Album
Time
Sea Glass
Mira Holt
Harbour Songs
3:45
Low Sun
Sam Rowe
Winterreise
4:02
Ember
The Lanterns
Coals
2:58
3 songs, 11 minutes
"""
    assert songs(page) == ["Mira Holt | Sea Glass", "Sam Rowe | Low Sun", "The Lanterns | Ember"]


def test_a_mix_named_below_its_title_belongs_to_it() -> None:
    page = """\
Top 10 tracks

1
Sea Glass
Original Mix
Mira Holt
Low Tide

2
Low Sun
Extended Mix
Sam Rowe
Weld Records

3
Ember
Original Mix
Ana Lua
Low Tide
"""
    assert songs(page) == ["Mira Holt | Sea Glass", "Sam Rowe | Low Sun (Extended Mix)", "Ana Lua | Ember"]


def test_a_dash_below_numbered_titles_leads_their_singers() -> None:
    page = "10 songs for rainy days\n\n1. Sea Glass\n   - Mira Holt\n2. Low Sun\n   - Sam Rowe\n3. Ember\n   - Oka\n"

    assert songs(page) == ["Mira Holt | Sea Glass", "Sam Rowe | Low Sun", "Oka | Ember"]


def test_a_dash_below_a_saying_leads_who_said_it() -> None:
    page = (
        "Words of the week\n\nThe sea is patient.\n- Mira Holt\nNobody rows alone.\n- Sam Rowe\nAsk the lamp!\n- Oka\n"
    )

    assert songs(page) == []


def test_counts_of_plays_speak_for_songs() -> None:
    page = (
        "My week\n\nSea Glass\nMira Holt\n1,204 plays\n\nLow Sun\nSam Rowe\n98 plays\n\nEmber\nThe Lanterns\n7 plays\n"
    )

    assert songs(page) == ["Mira Holt | Sea Glass", "Sam Rowe | Low Sun", "The Lanterns | Ember"]


def test_a_long_page_is_read_in_linear_time() -> None:
    assert songs("1\n" * 30_000) == []
    assert songs("Sea\n- Om\n" * 12_000) is not None


CATALOGUE = """\
曲目一覧

選曲番号:1234-56
海ガラス
ミラ・ホルト
歌い出し 波の音が

選曲番号:1234-57
残り火
サム・ロウ
歌い出し 夜の底で

選曲番号:1234-58
低い太陽
オカ・リン
歌い出し 朝が来る
"""
SHELF = CATALOGUE.replace("曲目一覧", "蔵書一覧").replace("選曲番号", "請求記号")


def test_a_shelf_of_books_with_numbers_is_no_catalogue_of_songs() -> None:
    assert songs(SHELF) == []


def test_numbers_of_a_catalogue_part_its_songs() -> None:
    assert songs(CATALOGUE) == ["ミラ・ホルト | 海ガラス", "サム・ロウ | 残り火", "オカ・リン | 低い太陽"]


def test_a_place_and_its_change_on_one_line_part_the_songs_of_a_chart() -> None:
    chart = "".join(
        f"{place} NEW\n{title}\n{artist}\nLW: -\n"
        for place, title, artist in (
            (1, "Sea Glass", "Mira Holt"),
            (2, "Ember", "Sam Rowe"),
            (3, "Low Sun", "Ana Lua"),
            (4, "Paper Boats", "Mira Holt"),
        )
    )

    assert songs(f"Top Singles\n{chart}") == [
        "Mira Holt | Sea Glass",
        "Sam Rowe | Ember",
        "Ana Lua | Low Sun",
        "Mira Holt | Paper Boats",
    ]
