"""Songs from lines: one cluster of lines, its layout, its sides, and whether it is a list of songs at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ost2spotify.extraction.brackets import ROUND, SQUARE, brackets, quoted, trailing
from ost2spotify.extraction.clusters import Cluster, Placed
from ost2spotify.extraction.evidence import OPUS, about
from ost2spotify.extraction.furniture import Entry
from ost2spotify.extraction.headers import TIMES, role_of
from ost2spotify.extraction.inline import numbered_entries, paired_entries, quoted_list
from ost2spotify.extraction.judging import verdict
from ost2spotify.extraction.layouts import CLEAR, Vote, pieces_of, quoted_reading, splits, vote
from ost2spotify.extraction.owner import owner_of
from ost2spotify.extraction.prose import is_opinion, is_sentence
from ost2spotify.extraction.sides import Side, artistness, side_of
from ost2spotify.extraction.songs import Song, SongList
from ost2spotify.extraction.titles import album_in, has_version, is_remark, part_in
from ost2spotify.model import Line, Page, Skipped
from ost2spotify.text import fold, scripts_of
from ost2spotify.versions import versions_in_mark


@dataclass(frozen=True, slots=True)
class Row:
    """An entry cut in two: `left` and `right` in the order of the line; one of them may be empty."""

    at: int
    entry: Entry
    left: str
    right: str = ""
    rest: str = ""
    album: str | None = None
    told: int | None = None
    aside: bool = False


def list_of(cluster: Cluster, page: Page, known: frozenset[str]) -> SongList | None:
    """The songs of a cluster, or None where it is no list of songs. `known` are artists named elsewhere on the page."""
    entries = _without_prefixes(_without_works(settled(_each_once(cluster.entries), page)))
    if not entries:
        return None
    layout = vote([entry.body for _, entry in entries])
    texts = [entry.line.text for _, entry in entries]
    said = verdict(page, entries[0][0], texts, [entry.body for _, entry in entries])
    rows = [row_of(at, entry, layout.layout) for at, entry in entries]
    if layout.share < 0.5 and layout.layout == "dash" and _is_owned(entries, page):
        layout = Vote("title", 1.0)
    if layout.layout == "quoted":
        found = _without_writers(_quoted_list(rows, layout.share), rows, page)
    elif layout.layout == "title" or layout.share < 0.12:
        found = _title_list(entries)
    else:
        found = _played_list(entries, layout.layout, page) or _pair_list(
            rows, layout.layout, layout.share, known, _told(page, entries[0][0])
        )
    said += _from_form(entries, page)
    if any(song.sources for song in found.songs):
        said += 0.4
    if any(entry.timed for _, entry in entries):
        said += sum(entry.timed for _, entry in entries) / len(entries)
    return replace(found, said=said) if said + found.lead >= _needed(cluster, found) else None


_PREFIX = re.compile(r"^([^\s:：\-–—“\"「『][^:：\-–—“\"「『]{1,40}?)[:：]\s+(?=\S.*\s[-–—]\s)")


def _without_prefixes(entries: Sequence[Placed]) -> list[Placed]:
    """Without what stands before a colon and the pair: a drama on each line ("Low Sun: Sam Rowe – Ember"), or the
    name of a feature on a few ("Classic: The Lanterns - Tide"). A composer before his work stays.
    """
    found = [_PREFIX.match(entry.body) for _, entry in entries]
    prefixes = [prefix[1] for prefix in found if prefix]
    few = len(prefixes) <= 0.4 * len(entries) and len(entries) >= 4
    each = len(prefixes) >= 0.8 * len(entries) and len(entries) >= 3 and len(set(prefixes)) == len(prefixes)
    if not prefixes or not (few or each) or any(OPUS.search(entry.body) for _, entry in entries):
        return list(entries)
    return [
        (at, replace(entry, body=entry.body[prefix.end() :])) if prefix else (at, entry)
        for (at, entry), prefix in zip(entries, found, strict=True)
    ]


def _without_works(entries: Sequence[Placed]) -> list[Placed]:
    """Without lines that quote a drama or film in 《》, where others of the list quote their titles in 〈〉 or 「」."""
    openers = {at: run.opener for at, entry in entries if (run := quoted(entry.body))}
    if "《" in openers.values() and set(openers.values()) & set("〈「"):
        return [(at, entry) for at, entry in entries if openers.get(at) != "《"]
    return list(entries)


def _is_owned(entries: Sequence[Placed], page: Page) -> bool:
    """Whether the page names one artist for a numbered list: a dash in a few of its lines belongs to titles then."""
    numbered = sum(entry.number is not None for _, entry in entries) >= 0.8 * len(entries)
    return numbered and owner_of(page, page.lines[: entries[0][0]], least=4.0) is not None


def inline_list(page: Page, at: int, line: Line, known: frozenset[str]) -> SongList | None:
    """The songs of one line that runs a whole list together."""
    entries = numbered_entries(line) or paired_entries(line)
    if entries:
        return list_of(Cluster(tuple((at, entry) for entry in entries), "inline"), page, known)
    quoted = quoted_list(line, at)
    return quoted if quoted and verdict(page, at, [line.text]) + about(line.text[:200]) >= 2 else None


def _each_once(entries: Sequence[Placed]) -> list[Placed]:
    """The entries without repetitions: a page printed twice is no list of artists who come back."""
    return list({(entry.line.text, entry.body): (at, entry) for at, entry in reversed(entries)}.values())[::-1]


def _from_form(entries: Sequence[Placed], page: Page) -> float:
    """What the form of a list says for songs: a player's file, a column of lengths, a page that is nothing else."""
    line = entries[0][1].line
    if line.kind == "extinf":
        return 3.0
    if line.columns and any(TIMES.fullmatch(cell.strip(" .:")) for cell in line.columns):
        return 2.5
    return 1.0 if len(entries) >= 3 and len(entries) == len(page.lines) else 0.0


