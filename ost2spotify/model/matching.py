"""What became of each song: a recording with its score, or a miss with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ost2spotify.errors import OutOfReach
from ost2spotify.model.catalogue import Candidate
from ost2spotify.model.tracks import Track


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


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its score for one track."""

    candidate: Candidate
    score: Score


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
