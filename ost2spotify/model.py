"""The values that travel between the layers: frozen, slotted, collections as tuples.

A page becomes lines, lines become tracks, tracks become matches or misses,
and those become a plan, a receipt and a run.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from ost2spotify.errors import OutOfReach, Refused


@dataclass(frozen=True, slots=True)
class Span:
    """A run of a line that the page sets apart: its text and what the markup calls it.

    `role` is a class, `itemprop`, tag or key as the page spells it ("artist", "b", "track-title").
    """

    text: str
    role: str


@dataclass(frozen=True, slots=True)
class Line:
    """One visible line of a page with its place in the page's structure.

    `number` is the line of the source it starts on, from 1; for CSV and TSV the row, the
    header being 1. `kind` is "text", "heading", "item" (of a list), "row" (of a table),
    "quote" (a quotation or comment) or "extinf" (M3U). `level` is the depth of a heading
    or of a list. Lines of one list, table or paragraph share `block`. A row has its
    `cells` in order (a `<br>` in a cell is a newline), and `columns`, the header cells above
    them, where the table has any; a row of header cells has level 1, every other row 0.
    Lines of one list item (or definition) share `item`, which counts from 1 over the page.
    """

    number: int
    text: str
    kind: str = "text"
    level: int = 0
    block: int = 0
    cells: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    item: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A source as numbered lines. `title` is what the page calls itself, `url` its address if it has one.

    `unchanged` is true when the page's server said that it is as it was at the last run.
    """

    source: str
    lines: tuple[Line, ...] = ()
    title: str | None = None
    url: str | None = None
    language: str | None = None
    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class StoredPage:
    """The bytes of a page as its server sent them (decompressed), with what it takes to ask whether they changed."""

    body: bytes
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""


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


@dataclass(frozen=True, slots=True)
class Artist:
    """An artist credit of a catalogue track; simplified rows may lack the id."""

    name: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Album:
    """A release: album, single or compilation. `release_date` is YYYY, YYYY-MM or YYYY-MM-DD."""

    name: str
    id: str | None = None
    kind: str | None = None
    release_date: str | None = None
    artists: tuple[Artist, ...] = ()
    total_tracks: int | None = None
    image: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A track of Spotify's catalogue that may be the song. `duration_ms` is in milliseconds."""

    uri: str
    name: str
    artists: tuple[Artist, ...] = ()
    album: Album = Album("")
    duration_ms: int | None = None
    isrc: str | None = None
    playable: bool | None = None
    track_number: int | None = None

    @property
    def id(self) -> str:
        return self.uri.rsplit(":", 1)[-1]


@dataclass(frozen=True, slots=True)
class Found:
    """One page of a search's answer."""

    tracks: tuple[Candidate, ...] = ()
    albums: tuple[Album, ...] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class Penalty:
    """A named reason why a candidate is not simply the song. A veto refuses it whatever the sum."""

    name: str
    amount: float
    detail: str = ""
    veto: bool = False

    def __str__(self) -> str:
        return f"{self.name} +{self.amount:.2f}" + (f" ({self.detail})" if self.detail else "")


@dataclass(frozen=True, slots=True)
class Score:
    """1 minus the sum of the penalties, never below 0; explains itself, worst first, ties by name."""

    penalties: tuple[Penalty, ...] = ()

    @property
    def value(self) -> float:
        return max(0.0, 1.0 - sum(penalty.amount for penalty in self.penalties))

    @property
    def vetoed(self) -> bool:
        return any(penalty.veto for penalty in self.penalties)

    @property
    def why(self) -> str:
        rows = sorted(self.penalties, key=lambda penalty: (-penalty.amount, penalty.name))
        return f"{self.value:.2f}" + (": " + "; ".join(map(str, rows)) if rows else ": same names")


