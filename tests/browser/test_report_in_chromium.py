"""The report as a person meets it: it filters, folds, fits a phone, and asks nobody for anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from ost2spotify.errors import Refused
from ost2spotify.model import (
    Album,
    Artist,
    Calls,
    Candidate,
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
from ost2spotify.reporting import html

pytestmark = pytest.mark.browser

LONG_WORD = "Supercalifragilistic" * 12
LONG_HANGUL = "가나다라마바사아자차카타파하" * 12
LONG = Name(LONG_WORD, (LONG_HANGUL, "띄어쓰기 있는 긴 제목 " * 12))
COVER = "https://i.scdn.co/image/ab67616d"


def song(position: int, name: Name, artist: Name = LONG) -> Track:
    return Track(position, name, (artist,), (artist,), line=20 + position, text=f"{artist} - {name}")


def recording(name: str) -> Candidate:
    return Candidate(
        f"spotify:track:{name[:22]}", name, (Artist(name),), Album(name, release_date="2022-03-23", image=COVER)
    )


def found(position: int, *, uncertain: bool = False) -> Match:
    score = Score((Penalty("version", 0.2, LONG_WORD),)) if uncertain else Score()
    return Match(
        song(position, Name(f"Song {position}")), recording(f"Song {position}"), score, "artist search", uncertain
    )


def missed(position: int, reason: Reason) -> Miss:
    near = Scored(recording(LONG_WORD), Score((Penalty("version", 0.5, LONG_HANGUL, veto=True),)))
    return Miss(song(position, LONG), reason, LONG_WORD, (near, near))


@pytest.fixture
def run() -> Run:
    """Eight songs: four found, one of them uncertain, two missed, two pending; all with names that need room."""
    certain = replace(found(1), track=song(1, LONG), candidate=recording(LONG_HANGUL))
    matching = Matching(
        matched=(certain, found(2), found(3, uncertain=True), found(4)),
        missed=(missed(5, Reason.OTHER_ARTIST), missed(6, Reason.NOT_FOUND)),
        pending=(song(7, LONG), song(8, Name("Later"))),
        stopped=Refused("no more", until=datetime(2026, 11, 23, 8, 0, tzinfo=UTC)),
    )
    tracks = (
        *(match.track for match in matching.matched),
        *(miss.track for miss in matching.missed),
        *matching.pending,
    )
    return Run(
        Extraction(f"https://example.org/{LONG_WORD}", LONG_WORD, tracks, (Skipped(30, LONG_WORD, LONG_HANGUL),)),
        matching,
        Receipt(Playlist("37", LONG_WORD, "https://open.spotify.com/playlist/37", public=True), created=True, added=4),
        Calls(4, 1, 2),
        name=LONG_WORD,
    )


Open = Callable[..., Any]


def shown_songs(page: Any) -> list[str]:
    return [song.get_attribute("id") for song in page.locator(".song").all() if song.is_visible()]


@pytest.mark.parametrize(
    ("choice", "songs"),
    [
        ("found", [1, 2, 3, 4]),
        ("uncertain", [3]),
        ("missed", [5, 6]),
        ("pending", [7, 8]),
        ("all", [1, 2, 3, 4, 5, 6, 7, 8]),
    ],
)
def test_the_filter_leaves_what_is_asked_for_and_says_how_much(
    opened: Open, run: Run, choice: str, songs: list[int]
) -> None:
    page = opened(html(run)).page
    page.get_by_role("radio", name="Pending").check()
    page.locator(f"input[value={choice}]").check()
    assert shown_songs(page) == [f"song-{position}" for position in songs]
    assert page.get_by_role("status").inner_text() == f"Showing {len(songs)} of 8 songs"


def test_the_filter_works_by_keyboard(opened: Open, run: Run) -> None:
    page = opened(html(run)).page
    page.locator("input[value=all]").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert shown_songs(page) == ["song-3"]


def test_a_match_unfolds_its_reasons_by_keyboard(opened: Open, run: Run) -> None:
    page = opened(html(run)).page
    page.locator("#song-2 summary").focus()
    assert not page.locator("#song-2 .line").is_visible()
    page.keyboard.press("Enter")
    assert page.locator("#song-2 .line").is_visible()


def test_all_reasons_unfold_and_fold_together(opened: Open, run: Run) -> None:
    page = opened(html(run)).page
    button = page.get_by_role("button", name="Explain all")
    button.click()
    assert page.locator("details.why[open]").count() == 8
    button.click()
    assert page.locator("details.why[open]").count() == 0


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_is_wider_than_the_screen(opened: Open, run: Run, width: int) -> None:
    page = opened(html(run, covers=True), width=width).page
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert (
        page.evaluate(
            """width => [...document.querySelectorAll('body *')]
             .filter(one => !one.closest('.unseen, svg') && getComputedStyle(one).position !== 'absolute')
             .filter(one => one.getBoundingClientRect().right > width + .5 || one.scrollWidth > one.clientWidth + 1 && one.clientWidth)
             .map(one => one.outerHTML.slice(0, 80))""",
            width,
        )
        == []
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_no_barrier(opened: Open, run: Run, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = opened(html(run, covers=True), width=width, scheme=scheme).page
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.locator("input[value=found]").check()
    page.locator("input[value=all]").check()
    violations = axe.run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in violations] == []


def test_nothing_is_asked_for_and_the_console_is_silent(opened: Open, run: Run) -> None:
    result = opened(html(run))
    result.page.locator("input[value=missed]").check()
    result.page.wait_for_load_state("networkidle")
    assert result.requests == []
    assert result.console == []


def test_covers_that_are_asked_for_are_all_that_is_loaded(opened: Open, run: Run) -> None:
    result = opened(html(run, covers=True))
    # Images are asked for when they come near the window, how near depends on the network.
    result.page.locator("#song-1 img").scroll_into_view_if_needed()
    result.page.wait_for_function("document.querySelector('#song-1 img').naturalWidth === 1")
    assert set(result.requests) == {COVER}
    assert result.console == []


def test_the_policy_stops_what_would_run_all_the_same(opened: Open, run: Run) -> None:
    smuggled = "<script>document.title = 'owned'</script><img src='https://evil.example/x'>"
    result = opened(html(run).replace("</footer>", f"{smuggled}</footer>"))
    assert result.page.title() != "owned"
    assert result.requests == []


def test_it_reads_without_a_script(chromium: Any, run: Run) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_content(html(run))
    assert page.locator(".song:visible").count() == 8
    assert page.locator("#filters:visible").count() == 0
    context.close()
