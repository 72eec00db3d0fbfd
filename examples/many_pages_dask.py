"""Counts, over a folder of pages, which artists sing most often, with Dask.

    pip install dask
    python examples/many_pages_dask.py FOLDER

The same code runs on one machine's cores or, with a `dask.distributed.Client`, on a cluster whose workers
see the folder.
"""

from __future__ import annotations

import sys
from pathlib import Path

import dask.bag

from ost2spotify import extract
from ost2spotify.errors import Ost2SpotifyError


def artists_of(path: str) -> list[str]:
    """The performers on a page, one for each of their songs; none for a file that is no page."""
    try:
        found = extract(path)
    except Ost2SpotifyError:
        return []
    return [artist.name for track in found.tracks for artist in track.artists]


def most_sung(folder: Path, *, count: int = 20, scheduler: str = "processes") -> list[tuple[str, int]]:
    """The artists with the most songs over all pages of a folder, most first, then by name."""
    pages = sorted(str(path) for path in folder.rglob("*") if path.is_file())
    if not pages:
        return []
    songs = dask.bag.from_sequence(pages, partition_size=16).map(artists_of).flatten().frequencies()
    return sorted(songs.compute(scheduler=scheduler), key=lambda row: (-row[1], row[0]))[:count]


if __name__ == "__main__":
    for artist, songs in most_sung(Path(sys.argv[1])):
        print(f"{songs:5} {artist}")
