"""Exported lists are what other programs read, and never more than data to them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from ost2spotify.errors import SettingsError
from ost2spotify.model import Name, Run
from ost2spotify.reporting.exports import (
    FORMATS,
    as_addresses,
    as_csv,
    as_jspf,
    as_m3u8,
    as_markdown,
    as_xspf,
    export,
    exporter,
    tracklist_csv,
)

XSPF = "{http://xspf.org/ns/0/}"


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_csv_has_every_song_with_what_became_of_it(soundtrack: Run) -> None:
    rows = rows_of(as_csv(soundtrack))
    assert [(row["artist"], row["status"], row["score"]) for row in rows] == [
        ("Kyuhyun (규현)", "found", "1.00"),
        ("Park Boram (박보람)", "found", "0.97"),
        ("Davichi (다비치)", "uncertain", "0.75"),
        ("LeeHi (이하이)", "missed", ""),
    ]
    assert rows[0]["url"] == "https://open.spotify.com/track/1kyu"
    assert rows[3]["why"] == "only an instrumental: the only recording found is without the voice"


def test_csv_tells_spreadsheets_that_it_is_utf8(soundtrack: Run) -> None:
    assert as_csv(soundtrack).startswith('\ufeff"position","artist","title"')


@pytest.mark.parametrize("text", ["=1+1", "+1", "-2 Degrees", "@SUM(1)", "＝1", "'=1", "\t=1"])
def test_no_cell_is_a_formula(soundtrack: Run, text: str) -> None:
    track = replace(soundtrack.extraction.tracks[0], title=Name(text), artists=(Name(text),), album=text)
    extraction = replace(soundtrack.extraction, tracks=(track,))
    (row,) = rows_of(tracklist_csv(extraction))
    assert [row[column].lstrip()[0] for column in ("artist", "title", "album")] == ["'"] * 3


@pytest.mark.parametrize("text", ["'Cause I Love You", "1+1=3", "Ma-ria", "(A)typical"])
def test_what_is_no_formula_is_written_as_it_is(soundtrack: Run, text: str) -> None:
    track = replace(soundtrack.extraction.tracks[0], title=Name(text))
    (row,) = rows_of(tracklist_csv(replace(soundtrack.extraction, tracks=(track,))))
    assert row["title"] == text


def test_the_pages_list_has_its_guests_parts_and_lines(soundtrack: Run) -> None:
    track = replace(soundtrack.extraction.tracks[0], featured=(Name("Zico"), Name("IU", ("아이유",))), part="3")
    (row,) = rows_of(tracklist_csv(replace(soundtrack.extraction, tracks=(track,))))
    assert row == {
        "position": "1",
        "artist": "Kyuhyun (규현) feat. Zico, IU (아이유)",
        "title": "Love beyond words (사랑은 말로 표현하는게 아니래요)",
        "part": "3",
        "album": "",
        "line": "24",
    }


def test_m3u8_has_names_seconds_and_addresses_of_the_found(soundtrack: Run) -> None:
    assert as_m3u8(soundtrack).splitlines()[:4] == [
        "#EXTM3U",
        "#PLAYLIST:Soundtrack #1",
        "#EXTINF:229,KYUHYUN - Love beyond words",
        "https://open.spotify.com/track/1kyu",
    ]


def test_a_name_cannot_add_a_line_to_m3u8(soundtrack: Run) -> None:
    match = soundtrack.matching.matched[0]
    named = replace(match, candidate=replace(match.candidate, name="one\n/etc/passwd\r\u2028two"))
    run = replace(soundtrack, matching=replace(soundtrack.matching, matched=(named,)))
    assert as_m3u8(run).splitlines()[2:] == [
        "#EXTINF:229,KYUHYUN - one /etc/passwd two",
        "https://open.spotify.com/track/1kyu",
    ]


def test_xspf_gives_missed_songs_without_a_location(soundtrack: Run) -> None:
    tracks = ElementTree.fromstring(as_xspf(soundtrack)).findall(f"{XSPF}trackList/{XSPF}track")
    assert [(track.findtext(f"{XSPF}creator"), track.findtext(f"{XSPF}location")) for track in tracks] == [
        ("KYUHYUN", "https://open.spotify.com/track/1kyu"),
        ("박보람", "https://open.spotify.com/track/2park"),
        ("Davichi", "https://open.spotify.com/track/3dav"),
        ("LeeHi", None),
    ]


def test_jspf_says_the_same_as_xspf(soundtrack: Run) -> None:
    playlist = json.loads(as_jspf(soundtrack))["playlist"]
    assert (playlist["title"], playlist["info"]) == ("Soundtrack #1", "https://open.spotify.com/playlist/37abc")
    assert playlist["track"][0] == {
        "location": ["https://open.spotify.com/track/1kyu"],
        "identifier": ["spotify:track:1kyu"],
        "title": "Love beyond words",
        "creator": "KYUHYUN",
        "album": "Soundtrack#1 (Original Soundtrack)",
        "duration": 229466,
        "annotation": "Kyuhyun (규현) - Love beyond words (사랑은 말로 표현하는게 아니래요)",
        "trackNum": 1,
    }


def test_markdown_is_a_table_in_page_order(soundtrack: Run) -> None:
    assert as_markdown(soundtrack).splitlines()[-1] == (
        "| 4 | LeeHi (이하이) | We'll shine brighter than any other stars (우린 어떠한 별보다 빛날 거야) "
        "| missed: only an instrumental: the only recording found is without the voice |"
    )


def test_markdown_shows_markup_in_names_as_text(hostile: Run) -> None:
    text = as_markdown(hostile)
    assert "\\<script>" in text
    assert "=cmd\\|' /C calc'" in text


def test_addresses_stand_alone(soundtrack: Run) -> None:
    assert as_addresses(soundtrack) == (
        "https://open.spotify.com/track/1kyu\n"
        "https://open.spotify.com/track/2park\n"
        "https://open.spotify.com/track/3dav\n"
    )


@pytest.mark.parametrize("write", FORMATS.values(), ids=list(FORMATS))
def test_every_format_survives_a_hostile_page(hostile: Run, write: Callable[[Run], str]) -> None:
    assert not any(character in write(hostile) for character in "\x1b\x9b\x07\u202e")


def test_xml_cannot_hold_every_character(hostile: Run) -> None:
    track = replace(hostile.extraction.tracks[1], title=Name("\ufffe\uffff\x00\ud800"))
    miss = replace(hostile.matching.missed[0], track=track)
    text = as_xspf(replace(hostile, matching=replace(hostile.matching, missed=(miss,))))
    assert ElementTree.fromstring(text).findall(f".//{XSPF}title")[-1].text == "\ufffd" * 4


def test_the_extension_chooses_the_format_whatever_its_case(soundtrack: Run, tmp_path: Path) -> None:
    export(soundtrack, tmp_path / "list.M3U8")
    assert (tmp_path / "list.M3U8").read_text(encoding="utf-8") == as_m3u8(soundtrack)


def test_an_unknown_extension_is_said_before_any_work() -> None:
    with pytest.raises(SettingsError) as caught:
        exporter(Path("list.xls"))
    assert str(caught.value) == "list.xls has no extension that --export knows"
    assert caught.value.hint == "Use one of: .csv, .m3u8, .xspf, .jspf, .md, .txt."