def _needed(cluster: Cluster, found: SongList) -> float:
    """How much must speak for songs: less for many pairs, more for bare titles and single lines."""
    pairs = sum(bool(song.artist) for song in found.songs)
    if pairs >= 3 and pairs >= 0.5 * len(found.songs):
        return 1.0
    if pairs >= 1 and pairs >= 0.25 * len(found.songs):
        return 2.0
    return 2.1 if len(found.songs) >= 3 else 3.5


def settled(entries: Sequence[Placed], page: Page) -> list[Placed]:
    """The entries with their bare numbers taken off, if those numbers count."""
    bare = [(at, entry.bare) for at, entry in entries if entry.bare is not None]
    if len(bare) < max(1, 0.6 * len(entries)):
        return list(entries)
    steps = [after - before for (_, before), (_, after) in zip(bare, bare[1:], strict=False)]
    counting = sum(step in (1, -1) for step in steps)
    if not steps:
        return [(at, entry.counted() if entry.bare in _announced(page, at) else entry) for at, entry in entries]
    if counting >= 0.7 * len(steps):
        return [(at, entry.counted()) for at, entry in entries]
    return list(entries)


def _announced(page: Page, at: int) -> set[int]:
    """The numbers that the page's title and first lines count to: "Top 50 Best Songs"."""
    texts = [
        page.title or "",
        *(line.text for line in page.lines[: min(at, 10)] if about(line.text) >= 2 and not splits(line.text)),
    ]
    return {int(found) for text in texts for found in re.findall(r"(?<![\d-])\d{1,3}(?![\d-])", text)}


def row_of(at: int, entry: Entry, layout: str) -> Row:
    if layout == "quoted":
        reading = quoted_reading(entry.body)
        if reading is None or (is_sentence(reading.before) and is_sentence(reading.after)):
            return Row(at, entry, entry.body)
        named = (reading.label or reading.by) and reading.after and not reading.aside
        before = "" if named else reading.before
        return Row(at, entry, before, reading.after, reading.title, aside=reading.aside)
    if layout == "title":
        return Row(at, entry, entry.body)
    body, album = without_source(_without_leading_source(entry.body))
    album = album or source_in_front(entry.body)
    pieces = _merged(_cut(body, layout))
    roles, pieces = _unlabelled(pieces)
    told = 0 if roles[:2] == ["artist", "title"] else 1 if roles[:2] == ["title", "artist"] else None
    if layout == "by" and len(pieces) > 2:
        # "Stand by Me by The Lanterns": the last one names the singer.
        pieces = [" by ".join(pieces[:-1]), pieces[-1]]
    return Row(at, entry, pieces[0], pieces[1] if len(pieces) > 1 else "", "\0".join(pieces[2:]), album, told)


