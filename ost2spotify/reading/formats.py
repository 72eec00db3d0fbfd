"""What kind of page a source is: its content is asked first, then its suffix or the type that a server names."""

from __future__ import annotations

import re

from ost2spotify.errors import SourceUnreadable

_DOCUMENTS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "an image or a recording"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "compressed with gzip"),
    (b"BZh", "compressed with bzip2"),
    (b"\xfd7zXZ", "compressed with xz"),
    (b"(\xb5/\xfd", "compressed with zstd"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"ID3", "a recording"),
    (b"OggS", "a recording"),
    (b"fLaC", "a recording"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
    (b"bplist00", "a binary property list"),
)
PART = "Copy the part with the list into a file and give that file."
AS_TEXT = "Open it, copy the text of the list into a .txt file, and give that file."
_TAG = re.compile(
    r"<(?:!doctype\s+html|/?(?:html|head|body|p|div|table|tr|td|th|ul|ol|li|dl|br|h[1-6]|span|article|section|main)\b)[^<>]{0,2000}>",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:[^-]|-(?!->))*+-->\s*)*+<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_XSPF = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:[^-]|-(?!->))*+-->\s*)*+<(?:\w+:)?playlist\b[^>]{0,500}xspf",
    re.IGNORECASE | re.DOTALL,
)
_PLS = re.compile(r"\[playlist\][ \t]*(?:[\r\n]|$)", re.IGNORECASE)
_SAMPLE = 100_000
_EXTINF = re.compile(r"^#EXTINF:\s*-?\d", re.MULTILINE)
_MUSIC_FILE = re.compile(r"\.(?:mp3|flac|m4a|ogg|opus|wav|wma|aac|aiff?)[ \t]*$", re.MULTILINE | re.IGNORECASE)
_CUE_TRACK = re.compile(r"^[ \t]*TRACK[ \t]+\d{1,3}[ \t]+(?:AUDIO|MODE\d)", re.MULTILINE | re.IGNORECASE)


# More would take most of a gigabyte; a page of 10 MB has about 0.6 million (benchmarks/reading.py --memory).
_MOST_ELEMENTS = 1_500_000


def refuse_endless(text: str, name: str) -> None:
    """Raises SourceUnreadable for HTML with more elements and lines than memory is for."""
    if text.count("<") + text.count("\n") > _MOST_ELEMENTS:
        raise SourceUnreadable(f"{name} has more than 1.5 million elements", hint=PART)


def refuse_binary(body: bytes, name: str) -> None:
    """Raises SourceUnreadable, saying what the source is, where it is not text."""
    start = body[:64].lstrip()
    for mark, kind in _DOCUMENTS:
        if start.startswith(mark):
            raise SourceUnreadable(f"{name} is {kind}, not a page of text", hint=AS_TEXT)
    if not _may_be_text(body[:_SAMPLE]):
        raise SourceUnreadable(f"{name} is binary, not a page of text", hint=AS_TEXT)


def _may_be_text(sample: bytes) -> bool:
    """Whether there are no zero bytes but those of UTF-16 and UTF-32, and hardly any other control characters."""
    if sample.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
        return True
    controls = sum(sample.count(byte) for byte in _CONTROLS)
    if b"\0" not in sample:
        return controls * 20 <= len(sample)
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    return len(sample) % 2 == 0 and _reads_as_utf_16(sample, little=odd >= even)


_CONTROLS = tuple(bytes((code,)) for code in (*range(1, 7), *range(14, 27), 28, 29, 30, 31))


def _reads_as_utf_16(sample: bytes, *, little: bool) -> bool:
    text = sample.decode("utf-16-le" if little else "utf-16-be", "replace")
    odd = sum(not character.isprintable() and not character.isspace() for character in text)
    return odd * 20 <= len(text)


def is_html(text: str, *, named: bool) -> bool:
    """Whether a text is HTML. `named`: its suffix or its server says so, which alone is not enough.

    A paste may start anywhere in a page: many lines with tags are HTML too. Markdown with a tag here and there is not.
    """
    sample = text[:_SAMPLE]
    if _OPENING.match(sample):
        return True
    tags = len(_TAG.findall(sample))
    if named or sample.lstrip().startswith("<"):
        return tags > 0
    filled = sum(bool(line.strip()) for line in sample.split("\n"))
    return tags >= 2 and tags * 2 >= filled


def is_xspf(text: str) -> bool:
    return bool(_XSPF.match(text[:_SAMPLE]))


def is_m3u(text: str, *, named: bool) -> bool:
    """Whether a text is an M3U playlist: by its marks, its suffix, or because nearly every line is a file of music."""
    sample = text[:_SAMPLE]
    if named or sample.lstrip().startswith("#EXTM3U") or _EXTINF.search(sample):
        return True
    filled = sum(bool(line.strip()) for line in sample.split("\n"))
    return filled > 1 and len(_MUSIC_FILE.findall(sample)) * 10 >= filled * 9


def is_pls(text: str) -> bool:
    """Whether a text is a PLS playlist; Korean videos begin their notes with "[Playlist] songs for rainy days"."""
    return bool(_PLS.match(text[:_SAMPLE].lstrip()))


def is_cue(text: str) -> bool:
    return bool(_CUE_TRACK.search(text[:_SAMPLE]))
