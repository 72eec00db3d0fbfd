"""Commands as a person types them, in an empty folder, with an environment of nothing but what the test gives."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ost2spotify.cli import cli
from ost2spotify.demo import REVIEW
from ost2spotify.settings import VARIABLES

Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory: the demo's review in it, and no settings from outside."""
    monkeypatch.chdir(tmp_path)
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("OST2SPOTIFY_STATE_DIR", str(tmp_path / "state"))
    (tmp_path / "review.txt").write_bytes(REVIEW.read_bytes())
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    """Run a command line in the folder; `stdin` is what is typed or piped in, `env` what is set besides."""

    def run(*words: str, stdin: str | bytes | None = None, env: dict[str, str] | None = None) -> Result:
        return CliRunner().invoke(cli, words, input=stdin, env=env)

    return run


@pytest.fixture
def shared() -> Path:
    """The labelled samples beside the project; where CI is set they have to be there."""
    place = Path(__file__).parents[3] / "shared"
    assert place.is_dir() or not os.environ.get("CI"), "CI needs ../shared"
    return place
