"""Every request that the adapter can make, and every answer that the sandbox gives, against Spotify's API description."""

from __future__ import annotations

import inspect
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from ost2spotify.model import Album
from ost2spotify.spotify.auth import NoTokens
from ost2spotify.spotify.client import SpotipyClient
from ost2spotify.spotify.failures import TurnedAway
from ost2spotify.spotify.guard import Guard, NoQuota
from ost2spotify.spotify.retrying import RetryingSpotify
from ost2spotify.spotify.sandbox.adapter import session_over
from ost2spotify.spotify.sandbox.api import Options, Sandbox
from ost2spotify.spotify.sandbox.rows import Rows, rows_of
from ost2spotify.spotify.sandbox.world import World

DESCRIPTION = Path(__file__).resolve().parents[2] / ".." / "shared" / "spotify" / "openapi-devmode.yml"
API_URL = "https://api.spotify.com/v1/"
JPEG = "/9j/2wBD"


@pytest.fixture(scope="session")
def description() -> Any:
    if not DESCRIPTION.exists():
        reason = f"no API description at {DESCRIPTION}"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    import yaml
    from openapi_core import Config, OpenAPI

    content = yaml.safe_load(DESCRIPTION.read_text(encoding="utf-8"))
    # Who may ask is the accounts server's matter; requests here carry no token.
    for path in content["paths"].values():
        for operation in path.values():
            operation.pop("security", None)
    # Its discriminator names `type` but no mapping, and there is no schema called "track".
    item = content["components"]["schemas"]["PlaylistTrackObject"]["properties"]["item"]
    kinds = {"track": "TrackObject", "episode": "EpisodeObject"}
    item["discriminator"]["mapping"] = {kind: f"#/components/schemas/{name}" for kind, name in kinds.items()}
    # A cover is text, although its type is a picture's.
    config = Config(extra_media_type_deserializers={"image/jpeg": lambda body, **_: body.decode()})
    return OpenAPI.from_dict(content, config=config)


@pytest.fixture
def rows(tmp_path: Path) -> Rows:
    """Rows with everything that a catalogue may leave out."""
    full = {
        "id": "1" * 22,
        "name": "Stars",
        "artists": [{"id": "a" * 22, "name": "LEE HI"}],
        "album": {"id": "b" * 22, "name": "Soundtrack", "album_type": "single", "release_date": "2022-03-14"},
        "duration_ms": 229_466,
        "isrc": "QZDEM2200001",
        "popularity": 50,
    }
    bare = {"id": "2" * 22, "name": "Stars (Inst.)", "artists": [{"name": "Nobody"}], "partial_artists": True}
    odd = {"id": "3" * 22, "name": "별", "artists": [], "album": {"name": "별", "release_date": "2022-03"}}
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in (full, bare, odd)), encoding="utf-8")
    return rows_of(file)


class Watched:
    """A session whose every request and answer is held to the description."""

    def __init__(self, description: Any, world: World) -> None:
        self.session = session_over(world.exchange)
        self.session.hooks["response"].append(self._check)
        self.seen: list[tuple[str, int]] = []
        self._description = description

    def _check(self, response: requests.Response, *_: Any, **__: Any) -> None:
        from openapi_core.contrib.requests import RequestsOpenAPIRequest, RequestsOpenAPIResponse

        request = RequestsOpenAPIRequest(response.request)
        self._description.validate_request(request)
        self._description.validate_response(request, RequestsOpenAPIResponse(response))
        self.seen.append((response.request.method or "", response.status_code))


@pytest.fixture(params=[None, "KR"], ids=["no market", "a market"])
def client(request: pytest.FixtureRequest, description: Any, rows: Rows) -> SpotipyClient:
    watched = Watched(description, World(Sandbox(rows)))
    return SpotipyClient(watched.session, api_url=API_URL, market=request.param, language="en")


def every_call(client: SpotipyClient) -> Iterator[tuple[str, Callable[[], Any]]]:
    """Each method of the client by name, with a call of it that Spotify answers well."""
    playlist = client.create_playlist("First", "d", True).id
    uris = [f"spotify:track:{digit * 22}" for digit in "1239"]
    yield "create_playlist", lambda: client.create_playlist("Mine", "d", False)
    yield "search", lambda: client.search("stars", ("track", "album"), 0)
    yield "album_tracks", lambda: client.album_tracks(Album("Soundtrack", id="b" * 22), 0)
    yield "track", lambda: client.track("1" * 22)
    yield "me", client.me
    yield "add_items", lambda: client.add_items(playlist, uris, 0)
    yield "items", lambda: client.items(playlist, 0)
    yield "move_items", lambda: client.move_items(playlist, 0, 1, 2)
    yield "playlist", lambda: client.playlist(playlist)
    yield "my_playlists", lambda: client.my_playlists(0)
    yield "is_followed", lambda: client.is_followed(playlist)
    yield "remove_items", lambda: client.remove_items(playlist, uris[:1])
    yield "upload_cover", lambda: client.upload_cover(playlist, JPEG)


def test_every_call_of_the_adapter_and_its_answer_fit_the_description(client: SpotipyClient) -> None:
    called = set()
    for name, call in every_call(client):
        call()
        called.add(name)

    assert called == {name for name, _ in inspect.getmembers(client, inspect.ismethod) if not name.startswith("_")}


def test_what_only_other_programs_ask_of_the_sandbox_fits_the_description(description: Any, rows: Rows) -> None:
    watched = Watched(description, World(Sandbox(rows)))
    playlist = _playlist(SpotipyClient(watched.session, api_url=API_URL))

    albums = watched.session.get(f"{API_URL}artists/{'a' * 22}/albums", timeout=5).json()["items"]
    watched.session.put(f"{API_URL}playlists/{playlist}", json={"public": False}, timeout=5)
    changed = watched.session.get(f"{API_URL}playlists/{playlist}", timeout=5).json()

    assert [album["name"] for album in albums] == ["Soundtrack"]
    assert (changed["name"], changed["public"]) == ("Mine", False)


