"""Marks that a site sets into its text: of footnotes, of the button that edits a section, and icons."""

from __future__ import annotations

import re
from itertools import islice

from selectolax.lexbor import LexborNode

# Elements that a mark is made of; few others have so little in them.
MARKED = frozenset(("sup", "a", "span", "small", "i", "em"))
_EDIT = re.compile(
    r"\[\s*(?:edit(?: source| section)?|modifier(?: le code)?|(?:quelltext )?bearbeiten|editar"
    r"|modifica|править|редагувати|sửa(?: đổi)?|sunting|แก้ไข|düzenle|bewerken|edytuj|citation needed|来源请求|來源請求"
    r"|출처 필요|要出典)\s*\]|\[?(?:编辑|編輯|編集|편집|播报|编辑本段)\]?",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(
    r"\[\s*(?:\d{1,3}|[a-z]|(?:notes?|nb|kaynak|anm\.?|注|註|주|附注|参考|참고)\s?\d{0,3})\s*\]", re.IGNORECASE
)
# `<span class="icon_song title">Title</span>`: a picture, and words for those who cannot see it.
_ICON = re.compile(r"(?:^|\s)(?:icons?|ico|icn)(?:[_-]\w+)?(?=$|\s)", re.IGNORECASE)
_LONGEST_ON_ICON = 12
# `Oka - Ember <span class="trackLabel">DEFECTED</span>`: a record label; elsewhere `songLabel` is a title.
_RECORD_LABEL = re.compile(r"(?:^|\s)(?:track|record|release)[_-]?label(?=$|\s)", re.IGNORECASE)
_DASH = re.compile(r"\s[-–—]\s")
# A link to the words of a song, behind its name: `Ember by Sam Rowe <span>Lyrics</span>`.
_LYRICS = frozenset(("lyrics", "가사", "歌詞", "歌词", "lirik", "paroles", "letra", "testo", "songtext", "lời bài hát"))
_NUMBER = re.compile(r"\d{1,3}|[*†‡]")
# A mark is a bracketed number in a link at most, with an anchor beside it.
_MOST_NODES = 9


def is_mark(node: LexborNode) -> bool:
    """Whether an element is nothing but a mark: `<sup>[2]</sup>`, `<a href="#fn-1">[1]</a>`, `<span>[편집]</span>`.

    `<sup>2</sup>` alone may belong to a title; a link within the page makes it a footnote. `[e]` that is neither raised
    nor a link is a name.
    """
    nodes = list(islice(node.traverse(include_text=True), _MOST_NODES + 1))
    if len(nodes) > _MOST_NODES:
        return False
    text = "".join(inside.text_content or "" for inside in nodes if inside.is_text_node).strip()
    if not text or len(text) > 30:
        return False
    named = node.attributes.get("class") or ""
    if (len(text) <= _LONGEST_ON_ICON and _ICON.search(named)) or (
        _RECORD_LABEL.search(named) and _stands_behind_pair(node.prev)
    ):
        return True
    if text.casefold() in _LYRICS:
        return _ends_in_word(node.prev)
    raised = node.tag == "sup"
    linked = any((inside.attributes.get("href") or "").startswith("#") for inside in nodes if inside.tag == "a")
    if _NUMBER.fullmatch(text):
        return raised and linked
    return bool(_EDIT.fullmatch(text)) or ((raised or linked) and bool(_FOOTNOTE.fullmatch(text)))


def _stands_behind_pair(node: LexborNode | None) -> bool:
    for _ in range(_MOST_NODES):
        if node is None:
            return False
        text = node.text_content if node.is_text_node else node.text()
        if text and text.strip():
            return bool(_DASH.search(text))
        node = node.prev
    return False


def _ends_in_word(node: LexborNode | None) -> bool:
    for _ in range(_MOST_NODES):
        text = (node.text_content or "").rstrip() if node is not None and node.is_text_node else ""
        if node is None or text or node.is_element_node:
            return text[-1:].isalnum()
        node = node.prev
    return False
