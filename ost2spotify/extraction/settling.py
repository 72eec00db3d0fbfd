"""Entries made ready for the vote: each once, bare numbers off where they count, prefixes and films apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ost2spotify.extraction.announcing import about
from ost2spotify.extraction.brackets import SQUARE, quoted, trailing, unquoted
from ost2spotify.extraction.clusters import Placed
from ost2spotify.extraction.evidence import OPUS
from ost2spotify.extraction.furniture import PLACES, Entry, entry_of
from ost2spotify.extraction.layouts import pieces_of, splits
from ost2spotify.extraction.sides import artistness
from ost2spotify.model import Page
from ost2spotify.text import scripts_of
from ost2spotify.versions import versions_in_mark


def each_once(entries: Sequence[Placed]) -> list[Placed]:
    """The entries without repetitions: a page printed twice is no list of artists who come back."""
    first: dict[tuple[str, str], Placed] = {}
    for at, entry in entries:
        first.setdefault((entry.line.text, entry.body), (at, entry))
    return list(first.values())


def settled(entries: Sequence[Placed], page: Page) -> list[Placed]:
    """The entries with their bare numbers taken off, if those numbers count."""
    entries = [
        _glued(entry, entries[place - 1][1].number if place else None, at) for place, (at, entry) in enumerate(entries)
    ]
    bare = [(at, entry.bare) for at, entry in entries if entry.bare is not None]
    if len(bare) < max(1, 0.6 * len(entries)):
        return list(entries)
    steps = [after - before for (_, before), (_, after) in pairwise(bare)]
    counting = sum(step in (1, -1) for step in steps)
    if not steps:
        return [(at, entry.counted() if entry.bare in _announced(page, at) else entry) for at, entry in entries]
    if counting >= 0.7 * len(steps):
        return [(at, entry.counted()) for at, entry in entries]
    return list(entries)


def _glued(entry: Entry, before: int | None, at: int) -> Placed:
    """The entry without a number that touches a title's own digits ("06.115万キロ"), if it follows the one before."""
    found = re.match(r"(\d{1,3})[.．](?=\d)", entry.body) if entry.number is None and before is not None else None
    if found and before is not None and int(found[1]) == before + 1:
        return at, replace(entry, body=entry.body[found.end() :], number=before + 1)
    return at, entry


def _announced(page: Page, at: int) -> set[int]:
    """The numbers that the page's title and first lines count to: "Top 50 Best Songs"."""
    texts = [
        page.title or "",
        *(line.text for line in page.lines[: min(at, 10)] if about(line.text) >= 2 and not splits(line.text)),
    ]
    return {int(found) for text in texts for found in re.findall(r"(?<![\d-])\d{1,3}(?![\d-])", text)}


def without_dotted_lengths(entries: Sequence[Placed]) -> list[Placed]:
    """Without lengths written with a dot ("1- El grito 1.56").

    Most lines of a numbered list end so, below sixty and not in the round figures of prices.
    """
    found = [_DOTTED.search(entry.body) for _, entry in entries]
    ends = [int(end[1]) for end in found if end]
    numbered = sum(entry.number is not None for _, entry in entries)
    if (
        len(ends) < _TIMED
        or len(ends) < 0.7 * len(entries)
        or numbered < 0.7 * len(entries)
        or all(end % 5 in (0, 4) for end in ends)
    ):
        return list(entries)
    return [
        (at, replace(entry, body=entry.body[: end.start()], timed=True)) if end else (at, entry)
        for (at, entry), end in zip(entries, found, strict=True)
    ]


_DOTTED = re.compile(r"\s+\(?\d{1,2}\.([0-5]\d)\)?$")
_TIMED = 3


def without_refrain(entries: Sequence[Placed]) -> list[Placed]:
    """Without the words that a site puts behind each of its songs ("Play Video", "Lyrics").

    Lines that lack them go as well: they are its menus and notes. Behind a sign the same words are a singer.
    """
    endings = Counter(" ".join(entry.body.split()[-2:]) for _, entry in entries if len(entry.body.split()) > _REFRAIN)
    words, times = endings.most_common(1)[0] if endings else ("", 0)
    if times < _OFTEN or times < len(entries) / 3 or not words.replace(" ", "").isalpha() or not words.istitle():
        return list(entries)
    cut = [(at, entry, entry.body.removesuffix(words).rstrip()) for at, entry in entries if entry.body.endswith(words)]
    if artistness(words) > 0 or any(rest.endswith(_SIGNS) for _, _, rest in cut):
        return list(entries)
    return [(at, replace(entry, body=rest)) for at, entry, rest in cut]


_SIGNS = ("-", "–", "—", "|", "/", ":", ",", "(", "&")
_REFRAIN, _OFTEN = 2, 5


def without_buttons(entries: Sequence[Placed]) -> list[Placed]:
    """Without the column of links behind the songs of a shop: "lyrics buy track" in each row."""
    cut = [_BUTTONS.sub("", entry.body) for _, entry in entries]
    behind = sum(body != entry.body for body, (_, entry) in zip(cut, entries, strict=True))
    if behind < max(3, 0.6 * len(entries)):
        return list(entries)
    return [
        (at, entry_of(entry.line, body)) if body != entry.body else (at, entry)
        for (at, entry), body in zip(entries, cut, strict=True)
    ]


