"""The list while it is searched: every candidate seen, compared with every line that is open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ost2spotify.matching.decide import accepted, is_sure
from ost2spotify.matching.penalties import NOBODY, Known, score
from ost2spotify.matching.wanted import Wanted
from ost2spotify.model import Candidate, Scored


@dataclass(slots=True)
class Line:
    """One line of the list and what was found for it so far. `answer` is that of its own last search."""

    wanted: Wanted
    scored: list[Scored] = field(default_factory=list)
    answer: tuple[Candidate, ...] | None = None

    @property
    def good(self) -> tuple[Scored, ...]:
        """The candidates that may be taken."""
        return accepted(self.scored)

    @property
    def is_open(self) -> bool:
        return not is_sure(self.scored)


@dataclass(slots=True)
class Board:
    """All lines and all candidates, each candidate once, with the query that brought it."""

    lines: list[Line]
    known: Known = NOBODY
    seen: dict[str, Candidate] = field(default_factory=dict)
    queries: dict[str, str] = field(default_factory=dict)

    @property
    def open_lines(self) -> list[Line]:
        return [line for line in self.lines if line.is_open]

    def show(self, candidates: Iterable[Candidate], query: str) -> int:
        """Compare new candidates with every open line; how many lines they settled."""
        new = [one for one in candidates if one.uri not in self.seen]
        open_before = self.open_lines
        for candidate in new:
            self.seen[candidate.uri] = candidate
            self.queries[candidate.uri] = query
        for line in self.lines:
            line.scored += self._scored(line.wanted, new)
        return len(open_before) - len(self.open_lines)

    def read_as(self, line: Line, wanted: Wanted) -> None:
        """Compare a line again, read another way, with everything seen."""
        line.wanted = wanted
        line.scored = self._scored(wanted, self.seen.values())

    def join(self, known: Known) -> None:
        """Compare everything again, knowing more artists by their ids."""
        self.known = known
        for line in self.lines:
            self.read_as(line, line.wanted)

    def _scored(self, wanted: Wanted, candidates: Iterable[Candidate]) -> list[Scored]:
        return [Scored(candidate, score(wanted, candidate, self.known)) for candidate in candidates]


def board_of(wanted: Sequence[Wanted], known: Known = NOBODY) -> Board:
    """A board with every line open."""
    return Board([Line(one) for one in wanted], known)
