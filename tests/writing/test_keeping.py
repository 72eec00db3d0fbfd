"""Keeping one playlist over several runs: what a run reports, and what it leaves alone."""

from __future__ import annotations

from tests.writing.pretend import PretendMemory, lost, match, uri


def test_a_second_run_sends_nothing_but_one_look(keep, playlists):
    keep(1, 2, 3)
    playlists.calls.clear()
    receipt = keep(1, 2, 3)
    assert (receipt.added, receipt.already_there, receipt.created) == (0, 3, False)
    assert playlists.calls == ["my_playlists"]


def test_songs_gone_from_the_page_stay(keep, playlists):
    keep(1, 2, 3)
    receipt = keep(1, 3)
    assert playlists.songs == [1, 2, 3]
    assert receipt.removed == 0


def test_the_same_recording_under_another_id_is_not_added_again(keep, playlists):
    keep(matches=[match(1, same=("111",)), match(2)])
    playlists.songs = [111, 2]
    keep(matches=[match(1, same=("111",)), match(2), match(3)])
    assert playlists.songs == [111, 2, 3]


def test_the_same_recording_under_another_isrc_spelling_is_not_added_again(keep, playlists):
    playlists.isrcs[uri(111)] = "kr-a30-00-00001"
    keep(1, 2)
    playlists.songs = [111, 2]
    keep(1, 2)
    assert playlists.songs == [111, 2]


def test_two_lines_with_one_recording_are_one_song(keep, playlists):
    keep(matches=[match(1), match(2, to=1), match(3, to=33, same=("1",))])
    assert playlists.songs == [1]


def test_a_dry_run_writes_and_remembers_nothing(keep, playlists, memory):
    receipt = keep(1, 2, dry_run=True)
    assert (receipt.added, receipt.created, receipt.playlist) == (2, True, None)
    assert playlists.calls == ["my_playlists"]
    assert memory.kept == {}


def test_a_playlist_that_spotify_made_public_is_said_to_be(keep, playlists):
    make = playlists.make
    playlists.make = lambda name, *, description, public: make(name, description=description, public=True)
    receipt = keep(1)
    assert receipt.playlist.public is True
    assert receipt.notes == ("Spotify made the playlist public although you asked otherwise",)


def test_a_cover_is_uploaded_once_and_again_when_it_changes(keep, playlists):
    for cover in ("aaaa", "aaaa", "bbbb"):
        keep(1, 2, cover=cover)
    assert playlists.calls.count("cover") == 2


def test_a_cover_that_fails_is_a_note_and_tried_again(keep, playlists):
    playlists.fault = lost("cover")
    receipt = keep(1, 2, cover="aaaa")
    assert receipt.notes == ("the cover was not uploaded: the answer was lost",)
    assert receipt.stopped is None
    keep(1, 2, cover="aaaa")
    assert playlists.calls.count("cover") == 2


def test_without_a_signed_in_person_the_plan_comes_from_memory(keep, memory):
    keep(1, 2, 3)
    before = dict(memory.kept)
    receipt = keep(1, 2, 3, 4, dry_run=True, playlists=None)
    assert (receipt.added, receipt.already_there, receipt.created) == (1, 3, False)
    assert receipt.playlist.id == "id1"
    assert memory.kept == before
    unknown = keep(1, 2, memory=PretendMemory(), dry_run=True, playlists=None)
    assert (unknown.added, unknown.created, unknown.playlist) == (2, True, None)
