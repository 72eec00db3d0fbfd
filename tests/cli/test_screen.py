"""The progress bar: on a terminal, after a second, and never in the way of the result."""

from __future__ import annotations

import io
import re

from rich.console import Console

from ost2spotify import port
from ost2spotify.cli.screen import Bars, progress_shown

STEERING = re.compile("\x1b\\[[0-9;?]*[A-Za-z]")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def drawn(delay: float, stage: str, note: str = "") -> str:
    stream = Terminal()
    console = Console(file=stream, force_terminal=True, width=80, color_system=None)
    with Bars(console, delay=delay, calls_left=lambda: 588) as bars:
        if delay == 0:
            bars._timer.join()
        bars(stage, 3, 12, note)
        bars._progress.refresh()
    return STEERING.sub("", stream.getvalue())


def test_short_work_draws_nothing() -> None:
    assert drawn(60, "search") == ""


def test_searching_shows_how_far_it_is_and_what_may_still_be_asked_today() -> None:
    text = drawn(0, "search", "Kyuhyun (규현)")
    assert re.search("Asking Spotify .* 3/12 +588 calls left today · Kyuhyun \\(규현\\)", text)


def test_a_long_name_leaves_the_bar_its_room() -> None:
    text = drawn(0, "search", "규현 " * 60)
    assert re.search("Asking Spotify [━╸╺ ]{14} +3/12 +588 calls left today · 규현 규현[^\n]*…", text)


def test_other_stages_cost_no_calls() -> None:
    assert "calls left" not in drawn(0, "write")


def test_a_page_cannot_draw_into_the_bar() -> None:
    text = drawn(0, "read", "[red]\x1b]0;owned\x07[/red]")
    assert "[red]\ufffd]0;owned\ufffd[/red]" in text


def test_a_pipe_sees_no_bar() -> None:
    stream = io.StringIO()
    with progress_shown(False, stream=stream) as progress:
        assert progress is port.no_progress
    assert stream.getvalue() == ""


def test_quiet_is_quiet_on_a_terminal_too() -> None:
    stream = Terminal()
    with progress_shown(True, stream=stream) as progress:
        assert progress is port.no_progress
    assert stream.getvalue() == ""
