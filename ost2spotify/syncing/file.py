"""playlists.toml: what each playlist is made from and how it is kept, with errors that name the line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ost2spotify import writing
from ost2spotify.building import Order
from ost2spotify.errors import PlanError, SettingsError


@dataclass(frozen=True, slots=True)
class Key:
    """A key of an entry: what it takes, in words, and whether `[defaults]` may give it."""

    name: str
    kind: type
    takes: str
    allowed: tuple[str, ...] = ()
    pattern: str = ""
    in_defaults: bool = True


KEYS: tuple[Key, ...] = (
    Key("name", str, "the playlist's name", pattern=r".*\S.*", in_defaults=False),
    Key("sources", list, "a list of files and addresses", in_defaults=False),
    Key("playlist", str, "the id or address of an existing playlist", pattern=r".*\S.*", in_defaults=False),
    Key("description", str, "a text", in_defaults=False),
    Key("cover", str, "the path of an image"),
    Key("order", str, '"page" or "newest-first"', allowed=("page", "newest-first")),
    Key("mode", str, '"keep" or "mirror"', allowed=("keep", "mirror")),
    Key("market", str, 'a country of two letters, such as "KR"', pattern=r"[A-Za-z]{2}"),
    Key("instrumentals", bool, "true or false"),
    Key("public", bool, "true or false"),
    Key("exclude", list, "a list of words of `Artist - Title`"),
    Key("max_removals", int, "a whole number, 0 or more", pattern=r"\d+"),
)
_KEYS = {key.name: key for key in KEYS}
_ENTRY_KEYS = ", ".join(_KEYS)
_DEFAULTS_KEYS = ", ".join(key.name for key in KEYS if key.in_defaults)


@dataclass(frozen=True, slots=True)
class Entry:
    """One `[[playlist]]`: its name, what to build, and the country if it has one of its own."""

    name: str
    order: Order
    market: str | None = None


def read_file(path: Path) -> tuple[Entry, ...]:
    """The playlists of a file, in its order; paths in it count from where the file lies.

    Raises PlanError, which names the line and what is allowed there.
    """
    text = _text_of(path)
    parsed = _parsed(path, text)
    reading = _Reading(path, _places(text))
    return reading.entries(parsed)


def chosen(entries: Sequence[Entry], only: Sequence[str], path: Path) -> tuple[Entry, ...]:
    """The entries of these names (all where there are none). Raises PlanError for a name that the file lacks."""
    names = [entry.name for entry in entries]
    for name in only:
        if name not in names:
            raise PlanError(f"{path} has no playlist named {name!r}", hint=f"It has: {', '.join(names)}.")
    return tuple(entry for entry in entries if not only or entry.name in only)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise PlanError(
            f"{path} does not exist", hint="Copy deploy/playlists.example.toml and name your pages in it."
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise PlanError(f"{path} cannot be read: {error}", hint="It has to be a TOML file in UTF-8.") from error


_AT_LINE = re.compile(r"(?P<what>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")


def _parsed(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.fullmatch(str(error).splitlines()[0])
        line = (found and found["line"]) or str(len(text.splitlines()) or 1)
        what = found["what"] if found else str(error)
        raise PlanError(
            f"{path}, line {line}: not TOML: {what}",
            hint='Texts stand in quotes, lists in brackets: sources = ["a.html"].',
        ) from error


_HEADER = re.compile(r"\s*\[\[?\s*([\w\"'.-]+)\s*\]\]?")
_KEY = re.compile(r"\s*[\"']?([\w-]+)[\"']?\s*[=.]")
# Where a key stands: (section, its number from 0, key), the header being the key "".
Places = Mapping[tuple[str, int, str], int]


def _places(text: str) -> Places:
    """The line of each section header and key, which tomllib does not tell."""
    places: dict[tuple[str, int, str], int] = {}
    counts: dict[str, int] = {}
    section = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            section = header[1].strip("\"'")
            counts[section] = counts.get(section, -1) + 1
            places.setdefault((section, counts[section], ""), number)
        elif key := _KEY.match(line):
            places.setdefault((section, counts.get(section, 0), key[1]), number)
    return places


@dataclass(frozen=True, slots=True)
class _Reading:
    path: Path
    places: Places

    def entries(self, parsed: Mapping[str, Any]) -> tuple[Entry, ...]:
        for name in parsed:
            if name not in ("defaults", "playlist"):
                raise self._error(self._line_of_top(name), f"unknown key {name!r}", "[defaults] and [[playlist]]")
        defaults = self._defaults(parsed.get("defaults", {}))
        tables = parsed.get("playlist", [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self._error(
                self._line_of_top("playlist"), "playlist is no list of tables", "[[playlist]], once for each"
            )
        if not tables:
            raise self._error(1, "no playlist in it", "[[playlist]] with a name and sources")
        entries = tuple(self._entry(number, table, defaults) for number, table in enumerate(tables))
        self._check_that_none_is_kept_twice(entries)
        return entries

    def _line_of_top(self, name: str) -> int:
        return self.places.get((name, 0, ""), self.places.get(("", 0, name), 1))

    def _defaults(self, table: Any) -> dict[str, Any]:
        if not isinstance(table, dict):
            raise self._error(self._line_of_top("defaults"), "defaults is no table", "[defaults]")
        for name, value in table.items():
            line = self._line("defaults", 0, name)
            if name not in _KEYS or not _KEYS[name].in_defaults:
                raise self._error(line, f"unknown key {name!r} in [defaults]", _DEFAULTS_KEYS)
            self._check(line, _KEYS[name], value)
        return dict(table)

    def _entry(self, number: int, table: Mapping[str, Any], defaults: Mapping[str, Any]) -> Entry:
        for name, value in table.items():
            line = self._line("playlist", number, name)
            if name not in _KEYS:
                raise self._error(line, f"unknown key {name!r} in [[playlist]]", _ENTRY_KEYS)
            self._check(line, _KEYS[name], value)
        for name in ("name", "sources"):
            if not table.get(name):
                raise self._error(self._line("playlist", number, ""), f"[[playlist]] without {name}", _KEYS[name].takes)
        return self._as_entry({**defaults, **table}, self._line("playlist", number, "playlist"))

    def _as_entry(self, given: Mapping[str, Any], line_of_id: int) -> Entry:
        market = given.get("market")
        order = Order(
            sources=tuple(self._source(source) for source in given["sources"]),
            name=given["name"],
            playlist_id=self._playlist_id(given["playlist"], line_of_id) if "playlist" in given else None,
            description=given.get("description"),
            public=given.get("public", False),
            instrumentals=given.get("instrumentals", False),
            cover=self._beside(given["cover"]) if "cover" in given else None,
            mode=given.get("mode", "keep"),
            sequence=given.get("order", "page"),
            max_removals=given.get("max_removals", 5),
            exclude=tuple(given.get("exclude", ())),
        )
        return Entry(given["name"], order, market.upper() if market else None)

    def _playlist_id(self, text: str, line: int) -> str:
        try:
            return writing.playlist_id_of(text)
        except SettingsError as error:
            raise self._error(line, f"playlist = {text!r}", _KEYS["playlist"].takes) from error

    def _source(self, source: str) -> str:
        return source if "://" in source else str(self._beside(source))

    def _beside(self, path: str) -> Path:
        # Cron starts in the home directory; the file knows where its pages are.
        return self.path.parent / Path(path).expanduser()

    def _check(self, line: int, key: Key, value: object) -> None:
        of_kind = type(value) is key.kind
        texts = value if isinstance(value, list) else ()
        if (
            not of_kind
            or not all(isinstance(text, str) and text.strip() for text in texts)
            or (key.allowed and value not in key.allowed)
            or (key.pattern and not re.fullmatch(key.pattern, str(value), re.DOTALL))
        ):
            raise self._error(line, f"{key.name} = {value!r}", key.takes)

    def _check_that_none_is_kept_twice(self, entries: Sequence[Entry]) -> None:
        kept: tuple[tuple[str, list[str | None]], ...] = (
            ("name", [entry.name for entry in entries]),
            ("playlist", [entry.order.playlist_id for entry in entries]),
        )
        for what, values in kept:
            for number, value in enumerate(values):
                first = values.index(value)
                if value is not None and first != number:
                    lines = self._line("playlist", number, what), self._line("playlist", first, what)
                    raise self._error(lines[0], f"{what} {value!r} is taken by line {lines[1]}", "each playlist once")

    def _line(self, section: str, number: int, key: str) -> int:
        return self.places.get((section, number, key), self.places.get((section, number, ""), 1))

    def _error(self, line: int, what: str, allowed: str) -> PlanError:
        return PlanError(f"{self.path}, line {line}: {what}", hint=f"Allowed: {allowed}.")
