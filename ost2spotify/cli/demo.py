"""`demo`: the whole job on the built-in sandbox."""

from __future__ import annotations

import dataclasses
import sys
import tempfile
from pathlib import Path

import click

from ost2spotify.cli import options

_INTRODUCTION = """\
A short review with a soundtrack of twelve songs, and a pretend Spotify of
made-up tracks. Nothing leaves this machine, and nothing is kept. You would type:

  ost2spotify build review.txt
"""
_CONCLUSION = """\
Next: `ost2spotify extract PAGE` reads a page of yours, still without Spotify;
`ost2spotify login` walks you through signing in."""


@click.command()
@click.option(
    "--report", type=click.Path(path_type=Path, dir_okay=False), help="Also write the HTML report to this file."
)
@options.format_option("table", "json")
@options.verbose_option
@options.quiet_option
def demo(report: Path | None, style: str, verbose: int, quiet: bool) -> None:
    """The whole job on a built-in sandbox: no account, no network.

    Reads a short review that comes with the program, matches its twelve songs against a
    pretend Spotify that holds them among look-alikes, and makes the playlist there.
    """
    from ost2spotify.building import Order, build
    from ost2spotify.cli.outcome import Delivery, deliver
    from ost2spotify.cli.screen import progress_shown
    from ost2spotify.connection import connected
    from ost2spotify.demo import REVIEW
    from ost2spotify.settings import Settings

    if style == "table" and not quiet:
        click.echo(_INTRODUCTION)
    with tempfile.TemporaryDirectory(prefix="ost2spotify-demo-") as folder, progress_shown(quiet) as progress:
        settings = Settings(state_dir=Path(folder))
        with connected(settings, sandbox=True) as connection:
            run = build(Order(sources=(str(REVIEW),)), connection, progress=progress)
    named = dataclasses.replace(run, extraction=dataclasses.replace(run.extraction, source="review.txt"))
    deliver(named, Delivery(style=style, verbose=verbose, report=report, quiet=quiet))
    if style == "table" and not quiet:
        click.echo()
        click.echo(_CONCLUSION)
    sys.stdout.flush()
