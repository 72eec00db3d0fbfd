"""The doctor names what is wrong, what to do, and spends no more than it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ost2spotify import port, spotify, store
from ost2spotify.doctor import Check, Instruments, Memory, examine, exit_code
from ost2spotify.errors import (
    Ost2SpotifyError,
    Refused,
    SettingsError,
    SignInNeeded,
    SpotifyForbids,
    SpotifyOutOfReach,
    StateError,
)
from ost2spotify.settings import Settings
from ost2spotify.spotify.signin import SignIn

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
SIGNED = SignIn(NOW - timedelta(days=30), NOW + timedelta(days=150), "state directory")


class Spotify:
    """Answers every question, or fails each as it is told."""

    def __init__(self, trouble: Ost2SpotifyError | None = None) -> None:
        self.trouble, self.asked = trouble, []

    def _answer(self, question: str) -> None:
        self.asked.append(question)
        if self.trouble:
            raise self.trouble

    def search(self, query: str) -> None:
        self._answer(query)

    def me(self) -> str:
        self._answer("me")
        return "kim"


@pytest.fixture
def well(tmp_path: Path) -> Instruments:
    """A set-up with nothing wrong."""
    settings = Settings(
        client_id="an id",
        client_secret="a secret",
        market="KR",
        state_dir=tmp_path / "state",
        origins={"SPOTIPY_CLIENT_ID": ".env", "SPOTIPY_CLIENT_SECRET": "environment"},
    )
    return Instruments(
        versions={"Python": "3.13.0"},
        settings=lambda: settings,
        memory=store.open_store,
        reach=lambda address: NOW,
        connect=lambda settings, memory, person: Spotify(),
        sign_in=lambda settings: SIGNED,
        now=lambda: NOW,
    )


def settings_of(well: Instruments, **changes: object) -> Callable[[], Settings]:
    settings = replace(well.settings(), **changes)
    return lambda: settings


def check(instruments: Instruments, name: str) -> Check:
    return next(check for check in examine(instruments) if check.name == name)


def failing(error: Ost2SpotifyError) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise error

    return fail


def test_a_sound_set_up_passes_every_check(well: Instruments) -> None:
    checks = list(examine(well))
    assert [(check.name, check.status) for check in checks] == [
        ("Python and versions", "ok"),
        ("settings", "ok"),
        ("app", "ok"),
        ("redirect URI", "ok"),
        ("state directory", "ok"),
        ("network", "ok"),
        ("clock", "ok"),
        ("credentials", "ok"),
        ("sign-in", "ok"),
        ("Premium and allow-list", "ok"),
        ("market", "ok"),
        ("calls left", "ok"),
    ]
    assert exit_code(checks) == 0


def test_one_search_and_one_look_at_the_person_are_all_that_is_asked(well: Instruments) -> None:
    asked = Spotify()
    list(examine(replace(well, connect=lambda settings, memory, person: asked)))
    assert asked.asked == ["Love beyond words", "me"]


def test_settings_are_named_with_their_place_and_never_shown(well: Instruments) -> None:
    found = check(well, "settings").found
    assert found == "SPOTIPY_CLIENT_ID (.env), SPOTIPY_CLIENT_SECRET (environment)"
    assert not any("a secret" in check.found or "an id" in check.found for check in examine(well))


def test_a_variable_that_is_nearly_ours_is_pointed_out(well: Instruments) -> None:
    found = check(replace(well, strangers=("OST2SPOTIFY_MARKTE",)), "settings")
    assert (found.status, "OST2SPOTIFY_MARKTE" in found.found) == ("warn", True)


def test_a_setting_that_cannot_be_used_ends_the_examination(well: Instruments) -> None:
    checks = list(examine(replace(well, settings=failing(SettingsError("the market 'Korea' is no code", hint="KR.")))))
    assert checks[-1] == Check("settings", "fail", "the market 'Korea' is no code", "KR.", 2)
    assert exit_code(checks) == 2


@pytest.mark.parametrize("uri", ["https://example.org/cb", "http://127.0.0.1:8888/callback", "http://[::1]:8888/"])
def test_redirect_uris_that_spotify_takes(well: Instruments, uri: str) -> None:
    assert check(replace(well, settings=settings_of(well, redirect_uri=uri)), "redirect URI").status == "ok"


@pytest.mark.parametrize(
    "uri",
    [
        "http://localhost:8888/callback",
        "http://example.org/",
        "http://127.0.0.1/",
        "app://x",
        "https:///x",
        "http://127.0.0.1:99999/",
        "http://[",
    ],
)
def test_redirect_uris_that_spotify_refuses(well: Instruments, uri: str) -> None:
    found = check(replace(well, settings=settings_of(well, redirect_uri=uri)), "redirect URI")
    assert (found.status, found.exit_code, uri in found.found) == ("fail", 2, True)


def test_a_state_directory_that_cannot_be_written_is_named(well: Instruments) -> None:
    checks = list(examine(replace(well, memory=failing(StateError("nothing can be kept in /x", hint="Make room.")))))
    assert checks[-1] == Check("state directory", "fail", "nothing can be kept in /x", "Make room.", 2)


def test_without_a_network_what_needs_it_is_skipped_not_failed(well: Instruments) -> None:
    away = replace(well, reach=failing(SpotifyOutOfReach("https://api.spotify.com does not answer", hint="Look.")))
    checks = {check.name: check for check in examine(away)}
    assert checks["network"] == Check("network", "fail", "https://api.spotify.com does not answer", "Look.", 5)
    assert [name for name, check in checks.items() if check.status == "skip"] == [
        "clock",
        "credentials",
        "Premium and allow-list",
        "market",
    ]


@pytest.mark.parametrize(
    ("minutes", "found"),
    [(-20, "this machine is 20 minutes ahead of Spotify"), (20, "this machine is 20 minutes behind Spotify")],
)
def test_a_clock_that_is_wrong_is_told_by_how_much(well: Instruments, minutes: int, found: str) -> None:
    clock = check(replace(well, reach=lambda address: NOW + timedelta(minutes=minutes)), "clock")
    assert (clock.status, clock.found, clock.exit_code) == ("fail", found, 2)


def test_no_app_is_the_first_thing_to_mend(well: Instruments) -> None:
    checks = list(examine(replace(well, settings=settings_of(well, client_id=""), sign_in=lambda settings: None)))
    assert (exit_code(checks), check_named(checks, "app").found) == (2, "SPOTIPY_CLIENT_ID is not set")
    assert check_named(checks, "credentials").found == "not checked: no client id"


def check_named(checks: list[Check], name: str) -> Check:
    return next(check for check in checks if check.name == name)


def test_a_sign_in_that_cannot_be_read_is_a_point_like_any_other(well: Instruments) -> None:
    error = StateError("the sign-in in /x/token.json cannot be read", hint="Check who owns the file.")
    checks = list(examine(replace(well, sign_in=failing(error))))
    assert check_named(checks, "sign-in") == Check("sign-in", "fail", str(error), error.hint, 2)
    assert check_named(checks, "calls left").status == "ok"


def test_nobody_signed_in_is_said_once(well: Instruments) -> None:
    checks = list(examine(replace(well, sign_in=lambda settings: None)))
    assert [check.name for check in checks if check.status == "fail"] == ["sign-in"]
    assert exit_code(checks) == 4


@pytest.mark.parametrize(
    ("ends", "status", "found"),
    [
        (NOW + timedelta(days=34), "warn", "from the state directory, until 2026-12-26 (34 days)"),
        (NOW - timedelta(days=1), "fail", "ended on 2026-11-21: Spotify ends each after six months"),
        (None, "ok", "from the state directory; it does not tell since when"),
    ],
)
def test_the_end_of_the_sign_in_is_told_in_time(
    well: Instruments, ends: datetime | None, status: str, found: str
) -> None:
    signed = SignIn(None, ends, "state directory")
    told = check(replace(well, sign_in=lambda settings: signed), "sign-in")
    assert (told.status, told.found) == (status, found)


@pytest.mark.parametrize(
    ("error", "name", "code"),
    [
        (SettingsError("the secret is not its own", hint="Compare."), "credentials", 2),
        (SignInNeeded("the sign-in has ended", hint="Sign in."), "sign-in", 4),
        (SpotifyOutOfReach("Spotify answered 500", hint="Later."), "credentials", 5),
        (SpotifyForbids("Spotify asks for Premium", hint="Renew it."), "Premium and allow-list", 5),
    ],
    ids=["secret", "sign-in", "away", "premium"],
)
def test_what_spotify_says_is_told_under_its_point(
    well: Instruments, error: Ost2SpotifyError, name: str, code: int
) -> None:
    checks = list(examine(replace(well, connect=lambda settings, memory, person: Spotify(error))))
    failed = [check for check in checks if check.status == "fail"]
    assert failed == [Check(name, "fail", str(error), error.hint, code)]


def test_a_market_that_spotify_does_not_know(well: Instruments) -> None:
    error = SpotifyOutOfReach("Spotify answered 400 (Invalid market code) while searching")

    def connect(settings: Settings, memory: Memory, person: bool) -> Spotify:
        return Spotify(None if person else error)

    checks = list(examine(replace(well, connect=connect)))
    failed = [(check.name, check.found, check.exit_code) for check in checks if check.status == "fail"]
    assert failed == [("market", "Spotify does not know the market KR", 2)]


def test_no_market_is_worth_a_warning(well: Instruments) -> None:
    assert check(replace(well, settings=settings_of(well, market=None)), "market").status == "warn"


def test_a_standing_refusal_is_told_with_its_end(well: Instruments, tmp_path: Path) -> None:
    until = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=3)
    with store.open_store(tmp_path / "state") as memory:
        memory.remember_refusal("all", until)
    refusing = replace(well, connect=lambda settings, memory, person: Spotify(Refused("no more calls", until=until)))
    checks = list(examine(refusing))
    assert check_named(checks, "calls left").found == (
        f"600 of 600 catalogue calls left (0 in the last 24 hours); Spotify refuses until {until:%Y-%m-%d %H:%M} UTC"
    )
    assert [check.name for check in checks if check.status == "fail"] == ["calls left"]
    assert exit_code(checks) == 5


def test_the_sandbox_behind_the_same_adapter_passes_too(well: Instruments) -> None:
    def connect(settings: Settings, memory: Memory, person: bool) -> port.Spotify:
        return spotify.sandboxed(settings, state_dir=None, quota=memory)

    checks = list(examine(replace(well, connect=connect)))
    assert [check.name for check in checks if check.status != "ok"] == []
    assert check_named(checks, "calls left").found == "599 of 600 catalogue calls left (1 in the last 24 hours)"
