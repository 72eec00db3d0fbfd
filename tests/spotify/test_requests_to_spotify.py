"""What is sent: paths, queries and bodies, as the API of 2026 wants them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
import requests

from ost2spotify.settings import Settings
from ost2spotify.spotify.client import search_text
from ost2spotify.spotify.connection import connect
from ost2spotify.spotify.guard import NoQuota
from ost2spotify.spotify.sandbox.adapter import SandboxAdapter
from ost2spotify.spotify.sandbox.wire import Answer
from tests.spotify.rig import Rig, paths

Rigs = Callable[..., Rig]


def test_a_search_asks_for_ten_of_each_kind_at_once(rig: Rigs) -> None:
    spotify = rig(market="KR")
    spotify.spotify.search("stars", kinds=("track", "album"), offset=10)

    assert spotify.log[0].query == "q=stars&type=track,album&limit=10&offset=10&market=KR"


def test_a_playlist_is_created_private_when_told_so_and_filled_by_an_object(rig: Rigs) -> None:
    spotify = rig()
    playlist = spotify.spotify.create_playlist("Mine", description="d", public=False)
    uris = [f"spotify:track:{1:022d}", f"spotify:track:{2:022d}"]
    spotify.spotify.add_items(playlist.id, uris, position=0)
    spotify.spotify.move_items(playlist.id, start=1, length=1, insert_before=0)
    spotify.spotify.remove_items(playlist.id, uris[:1])

    assert paths(spotify.log) == [
        ("POST", "/me/playlists"),
        ("POST", f"/playlists/{playlist.id}/items"),
        ("PUT", f"/playlists/{playlist.id}/items"),
        ("DELETE", f"/playlists/{playlist.id}/items"),
    ]
    assert [json.loads(entry.body) for entry in spotify.log] == [
        {"name": "Mine", "public": False, "description": "d"},
        {"uris": uris, "position": 0},
        {"range_start": 1, "range_length": 1, "insert_before": 0},
        {"items": [{"uri": uris[0]}]},
    ]


def test_a_description_is_read_back_as_it_was_written(rig: Rigs) -> None:
    spotify = rig()
    text = "Songs of <A & B>, from https://example.org/a?b=1&c=2 'quoted'"
    playlist = spotify.spotify.create_playlist("Mine", description=text, public=False)

    assert (playlist.description, spotify.spotify.playlist(playlist.id).description) == (text, text)


def test_the_cover_is_sent_as_it_is(rig: Rigs) -> None:
    spotify = rig()
    playlist = spotify.spotify.create_playlist("Mine", description="", public=True)
    spotify.spotify.upload_cover(playlist.id, "/9j/2wBD")

    assert spotify.world.api.account.playlists[playlist.id].cover == "/9j/2wBD"


def test_a_playlist_that_was_taken_out_of_the_library_is_not_followed(rig: Rigs) -> None:
    spotify = rig()
    playlist = spotify.spotify.create_playlist("Mine", description="", public=True)
    followed_before = spotify.spotify.is_followed(playlist.id)
    spotify.world.api.account.playlists[playlist.id].followed = False

    assert (followed_before, spotify.spotify.is_followed(playlist.id)) == (True, False)
    assert spotify.log[-1].query == f"uris=spotify:playlist:{playlist.id}"


def test_the_tracks_of_an_album_carry_the_album(rig: Rigs) -> None:
    spotify = rig()
    release = spotify.spotify.search("soundtrack#1", kinds=("album",)).albums[0]

    assert [(track.name, track.album, track.track_number) for track in spotify.spotify.album_tracks(release)] == [
        ("Stars", release, 1),
        ("Stars (Inst.)", release, 2),
    ]


def test_an_id_cannot_lead_to_another_path(rig: Rigs) -> None:
    spotify = rig()

    assert spotify.spotify.track("../me") is None
    assert spotify.log[0].path == "/tracks/..%2Fme"


@pytest.mark.parametrize(
    ("query", "sent"),
    [
        pytest.param("a  b", "a b", id="spaces"),
        pytest.param("AC/DC T.N.T.", "AC DC T.N.T.", id="a slash"),
        pytest.param("x" * 100, "x" * 100, id="a hundred characters"),
        pytest.param("x" * 101, "x" * 100, id="one word too long"),
        pytest.param("word " * 30, ("word " * 20).strip(), id="between words"),
        pytest.param("한글 " * 50, ("한글 " * 33).strip(), id="Hangul"),
        pytest.param('track:"' + "long " * 30 + '"', "track:" + ("long " * 18).strip(), id="inside quotes"),
    ],
)
def test_a_query_is_cut_to_what_spotify_takes(query: str, sent: str) -> None:
    assert search_text(query) == sent


class Noting(SandboxAdapter):
    """Notes what `requests` is told beside the request itself."""

    def __init__(self) -> None:
        super().__init__(lambda request: Answer(200, {}, {"access_token": "a", "id": "me"}))
        self.timeouts: list[object] = []
        self.languages: list[str | None] = []

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        self.timeouts.append(kwargs["timeout"])
        self.languages.append(request.headers.get("Accept-Language"))
        return super().send(request, *args, **kwargs)


def test_every_request_has_a_timeout_and_names_come_in_one_language() -> None:
    adapter = Noting()
    session = requests.Session()
    session.mount("https://", adapter)
    settings = Settings(client_id="c", client_secret="s", refresh_token="r", language="ko")
    connect(settings, quota=NoQuota(), person=True, new_session=lambda: session).me()

    assert (adapter.timeouts, adapter.languages) == ([(10, 30), (10, 30)], [None, "ko"])
