"""What every part of the memory has: the database and a clock."""

from __future__ import annotations

from datetime import datetime

from ost2spotify.store.database import Database
from ost2spotify.store.timing import Clock


class Shelf:
    """A part of the memory."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    @property
    def _now(self) -> datetime:
        return self._clock()

    @property
    def _seconds(self) -> float:
        return self._clock().timestamp()
