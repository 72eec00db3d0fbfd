"""Access tokens from the accounts server: renewed, refused, ended, and never shown."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from ost2spotify.errors import Ost2SpotifyError, SettingsError, SignInNeeded, SpotifyOutOfReach, StateError
from ost2spotify.model import Calls
from ost2spotify.settings import Settings
from ost2spotify.spotify.connection import connect
from ost2spotify.spotify.login import forget_sign_in
from ost2spotify.spotify.retrying import RetryingSpotify
from ost2spotify.spotify.sandbox.accounts_api import CLIENT_ID, CLIENT_SECRET, AccountsApi, AccountsOptions
from ost2spotify.spotify.sandbox.adapter import session_over
from ost2spotify.spotify.sandbox.api import Options, Sandbox
from ost2spotify.spotify.sandbox.faults import Fault, Plan
from ost2spotify.spotify.sandbox.rows import Rows
from ost2spotify.spotify.sandbox.serving import Served
from ost2spotify.spotify.sandbox.world import World
from ost2spotify.spotify.tokens import Token, TokenFile
from tests.spotify.rig import NOON, FakeQuota, FakeTime


@dataclass
class Signed:
    """A server that wants tokens, and settings for it."""

    served: Served
    accounts: AccountsApi
    settings: Settings
    time: FakeTime

    def connect(self, *, person: bool = True, **changes: object) -> RetryingSpotify:
        settings = replace(self.settings, **changes)
        return connect(settings, quota=FakeQuota(), person=person, repeating=self.time.repeating, timeout=(2, 2))

    def sign_in(self, *, pkce: bool = False) -> TokenFile:
        file = TokenFile(self.settings.state_dir)
        file.write(Token(refresh=self.accounts.signed_in(), signed_in_at=NOON, client_id=CLIENT_ID, pkce=pkce))
        return file

    @property
    def token_requests(self) -> int:
        return sum(entry.path == "/api/token" for entry in self.served.world.log)


@pytest.fixture
def signed(rows: Rows, tmp_path: Path) -> Iterator[Callable[..., Signed]]:
    opened: list[Served] = []

    def make(*faults: Fault, **options: object) -> Signed:
        time = FakeTime()
        accounts = AccountsApi(AccountsOptions(**options), clock=time.clock)
        served = Served(World(Sandbox(rows), accounts=accounts, plan=Plan(faults)), hold=0.2)
        served.open()
        opened.append(served)
        settings = Settings(
            client_id=CLIENT_ID,
            client_secret=CLIENT_SECRET,
            state_dir=tmp_path / "state",
            api_url=served.api_url,
            accounts_url=served.address,
        )
        return Signed(served, accounts, settings, time)

    yield make
    for served in opened:
        served.close()


Signing = Callable[..., Signed]


def test_a_search_needs_nobody_signed_in(signed: Signing) -> None:
    here = signed()

    assert len(here.connect(person=False).search("stars").tracks) == 3
    assert not here.settings.state_dir.exists()


def test_without_a_secret_a_search_uses_the_person_who_signed_in(signed: Signing) -> None:
    here = signed()
    here.sign_in(pkce=True)

    assert len(here.connect(person=False, client_secret="").search("stars").tracks) == 3


@pytest.mark.parametrize(
    ("changes", "error", "message"),
    [
        ({"client_id": ""}, SettingsError, "SPOTIPY_CLIENT_ID is not set"),
        ({}, SignInNeeded, "nobody is signed in to Spotify"),
    ],
)
def test_what_is_missing_is_said_before_anything_is_sent(
    signed: Signing, changes: dict[str, str], error: type[Ost2SpotifyError], message: str
) -> None:
    here = signed()

    with pytest.raises(error) as caught:
        here.connect(**changes)

    assert str(caught.value) == message
    assert here.served.world.log == []


def test_a_sign_in_of_another_app_is_not_used(signed: Signing) -> None:
    here = signed()
    here.sign_in()

    with pytest.raises(SignInNeeded, match="belongs to another app"):
        here.connect(client_id="another")


@pytest.mark.parametrize("secret", ["wrong", "틀린 비밀"])
def test_wrong_client_credentials_are_a_matter_of_settings(signed: Signing, secret: str) -> None:
    here = signed()
    spotify = here.connect(person=False, client_secret=secret)

    with pytest.raises(SettingsError, match="Spotify does not know this client id, or the secret is not its own"):
        spotify.search("stars")

    assert spotify.calls == Calls()


def test_an_access_token_that_runs_out_in_mid_run_is_renewed_and_the_request_repeated(signed: Signing) -> None:
    here = signed(Fault("401", path="/me"))
    here.sign_in()

    assert here.connect().me() == "sandbox-listener"
    assert here.token_requests == 2


def test_a_write_is_repeated_after_a_renewal_because_it_was_turned_away(signed: Signing) -> None:
    here = signed(Fault("401", method="POST", path="/me/playlists"))
    here.sign_in()

    here.connect().create_playlist("Mine", description="", public=False)

    assert len(here.served.world.api.account.playlists) == 1


def test_a_token_that_stays_refused_asks_for_a_sign_in(signed: Signing) -> None:
    here = signed(Fault("401", path="/me", times=99))
    here.sign_in()

    with pytest.raises(SignInNeeded, match="Spotify does not accept the sign-in"):
        here.connect().me()

    assert here.token_requests == 2


def test_an_hour_later_the_token_is_renewed_before_the_request(signed: Signing) -> None:
    here = signed()
    here.sign_in()
    spotify = here.connect()
    spotify.me()
    here.time.now += timedelta(hours=1)
    spotify.me()

    assert [entry.status for entry in here.served.world.log if entry.path == "/me"] == [200, 200]
    assert here.token_requests == 2


def test_a_second_run_within_the_hour_needs_no_renewal(signed: Signing) -> None:
    here = signed()
    here.sign_in()
    here.connect().me()
    here.connect().me()

    assert here.token_requests == 1


@pytest.mark.parametrize("pkce", [False, True])
def test_the_day_of_sign_in_and_the_refresh_token_outlive_a_renewal(signed: Signing, pkce: bool) -> None:
    here = signed()
    file = here.sign_in(pkce=pkce)
    first = file.read()
    here.connect(client_secret="" if pkce else CLIENT_SECRET).me()
    kept = file.read()

    assert kept.signed_in_at == NOON
    assert (kept.refresh == first.refresh) is not pkce


def test_a_year_can_be_played_in_one_process(rows: Rows, tmp_path: Path) -> None:
    time = FakeTime()
    accounts = AccountsApi(clock=time.clock)
    world = World(Sandbox(rows, options=Options(quota=1), clock=time.clock), accounts=accounts)
    settings = Settings(client_id=CLIENT_ID, client_secret=CLIENT_SECRET, state_dir=tmp_path)
    TokenFile(tmp_path).write(Token(refresh=accounts.signed_in(), signed_in_at=time.now, client_id=CLIENT_ID))
    sessions = {"new_session": lambda: session_over(world.exchange)}
    spotify = connect(settings, quota=FakeQuota(), person=True, repeating=time.repeating, **sessions)
    for _ in range(182):
        spotify.search("stars")
        time.now += timedelta(days=1)
    time.now += timedelta(days=1)

    with pytest.raises(SignInNeeded):
        spotify.search("stars")

    assert spotify.calls == Calls(search=182)


def test_a_dead_sign_in_is_thrown_away_and_asks_for_a_person(signed: Signing) -> None:
    here = signed()
    file = here.sign_in()
    here.time.now += timedelta(days=200)

    with pytest.raises(SignInNeeded) as caught:
        here.connect().me()

    assert str(caught.value) == "the sign-in to Spotify has ended; it holds for six months, or until it is withdrawn"
    assert caught.value.hint == "Run `ost2spotify login`."
    assert file.read() is None


def test_a_sign_in_that_another_process_put_there_is_not_thrown_away(signed: Signing) -> None:
    here = signed()
    here.sign_in()
    spotify = here.connect()
    here.accounts.withdraw()
    here.sign_in()

    assert spotify.me() == "sandbox-listener"


def test_two_runs_that_renew_at_once_lose_no_token(signed: Signing) -> None:
    here = signed()
    file = here.sign_in(pkce=True)
    runs = [here.connect(client_secret="") for _ in range(8)]
    answers: list[str] = []
    threads = [threading.Thread(target=lambda run=run: answers.append(run.me())) for run in runs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert answers == ["sandbox-listener"] * 8
    assert here.token_requests == 1
    assert here.connect(client_secret="").me() == "sandbox-listener"
    assert file.read().signed_in_at == NOON


def test_a_refresh_token_of_the_environment_needs_no_disk(signed: Signing, tmp_path: Path) -> None:
    here = signed()
    nowhere = tmp_path / "file"
    nowhere.write_text("")

    assert here.connect(refresh_token=here.accounts.signed_in(), state_dir=nowhere / "state").me() == "sandbox-listener"


def test_a_token_of_the_environment_that_spotify_exchanges_holds_for_later_runs(signed: Signing) -> None:
    here = signed()
    from_environment = here.accounts.signed_in()
    first = here.connect(refresh_token=from_environment, client_secret="")
    beside = here.connect(refresh_token=from_environment, client_secret="")

    assert first.me() == "sandbox-listener"
    assert beside.me() == "sandbox-listener"
    assert here.connect(refresh_token=from_environment, client_secret="").me() == "sandbox-listener"

    assert forget_sign_in(here.settings)
    assert not list(here.settings.state_dir.glob("token*.json"))


def test_a_dead_token_of_the_environment_says_so(signed: Signing) -> None:
    here = signed()

    with pytest.raises(SignInNeeded, match="Spotify no longer accepts OST2SPOTIFY_REFRESH_TOKEN"):
        here.connect(refresh_token="dead").me()


class Unwritable(TokenFile):
    """A token file on a disk that takes nothing."""

    def write(self, token: Token) -> None:
        raise StateError("the sign-in cannot be kept")

    def is_writable(self) -> bool:
        return False


def test_on_a_read_only_disk_the_token_is_renewed_in_memory(signed: Signing) -> None:
    here = signed()
    here.sign_in()

    assert _tokens(here, pkce=False).access_token() == "access-2"


def test_on_a_read_only_disk_a_refresh_token_that_changes_is_not_used_up(signed: Signing) -> None:
    here = signed()
    here.sign_in()

    with pytest.raises(StateError, match="cannot be renewed: the directory is read-only"):
        _tokens(here, pkce=True).access_token()

    assert here.token_requests == 0


def _tokens(here: Signed, *, pkce: bool) -> object:
    from ost2spotify.spotify.auth import PersonTokens
    from ost2spotify.spotify.connection import accounts_of

    token = replace(TokenFile(here.settings.state_dir).read(), pkce=pkce)
    file = Unwritable(here.settings.state_dir / "elsewhere")
    return PersonTokens(accounts_of(here.settings, here.time.repeating), token, file)


@pytest.mark.parametrize("kind", ["500", "reset-before", "empty-before", "html-before", "429-short"])
def test_a_renewal_survives_a_fault_of_the_accounts_server(signed: Signing, kind: str) -> None:
    here = signed(Fault(kind, path="/api/token"))
    here.sign_in()

    assert here.connect().me() == "sandbox-listener"


def test_an_accounts_server_that_is_away_is_out_of_reach(signed: Signing) -> None:
    here = signed(Fault("500", path="/api/token", times=99))
    here.sign_in()

    with pytest.raises(SpotifyOutOfReach, match="Spotify's accounts server answered 500"):
        here.connect().me()


def test_no_secret_reaches_a_log_a_repr_or_a_message(signed: Signing, caplog: pytest.LogCaptureFixture) -> None:
    here = signed(Fault("401", path="/me"), Fault("500", path="/search", times=99))
    file = here.sign_in(pkce=True)
    refresh_before = file.read().refresh
    with caplog.at_level(logging.DEBUG):
        spotify = here.connect()
        spotify.me()
        with pytest.raises(SpotifyOutOfReach) as caught:
            spotify.search("stars")

    kept = file.read()
    secrets = {CLIENT_SECRET, kept.access, kept.refresh, refresh_before}
    shown = caplog.text + repr(caught.value) + repr(here.settings) + repr(kept) + repr(spotify)
    assert "Sending GET" in caplog.text
    assert [secret for secret in secrets if secret in shown] == []
