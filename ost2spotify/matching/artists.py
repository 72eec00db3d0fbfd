"""The table of well-known artists whose names in two scripts do not follow from each other."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from ost2spotify.matching.letters import letters


@cache
def _aliases() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in files(__package__).joinpath("artists.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        names = frozenset(letters(name) for name in line.split("\t") if name)
        for name in names:
            table[name] = table.get(name, frozenset()) | names
    return table


def aliases(name: str) -> frozenset[str]:
    """The names, as letters, under which an artist is also known; empty for one that the table does not hold."""
    return _aliases().get(letters(name), frozenset())


@cache
def _written() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for line in files(__package__).joinpath("artists.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            names = tuple(filter(None, line.split("\t")))
            table |= {letters(name): names for name in names if letters(name) not in table}
    return table


def written_aliases(name: str) -> tuple[str, ...]:
    """The same as people write them, in the order of the table."""
    return _written().get(letters(name), ())
