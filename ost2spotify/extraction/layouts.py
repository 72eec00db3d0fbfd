"""How the lines of one list are laid out: the readings of each line, and the vote of the list.

A line offers pieces for each separator it holds; the list settles on the separator that reads most of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ost2spotify.extraction.brackets import ROUND, SQUARE, brackets, masked, quoted
from ost2spotify.extraction.prose import is_sentence
from ost2spotify.extraction.words import BY
from ost2spotify.versions import versions_in_mark

_D = "‐‑‒–—―−－"

# From the least to the most likely to be part of a name; a tie goes to the earlier row.
SEPARATORS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("tab", re.compile(r"\s*\t\s*")),
    ("leader", re.compile(r"\s*(?:\.{4,}|…{2,}|·{4,}|_{4,}|(?:\. ){3,}\.?)\s*")),
    ("pipe", re.compile(r"\s*(?:\|{1,2}|｜|¦|∥)\s*|\s+[lI]\s+(?=[^|]{0,60}\bOST\b)")),
    (
        "dash",
        re.compile(
            rf"\s+(?:[-{_D}]{{1,3}}>?|[-–—]\s?[•·*~]\s?[-–—]|ー|→|=>|~|～)\s+|\s*[–—―]\s+|\s+[–—―－]\s*|(?<=\S)[—―－](?=\S)"
            rf"|(?<=[”\"»」』〉》’)）\]］])\s?[-{_D}]\s?|\s?[-{_D}]\s?(?=[“\"«「『〈《])"
        ),
    ),
    (
        "dash in a script without spaces",
        re.compile(
            r"(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])[-–](?=[^\s\d])"
            r"|(?<=[^\s\d])[-–](?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
        ),
    ),
    ("comma by", re.compile(rf"\s?,\s+{BY}\s+", re.IGNORECASE)),
    # Without a comma only "by" parts: "de", "di" and "von" stand in titles and names.
    (
        "by",
        re.compile(
            r"\s+(?:(?:sung|performed) )?by\s+|\s+(?:ศิลปิน|ร้องโดย|ขับร้องโดย|للمغني(?:ة|ين)?|لفرقة|للفنانة?|غناء)\s+",
            re.IGNORECASE,
        ),
    ),
    ("slash", re.compile(r"\s+/{1,2}\s+|\s*//\s*")),
    ("wide slash", re.compile(r"\s*／\s*")),
    ("double colon", re.compile(r"\s*::\s*|\s+>>\s+|\s+»\s+")),
    ("colon", re.compile(r"\s?[:：]\s+|：\s*|\s+[:：]\s*")),
    ("underscore", re.compile(r"\s+_+\s+")),
    ("tight slash", re.compile(r"(?<=\S)/(?=\S)")),
    ("dot", re.compile(r"\s+[·•∙・]\s+")),
    ("half dash", re.compile(r"(?<=[\w)\]!?.])(?:-|–)\s+|\s+(?:-|–)(?=\w)|(?<=[^\W\d_]{2})–(?=[^\W\d_]{2})")),
    ("hyphen", re.compile(r"(?<=[^\W_])-(?=[^\W_])")),
    ("wide space", re.compile(r"\s{3,}")),
    # A sign that the whole list shares: "idealism ☁ another perspective".
    ("symbol", re.compile(r"\s+[\u2600-\u27bf\u2b50\u2b55\U0001f300-\U0001faff]\ufe0f?\s+")),
    ("list comma", re.compile(r"\s?[,，;；、]\s+|、")),
    ("comma", re.compile(r"\s?[,，]\s+(?=[\"“”「'‘])|(?<=[\"”」'’])\s?[,，]\s+")),
)
# Between a quoted title and its singer: nothing, a sign, or a word of some language.
_JOINT_AFTER = re.compile(
    rf"^[\s\-{_D}:：,，、/|~=>.*†‡]*(?:(?:is\s+|song\s+|composée?s?\s+et\s+|composed\s+and\s+|written\s+and\s+)?{BY}(?!\w)\s*[:：]?\s*)?",
    re.IGNORECASE,
)
_BY_WORD = re.compile(rf"[\s\-–—,]*(?:is\s+)?{BY}[\s:：]", re.IGNORECASE)
_JOINT_BEFORE = re.compile(rf"(?:['’]s?|의|の|的)?[\s\-{_D}:：,，、/|~=>(（]*$")
_ENOUGH = 3
CLEAR = (
    "tab",
    "leader",
    "pipe",
    "dash",
    "dash in a script without spaces",
    "wide slash",
    "by",
    "comma by",
    "slash",
    "half dash",
    "underscore",
    "dot",
    "double colon",
)


@dataclass(frozen=True, slots=True)
class Vote:
    """The layout of a list: "quoted", a separator's name, or "title"; `share` of its lines read that way."""

    layout: str
    share: float


