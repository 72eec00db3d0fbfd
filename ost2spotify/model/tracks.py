"""What was read from a source: songs as the page names them, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """One artist or title: the form the page puts first, and its other written forms.

    `Kyuhyun (규현)` is `Name("Kyuhyun", ("규현",))`. No form is better than
    another: each is searched and compared.
    """

    name: str
    also: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.name, *self.also)

    def __str__(self) -> str:
        return f"{self.name} ({', '.join(self.also)})" if self.also else self.name


@dataclass(frozen=True, slots=True)
class Track:
    """One song as the page gives it.

    `position` counts from 1 over the whole list; `line` is the line of the source
    it was read from (for CSV and TSV the row, the header being 1), `text` that
    line as printed. `part` is the number in "OST Part.3". `other_way` is the same
    line with artist and title exchanged, where the page cannot tell the side: the
    matcher then asks the catalogue.
    """

    position: int
    title: Name
    artists: tuple[Name, ...] = ()
    featured: tuple[Name, ...] = ()
    instrumental: bool = False
    part: str | None = None
    album: str | None = None
    line: int = 0
    text: str = ""
    source: str = ""
    other_way: Track | None = None

    def __str__(self) -> str:
        artists = ", ".join(str(artist) for artist in self.artists)
        return f"{artists} - {self.title}" if artists else str(self.title)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line inside or beside the list that was not read as a track, and why."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read from a source: the tracks in page order, and what was left out.

    `subject` is the drama, film, game or album the page is about. `confidence`
    (0 to 1) is the share of the list's lines that its layout reads. `rules` names
    the rules that fired, each with the line it fired on, for `-v`.
    """

    source: str
    subject: str | None = None
    tracks: tuple[Track, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    confidence: float = 1.0
    rules: tuple[tuple[int, str], ...] = ()
