"""A list of tracks against Spotify's catalogue: the right recording for each line, in few calls."""

from __future__ import annotations

from ost2spotify.matching.matcher import match_list
from ost2spotify.matching.wanted import track_key

__all__ = ["match_list", "track_key"]