_FIELD = re.compile(r"^([^\W\d_][\w ]{0,16}?)\s*[:：]\s*(?=\S)")


def _unlabelled(pieces: Sequence[str]) -> tuple[list[str], list[str]]:
    """The roles that labels inside the pieces name ("Bài hát: X - Ca sĩ: Y"), and the pieces without those labels."""
    roles, bare = [], []
    for piece in pieces:
        label = _FIELD.match(piece)
        role = role_of(label[1]) if label else ""
        known = role in ("title", "artist")
        roles.append(role if known else "")
        bare.append(piece[label.end() :] if label and known else piece)
    return roles, bare


def _cut(body: str, layout: str) -> tuple[str, ...]:
    """The pieces of a line by its list's separator, or by its own where people each use another."""
    pieces = pieces_of(body, layout)
    if len(pieces) > 1 or layout not in CLEAR:
        return pieces
    return next(
        (own for name in CLEAR if name not in ("by", "half dash") and len(own := pieces_of(body, name)) == 2), pieces
    )


def _merged(pieces: tuple[str, ...]) -> list[str]:
    """Pieces with a version mark behind its dash put back to the title ("Okay – Original Mix")."""
    merged: list[str] = []
    for piece in pieces:
        if len(merged) >= 2 and _is_version(piece):
            merged[-1] = f"{merged[-1]} – {piece}"
        else:
            merged.append(piece)
    return merged


def _is_version(piece: str) -> bool:
    ending = trailing(piece)
    piece = ending[0] if ending and ending[0] else piece
    return bool(versions_in_mark(piece)) or bool(
        re.search(r"(?i)\b(?:mix|edit|version|ver\.?|live|dub|rework)$", piece)
    )


def _told_roles(page: Page, at: int) -> tuple[str, ...]:
    """The roles that a line above the list names for its columns: "Tracklist (Artist - Title - Label)"."""
    for line in reversed(page.lines[max(0, at - 3) : at]):
        text = re.sub(r"^[^(]{0,30}\(|\)\s*:?$", "", line.text) if line.text.rstrip(" :").endswith(")") else line.text
        roles = tuple(role_of(piece) for piece in re.split(r"\s*[-–—|/,:]\s*", text.strip(" :*_#")) if piece)
        if len(text) < 60 and "title" in roles and "artist" in roles:
            return roles
    return ()


def _told(page: Page, at: int) -> int | None:
    """The side that the lines above a list announce: "Artist - Title", "Song / Singer"."""
    roles = _told_roles(page, at)
    if roles:
        return 0 if roles.index("artist") < roles.index("title") else 1
    for line in page.lines[max(0, at - 3) : at]:
        words = [word for word in re.split(r"[^\w]+", line.text.casefold()) if word]
        if 2 <= len(words) <= 4 and len(line.text) < 40:
            artist = next((i for i, word in enumerate(words) if word in _ARTIST_WORDS), None)
            title = next((i for i, word in enumerate(words) if word in _TITLE_WORDS), None)
            if artist is not None and title is not None:
                return 0 if artist < title else 1
    return None


_ARTIST_WORDS = frozenset(
    [
        "artist",
        "artists",
        "singer",
        "singers",
        "band",
        "performer",
        "アーティスト",
        "歌手",
        "가수",
        "artista",
        "penyanyi",
        "исполнитель",
        "interpret",
        "artiste",
    ]
)
_TITLE_WORDS = frozenset(
    [
        "title",
        "titles",
        "song",
        "songs",
        "track",
        "tracks",
        "曲名",
        "曲",
        "タイトル",
        "제목",
        "곡명",
        "노래",
        "título",
        "titolo",
        "titre",
        "titel",
        "judul",
        "lagu",
        "песня",
        "название",
    ]
)


