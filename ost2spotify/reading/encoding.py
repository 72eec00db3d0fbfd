"""Bytes as text: the encoding is found out from marks, from what a page declares and from which letters come out."""

from __future__ import annotations

import codecs
import re

from ost2spotify.reading.frequency import Script, cost_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})"
    rb"|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})"
    rb"|@charset\s+\"([\w.:-]{2,40})\"",
    re.IGNORECASE,
)
# Names as pages spell them, for what they mean (the WHATWG's table): a page that says ISO-8859-1 is windows-1252.
_MEANT = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "iso-8859-15"), "cp1252"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "ks_c_5601", "ksc5601", "korean", "windows-949", "uhc"), "cp949"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j"), "cp932"),
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "gb_2312-80", "chinese"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5"), "big5hkscs"),
    **dict.fromkeys(("tis-620", "windows-874", "iso-8859-11"), "cp874"),
    **dict.fromkeys(("utf8", "unicode-1-1-utf-8"), "utf-8"),
    "utf-16": "utf-16-le",
    "euc-jp": "euc_jp",
    "x-euc-jp": "euc_jp",
}
# In the order in which equally likely ones are met.
_CANDIDATES: tuple[tuple[str, Script], ...] = (
    ("cp949", Script.KOREAN),
    ("cp1252", Script.LATIN),
    ("cp932", Script.JAPANESE),
    ("gb18030", Script.CHINESE),
    ("euc_jp", Script.JAPANESE),
    ("big5hkscs", Script.CHINESE),
    ("cp1251", Script.CYRILLIC),
    ("cp1250", Script.LATIN),
    ("cp1254", Script.LATIN),
    ("koi8-r", Script.CYRILLIC),
    ("cp874", Script.THAI),
)
# A page that declares its encoding is right more often than a guess from a few letters, not from many.
_DECLARED = 40.0
_SAMPLE = 40_000
_ESCAPED_JAPANESE = (b"\x1b$B", b"\x1b$@", b"\x1b(J")


def decoded(body: bytes, *, declared: str | None = None) -> str:
    """The text of a source, without a byte order mark, lines ended by a newline.

    `declared` is the encoding that a server names. Valid UTF-8 is UTF-8 whatever anyone declares: no other text is
    that by chance. A few broken bytes do not make a text something else; they become `\ufffd`.
    """
    encoding = encoding_of(body, declared=declared)
    return body.decode(encoding, "replace").lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def encoding_of(body: bytes, *, declared: str | None = None) -> str:
    """The name, as Python has it, of the encoding that a source is written in."""
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return encoding
    if b"\0" in body[:_SAMPLE]:
        return _wide(body)
    if _is_utf_8(body):
        return "iso2022_jp_2" if any(sign in body for sign in _ESCAPED_JAPANESE) else "utf-8"
    return _likeliest(body, [name for name in (_known(declared), _declared_in(body)) if name])


def _wide(body: bytes) -> str:
    """UTF-16 without a mark: the zero bytes of its spaces and newlines are all on one side."""
    sample = body[: _SAMPLE & ~1]
    return "utf-16-le" if sample[1::2].count(0) >= sample[::2].count(0) else "utf-16-be"


def _is_utf_8(body: bytes) -> bool:
    """Whether the bytes are UTF-8, but for one broken letter in a hundred or a letter cut off at the end."""
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and error.start > len(body) - 4:
            return not body[: error.start].isascii()
        text = body.decode("utf-8", "replace")
        broken = text.count("\ufffd")
        return broken * 100 < sum(character > "\x7f" for character in text)
    return True


def _known(name: str | None) -> str | None:
    """Python's name of a declared encoding; None where it knows none of that name."""
    if not name:
        return None
    name = _MEANT.get(name.strip().lower(), name.strip().lower())
    try:
        return codecs.lookup(name).name if name not in ("utf-7", "idna", "punycode") else None
    except (LookupError, ValueError):
        return None


def _declared_in(body: bytes) -> str | None:
    found = _META.search(body[:4096])
    if not found:
        return None
    return _known(next(group for group in found.groups() if group).decode("ascii", "replace"))


def _likeliest(body: bytes, declared: list[str]) -> str:
    """The encoding in which the bytes are the likeliest text; what the page or its server declares is likelier."""
    sample = _telling(body)
    costs: list[tuple[float, str]] = []
    for encoding, script in _CANDIDATES:
        cost = cost_of(sample.decode(encoding, "replace"), script)
        costs.append((cost + len(costs) - _DECLARED * (encoding in declared), encoding))
    others = [name for name in declared if name not in {encoding for encoding, _ in _CANDIDATES} and _fits(body, name)]
    return others[0] if others else min(costs, key=lambda pair: pair[0])[1]


def _fits(body: bytes, encoding: str) -> bool:
    try:
        body.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return False
    return True


def _telling(body: bytes) -> bytes:
    """The lines with something beyond ASCII in them, up to what a guess needs."""
    lines: list[bytes] = []
    length = 0
    for line in re.finditer(rb"[^\n]*[\x80-\xff][^\n]*", body):
        lines.append(line.group()[:4000])
        length += len(lines[-1])
        if length > _SAMPLE:
            break
    return b"\n".join(lines)
