"""The file itself: private, moved aside when unusable, honest when nothing can be kept."""

from __future__ import annotations

import os
import resource
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from ost2spotify.errors import StateError
from ost2spotify.store import open_store
from ost2spotify.store.schema import MIGRATIONS

FILE = "memory.db"


def test_a_sound_file_is_left_where_it_is(tmp_path, clock):
    for _ in range(3):
        with open_store(tmp_path, clock=clock) as memory:
            memory.decide("song", "spotify:track:1", label="A - B")
            assert memory.warnings == ()
            assert len(memory.decisions()) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_directory_and_files_are_for_their_owner_only(tmp_path, clock):
    with open_store(tmp_path / "state", clock=clock) as memory:
        memory.count_call("catalogue")
        assert stat.S_IMODE((tmp_path / "state").stat().st_mode) == 0o700
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "state").iterdir()}
        assert set(modes.values()) == {0o600}
        assert FILE + "-wal" in modes


@pytest.mark.parametrize("content", [b"not a database, " * 400, b"\x00" * 5000], ids=["text", "zeros"])
def test_a_damaged_file_is_moved_aside_with_one_sentence(tmp_path, clock, content):
    (tmp_path / FILE).write_bytes(content)
    with open_store(tmp_path, clock=clock) as memory:
        memory.count_call("catalogue")
        assert memory.warnings == (
            f"{tmp_path / FILE} is damaged (file is not a database); "
            f"it was moved to {FILE}.aside-20261122T060000Z, and a new memory was begun.",
        )
    assert (tmp_path / f"{FILE}.aside-20261122T060000Z").read_bytes() == content


def test_a_file_cut_in_the_middle_is_moved_aside(tmp_path, clock):
    with open_store(tmp_path, clock=clock) as memory:
        for number in range(500):
            memory.decide(f"song {number}", None, label="x" * 100)
    whole = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(whole[: len(whole) // 2])
    with open_store(tmp_path, clock=clock) as memory:
        assert memory.decisions() == ()
        assert len(memory.warnings) == 1
    assert (tmp_path / f"{FILE}.aside-20261122T060000Z").stat().st_size == len(whole) // 2


def test_a_second_damaged_file_does_not_overwrite_the_first_one_aside(tmp_path, clock):
    for content in (b"first " * 2000, b"second " * 2000):
        (tmp_path / FILE).write_bytes(content)
        open_store(tmp_path, clock=clock).close()
    assert (tmp_path / f"{FILE}.aside-20261122T060000Z").read_bytes().startswith(b"first")
    assert (tmp_path / f"{FILE}.aside-20261122T060000Z-2").read_bytes().startswith(b"second")


def test_a_newer_file_is_moved_aside_unchanged(tmp_path, clock):
    with open_store(tmp_path, clock=clock) as memory:
        memory.decide("song", None, label="A - B")
    newer = sqlite3.connect(tmp_path / FILE)
    newer.execute("PRAGMA user_version=99")
    newer.close()
    with open_store(tmp_path, clock=clock) as memory:
        assert memory.decisions() == ()
        assert memory.warnings == (
            f"{tmp_path / FILE} was written by a newer ost2spotify (schema 99, this one knows {len(MIGRATIONS)}); "
            f"it was moved to {FILE}.aside-20261122T060000Z, and a new memory was begun.",
        )
    kept = sqlite3.connect(tmp_path / f"{FILE}.aside-20261122T060000Z")
    assert kept.execute("SELECT label FROM decisions").fetchall() == [("A - B",)]
    kept.close()


def test_an_empty_file_becomes_a_new_memory_without_a_word(tmp_path, clock):
    (tmp_path / FILE).touch()
    with open_store(tmp_path, clock=clock) as memory:
        assert memory.warnings == ()


def test_a_file_of_each_earlier_version_is_brought_up_to_date(tmp_path, clock):
    for version in range(len(MIGRATIONS)):
        old = sqlite3.connect(tmp_path / FILE)
        for step in MIGRATIONS[:version]:
            for statement in step:
                old.execute(statement)
        old.execute(f"PRAGMA user_version={version}")
        old.close()
        with open_store(tmp_path, clock=clock) as memory:
            assert memory.warnings == ()
            assert memory.calls_in_last_day() == 0
        (tmp_path / FILE).unlink()


@pytest.mark.parametrize("place", ["a file", "below a file"])
def test_a_state_directory_that_cannot_be_is_a_sentence(tmp_path, clock, place):
    (tmp_path / "file").write_text("")
    where = tmp_path / "file" if place == "a file" else tmp_path / "file" / "state"
    with pytest.raises(StateError, match="nothing can be kept in ") as raised:
        open_store(where, clock=clock)
    assert raised.value.hint == (
        "Make room or give write access there, or name another place in OST2SPOTIFY_STATE_DIR."
    )


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a directory that nobody can write to")
def test_a_read_only_directory_is_a_sentence(clock):
    with pytest.raises(StateError, match="nothing can be kept in /proc/self: "):
        open_store(Path("/proc/self"), clock=clock)


def limited(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.skipif(os.name == "nt", reason="needs RLIMIT_FSIZE")
def test_a_disk_that_fills_up_is_a_sentence_and_loses_nothing_that_was_kept(tmp_path, clock):
    with open_store(tmp_path, clock=clock) as memory:
        memory.decide("song", None, label="A - B")
    script = (
        "import sys; from pathlib import Path\n"
        "from ost2spotify.errors import StateError\n"
        "from ost2spotify.store import open_store\n"
        "memory = open_store(Path(sys.argv[1]))\n"
        "try:\n"
        "    for number in range(5000): memory.decide(str(number), None, label='x' * 1000)\n"
        "except StateError as error:\n"
        "    sys.exit(f'said: {error}')\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, tmp_path],
        capture_output=True,
        text=True,
        preexec_fn=lambda: limited(300_000),
        timeout=60,
        check=False,
    )
    assert f"said: nothing can be kept in {tmp_path}: " in run.stderr
    with open_store(tmp_path, clock=clock) as memory:
        assert memory.warnings == ()
        assert memory.decision("song") == (True, None)


def test_two_processes_may_write_at_once(tmp_path):
    script = (
        "import sys; from pathlib import Path\n"
        "from ost2spotify.store import open_store\n"
        "for number in range(50):\n"
        "    with open_store(Path(sys.argv[1])) as memory: memory.count_call('catalogue')\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", script, tmp_path]) for _ in range(3)]
    assert [process.wait(timeout=100) for process in running] == [0, 0, 0]
    with open_store(tmp_path) as memory:
        assert memory.calls_in_last_day() == 150
