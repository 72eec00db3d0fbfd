"""The three-way plan: what we put there last time, what is there now, and what should be there.

Pure: no call is made and nothing is remembered here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ost2spotify.errors import PlaylistFull
from ost2spotify.model import Change, Item, KeptSong
from ost2spotify.writing.comparing import Comparison, Rules
from ost2spotify.writing.ordering import Move, arranged, moves_between
from ost2spotify.writing.recordings import Wanted, label_of

MOST_ITEMS = 10_000
# A turned list of thousands would take a call for each song; the rest is moved by the next run.
_MOST_MOVES = 500


@dataclass(frozen=True, slots=True)
class Insert:
    """Songs to add in one piece, and the place (from 0) of the first."""

    uris: tuple[str, ...]
    position: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do to a playlist, in this order: take out, move, insert; and what to remember.

    `kept` are the songs to remember before the first write: those about to be added are "intended".
    A plan that is not whole leaves its additions to the next run.
    """

    removals: tuple[str, ...] = ()
    moves: tuple[Move, ...] = ()
    inserts: tuple[Insert, ...] = ()
    kept: tuple[KeptSong, ...] = ()
    added: int = 0
    already_there: int = 0
    removed: int = 0
    kept_out: int = 0
    notes: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    is_whole: bool = True

    @property
    def is_empty(self) -> bool:
        return not (self.removals or self.moves or self.inserts)

    @property
    def moved(self) -> int:
        return sum(move.length for move in self.moves)

    @property
    def carried_out(self) -> tuple[KeptSong, ...]:
        """The songs to remember once everything was written."""
        if not self.is_whole:
            return self.kept
        return tuple(replace(song, state="there") if song.state == "intended" else song for song in self.kept)


def planned(wanted: Sequence[Wanted], kept: Sequence[KeptSong] | None, items: Sequence[Item], rules: Rules) -> Plan:
    """What brings the playlist's items to what is wanted, with what a person did to them left alone.

    `kept` None is a playlist we know nothing about: what equals our songs counts as ours.
    Raises PlaylistFull when there would be more than 10,000 items.
    """
    against = Comparison(tuple(wanted), None if kept is None else tuple(kept), tuple(items), rules)
    return _Planning(against).plan()


def check_room(count: int) -> None:
    """Raise PlaylistFull when a playlist cannot have so many items."""
    if count > MOST_ITEMS:
        raise PlaylistFull(
            f"the playlist would have {count:,} items; Spotify takes {MOST_ITEMS:,}",
            hint="Split the list into several playlists.",
        )


