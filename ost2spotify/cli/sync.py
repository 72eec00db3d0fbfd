"""`sync`: many playlists from one TOML file, made to run alone."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ost2spotify.cli import options


@click.command()
@click.argument("file", default="playlists.toml", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show each change as a diff; write nothing. Needs nobody signed in.")
@click.option("--only", multiple=True, metavar="NAME", help="Only the playlist of this name. Can be given again.")
@click.option("--recreate", multiple=True, metavar="NAME", help="Make this playlist anew if you have deleted it.")
@click.option("--log", type=click.Path(path_type=Path, dir_okay=False), help="Add a line of JSON for each playlist.")
@click.option(
    "--max-wait",
    type=click.FloatRange(min=0),
    default=0.0,
    metavar="SECONDS",
    help="Wait so long for another run to end. Default: leave at once, with exit code 5.",
)
@options.sandbox_option
@options.format_option("table", "json")
@click.option(
    "-q", "--quiet", is_flag=True, help="Nothing but a line on stderr for each playlist that changed or failed."
)
def sync(file: Path, **given: object) -> None:
    """Keep many playlists, unattended, from one TOML file (default: playlists.toml).

    \b
    [defaults]
    market = "KR"
    [[playlist]]
    name = "Some Drama OST"
    sources = ["https://example.org/some-drama", "more-songs.txt"]

    A song that you take out stays out, one that you add stays in its place. The exit code tells the worst of
    all playlists: 4 (sign in) before 2 (settings), 3 (no tracklist), 5 (out of reach, comes back by itself).
    """
    from ost2spotify.cli.syncing import SyncOptions, run_sync

    sys.exit(run_sync(SyncOptions(file=file, **given)))  # type: ignore[arg-type]  # click checked the types
