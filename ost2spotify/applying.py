"""Carrying out an edited plan: what the person changed is kept as a decision, the rest as proposed."""

from __future__ import annotations

from ost2spotify import matching, port
from ost2spotify.building import Order, write
from ost2spotify.connection import Connection
from ost2spotify.errors import OutOfReach
from ost2spotify.model import Candidate, Extraction, Match, Matching, Miss, Reason, Run, Score, Track
from ost2spotify.plans import PlanFile, PlannedTrack


def order_of(plan: PlanFile, *, dry_run: bool = False) -> Order:
    """The order that the plan was made for, so that `build` of the same page finds the same playlist again."""
    return Order(
        sources=plan.sources,
        name=plan.name if plan.named else None,
        playlist_id=plan.playlist_id,
        description=plan.description,
        public=plan.public,
        dry_run=dry_run,
    )


def apply(plan: PlanFile, connection: Connection, *, progress: port.Progress = port.no_progress) -> Run:
    """Write the plan's tracks in its order; one catalogue call for each track that the person chose anew."""
    before = connection.calls
    found = Extraction(
        source=", ".join(plan.sources), subject=plan.subject, tracks=tuple(planned.track for planned in plan.tracks)
    )
    matched = _settled(plan, connection)
    receipt = write(order_of(plan), plan.name, found, matched, connection, progress=progress)
    return Run(found, matched, receipt, connection.calls - before, name=plan.name)


def _settled(plan: PlanFile, connection: Connection) -> Matching:
    matches: list[Match] = []
    misses: list[Miss] = []
    for place, planned in enumerate(plan.tracks):
        if planned.is_changed:
            connection.store.decide(matching.track_key(planned.track), planned.take, label=str(planned.track))
        try:
            outcome = _outcome(planned, connection)
        except OutOfReach as stopped:
            rest = tuple(later.track for later in plan.tracks[place:])
            return Matching(tuple(matches), tuple(misses), rest, stopped)
        if isinstance(outcome, Match):
            matches.append(outcome)
        else:
            misses.append(outcome)
    return Matching(tuple(matches), tuple(misses))


def _outcome(planned: PlannedTrack, connection: Connection) -> Match | Miss:
    if planned.take is None:
        reason = planned.missed if planned.missed and not planned.is_changed else Reason.SKIPPED_BY_YOU
        return Miss(planned.track, reason, "left out in the plan")
    if planned.proposed and not planned.is_changed:
        return Match(planned.track, planned.proposed, Score(), "as planned")
    return _chosen(planned.track, planned.take, connection)


def _chosen(track: Track, uri: str, connection: Connection) -> Match | Miss:
    candidate: Candidate | None = connection.catalogue().track(uri.rsplit(":", 1)[-1])
    if candidate is None:
        return Miss(track, Reason.NOT_FOUND, f"Spotify has no track {uri}")
    return Match(track, candidate, Score(), "decided by you", decided=True)
