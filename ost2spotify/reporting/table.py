"""A run as a terminal shows it: the list, what was missed and why, one closing line."""

from __future__ import annotations

from collections.abc import Iterator

from ost2spotify.model import Match, Matching, Miss, Run, Scored
from ost2spotify.reporting.cells import clip, fill, folded_lines, paint
from ost2spotify.reporting.outcomes import (
    Outcome,
    brief_name,
    full_name,
    nearest_of,
    nearness,
    outcomes,
    reason_in_words,
    recording_name,
    written,
)
from ost2spotify.text import counted, shown

MARKS = {"found": ("✓", "green"), "uncertain": ("~", "yellow"), "missed": ("✗", "red"), "pending": ("…", "cyan")}
CHANGES = {"remove": "out from {}", "move": "to {}"}
# Spotify has at most a handful of near misses worth reading; the JSON and the web page list them all.
NEAREST_SHOWN = 2


def table(run: Run, *, width: int = 80, colour: bool = False, verbosity: int = 0) -> str:
    """The run in lines of at most `width` cells, without a newline at its end.

    Only the closing line may be longer: an address that is broken cannot be clicked.
    `verbosity` -1 gives the closing line alone, 1 explains every match and lists the
    skipped lines, 2 names the rules that read the page.
    """
    if verbosity < 0:
        return closing_line(run)
    return "\n".join(_Renderer(run, max(width, 40), colour, verbosity).lines())


def closing_line(run: Run) -> str:
    """`11 of 12 found · 1 missed · 4 calls · https://open.spotify.com/playlist/…`.

    The calls are those that count against the day's quota: searches and other catalogue calls.
    """
    matching = run.matching
    total = len(matching.matched) + len(matching.missed) + len(matching.pending)
    calls = run.calls.search + run.calls.catalogue
    parts = [
        *(_found_and_missed(matching) if total else ["no songs on the page"]),
        *([f"{len(matching.pending)} not looked up yet"] if matching.pending else []),
        counted(calls, "call"),
        *(["dry run, nothing written"] if run.dry_run else []),
        *([shown(run.receipt.playlist.url)] if run.receipt.playlist and run.receipt.playlist.url else []),
    ]
    return " · ".join(parts)


def _found_and_missed(matching: Matching) -> tuple[str, str]:
    found, missed, pending = map(len, (matching.matched, matching.missed, matching.pending))
    uncertain = sum(match.uncertain for match in matching.matched)
    doubt = f" ({uncertain} uncertain)" if uncertain else ""
    return f"{found} of {found + missed + pending} found{doubt}", f"{missed} missed"


