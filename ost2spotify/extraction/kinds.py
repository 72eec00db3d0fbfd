"""Whether a table lists something else than songs: episodes, films, books, games, a cast."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ost2spotify.extraction.headers import FILLER, role_of
from ost2spotify.extraction.notes import is_note
from ost2spotify.extraction.words import pattern_of


def is_of_episodes(columns: Sequence[str]) -> bool:
    """Whether the headers are those of a table of episodes: who directed them, when they were on air."""
    return any(_EPISODES.search(column) for column in columns)


_EPISODES = re.compile(
    r"directed by|director|(?:original )?air ?date|viewers|regia|réalis\w+|regie|erstausstrahlung|dirigid[oa]"
    r"|направ\w+"
    r"|監督|演出|放送日|放映日|导演|導演|收视率|연출|감독|방영일|방송일|시청률",
    re.IGNORECASE,
)


def is_of_films(columns: Sequence[str]) -> bool:
    """Whether the headers are those of films, books, games or a cast, and no column is called one of songs."""
    return any(_OF_FILMS.fullmatch(_plain(column)) for column in columns) and not any(map(says_song, columns))


def says_song(header: str) -> bool:
    """Whether a header cell speaks of songs and not of titles, names or works as all tables do."""
    header = _plain(header)
    return role_of(header) == "title" and not _ANY_TITLE.fullmatch(header)


def _plain(header: str) -> str:
    return FILLER.sub(" ", header).strip(" *:：.\"'`|\n")


_OF_FILMS = pattern_of(
    r"(?:voice )?(?:actor|actress|cast|role|character|director|author|publisher|isbn|developer|platform|starring"
    r"|studio|network|channel|screenwriter|pages|box office|imdb)s?|directed|rollen?|darsteller(?:in)?"
    r"|schauspieler(?:in)?"
    r"|sprecher(?:in)?|regie|regisseur(?:in)?|autor(?:in|a|es)?|verlag|entwickler|seiten|personaje|actor(?:es)?"
    r"|actriz"
    r"|director(?:a|es)?|reparto|editorial|personagem|ator|atriz|diretor|elenco|editora|personnage|acteurs?|actrice"
    r"|comédien(?:ne)?|réalisat(?:eur|rice)|auteurs?|éditeur|personaggio|attor[ei]|attrice|doppiatore|regista|registi"
    r"|editore|rola|aktor(?:ka)?|reżyser|reżyseria|dubbing|wydawca|role|herec|herečka|režie|režisér|szerep|szereplő"
    r"|színész|rendező|szerző|kiadó|rol|karakter|oyuncu(?:lar)?|yönetmen|yazar|yayınevi|roll|skådespelare|regissör"
    r"|författare|förlag|acteur|personage|schrijver|uitgever|tokoh|pemeran|pemain|sutradara|penulis|penerbit|nhân vật"
    r"|diễn viên|đạo diễn|tác giả|nhà xuất bản|роль|актёры?|актеры?|персонаж|режисс[её]р|автор|издательство|actor"
    r"|regizor",
    r"배역|배우|감독|성우|출연|캐릭터|저자|출판사|개발사|플랫폼|角色(?:名)?|演员|演員|导演|導演|主演|配音(?:演员"
    r"|演員)?|作者|出版社|役(?:名|柄)?|俳優|声優|キャスト|監督"
    r"|著者|登場人物|นักแสดง|รับบท|ตัวละคร|ผู้กำกับ|ผู้แต่ง|สำนักพิมพ์|अभिनेता|अभिनेत्री|किरदार|निर्देशक|लेखक"
    r"|الممثل|الشخصية|الدور"
    r"|المخرج|المؤلف|שחקן|דמות|במאי|סופר|ηθοποιός|ρόλος|χαρακτήρας|σκηνοθέτης|συγγραφέας",
)
_ANY_TITLE = pattern_of(
    r"(?:(?:original|english|native|romani[sz]ed|main) )?titles?|name|título(?: original)?|titulo|titel"
    r"|titre(?: original)?"
    r"|titolo(?: originale)?|tytuł|judul|название|nombre|nom|nome|nama|tên|ad|název|cím|titlu|work|number|nummer"
    r"|tiêu đề|наименование|назва|заглавие|naslov|názov|títol|tittel|eser|tema|numéro|número|piece",
    r"標題|标题|名稱|名称|제목|타이틀|タイトル|ชื่อ|शीर्षक|العنوان|τίτλος|作品",
)


def is_field(cells: Sequence[str]) -> bool:
    """Whether a row of two cells names a property and its value, as boxes beside an article do: "Price", "3780 JPY"."""
    if len(cells) != 2:
        return False
    name = cells[0].strip(" :：")
    return bool(_PROPERTY.fullmatch(name)) or (is_note(f"{name}: ") and role_of(name) not in ("title", "artist"))


_PROPERTY = pattern_of(
    r"prices?|media format|format|classification|catalog(?:ue)? n(?:umber|o\.?)|publish(?:er|ed by)|publish format"
    r"|release(?:d| date)?|distributed by|barcode|country|composed by|arranged by|performed by|produced by|languages?"
    r"|preis|zustand|erscheinungsdatum|precio|formato|prix|prezzo|цена|формат|страна",
    r"価格|品番|発売元|販売元|规格|價格|价格|가격|형식|국가",
)
