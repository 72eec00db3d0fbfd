"""Where a sandbox keeps its memory."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ost2spotify.settings import Settings


def state_dir(settings: Settings) -> Path:
    """A directory below the state directory, named for the catalogue's path, size and time of change."""
    return settings.state_dir / "sandbox" / _name(settings.sandbox_catalogue)


def _name(catalogue: Path | None) -> str:
    if catalogue is None:
        return "demo"
    try:
        found = catalogue.stat()
        mark = f"{catalogue.resolve()}|{found.st_size}|{found.st_mtime_ns}"
    except OSError:
        # The run ends at reading the file; until then any name will do.
        mark = str(catalogue)
    return hashlib.sha256(mark.encode()).hexdigest()[:16]
