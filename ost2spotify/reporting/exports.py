"""The list as a file for other programs, by the file's extension; `reading` reads each but the bare addresses again."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from ost2spotify.errors import SettingsError
from ost2spotify.model import Candidate, Extraction, Name, Run, Track
from ost2spotify.reporting.files import write_text
from ost2spotify.reporting.outcomes import (
    Outcome,
    outcomes,
    reason_in_words,
    recording_name,
    web_address,
)
from ost2spotify.text import shown

# What spreadsheets take for the beginning of a formula; the wide forms are what Japanese ones accept.
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠]")
_XSPF = "http://xspf.org/ns/0/"
# XML cannot hold these even escaped; `shown` has taken the control characters.
_NOT_XML = re.compile("[\ufffe\uffff]")
_CSV_COLUMNS = ("position", "artist", "title", "album", "status", "score", "spotify", "url", "isrc", "why")


def export(run: Run, path: Path) -> None:
    """Write the run's list in the format that the path's extension names.

    Raises SettingsError for an extension that has no format, and where the path cannot be written.
    """
    write_text(path, exporter(path)(run))


def exporter(path: Path) -> Callable[[Run], str]:
    """What writes files of this extension; raises SettingsError where nothing does, so ask before the work begins."""
    found = FORMATS.get(path.suffix.lower())
    if found is None:
        raise SettingsError(f"{path} has no extension that --export knows", hint=f"Use one of: {', '.join(FORMATS)}.")
    return found


def as_csv(run: Run) -> str:
    """All songs with what became of them. A byte order mark tells spreadsheets that it is UTF-8."""
    return _csv(_CSV_COLUMNS, [_csv_row(outcome) for outcome in outcomes(run)])


def tracklist_csv(extraction: Extraction) -> str:
    """The page's songs, before Spotify is asked: position, artist, title, part, album, line."""
    rows = [
        (track.position, _artists(track), str(track.title), track.part or "", track.album or "", track.line)
        for track in extraction.tracks
    ]
    return _csv(("position", "artist", "title", "part", "album", "line"), rows)


def as_m3u8(run: Run) -> str:
    """The found recordings with their addresses at Spotify."""
    lines = ["#EXTM3U", f"#PLAYLIST:{shown(_title(run))}"]
    for match in run.matching.matched:
        seconds = round(match.candidate.duration_ms / 1000) if match.candidate.duration_ms else -1
        lines += [f"#EXTINF:{seconds},{shown(recording_name(match.candidate))}", web_address(match.candidate)]
    return "\n".join(lines) + "\n"


def as_xspf(run: Run) -> str:
    """All songs; the missed ones without a location, which a player may look for elsewhere."""
    ElementTree.register_namespace("", _XSPF)
    root = ElementTree.Element(f"{{{_XSPF}}}playlist", version="1")
    playlist = _jspf_playlist(run)
    for key in ("title", "info"):
        _xml_child(root, key, playlist.get(key))
    listing = ElementTree.SubElement(root, f"{{{_XSPF}}}trackList")
    for track in playlist["track"]:
        entry = ElementTree.SubElement(listing, f"{{{_XSPF}}}track")
        for key, value in track.items():
            _xml_child(entry, key, value[0] if isinstance(value, list) else value)
    ElementTree.indent(root)
    text: str = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def as_jspf(run: Run) -> str:
    """XSPF's JSON spelling (https://xspf.org/jspf)."""
    return json.dumps({"playlist": _jspf_playlist(run)}, ensure_ascii=False, indent=2) + "\n"


def as_markdown(run: Run) -> str:
    """A table of all songs, found ones with a link."""
    heading = [f"# {_markdown(_title(run))}", "", "| # | Artist | Title | On Spotify |", "| ---: | --- | --- | --- |"]
    return "\n".join([*heading, *map(_markdown_row, outcomes(run))]) + "\n"