# Not slotted: the cached properties are the steps of the planning, each worked out once.
@dataclass(frozen=True)
class _Planning:
    """What to do about a comparison."""

    against: Comparison

    def plan(self) -> Plan:
        target, moving = self._target
        standing = [place for place in range(len(self.against.items)) if place not in self._taken_out]
        moves = moves_between(standing, target, moving)
        is_whole = len(moves) <= _MOST_MOVES
        removals = dict.fromkeys(self.against.items[place].uri for place in sorted(self._taken_out))
        return Plan(
            removals=tuple(removals),
            moves=tuple(moves[:_MOST_MOVES]),
            # Positions count on the songs before them: with moves left over, songs are added by the next run.
            inserts=tuple(self._inserts(target)) if is_whole else (),
            kept=self._to_remember,
            added=len(self._added - self._doubled) if is_whole else 0,
            already_there=sum(self.against.wanted[number].settled for number in self.against.place_of),
            removed=len(self._to_remove),
            kept_out=len(self.against.kept_out),
            notes=tuple(self._notes(len(moves))),
            changes=tuple(self._changes(moving)),
            is_whole=is_whole,
        )

    @cached_property
    def _surplus(self) -> frozenset[int]:
        """In a mirror, places of everything that is not on the list, or there before under another id."""
        if not self.against.rules.mirror:
            return frozenset()
        firsts = {place: self.against.items[place].uri for place in self.against.place_of.values()}
        same_uri = set(firsts.values())
        return frozenset(
            place
            for place, item in enumerate(self.against.items)
            if place not in firsts and item.uri not in same_uri and _can_be_removed(item)
        )

    @cached_property
    def _candidates_for_removal(self) -> frozenset[str]:
        return frozenset(self.against.items[place].uri for place in self.against.replaced | self._surplus)

    @cached_property
    def _to_remove(self) -> frozenset[str]:
        """The uris to take out: all or, when they are too many for one run, none (half a page may have been read)."""
        found = self._candidates_for_removal
        return found if len(found) <= self.against.rules.max_removals else frozenset()

    @cached_property
    def _doubled(self) -> frozenset[int]:
        """Our songs that stand there twice because a write of ours arrived twice: to be taken out and added once."""
        places: dict[int, list[int]] = {}
        for place, number in enumerate(self.against.wanted_at):
            if (
                number is not None
                and self.against.items[place].uri == self.against.items[self.against.place_of[number]].uri
            ):
                places.setdefault(number, []).append(place)
        return frozenset(
            number for number, found in places.items() if len(found) > 1 and self._was_doubled_by_us(found[0])
        )

    def _uri_of(self, number: int) -> str:
        """The uri that a wanted song has in the playlist."""
        return self.against.items[self.against.place_of[number]].uri

    def _was_doubled_by_us(self, place: int) -> bool:
        known = self.against.known_at.get(place)
        return self.against.rules.mirror or (known is not None and known.state == "intended")

    @cached_property
    def _taken_out(self) -> frozenset[int]:
        """The places that will be empty after the removals, which take out every occurrence of a uri."""
        uris = self._to_remove | {self._uri_of(number) for number in self._doubled}
        return frozenset(place for place, item in enumerate(self.against.items) if item.uri in uris)

    @cached_property
    def _added(self) -> frozenset[int]:
        waiting = self._lines_not_replaced
        return self._doubled | frozenset(
            number
            for number, song in enumerate(self.against.wanted)
            if song.settled
            and number not in self.against.place_of
            and number not in self.against.kept_out
            and song.song not in waiting
        )

    @cached_property
    def _lines_not_replaced(self) -> frozenset[str]:
        """Lines whose old recording stays because too much was to be removed: the new one would be a second."""
        if self._to_remove:
            return frozenset()
        return frozenset(self.against.known_at[place].song for place in self.against.replaced)

    @cached_property
    def _target(self) -> tuple[list[int], frozenset[int]]:
        standing = [place for place in range(len(self.against.items)) if place not in self._taken_out]
        check_room(len(standing) + len(self._added))
        page = [
            _new(number) if number in self._added else self.against.ours[number]
            for number in range(len(self.against.wanted))
            if number in self._added or number in self.against.ours
        ]
        return arranged(standing, page)

    def _inserts(self, target: Sequence[int]) -> Iterable[Insert]:
        piece: list[str] = []
        for position, place in enumerate([*target, 0]):
            if place < 0:
                piece.append(self.against.wanted[_number(place)].uri)
            elif piece:
                yield Insert(tuple(piece), position - len(piece))
                piece = []

    @cached_property
    def _to_remember(self) -> tuple[KeptSong, ...]:
        """Our songs in the order the playlist will have, then those that a person took out."""
        target, _ = self._target
        songs = [self._song_to_remember(place) for place in target]
        return (*(song for song in songs if song is not None), *self.against.removed_by_person)

    def _song_to_remember(self, place: int) -> KeptSong | None:
        if place < 0:
            return _remembered(self.against.wanted[_number(place)], state="intended")
        number = self.against.wanted_at[place]
        if number is None or self.against.place_of[number] != place:
            # Gone from the page, and left where it is.
            return self.against.known_at.get(place) if number is None else None
        if not self.against.wanted[number].settled and place in self.against.known_at:
            return self.against.known_at[place]
        state = "there" if number in self.against.ours else "theirs"
        return _remembered(self.against.wanted[number], state=state, uri=self.against.items[place].uri)

    def _notes(self, moves: int) -> Iterable[str]:
        waiting = len(self._candidates_for_removal)
        if waiting > self.against.rules.max_removals:
            yield (
                f"{waiting} songs would be removed, more than max_removals ({self.against.rules.max_removals}): "
                "none was, in case the page was only half there"
            )
        if moves > _MOST_MOVES:
            yield f"{moves:,} moves are needed; the first {_MOST_MOVES} now, the rest in later runs"

    def _changes(self, moving: frozenset[int]) -> Iterable[Change]:
        for place, item in enumerate(self.against.items):
            if item.uri in self._to_remove:
                yield Change("remove", place + 1, item.uri, _label(item))
        for position, place in enumerate(self._target[0], start=1):
            if place in moving:
                yield Change("move", position, self.against.items[place].uri, _label(self.against.items[place]))
            elif place < 0 and _number(place) not in self._doubled:
                song = self.against.wanted[_number(place)]
                yield Change("add", position, song.uri, song.label)


def _new(number: int) -> int:
    """A place for a wanted song that is not there yet."""
    return -1 - number


def _number(place: int) -> int:
    return -1 - place


def _remembered(song: Wanted, *, state: str, uri: str | None = None) -> KeptSong:
    uri = uri or song.uri
    same = tuple(sorted({song.uri, *song.same} - {uri}))
    return KeptSong(uri, song.song, isrc=song.isrc, same=same, state=state)


def _can_be_removed(item: Item) -> bool:
    """Spotify's API takes out neither local files nor songs that it withdrew, which have no uri."""
    return bool(item.uri) and not item.uri.startswith("spotify:local:")


def _label(item: Item) -> str:
    return label_of(item.candidate) if item.candidate else item.uri
