"""A file, an address or standard input as a page of numbered lines with their structure."""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO

from ost2spotify import port
from ost2spotify.model import Page
from ost2spotify.reading.html import read_html
from ost2spotify.reading.plain import plain_lines

__all__ = ["read"]


def read(source: str, *, stdin: BinaryIO | None = None, pages: port.Pages | None = None) -> Page:
    """The page at a path, an http(s) address, or on standard input ("-")."""
    body = stdin.read() if source == "-" and stdin else Path(source).read_bytes()
    text = body.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    if re.search(r"<(?:!doctype html|html|body|p|div|table|li|br)\b[^<>]*>", text[:4096], re.IGNORECASE):
        return read_html(source, text)
    return Page(source, plain_lines(text))
