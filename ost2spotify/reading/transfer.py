"""A body as it comes over the network: decompressed piece by piece, never more of it than a page has."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import Protocol

import brotli  # type: ignore[import-untyped]  # it has no types

from ost2spotify.errors import PageOutOfReach, SourceUnreadable
from ost2spotify.reading.formats import PART
from ost2spotify.reading.refusals import SAVE_IT

# A page of 10 MB is a library's listing already; the longest reviews of the corpus have 0.1 MB.
LARGEST = 10 * 1024 * 1024
_PIECE = 1 << 16


class _Decompressor(Protocol):
    def pieces(self, part: bytes) -> Iterator[bytes]:
        """What a part of the body becomes, at most `_PIECE` bytes at a time."""
        ...


class _Plain:
    def pieces(self, part: bytes) -> Iterator[bytes]:
        yield part


class _Deflated:
    """gzip and deflate. Servers send "deflate" with and without a zlib header."""

    def __init__(self, window: int) -> None:
        self._window = window
        self._stream = zlib.decompressobj(window)
        self._begun = False

    def pieces(self, part: bytes) -> Iterator[bytes]:
        while part:
            yield self._piece(part)
            part = self._stream.unconsumed_tail

    def _piece(self, part: bytes) -> bytes:
        try:
            piece = self._stream.decompress(part, _PIECE)
        except zlib.error:
            if self._begun or self._window != zlib.MAX_WBITS:
                raise
            self._stream = zlib.decompressobj(-zlib.MAX_WBITS)
            piece = self._stream.decompress(part, _PIECE)
        self._begun = True
        return piece


class _Brotli:
    def __init__(self) -> None:
        self._stream = brotli.Decompressor()

    def pieces(self, part: bytes) -> Iterator[bytes]:
        yield self._stream.process(part, output_buffer_limit=_PIECE)
        while not self._stream.can_accept_more_data():
            yield self._stream.process(b"", output_buffer_limit=_PIECE)


def _decompressor(encoding: str, name: str) -> _Decompressor:
    if encoding in ("", "identity"):
        return _Plain()
    if encoding in ("gzip", "x-gzip"):
        return _Deflated(zlib.MAX_WBITS | 16)
    if encoding == "deflate":
        return _Deflated(zlib.MAX_WBITS)
    if encoding == "br":
        return _Brotli()
    raise PageOutOfReach(f"{name} is sent in an encoding that nobody asked for: {encoding[:40]}", hint=SAVE_IT)


def body_of(parts: Iterable[bytes], *, encoding: str, name: str) -> bytes:
    """The whole body. Raises SourceUnreadable as soon as it is larger than `LARGEST`, however small it was sent."""
    decompressor = _decompressor(encoding.strip().lower(), name)
    body = bytearray()
    try:
        for part in parts:
            for piece in decompressor.pieces(part):
                body += piece
                if len(body) > LARGEST:
                    raise _too_large(name)
    except (zlib.error, brotli.error) as error:
        raise PageOutOfReach(f"{name} came broken: its compression cannot be undone", hint=SAVE_IT) from error
    return bytes(body)


def _too_large(name: str) -> SourceUnreadable:
    return SourceUnreadable(
        f"{name} is larger than {LARGEST // 1024 // 1024} MB",
        hint=PART,
    )
