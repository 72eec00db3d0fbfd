"""Files, pipes and standard input: never for ever, never more than a page has."""

import io
import os
import threading
from pathlib import Path

import pytest

from ost2spotify.errors import Ost2SpotifyError, SourceNotFound, SourceUnreadable
from ost2spotify.reading import read
from ost2spotify.reading.files import LARGEST, bytes_of_file, bytes_of_stdin

GIVE = 'Give the path of a file, an address with https://, or "-" for standard input.'


def failure(path: str, **keywords: float) -> tuple[type[Ost2SpotifyError], str, str]:
    with pytest.raises(Ost2SpotifyError) as caught:
        bytes_of_file(path, **keywords)
    return type(caught.value), str(caught.value), caught.value.hint


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("no such file.txt", GIVE),
        ("a\0b", GIVE),
        ("x" * 5000, GIVE),
        ("www.example.org/page", "An address starts with http:// or https://."),
        ("ftp://example.org/page", "An address starts with http:// or https://."),
        ("file:///etc/passwd", "An address starts with http:// or https://."),
    ],
    ids=["missing", "zero byte", "too long", "no scheme", "ftp", "file"],
)
def test_a_path_that_does_not_exist_is_said(path: str, hint: str) -> None:
    assert failure(path) == (SourceNotFound, f"there is no file {path!r}", hint)


def test_a_directory_is_no_page(tmp_path: Path) -> None:
    assert failure(str(tmp_path)) == (SourceNotFound, f"{tmp_path} is a directory", "Name a file in it.")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch(mode=0)

    assert failure(str(path)) == (
        SourceUnreadable,
        f"{path} may not be read: permission denied",
        "Allow it with: chmod +r, or copy the file.",
    )


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_is_not_read() -> None:
    assert failure("/dev/zero") == (
        SourceUnreadable,
        "/dev/zero is a device, not a page",
        'Give a file, an address, or "-" for standard input.',
    )


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)

    assert failure(str(path)) == (
        SourceUnreadable,
        f"{path} is larger than 20 MB",
        "Copy the part with the list into a file and give that file.",
    )


def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(b"IU - Love\n" * 20_000,))
    writer.start()

    assert bytes_of_file(str(path)) == b"IU - Love\n" * 20_000
    writer.join()


def test_a_pipe_that_nobody_writes_to_does_not_hang(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)

    assert failure(str(path), patience=0.1) == (
        SourceUnreadable,
        f"nobody wrote to {path} for 0.1 seconds",
        "Start what writes to the pipe.",
    )


def test_standard_input_is_read_to_its_end_but_no_further_than_a_page() -> None:
    assert bytes_of_stdin(io.BytesIO(b"IU - Love")) == b"IU - Love"
    with pytest.raises(SourceUnreadable, match="standard input is larger than 20 MB"):
        bytes_of_stdin(io.BytesIO(bytes(LARGEST + 1)))


def test_standard_input_that_is_not_there_is_said() -> None:
    with pytest.raises(SourceNotFound) as caught:
        read("-")
    assert str(caught.value) == '"-" stands for standard input, and there is none'
    assert caught.value.hint == "Give a file or an address."
