"""Rigs: Spotify below the adapter, played in this process."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ost2spotify.spotify.auth import Tokens
from ost2spotify.spotify.sandbox.api import Options, Sandbox
from ost2spotify.spotify.sandbox.faults import Break, Fault, Plan
from ost2spotify.spotify.sandbox.rows import Rows, rows_of
from ost2spotify.spotify.sandbox.wire import Answer, Request
from ost2spotify.spotify.sandbox.world import World
from tests.spotify.rig import Rig, rig_over, track_row


@pytest.fixture
def rows(tmp_path: Path) -> Rows:
    """Two songs of one soundtrack single, and another of the same name."""
    single = {"name": 'Stars (From "soundtrack#1")', "album_type": "single", "release_date": "2022-03-14"}
    kept = (
        track_row(1, "Stars", album=single, duration_ms=229_466, isrc="QZDEM2200001", popularity=40),
        track_row(2, "Stars (Inst.)", album=single, duration_ms=229_466, popularity=10),
        track_row(3, "Stars", artist="Somebody Else", album={"name": "Night"}, popularity=80),
    )
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in kept), encoding="utf-8")
    return rows_of(file)


@pytest.fixture
def rig(rows: Rows) -> Callable[..., Rig]:
    """A maker of rigs over the sandbox, with planned faults."""

    def make(*faults: Fault, tokens: Tokens | None = None, options: Options | None = None, **guard: object) -> Rig:
        world = World(Sandbox(rows, options=options), plan=Plan(faults))
        return rig_over(world.exchange, tokens, world=world, **guard)

    return make


@pytest.fixture
def scripted() -> Callable[..., Rig]:
    """A maker of rigs whose answers are given one after the other; the last one stays."""

    def make(*answers: Answer | Break, tokens: Tokens | None = None, **guard: object) -> Rig:
        left: list[Answer | Break] = list(answers)

        def answer(request: Request) -> Answer | Break:
            return left.pop(0) if len(left) > 1 else left[0]

        return rig_over(answer, tokens, **guard)

    return make
