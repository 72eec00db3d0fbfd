"""What commands show while they work: a progress bar on stderr, for people only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING, TextIO

from ost2spotify import port
from ost2spotify.text import shown

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import TaskID

STAGES = {"read": "Reading the page", "search": "Asking Spotify", "write": "Writing the playlist"}
# What is done within a second needs no bar: it would only flash.
DELAY = 1.0


class Bars:
    """A `port.Progress` that draws one bar for each stage once the work has taken `delay` seconds."""

    def __init__(self, console: Console, *, delay: float = DELAY, calls_left: Callable[[], int] | None = None) -> None:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
        from rich.table import Column

        self._calls_left = calls_left
        self._tasks: dict[str, TaskID] = {}
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False, table_column=Column(no_wrap=True)),
            BarColumn(bar_width=14, table_column=Column(no_wrap=True, min_width=14)),
            MofNCompleteColumn(table_column=Column(no_wrap=True, min_width=7)),
            # The note takes what is left: a long name must not squeeze the bar.
            TextColumn(
                "{task.fields[note]}",
                markup=False,
                style="dim",
                table_column=Column(no_wrap=True, overflow="ellipsis", ratio=1),
            ),
            console=console,
            expand=True,
            transient=True,
            # stdout carries the result: it must not go through the console of stderr.
            redirect_stdout=False,
        )
        self._timer = Timer(delay, self._progress.start)
        self._timer.daemon = True

    def __enter__(self) -> Bars:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._timer.join()
        self._progress.stop()

    def __call__(self, stage: str, done: int, total: int, note: str = "") -> None:
        if stage not in self._tasks:
            self._tasks[stage] = self._progress.add_task(STAGES.get(stage, shown(stage)), note="")
        self._progress.update(self._tasks[stage], completed=done, total=total, note=self._note(stage, note))

    def _note(self, stage: str, note: str) -> str:
        left = f"{self._calls_left()} calls left today" if self._calls_left and stage == "search" else ""
        return " · ".join(part for part in (left, shown(note)) if part)


@contextmanager
def progress_shown(
    quiet: bool, *, calls_left: Callable[[], int] | None = None, stream: TextIO | None = None
) -> Iterator[port.Progress]:
    """A progress that is drawn on stderr, or one that does nothing: when quiet, in a pipe, on a dumb terminal."""
    stream = stream or sys.stderr
    if quiet or not stream.isatty():
        yield port.no_progress
        return
    from rich.console import Console

    console = Console(file=stream)
    if console.is_dumb_terminal:
        yield port.no_progress
        return
    with Bars(console, calls_left=calls_left) as bars:
        yield bars
