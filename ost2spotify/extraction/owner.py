"""The one artist of a page: an album review, a set list, "the best songs of X". Only for lists that name none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ost2spotify.extraction.announcing import about
from ost2spotify.extraction.brackets import unquoted
from ost2spotify.extraction.names import name_of
from ost2spotify.extraction.sides import artistness
from ost2spotify.extraction.words import UNKNOWN_ARTIST
from ost2spotify.model import Line, Name, Page
from ost2spotify.text import fold

_WORD = r"(?:[A-Z0-9À-ÖØ-ÞĀ-ŽΑ-ΩА-ЯЁ\uac00-\ud7af\u3040-\u30ff\u4e00-\u9fff][\w.$!*’'&+\-]*|&|\+)"
# A name as a page writes it in a sentence: up to five capitalised words, small joints between them.
_NAME = (
    rf"((?!\d+\s+of\b){_WORD}(?:\s+(?:(?:of|the|de|la|van|von|x|and|der|di|da|le)\s+)?{_WORD}){{0"
    rf",4}}(?:\s?\([^()]{{1,30}}\))?)"
)
_RELEASES = (
    r"(?:releases?|released|drops?|dropped|unveils?|unveiled|reveals?|revealed|announces?|announced|shares?"
    r"|shared|performed|performs|played|plays|sang|sings|presents?|returns?|is back|dropped"
    r"|pubblica|ha pubblicato|presenta|annuncia|torna|è|publie|sort|dévoile|annonce|veröffentlicht|bringt"
    r"|kündigt|lanza|publica|presenta|estrena|lança|lançou|divulga|anuncia|merilis|rilis|membawakan"
    r"|menyanyikan|выпустил[аи]?|представил[аи]?|исполнил[аи]?|phát hành|ra mắt|trình diễn|yayınladı|çıkardı)"
)
_KINDS = (
    r"(?:albums?|e\.?p\.?|mini[- ]?album|singles?|songs?|tracks?|tracklist(?:ing)?|track list(?:ing)?|set ?list"
    r"|discography|concert|tour|show|hits|playlist|mixtape|soundtrack|score|record|lp|live|concierto|concerto"
    r"|concert|konzert|álbum|disco|canciones|canzoni|brani|chansons|lieder|músicas|песни|альбом|lagu|konser|bài "
    r"hát|repertorio|scaletta)"
)

# What follows the artist in headings such as "Mira Holt Setlist at Grand Hall", "ミラ TOUR 2019 セットリスト".
_THEN = re.compile(
    rf"^{_NAME.replace('{0,4}', '{0,4}?')}(?:\s+(?i:(?:정규\s?|미니\s?)?\d집|set ?list|(?:\d+(?:st|nd|rd|th) "
    rf")?(?:world |live "
    rf"|european |us |one-man |asia |japan |solo |concert |arena |stadium )?(?:tour|concert)|live"
    rf"|discography|track ?list(?:ing)?|songs|concert|lyrics|letras|paroles|testi|greatest hits|best songs"
    rf"|albums?|e\.?p\.?)"
    rf"(?!\w)|\s*(?:ライブ|ツアー|セットリスト|콘서트|앨범|단독\s?콘서트|演唱会|演唱會))"
)
_ABOUT = re.compile(
    r"(?i:guide to|introduction to|introducing|best of|best songs (?:by|of|from)|songs (?:by|of|from)|every "
    r"song (?:by|from)|ranking|discography of|tribute to|le migliori canzoni d[ei]|die besten songs von|las "
    r"mejores canciones de)\s+(?:every\s+)?" + _NAME
)

# From the surest to the weakest; the first group is the artist.
_PATTERNS: tuple[tuple[re.Pattern[str], float], ...] = (
    (
        re.compile(
            r"^(?:artist|band|singer|group|performer|performed by|artista|artiste|künstler|interpret|cantante"
            r"|penyanyi|исполнитель|группа|ca sĩ|sanatçı|アーティスト|歌手|가수|아티스트|演唱者?|艺人|藝人"
            r"|composer|komponist(?:in)?|compositore|compositeur|compositora?|композитор|music by|composed by"
            r"|composer\(s\)|music|musique|musik|musica|música|музыка|âm nhạc|nhạc|müzik|muzyka|작곡|作曲|音楽"
            r"|음악)\s*[:：|\t]\s*(.{1,60}?)(?:,? (?:except|unless) .*)?$",
            re.IGNORECASE,
        ),
        6.0,
    ),
    # "ミラ「海の歌」収録曲".
    (
        re.compile(
            r"^((?:(?!が\d|[はをに]\S*[月日年])[^「」『』、。\s\d]){2,24}(?: [^「」『』、。\s\d]{1,24})?)"
            r"(?<!アルバム)(?<!シングル)(?<!作)[「『][^」』]{1,60}[」』]\s?の?(?:収録(?:曲|内容)|全曲|トラックリスト|曲目"
            r"|수록곡|트랙리스트)"
        ),
        6.0,
    ),
    (
        re.compile(
            rf"(?i:^(?:.*\b)?(?:album|e\.?p\.?|cd|lp|record|disc|review|track[- ]by[- ]track|listen|stream"
            rf"|premiere)\b(?:[^:–—-]{{0,30}}?)[:：]\s*){_NAME}\s+[-–—]\s+\S"
        ),
        5.0,
    ),
    (re.compile(rf"(?i:{_KINDS}\s+(?:by|from|of|von|di|de|par|por|oleh|của)(?:\s?\.\.\.|…)?)\s+{_NAME}"), 5.0),
    (re.compile(rf"(?i:(?:by)(?:\s?\.\.\.|…)?)\s+{_NAME}\s*!?$"), 4.0),
    (re.compile(rf"{_NAME}\s+{_RELEASES}\b"), 3.5),
    (re.compile(rf"{_NAME}['’]s?\s+(?:[\w'’\-]+\s+){{0,5}}?(?i:{_KINDS})\b"), 3.5),
    (
        re.compile(
            rf"(?i:(?:review|recensione|critique|kritik|rezension|reseña|resenha|рецензия|слова песни|тексты? "
            rf"песен|album)\s*[:：]?)\s*{_NAME}\s+[-–—]"
        ),
        4.0,
    ),
    # "Low Sun – Original Soundtrack" names a work.
    (
        re.compile(
            rf"^{_NAME}\s+[-–—:|]\s+"
            r"(?!(?i:(?:the )?(?:official |complete )?original (?:game |motion picture )?sound))\S"
        ),
        2.5,
    ),
    (
        re.compile(
            rf"(?i:band|singer|group|rapper|duo|trio|composer|artist|act)\b[^.–—:-]{{0,60}}?(?:[-–—:]\s*|(?:is"
            rf"|named|called)\s+){_NAME}\.?$"
        ),
        3.0,
    ),
    (
        re.compile(
            rf"(?i:composed by|score by|music by|composer|музык[аи](?: к[^.]*?)?|compositore|komponist"
            rf"|compositeur|compositor|作曲家?は?|音楽は?)\s+{_NAME}"
        ),
        3.0,
    ),
    (
        re.compile(
            rf"(?i:música|musica|musique|musik|nhạc|müzik|muzyka|trilha|colonna sonora|bande originale|banda sonora"
            rf"|filmmusik|score)(?:\s(?i:original[e]?))?\s+(?i:(?:composta|compuesta|composée|komponiert"
            rf"|scritta|sáng tác)"
            rf"\s+)?(?i:por|di|da|de|von|par|của|bởi)\s+{_NAME}"
        ),
        3.0,
    ),
    # "Jo Doe, piano" on a line of its own.
    (
        re.compile(
            rf"^{_NAME}(?:,\s+|\s+\()(?i:piano|violin|viola|cello|guitar|organ|harpsichord|flute|klavier|violine|geige"
            rf"|gitarre|orgel|cembalo|pianoforte|violino|violoncello|chitarra|clavecin|violon|guitare|piano forte)\)?$"
        ),
        4.0,
    ),
    (_THEN, 3.0),
    (
        re.compile(
            r"^(?:\d{2,8}\s+)?([A-Z][\w.&!*()-]{1,24}|[가-힣]{2,8})\s.{0,40}?(?:콘서트|투어|앨범|셋리스트|세트리스트|셋리|팬미팅|쇼케이스|수록곡)"
        ),
        2.8,
    ),
    # "back number 全国ツアー セトリ": a Latin name before a Japanese or Korean headline, in large letters or small.
    (
        re.compile(
            r"^([A-Za-z][\w .'&!*-]{1,40}?)\s+[^\sA-Za-z]{0,8}?(?:ツアー|ライブ|ライヴ|セトリ|セットリスト|公演"
            r"|コンサート|アルバム"
            r"|콘서트|투어|앨범|세트리스트|팬미팅|演唱會|演唱会|巡演|專輯|专辑)"
        ),
        3.0,
    ),
    (
        re.compile(
            rf"(?i:project|album|mixtape|tape|e\.?p\.?|record|single|collection)\b[^.!?]{{0,80}}?\s(?:from"
            rf"|by)\s+{_NAME}"
        ),
        3.0,
    ),
    (
        re.compile(
            rf"(?i:by|from|of)\s+(?:the\s+)?(?:[\w-]+\s+){{0,6}}?(?i:singer|band|rapper|group|musician|duo"
            rf"|trio|artist|composer|songwriter|producer|sängerin|sänger|cantante|chanteuse|chanteur|cantora"
            rf"|cantor|penyanyi)(?:[- ](?i:songwriter|rapper|producer|composer))?\s+{_NAME}"
        ),
        6.0,
    ),
    (re.compile(rf"(?i:^set ?list|^track ?list)[:：]\s+{_NAME}"), 3.0),
    (re.compile(rf"{_NAME}\s+(?i:songs|playlist|tracks|hits|discography|set ?list)\b"), 2.5),
    (_ABOUT, 3.0),
    (
        re.compile(
            r"(?:^|[、。\s「」はがをでに]|行われた|開催された)([^\s、。「」はがをでにた]{2,24}?)(?:の|による)[^。の]{0,6}?(?:アルバム|新曲|ライブ|セットリスト|楽曲|全曲)"
        ),
        3.0,
    ),
)
_NO_ARTIST = re.compile(
    r"^(?:the|a|an|this|that|these|my|our|your|his|her|their|its|it|here|track|tracks|song|songs|album|review"
    r"|best|top|new|official|original|studio|mini|debut|solo|ratings?|reviews?|genre|year|motion|picture"
    r"|soundtrack|ost|setlist|set list|playlist|music|full|list"
    r"|listen|part|vol|volume|disc|cd|day|side|season|episode|i|il|la|le|der|die|das|el|los|las|os|in|on|at"
    r"|and|various|chapter|every|all|what|how|why|news|home|about|english|british|american|south|korean"
    r"|japanese|chinese|french|german|italian|spanish|canadian|australian|irish|scottish|swedish|norwegian"
    r"|danish|dutch|indonesian|thai|filipino|brazilian|mexican|russian|turkish|indian|taiwanese|singer|band"
    r"|rapper|group|musician|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march"
    r"|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|wedding"
    r"|workout|party|insert|opening|ending|theme|image|character|road trip|christmas"
    r"|tvアニメ|アニメ|ドラマ|映画|韓国ドラマ|드라마|영화|电视剧|電視劇|电影|電影)$",
    re.IGNORECASE,
)
_BEFORE_NAME = re.compile(
    r"^(?:review|album|listen|stream|premiere|new|track|day|song|songs|tracks|setlist|playlist|top|best|my"
    r"|official|full|singer|band|group|rapper|and|of|from|by|for)$",
    re.IGNORECASE,
)
_OST = re.compile(r"\b(?:OST|O\.S\.T|[Ss]oundtrack|Motion Picture|Cast Recording)\b|サントラ|原聲帶|사운드트랙")


_LEFT = re.compile(
    r"^(?:[\[【(][^\]】)]{1,14}[\]】)]\s*)?((?:[^\[\]【】「『“\"–—|:：、，]|:(?=[^\W\d])){1,40}?)(?:\s+[-–—|/]\s+|\s*[:：]\s+"
    r"|、|，|,\s+(?=[«“\"])|\s*(?=[「『《“\"])|\s+(?=‘))(.*)$"
)
_RELEASE = re.compile(
    r"(?i:album|e\.?p\.?|track[- ]by[- ]track|track ?list|review|set ?list|tour|mini|deluxe|lp|ost|single)|アルバム"
    r"|収録曲|セットリスト|セトリ|ツアー|シングル|수록곡|앨범|트랙|세트리스트|专辑|專輯|曲目|歌单|recensione"
    r"|critique|kritik|disco|альбом|рецензия"
)


def _left_of(text: str) -> str:
    """The artist of "Mira Holt – Low Sun, track by track": what stands before the release."""
    found = _LEFT.match(text)
    if not found or not _RELEASE.search(found[2]) or _RELEASE.search(found[1]) or len(found[1].split()) > 5:
        return ""
    return found[1].strip()


_SINGER_LABEL = re.compile(
    r"^(?:artist|band|singer|group|performer|performed by|artista|artiste|künstler|interpret|interprète|intérprete"
    r"|cantante|cantora?|penyanyi|исполнитель|группа|ca sĩ|sanatçı|アーティスト|歌手|歌|가수|노래|아티스트|演唱者?|艺人"
    r"|藝人)\s*[:：]\s*(.{1,60})$",
    re.IGNORECASE,
)
_LOOK_BACK = 60
_OF_SECTION = re.compile(
    r"(?:original )?(?:score|music|songs?|soundtrack|instrumentals?|composed|underscore)(?: composed)? "
    r"by:?\s+(.{2,60})$",
    re.IGNORECASE,
)


def section_owner(lines: Sequence[Line], at: int) -> Name | None:
    """Whose music the heading above a line says it is ("Score by Cliff Adler"), or the label that heads its titles."""
    for back in range(at - 1, max(-1, at - _LOOK_BACK), -1):
        label = _SINGER_LABEL.match(lines[back].text)
        if label and _cleaned(label[1]):
            return name_of(_cleaned(label[1]))
        unit = _CHARACTER_SONG.search(lines[back].text)
        if unit:
            return name_of(unit[1])
        if lines[back].kind == "heading":
            found = _OF_SECTION.match(lines[back].text)
            return name_of(found[1]) if found else None
    return None


# "■「海の町」イメージソング 平沢唯(CV:豊崎愛生)" heads the titles of a single.
_CHARACTER_SONG = re.compile(
    r"(?:イメージソング|キャラクターソング|キャラソン|ソロ曲|character (?:song"
    r"|single)s?)[^「」\s]{0,6}\s+([^\s「」].{1,50})$",
    re.IGNORECASE,
)


def heads_section(text: str) -> bool:
    """Whether a line, not marked as a heading, says whose titles follow."""
    return bool(_SINGER_LABEL.match(text) or _CHARACTER_SONG.search(text))


def names_artist(text: str) -> bool:
    """Whether a line is a label and the artist of what follows: "Artist: Mira Holt", "歌手:米拉"."""
    return bool(_SINGER_LABEL.match(text))


def names_owner(text: str) -> bool:
    """Whether a heading says whose music follows, and so is no song itself."""
    return bool(_OF_SECTION.match(text))


def owner_of(page: Page, before: Sequence[Line], *, least: float = 2.5) -> Name | None:
    """The artist that the page names for its whole list, from its title, headings and the lines before the list."""
    votes: dict[str, float] = {}
    first: dict[str, str] = {}
    for name, worth in _named(page, before):
        first.setdefault(_key(name), name)
        votes[_key(name)] = votes.get(_key(name), 0.0) + worth
    _give_to_longer(votes)
    if not votes:
        return None
    told = " ".join(line.text for line in before[-40:])
    best = max(votes, key=lambda name: (votes[name] + min(told.casefold().count(name), 3), -len(name)))
    return name_of(first[best]) if votes[best] >= least else None


def _named(page: Page, before: Sequence[Line]) -> Iterator[tuple[str, float]]:
    """Each name that a place of the page gives, and what it is worth there."""
    for text, weight in _places(page, before):
        for pattern, worth in _PATTERNS:
            for found in pattern.finditer(text[:400]):
                if name := _cleaned(found[1]):
                    yield name, worth * weight
        if left := _cleaned(_left_of(text)):
            yield left, 3.0 * weight
    yield from ((name, 2.6) for name in (_stacked_name(page),) if name)
    yield from ((name, 5.0) for name in _above_facts(before))


def _key(name: str) -> str:
    return fold(re.sub(r"\s*\([^()]*\)$", "", name))


# "【セトリ】" in front of a headline is no name.
_TAG = re.compile(r"^(?:[【\[][^】\]]{1,12}[】\]]\s*)+(?=\S)")


def _places(page: Page, before: Sequence[Line]) -> list[tuple[str, float]]:
    title = _TAG.sub("", re.split(r"\s+[|｜]\s+", page.title)[0]) if page.title else ""
    # A page without a title has one all the same: its first line.
    places = [(title or _first_line(before), 1.0)]
    places += [(line.text, 1.0) for line in before[:2] if len(line.text) <= 100 and len(before) > 30]
    if (
        len(before) >= 2
        and about(before[-2].text) >= 3
        and len(before[-1].text) <= 25
        and not about(before[-1].text)
        and artistness(before[-1].text) >= 0
    ):
        # The name alone between "収録曲" and the titles.
        places.append((f"Artist: {before[-1].text}", 1.0))
    for line in before[-30:]:
        if line.kind == "heading":
            places.append((_TAG.sub("", line.text), 1.2))
        elif len(line.text) <= 120 or line in before[-4:]:
            places += [(sentence, 0.9) for sentence in re.split(r"(?<=[.!?。])\s+", line.text)[:3]]
    return places


def _give_to_longer(votes: dict[str, float]) -> None:
    """The votes for a name's beginning go to the name: "いきも" of "いきものがかり", cut at its の."""
    for name in [name for name in votes if not name.isascii()]:
        longer = next((other for other in votes if other != name and other.startswith(name)), None)
        if longer:
            votes[longer] += votes.pop(name)