# A separator is looked for only in lines that hold one of its signs.
_SIGNS = {
    "tab": "\t",
    "leader": ".…·_",
    "pipe": "|｜¦∥lI",
    "dash": "-‐‑‒–—―−－ー→=~～",
    "by": "bBศรلغ",
    "comma by": ",，",
    "slash": "/",
    "tight slash": "/",
    "wide slash": "／",
    "dash in a script without spaces": "-–",
    "double colon": ":>»",
    "colon": ":：",
    "underscore": "_",
    "dot": "·•∙・",
    "half dash": "-–",
    "hyphen": "-",
    "wide space": " ",
    "symbol": "☁☂☀☾☽★☆☎☕♡♥♦♠♣♪♫♬⚡✈✦✧✨✩✪✿❀❁❄❤➔➜➤⭐🌊🌙🌸🎵🎶🎧💙💛💜🔥🖤",
    "list comma": ",，;；、",
    "comma": ",，",
}
_PATTERN_OF = dict(SEPARATORS)
# "Sea Glass -off vocal ver.-": hyphens around a mark, as Japanese singles have them.
_MARK = re.compile(r"(?<=\s)-[^\s-][^-]{0,38}[^\s-]-$")


@lru_cache(maxsize=100_000)
def pieces_of(text: str, separator: str) -> tuple[str, ...]:
    """The line cut at a separator outside brackets and quotes; one piece where there is none."""
    if not any(sign in text for sign in _SIGNS[separator]):
        return (text,)
    pattern = _PATTERN_OF[separator]
    cover = _MARK.sub(lambda mark: "\0" * len(mark[0]), masked(text)) if text.endswith("-") else masked(text)
    pieces, last = [], 0
    for found in pattern.finditer(cover):
        pieces.append(text[last : found.start()].strip())
        last = found.end()
    pieces.append(text[last:].strip())
    kept = tuple(piece for piece in pieces if piece)
    return kept or (text,)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A line around a quoted title: what stands before the quotes, in them, and behind them.

    `by` says that a word such as "by" leads what is behind, `label` that a colon ends what is before, `aside` that
    what is behind is all in brackets.
    """

    before: str
    title: str
    after: str
    by: bool = False
    label: bool = False
    aside: bool = False


@lru_cache(maxsize=20_000)
def quoted_reading(text: str) -> Quoted | None:
    """The line read as a quoted title with its singer before or behind it."""
    run = quoted(text)
    if run is None or (run.opener in "《＜" and not (run.start == 0 or run.end == len(text))):
        return None
    before, after = text[: run.start], text[run.end :]
    # "“Title” (Acoustic Ver.) – Singer": a bracket that touches the quotes belongs to the title.
    title, after = _with_touching(run.inside, after)
    by = bool(_BY_WORD.match(after))
    return Quoted(
        _JOINT_BEFORE.sub("", before).strip(),
        title,
        _after(after),
        by,
        before.rstrip().endswith((":", "：")),
        after.strip().startswith(("(", "（", "[")),
    )


def _with_touching(title: str, after: str) -> tuple[str, str]:
    following = brackets(after)
    if following and following[0].opener in ROUND | SQUARE and not after[: following[0].start].strip():
        rest = after[following[0].end :]
        if (
            rest.strip()
            or versions_in_mark(following[0].inside)
            or re.match(r"(?i)(?:feat|ft|featuring|with|w/)[.\s]", following[0].inside)
        ):
            return f"{title}{after[: following[0].end]}", rest
    return title, after


def _after(text: str) -> str:
    after = _JOINT_AFTER.sub("", text, count=1).strip()
    found = brackets(after)
    # "“Title” (Singer)": brackets around the whole rest are a joint.
    if len(found) == 1 and found[0].start == 0 and found[0].end == len(after) and found[0].opener in ROUND:
        return found[0].inside
    return after


# Lists of thousands come from machines, which write all lines alike.
_SAMPLE = 400


def vote(bodies: Sequence[str]) -> Vote:
    """The layout that reads most lines of a list."""
    if not bodies:
        return Vote("title", 0.0)
    bodies = bodies[:: max(1, len(bodies) // _SAMPLE)]
    quotes = sum(_is_quoted(body) for body in bodies) / len(bodies)
    if quotes >= 0.6:
        return Vote("quoted", quotes)
    shares = {
        name: sum(_parts(body, name) for body in bodies) / len(bodies) for name, _ in SEPARATORS if name != "list comma"
    }
    # A hyphen without room around it belongs to names, unless every line has one and nothing else.
    native = sum(bool(_NATIVE.search(body)) for body in bodies) >= 0.5 * len(bodies)
    shares["tight slash"] *= shares["tight slash"] >= (0.6 if native else 1.0)
    shares["hyphen"] *= shares["hyphen"] == 1.0 and len(bodies) >= _ENOUGH
    shares["symbol"] *= shares["symbol"] >= 0.8 and len(bodies) >= _ENOUGH
    if shares["by"] >= 0.8 and sum(_by_first(body) for body in bodies) >= 0.8 * len(bodies):
        return Vote("by", shares["by"])
    for weak in _WEAK:
        shares[weak] *= shares[weak] >= 0.5
    layout = max(shares, key=lambda name: shares[name])
    # One line of many that a sign cuts has the sign in its title: "Mother Kiln – Boss" among bare titles.
    alone = shares[layout] * len(bodies) < _ENOUGH - 1 and len(bodies) > _ENOUGH
    if shares[layout] > 0 and shares[layout] >= quotes and not alone:
        return Vote(layout, shares[layout])
    return Vote("quoted", quotes) if quotes > 0.5 else Vote("title", 1.0)


# Signs that stand in many titles ("Intro: Persona", "Either/Or"): a list that parts by them does so in most lines.
_WEAK = ("colon", "comma", "half dash", "tight slash", "dot")


def reads(body: str, layout: str) -> bool:
    """Whether a layout reads a line; "title" reads those that no clear sign cuts."""
    if layout == "quoted":
        return _is_quoted(body)
    return not splits(body) if layout == "title" else _parts(body, layout)


# Where no blanks are written, none stands around a slash: "曲/歌手".
_NATIVE = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]")


def _by_first(body: str) -> bool:
    """Whether "by" comes before any dash: "Title by Singer - opening theme"."""
    first = pieces_of(body, "dash")[0]
    return _parts(first, "by")


def _is_quoted(body: str) -> bool:
    reading = quoted_reading(body)
    return reading is not None and not is_sentence(reading.before) and not is_sentence(reading.after)


def _parts(body: str, separator: str) -> bool:
    return len(pieces_of(body, separator)) > 1


# One look tells most plain titles from lines that hold a sign.
_MAY_SPLIT = re.compile(r"[^\w\s!?]|_|\s{3}|\s(?:by|l|I)\s|ศิลปิน|ร้องโดย|لل|لف", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def splits(body: str) -> bool:
    """Whether a line by itself looks like two names: a quoted one beside another, or a clear separator between."""
    if not _MAY_SPLIT.search(body):
        return False
    reading = quoted_reading(body)
    if reading is not None and (reading.before or reading.after):
        return True
    return any(_parts(body, name) for name in CLEAR)
