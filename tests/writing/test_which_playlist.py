"""Which playlist is ours: made once, known again, reported when its owner deleted it."""

from __future__ import annotations

import pytest

from ost2spotify.errors import PlaylistGone
from ost2spotify.model import Receipt
from ost2spotify.writing import mark_of
from tests.writing.pretend import PretendMemory, lost, missed, track, uri


def test_a_playlist_that_its_owner_deleted_is_reported_and_not_made_again(keep, playlists):
    keep(1, 2)
    playlists.library.clear()
    with pytest.raises(PlaylistGone) as raised:
        keep(1, 2, 3)
    assert str(raised.value) == "the playlist 'OST' was deleted from your library; it is not made again"
    assert raised.value.hint == (
        "To have a new one, use --recreate; "
        "to have it back, add it to your library at https://open.spotify.com/playlist/id1."
    )
    assert playlists.made == 1


def test_a_playlist_that_the_list_of_playlists_lacks_is_not_called_deleted(keep, playlists):
    keep(1, 2)
    playlists.my_playlists = lambda: ()
    keep(1, 2, 3)
    assert playlists.songs == [1, 2, 3]


def test_where_the_server_tells_nothing_of_the_library_an_own_playlist_that_can_be_read_is_there(keep, playlists):
    keep(1, 2)
    playlists.my_playlists = lambda: ()
    playlists.fault = lost("is_followed", times=9, carried_out=False)
    keep(1, 2, 3)
    assert playlists.songs == [1, 2, 3]


def test_a_list_that_lags_behind_a_lost_creation_leads_to_no_second_playlist(keep, playlists, slept):
    listed = playlists.my_playlists
    playlists.my_playlists = lambda: listed() if sum(slept) > 6 else ()
    playlists.fault = lost("create")
    keep(1, 2)
    assert playlists.made == 1


def test_a_friends_playlist_with_our_mark_is_not_ours(keep, playlists):
    keep(1, 2)
    about = playlists.about["id1"]
    playlists.library.clear()
    playlists.make("OST", description=about.description, owner="friend")
    keep(1, 2, memory=PretendMemory())
    assert playlists.lists["id2"] == []
    assert playlists.made == 3


def test_no_playlist_is_made_for_a_page_without_a_found_song(keep, playlists):
    assert keep(missed=[missed(1)], pending=[track(2)]) == Receipt()
    assert playlists.made == 0


def test_a_deleted_playlist_is_made_again_when_asked(keep, playlists):
    keep(1, 2)
    playlists.library.clear()
    receipt = keep(1, 2, recreate=True)
    assert receipt.created
    assert playlists.lists["id2"] == [uri(1), uri(2)]


def test_an_existing_playlist_is_adopted_by_its_contents(keep, playlists):
    playlists.make("Mine")
    playlists.songs = [99, 3, 1]
    receipt = keep(1, 2, 3, playlist_id="id1")
    assert playlists.songs == [99, 1, 2, 3]
    assert (receipt.added, receipt.already_there, receipt.moved) == (1, 2, 1)


def test_an_id_that_is_nowhere_is_reported(keep, playlists):
    with pytest.raises(PlaylistGone, match="the playlist nowhere for 'OST' is not in your library") as raised:
        keep(1, playlist_id="nowhere")
    assert raised.value.hint == (
        "Add it to your library at https://open.spotify.com/playlist/nowhere, "
        "or leave the id out to get a new playlist."
    )


def test_with_the_memory_lost_the_playlist_is_found_by_its_mark(keep, playlists):
    keep(1, 2, 3)
    receipt = keep(1, 2, 3, 4, memory=PretendMemory())
    assert playlists.made == 1
    assert playlists.songs == [1, 2, 3, 4]
    assert (receipt.added, receipt.already_there) == (1, 3)


def test_the_description_carries_our_mark(keep, playlists):
    keep(1, 2)
    assert playlists.about["id1"].description == f"From a page {mark_of('name:OST')}"