def _stacked_name(page: Page) -> str:
    """The name alone on the first line of a plain page, over the name of its album."""
    lines = page.lines[:2]
    if page.title or len(lines) < 2 or any(line.kind != "text" or len(line.text) > 40 for line in lines):
        return ""
    name, album = (line.text for line in lines)
    short = (
        len(name.split()) <= 4
        and lines[0].block == lines[1].block
        and not re.search(r"[:|.!?]|\s[-–—]\s", name + album)
    )
    return _cleaned(name) if short and artistness(name) >= artistness(album) else ""


def _above_facts(before: Sequence[Line]) -> Iterator[str]:
    """The name over the name of its album, over what the review says of the release ("Label: Northbank")."""
    for name, album, fact in zip(before, before[1:], before[2:], strict=False):
        plain = len(name.text) <= 40 and len(album.text) <= 60 and not re.search(r"[:|]|[.!?]$", name.text + album.text)
        if plain and name.block == album.block == fact.block and _FACT.match(fact.text):
            yield from filter(None, [_cleaned(name.text)])


_FACT = re.compile(
    r"(?:label|release(?:d| date)?|format|plattenfirma|etichetta|sello|maison de disques)\s?[:：]\s", re.IGNORECASE
)


def _first_line(before: Sequence[Line]) -> str:
    return _TAG.sub("", before[0].text) if before and before[0].kind == "text" and len(before[0].text) <= 100 else ""


def _cleaned(name: str) -> str:
    name = unquoted(name.strip(' -–—:,.…!"“”'))
    name = re.sub(r"['’]s?$", "", name).strip()
    words = name.split()
    while len(words) > 1 and (_BEFORE_NAME.match(words[0]) or (words[0].isdigit() and words[1] in ("of", "from"))):
        words = words[1:]
    name = re.sub(r"^(?:of|from|by|for)\s+", "", " ".join(words))
    refused = all(_NO_ARTIST.match(word) or word in ("and", "&") for word in name.split())
    refused = refused or bool(_NO_ARTIST.match(name) or UNKNOWN_ARTIST.match(name) or _OST.search(name))
    return "" if refused or not any(char.isalpha() for char in name) else name
