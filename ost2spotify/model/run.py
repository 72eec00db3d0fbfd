"""One build from page to playlist, and what it cost."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from ost2spotify.errors import OutOfReach, Refused
from ost2spotify.model.matching import Matching
from ost2spotify.model.playlists import Receipt
from ost2spotify.model.tracks import Extraction


@dataclass(frozen=True, slots=True)
class Calls:
    """Requests that were sent to Spotify: searches, other catalogue calls, playlist calls."""

    search: int = 0
    catalogue: int = 0
    playlist: int = 0

    def __add__(self, other: Calls) -> Calls:
        return Calls(self.search + other.search, self.catalogue + other.catalogue, self.playlist + other.playlist)

    def __sub__(self, other: Calls) -> Calls:
        return Calls(self.search - other.search, self.catalogue - other.catalogue, self.playlist - other.playlist)


@dataclass(frozen=True, slots=True)
class Run:
    """Everything that one build did, for every kind of report."""

    extraction: Extraction
    matching: Matching
    receipt: Receipt = field(default_factory=Receipt)
    calls: Calls = field(default_factory=Calls)
    dry_run: bool = False
    name: str = ""

    @property
    def refused_until(self) -> datetime | None:
        """When Spotify takes calls again (UTC), if it, or our own daily limit, refused some."""
        return self.stopped.until if isinstance(self.stopped, Refused) else None

    @property
    def stopped(self) -> OutOfReach | None:
        """What ended the run early, in searching or in writing."""
        return self.matching.stopped or self.receipt.stopped
