"""Keeping a playlist: what a person did to it is left alone, and what is lost on the way is completed."""

from ost2spotify.writing.keeping import keep_playlist
from ost2spotify.writing.locating import mark_of, playlist_id_of

__all__ = ["keep_playlist", "mark_of", "playlist_id_of"]
