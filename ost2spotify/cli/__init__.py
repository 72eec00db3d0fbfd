"""The command line: the only layer that prints, exits or reads the environment.

Each command lives in a module of its own and is imported when it is called, so that
`--help` and `--version` cost no more than importing click.
"""

from __future__ import annotations

import errno
import importlib
import io
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from ost2spotify import __version__
from ost2spotify.errors import Ost2SpotifyError

# In the order people meet them: (command, module below this package, one line for --help).
COMMANDS: tuple[tuple[str, str, str], ...] = (
    ("demo", "demo", "The whole job on a built-in sandbox: no account, no network."),
    ("build", "build", "Make or update the playlist of a review page."),
    ("apply", "build", "Carry out a plan that build --plan wrote and you edited."),
    ("extract", "extract", "Show the tracklist of a page, without asking Spotify."),
    ("sync", "sync", "Keep many playlists, unattended, from one TOML file."),
    ("login", "account", "Sign in to Spotify; the only command that asks you to."),
    ("logout", "account", "Forget the sign-in."),
    ("status", "status", "Calls used, refusals, sign-in, playlists, waiting misses."),
    ("doctor", "doctor", "Check the set-up, one point after the other."),
    ("decisions", "decisions", "What you decided for tracks; list or remove."),
)

# What shells report for a program ended by Ctrl-C: 128 and the number of SIGINT.
_INTERRUPTED = 130
# And for one whose reader has gone: 128 and the number of SIGPIPE.
_PIPE_CLOSED = 141


class LazyGroup(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name, _, _ in COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        for name, module, _ in COMMANDS:
            if name == cmd_name:
                command: click.Command = getattr(importlib.import_module(f"ost2spotify.cli.{module}"), name)
                return command
        return None

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; the one place where its failures are caught."""
        with reporting_errors():
            return super().invoke(ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, _, text in COMMANDS])


@contextmanager
def reporting_errors() -> Iterator[None]:
    """Turn an expected failure into two lines on stderr and its exit code; let a bug be a traceback."""
    try:
        yield
    except Ost2SpotifyError as error:
        tell(str(error), error.hint)
        sys.exit(error.exit_code)
    except BrokenPipeError as error:
        # Before click sees it: its exit code for this is 1, which means a bug here.
        _end_without_output(error)
    except KeyboardInterrupt:
        tell("stopped by you", "What was found is kept; the same command goes on from there.")
        sys.exit(_INTERRUPTED)


def tell(message: str, hint: str = "") -> None:
    """Say on stderr what happened and, below, what to do; in a terminal no word is cut at its edge."""
    width = shutil.get_terminal_size().columns if sys.stderr.isatty() else sys.maxsize
    for text, indent in ((f"ost2spotify: {message}", ""), (hint, "  ")):
        if text:
            click.echo(click.wrap_text(text, width, initial_indent=indent, subsequent_indent="  "), err=True)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="ost2spotify")
def cli() -> None:
    """Read a review page, find the soundtrack's tracklist in it, and keep a Spotify playlist of it.

    Start with `ost2spotify demo`; it needs no account.
    """


def main() -> None:
    """The console script."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal or pipe in a narrow encoding shows \uXXXX for Hangul instead of ending the run.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        cli()
        sys.stdout.flush()
    except OSError as error:
        _end_without_output(error)


def _end_without_output(error: OSError) -> None:
    """Leave when stdout takes no more: quietly when its reader has gone, as `head` does, else with a sentence."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - what is still buffered has nowhere to go
    if error.errno == errno.EPIPE:
        sys.exit(_PIPE_CLOSED)
    if error.errno not in (errno.ENOSPC, errno.EIO, errno.EFBIG, errno.EDQUOT):
        raise error
    tell(f"the result cannot be written: {error.strerror}", "Make room, or send it elsewhere; what was found is kept.")
    sys.exit(2)
