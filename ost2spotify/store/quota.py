"""The calls of the last 24 hours and standing refusals (port.Quota)."""

from __future__ import annotations

from datetime import datetime

from ost2spotify.store.shelf import Shelf
from ost2spotify.store.timing import DAY, instant


class CallBook(Shelf):
    """Counts what is sent to Spotify, so that the next run knows what is left of the day."""

    def count_call(self, bucket: str) -> None:
        self._database.write("INSERT INTO calls (at, bucket) VALUES (?, ?)", (self._seconds, bucket))

    def calls_in_last_day(self, bucket: str = "catalogue") -> int:
        counted = self._database.row(
            "SELECT count(*) FROM calls WHERE bucket = ? AND at > ?", (bucket, self._seconds - DAY.total_seconds())
        )
        return int(counted[0]) if counted else 0

    def next_call_allowed(self, limit: int) -> datetime | None:
        """When fewer than `limit` catalogue calls will lie in the last 24 hours; None when that is so now."""
        if limit < 1:
            return self._now + DAY
        row = self._database.row(
            "SELECT at FROM calls WHERE bucket = 'catalogue' AND at > ? ORDER BY at DESC LIMIT 1 OFFSET ?",
            (self._seconds - DAY.total_seconds(), limit - 1),
        )
        return instant(row[0]) + DAY if row else None

    def refused_until(self, bucket: str) -> datetime | None:
        row = self._database.row(
            "SELECT max(until) FROM refusals WHERE bucket IN (?, 'all') AND until > ?", (bucket, self._seconds)
        )
        return instant(row[0]) if row and row[0] is not None else None

    def remember_refusal(self, bucket: str, until: datetime) -> None:
        """Keep a refusal; of two for the same bucket the longer one stands."""
        self._database.write(
            "INSERT INTO refusals (bucket, until) VALUES (?, ?) "
            "ON CONFLICT (bucket) DO UPDATE SET until = max(until, excluded.until)",
            (bucket, until.timestamp()),
        )

    def refusals(self) -> tuple[tuple[str, datetime], ...]:
        """(bucket, until) of every refusal that still stands."""
        rows = self._database.rows(
            "SELECT bucket, until FROM refusals WHERE until > ? ORDER BY bucket", (self._seconds,)
        )
        return tuple((bucket, instant(until)) for bucket, until in rows)
