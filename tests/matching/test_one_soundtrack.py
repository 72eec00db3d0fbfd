"""A list of one soundtrack: few searches answer many lines, and what is not on it costs little more."""

from __future__ import annotations

from collections.abc import Sequence

from ost2spotify.matching import match_list
from ost2spotify.model import Candidate, Matching, Track
from tests.matching.shelf import Notebook, Shelf, line, song

SINGERS = ["Heize", "Gummy", "Punch", "Crush", "Zion.T", "Monday_Kiz", "Elaine"]
TITLES = [
    "Ash",
    "Bay",
    "Cup",
    "Dew",
    "Elm",
    "Fog",
    "Gum",
    "Hay",
    "Ivy",
    "Jam",
    "Kin",
    "Law",
    "Moss",
    "Nut",
    "Oak",
    "Pine",
    "Quay",
    "Reed",
    "Sun",
    "Tide",
]


class Filtered(Shelf):
    """A shelf whose filter `album:"…"` lets only releases with all its words pass, as Spotify's does."""

    def search(self, query: str, *, kinds: Sequence[str] = ("track",), offset: int = 0):  # type: ignore[no-untyped-def]
        everything = self.songs
        if query.startswith("album:"):
            wanted = set(query.removeprefix('album:"').rstrip('"').casefold().split())
            self.songs = [one for one in everything if wanted <= set(one.album.name.casefold().split())]
        try:
            return super().search(query, kinds=kinds, offset=offset)
        finally:
            self.songs = everything


def singles(drama: str, count: int) -> list[Candidate]:
    """A drama's releases as labels make them: one song each, with its number."""
    return [song(f"Song {word}", SINGERS[n % 7], f"{drama} Pt.{n + 1}", total=2) for n, word in enumerate(TITLES)][
        :count
    ]


def lines_of(songs: Sequence[Candidate], album: str) -> list[Track]:
    return [line(one.name, one.artists[0].name, n, album=album) for n, one in enumerate(songs, 1)]


def matched(tracks: Sequence[Track], shelf: Shelf) -> Matching:
    return match_list(tracks, subject=None, catalogue=shelf, memory=Notebook())


def test_absent_songs_of_a_soundtrack_that_was_read_cost_at_most_half_a_call_a_line_more_and_one() -> None:
    there = singles("Amber Road OST", 10)
    gone = [song(f"Gone {word}", "Elaine") for word in ("Red", "Blue", "Green")]
    shelf = Filtered([*there, *singles("Other Drama", 9)])
    matching = matched(lines_of([*there, *gone], "Amber Road"), shelf)
    assert len(matching.matched) == 10
    assert len(matching.missed) == 3
    assert shelf.calls <= 13 // 2 + 1


def test_a_soundtrack_that_is_not_there_is_asked_for_once() -> None:
    songs = [song(f"Song {word}", singer, "Best Of") for word, singer in zip(TITLES, SINGERS, strict=False)]
    shelf = Filtered(songs)
    matching = matched(lines_of(songs, "Amber Road"), shelf)
    assert len(matching.matched) == 7
    assert [asked for asked in shelf.asked if "Amber" in asked] == ['album:"Amber Road"']


def test_an_album_by_many_singers_is_listed_once_not_searched_for_each_singer() -> None:
    songs = [song(f"Song {word}", SINGERS[n % 7], "Amber Road OST", total=20) for n, word in enumerate(TITLES)]
    shelf = Filtered(songs)
    assert len(matched(lines_of(songs, "Amber Road"), shelf).matched) == 20
    assert shelf.calls == 2


def test_the_name_that_one_song_is_found_under_serves_the_whole_soundtrack() -> None:
    songs = singles("AMBER ROAD Season2 OST", 8)
    # Each singer's other songs crowd the first answer, as they do on Spotify.
    others = [song(f"Song {word}", "Heize", "Late Autumn") for word in TITLES[8:19]]
    shelf = Filtered([*others, *songs])
    assert len(matched(lines_of(songs, "Amber Road 2"), shelf).matched) == 8
    assert shelf.asked[1:] == ["Song Ash HEIZE", 'album:"AMBER ROAD Season2"']


def test_a_short_page_is_the_last_whatever_the_total_says() -> None:
    songs = singles("Amber Road OST", 8)
    shelf = Filtered(songs)
    matched(lines_of([*songs, song("Gone", "Elaine"), song("Gone Too", "Punch")], "Amber Road"), shelf)
    assert sum(asked == 'album:"Amber Road"' for asked in shelf.asked) == 1
