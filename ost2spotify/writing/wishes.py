"""What a playlist should be, as one value."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from ost2spotify.model import Item, KeptSong, Match, Miss, Track
from ost2spotify.writing.comparing import Rules
from ost2spotify.writing.planning import Plan, planned
from ost2spotify.writing.recordings import Wanted, wanted_songs


@dataclass(frozen=True, slots=True)
class Wish:
    """What one playlist should be."""

    key: str
    name: str
    description: str
    public: bool
    matches: tuple[Match, ...]
    missed: tuple[Miss, ...]
    pending: tuple[Track, ...]
    playlist_id: str | None
    newest_first: bool
    rules: Rules
    recreate: bool
    cover: str | None

    def wanted(self, kept: Sequence[KeptSong]) -> tuple[Wanted, ...]:
        songs = wanted_songs(self.matches, missed=self.missed, pending=self.pending, kept=kept)
        return songs[::-1] if self.newest_first else songs

    def digest(self, kept: Sequence[KeptSong]) -> str:
        """Equal for two runs that want the same of a playlist."""
        songs = [[song.uri, song.song, song.isrc, song.same, song.decided, song.settled] for song in self.wanted(kept)]
        rules = [self.rules.mirror, self.rules.max_removals, sorted(self.rules.unwanted)]
        return digest_of(json.dumps([songs, rules]))

    def plan(self, items: Sequence[Item], kept: Sequence[KeptSong] | None) -> Plan:
        return planned(self.wanted(kept or ()), kept, items, self.rules)


def digest_of(text: str) -> str:
    """A short text that differs where the text does."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]
