"""What `sync` does once its options are read."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import click

from ost2spotify import reporting, store, syncing
from ost2spotify.building import build
from ost2spotify.cli import options
from ost2spotify.cli.notices import warn, warn_of_sign_in
from ost2spotify.cli.screen import progress_shown
from ost2spotify.connection import Connection, connected, state_dir_of
from ost2spotify.errors import Ost2SpotifyError
from ost2spotify.settings import Settings
from ost2spotify.syncing import Outcome
from ost2spotify.text import shown


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncOptions:
    """The options of `sync`, as the command line gives them."""

    file: Path
    dry_run: bool = False
    only: tuple[str, ...] = ()
    recreate: tuple[str, ...] = ()
    log: Path | None = None
    max_wait: float = 0.0
    sandbox: bool = False
    style: str = "table"
    quiet: bool = False


def run_sync(given: SyncOptions) -> int:
    """Keep the playlists of the file, deliver what came of them, and return the exit code."""
    entries = syncing.chosen(syncing.read_file(given.file), (*given.only, *given.recreate), given.file)
    entries = syncing.chosen(entries, given.only, given.file)
    settings = options.loaded_settings()
    state_dir = state_dir_of(settings, sandbox=given.sandbox)
    # A dry run writes nothing that two runs could get wrong.
    held = nullcontext() if given.dry_run else store.lock(state_dir, given.max_wait)
    with held, ExitStack() as stack:
        progress = stack.enter_context(progress_shown(given.quiet))
        outcomes = syncing.sync(
            entries,
            connect=_Connecting(settings, given, stack),
            dry_run=given.dry_run,
            recreate=given.recreate,
            build=partial(build, progress=progress),
            tell=_Telling(given),
        )
    _deliver(outcomes, given)
    return syncing.worst_exit_code(outcomes)


class _Connecting:
    """Opens one connection for each country; at the first one says what the person should know."""

    def __init__(self, settings: Settings, given: SyncOptions, stack: ExitStack) -> None:
        self._settings = settings
        self._given = given
        self._stack = stack
        self._is_first = True

    def __call__(self, market: str | None) -> Connection:
        settings = replace(self._settings, market=market) if market else self._settings
        if self._is_first and not self._given.sandbox and not self._given.dry_run:
            self._is_first = False
            warn_of_sign_in(self._settings)
        connecting = connected(settings, sandbox=self._given.sandbox, dry_run=self._given.dry_run)
        connection = self._stack.enter_context(connecting)
        warn(connection.store.warnings)
        return connection


class _Telling:
    """Says on stderr, and in the log, what came of a playlist as soon as it is known."""

    def __init__(self, given: SyncOptions) -> None:
        self._given = given
        self._said: Ost2SpotifyError | None = None

    def __call__(self, outcome: Outcome) -> None:
        if self._given.log:
            syncing.add_to_log(self._given.log, outcome, datetime.now(UTC))
        # What ended the whole sync is the same failure for all that come after: said once.
        is_news = outcome.error is None or outcome.error is not self._said
        if (outcome.has_changed or outcome.error) and is_news and not self._will_be_on_screen():
            warn([syncing.summary_line(outcome)])
        self._said = outcome.error or self._said
        warn(f"{outcome.entry.name}: {note}" for note in (outcome.run.receipt.notes if outcome.run else ()))

    def _will_be_on_screen(self) -> bool:
        """Whether stdout's table goes to the same terminal, so that each line would stand there twice."""
        on_screen = sys.stdout.isatty() and sys.stderr.isatty()
        return on_screen and self._given.style == "table" and not self._given.quiet


def _deliver(outcomes: Iterable[Outcome], given: SyncOptions) -> None:
    outcomes = tuple(outcomes)
    if given.style == "json":
        click.echo(reporting.as_json(syncing.sync_document(outcomes)))
    elif not given.quiet:
        for outcome in outcomes:
            click.echo(shown(syncing.summary_line(outcome)))
            for line in syncing.diff_lines(outcome.run.receipt.changes if given.dry_run and outcome.run else ()):
                click.echo(shown(f"  {line}"))