def _quoted_list(rows: Sequence[Row], share: float) -> SongList:
    songs: list[Song] = []
    skipped: list[Skipped] = []
    for row in rows:
        if not row.rest:
            skipped.append(_skip(row.entry, "no quoted title, as the other lines of the list have"))
            continue
        artist, album, part = _beside_quotes(row)
        title = f"{row.rest} ({row.right})" if not artist and row.aside and row.right else row.rest
        songs.append(Song(row.entry.line, row.at, title, artist, part or part_in(row.entry.role), album))
    return SongList(tuple(songs), "quoted titles", share, skipped=tuple(skipped))


def _without_writers(songs: SongList, rows: Sequence[Row], page: Page) -> SongList:
    """The list without names in brackets that are its writers: the page names one artist for all its songs."""
    asides = sum(row.aside and bool(row.right) and not row.left for row in rows)
    if asides < 0.6 * len(rows) or not owner_of(page, page.lines[: songs.at], least=3.0):
        return songs
    return replace(songs, songs=tuple(replace(song, artist="") for song in songs.songs))


def _beside_quotes(row: Row) -> tuple[str, str | None, str | None]:
    before, after = row.left, row.right
    if is_sentence(before):
        before = ""
    if is_opinion(after):
        after = ""
    performed = _PERFORMED.search(after)
    after = performed[1] if performed else after
    artist = after or before
    if before and after and not (album_in(before) or part_in(before)):
        artist = before
    if row.right and not row.left and row.aside and _translates(row.rest, row.right):
        return "", None, None
    artist, album = without_source(artist)
    said = album_in(row.left) or album_in(row.right)
    return artist, album or said, part_in(row.left) or part_in(row.right)


def without_source(artist: str) -> tuple[str, str | None]:
    """An artist without a bracket that names the drama, and that drama."""
    artist = _ROLE_TAIL.sub("", artist)
    said = _FROM_TAIL.search(artist)
    if said:
        return artist[: said.start()].strip(), said[1].strip(" \"“”'")
    ending = trailing(artist)
    if ending and ending[1].opener in ROUND | SQUARE and ending[0]:
        inside = ending[1].inside
        if album_in(inside) or re.match(r"(?i)o\.?s\.?t\b", inside):
            return ending[0], album_in(inside)
        if _ROLE_INSIDE.search(inside):
            return ending[0], None
    tail = _TAIL.match(artist)
    if tail and album_in(tail[2]):
        return tail[1], album_in(tail[2])
    return artist, None


_PERFORMED = re.compile(r"(?:performed|sung) by\s+(.+)$", re.IGNORECASE)
_ROLE_TAIL = re.compile(
    r"\s+[-–—]\s+(?:(?:the )?(?:opening|ending|main|insert|closing|title)\s?(?:theme|song|credits)?|op|ed"
    r"|theme(?: song)?)\s?\d*(?:\s*\([^()]*\))?$",
    re.IGNORECASE,
)
_FROM_TAIL = re.compile(r",\s+(?:from|off|taken from|aus|dall'album|del álbum)\s+(.{2,80})$", re.IGNORECASE)
# Video titles end in "| Beautiful World OST Part 1", the bar often spelt with a letter.
_TAIL = re.compile(r"^(.+\S)\s+[|｜lI–\-]\s+(\S.*?)$")


def source_in_front(body: str) -> str | None:
    """The release in a bracket that leads a line: "[Goblin OST] Soyou - I Miss You"."""
    prefix = _OST_PREFIX.match(body)
    if prefix:
        return prefix[0].strip(" :-–")
    found = brackets(body)
    led = found and found[0].start == 0 and found[0].opener in SQUARE | ROUND and body[found[0].end :].strip()
    return album_in(found[0].inside) if led else None


def _without_leading_source(body: str) -> str:
    prefix = _OST_PREFIX.match(body)
    if prefix:
        return body[prefix.end() :]
    return body[brackets(body)[0].end :].strip() if source_in_front(body) else body


# "도깨비 OST Part.1 찬열, 펀치 - Stay With Me"
_OST_PREFIX = re.compile(
    r"^[^\-–|\"“「]{1,30}?(?<![A-Za-z])OST\W{0,3}(?:part|pt|파트)[.\s]*\d{1,2}\s*[:\-–]?\s+(?=\S.*\s[-–]\s)",
    re.IGNORECASE,
)


