"""The `.env` file that the first sign-in writes."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from ost2spotify.errors import StateError
from ost2spotify.settings import REDIRECT_URI, load
from ost2spotify.spotify.new_app import is_credential, steps, with_values, write_env

ID = "0123456789abcdef0123456789abcdef"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("", "A=new\n", id="no file"),
        pytest.param("B=1\n", "B=1\nA=new\n", id="another variable"),
        pytest.param("AA=1\nXA=2", "AA=1\nXA=2\nA=new\n", id="variables that only look alike"),
        pytest.param("# A=old\n", "# A=old\nA=new\n", id="a comment"),
        pytest.param("A=\nB=1\n", "A=new\nB=1\n", id="an empty one"),
        pytest.param("export A = old\nB=1\n", "A=new\nB=1\n", id="an exported one"),
        pytest.param("A=1\nB=1\nA=2\n", "A=new\nB=1\n", id="one that is set twice"),
    ],
)
def test_only_the_variable_is_changed(before: str, after: str) -> None:
    assert with_values(before, {"A": "new"}) == after
    assert with_values(after, {"A": "new"}) == after


@pytest.mark.parametrize("text", ["", ID[:31], ID + "0", ID.upper(), "g" * 32, f" {ID}", "٣" * 32])
def test_this_is_no_client_id(text: str) -> None:
    assert not is_credential(text)


def test_this_is_one() -> None:
    assert is_credential(ID)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_the_file_is_for_its_owner_alone_even_if_it_was_not_before(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("OST2SPOTIFY_MARKET=KR\n")
    file.chmod(0o644)
    write_env(file, {"SPOTIPY_CLIENT_ID": ID})

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [".env"]


def test_what_is_written_is_read_back_as_settings(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("\ufeffOST2SPOTIFY_MARKET=KR\n", encoding="utf-8")
    write_env(file, {"SPOTIPY_CLIENT_ID": ID, "SPOTIPY_CLIENT_SECRET": ID})
    settings = load({}, file)

    assert (settings.client_id, settings.client_secret, settings.market) == (ID, ID, "KR")


def test_a_linked_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("")
    link = tmp_path / ".env"
    link.symlink_to(tmp_path / "real")
    write_env(link, {"A": "1"})

    assert link.is_symlink()
    assert (tmp_path / "real").read_text() == "A=1\n"


def test_a_place_that_takes_no_file_is_a_state_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StateError, match="cannot be written"):
        write_env(tmp_path / "file" / ".env", {"A": "1"})


def test_the_steps_name_the_redirect_uri_to_enter() -> None:
    assert REDIRECT_URI in "".join(steps(REDIRECT_URI))
