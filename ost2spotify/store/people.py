"""What people decided for songs, and artists that go by several names (port.Decisions, port.Identities)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ost2spotify.store.shelf import Shelf
from ost2spotify.store.timing import instant


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's word on a song: take `uri`, or (None) take nothing. `number` is what `decisions --remove` takes."""

    number: int
    track_key: str
    uri: str | None
    label: str
    decided: datetime


class DecisionBook(Shelf):
    """What a person decided; it outlives every answer."""

    def decision(self, track_key: str) -> tuple[bool, str | None]:
        row = self._database.row("SELECT uri FROM decisions WHERE song = ?", (track_key,))
        return (True, row[0]) if row else (False, None)

    def decide(self, track_key: str, uri: str | None, *, label: str) -> None:
        """Keep a decision; a later one for the same song takes its place and its number."""
        self._database.write(
            "INSERT INTO decisions (song, uri, label, decided) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (song) DO UPDATE SET uri = excluded.uri, label = excluded.label, decided = excluded.decided",
            (track_key, uri, label, self._seconds),
        )

    def decisions(self) -> tuple[Decision, ...]:
        """Every decision, the oldest first."""
        rows = self._database.rows("SELECT number, song, uri, label, decided FROM decisions ORDER BY number")
        return tuple(Decision(number, song, uri, label, instant(decided)) for number, song, uri, label, decided in rows)

    def undecide(self, number: int) -> Decision | None:
        """Take a decision back and return it; None where there is none of that number."""
        gone = next((decision for decision in self.decisions() if decision.number == number), None)
        self._database.write("DELETE FROM decisions WHERE number = ?", (number,))
        return gone


class IdentityBook(Shelf):
    """Written forms of an artist's name that a checked match tied to one artist of Spotify's."""

    def identities(self, folded_name: str) -> tuple[tuple[str, str], ...]:
        rows = self._database.rows(
            "SELECT artist, name FROM identities WHERE form = ? ORDER BY name, artist", (folded_name,)
        )
        return tuple((artist, name) for artist, name in rows)

    def learn_identity(self, folded_name: str, artist_id: str, name: str) -> None:
        self._database.write(
            "INSERT OR REPLACE INTO identities (form, artist, name) VALUES (?, ?, ?)", (folded_name, artist_id, name)
        )
