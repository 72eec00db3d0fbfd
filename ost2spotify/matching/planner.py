"""Which call comes next for a line that nothing else has settled, and when to stop."""

from __future__ import annotations

from ost2spotify.matching.board import Line
from ost2spotify.matching.calls import Search, release_of, same_artist
from ost2spotify.matching.queries import Query, first_query, next_queries
from ost2spotify.matching.together import list_releases, search_learned_name, shared_releases

# Shorter lists may spend one call more than they have lines.
SHORT_LIST = 10


def search_each_line(search: Search) -> None:
    """One exact search for each line that nothing else has settled."""
    for line in search.board.lines:
        query = first_query(line.wanted)
        if line.is_open and search.may_ask(query):
            line.answer = search.ask(query).tracks
            shared = shared_releases(search.board, same_artist(search.board, line))
            list_releases(search, same_artist(search.board, line), shared)
            search_learned_name(search, line)


def search_again(search: Search) -> None:
    """Looser searches for what is open, the most promising first, as far as the list's allowance goes."""
    while search.spent < allowance(search):
        choices = [
            (promise, -place, query)
            for place, line in enumerate(search.board.lines)
            if line.is_open
            for promise, query in _further_queries(search, line)
            if search.may_ask(query)
        ]
        if not choices:
            return
        _, place, query = max(choices, key=lambda choice: choice[:2])
        search.board.lines[-place].answer = search.ask(query).tracks


def _further_queries(search: Search, line: Line) -> list[tuple[float, Query]]:
    """A line's further searches; what a soundtrack that was read lacks has another name at best."""
    if release_of(line) in search.read:
        return [(promise, query) for promise, query in next_queries(line) if query.step == "native"]
    return next_queries(line)


def allowance(search: Search) -> int:
    """How many calls a list may have cost before looser searches end: one for a line, more for a short list.

    Lines whose soundtrack was read have had their chance: half a call for each.
    """
    lines = len(search.board.lines)
    read = sum(release_of(line) in search.read for line in search.board.lines)
    if read > lines // 2:
        return lines - read + read // 2 + 1
    return lines - lines // 40 if lines >= SHORT_LIST else lines + 1
