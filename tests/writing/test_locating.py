"""Which playlist is meant, and what is written into it to know it again."""

from __future__ import annotations

import pytest

from ost2spotify.errors import SettingsError
from ost2spotify.writing import mark_of, playlist_id_of
from ost2spotify.writing.locating import fitting_name, marked

ID = "37i9dQZF1DXcBWIGoYBM5M"


@pytest.mark.parametrize(
    "text",
    [
        "https://open.spotify.com/track/" + ID,
        "https://example.org/playlist/" + ID,
        "spotify:album:" + ID,
        "my playlist",
        "../" + ID,
        "",
    ],
)
def test_what_is_no_playlist_is_a_sentence(text):
    with pytest.raises(SettingsError) as raised:
        playlist_id_of(text)
    assert str(raised.value) == f"{text!r} is no playlist"
    assert raised.value.hint == (
        "Use its address (Share > Copy link to playlist) or the id in it: 22 letters and digits."
    )


@pytest.mark.parametrize(
    "text",
    [
        ID,
        f" {ID} ",
        f"https://open.spotify.com/playlist/{ID}",
        f"https://open.spotify.com/playlist/{ID}?si=abc&pt=1",
        f"https://open.spotify.com/intl-de/playlist/{ID}",
        f"spotify:playlist:{ID}",
    ],
)
def test_a_playlist_is_known_however_it_is_pasted(text):
    assert playlist_id_of(text) == ID


def test_two_playlists_have_two_marks_and_one_has_always_the_same():
    assert mark_of("name:One") == mark_of("name:One") == "[ost2spotify:d1cd92ba]"
    assert mark_of("name:One") != mark_of("name:Two")


def test_a_description_is_one_line_of_at_most_300_characters_with_the_mark_at_its_end():
    assert marked("From a\n page", "k") == f"From a page {mark_of('k')}"
    assert marked("", "k") == mark_of("k")
    assert len(marked("word " * 100, "k")) <= 300
    assert marked("word " * 100, "k").endswith(f"… {mark_of('k')}")


def test_a_name_has_at_most_100_characters():
    assert fitting_name("One\n") == "One"
    assert fitting_name("오" * 101) == "오" * 99 + "…"
