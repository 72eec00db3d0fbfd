"""What `build` does once its options are read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ost2spotify import plans, port, reporting, writing
from ost2spotify.building import Order, no_tracklist, read_list
from ost2spotify.building import build as build_playlist
from ost2spotify.cli import options
from ost2spotify.cli.notices import say_wait, warn, warn_of_sign_in
from ost2spotify.cli.outcome import Delivery, check_files, deliver
from ost2spotify.cli.screen import progress_shown
from ost2spotify.connection import Connection, connected
from ost2spotify.errors import NoTracklist, SourceUnreadable
from ost2spotify.model import Extraction, Matching, Run
from ost2spotify.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOptions(Delivery):
    """The options of `build`, as the command line gives them."""

    sources: tuple[str, ...]
    name: str | None = None
    playlist: str | None = None
    dry_run: bool = False
    plan: Path | None = None
    ask: bool = False
    market: str | None = None
    public: bool = False
    cover: Path | None = None
    instrumentals: bool = False
    recreate: bool = False
    sandbox: bool = False
    max_wait: float = 0.0

    @property
    def order(self) -> Order:
        return Order(
            sources=self.sources,
            name=self.name,
            playlist_id=self.playlist,
            public=self.public,
            dry_run=self.dry_run or self.plan is not None,
            instrumentals=self.instrumentals,
            cover=self.cover,
            recreate=self.recreate,
        )


def run_build(given: BuildOptions, *, stdin: BinaryIO) -> None:
    """Read the page, build its playlist, and deliver what came of it.

    What is typed wrongly is said before the page is fetched, and the page is read before Spotify is asked.
    """
    settings = options.loaded_settings(market=given.market)
    ask = _asker(given)
    check_files(given.report, given.plan, export=given.export)
    if given.playlist:
        writing.playlist_id_of(given.playlist)
    found = _list(given, stdin)
    with _connection(settings, given) as connection, _progress(connection, given) as progress:
        warn(connection.store.warnings)
        run = build_playlist(given.order, connection, extracted=found, ask=ask, progress=progress)
    if given.plan:
        reporting.write_text(given.plan, _plan_text(run, given))
    deliver(run, given)


def _list(given: BuildOptions, stdin: BinaryIO) -> Extraction:
    """The tracks of the sources. Where there are none, the document is still printed before that is raised."""
    found = Extraction(", ".join(given.sources))
    try:
        with progress_shown(given.quiet) as progress:
            found = read_list(given.sources, stdin=stdin, progress=progress)
        if not found.tracks:
            raise no_tracklist(found)
    except (NoTracklist, SourceUnreadable):
        deliver(Run(found, Matching(), dry_run=given.order.dry_run), given)
        raise
    return found


@contextmanager
def _connection(settings: Settings, given: BuildOptions) -> Iterator[Connection]:
    """The connection; held alone when something will be written."""
    dry_run = given.order.dry_run
    with ExitStack() as stack:
        if not dry_run:
            stack.enter_context(options.alone(settings, sandbox=given.sandbox, max_wait=given.max_wait))
        if not dry_run and not given.sandbox:
            warn_of_sign_in(settings)
        yield stack.enter_context(
            connected(settings, sandbox=given.sandbox, dry_run=dry_run, on_wait=None if given.quiet else say_wait)
        )


def _progress(connection: Connection, given: BuildOptions) -> AbstractContextManager[port.Progress]:
    """A bar with the calls left today; none while questions are asked, which it would draw over."""

    def calls_left() -> int:
        return max(0, connection.settings.daily_calls - connection.store.calls_in_last_day())

    # The sandbox has no quota, so a number there would never fall.
    return progress_shown(given.quiet or given.ask, calls_left=None if given.sandbox else calls_left)


def _asker(given: BuildOptions) -> port.Asker | None:
    """Who is asked about uncertain songs; nobody unless the person said so."""
    if not given.ask:
        return None
    from ost2spotify.cli.asking import asker

    return asker()


def _plan_text(run: Run, given: BuildOptions) -> str:
    return plans.plan_text(
        run,
        sources=given.sources,
        named=given.name is not None,
        playlist_id=given.playlist,
        description=None,
        public=given.public,
        sandbox=given.sandbox,
    )
