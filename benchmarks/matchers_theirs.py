"""What three installed matchers choose among candidates: run by `matchers.py` in an environment that has them.

Reads a JSON list of {"artist", "title", "album", "candidates"} from standard input and prints, for each matcher that
can be imported, the id chosen for each line (null for none).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

# A page gives no lengths: every song and every candidate has the same, so that none is judged by it.
LENGTH = 200


def spotdl() -> Callable[[dict], str | None]:
    """spotDL's own order of results; it takes what scores 80 of 100 or more."""
    from spotdl.types.result import Result
    from spotdl.types.song import Song
    from spotdl.utils.matching import order_results

    def choose(line: dict) -> str | None:
        missing = dict.fromkeys(("isrc", "cover_url", "copyright_text"))
        numbers = dict.fromkeys(
            ("disc_number", "disc_count", "duration", "year", "track_number", "tracks_count"), LENGTH
        )
        texts = dict.fromkeys(("album_artist", "date", "song_id", "publisher", "url"), "")
        song = Song(
            name=line["title"], artists=[line["artist"]], artist=line["artist"], genres=[], explicit=False,
            album_name=line["album"], **missing, **numbers, **texts,
        )  # fmt: skip
        results = [
            Result(
                "spotify", row["id"], bool(line["album"]), row["name"], LENGTH, row["artists"][0], row["id"],
                artists=tuple(row["artists"]), album=row["album"],
            )
            for row in line["candidates"]
        ]  # fmt: skip
        scored = order_results(results, song, f"{line['artist']} - {line['title']}")
        best = max(scored, key=scored.get, default=None)
        return best.result_id if best is not None and scored[best] >= 80 else None

    return choose


def beets() -> Callable[[dict], str | None]:
    """beets' distance between tracks, taken up to 0.25, its threshold for a medium recommendation."""
    from beets import config
    from beets.autotag.distance import track_distance
    from beets.autotag.hooks import TrackInfo
    from beets.library import Item

    config.read(user=False)

    def choose(line: dict) -> str | None:
        item = Item(title=line["title"], artist=line["artist"])
        rows = [
            (
                track_distance(
                    item, TrackInfo(title=row["name"], artist=", ".join(row["artists"])), incl_artist=True
                ).distance,
                row["id"],
            )
            for row in line["candidates"]
        ]
        distance, best = min(rows, default=(1.0, None))
        return best if distance <= 0.25 else None

    return choose


def spotify_to_ytmusic() -> Callable[[dict], str | None]:
    """spotify_to_ytmusic's best fit; it has no threshold."""
    from spotify_to_ytmusic.utils.match import get_best_fit_song_id

    def choose(line: dict) -> str | None:
        rows = [
            {
                "resultType": "song",
                "title": row["name"],
                "videoId": row["id"],
                "artists": [{"name": name} for name in row["artists"]],
                "album": {"name": row["album"]},
            }
            for row in line["candidates"]
        ]
        asked = {"name": line["title"], "artist": line["artist"], "album": line["album"], "duration": 0}
        return get_best_fit_song_id(rows, asked)

    return choose


def main() -> None:
    lines = json.load(sys.stdin)
    chosen: dict[str, object] = {}
    for name, make in (("spotDL", spotdl), ("beets", beets), ("spotify_to_ytmusic", spotify_to_ytmusic)):
        try:
            choose = make()
        except ImportError as error:
            chosen[name] = f"not installed: {error}"
            continue
        chosen[name] = [choose(line) for line in lines]
    print(json.dumps(chosen))


if __name__ == "__main__":
    main()
