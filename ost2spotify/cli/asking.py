"""What `--ask` shows and reads: one song, its candidates, and a person's choice."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator, Sequence

import click

from ost2spotify import port
from ost2spotify.errors import SettingsError
from ost2spotify.model import Answer, Choice, Scored, Track
from ost2spotify.plans import track_uri

# As many as a screen shows with their reasons; the report has the rest.
CANDIDATES_SHOWN = 9


class TerminalAsker:
    """A `port.Asker` that writes with `show` and gets one line at a time from `read`; "" is the end of input."""

    def __init__(self, *, show: Callable[[str], None], read: Callable[[], str], width: int = 80) -> None:
        self._show, self._read, self._width = show, read, width

    def __call__(self, track: Track, candidates: Sequence[Scored]) -> Choice:
        """The person's choice. Asks again until an answer is understood; the end of input stops the asking."""
        offered = _worth_showing(candidates)[:CANDIDATES_SHOWN]
        for line in _question(track, offered, self._width):
            self._show(line)
        while True:
            self._show(_choices(len(offered)))
            typed = self._read()
            choice = self._understood(typed.strip().lower(), offered) if typed else Choice(Answer.QUIT)
            if choice:
                return choice
            self._show("That is none of the choices.")

    def _understood(self, typed: str, offered: Sequence[Scored]) -> Choice | None:
        if typed in _WORDS:
            return Choice(_WORDS[typed])
        if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(offered):
            return Choice(Answer.TAKE, offered[int(typed) - 1].candidate.uri)
        return self._pasted() if typed == "u" else None

    def _pasted(self) -> Choice | None:
        self._show("Address of the track (Share > Copy link in Spotify):")
        uri = track_uri(self._read())
        return Choice(Answer.TAKE, uri) if uri else None


# Enter alone skips: the choice that decides nothing.
_WORDS = {"": Answer.SKIP, "s": Answer.SKIP, "n": Answer.NONE, "q": Answer.QUIT}


def asker() -> port.Asker:
    """The person at this terminal. Raises SettingsError where there is none."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise SettingsError(
            "--ask needs a terminal to ask in",
            hint="Use --plan FILE instead, edit the file, and `ost2spotify apply` it.",
        )
    return TerminalAsker(
        show=lambda line: click.echo(line, err=True),
        read=sys.stdin.readline,
        width=shutil.get_terminal_size().columns,
    )


def _worth_showing(candidates: Sequence[Scored]) -> Sequence[Scored]:
    """The candidates without songs of another title, unless there is nothing else."""
    of_this_title = [one for one in candidates if all(penalty.name != "other title" for penalty in one.score.penalties)]
    return of_this_title or candidates


def _question(track: Track, offered: Sequence[Scored], width: int) -> Iterator[str]:
    from ost2spotify.reporting.cells import folded_lines
    from ost2spotify.reporting.outcomes import full_name, recording_name

    yield ""
    yield from folded_lines(f"{track.position}. {full_name(track)}", width)
    if not offered:
        yield "   Nothing on Spotify comes near."
    for number, scored in enumerate(offered, start=1):
        candidate = scored.candidate
        album = f" · {candidate.album.name} {(candidate.album.release_date or '')[:4]}".rstrip(" ·")
        yield from _below(f"{number:4}  ", f"{recording_name(candidate)}{album}{_length(candidate.duration_ms)}", width)
        yield from _below("      ", scored.score.why, width)


def _below(lead: str, text: str, width: int) -> Iterator[str]:
    from ost2spotify.reporting.cells import folded_lines

    for at, line in enumerate(folded_lines(text, max(20, width - len(lead)))):
        yield (lead if at == 0 else " " * len(lead)) + line


def _length(duration_ms: int | None) -> str:
    """` (3:49)`: a cover or an instrumental is often told by its length."""
    if not duration_ms:
        return ""
    minutes, seconds = divmod(round(duration_ms / 1000), 60)
    return f" ({minutes}:{seconds:02})"


def _choices(count: int) -> str:
    numbers = {0: "", 1: "1 to take it, "}.get(count, f"1-{count} to take one, ")
    return f"{numbers}n none of them, u paste an address, s skip for now (Enter), q stop asking:"
