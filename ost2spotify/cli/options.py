"""What several commands share: settings from the environment, and options that mean the same everywhere."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from ost2spotify import settings as settings_module
from ost2spotify.settings import Settings

Command = TypeVar("Command", bound=Callable[..., Any])

verbose_option = click.option(
    "-v", "--verbose", count=True, help="Explain each match (-v), also what else was seen (-vv)."
)
quiet_option = click.option("-q", "--quiet", is_flag=True, help="Nothing on stderr but errors.")
# A person who starts two builds at once wants both; one takes seconds to a minute.
max_wait_option = click.option(
    "--max-wait",
    type=click.FloatRange(0),
    metavar="SECONDS",
    default=60.0,
    help="Wait that long for another run. Default: 60.",
)
sandbox_option = click.option(
    "--sandbox", is_flag=True, help="Use the built-in pretend Spotify: no account, no network."
)
market_option = click.option(
    "--market", metavar="CC", help="Country whose catalogue is searched, such as KR. Default: OST2SPOTIFY_MARKET."
)


def format_option(*choices: str) -> Callable[[Command], Command]:
    """`--format` with the first choice as the default."""
    return click.option("--format", "style", type=click.Choice(choices), default=choices[0], show_default=True)


def loaded_settings(*, market: str | None = None) -> Settings:
    """The settings of this process: flags, the environment, and `.env` in the working directory."""
    return settings_module.load(os.environ, Path(".env"), {"OST2SPOTIFY_MARKET": market})


@contextmanager
def alone(settings: Settings, *, sandbox: bool, max_wait: float) -> Iterator[None]:
    """Hold the state directory while a playlist is written. Raises Busy after `max_wait` seconds."""
    from ost2spotify import store
    from ost2spotify.connection import state_dir_of

    with store.lock(state_dir_of(settings, sandbox=sandbox), max_wait):
        yield
