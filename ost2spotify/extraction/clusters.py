"""Which lines of a page may be one list: lines led the same way, in one part of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from ost2spotify.extraction.announcing import ABOUT, about
from ost2spotify.extraction.beside import is_beside
from ost2spotify.extraction.brackets import quoted
from ost2spotify.extraction.evidence import OPUS, WORK
from ost2spotify.extraction.furniture import Entry, entry_of
from ost2spotify.extraction.headers import role_of
from ost2spotify.extraction.layouts import pieces_of, splits, vote, vote_for
from ost2spotify.extraction.notes import is_note, names_service
from ost2spotify.extraction.owner import names_artist, names_owner
from ost2spotify.extraction.parts import is_part_line
from ost2spotify.extraction.prose import is_sentence
from ost2spotify.extraction.tables import row_text, theme_cells
from ost2spotify.model import Line

Placed = tuple[int, Entry]
# Longer lines are prose; a number or quotes may lead a song with a remark behind it.
_LONGEST = 200
# What follows a number and is no longer than this may be a title that reads like a sentence.
_SHORT = 60
_JOINTS = " ,;:·"
_PART_OR_DATE = re.compile(r"\bepisode \d|\(\d{1,2}-\d{1,2}-\d{4}\)", re.IGNORECASE)
_ALL_BRACKET = re.compile(r"^[(\[][^()\[\]]{1,60}[)\]]$")
_STRESS = frozenset({"b", "strong", "em", "i", "cite", "artist", "title", "song", "name"})

_PART_HEADING = re.compile(
    r"(?<![^\W\d_])(?:part|pt|파트|disc|disk|cd|side|vol(?:ume)?|set|act|encore|ost)[\s.]*(?:\d{1,2}|[a-d]|one"
    r"|two|three|i{1,3}|iv|v)?(?!\w)|アンコール|앙코르",
    re.IGNORECASE,
)

# A date, an amount or a lone number is no side of a song.
_NO_NAME = re.compile(
    r"^(?:(?:19|20)\d\d\s?[年년]?(?:\s?\d{1,2}[月월](?:\s?\d{1,2}[日일])?)?|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?"
    r"|[$€£¥]\s?[\d.,]+|[\d.,]+\s?%)$"
)
_DAY = re.compile(
    r"^(?:(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?:, \d{4})?"
    r"|[$€£¥]\s?[\d.,]+|[\d.,]+\s?%)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Entries that may be one list, each with the place of its line on the page."""

    entries: tuple[Placed, ...]
    key: str


def entries_of(lines: Sequence[Line], claimed: frozenset[int]) -> Iterator[Placed]:
    """The lines that may be songs, without their furniture; tables with a header have been read before."""
    plain = plain_block_lines(lines)
    seen: set[str] = set()
    for at, line in enumerate(lines):
        if (
            at in claimed
            or is_title_line(line, at)
            or (_heads_block(lines, at) and about(line.text) >= _SONGS)
            or _names_show(lines, at)
            or (line.kind == "row" and line.level == 1)
            or len(line.text) > (_LONGEST if line.text[:1].isalpha() else 2 * _LONGEST)
        ):
            continue
        if line.text in seen and (line.kind == "text" or splits(line.text)):
            # A page printed twice is read once.
            continue
        seen.add(line.text)
        if line.item and at and _ALL_BRACKET.match(line.text) and lines[at - 1].item == line.item:
            continue
        for entry in _entries(_with_note_below(lines, at)):
            if may_be_song(entry) or (at in plain and _may_be_title(line.text)):
                yield at, entry


def _may_be_title(text: str) -> bool:
    label = re.split(r"\s*[:：]\s*", text)[0]
    return not (is_note(text) or names_artist(text) or _is_byline(text) or _OF_FILE.search(text) or is_beside(label))


def _reads_as_sentence(body: str) -> bool:
    """Whether a line is prose; of a pair, whether one side is."""
    pieces = pieces_of(body, "dash")
    run = quoted(body)
    if len(pieces) == 3 and run is not None and run.start == 0 and len(pieces[0]) <= 60 and len(pieces[1]) <= 40:
        # "“Ember” - Sam Rowe - The fire goes out.": a title, its singer and the scene.
        return False
    return any(map(is_sentence, pieces)) if len(pieces) == 2 and len(body) <= _LONGEST // 2 else is_sentence(body)


