"""Answers that Spotify has given or may give: both spellings, missing fields, and nonsense."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ost2spotify.errors import Ost2SpotifyError, SpotifyOutOfReach
from ost2spotify.model import Album, Artist, Candidate, Item
from ost2spotify.spotify.sandbox.wire import Answer, refusal
from tests.spotify.rig import Rig

Rigs = Callable[..., Rig]
TRACK = {"uri": "spotify:track:1", "name": "Stars", "artists": [{"name": "LEE HI", "id": "a"}], "duration_ms": 1000}
# What each read gets instead of JSON of the right shape.
NONSENSE: tuple[Any, ...] = (
    None,
    "<html>",
    [],
    {},
    7,
    "null",
    True,
    {"items": 3},
    {"items": None, "tracks": None, "albums": []},
    {"tracks": {"items": {}}, "albums": {"items": "x"}},
    {"error": "x"},
)
READS: dict[str, Callable[[Any], Any]] = {
    "search": lambda spotify: spotify.search("x", kinds=("track", "album")),
    "album_tracks": lambda spotify: spotify.album_tracks(Album("x", id="a")),
    "me": lambda spotify: spotify.me(),
    "playlist": lambda spotify: spotify.playlist("p"),
    "my_playlists": lambda spotify: spotify.my_playlists(),
    "is_followed": lambda spotify: spotify.is_followed("p"),
    "items": lambda spotify: spotify.items("p"),
    "create_playlist": lambda spotify: spotify.create_playlist("x", description="", public=False),
}


@pytest.mark.parametrize("content", NONSENSE, ids=repr)
@pytest.mark.parametrize("read", READS)
def test_nonsense_is_out_of_reach_and_never_an_empty_answer(scripted: Rigs, read: str, content: Any) -> None:
    spotify = scripted(Answer(200, {}, content)).spotify

    with pytest.raises(SpotifyOutOfReach):
        READS[read](spotify)


ODD_ERRORS: tuple[Any, ...] = (
    None,
    "<html>",
    "busy",
    [],
    7,
    {"error": "busy"},
    {"error": None},
    {"error": {"message": 3}},
)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 418, 429, 500, 503])
@pytest.mark.parametrize("content", ODD_ERRORS, ids=repr)
def test_an_error_of_any_shape_is_a_reported_failure(scripted: Rigs, status: int, content: Any) -> None:
    spotify = scripted(Answer(status, {}, content)).spotify

    with pytest.raises(Ost2SpotifyError):
        spotify.search("x")


@pytest.mark.parametrize("key", ["item", "track"])
def test_a_playlist_item_is_read_in_either_spelling(scripted: Rigs, key: str) -> None:
    spotify = scripted(Answer(200, {}, {"items": [{key: TRACK, "is_local": False}], "total": 1})).spotify

    assert spotify.items("p") == (
        Item("spotify:track:1", Candidate("spotify:track:1", "Stars", (Artist("LEE HI", "a"),), duration_ms=1000)),
    )


@pytest.mark.parametrize("key", ["items", "tracks"])
def test_the_length_of_a_playlist_is_read_in_either_spelling(scripted: Rigs, key: str) -> None:
    spotify = scripted(Answer(200, {}, {"id": "p", "name": "x", key: {"total": 12}})).spotify

    assert spotify.playlist("p").total == 12


def test_local_and_withdrawn_items_keep_their_places(scripted: Rigs) -> None:
    local = {"uri": "spotify:local:a:b:c:1", "name": "c"}
    rows = [{"item": None}, {"item": local}, None, {"item": TRACK}, {"item": {"uri": "spotify:track:2"}}]
    spotify = scripted(Answer(200, {}, {"items": rows, "total": 5})).spotify

    assert [(item.uri, item.candidate is None) for item in spotify.items("p")] == [
        ("", True),
        ("spotify:local:a:b:c:1", True),
        ("", True),
        ("spotify:track:1", False),
        ("spotify:track:2", True),
    ]


def test_nulls_and_fields_of_the_wrong_type_are_left_out_of_a_search(scripted: Rigs) -> None:
    odd = {"uri": "spotify:track:2", "name": "Odd", "artists": [None, {"name": None}], "album": 3, "duration_ms": "1"}
    spotify = scripted(
        Answer(200, {}, {"tracks": {"items": [None, {}, odd, {"name": "no uri"}], "total": "4"}})
    ).spotify

    assert spotify.search("x").tracks == (Candidate("spotify:track:2", "Odd"),)


def test_an_unknown_release_date_is_none(scripted: Rigs) -> None:
    row = {"name": "X", "id": "x", "release_date": "0000"}
    spotify = scripted(Answer(200, {}, {"albums": {"items": [row], "total": 1}})).spotify

    assert spotify.search("x", kinds=("album",)).albums == (Album("X", id="x"),)


@pytest.mark.parametrize(
    ("fields", "playable"),
    [
        ({}, None),
        ({"is_playable": True}, True),
        ({"is_playable": False}, False),
        ({"restrictions": {"reason": "m"}}, False),
    ],
)
def test_whether_a_track_can_be_played(scripted: Rigs, fields: dict[str, Any], playable: bool | None) -> None:
    spotify = scripted(Answer(200, {}, {**TRACK, **fields})).spotify

    assert spotify.track("1").playable is playable


@pytest.mark.parametrize("answer", [refusal(404, "Resource not found"), refusal(400, "Invalid base62 id")])
def test_what_spotify_does_not_have_is_none(scripted: Rigs, answer: Answer) -> None:
    spotify = scripted(answer).spotify

    assert (spotify.track("x"), spotify.playlist("x")) == (None, None)


def test_a_new_cover_needs_no_content_in_the_answer(scripted: Rigs) -> None:
    scripted(Answer(202)).spotify.upload_cover("p", "/9j/")


def test_a_page_of_html_for_a_change_is_a_lost_answer(scripted: Rigs) -> None:
    with pytest.raises(SpotifyOutOfReach) as caught:
        scripted(Answer(200, {}, "<html>")).spotify.upload_cover("p", "/9j/")

    assert caught.value.maybe_done


def test_what_is_no_playlist_is_left_out_of_the_list_of_playlists(scripted: Rigs) -> None:
    rows = [None, {}, 3, {"id": "p", "name": "Mine"}]
    spotify = scripted(Answer(200, {}, {"items": rows, "total": 4})).spotify

    assert [playlist.name for playlist in spotify.my_playlists()] == ["Mine"]
