"""What headings announce, as the sum of all that they say."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.announcing import about


@pytest.mark.parametrize(
    "text", ["Ember", "Costs and losses", "Hitman", "Besetzung", "Full cast list", "名盤100", "Lamps"]
)
def test_a_heading_without_songs_announces_none(text: str) -> None:
    assert about(text) <= 0


@pytest.mark.parametrize(
    "text",
    [
        "Tracklist",
        "収録曲",
        "수록곡",
        "Daftar lagu",
        "Titelliste",
        "曲目表",
        "Best songs of the year",
        "カラオケ曲一覧",
    ],
)
def test_a_heading_of_songs_is_known_in_many_languages(text: str) -> None:
    assert about(text) >= 2


def test_a_list_of_albums_is_told_from_the_songs_of_one() -> None:
    assert about("The 50 Best Albums of 2020") < 0 < about("The 50 Best Songs of 2020")
