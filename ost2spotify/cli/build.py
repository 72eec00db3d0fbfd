"""`build` and `apply`: one playlist, or an edited plan of one."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ost2spotify.cli import options


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--name", help="Name of the playlist. Default: what the page is about.")
@click.option("--playlist", metavar="ID|URL", help="Update this playlist instead of making one.")
@click.option("--dry-run", is_flag=True, help="Show what would happen; write nothing. Needs nobody signed in.")
@click.option(
    "--plan", type=click.Path(path_type=Path, dir_okay=False), help="Write the plan to edit to this file; nothing else."
)
@click.option("--ask", is_flag=True, help="Ask about songs that are uncertain; answers are kept for later runs.")
@click.option("--report", type=click.Path(path_type=Path, dir_okay=False), help="Write an HTML report to this file.")
@click.option("--covers", is_flag=True, help="Show covers in the report; opening it then loads them from Spotify.")
@click.option(
    "--export",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the list to this file: .csv .m3u8 .xspf .jspf .md .txt",
)
@options.market_option
@click.option("--public", is_flag=True, help="Show the playlist on your profile.")
@click.option(
    "--cover", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="Use this image as the cover."
)
@click.option("--instrumentals", is_flag=True, help="Take an instrumental where the sung version is not on Spotify.")
@click.option("--max-misses", type=click.IntRange(0), metavar="N", help="Exit with 6 if more songs are missed.")
@click.option("--recreate", is_flag=True, help="Make the playlist anew if you have deleted it.")
@options.max_wait_option
@options.sandbox_option
@options.format_option("table", "json")
@options.verbose_option
@options.quiet_option
def build(sources: tuple[str, ...], **given: object) -> None:
    """Make or update the playlist of a review page.

    SOURCE is a file, an http(s) address, or - for standard input. Several make one list.

    \b
    Look first, without signing in:
      ost2spotify build review.html --dry-run
    Then make the playlist; a second run adds only what is new:
      ost2spotify build review.html
    Decide yourself before anything is written:
      ost2spotify build review.html --plan plan.toml
      ost2spotify apply plan.toml
    """
    from ost2spotify.cli.building import BuildOptions, run_build

    run_build(BuildOptions(sources=sources, **given), stdin=sys.stdin.buffer)  # type: ignore[arg-type]  # click checked the types


@click.command()
@click.argument("plan", type=click.Path(path_type=Path))
@click.option("--report", type=click.Path(path_type=Path, dir_okay=False), help="Write an HTML report to this file.")
@click.option("--export", type=click.Path(path_type=Path, dir_okay=False), help="Write the list to this file.")
@click.option("--max-misses", type=click.IntRange(0), metavar="N", help="Exit with 6 if more songs are missed.")
@options.max_wait_option
@options.format_option("table", "json")
@options.verbose_option
@options.quiet_option
def apply(plan: Path, **given: object) -> None:
    """Carry out a plan that `build --plan` wrote and you edited.

    What you changed in it is kept: every later run takes the track that you chose,
    and leaves out what you left out. `ost2spotify decisions` lists these.
    """
    from ost2spotify.cli.applying import ApplyOptions, run_apply

    run_apply(ApplyOptions(plan=plan, **given))  # type: ignore[arg-type]  # click checked the types