class _Renderer:
    """One run laid out for one width; each method yields the lines of one part."""

    def __init__(self, run: Run, width: int, colour: bool, verbosity: int) -> None:
        self.run, self.width, self.colour, self.verbosity = run, width, colour, verbosity
        self.outcomes = outcomes(run)
        last = max((outcome.track.position for outcome in self.outcomes), default=1)
        # "  1 ✓ song  recording  0.97": the number, the mark, two names of equal width, the score.
        self.number = max(2, len(str(last)))
        self.name = (width - self.number - 3 - 2 - 6) // 2

    def lines(self) -> Iterator[str]:
        yield from self._heading()
        yield from self._songs()
        for title, kind in (("Uncertain", "uncertain"), ("Missed", "missed")):
            yield from self._section(title, [outcome for outcome in self.outcomes if outcome.kind == kind])
        yield from self._pending()
        yield from self._skipped()
        yield from self._rules()
        yield from self._playlist()
        yield ""
        yield paint(closing_line(self.run), "bold", colour=self.colour)

    def _heading(self) -> Iterator[str]:
        subject, source = self.run.extraction.subject, self.run.extraction.source
        yield paint(clip(f"{subject} · {source}" if subject else source, self.width), "bold", colour=self.colour)

    def _songs(self) -> Iterator[str]:
        if not self.outcomes:
            return
        yield ""
        heading = f"{'':{self.number}}   {fill('On the page', self.name)}  {fill('On Spotify', self.name)} Score"
        yield paint(heading, "dim", colour=self.colour)
        for outcome in self.outcomes:
            yield self._song(outcome)
            if self.verbosity > 0 and outcome.match:
                yield from self._indented(self._explanation(outcome.match), style="dim")

    def _song(self, outcome: Outcome) -> str:
        mark, style = MARKS[outcome.kind]
        number = f"{outcome.track.position:{self.number}}"
        left = f"{number} {paint(mark, style, colour=self.colour)} {fill(brief_name(outcome.track), self.name)}  "
        if outcome.match:
            score = f" {outcome.match.score.value:5.2f}"
            return left + fill(recording_name(outcome.match.candidate), self.name) + score
        return left + paint(clip(_instead(outcome), self.name + 6), style, colour=self.colour)

    def _explanation(self, match: Match) -> str:
        album = match.candidate.album
        year = f" ({album.release_date[:4]})" if album.release_date else ""
        # A release penalty has named the album already.
        return f"{match.why} · {album.name}{year}" if album.name and album.name not in match.why else match.why

    def _section(self, title: str, listed: list[Outcome]) -> Iterator[str]:
        if listed:
            yield ""
            yield paint(title, "bold", colour=self.colour)
        for outcome in listed:
            yield from self._hanging(f"{outcome.track.position:{self.number}} ", full_name(outcome.track))
            if outcome.match:
                yield from self._indented(f"taken: {recording_name(outcome.match.candidate)}")
                yield from self._indented(outcome.match.why, style="yellow")
            if outcome.miss:
                yield from self._reason(outcome.miss)

    def _reason(self, miss: Miss) -> Iterator[str]:
        yield from self._indented(reason_in_words(miss), style="red")
        for scored in nearest_of(miss)[: None if self.verbosity > 1 else NEAREST_SHOWN]:
            yield from self._nearest(scored)

    def _nearest(self, scored: Scored) -> Iterator[str]:
        yield from self._indented(f"{nearness(scored.score)}: {recording_name(scored.candidate)}")
        if self.verbosity > 0:
            yield from self._indented(scored.score.why, style="dim", deeper=2)

    def _pending(self) -> Iterator[str]:
        if self.run.matching.pending:
            yield ""
            when = self.run.refused_until
            until = f" Spotify takes calls again from {when:%Y-%m-%d %H:%M} UTC." if when else ""
            text = f"{len(self.run.matching.pending)} not looked up yet.{until} The next run goes on from here."
            yield from self._hanging("", text, style="cyan")

    def _skipped(self) -> Iterator[str]:
        skipped = self.run.extraction.skipped
        if not skipped:
            return
        yield ""
        if self.verbosity < 1:
            text = f"{_counted(len(skipped), 'line')} beside the list not read as a song (-v shows them)"
            yield from self._hanging("", text)
            return
        yield paint("Not read as songs", "bold", colour=self.colour)
        for line in skipped:
            yield from self._hanging(f"line {line.line}: ", f"{line.text} · {line.reason}")

    def _rules(self) -> Iterator[str]:
        if self.verbosity > 1 and self.run.extraction.rules:
            yield ""
            yield paint("Rules that read the page", "bold", colour=self.colour)
            for line, rule in self.run.extraction.rules:
                yield from self._hanging(f"line {line}: ", rule)

    def _playlist(self) -> Iterator[str]:
        line = written(self.run)
        if line:
            yield ""
            yield from self._hanging("", line)
        for change in self.run.receipt.changes:
            # What is added stands in the list above already.
            if change.kind != "add":
                yield from self._hanging("  ", f"{CHANGES[change.kind].format(change.position)}: {change.label}")

    def _indented(self, text: str, *, style: str = "", deeper: int = 0) -> Iterator[str]:
        yield from self._hanging(" " * (self.number + 3 + deeper), text, style=style)

    def _hanging(self, lead: str, text: str, *, style: str = "") -> Iterator[str]:
        """The text after its lead, further lines below the first."""
        for at, line in enumerate(folded_lines(text, self.width - len(lead))):
            painted = paint(line, style, colour=self.colour) if style else line
            yield (lead if at == 0 else " " * len(lead)) + painted


def _instead(outcome: Outcome) -> str:
    """What stands where the recording would."""
    return str(outcome.miss.reason) if outcome.miss else "not looked up yet"


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
