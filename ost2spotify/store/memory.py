"""The memory as a whole: everything that one run leaves for the next."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from types import TracebackType

from ost2spotify.store.answers import AnswerBook, MissBook
from ost2spotify.store.database import Database, open_database
from ost2spotify.store.pages import NoticeBoard, PageShelf
from ost2spotify.store.people import DecisionBook, IdentityBook
from ost2spotify.store.playlists import PlaylistShelf
from ost2spotify.store.quota import CallBook
from ost2spotify.store.timing import DAY, Clock, now

# An expired "nothing found" is kept a while longer: how often a question was asked decides when to ask it again.
_FORGOTTEN_AFTER = timedelta(days=60)


class Store(CallBook, AnswerBook, MissBook, DecisionBook, IdentityBook, PageShelf, NoticeBoard, PlaylistShelf):
    """Implements Quota, Answers, Decisions, Identities, Pages and PlaylistMemory of `port`.

    `warnings` are sentences for the person about the state the file was found in.
    Methods raise StateError when the file cannot be written, Busy when another run keeps it for half a minute.
    """

    def __init__(self, database: Database, clock: Clock, *, warnings: tuple[str, ...] = ()) -> None:
        super().__init__(database, clock)
        self.warnings = warnings

    def forget_what_is_over(self) -> None:
        """Drop calls of earlier days and answers that nobody asked for again."""
        self._database.write("DELETE FROM calls WHERE at < ?", ((self._now - DAY).timestamp(),))
        long_ago = (self._now - _FORGOTTEN_AFTER).timestamp()
        self._database.write("DELETE FROM answers WHERE due < ?", (long_ago,))
        self._database.write("DELETE FROM pages WHERE fetched < ?", (long_ago - DAY.total_seconds() * 365,))

    def close(self) -> None:
        self._database.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


def open_store(state_dir: Path | None, *, clock: Clock = now) -> Store:
    """The memory in a state directory, created when there is none; None keeps it in this process only.

    The directory is 0700 and the file 0600. Raises StateError when nothing can be written there.
    """
    database, notes = open_database(state_dir, now=clock())
    memory = Store(database, clock, warnings=notes)
    memory.forget_what_is_over()
    return memory
