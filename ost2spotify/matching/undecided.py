"""Lists that do not tell which side of the line is the artist: one or two lines ask the catalogue, for all."""

from __future__ import annotations

from dataclasses import replace

from ost2spotify.matching.board import Board, Line
from ost2spotify.matching.calls import Search
from ost2spotify.matching.decide import accepted
from ost2spotify.matching.penalties import score
from ost2spotify.matching.queries import first_query
from ost2spotify.matching.wanted import Wanted, wanted_of
from ost2spotify.model import Scored

# The words of a search are the same both ways, so one search answers for both; a second where the first says nothing.
MOST_ASKED = 2


def settle_sides(search: Search) -> None:
    """Read the undecided lines of a list the way that the catalogue confirms for one of them; as given otherwise."""
    undecided = [line for line in search.board.lines if exchanged(line.wanted)]
    for line in undecided[:MOST_ASKED]:
        line.answer = search.ask(first_query(line.wanted)).tracks
        vote = _best(line.wanted, search.board)
        other = _best(exchanged(line.wanted) or line.wanted, search.board)
        if vote != other:
            if other > vote:
                _exchange(undecided, search.board)
            return


def exchanged(wanted: Wanted) -> Wanted | None:
    """The same line with artist and title exchanged, or None where the page decided the sides."""
    other = wanted.track.other_way
    if other is None:
        return None
    track = replace(other, position=wanted.track.position, line=wanted.track.line, other_way=None)
    return replace(wanted_of(track, unsung_too=wanted.unsung_too), releases=wanted.releases)


def _best(wanted: Wanted, board: Board) -> float:
    scored = (Scored(one, score(wanted, one, board.known)) for one in board.seen.values())
    return max((one.score.value for one in accepted(scored)), default=0.0)


def _exchange(lines: list[Line], board: Board) -> None:
    for line in lines:
        board.read_as(line, exchanged(line.wanted) or line.wanted)
