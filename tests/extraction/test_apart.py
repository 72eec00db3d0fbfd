"""Lines that hold several songs, and those that only look like it."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.apart import each_pair, each_title
from ost2spotify.extraction.clusters import Placed
from ost2spotify.extraction.furniture import entry_of
from ost2spotify.model import Line


def placed(*texts: str) -> list[Placed]:
    return [(at, entry_of(Line(at, text))) for at, text in enumerate(texts)]


def bodies(entries: list[Placed]) -> list[str]:
    return [entry.body for _, entry in entries]


@pytest.mark.parametrize("text", ["ミラ「海」", "「海」「空」", "ミラ「海」と猫「空」", "ミラ「海」『空』"])
def test_a_line_with_other_words_between_its_quotes_is_one_song(text: str) -> None:
    assert bodies(each_title(placed(text))) == [text]


def test_two_titles_behind_one_singer_are_two_songs() -> None:
    assert bodies(each_title(placed("ミラ「海」、「空」"))) == ["ミラ「海」", "ミラ「空」"]


@pytest.mark.parametrize(
    "text", ["Oka - Ember / Tide", "Oka / Sam - Ember", "Oka - A / Sam - B / Ana - C", "AC/DC - Ember"]
)
def test_a_sign_that_parts_no_two_pairs_parts_no_songs(text: str) -> None:
    assert bodies(each_pair(placed(text))) == [text]


@pytest.mark.parametrize("sign", ["/", "//", "+", "w/", "|"])
def test_songs_that_are_played_together_are_two(sign: str) -> None:
    assert bodies(each_pair(placed(f"Oka - Ember {sign} Sam - Low Sun"))) == ["Oka - Ember", "Sam - Low Sun"]


def test_each_half_of_a_line_may_say_what_its_song_is() -> None:
    found = each_pair(placed("OP: Ember – Mira Holt | ED: Tide – Sam Rowe"))

    assert [(entry.role, entry.body) for _, entry in found] == [
        ("OP", "Ember – Mira Holt"),
        ("ED", "Tide – Sam Rowe"),
    ]


@pytest.mark.parametrize("text", ["ミラ「海」【挿入歌】", "ミラ「海」 OP: Ember", "「海」【挿入歌】サム「炎」"])
def test_one_theme_of_a_cell_stays_one(text: str) -> None:
    assert bodies(each_pair(placed(text))) == bodies(placed(text))


def test_each_theme_of_a_cell_is_a_song() -> None:
    assert bodies(each_pair(placed("ミラ「海」 【挿入歌】サム「炎」"))) == ["ミラ「海」", "サム「炎」"]