def as_addresses(run: Run) -> str:
    """The found recordings' addresses, one on each line: Spotify's own programs take them when pasted."""
    return "".join(f"{web_address(match.candidate)}\n" for match in run.matching.matched)


FORMATS: Mapping[str, Callable[[Run], str]] = {
    ".csv": as_csv,
    ".m3u8": as_m3u8,
    ".xspf": as_xspf,
    ".jspf": as_jspf,
    ".md": as_markdown,
    ".txt": as_addresses,
}


def _title(run: Run) -> str:
    return run.name or run.extraction.subject or "Soundtrack"


def _csv(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    file = io.StringIO()
    file.write("\ufeff")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerow(columns)
    writer.writerows([[_cell(value) for value in row] for row in rows])
    return file.getvalue()


def _cell(value: object) -> str:
    """The value as text that no spreadsheet calculates: what looks like a formula gets an apostrophe in front.

    `reading` takes it away again, so that `-2 Degrees` comes back as it was.
    """
    text = shown(str(value)).strip()
    return f"'{text}" if _FORMULA.match(text) else text


def _csv_row(outcome: Outcome) -> tuple[object, ...]:
    track = outcome.track
    name = (track.position, _artists(track), str(track.title))
    if outcome.match:
        found = outcome.match.candidate
        score = f"{outcome.match.score.value:.2f}"
        recording = (recording_name(found), web_address(found), found.isrc or "", outcome.match.why)
        return (*name, found.album.name, outcome.kind, score, *recording)
    why = reason_in_words(outcome.miss) if outcome.miss else ""
    return (*name, track.album or "", outcome.kind, "", "", "", "", why)


def _artists(track: Track) -> str:
    names = ", ".join(map(str, track.artists))
    return f"{names} feat. {', '.join(map(str, track.featured))}" if track.featured else names


def _jspf_playlist(run: Run) -> dict[str, Any]:
    url = run.receipt.playlist.url if run.receipt.playlist else ""
    info = {"info": url} if url else {}
    return {"title": shown(_title(run)), **info, "track": [_jspf_track(outcome) for outcome in outcomes(run)]}


def _jspf_track(outcome: Outcome) -> dict[str, Any]:
    """A song under Spotify's names when it was found, under the page's when not; the page's line as annotation."""
    note = {"annotation": shown(outcome.track.text)} if outcome.track.text else {}
    if outcome.match is None:
        names = {"title": shown(outcome.track.title.name), "creator": shown(_first(outcome.track.artists))}
        return {**{key: value for key, value in names.items() if value}, **note, "trackNum": outcome.track.position}
    return {**_jspf_recording(outcome.match.candidate), **note, "trackNum": outcome.track.position}


def _jspf_recording(found: Candidate) -> dict[str, Any]:
    fields = {
        "location": [web_address(found)],
        "identifier": [found.uri],
        "title": shown(found.name),
        "creator": shown(", ".join(artist.name for artist in found.artists)),
        "album": shown(found.album.name),
        "duration": found.duration_ms,
    }
    return {key: value for key, value in fields.items() if value}


def _first(names: Sequence[Name]) -> str:
    return ", ".join(name.name for name in names)


def _xml_child(parent: ElementTree.Element, key: str, value: object) -> None:
    if value:
        ElementTree.SubElement(parent, f"{{{_XSPF}}}{key}").text = _NOT_XML.sub("\ufffd", str(value))


def _markdown_row(outcome: Outcome) -> str:
    track = outcome.track
    names = f"| {track.position} | {_markdown(_artists(track))} | {_markdown(str(track.title))}"
    if outcome.match:
        found = outcome.match.candidate
        return f"{names} | [{_markdown(recording_name(found))}]({web_address(found)}) |"
    return f"{names} | {outcome.kind}: {_markdown(reason_in_words(outcome.miss))} |" if outcome.miss else f"{names} | |"


def _markdown(text: str) -> str:
    """The text as Markdown shows it literally, in a table's cell too."""
    return re.sub(r"([\\`*_\[\]<|])", r"\\\1", shown(text))
