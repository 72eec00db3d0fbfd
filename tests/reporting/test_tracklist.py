"""The tracklist of a page in a terminal: every song in full, every skipped line with its reason."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from ost2spotify.model import Extraction, Name, Run, Skipped, Track
from ost2spotify.reporting.tracklist import tracklist


def test_names_are_given_in_all_their_forms(soundtrack: Run) -> None:
    assert tracklist(soundtrack.extraction) == (
        "Soundtrack #1 · review.txt\n"
        "\n"
        "   Artist               Title                                              Line\n"
        " 1 Kyuhyun (규현)       Love beyond words (사랑은 말로 표현하는게            24\n"
        "                        아니래요)\n"
        " 2 Park Boram (박보람)  Want to be happy (행복해지고 싶어)                   25\n"
        " 3 Davichi (다비치)     Your tender heart hurts me (소녀 같은 맘을 가진      26\n"
        "                        그댈 생각하면 아파요)\n"
        " 4 LeeHi (이하이)       We'll shine brighter than any other stars (우린      27\n"
        "                        어떠한 별보다 빛날 거야)\n"
        "\n"
        "Not read as songs\n"
        "    29 12 songs in all\n"
        "       a sentence, not a song\n"
        "\n"
        "4 songs · 1 skipped · review.txt"
    )


def test_a_song_says_that_it_is_instrumental_and_which_part() -> None:
    track = Track(1, Name("Prologue"), featured=(Name("Haegeum"),), instrumental=True, part="3", line=9)
    assert " 1 ? feat. Haegeum  Prologue [instrumental, part 3]" in tracklist(Extraction("a", tracks=(track,)))


def test_many_skipped_lines_are_shown_when_asked(soundtrack: Run) -> None:
    skipped = tuple(Skipped(line, f"sentence {line}", "prose") for line in range(1, 10))
    extraction = replace(soundtrack.extraction, skipped=skipped)
    assert "and 4 more (-v shows them)" in tracklist(extraction)
    assert "sentence 9" not in tracklist(extraction)
    assert "sentence 9" in tracklist(extraction, verbosity=1)


def test_twice_verbose_names_the_rules(soundtrack: Run) -> None:
    assert "    24 dash between names" in tracklist(soundtrack.extraction, verbosity=2)


def test_names_cannot_steer_the_terminal(hostile: Run) -> None:
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", tracklist(hostile.extraction, verbosity=2))


@given(name=st.text(max_size=120), width=st.integers(min_value=40, max_value=120))
def test_every_line_but_the_last_fits_whatever_the_name(name: str, width: int) -> None:
    track = Track(123, Name(name or "x", (name,)), (Name(name),), line=12345)
    extraction = Extraction("page", name, (track,), (Skipped(1, name, name),), rules=((1, name),))
    assert all(cell_len(line) <= width for line in tracklist(extraction, width=width, verbosity=2).splitlines()[:-1])