class Reason(StrEnum):
    """Why a track was missed."""

    NOT_FOUND = "not-found"
    OTHER_ARTIST = "other-artist"
    ONLY_INSTRUMENTAL = "only-instrumental"
    ONLY_KARAOKE_OR_COVER = "only-karaoke-or-cover"
    OTHER_VERSION = "other-version"
    NOT_PLAYABLE = "not-playable"
    AMBIGUOUS = "ambiguous"
    SKIPPED_BY_YOU = "skipped-by-you"


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its score for one track."""

    candidate: Candidate
    score: Score


@dataclass(frozen=True, slots=True)
class Match:
    """A track and the recording chosen for it.

    `why` names the query that found it and the score's reasons. `uncertain`
    marks what a person would want to look at; `same` are other ids of the same
    recording (single, album, compilation), so that it is never added twice.
    `decided` is true when a person chose the recording.
    """

    track: Track
    candidate: Candidate
    score: Score
    why: str
    uncertain: bool = False
    same: tuple[str, ...] = ()
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Miss:
    """A track without a recording: the reason, in words, and the nearest candidates, best first."""

    track: Track
    reason: Reason
    why: str
    nearest: tuple[Scored, ...] = ()


class Answer(StrEnum):
    """What a person says when shown the candidates of a track."""

    TAKE = "take"
    NONE = "none"
    SKIP = "skip"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Choice:
    """A person's answer for one track: with TAKE the uri, also one that was not among the candidates.

    NONE is kept for later runs, SKIP leaves the track as it was decided without asking, QUIT asks no more.
    """

    answer: Answer
    uri: str | None = None


@dataclass(frozen=True, slots=True)
class Matching:
    """The outcome for a list. Every track is in exactly one of the three.

    `stopped` is the failure that ended the search early and left tracks pending.
    """

    matched: tuple[Match, ...] = ()
    missed: tuple[Miss, ...] = ()
    pending: tuple[Track, ...] = ()
    stopped: OutOfReach | None = None


@dataclass(frozen=True, slots=True)
class Playlist:
    """A playlist on Spotify. `public` is what Spotify reports, None where it does not say.

    `snapshot` changes when the playlist does, half a minute late at worst; empty where unknown.
    """

    id: str
    name: str
    url: str
    public: bool | None = None
    description: str = ""
    owner: str | None = None
    total: int | None = None
    snapshot: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One place in a playlist; `candidate` is None for local files and withdrawn tracks."""

    uri: str
    candidate: Candidate | None = None


@dataclass(frozen=True, slots=True)
class KeptSong:
    """One song that we put into a playlist, or were about to.

    `song` is the line it came from, folded; `same` other ids of the recording. `state` is
    "intended" (about to be added: it may or may not be there), "there", "theirs" (a person
    had put it there before us) or "removed" (a person took it out).
    """

    uri: str
    song: str
    isrc: str | None = None
    same: tuple[str, ...] = ()
    state: str = "there"


@dataclass(frozen=True, slots=True)
class KeptPlaylist:
    """What is remembered of a playlist between runs. `id` is None while it is about to be created.

    `songs` are in the playlist's order. `snapshot` is Spotify's at the time they were last
    compared; `wanted` and `cover` are digests of what was last asked for.
    """

    id: str | None
    name: str
    url: str = ""
    public: bool | None = None
    songs: tuple[KeptSong, ...] = ()
    snapshot: str = ""
    wanted: str = ""
    cover: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One song's change in a playlist: `kind` is "add", "remove" or "move", `position` its new place from 1
    (for "remove" its old one), `label` the song in words."""

    kind: str
    position: int
    uri: str
    label: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What writing a plan did to the playlist. In a dry run: what it would do.

    `kept_out` counts songs that a person had taken out and that stay out. `stopped` is
    the failure that ended the writing early; the next run completes it. `changes` are all
    that were planned, in the order of the playlist.
    """

    playlist: Playlist | None = None
    created: bool = False
    added: int = 0
    already_there: int = 0
    removed: int = 0
    moved: int = 0
    kept_out: int = 0
    notes: tuple[str, ...] = ()
    stopped: OutOfReach | None = None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Calls:
    """Requests that were sent to Spotify: searches, other catalogue calls, playlist calls."""

    search: int = 0
    catalogue: int = 0
    playlist: int = 0

    def __add__(self, other: Calls) -> Calls:
        return Calls(self.search + other.search, self.catalogue + other.catalogue, self.playlist + other.playlist)

    def __sub__(self, other: Calls) -> Calls:
        return Calls(self.search - other.search, self.catalogue - other.catalogue, self.playlist - other.playlist)


@dataclass(frozen=True, slots=True)
class Run:
    """Everything that one build did, for every kind of report."""

    extraction: Extraction
    matching: Matching
    receipt: Receipt = field(default_factory=Receipt)
    calls: Calls = field(default_factory=Calls)
    dry_run: bool = False
    name: str = ""

    @property
    def refused_until(self) -> datetime | None:
        """When Spotify takes calls again (UTC), if it, or our own daily limit, refused some."""
        return self.stopped.until if isinstance(self.stopped, Refused) else None

    @property
    def stopped(self) -> OutOfReach | None:
        """What ended the run early, in searching or in writing."""
        return self.matching.stopped or self.receipt.stopped
