"""How a finished run reaches the person: stdout, files, and the exit code."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from ost2spotify import reporting
from ost2spotify.cli.notices import warn
from ost2spotify.errors import OutOfReach, SettingsError, TooManyMisses
from ost2spotify.model import Run
from ost2spotify.text import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What a person asked to see of a run: the options that `build`, `apply` and `demo` share."""

    style: str = "table"
    verbose: int = 0
    report: Path | None = None
    covers: bool = False
    export: Path | None = None
    max_misses: int | None = None
    quiet: bool = False


def deliver(run: Run, asked: Delivery) -> None:
    """Print the run, write its files, and raise what its exit code must tell.

    Everything is delivered before anything is raised: a run that was cut short still shows what it has.
    """
    if asked.style == "json":
        click.echo(reporting.as_json(reporting.as_document(run)))
    else:
        click.echo(reporting.table(run, width=width_of_stdout(), colour=colour_wanted(), verbosity=asked.verbose))
    if asked.report:
        reporting.write_text(asked.report, reporting.html(run, covers=asked.covers))
    if asked.export:
        reporting.export(run, asked.export)
    if not asked.quiet:
        warn(run.receipt.notes)
    _raise_outcome(run, max_misses=asked.max_misses)


def check_files(*files: Path | None, export: Path | None = None) -> None:
    """Raise SettingsError for a file that could not be written at the end, before anything is asked of Spotify."""
    if export:
        reporting.exporter(export)
    for file in (*files, export):
        if file and not (file.parent.is_dir() and os.access(file.parent, os.W_OK)):
            raise SettingsError(
                f"{file} cannot be written: there is no such folder, or it is not yours to write to",
                hint="Name a file in a folder that exists and that you may write to.",
            )


def _raise_outcome(run: Run, *, max_misses: int | None) -> None:
    """Raise the failure that the run's exit code tells of; return when it is 0."""
    if run.stopped:
        raise _with_what_is_kept(run.stopped, run)
    misses = len(run.matching.missed)
    if max_misses is not None and misses > max_misses:
        songs = counted(misses, "song")
        raise TooManyMisses(
            f"{songs} missed, more than the {max_misses} allowed",
            hint="Look at the misses above; --ask or --plan lets you decide.",
        )


def width_of_stdout() -> int:
    """The cells of a line: the terminal's, or 80 where a file or a pipe has none."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 80


def colour_wanted() -> bool:
    """Whether stdout is a terminal whose person has not asked for plain text (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _with_what_is_kept(stopped: OutOfReach, run: Run) -> OutOfReach:
    """The failure, with a hint that says what was kept, unless it has a hint of its own."""
    if not stopped.hint:
        looked_up = len(run.matching.matched) + len(run.matching.missed)
        stopped.hint = (
            f"{looked_up} of {len(run.extraction.tracks)} songs are looked up and kept; run the same command again."
        )
    return stopped
