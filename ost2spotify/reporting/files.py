"""Writing the files that a run was asked for, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from ost2spotify.errors import SettingsError


def write_text(path: Path, text: str) -> None:
    """Put the text there as UTF-8, replacing what was there only when all of it is written.

    Raises SettingsError where the folder does not exist or may not be written to.
    """
    try:
        _replace(path, text.encode("utf-8", errors="replace"))
    except OSError as error:
        raise SettingsError(
            f"{path} cannot be written: {error.strerror or error}",
            hint="Name a file in a folder that exists and that you may write to.",
        ) from error


def _replace(path: Path, content: bytes) -> None:
    if path.exists() and not path.is_file():
        # /dev/stdout, a pipe: there is nothing to replace.
        path.write_bytes(content)
        return
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        # mkstemp makes files for their owner only; a report has the rights that any new file gets.
        os.chmod(draft, path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        os.replace(draft, path)
    except BaseException:
        os.unlink(draft)
        raise


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
