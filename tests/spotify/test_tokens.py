"""The sign-in on disk."""

from __future__ import annotations

import json
import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ost2spotify.errors import StateError
from ost2spotify.settings import Settings
from ost2spotify.spotify.signin import SignIn, months_later, sign_in
from ost2spotify.spotify.tokens import Token, TokenFile

SIGNED_IN = datetime(2026, 8, 31, 9, 30, tzinfo=UTC)
TOKEN = Token("a", "r", datetime(2026, 8, 31, 10, 30, tzinfo=UTC), SIGNED_IN, "client", pkce=True)


def test_a_token_is_read_as_it_was_written(tmp_path: Path) -> None:
    file = TokenFile(tmp_path / "not" / "yet")
    file.write(TOKEN)

    assert file.read() == TOKEN


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_the_owner_can_read_the_file_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        TokenFile(tmp_path / "state").write(TOKEN)
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "state" / "token.json").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "state").stat().st_mode) == 0o700


def test_nothing_else_is_left_in_the_directory(tmp_path: Path) -> None:
    file = TokenFile(tmp_path)
    file.write(TOKEN)
    file.write(TOKEN)

    assert [path.name for path in tmp_path.iterdir()] == ["token.json"]


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "null", "{}", '{"refresh_token": 3}', '{"access_token": "a"}', "\x00"]
)
def test_what_is_no_token_is_no_sign_in(tmp_path: Path, content: str) -> None:
    (tmp_path / "token.json").write_text(content)

    assert TokenFile(tmp_path).read() is None


def test_a_token_without_its_times_still_signs_in(tmp_path: Path) -> None:
    (tmp_path / "token.json").write_text(json.dumps({"refresh_token": "r", "expires_at": "soon", "signed_in_at": 3}))

    assert sign_in(Settings(state_dir=tmp_path)) == SignIn(None, None, "state directory")


def test_a_directory_that_cannot_be_made_is_a_state_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StateError, match="the sign-in cannot be kept in"):
        TokenFile(tmp_path / "file" / "state").write(TOKEN)


def test_forgetting_tells_whether_there_was_something_to_forget(tmp_path: Path) -> None:
    file = TokenFile(tmp_path)
    file.write(TOKEN)

    assert (file.forget(), file.forget(), file.read()) == (True, False, None)


def test_no_secret_is_shown_by_a_token() -> None:
    assert "'a'" not in repr(TOKEN)
    assert "'r'" not in repr(TOKEN)


def test_a_sign_in_ends_after_six_months(tmp_path: Path) -> None:
    TokenFile(tmp_path).write(TOKEN)

    assert sign_in(Settings(state_dir=tmp_path)) == SignIn(
        SIGNED_IN, datetime(2027, 2, 28, 9, 30, tzinfo=UTC), "state directory"
    )


def test_nobody_knows_when_a_token_of_the_environment_ends(tmp_path: Path) -> None:
    assert sign_in(Settings(state_dir=tmp_path, refresh_token="r")) == SignIn(None, None, "environment")


def test_nobody_is_signed_in_at_first(tmp_path: Path) -> None:
    assert sign_in(Settings(state_dir=tmp_path)) is None


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-01-15", "2026-07-15"),
        ("2026-08-31", "2027-02-28"),
        ("2027-08-31", "2028-02-29"),
        ("2026-07-01", "2027-01-01"),
    ],
)
def test_six_months_later(start: str, end: str) -> None:
    assert months_later(datetime.fromisoformat(start), 6) == datetime.fromisoformat(end)
