"""Tables that have title and artist in one cell: `Ember<br>Mira Holt` under "Title / Artist"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from ost2spotify.extraction.brackets import unquoted
from ost2spotify.extraction.headers import role_of

Order = Literal["title first", "artist first"]
_JOINT = re.compile(
    r"\s*(?:[/／|,&+]|\s[-–—]\s|\s(?:and|und|y|et|e|by|von|og|och|i|en)\s|\n)\s*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*\n\s*|\s+[-–—/|]\s+|\s+by\s+")


def order_in(columns: Sequence[str], roles: Sequence[str]) -> Order | None:
    """The order that the header of a title's column promises for its cells, if it names the artist as well."""
    if "title" not in roles or "artist" in roles:
        return None
    said = [role_of(word) for word in _JOINT.split(columns[roles.index("title")].strip())]
    if sorted(said) != ["artist", "title"]:
        return None
    return "title first" if said[0] == "title" else "artist first"


def taken_apart(cell: str, order: Order) -> tuple[str, str]:
    """The title and the artist of a cell; no artist where it holds one text only."""
    pieces = _BETWEEN.split(cell.strip(), maxsplit=1)
    if len(pieces) < 2:
        return cell.strip(), ""
    title, artist = pieces if order == "title first" else pieces[::-1]
    return unquoted(title.strip()), artist.replace("\n", ", ").strip()
