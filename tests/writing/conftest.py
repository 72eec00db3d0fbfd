from __future__ import annotations

from functools import partial

import pytest

from ost2spotify.writing import keep_playlist
from tests.writing.pretend import PretendMemory, PretendPlaylists, page


@pytest.fixture
def playlists():
    return PretendPlaylists()


@pytest.fixture
def memory():
    return PretendMemory()


@pytest.fixture
def slept():
    return []


@pytest.fixture
def keep(playlists, memory, slept):
    """keep(1, 2, 3): keep the playlist of a page that lists these songs."""

    def kept(*numbers, matches=None, **options):
        options = {"playlists": playlists, "memory": memory, "key": "name:OST", **options}
        keeping = partial(keep_playlist, name="OST", description="From a page", public=False)
        return keeping(page(*numbers) if matches is None else matches, sleep=slept.append, **options)

    return kept
