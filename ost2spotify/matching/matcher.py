"""One list from beginning to end: what is decided or remembered, then the search, then a person's word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ost2spotify import port
from ost2spotify.errors import OutOfReach
from ost2spotify.matching.asking import Questions
from ost2spotify.matching.board import Board, Line, board_of
from ost2spotify.matching.calls import Search
from ost2spotify.matching.decide import match_of, miss_of
from ost2spotify.matching.identities import join_names, known_identities, learn
from ost2spotify.matching.memory import decided, remember, remembered
from ost2spotify.matching.planner import search_again, search_each_line
from ost2spotify.matching.together import search_one_artist, search_soundtracks
from ost2spotify.matching.translated import translation_of
from ost2spotify.matching.undecided import exchanged, settle_sides
from ost2spotify.matching.wanted import Wanted, wanted_of
from ost2spotify.model import Match, Matching, Miss, Track

# From the list to the line, in the order of the calls saved.
STEPS: tuple[Callable[[Search], None], ...] = (
    settle_sides,
    search_soundtracks,
    search_one_artist,
    search_each_line,
    join_names,
    search_again,
)


def match_list(
    tracks: Sequence[Track],
    *,
    subject: str | None,
    catalogue: port.Catalogue,
    memory: port.MatchMemory,
    instrumentals: bool = False,
    ask: port.Asker | None = None,
    progress: port.Progress = port.no_progress,
) -> Matching:
    """Each track as a match, a miss with its reason, or pending where Spotify stopped answering.

    `subject` is the soundtrack or drama that the page is about. With `instrumentals` an instrumental is taken
    where the sung version is not on Spotify. `ask` is shown what is uncertain or missed; its answers are kept
    in `memory`. SignInNeeded and SettingsError go through; any other failure to reach Spotify ends the search.
    """
    wanted = [wanted_of(track, subject, unsung_too=instrumentals) for track in tracks]
    results = _Results()
    try:
        questions = Questions(ask, memory, catalogue)
        _answer(wanted, results, catalogue=catalogue, memory=memory, questions=questions, progress=progress)
    except OutOfReach as error:
        results.stopped = error
    return results.as_matching(wanted)


def _answer(
    wanted: Sequence[Wanted],
    results: _Results,
    *,
    catalogue: port.Catalogue,
    memory: port.MatchMemory,
    questions: Questions,
    progress: port.Progress,
) -> None:
    unknown = [one for one in wanted if not results.keep(one, _known(one, catalogue, memory, questions))]
    board = board_of(unknown, known_identities(unknown, memory))
    search = Search(board, catalogue, progress)
    try:
        for step in STEPS:
            step(search)
    except OutOfReach:
        _settle(board, results, memory, misses=False)
        raise
    _settle(board, results, memory, misses=True)
    for line in board.lines:
        results.keep(line.wanted, questions.about(line, results.of(line.wanted)))


def _known(
    wanted: Wanted, catalogue: port.Catalogue, memory: port.MatchMemory, questions: Questions
) -> Match | Miss | None:
    ways = [way for way in (wanted, exchanged(wanted)) if way]
    known = next(
        (found for way in ways if (found := decided(way, {}, catalogue, memory) or remembered(way, memory))), None
    )
    # Whoever asks to be asked wants to see the candidates of an uncertain match again.
    return None if isinstance(known, Match) and known.uncertain and questions.are_asked else known


def _settle(board: Board, results: _Results, memory: port.MatchMemory, *, misses: bool) -> None:
    for line in board.lines:
        match = match_of(line.wanted, line.scored, board.queries)
        # A translation is taken for want of anything better, which only a finished search can tell.
        match = match or (_translated(line, board, results.taken()) if misses else None)
        if match:
            remember(line.wanted, match, memory)
            learn(match, memory)
        results.keep(line.wanted, match or (_miss(line, board) if misses else None))


def _translated(line: Line, board: Board, taken: frozenset[str]) -> Match | None:
    found = translation_of(line, board, taken)
    return match_of(line.wanted, [found], board.queries) if found else None


def _miss(line: Line, board: Board) -> Miss:
    return miss_of(line.wanted, line.scored, board.queries)


def _uris(ids: Iterable[str]) -> Iterator[str]:
    return (f"spotify:track:{track_id}" for track_id in ids)


@dataclass(slots=True)
class _Results:
    """What is known of each line so far."""

    found: dict[int, Match | Miss] = field(default_factory=dict)
    stopped: OutOfReach | None = None

    def keep(self, wanted: Wanted, result: Match | Miss | None) -> bool:
        if result is not None:
            self.found[wanted.track.position] = result
        return result is not None

    def of(self, wanted: Wanted) -> Match | Miss | None:
        return self.found.get(wanted.track.position)

    def taken(self) -> frozenset[str]:
        """The recordings that lines have been given so far, with their other ids."""
        matches = [result for result in self.found.values() if isinstance(result, Match)]
        return frozenset(uri for match in matches for uri in (match.candidate.uri, *_uris(match.same)))

    def as_matching(self, wanted: Sequence[Wanted]) -> Matching:
        results = [(one.track, self.of(one)) for one in wanted]
        return Matching(
            tuple(result for _, result in results if isinstance(result, Match)),
            tuple(result for _, result in results if isinstance(result, Miss)),
            tuple(track for track, result in results if result is None),
            self.stopped,
        )
