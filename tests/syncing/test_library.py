"""One look at the library for all playlists, and never a wrong one."""

from __future__ import annotations

import pytest

from ost2spotify.errors import SpotifyOutOfReach
from ost2spotify.syncing import SharedLibrary
from tests.writing.pretend import PretendPlaylists, lost, uri


@pytest.fixture
def playlists():
    made = PretendPlaylists()
    made.make("One")
    return made


@pytest.fixture
def shared(playlists):
    return SharedLibrary(playlists)


def test_many_playlists_cost_one_look(shared, playlists):
    assert shared.my_playlists() == shared.my_playlists()
    assert playlists.calls == ["my_playlists"]


def test_a_created_playlist_is_in_it_without_another_look(shared, playlists):
    shared.my_playlists()
    made = shared.create_playlist("Two", description="", public=False)
    assert [playlist.id for playlist in shared.my_playlists()] == [made.id, "id1"]
    assert playlists.calls == ["my_playlists", "create"]


def test_after_a_lost_creation_every_look_is_fresh(shared, playlists):
    shared.my_playlists()
    playlists.fault = lost("create", carried_out=False)
    with pytest.raises(SpotifyOutOfReach):
        shared.create_playlist("Two", description="", public=False)
    assert len(shared.my_playlists()) == 1
    playlists.make("Two")
    assert len(shared.my_playlists()) == 2


def test_a_playlist_that_is_written_to_has_no_known_snapshot_until_it_is_read(shared):
    before = shared.my_playlists()[0].snapshot
    shared.add_items("id1", [uri(1)], position=0)
    assert shared.my_playlists()[0].snapshot == ""
    after = shared.playlist("id1").snapshot
    assert shared.my_playlists()[0].snapshot == after != before
