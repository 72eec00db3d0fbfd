"""Bytes of any kind become a page: decoded, recognised, and read by what reads that kind."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from ost2spotify.model import Page
from ost2spotify.reading.encoding import decoded
from ost2spotify.reading.formats import is_cue, is_html, is_m3u, is_pls, is_xspf, refuse_binary, refuse_endless
from ost2spotify.reading.html import read_html
from ost2spotify.reading.json_tree import json_tree
from ost2spotify.reading.plain import read_text
from ost2spotify.reading.playlists import read_cue, read_m3u, read_pls, read_xspf
from ost2spotify.reading.records import read_records
from ost2spotify.reading.separated import separated_lines

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_SUFFIX_OF_TYPE = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "text/markdown": ".md",
    "audio/x-mpegurl": ".m3u",
    "application/vnd.apple.mpegurl": ".m3u",
}


def page_of(body: bytes, *, source: str, content_type: str = "", url: str | None = None) -> Page:
    """The page that some bytes are. Neither suffix nor type is trusted alone. Raises SourceUnreadable."""
    refuse_binary(body, _name_of(source))
    charset = _CHARSET.search(content_type)
    text = decoded(body, declared=charset[1] if charset else None)
    suffix = _suffix_of(source, content_type, url)
    return _structured(source, text, suffix) or _page(source, text, suffix, url)


def _name_of(source: str) -> str:
    return "standard input" if source == "-" else source


def _suffix_of(source: str, content_type: str, url: str | None) -> str:
    kind = content_type.partition(";")[0].strip().lower()
    return _SUFFIX_OF_TYPE.get(kind) or PurePosixPath(urlsplit(url).path if url else source).suffix.lower()


def _structured(source: str, text: str, suffix: str) -> Page | None:
    """The page of a playlist file or of JSON, where the text is one."""
    if is_xspf(text):
        return read_xspf(source, text)
    if is_pls(text):
        return read_pls(source, text)
    if is_cue(text):
        return read_cue(source, text)
    if is_m3u(text, named=suffix in (".m3u", ".m3u8")):
        return read_m3u(source, text)
    tree = json_tree(text)
    return None if tree is None else read_records(source, tree)


def _page(source: str, text: str, suffix: str, url: str | None) -> Page:
    if is_html(text, named=suffix in (".html", ".htm", ".xhtml", ".mhtml")):
        refuse_endless(text, _name_of(source))
        return read_html(source, text, url=url)
    rows = None if suffix in (".md", ".markdown") else separated_lines(text, suffix)
    if rows is not None:
        return Page(source, rows, url=url)
    page = read_text(source, text, markdown=suffix in (".md", ".markdown"))
    return Page(source, page.lines, title=page.title, url=url)
