"""The table fits its width, aligns wide characters, and says what was missed and why."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from ost2spotify.model import (
    Album,
    Artist,
    Calls,
    Candidate,
    Change,
    Extraction,
    Match,
    Matching,
    Miss,
    Name,
    Penalty,
    Playlist,
    Reason,
    Receipt,
    Run,
    Score,
    Scored,
    Skipped,
    Track,
)
from ost2spotify.reporting.cells import clip, fill, folded_lines
from ost2spotify.reporting.table import closing_line, table

ESCAPE = re.compile("\x1b\\[[0-9;]*m")


def songs_of(text: str) -> list[str]:
    return [line for line in text.splitlines() if re.match(r" *\d+ [✓~✗…] ", line)]


def test_the_closing_line_counts_and_links(soundtrack: Run) -> None:
    assert closing_line(soundtrack) == (
        "3 of 4 found (1 uncertain) · 1 missed · 4 calls · https://open.spotify.com/playlist/37abc"
    )


def test_one_call_is_no_calls(soundtrack: Run) -> None:
    assert "· 1 call ·" in closing_line(replace(soundtrack, calls=Calls(search=1, playlist=5)))


def test_a_dry_run_says_that_nothing_was_written(rehearsal: Run) -> None:
    assert closing_line(rehearsal).endswith("4 calls · dry run, nothing written")
    assert "Playlist Soundtrack #1: would be created, 3 added (dry run)" in table(rehearsal)


def test_what_was_not_looked_up_is_not_called_missed(refused: Run) -> None:
    text = table(refused)
    assert "2 of 4 found · 0 missed · 2 not looked up yet" in text
    assert "Spotify takes calls again from 2026-11-23 08:00 UTC" in text


def test_a_song_is_one_line_with_both_names_and_the_score(soundtrack: Run) -> None:
    assert songs_of(table(soundtrack)) == [
        " 1 ✓ Kyuhyun - Love beyond words        KYUHYUN - Love beyond words        1.00",
        " 2 ✓ Park Boram - Want to be happy      박보람 - 행복해지고 싶어           0.97",
        " 3 ~ Davichi - Your tender heart hurt…  Davichi - Your tender heart hurt…  0.75",
        " 4 ✗ LeeHi - We'll shine brighter tha…  only-instrumental",
    ]


def test_scores_stand_below_each_other_whatever_the_script(soundtrack: Run) -> None:
    scored = [line for line in songs_of(table(soundtrack)) if line[-5] == " "]
    assert [cell_len(line) for line in scored] == [79, 79, 79]


def test_a_miss_says_why_and_what_came_nearest(soundtrack: Run) -> None:
    assert (
        "Missed\n"
        " 4 LeeHi (이하이) - We'll shine brighter than any other stars (우린 어떠한\n"
        "   별보다 빛날 거야)\n"
        "     only an instrumental: the only recording found is without the voice\n"
        "     another version: LEE HI - We'll shine brighter than any other stars (Inst.)\n"
    ) in table(soundtrack)


def test_the_score_of_a_near_recording_is_for_those_who_ask(soundtrack: Run) -> None:
    assert "0.50: version" not in table(soundtrack)
    assert "       0.50: version +0.50 (inst)\n" in table(soundtrack, verbosity=1)


def test_what_spotify_reports_of_the_playlist_is_what_is_said(soundtrack: Run) -> None:
    playlist = replace(soundtrack.receipt.playlist, public=True)
    receipt = Receipt(playlist, added=1, already_there=2, removed=1, moved=1, kept_out=1)
    assert (
        "Playlist Soundtrack #1 (public): 1 added, 2 already there, 1 removed, 1 moved, 1 kept\n"
        "out because you took them out\n"
    ) in table(replace(soundtrack, receipt=receipt), width=86)


def test_songs_that_leave_or_move_are_named(soundtrack: Run) -> None:
    changes = (
        Change("add", 1, "spotify:track:1kyu", "KYUHYUN - Love beyond words"),
        Change("remove", 3, "spotify:track:9old", "Somebody - Another\x1b song"),
        Change("move", 2, "spotify:track:2park", "박보람 - 행복해지고 싶어"),
    )
    receipt = replace(soundtrack.receipt, changes=changes)
    assert (
        "Playlist Soundtrack #1 (new, private): 3 added\n"
        "  out from 3: Somebody - Another\ufffd song\n"
        "  to 2: 박보람 - 행복해지고 싶어\n"
        "\n"
    ) in table(replace(soundtrack, receipt=receipt))


def test_quiet_leaves_the_closing_line(soundtrack: Run) -> None:
    assert table(soundtrack, verbosity=-1) == closing_line(soundtrack)


def test_verbose_explains_each_match_and_each_skipped_line(soundtrack: Run) -> None:
    added = set(table(soundtrack, verbosity=1).splitlines()) - set(table(soundtrack).splitlines())
    assert "     album search: 1.00: same names · Soundtrack#1 (Original Soundtrack) (2022)" in added
    assert "line 29: 12 songs in all · a sentence, not a song" in added


def test_an_album_that_the_reasons_name_is_not_named_again(soundtrack: Run) -> None:
    match = soundtrack.matching.matched[0]
    told = replace(match, why="plain: 0.98: release +0.02 (Soundtrack#1 (Original Soundtrack))")
    run = replace(soundtrack, matching=Matching((told,)))
    assert "release +0.02 (Soundtrack#1 (Original Soundtrack))\n" in table(run, verbosity=1)


def test_twice_verbose_names_the_rules_that_read_the_page(soundtrack: Run) -> None:
    assert "line 24: dash between names" not in table(soundtrack, verbosity=1)
    assert "line 24: dash between names" in table(soundtrack, verbosity=2)


def test_colour_adds_nothing_but_colour(soundtrack: Run) -> None:
    assert "\x1b" not in table(soundtrack)
    assert ESCAPE.sub("", table(soundtrack, colour=True, verbosity=2)) == table(soundtrack, verbosity=2)


@pytest.mark.parametrize("verbosity", [-1, 0, 2])
def test_names_cannot_steer_the_terminal(hostile: Run, verbosity: int) -> None:
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", table(hostile, verbosity=verbosity))


def test_a_page_without_a_list_says_so(nothing: Run) -> None:
    assert table(nothing) == "cast.html\n\nno songs on the page · 0 calls"


@example("\u200d\u200daカ", 2)
@given(
    st.text(st.sampled_from("a b규현カ👨‍👩‍👧é…\u200b\x1b\ufe0f☺👍🏽🇰🇷\u0301\u200dक्ष"), max_size=40),
    st.integers(min_value=2, max_value=40),
)
def test_any_text_fits_its_cells(text: str, width: int) -> None:
    assert cell_len(clip(text, width)) <= width
    assert cell_len(fill(text, width)) == width
    assert all(cell_len(line) <= width for line in folded_lines(text, width))


@given(name=st.text(max_size=120), width=st.integers(min_value=40, max_value=120))
def test_every_line_but_the_last_fits_whatever_the_name(name: str, width: int) -> None:
    track = Track(1234, Name(name or "x", (name,)), (Name(name),))
    candidate = Candidate("spotify:track:1", name, (Artist(name),), Album(name))
    score = Score((Penalty(name, 0.2, name, veto=True),))
    match = Match(track, candidate, score, name, uncertain=True)
    miss = Miss(track, Reason.AMBIGUOUS, name, (Scored(candidate, score),))
    receipt = Receipt(Playlist("1", name, ""), changes=(Change("remove", 1, "spotify:track:1", name),))
    run = Run(extraction_of(name), Matching((match,), (miss,), (track,)), receipt, name=name)
    for verbosity in (0, 2):
        lines = table(run, width=width, verbosity=verbosity).splitlines()
        assert [line for line in lines[:-1] if cell_len(line) > width] == []


def extraction_of(name: str) -> Extraction:
    return Extraction(source=name, subject=name, skipped=(Skipped(1, name, name),), rules=((1, name),))
