"""A run's songs in the order of the page, each with what became of it, in words for every kind of report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ost2spotify.model import Artist, Candidate, Match, Miss, Name, Reason, Receipt, Run, Score, Scored, Track

# What each reason says to a person; the codes themselves are the JSON contract's.
REASONS: dict[Reason, str] = {
    Reason.NOT_FOUND: "not found under any of its names",
    Reason.OTHER_ARTIST: "only by another artist",
    Reason.ONLY_INSTRUMENTAL: "only an instrumental",
    Reason.ONLY_KARAOKE_OR_COVER: "only karaoke or covers",
    Reason.OTHER_VERSION: "only another version",
    Reason.NOT_PLAYABLE: "cannot be played in your country",
    Reason.AMBIGUOUS: "some come near, none surely enough",
    Reason.SKIPPED_BY_YOU: "you chose to leave it out",
}
# What rules a recording out, by the name of its penalty; others are told by that name.
_OUT = {"version": "another version", "other artist": "another artist", "other title": "another title"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One song of the page: `kind` is "found", "uncertain", "missed" or "pending" (not looked up yet)."""

    kind: str
    track: Track
    match: Match | None = None
    miss: Miss | None = None


def outcomes(run: Run) -> tuple[Outcome, ...]:
    """Every song of the run once, in the page's order."""
    found = [Outcome("uncertain" if match.uncertain else "found", match.track, match) for match in run.matching.matched]
    missed = [Outcome("missed", miss.track, miss=miss) for miss in run.matching.missed]
    pending = [Outcome("pending", track) for track in run.matching.pending]
    return tuple(sorted([*found, *missed, *pending], key=lambda outcome: outcome.track.position))


def brief_name(track: Track) -> str:
    """`Artist, Other - Title` in the forms the page puts first."""
    return _joined(_first_forms(track.artists), track.title.name)


def full_name(track: Track) -> str:
    """`Artist (other form) - Title (other form)` with guests."""
    guests = f" feat. {', '.join(map(str, track.featured))}" if track.featured else ""
    return _joined(", ".join(map(str, track.artists)), f"{track.title}{guests}")


def recording_name(candidate: Candidate) -> str:
    """`Artist, Other - Title` as Spotify writes it."""
    return _joined(_first_forms(candidate.artists), candidate.name)


def web_address(candidate: Candidate) -> str:
    """The recording's page at open.spotify.com."""
    return f"https://open.spotify.com/track/{candidate.id}"


def reason_in_words(miss: Miss) -> str:
    """`only another version: why the matcher says so`."""
    words, why = REASONS[miss.reason], why_beyond_the_nearest(miss)
    return f"{words}: {why}" if why else words


def why_beyond_the_nearest(miss: Miss) -> str:
    """The matcher's words, unless they only name a recording that a report names as nearest anyway."""
    told = (part for scored in miss.nearest for part in (scored.score.why, recording_name(scored.candidate)))
    return "" if any(part in miss.why for part in told) else miss.why


def nearest_of(miss: Miss) -> tuple[Scored, ...]:
    """The nearest recordings, the one that gave the reason first."""
    return tuple(sorted(miss.nearest, key=lambda scored: recording_name(scored.candidate) not in miss.why))


def nearness(score: Score) -> str:
    """What a near recording is: `another version`, `another artist`…, or `nearest` where nothing rules it out."""
    vetoes = sorted(penalty.name for penalty in score.penalties if penalty.veto)
    return _OUT.get(vetoes[0], vetoes[0]) if vetoes else "nearest"


def written(run: Run) -> str:
    """What happened to the playlist, as Spotify reports it, or what would happen."""
    receipt = run.receipt
    name = receipt.playlist.name if receipt.playlist else run.name
    if not name or not (receipt.playlist or run.dry_run):
        return ""
    changes = ", ".join(_changes(receipt)) or "nothing to change"
    if run.dry_run:
        return f"Playlist {name}: {'would be created, ' if receipt.created else ''}{changes} (dry run)"
    return f"Playlist {name} ({_standing(receipt)}): {changes}"


def _standing(receipt: Receipt) -> str:
    public = receipt.playlist.public if receipt.playlist else None
    seen = {True: "public", False: "private", None: "visibility unknown"}[public]
    return f"new, {seen}" if receipt.created else seen


def _changes(receipt: Receipt) -> Iterator[str]:
    counts = (
        (receipt.added, "added"),
        (receipt.already_there, "already there"),
        (receipt.removed, "removed"),
        (receipt.moved, "moved"),
        (receipt.kept_out, "kept out because you took them out"),
    )
    return (f"{count} {what}" for count, what in counts if count)


def _first_forms(names: Sequence[Name | Artist]) -> str:
    return ", ".join(name.name for name in names)


def _joined(artists: str, title: str) -> str:
    return f"{artists} - {title}" if artists else title
