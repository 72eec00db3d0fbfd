"""The JSON of a run holds the contract's keys and nothing else."""

from __future__ import annotations

import json

from ost2spotify.model import Run
from ost2spotify.reporting.documents import as_document, as_json


def test_every_run_has_the_same_keys(soundtrack: Run, rehearsal: Run, refused: Run, nothing: Run) -> None:
    keys = [
        "schema",
        "dry_run",
        "subject",
        "playlist",
        "matched",
        "missed",
        "pending",
        "added",
        "already_there",
        "removed",
        "refused_until",
        "calls",
    ]
    assert [list(as_document(run)) for run in (soundtrack, rehearsal, refused, nothing)] == [keys] * 4


def test_a_match_tells_the_track_the_recording_its_score_and_why(soundtrack: Run) -> None:
    assert as_document(soundtrack)["matched"][1] == {
        "track": {
            "position": 2,
            "artists": [{"name": "Park Boram", "also": ["박보람"]}],
            "featured": [],
            "title": {"name": "Want to be happy", "also": ["행복해지고 싶어"]},
            "instrumental": False,
            "part": None,
            "album": None,
            "line": 25,
            "text": "Park Boram (박보람) - Want to be happy (행복해지고 싶어)",
        },
        "spotify": {
            "uri": "spotify:track:2park",
            "name": "행복해지고 싶어",
            "artists": ["박보람"],
            "album": "Soundtrack#1 (Original Soundtrack)",
        },
        "score": 0.97,
        "why": "album search: 0.97: artist +0.03 (known by another spelling)",
    }


def test_a_miss_tells_its_reason_and_the_nearest_recordings(soundtrack: Run) -> None:
    (miss,) = as_document(soundtrack)["missed"]
    assert {key: value for key, value in miss.items() if key != "track"} == {
        "reason": "only-instrumental",
        "why": "the only recording found is without the voice",
        "nearest": [
            {
                "uri": "spotify:track:4lee",
                "name": "We'll shine brighter than any other stars (Inst.)",
                "artists": ["LEE HI"],
                "why": "0.50: version +0.50 (inst)",
            }
        ],
    }


def test_the_playlist_is_what_spotify_reports(soundtrack: Run) -> None:
    assert as_document(soundtrack)["playlist"] == {
        "id": "37abc",
        "url": "https://open.spotify.com/playlist/37abc",
        "name": "Soundtrack #1",
        "public": False,
        "created": True,
    }


def test_a_dry_run_has_created_nothing(rehearsal: Run) -> None:
    document = as_document(rehearsal)
    assert document["playlist"] == {"id": None, "url": None, "name": "Soundtrack #1", "public": None, "created": False}
    assert (document["dry_run"], document["added"]) == (True, 3)


def test_tracks_that_were_not_looked_up_are_pending_not_missed(refused: Run) -> None:
    document = as_document(refused)
    assert (len(document["pending"]), document["missed"]) == (2, [])
    assert document["refused_until"] == "2026-11-23T08:00:00Z"


def test_a_page_without_a_list_has_no_playlist(nothing: Run) -> None:
    document = as_document(nothing)
    assert (document["playlist"], document["matched"], document["refused_until"]) == (None, [], None)


def test_json_reads_back_and_shows_the_terminal_nothing_it_would_obey(hostile: Run) -> None:
    document = as_document(hostile)
    text = as_json(document)
    assert json.loads(text) == document
    assert not any(character in text for character in "\x1b\x9b\x07\u202e")


def test_json_keeps_hangul_readable(soundtrack: Run) -> None:
    assert "행복해지고 싶어" in as_json(as_document(soundtrack))
