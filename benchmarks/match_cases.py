#!/usr/bin/env python3
"""Labelled names made from catalogue rows by realistic changes, as many as wanted.

    match_cases.py CATALOGUE.jsonl.gz OUT.jsonl [--count 700] [--seed 1]

Each case is written like those of the corpus, and says in `removed` which rows must be taken out of the catalogue
before it is searched (an absent song is one whose rows are out). Labels come from a grouping of rows by plain
title and artist that shares no code with the matcher.
"""

from __future__ import annotations

import argparse
import collections
import json
import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

from match_engines import rows_of

_HANGUL = re.compile("[가-힣]")
_GUEST = re.compile(r"\s*[(\[]?\b(?:feat\.?|ft\.?|with)\s[^)\]]*[)\]]?", re.IGNORECASE)
_VERSION = re.compile(
    r"\b(?:remix|mix|live|acoustic|inst\.?|instrumental|karaoke|ver\.?|version|demo|edit|cover|piano|reprise|remaster\w*|sped|slowed|take"
    r"|size|orchestral|a ?cappella|session|rework|dub|extended|remake)\b|カラオケ|반주|버전|サイズ|バージョン",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\s*[-–(\[]\s*(?:\d{4}\s*)?(?:digital\s*)?remaster[^)\]]*[)\]]?\s*$"
    r"|\s*[-(\[]\s*(?:from|original (?:motion|tele|sound))\b.*$",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s*[-(\[]\s*(?:(?:original|single|album|radio|explicit|7\") ?)+(?:version|edit|mix)(?: \(edited\))?[)\]]?\s*$",
    re.IGNORECASE,
)
_MIXED = re.compile(
    r"^([A-Za-z][A-Za-z' ,!?]+?)\s+\(?([가-힣][가-힣 ]+)\)?$|^([가-힣][가-힣 ]+)\s+\(?([A-Za-z][A-Za-z' ,!?]+?)\)?$"
)
_KOREAN_NAME = re.compile(
    r"^(Kim|Lee|Park|Choi|Jung|Jeong|Kang|Yoon|Cho|Jo|Lim|Han|Baek|Seo|Shin|Song|Hwang|Ahn|Ha|Huh|Yang|Jang)"
    r" ([A-Z][a-z]+)[ -]([A-Z]?[a-z]+)$"
)


def plain(text: str) -> str:
    bare = _CUT.sub("", _SAME.sub("", _GUEST.sub("", text)))
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", bare).casefold())


class Catalogue:
    """The rows grouped into songs: one artist, one plain title, which holds its version words."""

    def __init__(self, path: Path) -> None:
        self.rows = list(rows_of(path))
        self.songs: dict[tuple[str, str], list[dict]] = collections.defaultdict(list)
        self.titles: dict[str, set[str]] = collections.defaultdict(set)
        self.versions: dict[tuple[str, str], list[dict]] = collections.defaultdict(list)
        for row in self.rows:
            for artist in {plain(one["name"]) for one in row["artists"]}:
                self.songs[artist, plain(row["name"])].append(row)
                self.titles[plain(row["name"])].add(artist)
                if _VERSION.search(row["name"]):
                    self.versions[artist, plain(re.split(r"\s*[(\[]|\s-\s", row["name"])[0])].append(row)

    def gold(self, row: dict) -> list[str]:
        return sorted(
            {one["id"] for artist in row["artists"] for one in self.songs[plain(artist["name"]), plain(row["name"])]}
        )


def case_of(cat: Catalogue, row: dict, kind: str, **changes: object) -> dict:
    artist = row["artists"][0]["name"]
    album = (row.get("album") or {}).get("name")
    return {
        "artist": artist,
        "artist_alt": [],
        "title": row["name"],
        "title_alt": [],
        "gold_ids": cat.gold(row),
        "kind": kind,
        "origin": "derived from a catalogue row",
        "derived": True,
        "album_of_row": album,
        "removed": [],
        **changes,
    }


def slip(text: str, chance: random.Random) -> str | None:
    """One slip of the keyboard inside a word: two letters exchanged, one doubled or left out."""
    places = [
        at
        for at in range(1, len(text) - 2)
        if text[at : at + 2].isalpha() and text[at : at + 2].isascii() and text[at] != text[at + 1]
    ]
    if len(text) < 6 or not places:
        return None
    at = chance.choice(places)
    swapped = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return chance.choice((swapped, text[:at] + text[at] + text[at:], text[:at] + text[at + 1 :]))


def exact(cat: Catalogue, row: dict, chance: random.Random) -> dict | None:
    return None if _VERSION.search(row["name"]) else case_of(cat, row, "exact")


def case(cat: Catalogue, row: dict, chance: random.Random) -> dict | None:
    change = chance.choice((str.upper, str.lower, str.swapcase, str.title))
    return case_of(
        cat,
        row,
        "case",
        title=change(row["name"]),
        artist=chance.choice((str, str.lower, str.upper))(row["artists"][0]["name"]),
    )


def punctuation(cat: Catalogue, row: dict, chance: random.Random) -> dict | None:
    bare = re.sub(r"[.,!?…]+", "", row["name"]).replace("'", chance.choice(("’", "")))
    return (
        case_of(cat, row, "punctuation", title=bare)
        if bare.strip() and bare != row["name"] and len(plain(bare)) > 1
        else None
    )


def typo(cat: Catalogue, row: dict, chance: random.Random) -> dict | None:
    artist = row["artists"][0]["name"]
    if chance.random() < 0.5:
        bad = slip(artist, chance)
        return case_of(cat, row, "typo", artist=bad) if bad else None
    bad = slip(row["name"], chance)
    return case_of(cat, row, "typo", title=bad) if bad and "(" not in bad and not _VERSION.search(row["name"]) else None


def order_swapped(cat: Catalogue, row: dict, chance: random.Random) -> dict | None:
    names = [artist["name"] for artist in row["artists"]]
    if not 1 < len(names) < 4 or any("," in name or "&" in name for name in names):
        return None
    return case_of(
        cat,
        row,
        "order-swapped",
        artist=chance.choice((", ", " & ", " feat. ")).join(reversed(names))
        if len(names) < 3
        else ", ".join(reversed(names)),
    )


def feat(cat: Catalogue, row: dict, chance: random.Random) -> dict | None:
    names = [artist["name"] for artist in row["artists"]]
    guest = _GUEST.search(row["name"])
    if guest and len(names) > 1:
        bare = _GUEST.sub("", row["name"]).strip()
        written = chance.choice((f"{names[0]} ft. {names[1]}", f"{names[0]} feat. {names[1]}", names[0]))
        return case_of(cat, row, "feat", artist=written, title=bare) if len(plain(bare)) > 1 else None
    return None


def multi_artist(cat: Catalogue, row: dict, chance: random.Random) -> dict | None:
    names = [artist["name"] for artist in row["artists"]]
    if not 1 < len(names) < 5 or any("," in name for name in names):
        return None
    return case_of(cat, row, "multi-artist", artist=chance.choice((", ", " & ", " x ", " / ", " and ")).join(names))


def partial_title(cat: Catalogue, row: dict, chance: random.Random) -> dict | None:
    short = re.split(r"\s*[(\[]|\s-\s", row["name"])[0].strip()
    marks = row["name"][len(short) :]
    if (
        not short
        or short == row["name"]
        or _VERSION.search(marks)
        or _GUEST.search(marks)
        or re.search(r"\d|pt|part", marks, re.IGNORECASE)
    ):
        return None
    both = case_of(cat, row, "partial-title", title=short)
    others = {one["id"] for artist in row["artists"] for one in cat.songs[plain(artist["name"]), plain(short)]}
    return {**both, "gold_ids": sorted({*both["gold_ids"], *others})}


def native(cat: Catalogue, row: dict, chance: random.Random) -> dict | None:
    found = _MIXED.match(row["name"])
    if not found:
        return None
    one, other = (part for part in found.groups() if part)
    golden = {
        each["id"]
        for artist in row["artists"]
        for title in (row["name"], one, other)
        for each in cat.songs[plain(artist["name"]), plain(title)]
    }
    first, second = chance.sample((one, other), 2)
    alt = [second] if chance.random() < 0.4 else []
    return case_of(cat, row, "native-script", title=first, title_alt=alt, gold_ids=sorted(golden))


def romanisation(cat: Catalogue, row: dict, chance: random.Random) -> dict | None:
    found = _KOREAN_NAME.match(row["artists"][0]["name"])
    if not found or _VERSION.search(row["name"]):
        return None
    family, first, second = found.groups()
    second = second.lower()
    spelt = {
        "eo": "u",
        "oo": "u",
        "hyun": "hyeon",
        "young": "yeong",
        "jun": "joon",
        "ji": "jee",
        "seok": "suk",
        "hee": "hui",
        "sung": "seong",
        "soo": "su",
    }
    wrong, right = chance.choice([(a, b) for a, b in spelt.items() if a in second] or [("", "")])
    given = f"{first}-{second.replace(wrong, right) if wrong else second}"
    kim = {
        "Lee": "Yi",
        "Park": "Pak",
        "Jung": "Jeong",
        "Jeong": "Jung",
        "Cho": "Jo",
        "Jo": "Cho",
        "Choi": "Choe",
        "Kim": "Gim",
    }.get(family, family)
    return case_of(
        cat,
        row,
        "romanisation",
        artist=chance.choice((f"{kim} {given}", f"{given} {family}", f"{family}{first}{second}")),
    )


def homonym(cat: Catalogue, row: dict, chance: random.Random) -> dict | None:
    return (
        case_of(cat, row, "homonym")
        if len(cat.titles[plain(row["name"])]) >= 5 and not _VERSION.search(row["name"])
        else None
    )


def version_trap(cat: Catalogue, row: dict, chance: random.Random) -> dict | None:
    if _VERSION.search(row["name"]):
        kept = re.search(r"remaster|radio edit|original mix|single version|album version", row["name"], re.IGNORECASE)
        return None if kept or chance.random() < 0.6 else case_of(cat, row, "version-trap")
    if not any(cat.versions[plain(artist["name"]), plain(row["name"])] for artist in row["artists"]):
        return None
    return case_of(cat, row, "version-trap")


def absent(cat: Catalogue, row: dict, chance: random.Random) -> dict | None:
    """The song is out: homonyms, or other versions by its artist, stay."""
    homonyms = len(cat.titles[plain(row["name"])]) >= 3
    others = any(cat.versions[plain(artist["name"]), plain(row["name"])] for artist in row["artists"])
    if _VERSION.search(row["name"]) or not (others or (homonyms and chance.random() < 0.3)):
        return None
    return case_of(cat, row, "absent", gold_ids=[], removed=cat.gold(row))


def gone(cat: Catalogue, row: dict, chance: random.Random) -> dict | None:
    """The song is out, and nothing of its title need be left: its artist's other songs are."""
    return None if _VERSION.search(row["name"]) else case_of(cat, row, "absent", gold_ids=[], removed=cat.gold(row))


# About the shares of the corpus.
KINDS: tuple[tuple[Callable[[Catalogue, dict, random.Random], dict | None], float], ...] = (
    (exact, 0.08), (case, 0.09), (punctuation, 0.07), (typo, 0.07), (order_swapped, 0.05),
    (feat, 0.09), (multi_artist, 0.08), (partial_title, 0.07), (native, 0.09), (romanisation, 0.06), (homonym, 0.09),
    (version_trap, 0.09), (absent, 0.1), (gone, 0.05),
)  # fmt: skip


def cases(cat: Catalogue, count: int, chance: random.Random) -> Iterator[dict]:
    """Cases of every kind; a third say their soundtrack, as soundtracks do."""
    for make, share in KINDS:
        left = round(count * share)
        for row in chance.sample(cat.rows, len(cat.rows)):
            if left == 0:
                break
            made = make(cat, row, chance) if len(plain(row["name"])) > 1 and row["artists"] else None
            if made and made["artist"].strip() and plain(made["artist"]):
                left -= 1
                yield with_context(made)


def with_context(made: dict) -> dict:
    album = made.pop("album_of_row") or ""
    named = re.match(r"^(.*?)\s*[\[(:,-]*\s*(?:Original (?:Motion|Tele|Sound|Game)|OST\b)", album)
    return {**made, "context": {"album": named[1]}} if named and len(named[1]) > 2 else made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("catalogue", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=700)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    made = list(cases(Catalogue(options.catalogue), options.count, random.Random(options.seed)))
    options.out.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in made), encoding="utf-8")
    print(len(made), dict(collections.Counter(one["kind"] for one in made)))


if __name__ == "__main__":
    main()
