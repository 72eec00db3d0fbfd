"""Shell completion as the documents set it up."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
START = [sys.executable, "-c", "from ost2spotify.cli import main; import sys; sys.argv[0] = 'ost2spotify'; main()"]


def completed(**environ: str) -> str:
    ran = subprocess.run(
        START, env={**os.environ, **environ}, capture_output=True, encoding="utf-8", timeout=60, check=True
    )
    return ran.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script(shell: str) -> None:
    assert f"_OST2SPOTIFY_COMPLETE={shell}_source" in (DOCS / "troubleshooting.md").read_text(encoding="utf-8")
    # click asks the bash that is installed for its version; fish and zsh need not be there.
    assert "_OST2SPOTIFY_COMPLETE" in completed(_OST2SPOTIFY_COMPLETE=f"{shell}_source")


@pytest.mark.parametrize(
    ("words", "at", "expected"),
    [
        ("ost2spotify bu", "1", ["plain,build"]),
        ("ost2spotify build --exp", "2", ["plain,--export"]),
        ("ost2spotify extract --format ", "3", ["plain,table", "plain,json", "plain,csv"]),
    ],
    ids=["a command", "an option", "a choice"],
)
def test_what_is_begun_is_completed(words: str, at: str, expected: list[str]) -> None:
    typed = completed(_OST2SPOTIFY_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=at)
    assert typed.splitlines() == expected
