"""Songs whose title on Spotify is a free translation: no spelling finds "So long" for "Goodbye".

Everything else has to agree: the singer, the soundtrack, and that the singer has one sung song on it that no other
line of the list asks for.
"""

from __future__ import annotations

from collections.abc import Sequence

from ost2spotify.matching.board import Board, Line
from ost2spotify.matching.penalties import artist_penalties
from ost2spotify.matching.releases import is_same_release, is_soundtrack, part_of
from ost2spotify.matching.titles import title_of
from ost2spotify.model import Candidate, Penalty, Score, Scored
from ost2spotify.text import scripts_of
from ost2spotify.versions import versions_of

# Above the floor by itself, below it together with any doubt about the singer.
TRANSLATED = 0.19


def translation_of(line: Line, board: Board, elsewhere: frozenset[str] = frozenset()) -> Scored | None:
    """The one song that the line can only mean, though its title says otherwise; None where two might be meant.

    `elsewhere` are recordings that lines outside the board were given.
    """
    if (
        not _may_be_translated(line)
        or not line.wanted.releases
        or not line.wanted.performers
        or line.wanted.versions
        or _rivals(line, board)
    ):
        return None
    taken = elsewhere | {one.candidate.uri for other in board.lines for one in other.good}
    found = [one for one in board.seen.values() if one.uri not in taken and _is_on_it(line, one)]
    sung = [(one, artist_penalties(line.wanted, one, board.known)) for one in found]
    meant = [(one, against) for one, against in sung if sum(penalty.amount for penalty in against) <= 0.02]
    if not meant or not _are_one_song([one for one, _ in meant]):
        return None
    candidate, against = min(meant, key=lambda pair: (pair[0].album.release_date or "9999", pair[0].uri))
    return Scored(candidate, Score((Penalty("translated title", TRANSLATED, candidate.name), *against)))


def _may_be_translated(line: Line) -> bool:
    """Whether the page knows the title in its own script only, so that Spotify may have a translation of it.

    "Goodbye" was meant by "So long" once, but two Latin titles without a common word are two songs far more often.
    """
    return not any(scripts_of(form) <= {"latin"} for form in line.wanted.track.title.forms)


def _rivals(line: Line, board: Board) -> bool:
    """Whether another open line asks for a song of the same singer on the same soundtrack."""
    return any(
        other is not line
        and not other.good
        and other.wanted.releases == line.wanted.releases
        and {name.name for name in other.wanted.performers} & {name.name for name in line.wanted.performers}
        for other in board.lines
    )


def _is_on_it(line: Line, candidate: Candidate) -> bool:
    """Whether a candidate is a sung song of the line's soundtrack, of its part where the page gives one."""
    names = (candidate.album.name, *title_of(candidate.name).remarks)
    if (
        versions_of(candidate.name)
        or scripts_of(candidate.name) - {"latin"}
        or candidate.playable is False
        or not any(map(is_soundtrack, names))
    ):
        return False
    if line.wanted.track.part and part_of(candidate.album.name) not in (None, line.wanted.track.part):
        return False
    return any(is_same_release(release, name) for release in line.wanted.releases for name in names)


def _are_one_song(candidates: Sequence[Candidate]) -> bool:
    """Whether candidates are releases of one recording: the same title, or the same length to two seconds."""
    first = candidates[0]
    return all(_is_same(first, other) for other in candidates[1:])


def _is_same(one: Candidate, other: Candidate) -> bool:
    if set(title_of(one.name).whole) & set(title_of(other.name).whole):
        return True
    lengths = one.duration_ms, other.duration_ms
    return lengths[0] is not None and lengths[1] is not None and abs(lengths[0] - lengths[1]) <= 2000
