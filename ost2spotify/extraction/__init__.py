"""A page in, its songs out: `extract` for one page, `merged` for several."""

from __future__ import annotations

from ost2spotify.extraction.duplicates import merged
from ost2spotify.extraction.reader import extract

__all__ = ["extract", "merged"]
