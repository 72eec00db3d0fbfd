"""Korean names as people and labels write them in Latin letters: `이수현`, "Lee Suhyun", "Lee Soo-hyun", "Su Hyeon Yi".

No romanisation is followed by the people who bear the names, so two spellings are not converted into each
other: both are reduced to a key in which the variants in use fall together (g/k, d/t, b/p, j/ch, r/l; eo/u/o/oo/eu).
That also joins some different names (Jung, Joong and Jong); a title that is the same as well makes up for it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ost2spotify.matching.letters import letters, words

_FIRST, _LAST = ord("가"), ord("힣")
# The Revised Romanisation, in the order of Unicode's syllables; "-" stands for a silent place.
_INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h".replace("-", "").split(" ")
_VOWELS = ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi"]
_VOWELS += ["yu", "eu", "ui", "i"]
_FINALS = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".replace("-", "").split(" ")

# Family names whose spellings do not follow from the sound, by the spelling the rules below expect.
_FAMILY_NAMES = {
    "i": "lee yi rhee rhie ree leigh li",
    "im": "lim rim yim",
    "yu": "yoo you ryu ryoo yoo rhyu",
    "no": "noh roh ro",
    "pak": "park bark",
    "pek": "back paik paek beck baik",
    "ho": "hur heo huh her hu",
    "so": "suh seo suhr",
    "u": "woo wu wooh",
    "an": "ahn",
    "o": "oh",
    "son": "sohn shon",
    "ma": "mah",
    "na": "nah ra rha",
    "nam": "nahm",
    "cu": "joo zoo",
    "ce": "choi choe chwe chae che",
    "ku": "koo goo gu",
    "to": "doh",
    "mo": "moh",
    "ko": "koh goh",
}  # fmt: skip
_FAMILY_NAME = {spelling: name for name, spellings in _FAMILY_NAMES.items() for spelling in spellings.split()}

# In this order: "ng" before "n" and "g"; diphthongs before the vowels in them.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(?<=[aeiou])h(?![aeiouwy])", ""),  # Ahn, Oh, Suh
        (r"wh", "hw"),  # Whee In
        (r"ee", "i"),
        (r"une(?=$|[^aeiouyw])", "un"),  # June
        (r"ng", "N"),
        (r"sh|ss|sch", "s"),
        (r"tch|ch|jj|cz|[jzc](?!k)", "C"),
        (r"ck|kk|gg|[kgq]", "k"),
        (r"x", "ks"),
        (r"tt|dd|th|[td]", "t"),
        (r"pp|bb|ph|[pbfv]", "p"),
        (r"ll|rr|[lr]", "r"),
        (r"ar(?=k)", "a"),  # Park
        (r"eui|ui|uy", "i"),
        (r"y(?:eo|ou|oo|u|o|eu)", "yo"),
        (r"oi|oe|wae|we", "e"),
        (r"ae|ai|ay|ey|eh|e(?=[^eiou]|$)", "E"),
        (r"ie|ea|yi|iy|i|y(?![aeiouE])", "i"),
        (r"w(?=[uo]|eo)", ""),
        (r"eo|eu|oo|ou|uh|aw|[ou]", "o"),
        (r"[eE]", "e"),
        (r"(.)\1+", r"\1"),
    )
)
_SYLLABLES = re.compile(r"(?:[knrmpstCh]?[yw]?[aeio][knrmptN]?){2,5}")


def romanised(text: str) -> str:
    """Hangul in the letters of the Revised Romanisation, syllable by syllable; other characters as they are."""
    return "".join(_syllable(char) if _FIRST <= ord(char) <= _LAST else char for char in text)


def _syllable(char: str) -> str:
    rest, final = divmod(ord(char) - _FIRST, 28)
    initial, vowel = divmod(rest, 21)
    return _INITIALS[initial] + _VOWELS[vowel] + _FINALS[final]


@lru_cache(maxsize=50_000)
def korean_key(text: str) -> str:
    """What the spellings of one Korean name share; "" for a name that cannot be one."""
    if re.search("[가-힣]", text):
        return _sounds(romanised(letters(text)))
    spelt = words(text)
    if not all(word.isascii() and word.isalpha() for word in spelt):
        return ""
    key = _sounds("".join(spelt))
    return key if _SYLLABLES.fullmatch(key) else ""


@lru_cache(maxsize=50_000)
def korean_keys(text: str) -> frozenset[str]:
    """The keys of a name with its family name as written and moved to the other end."""
    spelt = words(text)
    orders = {spelt, (*spelt[1:], *spelt[:1]), (*spelt[-1:], *spelt[:-1])} if 1 < len(spelt) < 4 else {spelt}
    known = {
        tuple(_FAMILY_NAME.get(word, word) if place == 0 else word for place, word in enumerate(order))
        for order in orders
    }
    return frozenset(filter(None, (korean_key(" ".join(order)) for order in orders | known)))


def _sounds(spelling: str) -> str:
    for pattern, sound in _SOUNDS:
        spelling = pattern.sub(sound, spelling)
    return spelling
