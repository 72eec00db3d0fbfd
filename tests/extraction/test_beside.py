"""Headings and labels of what pages put beside their music."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.beside import is_beside


@pytest.mark.parametrize(
    "text",
    [
        "Cast Away",
        "Tagesreste",
        "Next to You",
        "Leads Me Home",
        "Part 2",
        "Tracklist",
        "Prix d'amour",
        "Ratings Game",
        "Previous Life",
        "Best Albums Song",
        "Labels of Love",
        "Archive 81",
        "Share Your Love",
        "Build Me Up",
        "Rolling",
        "More",
    ],
)
def test_titles_that_begin_like_such_a_heading_are_none(text: str) -> None:
    assert not is_beside(text)


@pytest.mark.parametrize(
    "text",
    [
        "Cast",
        "Full Cast and Crew:",
        "3. Besetzung",
        "Diễn viên",
        "นักแสดงนำ",
        "キャスト",
        "声優",
        "出演者",
        "등장인물",
        "主要演员",
        "Related posts",
        "Previous reviews",
        "Inne recenzje",
        "Weitere Artikel",
        "Baca juga",
        "Leia também",
        "あわせて読みたい",
        "인기 글",
        "推薦文章",
        "推荐阅读",
        "Tags",
        "タグ",
        "카테고리",
        "標籤",
        "Releases on Weld Records",
        "Discographie",
        "外部リンク",
        "각주",
        "외부 링크",
        "Einschaltquoten",
        "Auszeichnungen (2019)",
        "Archives",
        "Teilen",
        "공유",
        "分享",
        "Dependencies",
    ],
)
def test_headings_of_casts_posts_and_notes_are_known_in_many_languages(text: str) -> None:
    assert is_beside(text)


def test_a_long_line_is_left_alone_quickly() -> None:
    assert not is_beside("Cast " * 20_000)
