"""`extract`: the tracklist of a page, without asking Spotify."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from ost2spotify.cli import options

if TYPE_CHECKING:
    from ost2spotify.model import Extraction


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@options.format_option("table", "json", "csv")
@click.option("-v", "--verbose", count=True, help="Show every skipped line, and which rules read the others.")
def extract(sources: tuple[str, ...], style: str, verbose: int) -> None:
    """Show the tracklist of a page, without asking Spotify.

    SOURCE is a file, an http(s) address, or - for standard input. Several make one list, each song once.

    \b
      ost2spotify extract review.html
      ost2spotify extract - --format csv < pasted.txt
    """
    from ost2spotify.building import no_tracklist, read_list
    from ost2spotify.errors import SourceUnreadable
    from ost2spotify.model import Extraction

    try:
        found = read_list(sources, stdin=sys.stdin.buffer)
    except SourceUnreadable:
        if style == "json":
            click.echo(_printed(Extraction(", ".join(sources)), style, verbose))
        raise
    click.echo(_printed(found, style, verbose), nl=style != "csv")
    if not found.tracks:
        raise no_tracklist(found)


def _printed(found: Extraction, style: str, verbose: int) -> str:
    from ost2spotify import reporting
    from ost2spotify.cli.outcome import colour_wanted, width_of_stdout

    if style == "json":
        return reporting.as_json(reporting.extraction_document(found))
    if style == "csv":
        return reporting.tracklist_csv(found)
    return reporting.tracklist(found, width=width_of_stdout(), colour=colour_wanted(), verbosity=2 * bool(verbose))
