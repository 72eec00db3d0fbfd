"""A mirror is exactly the list; in any mode a better recording of a line comes in for the old one."""

from __future__ import annotations

from ost2spotify.model import Reason
from tests.writing.pretend import match, missed, track, uri


def test_a_song_that_was_only_not_looked_up_is_not_taken_from_a_mirror(keep, playlists):
    keep(1, 2, 3, mode="mirror")
    keep(1, mode="mirror", pending=[track(2)], missed=[missed(3, Reason.NOT_PLAYABLE)])
    assert playlists.songs == [1, 2, 3]


def test_a_mirror_leaves_what_spotify_cannot_take_out(keep, playlists):
    keep(1, 2, mode="mirror")
    playlists.lists["id1"] = ["spotify:local:x:y:z:1", "", uri(1), uri(2)]
    keep(1, 2, 3, mode="mirror")
    assert playlists.lists["id1"] == ["spotify:local:x:y:z:1", "", uri(1), uri(2), uri(3)]


def test_a_mirror_is_exactly_the_list(keep, playlists):
    keep(1, 2, 3, mode="mirror")
    playlists.songs = [98, 1, 1, 2, 99]
    receipt = keep(2, 1, 4, mode="mirror")
    assert playlists.songs == [2, 1, 4]
    assert receipt.removed == 2


def test_a_mirror_takes_out_songs_gone_from_the_page(keep, playlists):
    keep(1, 2, 3, mode="mirror")
    receipt = keep(1, 3, mode="mirror")
    assert playlists.songs == [1, 3]
    assert receipt.removed == 1


def test_a_mirror_never_takes_out_more_than_max_removals(keep, playlists):
    keep(*range(1, 10), mode="mirror")
    receipt = keep(1, 2, 3, mode="mirror")
    assert playlists.songs == list(range(1, 10))
    assert receipt.removed == 0
    assert receipt.notes == (
        "6 songs would be removed, more than max_removals (5): none was, in case the page was only half there",
    )
    keep(1, 2, 3, mode="mirror", max_removals=6)
    assert playlists.songs == [1, 2, 3]


def test_a_line_with_another_recording_gets_it_in_place_of_the_old_one(keep, playlists):
    keep(1, 2, 3)
    receipt = keep(matches=[match(1), match(2, to=22), match(3)])
    assert playlists.songs == [1, 22, 3]
    assert (receipt.added, receipt.removed) == (1, 1)


def test_recordings_that_all_change_at_once_are_not_trusted(keep, playlists):
    keep(*range(1, 8))
    receipt = keep(matches=[match(number, to=number + 100) for number in range(1, 8)])
    assert playlists.songs == list(range(1, 8))
    assert len(receipt.notes) == 1


def test_a_song_that_spotify_withdrew_may_come_in_as_another_recording(keep, playlists):
    keep(1, 2, 3)
    playlists.lists["id1"] = [uri(1), "", uri(3)]
    keep(matches=[match(1), match(2, to=22), match(3)])
    assert playlists.lists["id1"] == [uri(1), uri(22), "", uri(3)]
