"""A whole list: how many calls it costs, what is remembered, decided and left when Spotify stops."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from ost2spotify.matching import match_list, track_key
from ost2spotify.model import Answer, Choice, Name, Reason, Scored, Track
from tests.matching.shelf import Notebook, Shelf, line, song

WORDS = "Ash Bay Cup Dew Elm Fog Gum Hay Ivy Jam Kin Law"
SONGS = tuple(song(f"Song {word}", "Heize", "Late Autumn", total=12) for word in WORDS.split())
OF_ONE_DRAMA = tuple(
    song(title, artist, f"Hotel Del Luna OST Part.{part}")
    for part, (title, artist) in enumerate([("Lean on me", "10CM"), ("Remember me", "Gummy"), ("Only you", "Yang Da Il"), ("Done For Me", "Punch")], 1)
)  # fmt: skip


def lines_of(songs: Sequence, **more: str) -> list[Track]:  # type: ignore[type-arg]
    return [line(one.name, one.artists[0].name, place, **more) for place, one in enumerate(songs, 1)]


def test_an_album_of_one_artist_is_listed_once() -> None:
    shelf = Shelf(SONGS)
    matching = match_list(lines_of(SONGS), subject="Late Autumn", catalogue=shelf, memory=Notebook())
    assert len(matching.matched) == len(SONGS)
    assert shelf.calls <= 2


def test_the_songs_of_one_soundtrack_are_found_by_one_search() -> None:
    shelf = Shelf(OF_ONE_DRAMA)
    matching = match_list(
        lines_of(OF_ONE_DRAMA, album="Hotel del Luna"), subject=None, catalogue=shelf, memory=Notebook()
    )
    assert [match.candidate for match in matching.matched] == list(OF_ONE_DRAMA)
    assert shelf.asked == ['album:"Hotel Del Luna"']


def test_each_answer_is_compared_with_every_open_line() -> None:
    shelf = Shelf((song("Adios", "EVERGLOW"), song("Dun Dun", "EVERGLOW")))
    match_list(
        [line("Adios", "EVERGLOW"), line("Dun Dun", "EVERGLOW", 2)], subject=None, catalogue=shelf, memory=Notebook()
    )
    assert shelf.asked == ["Adios EVERGLOW"]


def test_a_second_run_costs_nothing_also_for_a_part_of_the_list() -> None:
    memory = Notebook()
    first = match_list(lines_of(SONGS), subject=None, catalogue=Shelf(SONGS), memory=memory)
    again = Shelf(SONGS)
    second = match_list(lines_of(SONGS)[3:7], subject=None, catalogue=again, memory=memory)
    assert again.calls == 0
    assert [match.candidate for match in second.matched] == [match.candidate for match in first.matched[3:7]]


def test_what_was_not_looked_up_when_spotify_refuses_is_pending_and_never_missed() -> None:
    songs = tuple(
        song(title, artist) for title, artist in [("Aloha", "Cho"), ("Bye", "Dan"), ("Crown", "Eli"), ("Dusk", "Fay")]
    )
    matching = match_list(lines_of(songs), subject=None, catalogue=Shelf(songs, refuses_after=2), memory=Notebook())
    assert [match.track.position for match in matching.matched] == [1, 2]
    assert [track.position for track in matching.pending] == [3, 4]
    assert not matching.missed
    assert str(matching.stopped) == "Spotify takes no more calls"


@pytest.mark.parametrize("query", ["Ain't It Fun / Paramore (feat. Somebody) " * 6, "“Love”: A — B/C"])
def test_a_query_is_plain_text_of_at_most_a_hundred_characters(query: str) -> None:
    shelf = Shelf(())
    match_list([line(query, "Somebody")], subject=None, catalogue=shelf, memory=Notebook())
    assert shelf.asked
    assert all(len(asked) <= 100 and not set(asked) & set('/"“”:()') for asked in shelf.asked)


def test_absent_songs_do_not_burn_calls() -> None:
    shelf = Shelf(tuple(song(f"Love {n}", f"Band {n}") for n in range(30)))
    tracks = [line(f"Nowhere {n}", f"Nobody {n}", n) for n in range(1, 31)]
    match_list(tracks, subject=None, catalogue=shelf, memory=Notebook())
    assert shelf.calls <= len(tracks)


def test_a_decision_is_kept_to_without_a_search() -> None:
    wanted, better = line("Star", "Heize"), song("Star (Live)", "Heize", id="decided")
    memory = Notebook(decisions={track_key(wanted): better.uri})
    shelf = Shelf((song("Star", "Heize"), better))
    matching = match_list([wanted], subject=None, catalogue=shelf, memory=memory)
    assert [match.candidate for match in matching.matched] == [better]
    assert (shelf.asked, shelf.looked_up) == ([], ["decided"])


def test_a_track_that_a_person_refused_is_skipped() -> None:
    wanted = line("Star", "Heize")
    memory = Notebook(decisions={track_key(wanted): None})
    matching = match_list([wanted], subject=None, catalogue=Shelf((song("Star", "Heize"),)), memory=memory)
    assert [miss.reason for miss in matching.missed] == [Reason.SKIPPED_BY_YOU]


def test_what_is_uncertain_or_missed_is_asked_and_the_answer_kept() -> None:
    shown: list[list[str]] = []
    live, memory = song("Star - Live", "Heize"), Notebook()

    def ask(track: Track, candidates: Sequence[Scored]) -> Choice:
        shown.append([one.candidate.name for one in candidates])
        return Choice(Answer.TAKE, live.uri)

    tracks = [line("Star", "Heize"), line("Moon", "Heize", 2)]
    matching = match_list(tracks, subject=None, catalogue=Shelf((live, song("Moon", "Heize"))), memory=memory, ask=ask)
    assert [match.candidate.name for match in matching.matched] == ["Star - Live", "Moon"]
    assert [names[0] for names in shown] == ["Star - Live"]
    assert memory.decisions == {track_key(tracks[0]): live.uri}


def test_after_quit_nobody_is_asked_again() -> None:
    asked: list[int] = []

    def ask(track: Track, candidates: Sequence[Scored]) -> Choice:
        asked.append(track.position)
        return Choice(Answer.QUIT)

    tracks = [line("Star", "Heize"), line("Moon", "Heize", 2)]
    matching = match_list(tracks, subject=None, catalogue=Shelf(()), memory=Notebook(), ask=ask)
    assert asked == [1]
    assert len(matching.missed) == 2


def test_an_undecided_side_is_settled_for_the_list_by_one_search() -> None:
    songs = (song("Yesterday", "Marvin Moon"), song("Tomorrow", "Susan Sun"), song("Today", "Trevor Tide"))
    tracks = [
        replace(line(one.artists[0].name, one.name, place), other_way=line(one.name, one.artists[0].name, place))
        for place, one in enumerate(songs, 1)
    ]
    shelf = Shelf(songs)
    matching = match_list(tracks, subject=None, catalogue=shelf, memory=Notebook())
    assert [match.candidate for match in matching.matched] == list(songs)
    assert [match.track.title.name for match in matching.matched] == ["Yesterday", "Tomorrow", "Today"]
    assert shelf.calls == len(songs)


def test_two_songs_in_common_make_a_foreign_name_the_artists() -> None:
    songs = (song("Sunset Boulevard", "Blue Cliff"), song("Paper Lanterns", "Blue Cliff"))
    tracks = [line("Sunset Boulevard", "푸른절벽"), line("Paper Lanterns", "푸른절벽", 2)]
    matching = match_list(tracks, subject=None, catalogue=Shelf(songs), memory=Notebook())
    assert [match.candidate for match in matching.matched] == list(songs)


def test_one_song_in_common_is_a_homonym() -> None:
    matching = match_list(
        [line("Sunset", "푸른절벽")], subject=None, catalogue=Shelf((song("Sunset", "Blue Cliff"),)), memory=Notebook()
    )
    assert [miss.reason for miss in matching.missed] == [Reason.OTHER_ARTIST]


def test_an_identity_learned_from_a_checked_match_serves_the_next_list() -> None:
    memory = Notebook()
    cliff = song("Sunset Boulevard", "Blue Cliff")
    memory.learn_identity("푸른절벽", "id-Blue Cliff", "Blue Cliff")
    matching = match_list(
        [line("Sunset Boulevard", "푸른절벽")], subject=None, catalogue=Shelf((cliff,)), memory=memory
    )
    assert [match.candidate for match in matching.matched] == [cliff]
    checked = Notebook()
    match_list([line("Stay", "펀치")], subject=None, catalogue=Shelf((song("Stay", "Punch"),)), memory=checked)
    assert checked.artists == {"펀치": [("id-Punch", "Punch")]}


def test_the_key_of_a_song_outlives_other_written_forms_case_and_order() -> None:
    key = track_key(line("Stay With Me", "Chanyeol;Punch"))
    assert key == track_key(line("STAY WITH ME", "Punch;CHANYEOL", 9, also="나와 함께 있어"))
    assert key != track_key(line("Stay With Me", "Chanyeol;Punch", instrumental=True))
    assert key != track_key(replace(line("Stay With Me", "Chanyeol"), title=Name("Stay")))


def test_a_title_in_two_scripts_is_searched_first_as_spotify_is_likely_to_have_it() -> None:
    shelf = Shelf(())
    match_list([line("Sunny Day", "Jay Chou", also="晴天")], subject=None, catalogue=shelf, memory=Notebook())
    match_list([line("너를 위해", "Gummy", also="For You")], subject=None, catalogue=shelf, memory=Notebook())
    assert [asked for asked in shelf.asked if "Jay" in asked or "Gummy" in asked][::2] == [
        "晴天 Jay Chou",
        "For You Gummy",
    ]


def test_initials_are_also_searched_letter_by_letter() -> None:
    shelf = Shelf(())
    match_list([line("TTC", "Jayci yucca")], subject=None, catalogue=shelf, memory=Notebook())
    assert "T T C Jayci yucca" in shelf.asked


def test_a_name_with_a_cross_is_searched_whole() -> None:
    shelf = Shelf((song("GOOD BOY", "GD X TAEYANG"),))
    match_list([line("GOOD BOY", "GD X TAEYANG")], subject=None, catalogue=shelf, memory=Notebook())
    assert shelf.asked == ["GOOD BOY GD X TAEYANG"]
