"""A page's tracklist as a terminal shows it, before Spotify is asked anything."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from ost2spotify.model import Extraction, Skipped, Track
from ost2spotify.reporting.cells import clip, fill, folded_lines, paint
from ost2spotify.text import counted, shown

# Skipped lines are often sentences: without -v only their beginnings matter.
SKIPPED_SHOWN = 5


def tracklist(extraction: Extraction, *, width: int = 80, colour: bool = False, verbosity: int = 0) -> str:
    """The songs and the skipped lines in lines of at most `width` cells, without a newline at its end.

    `verbosity` 1 gives every skipped line in full, 2 also the rules that fired.
    """
    width = max(width, 40)
    return "\n".join(
        [
            *_heading(extraction, width, colour),
            *_songs(extraction.tracks, width, colour),
            *_skipped(extraction.skipped, width, colour, verbosity),
            *(_rules(extraction, width, colour) if verbosity > 1 else ()),
            "",
            paint(_closing_line(extraction), "bold", colour=colour),
        ]
    )


def _heading(extraction: Extraction, width: int, colour: bool) -> Iterator[str]:
    subject, source = extraction.subject, extraction.source
    yield paint(clip(f"{subject} · {source}" if subject else source, width), "bold", colour=colour)


def _songs(tracks: tuple[Track, ...], width: int, colour: bool) -> Iterator[str]:
    if not tracks:
        return
    number = max(2, *(len(str(track.position)) for track in tracks))
    room = width - number - 5 - 6
    artist = min(max(cell_len(_artists(track)) for track in tracks), room // 2)
    artist = max(artist, len("Artist"))
    yield ""
    yield paint(f"{'':{number}} {fill('Artist', artist)}  {fill('Title', room - artist)}   Line", "dim", colour=colour)
    for track in tracks:
        lead = f"{track.position:{number}} {fill(_artists(track), artist)}  "
        for at, text in enumerate(folded_lines(_title(track), room - artist)):
            line = paint(f"{track.line:6}", "dim", colour=colour) if at == 0 else ""
            yield f"{lead if at == 0 else ' ' * cell_len(lead)}{fill(text, room - artist)} {line}".rstrip()


def _skipped(skipped: tuple[Skipped, ...], width: int, colour: bool, verbosity: int) -> Iterator[str]:
    if not skipped:
        return
    yield ""
    yield paint("Not read as songs", "bold", colour=colour)
    for line in skipped if verbosity else skipped[:SKIPPED_SHOWN]:
        lead = f"{line.line:6} "
        reason = f"{' ' * len(lead)}{paint(clip(line.reason, width - len(lead)), 'yellow', colour=colour)}"
        texts = folded_lines(line.text, width - len(lead)) if verbosity else [clip(line.text, width - len(lead))]
        yield from (f"{lead if at == 0 else ' ' * len(lead)}{text}" for at, text in enumerate(texts))
        yield reason
    if not verbosity and len(skipped) > SKIPPED_SHOWN:
        yield f"       and {len(skipped) - SKIPPED_SHOWN} more (-v shows them)"


def _rules(extraction: Extraction, width: int, colour: bool) -> Iterator[str]:
    if extraction.rules:
        yield ""
        yield paint("Rules that read the page", "bold", colour=colour)
    for line, rule in extraction.rules:
        yield clip(f"{line:6} {rule}", width)


def _closing_line(extraction: Extraction) -> str:
    count, skipped = len(extraction.tracks), len(extraction.skipped)
    return f"{counted(count, 'song')} · {skipped} skipped · {shown(extraction.source)}"


def _artists(track: Track) -> str:
    names = ", ".join(map(str, track.artists)) or "?"
    return f"{names} feat. {', '.join(guest.name for guest in track.featured)}" if track.featured else names


def _title(track: Track) -> str:
    """The title with what the list says of it: that it is instrumental, its part of the series."""
    notes = [*(["instrumental"] if track.instrumental else []), *([f"part {track.part}"] if track.part else [])]
    return f"{track.title} [{', '.join(notes)}]" if notes else str(track.title)
