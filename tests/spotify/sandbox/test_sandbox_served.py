"""The sandbox over a real socket: what a fault looks like from another process."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import requests

from ost2spotify.errors import SpotifyOutOfReach
from ost2spotify.spotify.auth import NoTokens
from ost2spotify.spotify.client import SpotipyClient
from ost2spotify.spotify.guard import Guard, NoQuota
from ost2spotify.spotify.repeating import Repeating
from ost2spotify.spotify.retrying import RetryingSpotify
from ost2spotify.spotify.sandbox.api import Sandbox
from ost2spotify.spotify.sandbox.faults import Fault, Plan
from ost2spotify.spotify.sandbox.rows import Rows
from ost2spotify.spotify.sandbox.serving import Served
from ost2spotify.spotify.sandbox.world import World


def spotify_at(served: Served) -> RetryingSpotify:
    client = SpotipyClient(requests.Session(), api_url=served.api_url, timeout=(2, 0.3))
    repeating = Repeating(sleep=lambda seconds: None)
    return RetryingSpotify(client, Guard(quota=NoQuota(), daily_calls=None, tokens=NoTokens(), repeating=repeating))


@pytest.fixture
def served(rows: Rows) -> Callable[..., Served]:
    def make(*faults: Fault) -> Served:
        return Served(World(Sandbox(rows), plan=Plan(faults)), hold=1)

    return make


def test_a_playlist_is_made_filled_and_read_back(served: Callable[..., Served]) -> None:
    with served() as server:
        spotify = spotify_at(server)
        playlist = spotify.create_playlist("Mine", description="", public=False)
        spotify.add_items(playlist.id, [f"spotify:track:{1:022d}"], position=0)

        assert [item.uri for item in spotify.items(playlist.id)] == [f"spotify:track:{1:022d}"]


@pytest.mark.parametrize("kind", ["500", "502-after", "reset-before", "reset-after", "timeout-after", "empty-after"])
def test_a_read_survives_a_fault(served: Callable[..., Served], kind: str) -> None:
    with served(Fault(kind, path="/search")) as server:
        found = spotify_at(server).search("stars")

        assert {track.name for track in found.tracks} == {"Stars", "Stars (Inst.)"}


@pytest.mark.parametrize(
    ("kind", "made"),
    [("500", 0), ("reset-before", 0), ("html-before", 0), ("502-after", 1), ("reset-after", 1), ("timeout-after", 1)],
)
def test_a_write_with_a_lost_answer_is_sent_once_and_may_have_been_done(
    served: Callable[..., Served], kind: str, made: int
) -> None:
    with served(Fault(kind, method="POST")) as server:
        spotify = spotify_at(server)

        with pytest.raises(SpotifyOutOfReach) as caught:
            spotify.create_playlist("Mine", description="", public=False)

        assert caught.value.maybe_done
        assert len(spotify.my_playlists()) == made


def test_a_server_that_is_not_there_cannot_have_done_anything(served: Callable[..., Served]) -> None:
    server = served()
    spotify = spotify_at(server)
    server._server.server_close()

    with pytest.raises(SpotifyOutOfReach) as caught:
        spotify.create_playlist("Mine", description="", public=False)

    assert not caught.value.maybe_done
    assert str(caught.value) == "Spotify is out of reach (no connection) while creating the playlist"
