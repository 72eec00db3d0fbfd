"""Any picture becomes the square JPEG that Spotify takes; what is no picture is refused in words."""

from __future__ import annotations

import base64
import io
import random
import sys
from pathlib import Path

import pytest

from ost2spotify.errors import SettingsError
from ost2spotify.reporting.cover import FORMATS, MOST_BYTES, cover_jpeg

Image = pytest.importorskip("PIL.Image", reason="Pillow comes with the extra `cover`")


def opened(encoded: str) -> Image.Image:
    image = Image.open(io.BytesIO(base64.b64decode(encoded, validate=True)))
    assert image.format == "JPEG"
    return image


def saved(path: Path, image: Image.Image, **options: object) -> Path:
    image.save(path, **options)
    return path


def nearly(colour: tuple[int, ...], wanted: tuple[int, int, int]) -> bool:
    return all(abs(one - other) < 12 for one, other in zip(colour, wanted, strict=True))


def test_the_middle_of_a_wide_picture_is_kept(tmp_path: Path) -> None:
    image = Image.new("RGB", (900, 300), "red")
    image.paste("blue", (300, 0, 600, 300))
    cover = opened(cover_jpeg(saved(tmp_path / "wide.png", image)))
    assert cover.size == (300, 300)
    assert nearly(cover.getpixel((20, 150)), (0, 0, 254))


def test_a_large_picture_is_made_smaller(tmp_path: Path) -> None:
    assert opened(cover_jpeg(saved(tmp_path / "large.jpg", Image.new("RGB", (3000, 2000))))).size == (640, 640)


def test_a_picture_taken_upright_stands_upright(tmp_path: Path) -> None:
    image = Image.new("RGB", (400, 400), "red")
    image.paste("blue", (0, 0, 400, 200))
    exif = Image.Exif()
    exif[0x0112] = 3  # upside down
    cover = opened(cover_jpeg(saved(tmp_path / "turned.jpg", image, exif=exif)))
    assert nearly(cover.getpixel((200, 50)), (254, 0, 0))


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparent_parts_become_white(tmp_path: Path, mode: str) -> None:
    image = Image.new("RGBA", (100, 100), (0, 0, 0, 0)).convert(mode)
    path = saved(tmp_path / "clear.png", image, **({"transparency": 0} if mode == "P" else {}))
    assert nearly(opened(cover_jpeg(path)).getpixel((50, 50)), (255, 255, 255))


@pytest.mark.parametrize("kind", FORMATS)
def test_every_kind_that_is_promised_is_read(tmp_path: Path, kind: str) -> None:
    path = saved(tmp_path / f"picture.{kind.lower()}", Image.new("RGB", (80, 80), "red"), format=kind)
    assert nearly(opened(cover_jpeg(path)).getpixel((40, 40)), (254, 0, 0))


def test_noise_still_fits_what_spotify_takes(tmp_path: Path) -> None:
    noise = Image.frombytes("RGB", (900, 900), random.Random(1).randbytes(900 * 900 * 3))
    assert len(cover_jpeg(saved(tmp_path / "noise.png", noise))) <= MOST_BYTES


@pytest.mark.parametrize(
    "content",
    [b"", b"<html>no image</html>", b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, b"\xff\xd8\xff\xe0\x00\x10JFIF"],
    ids=["empty", "page", "broken png", "cut jpeg"],
)
def test_what_is_no_picture_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "cover.png"
    path.write_bytes(content)
    with pytest.raises(SettingsError) as caught:
        cover_jpeg(path)
    assert str(caught.value) == f"{path} cannot be read as an image"
    assert caught.value.hint == "Use a file of these kinds: JPEG, PNG, WEBP, GIF, BMP, TIFF."


@pytest.mark.parametrize("side", [9_000, 20_000])
def test_a_file_that_unpacks_to_gigabytes_is_refused_unopened(tmp_path: Path, side: int) -> None:
    path = saved(tmp_path / "bomb.png", Image.new("1", (side, side)))
    with pytest.raises(SettingsError) as caught:
        cover_jpeg(path)
    assert str(caught.value) == f"{path} unpacks to more than 80 million pixels"


def test_without_pillow_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PIL", None)
    with pytest.raises(SettingsError) as caught:
        cover_jpeg(tmp_path / "cover.png")
    assert caught.value.hint == "pip install 'ost2spotify[cover]'"
