"""The values that travel between the layers: frozen, slotted, collections as tuples.

A page becomes lines, lines become tracks, tracks become matches or misses,
and those become a plan, a receipt and a run.
"""

from __future__ import annotations

from ost2spotify.model.catalogue import Album, Artist, Candidate, Found
from ost2spotify.model.matching import Answer, Choice, Match, Matching, Miss, Penalty, Reason, Score, Scored
from ost2spotify.model.pages import Line, Page, Span, StoredPage
from ost2spotify.model.playlists import Change, Item, KeptPlaylist, KeptSong, Playlist, Receipt
from ost2spotify.model.run import Calls, Run
from ost2spotify.model.tracks import Extraction, Name, Skipped, Track

__all__ = [
    "Album",
    "Answer",
    "Artist",
    "Calls",
    "Candidate",
    "Change",
    "Choice",
    "Extraction",
    "Found",
    "Item",
    "KeptPlaylist",
    "KeptSong",
    "Line",
    "Match",
    "Matching",
    "Miss",
    "Name",
    "Page",
    "Penalty",
    "Playlist",
    "Reason",
    "Receipt",
    "Run",
    "Score",
    "Scored",
    "Skipped",
    "Span",
    "StoredPage",
    "Track",
]
