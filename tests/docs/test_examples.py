"""The examples run as they stand."""

from __future__ import annotations

import csv
import importlib.util
import io
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
LINES = "The full list:\nKyuhyun (규현) - Love beyond words\nDavichi - This Love\nLYn - My Destiny\nDavichi - Falling in love\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deeper").mkdir()
    (tmp_path / "one.txt").write_text(LINES, encoding="utf-8")
    (tmp_path / "deeper" / "two.txt").write_text(LINES.replace("LYn", "Gummy"), encoding="utf-8")
    (tmp_path / "prose.txt").write_text("A film about snow. I liked it.\n", encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    return tmp_path


def module(name: str) -> ModuleType:
    specification = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert specification
    assert specification.loader
    loaded = importlib.util.module_from_spec(specification)
    sys.modules[name] = loaded
    specification.loader.exec_module(loaded)
    return loaded


def test_a_folder_of_pages_is_read_on_several_cores(folder: Path) -> None:
    ran = subprocess.run(
        [sys.executable, EXAMPLES / "many_pages.py", folder],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    rows = list(csv.reader(io.StringIO(ran.stdout)))
    assert [(Path(row[0]).name, row[3], row[4]) for row in rows[1:]] == [
        (page, artist, title)
        for page, singer in (("two.txt", "Gummy"), ("one.txt", "LYn"))
        for artist, title in (
            ("Kyuhyun", "Love beyond words"),
            ("Davichi", "This Love"),
            (singer, "My Destiny"),
            ("Davichi", "Falling in love"),
        )
    ]
    assert "picture.png" in ran.stderr


def test_the_artists_of_a_folder_are_counted_with_dask(folder: Path) -> None:
    pytest.importorskip("dask.bag", reason="the example's own dependency")
    counted = module("many_pages_dask").most_sung(folder, scheduler="threads")
    assert counted == [("Davichi", 4), ("Kyuhyun", 2), ("Gummy", 1), ("LYn", 1)]


def test_an_empty_folder_has_no_artists(tmp_path: Path) -> None:
    pytest.importorskip("dask.bag", reason="the example's own dependency")
    assert module("many_pages_dask").most_sung(tmp_path, scheduler="threads") == []
