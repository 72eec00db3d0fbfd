"""The SQLite file behind the memory: opened with care, its schema brought up to date, its failures named."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ost2spotify.errors import Busy, StateError
from ost2spotify.store.locking import lock
from ost2spotify.store.schema import MIGRATIONS

FILE_NAME = "memory.db"
# Two syncs may want to write in the same moment; each of their writes takes milliseconds.
_BUSY_SECONDS = 30.0


class Database:
    """One connection, in autocommit. SQLite's failures leave as StateError, or as Busy when another run writes."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None) -> None:
        self._connection = connection
        self._path = path

    def write(self, statement: str, values: Sequence[Any] = ()) -> None:
        """Carry out one statement; when this returns it is on file."""
        with _naming_failures(self._path):
            self._connection.execute(statement, values)

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        with _naming_failures(self._path):
            return self._connection.execute(statement, values).fetchall()

    def row(self, statement: str, values: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        return next(iter(self.rows(statement, values)), None)

    @contextmanager
    def surviving_power_loss(self) -> Iterator[None]:
        """Writes inside are on the disk, not only in its cache, before the next one of Spotify's is sent."""
        self.write("PRAGMA synchronous=FULL")
        try:
            yield
        finally:
            self.write("PRAGMA synchronous=NORMAL")

    def close(self) -> None:
        self._connection.close()


def open_database(state_dir: Path | None, *, now: datetime) -> tuple[Database, tuple[str, ...]]:
    """The database of a state directory (None: in memory), and sentences about what had to be done to open it.

    A file that is damaged or was written by a newer version is moved aside and a new one begun.
    Raises StateError where nothing can be kept: better before a playlist is touched than after.
    """
    if state_dir is None:
        return Database(_upgraded(_connected(":memory:")), None), ()
    _make_private(state_dir)
    with lock(state_dir, max_wait=_BUSY_SECONDS, name="opening.lock"):
        path = state_dir / FILE_NAME
        trouble = _trouble_with(path)
        notes = (_set_aside(path, trouble, now),) if trouble else ()
        with _naming_failures(path):
            return Database(_upgraded(_connected(str(path))), path), notes


def _make_private(state_dir: Path) -> None:
    try:
        state_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        # SQLite gives -wal and -shm the mode of the file itself, so it must be private before it is opened.
        os.close(os.open(state_dir / FILE_NAME, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise _cannot_keep(state_dir, error.strerror or str(error)) from error


def _connected(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    return connection


def _upgraded(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Bring the schema up to date, each step whole or not at all; also proves that the file can be written."""
    connection.execute("BEGIN IMMEDIATE")
    for version in range(_version_of(connection), len(MIGRATIONS)):
        for statement in MIGRATIONS[version]:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version={len(MIGRATIONS)}")
    connection.execute("COMMIT")
    return connection


def _version_of(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def _trouble_with(path: Path) -> str:
    """Why the file cannot be used, in words; empty when it can."""
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS)
    try:
        version = _version_of(connection)
        if version > len(MIGRATIONS):
            return f"was written by a newer ost2spotify (schema {version}, this one knows {len(MIGRATIONS)})"
        found: str = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.OperationalError:
        # A lock, a full disk: the file may be sound, and opening it for good will name the failure.
        return ""
    except sqlite3.DatabaseError as error:
        return f"is damaged ({error})"
    finally:
        connection.close()
    return "" if found == "ok" else f"is damaged ({found.splitlines()[-1].rstrip('.')})"


def _set_aside(path: Path, trouble: str, now: datetime) -> str:
    aside = _free_name(path, now)
    try:
        for suffix in ("-wal", "-shm", ""):
            part = path.with_name(path.name + suffix)
            if part.exists():
                part.rename(aside.with_name(aside.name + suffix))
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise _cannot_keep(path.parent, error.strerror or str(error)) from error
    return f"{path} {trouble}; it was moved to {aside.name}, and a new memory was begun."


def _free_name(path: Path, now: datetime) -> Path:
    stem = f"{path.name}.aside-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    names = (path.with_name(stem if number == 1 else f"{stem}-{number}") for number in range(1, 1000))
    return next(name for name in names if not name.exists())


@contextmanager
def _naming_failures(path: Path | None) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        if "locked" in str(error):
            raise Busy(
                f"another run is writing to {path}", hint="Run it again; or wait longer with --max-wait SECONDS."
            ) from error
        raise _cannot_keep(path.parent if path else Path(":memory:"), str(error)) from error


def _cannot_keep(state_dir: Path, why: str) -> StateError:
    return StateError(
        f"nothing can be kept in {state_dir}: {why}",
        hint="Make room or give write access there, or name another place in OST2SPOTIFY_STATE_DIR.",
    )