def test_the_answers_hold_what_the_rows_say(client: SpotipyClient) -> None:
    found = client.search("stars", ("track", "album"), 0)

    assert [(track.name, track.isrc) for track in found.tracks][:2] == [
        ("Stars", "QZDEM2200001"),
        ("Stars (Inst.)", None),
    ]
    assert [album.name for album in found.albums] == ["Soundtrack"]


REFUSED: dict[str, Callable[[SpotipyClient], Any]] = {
    "a search without words": lambda client: client.search("", ("track",), 0),
    "a search too far": lambda client: client.search("stars", ("track",), 1001),
    "a playlist without a name": lambda client: client.create_playlist("", "", True),
    "a name too long": lambda client: client.create_playlist("x" * 101, "", True),
    "a description too long": lambda client: client.create_playlist("x", "x" * 301, True),
    "a description of two lines": lambda client: client.create_playlist("x", "a\nb", True),
    "a place beyond the end": lambda client: client.add_items(_playlist(client), ["spotify:track:" + "1" * 22], 1),
    "no items": lambda client: client.add_items(_playlist(client), [], 0),
    "101 items": lambda client: client.add_items(_playlist(client), ["spotify:track:" + "1" * 22] * 101, 0),
    "an item that is no track": lambda client: client.add_items(_playlist(client), ["1" * 22], 0),
    "a cover that is no picture": lambda client: client.upload_cover(_playlist(client), "x"),
}


def _playlist(client: SpotipyClient) -> str:
    return client.create_playlist("Mine", "", True).id


@pytest.mark.parametrize("what", REFUSED)
def test_the_sandbox_refuses(rows: Rows, what: str) -> None:
    client = SpotipyClient(session_over(World(Sandbox(rows)).exchange), api_url=API_URL)

    with pytest.raises(TurnedAway) as caught:
        REFUSED[what](client)

    assert caught.value.status == 400


def test_a_search_for_eleven_is_refused_in_spotifys_words(rows: Rows) -> None:
    session = session_over(World(Sandbox(rows)).exchange)

    answer = session.get(f"{API_URL}search", params={"q": "stars", "type": "track", "limit": 11}, timeout=5)

    assert (answer.status_code, answer.json()) == (400, {"error": {"status": 400, "message": "Invalid limit"}})


REMOVED = (
    ("GET", "tracks?ids=1"),
    ("GET", "albums?ids=1"),
    ("GET", "artists?ids=1"),
    ("GET", "artists/1/top-tracks"),
    ("GET", "markets"),
    ("POST", "users/me/playlists"),
    ("GET", "users/me/playlists"),
    ("GET", "playlists/1/tracks"),
    ("POST", "playlists/1/tracks"),
    ("PUT", "playlists/1/followers"),
    ("DELETE", "playlists/1/followers"),
)


@pytest.mark.parametrize(("method", "path"), REMOVED)
def test_what_was_removed_in_2026_is_forbidden(rows: Rows, method: str, path: str) -> None:
    session = session_over(World(Sandbox(rows)).exchange)

    answer = session.request(method, API_URL + path, timeout=5)

    assert (answer.status_code, answer.json()) == (403, {"error": {"status": 403, "message": "Forbidden"}})


@pytest.mark.parametrize("status", [401, 403, 429], ids=str)
def test_refusals_fit_the_description(description: Any, rows: Rows, status: int) -> None:
    from ost2spotify.spotify.sandbox.faults import Fault, Plan

    kinds = {401: "401", 403: "403", 429: "quota"}
    watched = Watched(description, World(Sandbox(rows), plan=Plan([Fault(kinds[status])])))
    client = SpotipyClient(watched.session, api_url=API_URL)

    with pytest.raises(TurnedAway):
        client.search("stars", ("track",), 0)

    assert watched.seen == [("GET", status)]


def test_a_quota_shuts_the_catalogue_but_not_the_playlists(description: Any, rows: Rows) -> None:
    watched = Watched(description, World(Sandbox(rows, options=Options(quota=1))))
    spotify = RetryingSpotify(
        SpotipyClient(watched.session, api_url=API_URL), Guard(quota=NoQuota(), daily_calls=None, tokens=NoTokens())
    )
    spotify.search("stars")

    with pytest.raises(Exception, match="the day's calls are used up"):
        spotify.search("stars")

    assert spotify.my_playlists() == ()
    assert watched.seen == [("GET", 200), ("GET", 429), ("GET", 200)]


@pytest.mark.parametrize(
    ("method", "path", "options"),
    [
        pytest.param("GET", "search", {"params": {"q": "x", "type": "track", "limit": 11}}, id="eleven answers"),
        pytest.param("GET", "search", {"params": {"q": "x", "type": "song"}}, id="an unknown kind"),
        pytest.param("POST", f"playlists/{'1' * 22}/items", {"json": ["spotify:track:1"]}, id="a bare array"),
        pytest.param("GET", "tracks", {"params": {"ids": "1"}}, id="a removed endpoint"),
    ],
)
def test_the_check_notices(description: Any, rows: Rows, method: str, path: str, options: dict[str, Any]) -> None:
    from openapi_core.exceptions import OpenAPIError

    session = Watched(description, World(Sandbox(rows))).session

    with pytest.raises(OpenAPIError):
        session.request(method, API_URL + path, timeout=5, **options)
