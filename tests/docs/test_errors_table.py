"""Every error that the code can report stands in the table of errors, with its exit code and its remedy."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


def script(name: str) -> ModuleType:
    specification = importlib.util.spec_from_file_location(name, ROOT / "docs" / f"{name}.py")
    assert specification
    assert specification.loader
    loaded = importlib.util.module_from_spec(specification)
    sys.modules[name] = loaded
    specification.loader.exec_module(loaded)
    return loaded


TABLE = script("make_errors_table")
ROWS = TABLE.rows()


def words_of_all_tests() -> str:
    """All tests' source, with strings that are split over lines put together."""
    texts = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests").rglob("*.py")))
    return re.sub(r'["\']\s*\n\s*f?["\']', "", "\n".join(texts))


TESTED = words_of_all_tests()


def test_the_table_is_what_the_code_says() -> None:
    assert TABLE.written_table() == TABLE.table(ROWS), "run: python docs/make_errors_table.py"


def test_the_table_holds_the_errors_that_people_meet_first() -> None:
    messages = {row.message for row in ROWS}
    assert {"SPOTIPY_CLIENT_ID is not set", "nobody is signed in to Spotify", "no tracklist in ‹place›"} <= messages


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.message)
def test_every_error_says_what_to_do(row: Any) -> None:
    assert row.hint, f"{row.kind}: {row.message}"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.message)
def test_every_message_is_worded_by_a_test(row: Any) -> None:
    assert any(wording in TESTED for wording in row.wordings), f"no test words: {row.message}"
