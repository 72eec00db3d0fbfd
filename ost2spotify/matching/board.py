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
    """One line of the list and what was found for it so far. `answer` is that of its own last search.

    `good` are the candidates that may be taken; a line with a sure one is no longer `is_open`. Both are kept,
    because they are asked for after every answer and change only with new candidates.
    """

    wanted: Wanted
    scored: list[Scored] = field(default_factory=list)
    answer: tuple[Candidate, ...] | None = None
    good: tuple[Scored, ...] = ()
    is_open: bool = True

    def compare(self, candidates: Iterable[Candidate], known: Known) -> None:
        """Score candidates that the line has not seen."""
        new = [Scored(candidate, score(self.wanted, candidate, known)) for candidate in candidates]
        self.scored += new
        self.good += accepted(new)
        self.is_open = self.is_open and not is_sure(new)

    def read_as(self, wanted: Wanted, candidates: Iterable[Candidate], known: Known) -> None:
        """Begin again, read another way or knowing more artists."""
        self.wanted, self.scored, self.good, self.is_open = wanted, [], (), True
        self.compare(candidates, known)


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
            line.compare(new, self.known)
        return len(open_before) - len(self.open_lines)

    def read_as(self, line: Line, wanted: Wanted) -> None:
        """Compare a line again, read another way, with everything seen."""
        line.read_as(wanted, self.seen.values(), self.known)

    def join(self, known: Known) -> None:
        """Compare everything again, knowing more artists by their ids."""
        self.known = known
        for line in self.lines:
            self.read_as(line, line.wanted)


def board_of(wanted: Sequence[Wanted], known: Known = NOBODY) -> Board:
    """A board with every line open."""
    return Board([Line(one) for one in wanted], known)
