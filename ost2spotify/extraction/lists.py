"""Songs from lines: a cluster's layout, its reading, and whether it is a list of songs at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ost2spotify.extraction.announcing import about
from ost2spotify.extraction.apart import each_pair, each_title
from ost2spotify.extraction.bare import played_list, title_list
from ost2spotify.extraction.candidates import may_be_song
from ost2spotify.extraction.clusters import Cluster, Placed
from ost2spotify.extraction.evidence import is_vetoed
from ost2spotify.extraction.headers import TIMES
from ost2spotify.extraction.inline import numbered_entries, paired_entries, quoted_list
from ost2spotify.extraction.judging import verdict
from ost2spotify.extraction.layouts import Vote, vote
from ost2spotify.extraction.owner import owner_of
from ost2spotify.extraction.pairs import pair_list, told_roles
from ost2spotify.extraction.quotations import quoted_list_of, without_writers
from ost2spotify.extraction.rows import Row, row_of
from ost2spotify.extraction.settling import (
    each_once,
    settled,
    unwrapped,
    without_buttons,
    without_dotted_lengths,
    without_labels,
    without_places,
    without_prefixes,
    without_refrain,
    without_works,
)
from ost2spotify.extraction.songs import SongList
from ost2spotify.extraction.sources import translates
from ost2spotify.model import Line, Page


def list_of(cluster: Cluster, page: Page, known: frozenset[str], *, announced: float = 0.0) -> SongList | None:
    """The songs of a cluster, or None where it is no list of songs. `known` are artists named elsewhere on the page,
    `announced` is how much the words right in front of the list, on its own line, speak for songs.
    """
    once = settled(without_buttons(without_refrain(each_once(cluster.entries))), page)
    whole = each_title(each_pair(without_places(without_works(unwrapped(without_dotted_lengths(once))))))
    entries = without_prefixes(without_labels(whole))
    if not entries or is_vetoed([entry.body for _, entry in whole]):
        return None
    layout = vote([entry.body for _, entry in entries])
    rows = [row_of(at, entry, layout.layout) for at, entry in entries]
    if layout.layout not in ("title", "quoted") and _count_something(rows):
        # "Low Sun – 3" in a minority of the lines counts beside the list.
        rest = tuple((row.at, row.entry) for row in rows if not row.right)
        return (
            list_of(Cluster(rest, cluster.key), page, known, announced=announced) if len(rest) > len(rows) / 2 else None
        )
    found = _read(rows, entries, layout, page, known)
    said = verdict(page, entries[0][0], [entry.line.text for _, entry in entries], [entry.body for _, entry in whole])
    # "Tracklist: 1. A 2. B" needs no heading that agrees.
    said = max(said, 0.0) if announced >= _SAYS_SO else said
    said += announced + _from_form(entries, page) + 0.4 * any(song.sources for song in found.songs)
    timed = sum(entry.timed for _, entry in entries) / len(entries)
    enough = said + timed + found.lead >= _needed(found, timed=timed == 1.0, counted=_are_counted(entries))
    return replace(found, said=said + timed) if enough else None


_SAYS_SO = 3.0


def _count_something(rows: Sequence[Row]) -> bool:
    counted = [row.right.strip() for row in rows if row.right]
    return bool(counted) and all(map(str.isdigit, counted))


def _read(rows: Sequence[Row], entries: Sequence[Placed], layout: Vote, page: Page, known: frozenset[str]) -> SongList:
    """The songs of the rows, as the layout that was voted for reads them."""
    if layout.layout == "quoted":
        return without_writers(quoted_list_of(rows, layout.share), rows, page)
    owned = layout.share < 0.5 and layout.layout == "dash" and _is_owned(entries, page)
    if owned or _are_translated(rows, layout.layout, page) or layout.layout == "title" or layout.share < 0.12:
        return title_list(entries)
    played = played_list(entries, layout.layout, page)
    roles = told_roles(page, entries[0][0])
    return played or pair_list(rows, layout.layout, layout.share, known, roles)


def _are_translated(rows: Sequence[Row], layout: str, page: Page) -> bool:
    """Whether a slash stands between titles in two scripts ("予感 / A Premonition") and the page names their singer."""
    pairs = [row for row in rows if row.right]
    if layout != "slash" or sum(translates(row.left, row.right) for row in pairs) < 0.7 * len(rows):
        return False
    return owner_of(page, page.lines[: rows[0].at], least=4.0) is not None


def _is_owned(entries: Sequence[Placed], page: Page) -> bool:
    """Whether the page names one artist for a numbered list: a dash in a few of its lines belongs to titles then."""
    numbered = sum(entry.number is not None or entry.line.kind == "item" for _, entry in entries) >= 0.8 * len(entries)
    return numbered and owner_of(page, page.lines[: entries[0][0]], least=4.0) is not None


def inline_list(page: Page, at: int, line: Line, known: frozenset[str]) -> SongList | None:
    """The songs of one line that runs a whole list together."""
    entries = numbered_entries(line) or paired_entries(line)
    if sum(map(may_be_song, entries)) > 0.5 * len(entries):
        cluster = Cluster(tuple((at, entry) for entry in entries), "inline")
        return list_of(cluster, page, known, announced=max(0.0, about(line.text[: line.text.find(entries[0].body)])))
    quoted = quoted_list(line, at)
    return quoted if quoted and verdict(page, at, [line.text]) + about(line.text[:200]) >= 2 else None


def _from_form(entries: Sequence[Placed], page: Page) -> float:
    """What the form of a list says for songs: a player's file, a column of lengths, a page that is nothing else."""
    line = entries[0][1].line
    if line.kind == "extinf":
        return 3.0
    if line.columns and any(TIMES.fullmatch(cell.strip(" .:")) for cell in line.columns):
        return 2.5
    # "1位 「炎」 LiSA": a counted list of titles in corner brackets lists songs, a counted list of pairs anything.
    cornered = all("「" in entry.body for _, entry in entries)
    counted = 1.0 if cornered and _are_counted(entries) else 0.0
    staged = sum(bool(_STAGE.fullmatch(other.text)) for other in page.lines[entries[0][0] : entries[-1][0]])
    counted += 2.0 if staged >= _BREAKS else 0.0
    return counted + (1.0 if len(entries) >= 3 and len(entries) == len(page.lines) else 0.0)


