"""ost2spotify: a review's soundtrack list as a Spotify playlist that is kept.

`from ost2spotify import extract, build` gives the library; see `ost2spotify.library`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ost2spotify.library import build, extract

__version__ = "0.1.0"
__all__ = ["__version__", "build", "extract"]


def __getattr__(name: str) -> Any:
    """Import the library when it is asked for: `--help` needs none of it."""
    if name in ("build", "extract"):
        from ost2spotify import library

        return getattr(library, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
