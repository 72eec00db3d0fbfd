"""The bytes of a file or of standard input, never more of them than a page has, and never for ever."""

from __future__ import annotations

import errno
import os
import select
import stat
import time
from pathlib import Path
from typing import BinaryIO

from ost2spotify.errors import Ost2SpotifyError, SourceNotFound, SourceUnreadable
from ost2spotify.reading.formats import PART

# Reading takes up to 30 times the size in memory (benchmarks/reading.py --memory), so that this stays below 1 GB.
# The text of a whole novel is 1 MB, a playlist of 10,000 songs as CSV 2 MB.
LARGEST = 20 * 1024 * 1024
# How long a named pipe may stay silent: nobody may be writing to it at all.
_PATIENCE = 10.0


def bytes_of_file(path: str, *, patience: float = _PATIENCE) -> bytes:
    """What a path holds. Raises SourceNotFound or SourceUnreadable; a pipe is read for as long as something comes."""
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError) as error:
        raise _unopened(path, error) from error
    if stat.S_ISDIR(mode):
        raise SourceNotFound(f"{path} is a directory", hint="Name a file in it.")
    if stat.S_ISFIFO(mode):
        return _within_limit(path, _from_pipe(path, patience))
    if not stat.S_ISREG(mode):
        raise SourceUnreadable(
            f"{path} is a device, not a page", hint='Give a file, an address, or "-" for standard input.'
        )
    try:
        with Path(path).open("rb") as file:
            return _within_limit(path, file.read(LARGEST + 1))
    except OSError as error:
        raise _unopened(path, error) from error


def bytes_of_stdin(stdin: BinaryIO | None) -> bytes:
    """Everything that standard input holds."""
    if stdin is None:
        raise SourceNotFound('"-" stands for standard input, and there is none', hint="Give a file or an address.")
    return _within_limit("standard input", stdin.read(LARGEST + 1))


def _within_limit(name: str, body: bytes) -> bytes:
    if len(body) > LARGEST:
        raise SourceUnreadable(
            f"{name} is larger than {LARGEST // 1024 // 1024} MB",
            hint=PART,
        )
    return body


def _unopened(path: str, error: OSError | ValueError) -> Ost2SpotifyError:
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.EACCES, errno.EPERM):
        return SourceUnreadable(
            f"{path} may not be read: permission denied", hint="Allow it with: chmod +r, or copy the file."
        )
    if number in (None, errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL):
        return SourceNotFound(f"there is no file {path!r}", hint=_instead(path))
    return SourceUnreadable(f"{path} cannot be read: {error}", hint=PART)


def _instead(path: str) -> str:
    if path.lower().startswith("www.") or "://" in path:
        return "An address starts with http:// or https://."
    return 'Give the path of a file, an address with https://, or "-" for standard input.'


def _from_pipe(path: str, patience: float) -> bytes:
    """What is written to a named pipe until its writer closes it."""
    pipe = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    parts: list[bytes] = []
    length = 0
    try:
        until = time.monotonic() + patience
        while time.monotonic() < until and length <= LARGEST:
            part = _part_of(pipe, until)
            if part == b"" and parts:
                break
            if part:
                parts.append(part)
                length += len(part)
                until = time.monotonic() + patience
    finally:
        os.close(pipe)
    if not parts and length == 0 and time.monotonic() >= until:
        raise SourceUnreadable(
            f"nobody wrote to {path} for {patience:g} seconds", hint="Start what writes to the pipe."
        )
    return b"".join(parts)


def _part_of(pipe: int, until: float) -> bytes | None:
    """What has come; nothing when the writer is gone or not there yet, None when it is but is silent."""
    ready, _, _ = select.select([pipe], [], [], max(0.0, until - time.monotonic()))
    if not ready:
        return None
    try:
        part = os.read(pipe, 1 << 16)
    except BlockingIOError:
        return None
    if not part:
        time.sleep(0.01)  # no writer yet: select says "ready" at once
    return part