def _is_quotation(body: str) -> bool:
    """Whether quotes stand around all of a short line, but for brackets behind them: “Sea Glass” (Inst.)."""
    run = quoted(body)
    return (
        run is not None
        and run.start == 0
        and len(body) <= 80
        and not re.sub(r"\([^()]*\)", "", body[run.end :]).strip()
    )


def plain_block_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that stand bare under "Setlist:" or "収録曲", three or more of them: titles need no number there."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        if (
            at not in found
            and len(line.text) <= 100
            and ABOUT[0].pattern.search(line.text)
            and about(line.text) >= 3
            and not is_sentence(line.text)
        ):
            below = list(takewhile(lambda below: _is_bare(lines[below]), range(at + 1, len(lines))))
            led = sum(bool(entry_of(lines[place]).marker) for place in below)
            found.update(below if len(below) >= 3 and led < 0.3 * len(below) else ())
    return frozenset(found)


def is_title_line(line: Line, at: int) -> bool:
    """Whether a page's first line announces songs rather than being one: "Hamilton – Musical Numbers"."""
    if at or len(line.text) > _LONGEST:
        return False
    entry = entry_of(line)
    if line.kind not in ("text", "heading") or (about(line.text) < 1 and not _PART_OR_DATE.search(line.text)):
        return False
    return entry.number is None and not entry.role


def _is_bare(line: Line) -> bool:
    announces = line.text.rstrip().endswith((":", "：")) and ABOUT[0].pattern.search(line.text)
    return line.kind == "text" and len(line.text) <= 70 and not is_sentence(line.text) and not announces


def _entries(line: Line) -> Iterator[Entry]:
    if line.kind == "row":
        yield from (entry_of(line, cell) for cell in theme_cells(line) or [row_text(line)])
    else:
        yield _set_apart(line) or entry_of(line)


def _with_note_below(lines: Sequence[Line], at: int) -> Line:
    """The line with the small print of its list item: "505" and, below it, "(with Miles Kane)"."""
    line = lines[at]
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below and line.item and below.item == line.item and _ALL_BRACKET.match(below.text):
        return replace(line, text=f"{line.text} {below.text}")
    return line


def _set_apart(line: Line) -> Entry | None:
    """A line that the markup alone cuts in two ("<b>Mira Holt</b> Sea Glass"), its halves parted by a tab."""
    entry = entry_of(line)
    body = entry.body
    for span in line.spans:
        if span.role not in _STRESS:
            continue
        rest = body.removeprefix(span.text) if body.startswith(span.text) else body.removesuffix(span.text)
        if (
            rest != body
            and not rest.lstrip().startswith(("(", "[", "（", "【"))
            and 1 < len(rest.strip(_JOINTS)) <= 60
            and not splits(body)
            and rest[:1] in f" {_JOINTS}"
        ):
            halves = (span.text, rest) if body.startswith(span.text) else (rest, span.text)
            return replace(entry, body="\t".join(half.strip(_JOINTS) for half in halves))
    return None


