"""One run at a time: a lock on a file, which the system lets go when its process ends, however it ends."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ost2spotify.errors import Busy, StateError

# Short against what a run takes, long against what a look costs.
_LOOK_AGAIN = 0.2


@contextmanager
def lock(
    state_dir: Path,
    max_wait: float,
    *,
    name: str = "run.lock",
    sleep: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[None]:
    """Hold the state directory; wait up to `max_wait` seconds for a run that holds it. Raises Busy, StateError.

    The file stays when the lock is let go: whether it is there means nothing, so a dead process leaves no lock behind.
    """
    handle = _opened(state_dir / name)
    try:
        give_up = clock() + max_wait
        while not _taken(handle):
            if clock() >= give_up:
                raise Busy(
                    f"another run{_holder(state_dir / name)} is using {state_dir}",
                    hint="It is left alone. To wait for it, use --max-wait SECONDS.",
                )
            sleep(_LOOK_AGAIN)
        _sign(handle)
        yield
    finally:
        os.close(handle)


def _opened(path: Path) -> int:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        raise StateError(
            f"nothing can be kept in {path.parent}: {error.strerror}",
            hint="Make room or give write access there, or name another place in OST2SPOTIFY_STATE_DIR.",
        ) from error


if sys.platform == "win32":
    import msvcrt

    def _taken(handle: int) -> bool:
        # A byte far behind the holder's number, so that the number can still be read.
        os.lseek(handle, 1024, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _sign(handle: int) -> None:
    """Leave the process's number in the file, for the message of whoever waits; a full disk is no reason to stop."""
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, f"{os.getpid():<20}\n".encode())
    except OSError:
        return


def _holder(path: Path) -> str:
    try:
        number = path.read_text("ascii", "replace").strip()
    except OSError:
        return ""
    return f" (process {number})" if number.isdigit() else ""
