"""Reads every page of a folder on all cores and writes one line for each song.

    python examples/many_pages.py FOLDER > songs.csv

`extract` keeps nothing between calls and its result can be pickled, so pages can be read in as many
processes as there are cores. Spotify is not asked: for that, `build` goes one playlist after the other,
because calls are scarce.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from ost2spotify import extract
from ost2spotify.errors import Ost2SpotifyError
from ost2spotify.model import Extraction


def tracklist_of(path: Path) -> Extraction | None:
    """The page's list, or None for a file that is no page; one bad file must not end the work on the others."""
    try:
        return extract(path)
    except Ost2SpotifyError as error:
        print(f"{error}", file=sys.stderr)
        return None


def tracklists(pages: Iterable[Path], *, processes: int | None = None) -> Iterator[Extraction]:
    """The lists of all pages that have one, in the order of the pages. `processes` None: one for each core."""
    with ProcessPoolExecutor(processes) as pool:
        for found in pool.map(tracklist_of, pages, chunksize=8):
            if found and found.tracks:
                yield found


def main(folder: str) -> None:
    songs = csv.writer(sys.stdout)
    songs.writerow(("page", "subject", "position", "artists", "title"))
    for found in tracklists(sorted(path for path in Path(folder).rglob("*") if path.is_file())):
        for track in found.tracks:
            artists = ", ".join(artist.name for artist in track.artists)
            songs.writerow((found.source, found.subject, track.position, artists, track.title.name))


if __name__ == "__main__":
    main(sys.argv[1])
