"""Answers of the catalogue and songs that were missed, with when each is due again (port.Answers)."""

from __future__ import annotations

from datetime import datetime, timedelta

from ost2spotify.store.shelf import Shelf
from ost2spotify.store.timing import FOUND_HOLDS, instant, retry_at


class AnswerBook(Shelf):
    """What Spotify answered: held 90 days when it found something, else 1, 2, 4, 7, 7… days."""

    def answer(self, question: str, *, max_age: timedelta | None = None) -> str | None:
        """The answer that still holds and is no older than `max_age`, or None."""
        asked_after = self._seconds - max_age.total_seconds() if max_age is not None else float("-inf")
        row = self._database.row(
            "SELECT answer FROM answers WHERE question = ? AND due > ? AND asked >= ?",
            (question, self._seconds, asked_after),
        )
        return str(row[0]) if row else None

    def remember_answer(self, question: str, answer: str, *, empty: bool) -> None:
        tries = self._empty_tries(question) + 1 if empty else 0
        due = retry_at(tries, self._now) if empty else self._now + FOUND_HOLDS
        self._database.write(
            "INSERT OR REPLACE INTO answers (question, answer, tries, asked, due) VALUES (?, ?, ?, ?, ?)",
            (question, answer, tries, self._seconds, due.timestamp()),
        )

    def _empty_tries(self, question: str) -> int:
        row = self._database.row("SELECT tries FROM answers WHERE question = ?", (question,))
        return int(row[0]) if row else 0


class MissBook(Shelf):
    """Songs that were not found, each due again after 1, 2, 4, 7, 7… days."""

    def is_missed(self, track_key: str) -> bool:
        """Whether the last try missed the song."""
        return self._due(track_key) is not None

    def miss_is_due(self, track_key: str) -> bool:
        """Whether the song is to be looked for now: never missed, or long enough ago."""
        due = self._due(track_key)
        return due is None or due <= self._now

    def remember_miss(self, track_key: str) -> None:
        """Note a try that missed. One that was not due yet (a second run within the hour) changes nothing."""
        if not self.miss_is_due(track_key):
            return
        row = self._database.row("SELECT tries FROM misses WHERE song = ?", (track_key,))
        tries = (int(row[0]) if row else 0) + 1
        self._database.write(
            "INSERT OR REPLACE INTO misses (song, tries, due) VALUES (?, ?, ?)",
            (track_key, tries, retry_at(tries, self._now).timestamp()),
        )

    def forget_miss(self, track_key: str) -> None:
        self._database.write("DELETE FROM misses WHERE song = ?", (track_key,))

    def waiting_misses(self) -> tuple[tuple[str, datetime], ...]:
        """(track key, when it is looked for again) of every missed song, the next first."""
        rows = self._database.rows("SELECT song, due FROM misses ORDER BY due, song")
        return tuple((song, instant(due)) for song, due in rows)

    def _due(self, track_key: str) -> datetime | None:
        row = self._database.row("SELECT due FROM misses WHERE song = ?", (track_key,))
        return instant(row[0]) if row else None
