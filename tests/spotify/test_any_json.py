"""Whatever JSON comes back, reading it ends in a value or in a lost answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ost2spotify.model import Album, Candidate, Found, Item, Playlist
from ost2spotify.spotify import shapes
from ost2spotify.spotify.failures import AnswerLost

KEYS = ("items", "tracks", "albums", "total", "item", "track", "uri", "name", "id", "artists", "album", "images")
KEYS += ("external_ids", "isrc", "is_playable", "restrictions", "release_date", "public", "owner", "external_urls")
LEAVES = some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=4)
JSON = some.recursive(
    LEAVES, lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.sampled_from(KEYS), inner, max_size=5)
)
READERS: dict[str, Callable[[Any], Any]] = {
    "found": lambda content: shapes.found(content, ("track", "album")),
    "candidate": shapes.candidate,
    "album": shapes.album,
    "playlist": shapes.playlist,
    "item": shapes.item,
    "rows": shapes.rows_of,
    "user": shapes.user_id,
    "flag": shapes.first_flag,
}


VALUES = (Found, Candidate, Album, Playlist, Item, tuple, str, bool, type(None), AnswerLost)


@pytest.mark.parametrize("reader", READERS)
@given(content=JSON)
def test_reading_ends_in_a_value_or_a_lost_answer(reader: str, content: Any) -> None:
    assert isinstance(_outcome(reader, content), VALUES)


def _outcome(reader: str, content: Any) -> Any:
    try:
        return READERS[reader](content)
    except AnswerLost as failure:
        return failure