_ROLE_INSIDE = re.compile(
    r"(?i)^(?:tema d[aeo]|abertura|encerramento|apertura|chiusura|generique|theme of|theme from|thème de)\b"
    r"|第\s?\d+\s?[話话回集]|\b(?:op|ed|opening|ending|insert|theme)\s?\d{0,2}$|主題歌|挿入歌|^(?:19|20)\d\d$"
)


def _title_list(entries: Sequence[Placed]) -> SongList:
    singers = _singers_in_brackets([entry.body for _, entry in entries])
    if singers:
        songs = tuple(
            Song(entry.line, at, *pair, part=part_in(entry.role))
            for (at, entry), pair in zip(entries, singers, strict=True)
        )
        return SongList(songs, "singers in brackets behind titles", 1.0, sure_side=False)
    sources = _have_sources([entry.body for _, entry in entries])
    songs = tuple(Song(entry.line, at, entry.body, part=part_in(entry.role), sources=sources) for at, entry in entries)
    return SongList(songs, "titles only", 1.0)


def _singers_in_brackets(titles: Sequence[str]) -> list[tuple[str, str]]:
    """Titles and singers of "Sea Glass (Mira Holt)", if most lines end so and the brackets look like people."""
    pairs = [
        (ending[0], ending[1].inside) if (ending := trailing(title)) and ending[1].opener in ROUND else (title, "")
        for title in titles
    ]
    named = [(title, inside) for title, inside in pairs if inside]
    if len(pairs) < 3 or len(named) < 0.8 * len(pairs) or any(has_version(f"x ({inside})") for _, inside in named):
        return []
    if any(
        is_remark(inside) or _translates(title, inside) or album_in(inside) or re.search(r"\d{4}", inside)
        for title, inside in named
    ):
        return []
    lead = sum(artistness(inside) - artistness(title) for title, inside in named) / len(named)
    people = [fold(name) for _, inside in named for name in pieces_of(inside, "list comma")]
    again = len(people) - len(set(people))
    return pairs if lead + again >= 0.3 else []


def _have_sources(titles: Sequence[str]) -> bool:
    """Whether the list puts a drama, film or game in brackets behind its titles: most lines end so, and not with versions."""
    endings = [ending for title in titles if (ending := trailing(title)) and ending[1].opener in ROUND | SQUARE]
    plain = [
        ending
        for ending in endings
        if not has_version(f"x ({ending[1].inside})") and not _translates(ending[0], ending[1].inside)
    ]
    return len(titles) >= 3 and len(plain) >= 0.7 * len(titles)


def _translates(title: str, inside: str) -> bool:
    """Whether a bracket holds the title in another script."""
    ours, theirs = scripts_of(title), scripts_of(inside)
    return bool(ours and theirs) and not ours & theirs


def _pair_list(rows: Sequence[Row], layout: str, share: float, known: frozenset[str], told: int | None) -> SongList:
    pairs = [row for row in rows if row.right]
    if sum(is_opinion(row.right) for row in pairs) >= 0.5 * len(pairs):
        return _opinion_list(rows, layout)
    told = told if told is not None else _labelled_side(pairs)
    side = side_of(
        [(row.left, row.right.split("\0")[0]) for row in pairs], known=known, told=told, prior=_prior(layout, pairs)
    )
    sources = _have_sources([row.rest or row.right for row in pairs])
    # A dash more in one line belongs to a name; a third piece in most lines is a column of its own: label, album, lyricist.
    thirds = sum(bool(row.rest) for row in pairs) >= 0.6 * len(pairs)
    if layout == "colon" and side.artist == 0 and sum(len(_titles_of(row)) > 1 for row in pairs) >= 0.4 * len(pairs):
        return _singers_list(pairs)
    songs: list[Song] = []
    skipped: list[Skipped] = []
    for row in rows:
        song = _song(row, side, sources, thirds)
        if song is None:
            skipped.append(_skip(row.entry, f"not cut in two by the list's {layout}"))
        else:
            songs.append(song)
    return SongList(tuple(songs), f"split by {layout}", share, side.sure, tuple(skipped), min(side.lead, 1.2))


