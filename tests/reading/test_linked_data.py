"""Linked data is read where the page does not show the same list."""

import pytest

from ost2spotify.reading.html import read_html

ALBUM = """<script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "A page"},
 {"@type": "MusicAlbum", "name": "Palette", "byArtist": {"@type": "MusicGroup", "name": "IU"},
  "track": {"@type": "ItemList", "itemListElement": [
   {"@type": "ListItem", "position": 1, "item": {"@type": "MusicRecording", "name": "Dlwlrma"}},
   {"@type": "ListItem", "position": 2, "item": {"@type": "MusicRecording", "name": "Palette",
     "byArtist": [{"name": "IU"}, {"name": "G-DRAGON"}]}}]}}]}
</script>"""
PLAYLIST = (
    '<script type="application/ld+json">{"@type": "https://schema.org/MusicPlaylist", "name": "OST", "track": ['
    + ('{"@type": "MusicRecording", "name": "Love", "byArtist": "IU", "inAlbum": {"name": "Part 1"}}]}</script>')
)
EVENT = '<script type="application/ld+json">{"@type": "Event", "name": "A - B", "performer": {"name": "IU"}}</script>'


def rows(source: str) -> list[tuple[int, dict[str, str]]]:
    lines = read_html("x", source).lines
    return [(line.number, dict(zip(line.columns, line.cells, strict=True))) for line in lines if line.kind == "row"]


def test_the_tracks_of_an_album_have_its_artist_and_name() -> None:
    [(first, dlwlrma), (second, palette)] = rows(f"<html>\n<head>{ALBUM}</head><p>Hello")

    assert (first, second) == (6, 7)
    assert (dlwlrma["title"], dlwlrma["artist"], dlwlrma["album"]) == ("Dlwlrma", "IU", "Palette")
    assert (palette["title"], palette["artist"]) == ("Palette", "IU\nG-DRAGON")


def test_a_playlist_of_recordings_is_rows() -> None:
    assert rows(f"<p>Hello</p>\n{PLAYLIST}") == [(2, {"title": "Love", "artist": "IU", "album": "Part 1"})]


@pytest.mark.parametrize(
    "source",
    [
        f"{ALBUM}<h1>IU: Palette</h1><ol><li>Dlwlrma<li>Palette (feat. G-DRAGON)</ol>",
        f"{PLAYLIST}<p>IU – Love",
        f"{EVENT}<p>Tickets",
        '<script type="application/ld+json">{"@type": "MusicAlbum", </script>',
        '<script type="application/ld+json"></script>',
        '<script>{"@type": "MusicRecording", "name": "Love"}</script>',
    ],
    ids=["a list that is shown", "a song that is shown", "no music", "broken", "empty", "a script that is none"],
)
def test_what_is_shown_or_no_list_of_songs_is_not_read(source: str) -> None:
    assert rows(source) == []
