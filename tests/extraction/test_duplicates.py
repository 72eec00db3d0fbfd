"""One entry per song, however often a page prints it, and however many artists share a title."""

from __future__ import annotations

import time

from ost2spotify.extraction import extract
from ost2spotify.reading.plain import read_text


def songs(text: str) -> list[tuple[str, str]]:
    tracks = extract(read_text("page", text)).tracks
    return [(", ".join(artist.name for artist in track.artists), track.title.name) for track in tracks]


def test_a_title_of_two_artists_is_two_songs_and_a_song_printed_twice_is_one() -> None:
    lines = [
        "Mira Holt - Ember",
        "Sam Rowe - Ember",
        "The Lanterns - Low Sun",
        "Ana Lind - Salt",
        "Tara Sen - Sea Glass",
    ]

    assert songs("Songs\n\n" + "\n".join([*lines, lines[0]])) == [tuple(line.split(" - ")) for line in lines]


def test_a_song_printed_twice_is_one_however_many_artists_share_its_title() -> None:
    lines = [f"Singer{number} - Ember" for number in range(100)]

    assert len(songs("Songs\n\n" + "\n".join([*lines, *lines[:4], *lines[60:70]]))) == 100


def test_a_title_that_thousands_share_is_read_in_linear_time() -> None:
    page = "Songs\n\n" + "\n".join(f"Singer{number} - Ember" for number in range(6000))
    started = time.process_time()

    assert len(songs(page)) == 6000
    assert time.process_time() - started < 8
