"""Well-known artists whose names in two scripts do not follow from each other (`artists.tsv`)."""

from __future__ import annotations

from functools import lru_cache

from ost2spotify.matching.letters import letters
from ost2spotify.matching.tables import names_by_letters, rows_of

TABLE = "artists.tsv"
UNITS = "units.tsv"


@lru_cache(maxsize=20_000)
def aliases(name: str) -> frozenset[str]:
    """The names, as letters, under which an artist is also known; empty for one that the table does not hold."""
    return frozenset(map(letters, written_aliases(name)))


def written_aliases(name: str) -> tuple[str, ...]:
    """The same as people write them, the one that Spotify uses first."""
    return names_by_letters(TABLE).get(letters(name), ())


@lru_cache(maxsize=20_000)
def members_of(name: str) -> tuple[str, ...]:
    """The members of a unit by any of its names; empty for one that the table does not hold."""
    keys = {letters(name), *aliases(name)}
    return next((row[1:] for row in rows_of(UNITS) if letters(row[0]) in keys), ())
