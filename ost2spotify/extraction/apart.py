"""Lines that hold several songs: titles behind one singer, two tracks mixed, two themes of a drama in one cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ost2spotify.extraction.brackets import brackets
from ost2spotify.extraction.clusters import Placed
from ost2spotify.extraction.furniture import Entry, entry_of
from ost2spotify.extraction.layouts import pieces_of


def each_title(entries: Sequence[Placed]) -> list[Placed]:
    """An entry for each title of a line that quotes several behind one singer: ミラ「海」「空」."""
    return [(at, replace(entry, body=body)) for at, entry in entries for body in _titles_apart(entry.body)]


def each_pair(entries: Sequence[Placed]) -> list[Placed]:
    """An entry for each song of a line that a DJ played together: "Sam Rowe - Ember / Mira Holt - Low Sun"."""
    return [placed for at, entry in entries for placed in _songs_apart(at, entry)]


def _songs_apart(at: int, entry: Entry) -> list[Placed]:
    bodies = _pairs_apart(entry.body)
    if len(bodies) == 1:
        return [(at, entry)]
    first, *more = bodies
    # "OP: “A” – Mira | ED: “B” – Sam": each half may say what it is.
    others = [entry_of(entry.line, body) for body in more]
    return [
        (at, replace(entry, body=first)),
        *((at, replace(entry, body=other.body, role=other.role)) for other in others),
    ]


def _pairs_apart(body: str) -> list[str]:
    pieces = re.split(r"\s+(?:/{1,2}|\+|w/|\|)\s+", body)
    if len(pieces) == 2 and all(len(pieces_of(piece, "dash")) == 2 for piece in pieces):
        return pieces
    # "ミラ「海」 【挿入歌】サム「炎」": two themes of a drama in one cell.
    themes = [piece for piece in _BEFORE_THEME.split(body) if piece.strip()]
    return themes if len(themes) > 1 and all(map(_THEME.fullmatch, themes)) else [body]


_BEFORE_THEME = re.compile(
    r"(?<=[」』])\s*(?=【[^】]{1,12}】|(?:op|ed|主題歌|挿入歌|オープニング|エンディング)(?:テーマ|曲)?\d?\s?[:：])",
    re.IGNORECASE,
)
_THEME = re.compile(r"[^「『]{1,60}[「『][^」』]{1,80}[」』]\s*")


def _titles_apart(body: str) -> list[str]:
    runs = [run for run in brackets(body) if run.quotes]
    gaps = [body[one.end : other.start] for one, other in pairwise(runs)]
    ended = bool(runs) and runs[-1].end == len(body) and len({run.opener for run in runs}) == 1
    if not gaps or not ended or not body[: runs[0].start].strip() or not all(map(_JOINT.fullmatch, gaps)):
        return [body]
    return [body[: runs[0].start] + body[run.start : run.end] for run in runs]


_JOINT = re.compile(r"\s*[,、，/／&＆・·]?\s*(?:(?:and|und|y|et|e|と)\s*)?", re.IGNORECASE)
