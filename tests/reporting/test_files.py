"""Files are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ost2spotify.errors import SettingsError
from ost2spotify.reporting.files import write_text


def test_an_existing_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text("a longer text that was there before", encoding="utf-8")
    path.chmod(0o640)
    write_text(path, "규현\n")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == ("규현\n".encode(), 0o640)


def test_no_draft_stays_behind(tmp_path: Path) -> None:
    write_text(tmp_path / "report.html", "x")
    assert os.listdir(tmp_path) == ["report.html"]


def test_a_new_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("x")
    write_text(tmp_path / "report.html", "x")
    assert (tmp_path / "report.html").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "report.html"
    with pytest.raises(SettingsError) as caught:
        write_text(path, "x")
    assert str(caught.value) == f"{path} cannot be written: No such file or directory"
    assert caught.value.hint == "Name a file in a folder that exists and that you may write to."


def test_what_cannot_be_encoded_is_replaced(tmp_path: Path) -> None:
    write_text(tmp_path / "a", "half \ud83d")
    assert (tmp_path / "a").read_bytes() == b"half ?"