# "曲名 / 歌手" and "Title by Singer" are the usual order of those two signs.
_PRIORS = {"slash": -0.35, "by": -3.0, "colon": 0.6, "wide slash": 0.2}


def _titles_of(row: Row) -> tuple[str, ...]:
    """The titles that follow one singer ("MIRA: Sea Glass, Low Sun"); a comma before an opus parts none."""
    if re.search(r"\b(?:op|no|bwv|k|kv|hob|d|wv)\.?\s?\d", row.right, re.IGNORECASE):
        return (row.right,)
    return pieces_of(row.right, "list comma")


def _singers_list(rows: Sequence[Row]) -> SongList:
    songs = tuple(Song(row.entry.line, row.at, title, row.left) for row in rows for title in _titles_of(row))
    return SongList(songs, "titles behind each singer", 1.0)


def _prior(layout: str, rows: Sequence[Row]) -> float:
    """What is usual for a separator; "(tema de Rita)" behind the lines is how telenovela pages list title first."""
    themes = sum(bool(_THEME_OF.search(row.entry.body)) for row in rows)
    return -0.6 if themes >= 0.5 * len(rows) else _PRIORS.get(layout, 0.35)


_THEME_OF = re.compile(r"\((?:tema|abertura|thème|theme of|encerramento)\b", re.IGNORECASE)


def _labelled_side(rows: Sequence[Row]) -> int | None:
    told = [row.told for row in rows if row.told is not None]
    return max(set(told), key=told.count) if len(told) > 0.5 * len(rows) else None


def _played_list(entries: Sequence[Placed], layout: str, page: Page) -> SongList | None:
    """Compositions (`Composer: Nocturne, Op. 9`) of a page that names who plays them all."""
    if layout != "colon" or not all(OPUS.search(entry.body) for _, entry in entries):
        return None
    lines = page.lines[max(0, entries[0][0] - 10) : entries[0][0]]
    player = next((found[1] for line in lines if (found := _PLAYED_BY.match(line.text))), "")
    songs = tuple(Song(entry.line, at, entry.body, player) for at, entry in entries)
    return SongList(songs, "compositions and their player") if player else None


_PLAYED_BY = re.compile(
    r"(?:performed|played|recorded|interpreted) by:?\s+([^()]{3,60}?)(?:\s*\([^()]*\))?\.?$", re.IGNORECASE
)


def _opinion_list(rows: Sequence[Row], layout: str) -> SongList:
    songs = tuple(Song(row.entry.line, row.at, row.left, part=part_in(row.entry.role)) for row in rows)
    return SongList(songs, f"titles with remarks behind a {layout}", 1.0)


def _song(row: Row, side: Side, sources: bool, thirds: bool) -> Song | None:
    line, part = row.entry.line, part_in(row.entry.role)
    if not row.right:
        if row.entry.marker or line.kind in ("item", "row"):
            return Song(line, row.at, row.left, part=part, sources=False)
        return None
    rest = [piece for piece in row.rest.split("\0") if piece]
    if side.artist == 0:
        title, artist = (row.right if thirds else " - ".join((row.right, *_titles(rest)))), row.left
    else:
        title, artist = row.left, row.right
        if rest and not thirds and not album_in(rest[-1]):
            title, artist = " - ".join((row.left, row.right, *rest[:-1])), rest[-1]
    artist, album = without_source(artist)
    album = album or row.album or next((album_in(piece) for piece in rest if album_in(piece)), None)
    part = part or _part(rest) or part_in(album or "")
    return Song(line, row.at, title, artist, part, album, sources and side.artist == 0)


def _titles(rest: list[str]) -> list[str]:
    return [piece for piece in rest if not album_in(piece)]


def _part(rest: list[str]) -> str | None:
    return next((part for piece in rest if (part := part_in(piece))), None)


def _skip(entry: Entry, reason: str) -> Skipped:
    return Skipped(entry.line.number, entry.line.text, reason)


__all__ = ["Row", "list_of", "replace", "row_of", "settled", "without_source"]
