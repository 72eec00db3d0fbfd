"""The report is one page that loads nothing, and whatever names say is text in it."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    Skipped,
    Track,
)
from ost2spotify.reporting import html

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


class Elements(HTMLParser):
    """Every start tag of a page with its attributes, and the text between tags."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    def values(self, tag: str, name: str) -> list[str | None]:
        return [attributes.get(name) for found, attributes in self.tags if found == tag]


def policy_of(page: str) -> str:
    return next(str(attributes["content"]) for tag, attributes in Elements(page).tags if "http-equiv" in attributes)


def with_cover(run: Run, address: str) -> Run:
    match = run.matching.matched[0]
    candidate = replace(match.candidate, album=Album("Soundtrack#1", image=address))
    return replace(run, matching=replace(run.matching, matched=(replace(match, candidate=candidate),)))


def test_nothing_is_loaded_from_anywhere(soundtrack: Run) -> None:
    elements = Elements(html(soundtrack, at=AT))
    loading = {tag for tag, attributes in elements.tags if {"src", "srcset", "data", "background"} & set(attributes)}
    assert loading == set()
    assert [value.partition(",")[0] for value in elements.values("link", "href") if value] == ["data:image/svg+xml"]


def test_the_policy_allows_this_style_and_this_script_only(soundtrack: Run) -> None:
    page = html(soundtrack, at=AT)
    digests = [
        "sha256-" + base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()
        for part in (re.findall("<style>(.*?)</style>", page, re.S) + re.findall("<script>(.*?)</script>", page, re.S))
    ]
    assert policy_of(page) == (
        f"default-src 'none'; style-src '{digests[0]}'; script-src '{digests[1]}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def test_no_name_becomes_markup_or_an_address_that_runs(hostile: Run) -> None:
    elements = Elements(html(hostile, at=AT))
    tags = [tag for tag, _ in elements.tags]
    assert (tags.count("script"), tags.count("img"), tags.count("hr"), tags.count("b")) == (1, 0, 0, 4)
    assert not any((href or "").startswith("javascript:") for href in elements.values("a", "href"))
    assert not any(name.startswith("on") or name == "style" for _, attributes in elements.tags for name in attributes)


def test_a_miss_has_its_reason_its_nearest_and_spotifys_own_search(soundtrack: Run) -> None:
    elements = Elements(html(soundtrack, at=AT))
    assert (
        "https://open.spotify.com/search/LeeHi%20We%27ll%20shine%20brighter%20than%20any%20other%20stars"
        in elements.values("a", "href")
    )
    assert "Only an instrumental" in elements.words
    assert "0.50: version +0.50 (inst)" in elements.words


def test_a_match_has_its_score_its_penalties_and_its_line(soundtrack: Run) -> None:
    words = Elements(html(soundtrack, at=AT)).words
    assert "Score 0.97" in words
    assert words.count("known by another spelling") == 1
    assert "Found by: album search" in words
    assert "−0.03 artist (known by another spelling)" in words
    assert "Line 25: Park Boram (박보람) - Want to be happy (행복해지고 싶어)" in words


def test_what_was_left_out_is_told_with_its_reason(soundtrack: Run) -> None:
    words = Elements(html(soundtrack, at=AT)).words
    assert "1 line not read as songs" in words
    assert "a sentence, not a song" in words


def test_each_source_that_is_an_address_is_a_link(soundtrack: Run) -> None:
    source = "https://example.org/a?x=1&y=2, list.txt, https://example.org/b"
    run = replace(soundtrack, extraction=replace(soundtrack.extraction, source=source))
    links = Elements(html(run, at=AT)).values("a", "href")
    assert [address for address in links if "example.org" in str(address)] == [
        "https://example.org/a?x=1&y=2",
        "https://example.org/b",
    ]


def test_text_says_which_language_it_is_in(soundtrack: Run) -> None:
    assert '<span lang="ko">규현</span>' in html(soundtrack, at=AT)


def test_covers_are_left_out_unless_asked_for(soundtrack: Run) -> None:
    run = with_cover(soundtrack, "https://i.scdn.co/image/ab67")
    assert "i.scdn.co" not in html(run, at=AT)


def test_covers_that_are_asked_for_come_from_their_host_only(soundtrack: Run) -> None:
    page = html(with_cover(soundtrack, "https://i.scdn.co/image/ab67"), covers=True, at=AT)
    assert Elements(page).values("img", "src") == ["https://i.scdn.co/image/ab67"]
    assert "img-src data: https://i.scdn.co;" in policy_of(page)


@pytest.mark.parametrize(
    "address",
    ["http://i.scdn.co/a", "javascript:alert(1)", "https://a'; script-src *;/x", "data:text/html,x", "https://[x"],
)
def test_a_cover_cannot_widen_the_policy(soundtrack: Run, address: str) -> None:
    assert "img-src data:;" in policy_of(html(with_cover(soundtrack, address), covers=True, at=AT))


def test_the_same_run_gives_the_same_page(soundtrack: Run) -> None:
    assert html(soundtrack, at=AT) == html(soundtrack, at=AT)


def test_a_refused_run_says_when_it_goes_on(refused: Run) -> None:
    words = Elements(html(refused, at=AT)).words
    assert "2 songs are not looked up yet. Spotify takes calls again from 2026-11-23 08:00 UTC." in words


def test_a_dry_run_says_so(rehearsal: Run) -> None:
    assert "Dry run: nothing was written" in Elements(html(rehearsal, at=AT)).words


def test_a_page_without_a_list_says_so(nothing: Run) -> None:
    assert "No tracklist was found on the page." in Elements(html(nothing, at=AT)).words


@given(st.text(max_size=60))
def test_whatever_a_name_says_the_page_is_built_the_same(name: str) -> None:
    def built(name: str) -> list[tuple[str, list[str]]]:
        track = Track(1, Name("t", (f"a{name}",)), (Name(f"b{name}"),), line=1, text=f"c{name}")
        candidate = Candidate(f"spotify:track:{name}", f"d{name}", (Artist(f"e{name}"),), Album(f"f{name}"))
        score = Score((Penalty(f"g{name}", 0.1, f"h{name}"),))
        missed = Miss(replace(track, position=2), Reason.NOT_FOUND, f"i{name}", (Scored(candidate, score),))
        extraction = Extraction("x", f"j{name}", (track, missed.track), (Skipped(3, f"k{name}", f"l{name}"),))
        run = Run(extraction, Matching((Match(track, candidate, score, "m"),), (missed,)), name=f"n{name}")
        tags = Elements(html(run, at=AT)).tags
        return [(tag, sorted(attributes)) for tag, attributes in tags if set(attributes) != {"lang"}]

    assert built(name) == built("")
