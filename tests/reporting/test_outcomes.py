"""What is said of a song is said once, the recording that gave the reason first."""

from __future__ import annotations

from dataclasses import replace

from ost2spotify.model import Miss, Penalty, Run, Score, Scored
from ost2spotify.reporting.outcomes import nearest_of, outcomes, reason_in_words


def missed_for_its_nearest(run: Run) -> Miss:
    """A miss whose reason is its second nearest recording, in words that repeat that recording's score."""
    (miss,) = run.matching.missed
    (near,) = miss.nearest
    other = Scored(replace(near.candidate, name="Another song"), Score((Penalty("other artist", 0.3),)))
    why = f"nearest: LEE HI - We'll shine brighter than any other stars (Inst.): {near.score.why}"
    return replace(miss, why=why, nearest=(other, near))


def test_songs_come_in_the_pages_order(soundtrack: Run) -> None:
    listed = [(outcome.track.position, outcome.kind) for outcome in outcomes(soundtrack)]
    assert listed == [(1, "found"), (2, "found"), (3, "uncertain"), (4, "missed")]


def test_words_of_the_matcher_that_tell_more_are_kept(soundtrack: Run) -> None:
    (miss,) = soundtrack.matching.missed
    assert reason_in_words(miss) == "only an instrumental: the only recording found is without the voice"


def test_words_that_repeat_a_nearest_recording_are_left_to_it(soundtrack: Run) -> None:
    assert reason_in_words(missed_for_its_nearest(soundtrack)) == "only an instrumental"


def test_words_that_name_a_nearest_recording_are_left_to_it(soundtrack: Run) -> None:
    (miss,) = soundtrack.matching.missed
    why = "only an instrumental is there: LEE HI - We'll shine brighter than any other stars (Inst.)"
    assert reason_in_words(replace(miss, why=why)) == "only an instrumental"


def test_the_recording_that_gave_the_reason_comes_first(soundtrack: Run) -> None:
    names = [scored.candidate.name for scored in nearest_of(missed_for_its_nearest(soundtrack))]
    assert names == ["We'll shine brighter than any other stars (Inst.)", "Another song"]
