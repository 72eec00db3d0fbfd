"""One run at a time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from ost2spotify.errors import Busy
from ost2spotify.store import lock

HOLD = (
    "import sys, time; from pathlib import Path\n"
    "from ost2spotify.store import lock\n"
    "with lock(Path(sys.argv[1]), 0):\n"
    "    print('held', flush=True); time.sleep(60)\n"
)


@pytest.fixture
def holder(tmp_path):
    process = subprocess.Popen([sys.executable, "-c", HOLD, tmp_path], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_a_lock_file_that_a_dead_process_left_holds_nobody_up(tmp_path, holder):
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert (tmp_path / "run.lock").exists()
    with lock(tmp_path, 0):
        pass


def test_a_held_directory_is_busy_at_once_and_says_by_whom(tmp_path, holder):
    with pytest.raises(Busy) as raised, lock(tmp_path, 0):
        pass
    assert str(raised.value) == f"another run (process {holder.pid}) is using {tmp_path}"
    assert raised.value.hint == "It is left alone. To wait for it, use --max-wait SECONDS."


def test_a_run_that_may_wait_goes_on_when_the_other_ends(tmp_path, holder):
    waited = []

    def sleep(seconds):
        waited.append(seconds)
        holder.kill()
        holder.wait()

    with lock(tmp_path, 10, sleep=sleep):
        assert len(waited) == 1


def test_waiting_ends_after_max_wait(tmp_path, holder):
    now = [0.0]

    def sleep(seconds):
        now[0] += seconds

    with pytest.raises(Busy), lock(tmp_path, 3, sleep=sleep, clock=lambda: now[0]):
        pass
    assert 3 <= now[0] < 4


def test_the_lock_is_free_after_the_run(tmp_path):
    for _ in range(2):
        with lock(tmp_path, 0):
            assert (tmp_path / "run.lock").read_text().strip() == str(os.getpid())
