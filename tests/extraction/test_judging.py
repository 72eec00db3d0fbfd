"""What stands above a list and speaks for songs."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.judging import announced, announcements, context_of
from ost2spotify.model import Line, Page


def page(*texts: str) -> Page:
    return Page("page", tuple(Line(number, text) for number, text in enumerate(texts, 1)))


@pytest.mark.parametrize(
    "above",
    ["Cast:", "I like these songs a lot, and I have heard them often.", "Great songs!", "Music: Jonas Weld"],
    ids=["something else", "a sentence", "an exclamation", "a field"],
)
def test_what_only_mentions_songs_announces_none(above: str) -> None:
    assert announced(page(above, "Oka - Ember"), 1) <= 0


@pytest.mark.parametrize("above", ["Tracklist:", "収録曲", "These are the songs that we played on that night:"])
def test_a_label_right_above_announces_songs(above: str) -> None:
    assert announced(page(above, "Oka - Ember"), 1) >= 2


def test_the_rest_of_the_page_is_not_heard() -> None:
    texts = ("Tracklist", "Intro", "Intro", "Intro", "Intro", "Lamps", "Oka - Ember")

    assert announced(page(*texts), 6) == 0


def test_under_a_heading_of_songs_a_sentence_takes_little_back() -> None:
    doubt = "Albums of the year were counted in another list, and so were all the books and the films."
    lines = (Line(1, "Best songs", "heading", 2), Line(2, doubt), Line(3, "Oka - Ember"))

    assert context_of(Page("page", lines), 2) > context_of(page("Lamps", doubt, "Oka - Ember"), 2)


def test_only_headings_of_a_higher_rank_stand_above() -> None:
    lines = [
        Line(1, "Home", "heading", 1),
        Line(2, "Songs", "heading", 2),
        Line(3, "Cast", "heading", 3),
        Line(4, "Part 1", "heading", 3),
        Line(5, "Listen:"),
        Line(6, "Oka - Ember"),
    ]

    assert announcements(lines, 5) == (["Listen:", "Part 1"], ["Songs", "Home", "Home", "Songs", "Cast"])
