"""Sentences behind a song: where the song ends and the remark begins."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.prose import before_comment


@pytest.mark.parametrize(
    "text",
    [
        "Sea Glass de Mira Holt. Por motivos obvios.",
        "«Sea Glass», de St. Lowe & The Lanterns",
        "«Ember», de A. R. Lua",
        "«Low Sun», de Mira Holt. Sam Rowe",
        "«Low Sun» by Mira Holt: the best of all her songs.",
    ],
    ids=["no quotes", "a short form", "initials", "a second name", "a colon behind a name"],
)
def test_a_stop_that_belongs_to_a_name_ends_no_song(text: str) -> None:
    assert before_comment(text) == text


@pytest.mark.parametrize(
    ("text", "song"),
    [
        ("«Mar», de Mira Holt. Por motivos obvios.", "«Mar», de Mira Holt"),
        ("“Ember” by Sam Rowe. A song that burns slowly, and then all at once.", "“Ember” by Sam Rowe"),
        ("»Zeit« (5:22): Der Titelsong beginnt am Klavier.", "»Zeit« (5:22)"),
    ],
)
def test_a_sentence_behind_a_quoted_song_is_cut_off(text: str, song: str) -> None:
    assert before_comment(text) == song


def test_a_line_of_stops_is_read_in_linear_time() -> None:
    assert before_comment("«a». " * 20_000).startswith("«a»")
