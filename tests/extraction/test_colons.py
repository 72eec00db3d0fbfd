"""Paragraphs of singers with their titles behind colons."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.colons import colon_lines
from ost2spotify.model import Line


def found(*texts: str) -> set[int]:
    return set(colon_lines([Line(at, text, block=1) for at, text in enumerate(texts)]))


@pytest.mark.parametrize(
    "texts",
    [
        ("The Lanterns: Stay With Me", "Park Boram: Tell Me Why"),
        ("Composer: Ana Lua", "Label: Weld Records", "Length: long"),
        ("Stay With Me: Park Boram", "Tell Me Why: Kim Na-young", "Without You: Lee Yejoon"),
        ("Cast: Nora Weld", "Tags: sea, night", "Related posts: Low Sun"),
    ],
    ids=["two lines", "labels", "names behind", "what stands beside"],
)
def test_other_lines_with_colons_are_left_alone(texts: tuple[str, ...]) -> None:
    assert found(*texts) == set()


def test_three_singers_before_colons_make_a_list_below_the_paragraphs_heading() -> None:
    assert found(
        "80s", "The Lanterns: Stay With Me, Tide", "Park Boram: Tell Me Why", "Kim Na-young: Into the Sea, Salt"
    ) == {1, 2, 3}
