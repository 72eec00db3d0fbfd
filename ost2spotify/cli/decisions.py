"""`decisions`: what a person decided for tracks."""

from __future__ import annotations

import click

from ost2spotify.cli import options


@click.command()
@click.option("--remove", type=click.IntRange(1), metavar="N", help="Forget the decision with this number.")
@options.sandbox_option
@options.format_option("table", "json")
def decisions(remove: int | None, sandbox: bool, style: str) -> None:
    """What you decided for tracks; every later run keeps to it.

    Decisions come from `build --ask` and from plans that you changed.
    """
    import json

    from ost2spotify import store
    from ost2spotify.connection import state_dir_of
    from ost2spotify.errors import SettingsError
    from ost2spotify.text import shown

    with store.open_store(state_dir_of(options.loaded_settings(), sandbox=sandbox)) as memory:
        if remove is not None:
            removed = memory.undecide(remove)
            if removed is None:
                raise SettingsError(
                    f"there is no decision {remove}", hint="`ost2spotify decisions` lists them with their numbers."
                )
            click.echo(f"forgotten: {shown(removed.label)}", err=True)
        kept = memory.decisions()
        if style == "json":
            rows = [{"number": number, "track": row.label, "uri": row.uri} for number, row in enumerate(kept, start=1)]
            click.echo(json.dumps({"schema": 1, "decisions": rows}, ensure_ascii=False))
        elif not kept:
            click.echo("No decisions yet: `ost2spotify build PAGE --ask` asks for them.")
        else:
            for number, row in enumerate(kept, start=1):
                click.echo(f"{number:3}  {shown(row.label)}  ->  {row.uri or 'none of them'}")
