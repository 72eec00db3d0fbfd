"""Any image as the cover that Spotify takes: square, JPEG, at most 256 KB in base64."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import TYPE_CHECKING

from ost2spotify.errors import SettingsError

if TYPE_CHECKING:
    from PIL.Image import Image

# Spotify shows covers at up to 640 pixels and refuses a body of more than 256 KB, which is the base64 text.
SIDE = 640
MOST_BYTES = 256_000
# Below what Pillow itself warns of (89 million); unpacked this is 240 MB.
MOST_PIXELS = 80_000_000
# What people have as pictures. Formats beyond these run through readers that few have looked at.
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")


def cover_jpeg(path: Path) -> str:
    """The image as base64 of a square JPEG: its middle, upright, on white where it is transparent.

    Raises SettingsError for a file that is no image or too large, and where Pillow is not installed.
    """
    image = _upright(path)
    side = min(image.size)
    left, top = (image.width - side) // 2, (image.height - side) // 2
    square = _on_white(image.crop((left, top, left + side, top + side)))
    if side > SIDE:
        square = square.resize((SIDE, SIDE))
    return _small_enough(square)


def _upright(path: Path) -> Image:
    """The image turned as the camera was held, or a SettingsError that says what is wrong with the file."""
    try:
        from PIL import Image, ImageOps
    except ImportError as error:
        raise SettingsError(
            "--cover needs Pillow, which is not installed", hint="pip install 'ost2spotify[cover]'"
        ) from error
    try:
        image = Image.open(path, formats=FORMATS)
        if image.width * image.height > MOST_PIXELS:
            raise Image.DecompressionBombError
        return ImageOps.exif_transpose(image)
    except Image.DecompressionBombError as error:
        raise SettingsError(
            f"{path} unpacks to more than {MOST_PIXELS // 10**6} million pixels",
            hint="Save a smaller copy and use that.",
        ) from error
    except (OSError, ValueError, SyntaxError) as error:
        # Pillow reports a broken PNG chunk as SyntaxError.
        raise SettingsError(
            f"{path} cannot be read as an image", hint=f"Use a file of these kinds: {', '.join(FORMATS)}."
        ) from error


def _on_white(image: Image) -> Image:
    from PIL import Image

    if not image.has_transparency_data:
        return image.convert("RGB")
    layer = image.convert("RGBA")
    ground = Image.new("RGB", layer.size, "white")
    ground.paste(layer, mask=layer.getchannel("A"))
    return ground


def _small_enough(image: Image) -> str:
    """The best quality that fits. Noise of 640 pixels a side still fits at the lowest."""
    for quality in (90, 80, 65, 50, 35, 20):
        file = io.BytesIO()
        image.save(file, "JPEG", quality=quality, optimize=True)
        encoded = base64.b64encode(file.getvalue()).decode("ascii")
        if len(encoded) <= MOST_BYTES:
            break
    return encoded
