"""A person's word on what is uncertain or missed, kept for every later run."""

from __future__ import annotations

from ost2spotify import port
from ost2spotify.matching.board import Line
from ost2spotify.matching.memory import decided, nearest_first
from ost2spotify.matching.wanted import track_key
from ost2spotify.model import Answer, Choice, Match, Miss

SHOWN = 6


class Questions:
    """Asks until the person wants no more of it; without an asker it asks nothing."""

    def __init__(self, ask: port.Asker | None, memory: port.Decisions, catalogue: port.Catalogue) -> None:
        self._ask = ask
        self._memory = memory
        self._catalogue = catalogue

    @property
    def are_asked(self) -> bool:
        return self._ask is not None

    def about(self, line: Line, result: Match | Miss | None) -> Match | Miss | None:
        """The result after the person's word, or None where it stays as it is."""
        if self._ask is None or result is None or (isinstance(result, Match) and not result.uncertain):
            return None
        choice = self._ask(line.wanted.track, nearest_first(line.scored)[:SHOWN])
        if choice.answer is Answer.QUIT:
            self._ask = None
        return self._kept(line, choice)

    def _kept(self, line: Line, choice: Choice) -> Match | Miss | None:
        if choice.answer not in (Answer.TAKE, Answer.NONE):
            return None
        uri = choice.uri if choice.answer is Answer.TAKE else None
        self._memory.decide(track_key(line.wanted.track), uri, label=str(line.wanted.track))
        seen = {one.candidate.uri: one.candidate for one in line.scored}
        return decided(line.wanted, seen, self._catalogue, self._memory)
