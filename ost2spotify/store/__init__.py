"""What one run leaves for the next: answers, misses, decisions, playlists, calls and refusals, in one SQLite file."""

from ost2spotify.store.locking import lock
from ost2spotify.store.memory import Store, open_store
from ost2spotify.store.people import Decision
from ost2spotify.store.remembered import RememberedCatalogue

__all__ = ["Decision", "RememberedCatalogue", "Store", "lock", "open_store"]
