"""Which call comes next: for the list as a whole as long as that settles lines, then line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ost2spotify.matching.board import Board, Line
from ost2spotify.matching.queries import cleaned, queries_of
from ost2spotify.matching.releases import is_same_release
from ost2spotify.model import Album, Found
from ost2spotify.port import Catalogue, Progress


class Search:
    """The calls of one list: what was asked, what it may still cost."""

    def __init__(self, board: Board, catalogue: Catalogue, progress: Progress) -> None:
        self.board = board
        self.catalogue = catalogue
        self.progress = progress
        self.spent = 0
        self.allowance = allowance(len(board.lines))
        self.asked: set[str] = set()

    def run(self) -> None:
        """Search until every line is settled or another call is not worth it."""
        for release, lines in groups(self.board):
            self._soundtrack(release, lines)
        for line in self.board.lines:
            if line.is_open:
                self._next_query(line)
        for line in self._most_promising():
            if self.spent >= self.allowance:
                break
            while line.is_open and self.spent < self.allowance and self._next_query(line):
                pass

    def _soundtrack(self, release: str, lines: Sequence[Line]) -> None:
        """Search a soundtrack by its name, then list the releases that look like it, while that settles lines."""
        found = self._ask(cleaned(release), "album", kinds=("track", "album"))
        for album in _worth_listing(release, found, self.board):
            if sum(line.is_open for line in lines) < 2:
                break
            self.spent += 1
            self.board.show(self.catalogue.album_tracks(album), f"album {album.name}")

    def _next_query(self, line: Line) -> bool:
        for query in queries_of(line.wanted):
            if query.text.casefold() not in self.asked:
                self._ask(query.text, query.step)
                return True
        return False

    def _ask(self, text: str, step: str, kinds: Sequence[str] = ("track",)) -> Found:
        self.asked.add(text.casefold())
        self.spent += 1
        found = self.catalogue.search(text, kinds=kinds)
        self.board.show(found.tracks, step)
        done = len(self.board.lines) - len(self.board.open_lines)
        self.progress("search", done, len(self.board.lines), text)
        return found

    def _most_promising(self) -> list[Line]:
        return [line for line in self.board.lines if line.is_open]


def allowance(lines: int) -> int:
    """How many calls a list may cost."""
    return max(lines, 3)


def groups(board: Board) -> list[tuple[str, list[Line]]]:
    """The soundtracks that at least three open lines are said to be on, the largest first."""
    counts = Counter(line.wanted.releases[0] for line in board.open_lines if line.wanted.releases)
    return [
        (release, [line for line in board.open_lines if line.wanted.releases[:1] == (release,)])
        for release, count in counts.most_common()
        if count >= 2
    ]


def _worth_listing(release: str, found: Found, board: Board) -> list[Album]:
    albums = [album for album in found.albums if is_same_release(release, album.name) and album.id]
    return sorted(albums, key=lambda album: -(album.total_tracks or 0))[:2]
