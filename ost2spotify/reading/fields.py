"""Terms of definition lists that name fields: `<dt>主題歌<dd>Sam Rowe「Ember」` says `主題歌:Sam Rowe「Ember」`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ost2spotify.model import Line

# A title is not defined again and again; who stars and who sings is, for each drama. An artist may be, among others.
_FEWEST_ALIKE = 3
_LONGEST = 20
_COLONS = (":", "：")


def fields(lines: list[Line], terms: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Writes the name of a field before its value, in place, and says which lines are thereby done with.

    `terms` are the places of terms that have a line, and what defines them the next one.
    """
    places = [at for at in terms if at + 1 < len(lines) and len(lines[at].text) <= _LONGEST]
    counts = Counter(lines[at].text for at in places)
    named = sum(count for count in counts.values() if count >= _FEWEST_ALIKE) * 5 >= len(places) * 4
    for at in places:
        name = lines[at].text
        if not name.endswith(_COLONS) and not (named and counts[name] >= _FEWEST_ALIKE):
            continue
        value = lines[at + 1]
        between = "" if name.endswith(_COLONS) else ":"
        after = "" if name.endswith("：") or not name.isascii() else " "
        lines[at + 1] = replace(value, text=f"{name}{between}{after}{value.text}")
        yield at, at + 1
