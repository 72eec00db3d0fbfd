"""What a person puts in, takes out or chooses by hand stays as they left it."""

from __future__ import annotations

from ost2spotify.model import Reason
from tests.writing.pretend import match, missed


def test_a_song_that_a_person_took_out_stays_out(keep, playlists):
    keep(1, 2, 3)
    playlists.songs = [1, 3]
    for _ in range(3):
        receipt = keep(1, 2, 3, 4)
        assert playlists.songs == [1, 3, 4]
        assert receipt.kept_out == 1


def test_a_song_taken_out_stays_out_when_the_page_loses_and_regains_it(keep, playlists):
    keep(1, 2, 3)
    playlists.songs = [1, 3]
    keep(1, 3)
    keep(1, 2, 3)
    assert playlists.songs == [1, 3]


def test_a_song_taken_out_stays_out_when_another_recording_of_its_line_is_found(keep, playlists):
    keep(1, 2, 3)
    playlists.songs = [1, 3]
    keep(matches=[match(1), match(2, to=22), match(3)])
    assert playlists.songs == [1, 3]


def test_a_song_that_a_person_added_stays_in_its_place(keep, playlists):
    keep(1, 2, 3)
    playlists.songs = [1, 99, 2, 3, 98]
    receipt = keep(1, 2, 3, 4)
    assert playlists.songs == [1, 99, 2, 3, 4, 98]
    assert receipt.added == 1


def test_a_persons_song_that_the_page_comes_to_list_is_neither_moved_nor_added_again(keep, playlists):
    keep(1, 2)
    playlists.songs = [7, 1, 2]
    keep(1, 7, 2, 3)
    assert playlists.songs == [7, 1, 2, 3]


def test_a_persons_song_that_the_page_lists_and_they_take_out_stays_out(keep, playlists):
    keep(1, 2)
    playlists.songs = [7, 1, 2]
    keep(1, 7, 2)
    playlists.songs = [1, 2]
    keep(1, 7, 2, 3)
    assert playlists.songs == [1, 2, 3]


def test_what_a_person_took_out_stays_out_when_another_page_is_kept_in_the_same_playlist(keep, playlists):
    keep(1, 2, 3)
    playlists.songs = [1, 3]
    keep(2, 3, 4, key="source:other.txt", playlist_id="https://open.spotify.com/playlist/id1")
    assert playlists.songs == [1, 3, 4]
    keep(1, 2, 3)
    assert playlists.songs == [1, 3, 4]


def test_a_person_may_have_a_song_of_ours_twice(keep, playlists):
    keep(1, 2, 3)
    playlists.songs = [3, 1, 2, 3, 1]
    keep(1, 2, 3)
    assert playlists.songs == [3, 1, 2, 3, 1]


def test_a_recording_chosen_by_hand_comes_in_for_one_that_was_taken_out(keep, playlists):
    keep(1, 2, 3)
    playlists.songs = [1, 3]
    keep(matches=[match(1), match(2, to=22, decided=True), match(3)])
    assert playlists.songs == [1, 22, 3]


def test_a_song_for_which_a_person_wants_none_is_taken_out(keep, playlists):
    keep(1, 2, 3)
    keep(1, 3, missed=[missed(2, Reason.SKIPPED_BY_YOU)])
    assert playlists.songs == [1, 3]


def test_a_song_that_a_person_puts_back_stays_where_they_put_it(keep, playlists):
    keep(1, 2, 3)
    playlists.songs = [2, 3]
    keep(1, 2, 3)
    playlists.songs = [2, 3, 1]
    keep(1, 2, 3)
    assert playlists.songs == [2, 3, 1]
