"""What `apply` does once its options are read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ost2spotify import applying
from ost2spotify.cli import options
from ost2spotify.cli.notices import say_wait, warn
from ost2spotify.cli.outcome import Delivery, check_files, deliver
from ost2spotify.cli.screen import progress_shown
from ost2spotify.connection import connected
from ost2spotify.plans import read_plan


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplyOptions(Delivery):
    """The options of `apply`, as the command line gives them."""

    plan: Path
    max_wait: float = 0.0


def run_apply(given: ApplyOptions) -> None:
    """Read the plan, write its playlist, and deliver what came of it."""
    settings = options.loaded_settings()
    plan = read_plan(given.plan)
    check_files(given.report, export=given.export)
    with (
        options.alone(settings, sandbox=plan.sandbox, max_wait=given.max_wait),
        connected(settings, sandbox=plan.sandbox, on_wait=None if given.quiet else say_wait) as connection,
        progress_shown(given.quiet) as progress,
    ):
        warn(connection.store.warnings)
        run = applying.apply(plan, connection, progress=progress)
    deliver(run, given)
