"""Pages as they were when last fetched (port.Pages), and when things were last said or done."""

from __future__ import annotations

import zlib
from datetime import datetime

from ost2spotify.model import StoredPage
from ost2spotify.store.shelf import Shelf
from ost2spotify.store.timing import DAY, instant


class PageShelf(Shelf):
    """Fetched pages, compressed: what an unchanged page is read from."""

    def page(self, url: str) -> StoredPage | None:
        row = self._database.row("SELECT body, content_type, etag, last_modified FROM pages WHERE url = ?", (url,))
        return StoredPage(zlib.decompress(row[0]), row[1], row[2], row[3]) if row else None

    def remember_page(self, url: str, page: StoredPage) -> None:
        self._database.write(
            "INSERT OR REPLACE INTO pages (url, body, content_type, etag, last_modified, fetched) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (url, zlib.compress(page.body), page.content_type, page.etag, page.last_modified, self._seconds),
        )


class NoticeBoard(Shelf):
    """When something was last said or done: warnings that nobody wants at every run, and whose turn it is."""

    def is_time_for(self, notice: str) -> bool:
        """Whether a notice was not given in the last day; when so, it counts as given now."""
        row = self._database.row("SELECT given FROM notices WHERE name = ?", (notice,))
        if row and 0 <= self._seconds - row[0] < DAY.total_seconds():
            return False
        self._database.write("INSERT OR REPLACE INTO notices (name, given) VALUES (?, ?)", (notice, self._seconds))
        return True

    def last_turn(self, playlist: str) -> datetime:
        """When a playlist's songs were last looked up in a sync; 1970 for never."""
        row = self._database.row("SELECT given FROM notices WHERE name = ?", (f"turn|{playlist}",))
        return instant(row[0] if row else 0.0)

    def take_turn(self, playlist: str, at: datetime | None = None) -> None:
        """Note that a playlist has its turn now, or had its last one at another time."""
        self._database.write(
            "INSERT OR REPLACE INTO notices (name, given) VALUES (?, ?)",
            (f"turn|{playlist}", at.timestamp() if at else self._seconds),
        )