def may_be_song(entry: Entry) -> bool:
    body = entry.body
    if (
        not body
        or is_note(entry.line.text)
        or names_service(entry.line.text)
        or ("N" not in entry.marker and is_note(body))
        or not any(char.isalnum() for char in body)
        or _RANGE.fullmatch(body)
        or _ANNOUNCES.search(body)
        or (entry.line.kind == "heading" and _SHOW.match(body))
        or _OF_FILE.search(body)
        or _COUNTS.match(body)
        or _PARAMETER.match(entry.line.text)
        or _LEGEND.match(entry.line.text)
        or (not entry.marker and _HANDLE.search(body))
        or _SIGNED.search(body)
        or (entry.number is None and ABOUT[0].pattern.fullmatch(body.strip(" :：")))
    ):
        return False
    if (
        is_header(body)
        or names_artist(body)
        or _is_field(entry)
        or (entry.line.kind == "heading" and names_owner(body))
    ):
        return False
    if is_part_line(re.split(r"\s+[-–—]\s+", body)[0]) and not entry.role:
        return False
    pieces = re.split(r"\s*[-–—:：|\t]\s*(?=\S)", body, maxsplit=1)
    # "The Smashing Pumpkins - 1979" is a song, "1979 - The year it began" none.
    if _NO_NAME.match(pieces[0]) or (len(pieces) > 1 and _DAY.match(pieces[1])):
        return False
    if (
        (len(pieces) > 1 and is_beside(pieces[0]))
        or all(map(is_beside, re.split(r"\s*/\s*", body)))
        or (not entry.marker and _is_byline(body))
    ):
        return False
    if _reads_as_sentence(body) and not (entry.number is not None and (splits(body) or len(body) <= _SHORT)):
        return False
    return (
        splits(body)
        or _is_quotation(body)
        or bool(OPUS.search(body) or WORK.search(body))
        or bool(entry.marker)
        or entry.bare is not None
        or entry.line.kind in ("item", "row")
        or bool(entry.role)
    )


# "Red lights, stop signs. —Rachel": what a critic says, and who.
_SIGNED = re.compile(r"[.!?…]\s+[—–-]\s?[A-Z]\w{1,20}$")
# "* = new release   (R) = request"
_LEGEND = re.compile(r"^\W{0,2}\w?\W{1,2}\s*=\s\w")
# A template's parameter in the source of a wiki.
_PARAMETER = re.compile(r"^\|\s*\w{2,30}\s*=")
# "↩ 0  🔁 3  ⭐ 17" below a post, and whose it is: "Ines @ines@tooting.example · 8h".
_COUNTS = re.compile(r"^\W*\d+(?:\W{2,}\d+)+\W*$")
_HANDLE = re.compile(r"(?:^|\s)@\w{2,}")
# "128 MB // 320 kbps" is said of a file.
_OF_FILE = re.compile(r"(?<!\w)\d[\d.,]*\s?(?:[kmg]b|kbps|kbit/s|khz)(?!\w)", re.IGNORECASE)
# "【1～20】", without its first number.
_RANGE = re.compile(r"[~～–—-]\s?\d+\W*")
# "ミラ「海の歌」収録曲" announces songs.
_ANNOUNCES = re.compile(
    r"[」』》”\"】]\s*(?:の|オリジナル|サウンドトラック|サントラ|アルバム|original soundtrack|album|ost|\s)*"
    r"(?:収録曲|収録内容|全曲|曲目|セットリスト|セトリ|トラックリスト|track ?list(?:ing)?|set ?list|수록곡|트랙리스트|曲目表|歌单|歌單)\W*$",
    re.IGNORECASE,
)


# A show with its year, over the lines of its songs: "『海の町』(2014年)".
_SHOW = re.compile(r"^[『「《〈][^』」》〉]{1,60}[』」》〉]\s*[(（](?:19|20)\d\d[^)）]*[)）]$")


def _is_byline(body: str) -> bool:
    """Whether a line says who wrote the page and when, or who took a picture: a piece of it is a date, or a count."""
    pieces = re.split(r"\s+[-–—|·•]\s+|\s*[|\t]\s*", body)
    return len(pieces) <= _OF_BYLINE and any(map(_DATED.match, pieces))


# A log of plays has more columns: artist, title, album, moment.
_OF_BYLINE = 3


_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|januar|februar|märz|mai|juni|juli|oktober"
    r"|dezember|janvier"
    r"|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|gennaio|febbraio|marzo|aprile"
    r"|maggio|giugno"
    r"|luglio|agosto|settembre|ottobre|dicembre|enero|febrero|abril|mayo|junio|julio|septiembre|octubre"
    r"|noviembre|diciembre"
    r"|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|januari|februari|maret|mei|agustus"
    r"|desember|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|tháng \d{1,2}"
)
# "12/05/2020", "Selasa, 21 September 2021", "October 23, 2017", "2016年4月18日", "4 Comments", "1.204 lượt xem".
_DATED = re.compile(
    rf"^(?:\S{{1,20}}[,:]? ){{0,3}}(?:(?:le |el |il |am |den )?\d{{1,2}}(?:\.|st|nd|rd|th|er)?(?: de)? "
    rf"(?:{_MONTH})(?: de)?,? (?:19|20)\d\d"
    rf"|(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{{1,2}}[./-]\d{{1,2}}[./-](?:19|20)\d\d"
    r"|(?:19|20)\d\d(?:[./-]\d{1,2}[./-]\d{1,2}|[年년]\s?\d{1,2}[月월]\s?\d{1,2}[日일]))"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d.{0,8})?$"
    r"|^[\d.,]+\s?[kKmM]? (?:comments?|views|lượt xem|kommentare|commentaires|comentarios|comentários|commenti)$",
    re.IGNORECASE,
)


