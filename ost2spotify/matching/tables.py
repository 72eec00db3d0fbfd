"""Tables of names, shipped beside this module: one thing a line, its names separated by tabs."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib.resources import files

from ost2spotify.matching.letters import letters


@cache
def rows_of(file: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table without its comments."""
    lines = files(__package__).joinpath(file).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


@cache
def names_by_letters(file: str) -> dict[str, tuple[str, ...]]:
    """All names of a row by the letters of each. A name that two rows have has the names of both."""
    table: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for names in rows_of(file):
        for key in {letters(name) for name in names}:
            table[key] += names
    return dict(table)