def _are_counted(entries: Sequence[Placed]) -> bool:
    numbers = [entry.number for _, entry in entries if entry.number is not None]
    counting = sum(abs(after - before) == 1 for before, after in pairwise(numbers))
    return counting >= 2 and counting >= 0.7 * (len(entries) - 1)


# What concerts have between the songs: "- MENT -", "VCR 2", "Encore".
_STAGE = re.compile(r"\W*(?:ment|vcr|mc|(?:double )?encore|アンコール|앵콜|앙코르)\W*\d*\W*", re.IGNORECASE)
_BREAKS = 2


# Marks that documents of every kind put between two things: "Patch by N", tables of parameters, paths, options.
_COMMON_MARKS = frozenset(
    f"split by {mark}"
    for mark in (
        "by",
        "comma",
        "dot",
        "double colon",
        "half dash",
        "hyphen",
        "tab",
        "tight slash",
        "underscore",
        "wide space",
    )
)


def _needed(found: SongList, *, timed: bool, counted: bool) -> float:
    """How much must speak for songs: less for many pairs, more for bare titles and single lines."""
    # "Type: TV", "Episodes: 12": labels and what they say are pairs as well; times in front are a radio's log.
    of_colons = {
        "split by colon": 1.0 if timed else 3.0 if len(found.songs) > 1 else 4.5,
        "titles behind each singer": 2.0,
    }
    if found.rule in of_colons:
        return of_colons[found.rule]
    if len(found.songs) <= 2 and any(song.line.text.endswith((".", "。")) for song in found.songs):
        # One or two lines that end like sentences are sentences.
        return 6.0
    pairs = sum(bool(song.artist) for song in found.songs)
    if found.rule == "split by dash" and pairs >= 4 and pairs >= 0.9 * len(found.songs):
        # Headings are written in every language and often say nothing ("Top 8", "Meine Liste"). What such a page
        # lists instead of songs, it says: on 65 labelled pages without songs, no list was read for this alone.
        return 0.0
    if pairs >= 3 and pairs >= 0.5 * len(found.songs):
        return 2.0 if found.rule in _COMMON_MARKS and not counted else 1.0
    if pairs >= 1 and pairs >= 0.25 * len(found.songs):
        return 2.0
    return 2.1 if len(found.songs) >= 3 else 4.5
