"""The page's order, with the fewest moves, at any length."""

from __future__ import annotations

import pytest

from ost2spotify.errors import PlaylistFull
from ost2spotify.model import Change
from tests.writing.pretend import match, page, track, uri


def test_a_page_becomes_a_playlist_in_its_order(keep, playlists):
    receipt = keep(3, 1, 2)
    assert playlists.songs == [3, 1, 2]
    assert (receipt.created, receipt.added, receipt.playlist.name) == (True, 3, "OST")
    assert receipt.playlist.url == "https://open.spotify.com/playlist/id1"
    assert playlists.calls == ["my_playlists", "create", "add", "playlist"]


def test_matches_in_any_order_follow_their_lines(keep, playlists):
    keep(matches=page(1, 2, 3)[::-1])
    assert playlists.songs == [1, 2, 3]


def test_new_songs_come_after_their_predecessor_on_the_page(keep, playlists):
    keep(2, 4)
    receipt = keep(1, 2, 3, 4, 5)
    assert playlists.songs == [1, 2, 3, 4, 5]
    assert (receipt.added, receipt.already_there) == (3, 2)


def test_newest_first_turns_the_page_round(keep, playlists):
    keep(1, 2, order="newest-first")
    keep(1, 2, 3, order="newest-first")
    assert playlists.songs == [3, 2, 1]


def test_a_page_that_changes_its_order_costs_the_fewest_moves(keep, playlists):
    keep(1, 2, 3, 4, 5)
    playlists.calls.clear()
    receipt = keep(5, 1, 2, 3, 4)
    assert playlists.songs == [5, 1, 2, 3, 4]
    assert playlists.calls.count("move") == 1
    assert receipt.moved == 1


def test_songs_that_move_together_move_at_once(keep, playlists):
    keep(1, 2, 3, 4, 5, 6, 7)
    playlists.calls.clear()
    keep(5, 6, 7, 1, 2, 3, 4)
    assert playlists.songs == [5, 6, 7, 1, 2, 3, 4]
    assert playlists.calls.count("move") == 1


def test_a_reordered_playlist_is_put_back_into_the_pages_order(keep, playlists):
    keep(1, 2, 3)
    playlists.songs = [3, 99, 1, 2]
    keep(1, 2, 3)
    assert playlists.songs == [99, 1, 2, 3]


def test_more_than_a_hundred_songs_are_added_in_pieces_and_in_order(keep, playlists):
    keep(*range(1, 251))
    assert playlists.songs == list(range(1, 251))
    assert playlists.calls.count("add") == 3


def test_ten_thousand_songs_are_kept(keep, playlists):
    keep(*range(1, 9_999))
    receipt = keep(*range(10_000, 0, -1)[:1], *range(1, 10_000))
    assert len(playlists.songs) == 10_000
    assert receipt.added == 2


def test_more_songs_than_a_playlist_takes_are_refused_before_anything_is_written(keep, playlists):
    with pytest.raises(PlaylistFull) as raised:
        keep(*range(1, 10_002), dry_run=True)
    assert str(raised.value) == "the playlist would have 10,001 items; Spotify takes 10,000"
    with pytest.raises(PlaylistFull):
        keep(*range(1, 10_002))
    assert playlists.made == 0


def test_a_pending_song_keeps_its_place_in_the_order(keep, playlists):
    keep(1, 2, 3)
    keep(matches=[match(1), match(3), match(4)], pending=[track(2)])
    assert playlists.songs == [1, 2, 3, 4]


def test_the_changes_are_told_in_the_order_of_the_playlist(keep, playlists):
    keep(1, 2, 3, mode="mirror")
    receipt = keep(3, 1, 4, mode="mirror", dry_run=True)
    assert receipt.changes == (
        Change("remove", 2, uri(2), "spotify:track:2"),
        Change("move", 2, uri(1), "spotify:track:1"),
        Change("add", 3, uri(4), "Singer - Song 4"),
    )
