"""The description tells the page's address and the day, in the length that Spotify takes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ost2spotify.model import Extraction
from ost2spotify.reporting.description import LONGEST, description

DAY = date(2026, 11, 22)


def told(source: str, subject: str | None = "Soundtrack #1") -> str:
    return description(Extraction(source, subject), day=DAY)


def test_the_pages_address_and_the_day() -> None:
    assert (
        told("https://example.org/r?id=5")
        == "The songs of Soundtrack #1, from https://example.org/r?id=5 (2026-11-22)."
    )


def test_a_path_is_nobodys_business() -> None:
    assert told("/home/kim/secret/review.txt") == "The songs of Soundtrack #1, from a review (2026-11-22)."


def test_a_password_in_an_address_is_left_out() -> None:
    assert (
        told("https://kim:pass@example.org:8080/r#top", None) == "Songs, from https://example.org:8080/r (2026-11-22)."
    )


def test_an_address_that_is_too_long_is_cut_to_its_host() -> None:
    assert told("https://example.org/" + "x" * 300) == "The songs of Soundtrack #1, from example.org (2026-11-22)."


def test_several_pages_are_named_while_there_is_room() -> None:
    pages = "https://a.example/1, https://b.example/2"
    assert told(pages.replace(",", " |")).endswith("from https://a.example/1 and https://b.example/2 (2026-11-22).")


@pytest.mark.parametrize("source", ["https://[broken/", "http://"])
def test_an_address_that_is_none_is_not_told(source: str) -> None:
    assert told(source).startswith("The songs of Soundtrack #1, from ")


@given(subject=st.text(max_size=400), source=st.text(max_size=400).map(lambda text: f"https://example.org/{text}"))
def test_whatever_the_page_it_fits_and_is_one_line(subject: str, source: str) -> None:
    text = told(source, subject)
    assert len(text) <= LONGEST
    assert not set("\n\r\u2028\x1b") & set(text)
