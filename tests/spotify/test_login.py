"""Signing in: the invitation, the answer that comes back, and what is kept."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from ost2spotify.errors import SettingsError, SignInNeeded
from ost2spotify.settings import Settings
from ost2spotify.spotify.callback import Callback
from ost2spotify.spotify.login import Invitation, code_in, finish, invitation
from ost2spotify.spotify.sandbox.accounts_api import CLIENT_ID, CLIENT_SECRET, AccountsApi, AccountsOptions
from ost2spotify.spotify.sandbox.api import Sandbox
from ost2spotify.spotify.sandbox.rows import Rows
from ost2spotify.spotify.sandbox.serving import Served
from ost2spotify.spotify.sandbox.world import World
from ost2spotify.spotify.tokens import TokenFile

INVITED = Invitation("https://example.org", "the-state", None)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def server(rows: Rows) -> Callable[..., Served]:
    return lambda **options: Served(World(Sandbox(rows), accounts=AccountsApi(AccountsOptions(**options))))


def settings_for(served: Served, tmp_path: Path, secret: str) -> Settings:
    return Settings(
        client_id=CLIENT_ID,
        client_secret=secret,
        redirect_uri=f"http://127.0.0.1:{free_port()}/callback",
        state_dir=tmp_path / "state",
        api_url=served.api_url,
        accounts_url=served.address,
    )


@pytest.mark.parametrize("secret", [CLIENT_SECRET, ""], ids=["with the secret", "with PKCE"])
def test_a_sign_in_through_the_browser_leaves_a_token(
    server: Callable[..., Served], tmp_path: Path, secret: str
) -> None:
    with server() as served:
        settings = settings_for(served, tmp_path, secret)
        invited = invitation(settings)
        with Callback(settings.redirect_uri, invited.state) as callback:
            browser = threading.Thread(target=requests.get, args=(invited.address,), kwargs={"timeout": 5})
            browser.start()
            answer = callback.wait(5)
            browser.join()
        finish(settings, invited, code_in(answer, invited))

    kept = TokenFile(settings.state_dir).read()
    assert (kept.pkce, kept.client_id) == (not secret, CLIENT_ID)
    assert kept.signed_in_at is not None


def test_a_refusal_by_the_person_is_told(server: Callable[..., Served], tmp_path: Path) -> None:
    with server(denied=True) as served:
        settings = settings_for(served, tmp_path, CLIENT_SECRET)
        invited = invitation(settings)
        sent_to = requests.get(invited.address, timeout=5, allow_redirects=False).headers["Location"]

    with pytest.raises(SignInNeeded) as caught:
        code_in(sent_to, invited)

    assert str(caught.value) == "Spotify did not sign you in: access_denied"


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        pytest.param("", "there is no code in it", id="nothing"),
        pytest.param("http://127.0.0.1:8888/callback", "there is no code in it", id="no query"),
        pytest.param("https://open.spotify.com/", "there is no code in it", id="another page"),
        pytest.param("http://127.0.0.1:8888/callback?code=c", "belongs to another sign-in", id="no state"),
        pytest.param("http://127.0.0.1:8888/callback?code=c&state=x", "belongs to another sign-in", id="other state"),
        pytest.param("http://127.0.0.1/?code=c&state=the-stat%C3%A9", "belongs to another sign-in", id="odd state"),
        pytest.param("http://127.0.0.1/?error=access_denied&state=the-state", "access_denied", id="a refusal"),
    ],
)
def test_an_answer_that_does_not_sign_in(answer: str, message: str) -> None:
    with pytest.raises(SignInNeeded, match=message):
        code_in(answer, INVITED)


def test_the_code_is_found_in_a_pasted_address() -> None:
    assert code_in("  http://127.0.0.1:8888/callback?code=abc&state=the-state \n", INVITED) == "abc"


def test_no_secret_of_an_invitation_is_shown() -> None:
    assert "the-state" not in repr(INVITED)


def test_an_invitation_asks_for_no_more_than_playlists_and_covers() -> None:
    query = parse_qs(urlsplit(invitation(Settings(client_id="c")).address).query)

    assert query["scope"] == ["playlist-modify-private playlist-modify-public playlist-read-private ugc-image-upload"]
    assert query["code_challenge_method"] == ["S256"]


def test_every_invitation_is_a_new_one() -> None:
    settings = Settings(client_id="c")

    assert invitation(settings).state != invitation(settings).state


@pytest.mark.parametrize(
    "uri", ["http://localhost:8888/callback", "http://example.org/callback", "ftp://127.0.0.1", "x"]
)
def test_a_redirect_that_spotify_refuses_is_refused_here_first(uri: str) -> None:
    with pytest.raises(SettingsError) as caught:
        invitation(Settings(client_id="c", redirect_uri=uri))

    assert str(caught.value) == f"Spotify does not accept {uri} as a redirect URI"


def test_a_port_in_use_is_a_clear_error() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        with pytest.raises(SettingsError, match=f"port {port} of this machine"):
            Callback(f"http://127.0.0.1:{port}/callback", "state")


def test_nobody_coming_is_told_with_the_likeliest_reason() -> None:
    uri = f"http://127.0.0.1:{free_port()}/callback"
    with Callback(uri, "state") as callback, pytest.raises(SignInNeeded) as caught:
        callback.wait(0.05)

    assert str(caught.value) == "nobody signed in within 0 seconds"
    assert uri in caught.value.hint


def test_whoever_knocks_without_the_state_is_sent_away_and_the_waiting_goes_on() -> None:
    uri = f"http://127.0.0.1:{free_port()}/callback"
    with Callback(uri, "right") as callback:
        statuses = [
            requests.get(address, timeout=5).status_code
            for address in (f"{uri}?code=c&state=wrong", f"{uri}/../favicon.ico", f"{uri}?code=c&state=right")
        ]

        assert callback.wait(1) == "/callback?code=c&state=right"
    assert statuses == [404, 404, 200]


def test_a_silent_connection_does_not_hold_up_the_answer() -> None:
    uri = f"http://127.0.0.1:{free_port()}/callback"
    port = urlsplit(uri).port
    with Callback(uri, "s") as callback, socket.create_connection(("127.0.0.1", port)):
        requests.get(f"{uri}?code=c&state=s", timeout=5)

        assert callback.wait(1) == "/callback?code=c&state=s"


def test_a_code_that_was_used_is_not_accepted(server: Callable[..., Served], tmp_path: Path) -> None:
    with server() as served:
        settings = settings_for(served, tmp_path, CLIENT_SECRET)

        with pytest.raises(SignInNeeded, match="did not accept the code"):
            finish(settings, invitation(settings), "used")

    assert not TokenFile(settings.state_dir).path.exists()