def _is_field(entry: Entry) -> bool:
    """Whether a row of two cells is a label and what it says, as in info boxes: "Artista | Mira", "Durata | 48:12"."""
    return entry.line.kind == "row" and len(entry.line.cells) == 2 and role_of(entry.line.cells[0]) in _FIELDS


_FIELDS = frozenset({"artist", "composer", "album", "other"})


def is_header(body: str) -> bool:
    """Whether a line names columns: "Song - Singers - Lyrics"."""
    pieces = re.split(r"\s*[-–—|/:\t]\s*", body)
    return len(pieces) >= 2 and all(role_of(piece) for piece in pieces)


def clusters(entries: Sequence[Placed], lines: Sequence[Line]) -> list[Cluster]:
    """The entries, gathered by how they are led, cut where a heading announces something else."""
    sections = _sections(lines)
    gathered: dict[tuple[int, int, str], list[Placed]] = {}
    for at, entry in entries:
        # Tables without a header are parted by their width: an infobox is no part of the tracks beside it.
        table = len(entry.line.cells) if entry.line.kind == "row" else 0
        gathered.setdefault((sections[at], table, _key(entry)), []).append((at, entry))
    return [cluster for (*_, key), group in _joined(gathered).items() for cluster in _runs_apart(group, key)]


def _runs_apart(group: Sequence[Placed], key: str) -> list[Cluster]:
    """The lines of a group, those of a paragraph that is written otherwise than the others apart (what stands below "Also
    announced:", prices above a list) and keyed apart: they are no continuation of the list.
    """
    runs: dict[int, list[Placed]] = {}
    for at, entry in group:
        runs.setdefault(entry.line.block, []).append((at, entry))
    if len(runs) == 1:
        return [Cluster(tuple(group), key)]
    strange = [run for run in runs.values() if len(run) > 1 and _differs(run, [one for one in group if one not in run])]
    usual = [placed for placed in group if not any(placed in run for run in strange)]
    return (
        [Cluster(tuple(usual), key), *(Cluster(tuple(run), f"{key}~") for run in strange)]
        if usual
        else [Cluster(tuple(group), key)]
    )


def _differs(run: Sequence[Placed], others: Sequence[Placed]) -> bool:
    """Whether few lines of a run are cut, or led, as most of the others are."""
    if len(others) < _ENOUGH or len(run) > len(others):
        return False
    layout = vote([entry.body for _, entry in others])
    alike = vote_for([entry.body for _, entry in run], layout.layout)
    led, leads = (sum(_is_led(entry) for _, entry in lines) / len(lines) for lines in (run, others))
    return (layout.share >= _MOST and alike <= 1 - _MOST + 0.05) or (leads >= _MOST + 0.1 and led == 0)


_MOST = 0.7


def _is_led(entry: Entry) -> bool:
    return bool(entry.marker) or entry.bare is not None


def _joined(gathered: dict[tuple[int, int, str], list[Placed]]) -> dict[tuple[int, int, str], list[Placed]]:
    """The groups, with lines led otherwise put to the list they stand in: "[14] A - B" or "w/ C - D" among "[07:30] E - F"."""
    joined = {key: list(group) for key, group in gathered.items()}
    for (section, table, key), few in gathered.items():
        if not key.startswith("text:"):
            continue
        hosts = [
            (other, inside)
            for other, many in joined.items()
            if other[0] == section
            and other[2] != key
            and other[2].startswith("text:")
            and (inside := _standing_in(few, many))
        ]
        if hosts:
            host, inside = max(hosts, key=lambda found: len(joined[found[0]]))
            joined[host] = sorted([*joined[host], *inside], key=lambda placed: placed[0])
            joined[(section, table, key)] = [placed for placed in few if placed not in inside]
    return {key: group for key, group in joined.items() if group}


