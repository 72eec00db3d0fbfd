"""Which recording is which: the songs that should be in a playlist, and by what marks they are recognised there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from ost2spotify.model import Candidate, Item, KeptSong, Match, Miss, Reason, Track
from ost2spotify.text import fold


@dataclass(frozen=True)
class Wanted:
    """A song that should be in the playlist.

    `song` names its line on the page. One that is not `settled` was found by an earlier
    run but not looked up, or not available, in this one: where it is in the playlist it
    keeps its place, where it is not it is not added.
    """

    uri: str
    song: str
    label: str
    isrc: str | None = None
    same: tuple[str, ...] = ()
    decided: bool = False
    settled: bool = True

    @cached_property
    def marks(self) -> frozenset[str]:
        return marks_of(self.uri, self.isrc, self.same)


def marks_of(uri: str, isrc: str | None, same: Iterable[str] = ()) -> frozenset[str]:
    """What a recording is recognised by: its uri, other uris of it, its ISRC. Two that share a mark are the same."""
    uris = {other if ":" in other else f"spotify:track:{other}" for other in same}
    return frozenset({uri} | uris | ({_isrc_mark(isrc)} if isrc else set()))


def _isrc_mark(isrc: str) -> str:
    # Labels write KR-A30-12-34567 as well as KRA301234567.
    return "isrc:" + isrc.replace("-", "").upper()


def marks_of_kept(song: KeptSong) -> frozenset[str]:
    return marks_of(song.uri, song.isrc, song.same)


def marks_of_item(item: Item) -> tuple[str, ...]:
    """The marks of a place in a playlist, the surest first."""
    isrc = item.candidate.isrc if item.candidate else None
    return (item.uri, _isrc_mark(isrc)) if isrc else (item.uri,)


def song_of(track: Track) -> str:
    """The line of the page as a key: the same song in a later run, whatever recording is found for it then."""
    return fold(str(track)) + ("|instrumental" if track.instrumental else "")


def wanted_songs(
    matches: Sequence[Match],
    *,
    missed: Sequence[Miss] = (),
    pending: Sequence[Track] = (),
    kept: Sequence[KeptSong] = (),
) -> tuple[Wanted, ...]:
    """What should be in the playlist, in the order of the page, each recording once."""
    lines: list[tuple[int, Wanted]] = [(match.track.position, _from_match(match)) for match in matches]
    ours = {song.song: song for song in kept if song.state in ("there", "intended")}
    unsettled = [*pending, *(miss.track for miss in missed if miss.reason is not Reason.SKIPPED_BY_YOU)]
    lines += [(track.position, _from_kept(ours[song_of(track)])) for track in unsettled if song_of(track) in ours]
    # A settled line first: it knows the recording that an unsettled one only remembers.
    return _each_once(wanted for _, wanted in sorted(lines, key=lambda line: (line[0], not line[1].settled)))


def unwanted_songs(missed: Sequence[Miss]) -> frozenset[str]:
    """The lines for which a person said that no recording is the right one."""
    return frozenset(song_of(miss.track) for miss in missed if miss.reason is Reason.SKIPPED_BY_YOU)


def _from_match(match: Match) -> Wanted:
    found = match.candidate
    return Wanted(
        found.uri, song_of(match.track), label_of(found), isrc=found.isrc, same=match.same, decided=match.decided
    )


def _from_kept(song: KeptSong) -> Wanted:
    return Wanted(song.uri, song.song, song.song, isrc=song.isrc, same=song.same, settled=False)


def label_of(candidate: Candidate) -> str:
    artists = ", ".join(map(attrgetter("name"), candidate.artists))
    return f"{artists} - {candidate.name}" if artists else candidate.name


def _each_once(songs: Iterable[Wanted]) -> tuple[Wanted, ...]:
    seen: set[str] = set()
    chosen: list[Wanted] = []
    for song in songs:
        if not song.marks & seen:
            chosen.append(song)
        seen |= song.marks
    return tuple(chosen)
