"""Artists that turn out to be one: a name on the page and an id in the catalogue that share songs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ost2spotify import port
from ost2spotify.matching.board import Line
from ost2spotify.matching.calls import Search
from ost2spotify.matching.letters import letters
from ost2spotify.matching.names import likeness
from ost2spotify.matching.penalties import OTHER_ARTIST, Known
from ost2spotify.matching.wanted import Wanted
from ost2spotify.model import Artist, Match, Scored
from ost2spotify.text import scripts_of

# One song of the same title is a homonym in a third of the cases; two songs of one artist id are not.
SONGS_IN_COMMON = 2


def known_identities(wanted: Iterable[Wanted], memory: port.Identities) -> Known:
    """What earlier runs learned of the artists of a list."""
    forms = {letters(form) for one in wanted for performer in one.performers for form in performer.forms}
    return Known(frozenset((form, artist_id) for form in forms for artist_id, _ in memory.identities(form)))


def learn(match: Match, memory: port.Identities) -> None:
    """Keep which artist a checked match showed a written name to be: a sure one, under its very title."""
    doubts = {penalty.name for penalty in match.score.penalties} - {"release", "artist"}
    if match.uncertain or doubts:
        return
    for form, artist in _shown_to_be_one(match):
        memory.learn_identity(letters(form), artist.id or "", artist.name)


def _shown_to_be_one(match: Match) -> list[tuple[str, Artist]]:
    return [
        (form, artist)
        for performer in match.track.artists
        for artist in match.candidate.artists
        if artist.id and likeness(performer, artist.name)
        for form in performer.forms
        if letters(form) != letters(artist.name)
    ]


def join_names(search: Search) -> None:
    """Take a foreign name for the artist whose songs two lines of that name ask for by their titles; costs no call."""
    board = search.board
    pairs = {(name, artist_id) for name, artist_id in _common(board.open_lines)}
    if pairs - board.known.ids:
        board.join(Known(board.known.ids | pairs))


def _common(lines: Iterable[Line]) -> list[tuple[str, str]]:
    songs: dict[tuple[str, str], set[str]] = defaultdict(set)
    for line in lines:
        for name, artist in ((name, artist) for one in line.scored for name, artist in _foreign(line, one)):
            songs[name, artist.id or ""].add(letters(line.wanted.track.title.name))
    return [pair for pair, titles in songs.items() if pair[1] and len(titles) >= SONGS_IN_COMMON]


def _foreign(line: Line, one: Scored) -> list[tuple[str, Artist]]:
    """The line's artist and the candidate's, where only the artist is other and written in another script."""
    against = {penalty.name for penalty in one.score.penalties}
    if OTHER_ARTIST not in against or against - {OTHER_ARTIST, "release"}:
        return []
    names = [letters(form) for performer in line.wanted.performers[:1] for form in performer.forms]
    return [
        (name, artist)
        for name in names
        for artist in one.candidate.artists[:1]
        if scripts_of(name) and scripts_of(artist.name) and not scripts_of(name) & scripts_of(artist.name)
    ]
