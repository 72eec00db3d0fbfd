"""The description that a playlist gets on Spotify."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

from ost2spotify.model import Extraction
from ost2spotify.text import shown

# Spotify takes 300 characters, and answers a longer description with a 500. Writing adds a mark of its own behind it.
LONGEST = 270
_ADDRESS = re.compile(r"https?://[^\s|<>\"]+")


def description(extraction: Extraction, *, day: date | None = None) -> str:
    """`The songs of Soundtrack #1, from https://… (2026-11-22).` in one line of at most 270 characters.

    Only addresses are told: a playlist may be public, and a path shows whose machine it is on. An address too long
    to be told whole is shortened to its host, not to a link that leads nowhere.
    """
    day = day or datetime.now(UTC).date()
    songs = f"The songs of {_clipped(shown(extraction.subject), 100)}" if extraction.subject else "Songs"
    addresses = [public for address in _ADDRESS.findall(shown(extraction.source)) if (public := _public(address))]
    for places in (addresses, addresses[:1], [urlsplit(address).netloc for address in addresses[:1]]):
        text = f"{songs}, from {' and '.join(places) or 'a review'} ({day.isoformat()})."
        if len(text) <= LONGEST:
            return text
    return f"{songs}, from a review ({day.isoformat()})."


def _public(address: str) -> str:
    """The address without what may be secret or means nothing to others: user, password, fragment; "" for none."""
    try:
        parts = urlsplit(address.rstrip(","))
    except ValueError:
        return ""
    return parts._replace(netloc=parts.netloc.rpartition("@")[2], fragment="").geturl() if parts.netloc else ""


def _clipped(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
