"""`status`: what is used up, what is refused, who is signed in, what is kept, what is waited for."""

from __future__ import annotations

import click

from ost2spotify.cli import options


@click.command()
@options.sandbox_option
@options.format_option("table", "json")
def status(*, sandbox: bool, style: str) -> None:
    """Show calls used, refusals, the sign-in and its end, playlists, and misses that are waiting.

    Asks nobody: everything shown is what earlier runs left.
    """
    from ost2spotify import reporting
    from ost2spotify.cli.standing import standing, standing_lines
    from ost2spotify.text import shown

    found = standing(options.loaded_settings(), sandbox=sandbox)
    if style == "json":
        click.echo(reporting.as_json(found))
    else:
        for line in standing_lines(found, sandbox=sandbox):
            click.echo(shown(line))
