"""Settings come from flags, the environment and .env, in that order, and .env.example names them all."""

from __future__ import annotations

from pathlib import Path

import pytest
from dotenv import dotenv_values

from ost2spotify import settings
from ost2spotify.errors import SettingsError

ROOT = Path(__file__).parents[1]


def test_env_example_names_every_setting_and_no_other() -> None:
    assert list(dotenv_values(ROOT / ".env.example")) == list(settings.VARIABLES)


def test_a_copied_env_example_sets_only_the_defaults(tmp_path: Path) -> None:
    copied = settings.load({"OST2SPOTIFY_STATE_DIR": str(tmp_path)}, ROOT / ".env.example")
    plain = settings.load({"OST2SPOTIFY_STATE_DIR": str(tmp_path)})
    fields = [name for name in settings.Settings.__slots__ if name != "origins"]
    assert [getattr(copied, name) for name in fields] == [getattr(plain, name) for name in fields]


def test_a_flag_goes_before_the_environment_and_that_before_the_file(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("OST2SPOTIFY_MARKET=JP\nOST2SPOTIFY_LANGUAGE=ja\nSPOTIPY_CLIENT_ID=from-file\n")
    loaded = settings.load(
        {"OST2SPOTIFY_MARKET": "DE", "OST2SPOTIFY_LANGUAGE": "de"}, file, {"OST2SPOTIFY_MARKET": "kr"}
    )
    assert (loaded.market, loaded.language, loaded.client_id) == ("KR", "de", "from-file")
    assert dict(loaded.origins) == {
        "SPOTIPY_CLIENT_ID": ".env",
        "OST2SPOTIFY_MARKET": "flag",
        "OST2SPOTIFY_LANGUAGE": "environment",
    }


def test_secrets_do_not_show_in_repr() -> None:
    loaded = settings.load({"SPOTIPY_CLIENT_SECRET": "s3cret", "OST2SPOTIFY_REFRESH_TOKEN": "t0ken"})
    assert "s3cret" not in repr(loaded)
    assert "t0ken" not in repr(loaded)


@pytest.mark.parametrize(
    ("given", "prefix"),
    [
        ("http://127.0.0.1:4010/v1/", "http://127.0.0.1:4010/v1/"),
        ("http://127.0.0.1:4010/v1", "http://127.0.0.1:4010/v1/"),
        ("http://127.0.0.1:4010", "http://127.0.0.1:4010/v1/"),
        ("http://127.0.0.1:4010/", "http://127.0.0.1:4010/v1/"),
        ("https://proxy.example/spotify", "https://proxy.example/spotify/"),
    ],
)
def test_the_api_address_ends_as_a_prefix(given: str, prefix: str) -> None:
    assert settings.load({"OST2SPOTIFY_API_URL": given}).api_url == prefix


@pytest.mark.parametrize("variable", ["OST2SPOTIFY_API_URL", "OST2SPOTIFY_ACCOUNTS_URL"])
def test_a_stray_env_file_cannot_send_a_token_elsewhere(variable: str, tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(f"{variable}=https://evil.example/v1/\n")
    with pytest.raises(SettingsError) as caught:
        settings.load({}, file)
    assert str(caught.value) == f"{variable} in a .env file names evil.example, which is not this machine"
    assert caught.value.hint == "Set it in the environment if you mean it."
    assert settings.load({variable: "https://mine.example/v1/"}).origins[variable] == "environment"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_an_env_file_may_name_this_machine(host: str, tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(f"OST2SPOTIFY_API_URL=http://{host}:4010/v1/\n")
    assert settings.load({}, file).api_url == f"http://{host}:4010/v1/"


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        ("OST2SPOTIFY_MARKET", "Korea", "the market 'Korea' is not a country code"),
        ("OST2SPOTIFY_DAILY_CALLS", "many", "OST2SPOTIFY_DAILY_CALLS is 'many', not a number of calls"),
        ("OST2SPOTIFY_DAILY_CALLS", "-1", "OST2SPOTIFY_DAILY_CALLS is '-1', not a number of calls"),
        ("OST2SPOTIFY_API_URL", "ftp://host/v1", "OST2SPOTIFY_API_URL is 'ftp://host/v1', not an http address"),
        ("OST2SPOTIFY_API_URL", "http://[::1/v1", "OST2SPOTIFY_API_URL is 'http://[::1/v1', not an http address"),
    ],
)
def test_a_value_that_cannot_be_used_is_named(variable: str, value: str, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        settings.load({variable: value})
    assert str(caught.value) == message
    assert caught.value.hint


def test_an_env_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(b"\xff\xfeS\x00")
    with pytest.raises(SettingsError, match=r"\.env cannot be read: it is not UTF-8"):
        settings.load({}, file)


def test_a_line_of_an_env_file_that_is_no_setting_is_named(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("OST2SPOTIFY_MARKET=KR\nthis is = not 'one\n")
    with pytest.raises(SettingsError) as caught:
        settings.load({}, file)
    assert str(caught.value) == f"{file}, line 2 is no setting"
    assert caught.value.hint == "Expected NAME=value on each line."


def test_an_env_file_may_quote_export_and_comment(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text('\ufeff# mine\nexport SPOTIPY_CLIENT_ID="a b"\nOST2SPOTIFY_MARKET=kr # where I live\nEMPTY\n')
    loaded = settings.load({}, file)
    assert (loaded.client_id, loaded.market) == ("a b", "KR")
