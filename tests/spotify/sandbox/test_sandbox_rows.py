"""A sandbox's catalogue: what is read out of a file, and what is wrong with one."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from ost2spotify.errors import SettingsError
from ost2spotify.settings import Settings
from ost2spotify.spotify import sandbox_state_dir, sandboxed
from ost2spotify.spotify.sandbox.rows import Rows, demo_rows, rows_of


def written(tmp_path: Path, *rows: dict[str, object]) -> Path:
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return file


def row(name: str, track_id: str, **fields: object) -> dict[str, object]:
    return {"id": track_id, "name": name, "artists": [{"name": "LEE HI"}], **fields}


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{", "is not JSON"),
        ("\xff\xfe", "is not JSON"),
        ("[]", "is not an object"),
        ('{"name": "x", "artists": []}', "has no id"),
        ('{"id": "x", "name": "", "artists": []}', "has no name"),
        ('{"id": "x", "name": "x"}', "has no list of artists with names"),
        ('{"id": "x", "name": "x", "artists": [{"id": "a"}]}', "has no list of artists with names"),
        ('{"id": "x", "name": "x", "artists": [], "album": "x"}', "has an album that is not an object"),
    ],
)
def test_a_bad_row_is_named_by_its_line(tmp_path: Path, line: str, what: str) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text(json.dumps(row("Stars", "1")) + "\n\n" + line + "\n", encoding="latin-1")

    with pytest.raises(SettingsError) as caught:
        rows_of(file)

    assert str(caught.value) == f"the sandbox catalogue rows.jsonl, line 3, {what}"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("none.jsonl", None, id="missing"),
        pytest.param("broken.jsonl.gz", b"no gzip", id="not gzipped"),
        # The time of packing is left out: the id of a case must be the same in every process.
        pytest.param("cut.gz", gzip.compress(b"{}" * 5000, mtime=0)[:40], id="cut off"),
        pytest.param("empty.jsonl", b"\n", id="empty"),
    ],
)
def test_a_file_that_is_no_catalogue_is_reported_before_any_search(
    tmp_path: Path, name: str, content: bytes | None
) -> None:
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(SettingsError, match="the sandbox catalogue"):
        sandboxed(Settings(sandbox_catalogue=file), state_dir=None)


def test_a_gzipped_file_is_read_like_a_plain_one(tmp_path: Path) -> None:
    plain = written(tmp_path, row("Stars", "1"))
    packed = tmp_path / "rows.jsonl.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))

    assert rows_of(packed) == rows_of(plain)


def test_a_credit_without_an_id_gets_the_one_that_its_name_has_elsewhere(tmp_path: Path) -> None:
    known = {"id": "1", "name": "A", "artists": [{"id": "lee", "name": "Lee Hi"}]}

    assert artist_ids(rows_of(written(tmp_path, known, row("B", "2")))) == ["lee", "lee"]


def test_a_credit_whose_name_several_artists_share_gets_an_id_of_its_own(tmp_path: Path) -> None:
    known = [{"id": own, "name": own, "artists": [{"id": own, "name": "LEE HI"}]} for own in "12"]

    assert len(set(artist_ids(rows_of(written(tmp_path, *known, row("C", "3")))))) == 3


def artist_ids(rows: Rows) -> list[str]:
    return [track.artists[0].id for track in rows.tracks]


def test_tracks_of_an_album_without_an_id_are_together_by_name_and_artist(tmp_path: Path) -> None:
    album = {"album": {"name": "X"}}
    rows = rows_of(written(tmp_path, row("A", "1", **album), row("B", "2", popularity=90, **album), row("C", "3")))
    found = [rows.tracks[rows.track_numbers[own]].album for own in "123"]

    assert (found[0] is found[1], found[1] is found[2], len(found[0].id)) == (True, False, 22)
    assert [rows.tracks[number].name for number in found[0].tracks] == ["A", "B"]


def test_made_up_ids_are_the_same_every_time(tmp_path: Path) -> None:
    first, second = (rows_of(written(tmp_path, row("A", "1", album={"name": "X"}))) for _ in range(2))

    assert first == second


def test_the_demo_has_eleven_of_the_twelve_songs_and_of_the_twelfth_an_instrumental() -> None:
    names = [track.name for track in demo_rows().tracks if 'From "soundtrack#1"' in track.album.name]

    assert sum(not name.endswith("(Inst.)") for name in names) == 11
    assert "Love Love Love (Inst.)" in names
    assert "Love Love Love" not in names
    assert len(names) == 23


def test_another_catalogue_has_another_place_for_its_memory(tmp_path: Path) -> None:
    file = written(tmp_path, row("A", "1"))
    settings = Settings(state_dir=tmp_path, sandbox_catalogue=file)
    before = sandbox_state_dir(settings)
    same = sandbox_state_dir(settings)
    written(tmp_path, row("A", "1"), row("B", "2"))

    assert before == same
    assert len({before, sandbox_state_dir(settings), sandbox_state_dir(Settings(state_dir=tmp_path))}) == 3
