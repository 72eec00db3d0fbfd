"""The calls of one list, and the lines that belong together in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from ost2spotify.matching.board import Board, Line
from ost2spotify.matching.letters import letters
from ost2spotify.matching.queries import Query
from ost2spotify.model import Album, Candidate, Found
from ost2spotify.port import Catalogue, Progress

# A search for a soundtrack or an artist pays from three lines on: one line's own search settles it four times in five.
FEWEST = 3


class Search:
    """The calls of one list: what was asked, what it cost, and the releases that were found and `read`."""

    def __init__(self, board: Board, catalogue: Catalogue, progress: Progress) -> None:
        self.board = board
        self.catalogue = catalogue
        self.progress = progress
        self.spent = 0
        self.asked: set[str] = set()
        self.listed: set[str] = set()
        self.read: set[str] = set()

    def ask(self, query: Query, *, kinds: Sequence[str] = ("track",), offset: int = 0) -> Found:
        """Send a query and compare its answer with every open line."""
        self.spent += 1
        self.asked.add(query.text.casefold())
        found = self.catalogue.search(query.text, kinds=kinds, offset=offset)
        self._show(found.tracks, f"{query.step} search")
        return found

    def list_album(self, album: Album) -> None:
        """List a release and compare all of it with every open line."""
        self.spent += 1
        self.listed.add(album.id or "")
        self._show(self.catalogue.album_tracks(album), "album")

    def may_ask(self, query: Query) -> bool:
        return query.text.casefold() not in self.asked

    def _show(self, candidates: Sequence[Candidate], step: str) -> None:
        self.board.show(candidates, step)
        lines = len(self.board.lines)
        self.progress("search", lines - len(self.board.open_lines), lines, step)


def groups(board: Board, key: Callable[[Line], str]) -> list[tuple[str, list[Line]]]:
    """The open lines that share a soundtrack or an artist, three or more, the largest group first."""
    found: dict[str, list[Line]] = defaultdict(list)
    for line in board.open_lines:
        found[key(line)].append(line)
    named = [(name, lines) for name, lines in found.items() if name and len(lines) >= FEWEST]
    return sorted(named, key=lambda group: -len(group[1]))


def release_of(line: Line) -> str:
    return line.wanted.releases[0] if line.wanted.releases else ""


def artist_of(line: Line) -> str:
    return line.wanted.performers[0].name if line.wanted.performers else ""


def same_artist(board: Board, line: Line) -> list[Line]:
    return [other for other in board.lines if letters(artist_of(other)) == letters(artist_of(line))]