_BUTTONS = re.compile(
    r"\t(?:(?:lyrics|buy|track|album|play|listen|share|info|more|download|stream|add|preview|watch|video|queue)\s?)+$",
    re.IGNORECASE,
)


def without_labels(entries: Sequence[Placed]) -> list[Placed]:
    """Without record labels in square brackets behind the songs, where two lines or more of a list have them: DJs write
    "Song [Drumcode]". One bracket alone may be the title's own ("Side A [Old]").
    """
    endings = [_label_behind(entry.body) for _, entry in entries]
    if sum(ending is not None for ending in endings) < _LABELS:
        return list(entries)
    return [
        (at, replace(entry, body=ending)) if ending else (at, entry)
        for (at, entry), ending in zip(entries, endings, strict=True)
    ]


_LABELS = 2


def _label_behind(body: str) -> str | None:
    """The line without the label behind it; None where no label is. Guests, versions, cues and parts are none."""
    ending = trailing(body)
    if not ending or not ending[0] or ending[1].opener not in SQUARE:
        return None
    inside = ending[1].inside
    named = (
        len(inside) > 1 and inside[:1].isupper() and scripts_of(inside) <= {"latin"} and not _OF_TITLE.search(inside)
    )
    return ending[0] if named and not versions_in_mark(inside) else None


_OF_TITLE = re.compile(
    r"\b(?:feat|ft|featuring|with|prod|part|pt|vol|intro|outro|interlude|skit|prelude|reprise|bonus|movement|act|ost)\b"
    r"|:",
    re.IGNORECASE,
)


_PREFIX = re.compile(r"^([^\s:：\-–—“\"「『][^:：\-–—“\"「『]{1,40}?)[:：]\s+(?=\S.*\s[-–—/]\s)")


# "Death Note – Opening 1 : The World (Nightmare)": the show, what the song is in it, and the song.
_ROLE_BEFORE = re.compile(
    rf"^[^:：]{{2,60}}?\s[-–—]\s(?:{PLACES})(?:[\s-]*(?:theme|song|credits?))*\s?\d{{0,2}}\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)


def without_prefixes(entries: Sequence[Placed]) -> list[Placed]:
    """Without what stands before a colon and the pair: a drama on each line ("Low Sun: Sam Rowe – Ember"), or the
    name of a feature on a few ("Classic: The Lanterns - Tide"). A composer before his work stays.
    """
    found = [_PREFIX.match(entry.body) for _, entry in entries]
    roles = [_ROLE_BEFORE.match(entry.body) for _, entry in entries]
    if len(entries) >= 3 and sum(map(bool, roles)) >= 0.8 * len(entries):
        found = roles
    prefixes = [prefix[0] for prefix in found if prefix]
    few = len(prefixes) <= 0.4 * len(entries) and len(entries) >= 4
    each = len(prefixes) >= 0.8 * len(entries) and len(entries) >= 3 and len(set(prefixes)) == len(prefixes)
    if not prefixes or not (few or each) or any(OPUS.search(entry.body) for _, entry in entries):
        return list(entries)
    return [
        (at, replace(entry, body=entry.body[prefix.end() :])) if prefix else (at, entry)
        for (at, entry), prefix in zip(entries, found, strict=True)
    ]


def unwrapped(entries: Sequence[Placed]) -> list[Placed]:
    """Without quotes that hold title and singer together: 『Sign/内田彩』."""
    bare = [(at, replace(entry, body=unquoted(entry.body)), entry.body) for at, entry in entries]
    pairs = sum(entry.body != body and bool(_PAIR.search(entry.body)) for _, entry, body in bare)
    if len(entries) < 2 or pairs < 0.8 * len(entries):
        return list(entries)
    return [(at, entry) for at, entry, _ in bare]


_PAIR = re.compile(r"\S\s*[/／]\s*\S|\S\s[-–—]\s\S")


def without_places(entries: Sequence[Placed]) -> list[Placed]:
    """Without the show and the place in it beside a whole pair: `Low Sun OP2 | Mira Holt – Ember`."""
    cut = {at: pair for at, entry in entries if (pair := _pair_beside_place(entry.body))}
    if len(cut) < _PLACED or len(cut) < 0.6 * len(entries):
        return list(entries)
    return [(at, replace(entry, body=cut.get(at, entry.body))) for at, entry in entries]


_PLACED = 3
_PLACE = re.compile(
    r"(?<!\w)(?:op|ed|opening|ending|ost|theme|insert song)(?:\s?#?\d{1,2}|\s(?:part|theme)\b.{0,8})?\)?$",
    re.IGNORECASE,
)


def _pair_beside_place(body: str) -> str:
    pieces = pieces_of(body, "pipe")
    if len(pieces) != _OF_PAIR or not any(map(_PLACE.search, pieces)):
        return ""
    pairs = [piece for piece in pieces if len(pieces_of(piece, "dash")) == _OF_PAIR and not _PLACE.search(piece)]
    return pairs[0] if len(pairs) == 1 else ""


_OF_PAIR = 2


def without_works(entries: Sequence[Placed]) -> list[Placed]:
    """Without lines that quote a drama or film in 《》, where others of the list quote their titles in 〈〉 or 「」."""
    openers = {at: run.opener for at, entry in entries if (run := quoted(entry.body))}
    if "《" in openers.values() and set(openers.values()) & set("〈「"):
        return [(at, entry) for at, entry in entries if openers.get(at) != "《"]
    return list(entries)
