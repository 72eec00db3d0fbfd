"""A file, an address or standard input as a page of numbered lines with their structure."""

from __future__ import annotations

from dataclasses import replace
from typing import BinaryIO

from ost2spotify import port
from ost2spotify.model import Page
from ost2spotify.reading.content import page_of
from ost2spotify.reading.files import bytes_of_file, bytes_of_stdin

__all__ = ["read"]


def read(source: str, *, stdin: BinaryIO | None = None, pages: port.Pages | None = None) -> Page:
    """The page at a path, an http(s) address, or on standard input ("-").

    Text, Markdown, HTML, CSV, TSV, JSON, M3U, XSPF and JSPF in any common encoding. An empty one is a page without
    lines. `pages` remembers what addresses answered, so that an unchanged page is not sent again. Raises
    SourceNotFound, SourceUnreadable or PageOutOfReach.
    """
    if source == "-":
        return page_of(bytes_of_stdin(stdin), source=source)
    if source.strip().lower().startswith(("http://", "https://")):
        return _page_at(source, pages)
    return page_of(bytes_of_file(source), source=source)


def _page_at(source: str, pages: port.Pages | None) -> Page:
    # requests takes a tenth of a second to import, and most pages are files.
    from ost2spotify.reading.address import fetch, host_of, plain, shown
    from ost2spotify.reading.refusals import wall

    fetched = fetch(source, pages=pages)
    stored, url = fetched.page, shown(fetched.url)
    page = page_of(stored.body, source=shown(source.strip()), content_type=stored.content_type, url=url)
    refused = wall(page.lines, body=stored.body, host=host_of(url), url=url)
    if refused:
        raise refused
    if pages and not fetched.unchanged:
        pages.remember_page(plain(source), stored)
    return replace(page, url=page.url or url, unchanged=fetched.unchanged)
