"""`decisions`: what a person decided for tracks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ost2spotify.cli import options
from ost2spotify.text import shown

if TYPE_CHECKING:
    from ost2spotify.store import Decision, Store


@click.command()
@click.option("--remove", type=click.IntRange(1), metavar="N", help="Forget the decision with this number.")
@options.sandbox_option
@options.format_option("table", "json")
def decisions(remove: int | None, sandbox: bool, style: str) -> None:
    """What you decided for tracks; every later run keeps to it.

    Decisions come from `build --ask` and from plans that you changed.
    """
    from ost2spotify import reporting, store
    from ost2spotify.connection import state_dir_of

    with store.open_store(state_dir_of(options.loaded_settings(), sandbox=sandbox)) as memory:
        if remove is not None:
            click.echo(f"forgotten: {shown(_removed(memory, remove).label)}", err=True)
        kept = memory.decisions()
    if style == "json":
        rows = [{"number": row.number, "track": row.label, "uri": row.uri} for row in kept]
        click.echo(reporting.as_json({"schema": 1, "decisions": rows}))
    elif not kept:
        click.echo("No decisions yet: `ost2spotify build PAGE --ask` asks for them.")
    else:
        for row in kept:
            click.echo(f"{row.number:3}  {shown(row.label)}  ->  {row.uri or 'none of them'}")


def _removed(memory: Store, number: int) -> Decision:
    from ost2spotify.errors import SettingsError

    removed = memory.undecide(number)
    if removed is None:
        raise SettingsError(
            f"there is no decision {number}", hint="`ost2spotify decisions` lists them with their numbers."
        )
    return removed
