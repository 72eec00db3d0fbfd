"""An edited plan is read back as it was meant, and what cannot be meant is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from ost2spotify import plans
from ost2spotify.errors import PlanError
from ost2spotify.model import (
    Album,
    Artist,
    Candidate,
    Extraction,
    Match,
    Matching,
    Miss,
    Name,
    Penalty,
    Reason,
    Run,
    Score,
    Scored,
    Track,
)

LOVE = Track(1, Name("Love beyond words", ("사랑은 말로",)), (Name("Kyuhyun", ("규현",)),), line=24)
LOST = Track(2, Name('My "Love"\x1b[2J'), (Name("Kim Jong Kook"),), (Name("Guest"),), line=27)
HERE = Candidate(f"spotify:track:{'A' * 22}", "Love Beyond Words", (Artist("KYUHYUN"),), Album("Soundtrack #1"))
LIVE = Candidate(f"spotify:track:{'B' * 22}", "My Love - Live\nat home", (Artist("Kim Jong Kook"),), Album("On Stage"))
RUN = Run(
    Extraction("review.txt", "Soundtrack #1", (LOVE, LOST)),
    Matching(
        (Match(LOVE, HERE, Score(), "album: same names"),),
        (Miss(LOST, Reason.OTHER_VERSION, "only live", (Scored(LIVE, Score((Penalty("version", 0.5, "live"),))),)),),
    ),
    dry_run=True,
    name="Soundtrack #1",
)


def written(tmp_path: Path, *changes: tuple[str, str]) -> Path:
    """The plan of RUN in a file, with text exchanged as a person would."""
    text = plans.plan_text(
        RUN, sources=["review.txt"], named=False, playlist_id=None, description=None, public=False, sandbox=True
    )
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    file = tmp_path / "plan.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_plan_that_nobody_edited_proposes_the_same(tmp_path: Path) -> None:
    plan = plans.read_plan(written(tmp_path))
    found, missed = plan.tracks
    assert (found.take, found.proposed, found.is_changed) == (HERE.uri, HERE, False)
    assert (missed.take, missed.missed, missed.is_changed) == (None, Reason.OTHER_VERSION, False)
    assert (found.track.title, found.track.artists, found.track.line) == (LOVE.title, LOVE.artists, LOVE.line)
    assert (missed.track.title, missed.track.featured) == (LOST.title, LOST.featured)
    assert (plan.sources, plan.name, plan.subject, plan.playlist_id, plan.sandbox) == (
        ("review.txt",),
        "Soundtrack #1",
        "Soundtrack #1",
        None,
        True,
    )


def test_the_nearest_of_a_miss_stands_beside_it_as_a_line_to_use(tmp_path: Path) -> None:
    line = next(line for line in written(tmp_path).read_text().splitlines() if LIVE.uri in line)
    assert (
        line == f'# take = "{LIVE.uri}"  Kim Jong Kook - My Love - Live at home [On Stage] 0.50: version +0.50 (live)'
    )


def test_a_song_taken_out_and_a_song_put_in_are_changes(tmp_path: Path) -> None:
    edited = written(
        tmp_path,
        (f'take = "{HERE.uri}"', 'take = ""'),
        ('take = ""\nmissed', f'take = "https://open.spotify.com/intl-de/track/{"C" * 22}?si=abc"\nmissed'),
    )
    out, put_in = plans.read_plan(edited).tracks
    assert (out.take, out.is_changed) == (None, True)
    assert (put_in.take, put_in.is_changed) == (f"spotify:track:{'C' * 22}", True)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("schema = 1", "schema = 2", "is no plan that this version reads"),
        ("schema = 1", "schema = ", "is not TOML"),
        (f'take = "{HERE.uri}"', 'take = "my favourite"', "take = 'my favourite' is no Spotify track"),
        (f'take = "{HERE.uri}"', "take = 3", "take is missing or of the wrong kind"),
        ('title = ["Love beyond words", "사랑은 말로"]', 'title = [""]', "title is not a list of written forms"),
        ("public = false", 'public = "no"', "public is missing or of the wrong kind"),
    ],
)
def test_what_cannot_be_meant_is_named(tmp_path: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(PlanError) as caught:
        plans.read_plan(written(tmp_path, (old, new)))
    assert message in str(caught.value)
    assert caught.value.hint


def test_a_missing_plan_says_how_to_write_one(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="cannot be read") as caught:
        plans.read_plan(tmp_path / "none.toml")
    assert caught.value.hint == "Write one with `ost2spotify build PAGE --plan FILE`."


@pytest.mark.parametrize(
    ("address", "uri"),
    [
        ("https://open.spotify.com/playlist/" + "A" * 22, None),
        ("spotify:album:" + "A" * 22, None),
        ("A" * 21, None),
        ("A" * 22 + "\nB", None),
        ("A" * 22, "spotify:track:" + "A" * 22),
        ("  spotify:track:" + "A" * 22 + " ", "spotify:track:" + "A" * 22),
        ("https://open.spotify.com/track/" + "A" * 22 + "?si=x", "spotify:track:" + "A" * 22),
    ],
)
def test_only_a_track_is_taken_for_a_track(address: str, uri: str | None) -> None:
    assert plans.track_uri(address) == uri
