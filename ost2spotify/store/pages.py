"""Pages as they were when last fetched, and notices that are given once a day (port.Pages)."""

from __future__ import annotations

import zlib

from ost2spotify.model import StoredPage
from ost2spotify.store.shelf import Shelf
from ost2spotify.store.timing import DAY


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
    """Warnings that nobody wants to read at every run."""

    def is_time_for(self, notice: str) -> bool:
        """Whether a notice was not given in the last day; when so, it counts as given now."""
        row = self._database.row("SELECT given FROM notices WHERE name = ?", (notice,))
        if row and 0 <= self._seconds - row[0] < DAY.total_seconds():
            return False
        self._database.write("INSERT OR REPLACE INTO notices (name, given) VALUES (?, ?)", (notice, self._seconds))
        return True
