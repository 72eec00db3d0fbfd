"""Telling sentences from names: reviews put opinions, bylines and notes between and behind the songs."""

from __future__ import annotations

import re
from functools import lru_cache

from ost2spotify.extraction.brackets import masked

# Words that join sentences and seldom stand in names, in the languages of the pages. Titles hold some of
# them ("I Want to Be With You"), so one or two prove nothing.
_FUNCTION = re.compile(
    r"(?<!\w)(?:the|a|an|is|are|was|were|has|have|had|this|that|these|those|which|who|with|and|but|for|from"
    r"|into|of|to|in|on|at|as|it|its|be|been|will|would|can|not|so|than|then|there|when|while|their|his|her|our"
    r"|der|die|das|ein|eine|ist|sind|und|mit|für|von|dem|den|des|nicht|auch|im|zu|wird|il|lo|la|gli|le|un|una"
    r"|è|sono|che|per|con|del|della|nel|nella|dei|di|el|los|las|es|son|que|por|para|una|en|al"
    r"|les|est|sont|et|dans|pour|avec|sur|qui|du|aux|au|ce|cette|os|as|um|uma|são|não|com|no|na|dos|das|yang"
    r"|dan|ini|itu|dengan|untuk|dari|pada|dalam|adalah|lagu|di|và|là|của|những|trong|được|một|cho|với"
    r"|и|в|не|на|что|это|как|по|из|для|от|с|его|ve|bir|bu|için|ile)(?!\w)",
    re.IGNORECASE,
)
_STOP = re.compile(r"(?<!feat)(?<!\sft)[.!?…。！？](?:[\"”’)\]]*)(?:\s|$)")
_CJK_SENTENCE = re.compile(
    r"(?:です|ます|ました|でした|である|ください|ません|ですね|ません|습니다|입니다|니다|어요|아요|해요|었다"
    r"|했다|이다|한다|된다|있다|했죠|네요|세요)(?:[.。!！?？~…]+(?:\s|$)|$)|[。](?=.)|[，].*[。]$|了。$|。$"
)
_LONG = 170


@lru_cache(maxsize=20_000)
def is_sentence(text: str) -> bool:
    """Whether a text is running prose rather than a name or a pair of names."""
    text = text.strip()
    if len(text) > _LONG:
        return True
    cover = masked(text)
    if _CJK_SENTENCE.search(cover) and len(text) > 8:
        return True
    words = cover.split()
    if len(words) < 4:
        return False
    lower = sum(word[:1].islower() for word in words)
    if lower < 0.4 * len(words):
        return False
    joining = len(_FUNCTION.findall(cover))
    stopped = bool(_STOP.search(cover)) and not cover.rstrip().endswith(("!", "?"))
    return _reads_on(len(words), joining, lower, stopped)


def _reads_on(words: int, joining: int, lower: int, stopped: bool) -> bool:
    if stopped and lower >= 0.4 * words and (joining >= 1 or words >= 6):
        return True
    return words >= 9 and lower >= 0.55 * words and joining >= 2


def is_opinion(text: str) -> bool:
    """Whether what stands behind a dash is a remark about the song ("A throwback done right.") rather than a name."""
    words = text.split()
    if is_sentence(text):
        return True
    if len(words) < 3:
        return False
    lower = sum(word[:1].islower() for word in words[1:])
    return (text.rstrip().endswith((".", "。")) and lower >= 0.5 * (len(words) - 1)) or (
        len(words) >= 8 and lower >= 0.7 * len(words)
    )


# A sentence begins behind a stop; what stands before it may be a short form ("Dr. Dre", "A. R. Rahman", "feat. Lyn").
_BEGINS = re.compile(r"(?<=[\w)\]”\"»』」’!?])(?P<stop>[.:。：])\s*(?=[\w¡¿“\"«(])")
_SHORT_FORM = re.compile(
    r"(?:^|[\s(])(?:[^\W\d_]{1,3}|feat|prod|inst|orig|st|mr|mrs|vol|pt|part|no|op|ver|jr|sr|mc|dj)$|\.[^\W\d_]$",
    re.IGNORECASE,
)
_QUOTE_ENDS = frozenset('”"»』」’)]')


def before_comment(text: str) -> str:
    """The text without the sentences behind a song: "«Mar», de Mira Holt. Por motivos obvios." ends at the singer.

    Only behind a quoted title: elsewhere a stop is as likely to belong to a name. A colon ends a song only where quotes
    or brackets close right before it: "»Zeit« (5:22): Der Titelsong beginnt am Klavier."
    """
    cover = masked(text[:_LOOKED_AT])
    quoted = _QUOTED_FIRST.search(cover)
    if not quoted:
        return text
    for found in _BEGINS.finditer(cover, quoted.end()):
        head, tail = text[: found.start()].rstrip(), text[found.end() :].strip()
        colon = found["stop"] in ":："
        if colon and head[-1:] not in _QUOTE_ENDS:
            continue
        if not _SHORT_FORM.search(head) and _is_comment(tail):
            return head
    return text


_LOOKED_AT = 1000
# Masked quotes: an opener, blots, a closer.
_QUOTED_FIRST = re.compile(r"[“\"«»„『「《〈]\0+[”\"»«“』」》〉]")


def _is_comment(text: str) -> bool:
    """Whether a text is at least one whole sentence: it ends like one, and most words of a longer one are no names."""
    words = text.split()
    ended = text.rstrip(')”"»').endswith((".", "!", "?", "…", "。", "！"))
    lower = sum(word[:1].islower() for word in words[1:])
    return (
        bool(words)
        and ended
        and (len(words) <= 2 or lower >= 0.5 * (len(words) - 1) or bool(_CJK_SENTENCE.search(text)))
    )
