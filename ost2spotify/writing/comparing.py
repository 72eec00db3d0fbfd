"""Holding three things against each other: what we put there, what is there now, what should be there.

Songs that should be there are named by their number in `wanted`, songs that are there by their place in `items`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from ost2spotify.model import Item, KeptSong
from ost2spotify.writing.ordering import longest_rising
from ost2spotify.writing.recordings import Wanted, marks_of_item, marks_of_kept


@dataclass(frozen=True, slots=True)
class Rules:
    """How a playlist is kept: `mirror` makes it exactly the list; `unwanted` are lines a person wants no song for."""

    mirror: bool = False
    max_removals: int = 5
    unwanted: frozenset[str] = frozenset()


# Not slotted: the cached properties are the steps of the comparison, each worked out once.
@dataclass(frozen=True)
class Comparison:
    """What became of each song. `kept` None is a playlist we know nothing about: what equals our songs is ours."""

    wanted: tuple[Wanted, ...]
    kept: tuple[KeptSong, ...] | None
    items: tuple[Item, ...]
    rules: Rules

    @cached_property
    def _wanted_by_mark(self) -> dict[str, int]:
        return {mark: number for number in reversed(range(len(self.wanted))) for mark in self.wanted[number].marks}

    @cached_property
    def wanted_at(self) -> tuple[int | None, ...]:
        """For each item the wanted song that it is, if any."""
        known = self._wanted_by_mark
        return tuple(next((known[mark] for mark in marks_of_item(item) if mark in known), None) for item in self.items)

    @cached_property
    def place_of(self) -> dict[int, int]:
        """For each wanted song that is there, its place.

        Of several (a person may like a song twice) the one that fits the page's order, else the first.
        """
        found = [(place, number) for place, number in enumerate(self.wanted_at) if number is not None]
        fitting = {found[index][1]: found[index][0] for index in longest_rising([number for _, number in found])}
        return {number: place for place, number in reversed(found)} | fitting

    @cached_property
    def _there(self) -> frozenset[str]:
        return frozenset(mark for item in self.items for mark in marks_of_item(item))

    @cached_property
    def _present(self) -> tuple[KeptSong, ...]:
        """The songs that we remember and that are there now."""
        return tuple(song for song in self.kept or () if song.state != "removed" and self._is_there(song))

    @cached_property
    def removed_by_person(self) -> tuple[KeptSong, ...]:
        """The songs that were there and are no longer, now or since an earlier run.

        One that was only intended may never have arrived, so its absence says nothing.
        """
        absent = (song for song in self.kept or () if song.state != "intended" and not self._is_there(song))
        return tuple(replace(song, state="removed") for song in absent)

    def _is_there(self, song: KeptSong) -> bool:
        return bool(marks_of_kept(song) & self._there)

    @cached_property
    def known_at(self) -> dict[int, KeptSong]:
        """For each place that holds a song we remember, that song."""
        known = {mark: song for song in reversed(self._present) for mark in marks_of_kept(song)}
        found = ((place, marks_of_item(item)) for place, item in enumerate(self.items))
        places = ((place, next((known[mark] for mark in marks if mark in known), None)) for place, marks in found)
        return {place: song for place, song in places if song is not None}

    @cached_property
    def ours(self) -> dict[int, int]:
        """For each wanted song that is there by our doing, its place: the songs that follow the page's order."""
        return {number: place for number, place in self.place_of.items() if self._is_ours(place)}

    def _is_ours(self, place: int) -> bool:
        if self.kept is None or self.rules.mirror:
            return True
        return place in self.known_at and self.known_at[place].state != "theirs"

    @cached_property
    def kept_out(self) -> frozenset[int]:
        """Wanted songs that a person took out, by recording or by line; one chosen by hand since then may come in."""
        if self.rules.mirror:
            return frozenset()
        marks = {mark for song in self.removed_by_person for mark in marks_of_kept(song)}
        # A place without a uri holds a song that Spotify withdrew: what is absent then was not taken out by anybody,
        # and another recording of its line may come in.
        withdrawn = any(not item.uri for item in self.items)
        lines = set() if withdrawn else {song.song for song in self.removed_by_person}
        return frozenset(
            number
            for number, song in enumerate(self.wanted)
            if number not in self.place_of
            and song.settled
            and (song.marks & marks or (song.song in lines and not song.decided))
        )

    @cached_property
    def replaced(self) -> frozenset[int]:
        """Places of our songs whose line now has another recording, or none that a person wants."""
        lines = self.rules.unwanted | {song.song for song in self.wanted if song.settled}
        return frozenset(
            place
            for place, song in self.known_at.items()
            if self.wanted_at[place] is None and song.state != "theirs" and song.song in lines
        )