def _standing_in(few: Sequence[Placed], many: Sequence[Placed]) -> list[Placed]:
    """Those of some lines that stand in the paragraphs of a longer list, if most of them are cut in two as its lines are."""
    if len(many) < _ENOUGH or len(few) >= len(many) or sum(splits(entry.body) for _, entry in many) < 0.6 * len(many):
        return []
    blocks = {entry.line.block for _, entry in many}
    inside = [placed for placed in few if placed[1].line.block in blocks]
    return inside if sum(splits(entry.body) for _, entry in inside) >= 0.6 * len(inside) else []


_ENOUGH = 3


def _key(entry: Entry) -> str:
    kind = entry.line.kind
    place = kind if kind in ("item", "row", "heading", "extinf") else "text"
    lead = (
        "N"
        if entry.number is not None
        else "M"
        if entry.marker and entry.marker != "-"
        else "-"
        if entry.marker
        else ""
    )
    return f"{place}:{lead}"


def _sections(lines: Sequence[Line]) -> list[int]:
    """For each line the number of its part of the page: a heading that speaks of no songs begins another."""
    sections: list[int] = []
    section, ended, level = 0, False, 0
    for at, line in enumerate(lines):
        # A heading for each song ("4. Jo Jung-suk – Aloha (Hospital Playlist)") parts nothing.
        if (
            (line.kind == "heading" and not splits(entry_of(line).body) and not entry_of(line).timed)
            or _is_label(line)
            or _heads_block(lines, at)
        ):
            speaks = about(line.text)
            if (
                line.kind == "heading"
                and abs(speaks) < 2
                and line.level == level
                and not _PART_HEADING.search(line.text)
            ):
                # "Titelliste", then "Rezeption": a heading of the same rank that says nothing of songs ends those above.
                section, level = section + 1, 0
            elif line.kind == "heading" and speaks >= 2:
                level = line.level
            if speaks <= -2 or (ended and line.kind == "heading"):
                section += 1
                ended = speaks <= -2
            elif speaks >= 2 and not _PART_HEADING.search(line.text):
                section += 1
        sections.append(section)
    return sections


def _heads_block(lines: Sequence[Line], at: int) -> bool:
    """Whether a plain line heads what follows: short, the first of its block, about songs or about something else."""
    line = lines[at]
    return (
        line.kind == "text"
        and len(line.text) <= _HEADING
        and not line.text.endswith((".", "!", "?", "…", "。"))
        and not _READERS.match(line.text)
        and (at == 0 or lines[at - 1].block != line.block)
        and abs(about(line.text)) >= 2
        and not entry_of(line).marker
        and not entry_of(line).role
        and not splits(line.text)
    )


_SONGS = 3


def _names_show(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a show in quotes over the lines of its songs: "『海の町』(テレビ)", then "主題歌:ミラ「海」"."""
    below = [line for line in lines[at + 1 : at + 4] if line.block == lines[at].block]
    return bool(_QUOTED_SHOW.match(lines[at].text)) and any(entry_of(line).role for line in below)


_QUOTED_SHOW = re.compile(r"^\W{0,2}[『「《〈][^』」》〉]{1,60}[』」》〉]\s*(?:[(（][^()（）]{1,24}[)）])?$")
# Headings are short; a line of songs that speaks of songs ("Song for You") is seldom first and alone.
_HEADING = 40
# Readers add to the list above.
_READERS = re.compile(
    r"\W*(?:\d+ )?(?:comment|repl|response|reader|komment|commentaire|coment|comment[oi]|コメント|댓글|评论|評論)",
    re.IGNORECASE,
)


def _is_label(line: Line) -> bool:
    text = line.text.rstrip()
    return len(text) < 60 and (text.endswith((":", "：")) or re.match(r"#{1,6}\s", text) is not None)
