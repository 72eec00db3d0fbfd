"""Whatever a page holds: extraction ends, does not raise, and reads a page printed twice once."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ost2spotify.extraction import extract
from ost2spotify.model import Line, Page

NAMES = st.sampled_from(
    ["Om", "Lyn (린)", "IU & Suga", "Mira Holt", "The Lanterns", "방탄소년단", "米津玄師", "Kim Na-young", "ID", ""]
)
TITLES = st.sampled_from(
    ["Gun", "My Destiny", "Love (Inst.)", "별 (Star)", "Lemon", "“Heart”", "Song 2", "- - -", "((", ""]
)
JOINTS = st.sampled_from([" - ", " – ", ": ", " / ", " by ", " | ", "「", "\t", "-", " "])
LEADS = st.sampled_from(["", "1. ", "- ", "12 ", "[00:12] ", "OP: ", "[MV] "])
PAIRS = st.builds("{}{}{}{}".format, LEADS, NAMES, JOINTS, TITLES)
PROSE = st.sampled_from(
    [
        "The full list is as follows:",
        "OST Part 2",
        "Cast",
        "---",
        "It is a warm drama, and it ends well.",
        "Tracklist",
        "3:45",
    ]
)
TEXT = st.one_of(PAIRS, PROSE, st.text(max_size=60))
KINDS = st.sampled_from(["text", "heading", "item", "quote", "extinf"])
LINES = st.lists(st.tuples(TEXT, KINDS, st.integers(0, 3), st.integers(0, 3)), max_size=14)


def page(rows: list[tuple[str, str, int, int]], title: str | None = None) -> Page:
    lines = [
        Line(number, text, kind, 1, block, item=item)
        for number, (text, kind, block, item) in enumerate(rows, 1)
        if text.strip()
    ]
    return Page("any", tuple(lines), title=title)


@settings(max_examples=300, deadline=None)
@given(LINES, st.one_of(st.none(), TEXT))
def test_extraction_never_raises_and_numbers_its_tracks(rows: list, title: str | None) -> None:
    found = extract(page(rows, title))

    assert [track.position for track in found.tracks] == list(range(1, len(found.tracks) + 1))
    assert all(track.title.name.strip() for track in found.tracks)


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_a_line_is_a_track_or_skipped_but_not_both(rows: list) -> None:
    found = extract(page(rows))

    assert {track.line for track in found.tracks}.isdisjoint(line.line for line in found.skipped)


@settings(max_examples=200, deadline=None)
@given(st.lists(PAIRS.filter(str.strip), min_size=3, max_size=8))
@example(["Om - ", "Om - ", "- Om – "])
def test_a_page_printed_twice_is_one_list(lines: list[str]) -> None:
    once = [("Tracklist:", "text", 1, 0), *((line, "text", 1, 0) for line in lines), ("Final thoughts", "text", 2, 0)]

    assert extract(page(once + once)).tracks == extract(page(once)).tracks


HOSTILE = {
    "brackets": "(" * 100_000,
    "both brackets": "([" * 25_000 + ")]" * 25_000,
    "dashes": " - " * 33_000,
    "quotes": '"a" by b ' * 11_000,
    "numbers": "1. " * 33_000,
    "lines": "\n".join(f"{number}. Singer {number} - Song {number}" for number in range(3_000)),
    "gaps": "\n".join("a" + " " * 190 + f"b{number}" for number in range(500)),
    "open brackets in lines": "\n".join("[" * 190 + str(number) for number in range(500)),
    "names in lines": "\n".join("Ab " * 60 + str(number) for number in range(500)),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.timeout(60)
def test_a_hundred_kilobytes_of_anything_end(text: str) -> None:
    """The limit is ten times what they take, so that a slow machine passes and a quadratic rule does not."""
    lines = tuple(Line(number, line, block=1) for number, line in enumerate(text.split("\n"), 1))

    found = extract(Page("any", lines))

    assert len(found.tracks) <= len(lines)
