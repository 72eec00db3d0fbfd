"""Playlist files, ours and those of players."""

import pytest

from ost2spotify.model import Line
from ost2spotify.reading.formats import is_pls
from ost2spotify.reading.playlists import read_cue, read_m3u, read_pls, read_xspf


def test_an_m3u_line_says_artist_and_title_and_its_file_is_not_read_again() -> None:
    text = '#EXTM3U\n#PLAYLIST:Goblin\n#EXTINF:229,IU - Love\nhttps://a.example/1.mp3\n#EXTINF:-1 tvg-name="x, y",BTS - Dope\nb.mp3\n'
    page = read_m3u("x", text)

    assert page.title == "Goblin"
    assert page.lines == (Line(3, "IU - Love", "extinf", block=1), Line(5, "BTS - Dope", "extinf", block=1))


@pytest.mark.parametrize(
    ("entry", "texts"),
    [
        ("music/03 - IU - Love.mp3", ["IU - Love"]),
        ("IU/Palette/03. Love.flac", ["IU - Love"]),
        ("IU/Palette/1-03 7 rings.flac", ["IU - 7 rings"]),
        ("99 Problems.mp3", ["99 Problems"]),
        ("1-800-273-8255.mp3", ["1-800-273-8255"]),
        (r"C:\Music\IU_-_Love.flac", ["IU - Love"]),
        ("file:///m/IU%20-%20Love.ogg", ["IU - Love"]),
        ("https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC", []),
        ("#EXTINF:1,\nIU - Love.mp3", ["IU - Love"]),
    ],
)
def test_a_file_that_nothing_describes_says_what_its_name_says(entry: str, texts: list[str]) -> None:
    assert [line.text for line in read_m3u("x", entry).lines] == texts


XSPF = """<?xml version="1.0" encoding="UTF-8"?>
<playlist version="1" xmlns="http://xspf.org/ns/0/"><title>A &amp; B</title>
<trackList>
<track><title>Love</title><creator>IU</creator><album>Palette</album></track>
<track/>
</trackList></playlist>"""


def test_an_xspf_track_is_a_row() -> None:
    page = read_xspf("x", XSPF)

    assert page is not None
    assert page.title == "A & B"
    columns = ("artist", "title", "album")
    assert page.lines == (Line(4, "IU | Love | Palette", "row", 0, 1, ("IU", "Love", "Palette"), columns),)


@pytest.mark.parametrize(
    "text",
    [
        XSPF.replace("</trackList>", ""),
        XSPF.replace("<playlist", '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><playlist').replace(
            "Love", "&b;"
        ),
        XSPF.replace("<playlist", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><playlist').replace(
            "Love", "&a;"
        ),
    ],
    ids=["not well-formed", "entities that grow", "entity of a file"],
)
def test_xml_that_is_broken_or_defines_entities_is_none(text: str) -> None:
    assert read_xspf("x", text) is None


def test_a_title_that_begins_with_the_word_playlist_in_brackets_is_no_pls() -> None:
    assert not is_pls("[Playlist] Songs for rainy days\n\n00:00 Om - Gun\n")
    assert is_pls("[playlist]\nFile1=a.mp3\n")


def test_a_pls_title_says_artist_and_title() -> None:
    text = "[playlist]\nFile1=a.mp3\nTitle1=IU - Love\nLength1=3\nFile2=m/BTS - Dope.mp3\nNumberOfEntries=2\n"

    assert [(line.number, line.kind, line.text) for line in read_pls("x", text).lines] == [
        (3, "extinf", "IU - Love"),
        (5, "extinf", "BTS - Dope"),
    ]


def test_a_track_of_a_cue_sheet_is_a_row_and_its_file_and_album_are_none() -> None:
    text = (
        'PERFORMER "IU"\nTITLE "Palette"\nFILE "a.wav" WAVE\n'
        '  TRACK 01 AUDIO\n    TITLE "Love "me""\n    INDEX 01 00:00:00\n'
        "  TRACK 02 AUDIO\n    TITLE Dope\n    PERFORMER BTS\n"
    )
    page = read_cue("x", text)

    assert page.title == "Palette"
    assert [(line.number, line.cells) for line in page.lines] == [
        (4, ("IU", 'Love "me"', "Palette")),
        (7, ("BTS", "Dope", "Palette")),
    ]
