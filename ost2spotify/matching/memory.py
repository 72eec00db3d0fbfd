"""What earlier runs know of a line: a person's decision first, then the recording that was found for it."""

from __future__ import annotations

import json
from dataclasses import asdict

from ost2spotify import port
from ost2spotify.matching.wanted import Wanted, track_key
from ost2spotify.model import Album, Artist, Candidate, Match, Miss, Penalty, Reason, Score, Scored

# Part of the question: a matcher that decides otherwise must not be answered by an older one.
RULES = 1


def decided(
    wanted: Wanted, candidates: dict[str, Candidate], catalogue: port.Catalogue, memory: port.Decisions
) -> Match | Miss | None:
    """What a person decided for the line, or None. A decided track that no search showed costs one call."""
    known, uri = memory.decision(track_key(wanted.track))
    if not known:
        return None
    if uri is None:
        return Miss(wanted.track, Reason.SKIPPED_BY_YOU, "you said that none of the candidates is the song")
    candidate = candidates.get(uri) or catalogue.track(uri.rsplit(":", 1)[-1])
    if candidate is None:
        return Miss(wanted.track, Reason.NOT_FOUND, f"{uri}, which you chose, is no longer on Spotify")
    return Match(wanted.track, candidate, Score(), "decision: you chose it")


def remembered(wanted: Wanted, memory: port.Answers) -> Match | None:
    """The recording that an earlier run found for the line under the same rules, or None."""
    kept = memory.answer(_question(wanted))
    return _match_from(wanted, json.loads(kept)) if kept else None


def remember(wanted: Wanted, match: Match, memory: port.Answers) -> None:
    """Keep a match for the next run, so that the same list costs no call again."""
    kept = {
        "candidate": asdict(match.candidate),
        "penalties": [asdict(penalty) for penalty in match.score.penalties],
        "why": match.why,
        "uncertain": match.uncertain,
        "same": match.same,
    }
    memory.remember_answer(_question(wanted), json.dumps(kept, ensure_ascii=False), empty=False)


def _question(wanted: Wanted) -> str:
    """Everything of the line that the answer depends on; the rest of the list may change from run to run."""
    track = wanted.track
    names = [sorted(name.forms) for name in (*track.artists, *track.featured)]
    line = [names, sorted(track.title.forms), track.instrumental, track.part, wanted.releases, wanted.unsung_too]
    return f"match/{RULES}/" + json.dumps(line, ensure_ascii=False)


def _match_from(wanted: Wanted, kept: dict) -> Match:  # type: ignore[type-arg]
    candidate = kept["candidate"]
    album = candidate["album"]
    found = Candidate(
        **{
            **candidate,
            "artists": tuple(Artist(**artist) for artist in candidate["artists"]),
            "album": Album(**{**album, "artists": tuple(Artist(**artist) for artist in album["artists"])}),
        }
    )
    score = Score(tuple(Penalty(**penalty) for penalty in kept["penalties"]))
    return Match(wanted.track, found, score, kept["why"], kept["uncertain"], tuple(kept["same"]))


def nearest_first(scored: list[Scored]) -> tuple[Scored, ...]:
    """Candidates in the order a person is shown them."""
    return tuple(sorted(scored, key=lambda one: (one.score.vetoed, -one.score.value, one.candidate.uri)))
