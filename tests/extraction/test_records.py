"""Songs whose artist the markup names."""

from __future__ import annotations

from ost2spotify.extraction.records import marked_up_list
from ost2spotify.reading.html import read_html


def songs(html: str) -> list[tuple[str, str]]:
    found = marked_up_list(read_html("page", html).lines)
    return [(song.artist, song.title) for song in found.songs] if found else []


def card(title: str, by: str) -> str:
    return f'<div class="card"><div class="title">{title}</div><div class="by">{by}</div></div>'


def test_a_class_by_may_name_the_singer() -> None:
    assert songs(card("Sea Glass", "Mira Holt") + card("Ember", "Sam Rowe")) == [
        ("Mira Holt", "Sea Glass"),
        ("Sam Rowe", "Ember"),
    ]


def test_who_added_a_song_to_the_page_is_not_its_singer() -> None:
    assert songs(card("Sea Glass", "added by <a>tara</a>") + card("Ember", "<a>Suggest</a>")) == []
