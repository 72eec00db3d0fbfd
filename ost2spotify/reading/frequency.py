"""How likely letters are in the scripts that soundtracks are written in: it tells one encoding from another."""

from __future__ import annotations

import re
from collections import Counter
from enum import Enum

# The 300 syllables met most often in the titles and artists of 327,559 Spotify rows: 88 of 100 Hangul syllables there.
_HANGUL = frozenset(
    "이아사나어리가지에그다의랑는하기은마라고너게해로우자서오스을요내시대도미한날정여비진인수김야래니밤소"
    "말보음일를만면바안무유상연눈와주람울늘거들네별파난현트같좋워처있까선신노모행름던영원간없운치장동부박"
    "크레세녀루카때전호물려꿈러화제달데속했예혜백린월강으플른봄방럼구떠반남르더길금새생디건빛꽃산조할질널"
    "차승단피줘싶타양빠악것목않억드불돌느못위되잘왜히희또초태민었봐황문녕줄먼살심침언애따퍼명개걸벽경프적"
    "잠찬막누겠천터종재토브공란두코복쿠성열후령포첫푸겨알친각중웅송잊당실국과떤훈메년작잇팔윤키핑채분께약"
    "매번케짓철발런끝배짝젠링함근잔버감필씨추칠머손허았외든록편숨블결혼폴콩온댄턴준맘집쳐슬밀벨형저청잭킹"
)
# The 300 kanji met most often beside kana in the same rows.
_KANJI = frozenset(
    "郎太川中幸一山田大戦高面仮介藤明人瀬木子美下野鳴康吉三部村隊日松健坂上歌香石渡小洋花出本愛尾芳橋二剛"
    "恵彦魔来樹梨夢宅佐水徳澤神真斉深音恒早加未原追井千世力気宙心風空入星平葉生海之映界辺光鈴月立士望合陽"
    "時見間清画池撃場奈由和王天想決希関彩法里武俊森題崎主変不永理悪炎憲行女進成地激颯俺者夏久笑良竜志君影"
    "谷正白命伊闇青亜勝新輝動全流矢也道最耕会菜実現相史亀秘桜知衣友走江公貴勇体浩夜島手挿集国波闘前取栄輔"
    "杉思守信西身獣遠情切城春李宮今秀電伝強宇茉織対悲事羽保別堂桃遊依意斗五超無乃襲臨物咲恋機涼夫麻雄危遥"
    "響跡名範後弘劇祐口始舞京沢開向目紀侍岩楽敵学条活爆黒奇吾義佳堀翼優我瑠朝顔福自私丸鬼岡恐内元使攻語雪"
)

# Common words of Chinese text and of songs, in simplified and traditional characters.
_HANZI = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
    "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实"
    "日者意无力它与长把机十民第此已情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体美相见被什"
    "二等或新己身果加西月话合回特代内信表化老给世位次度门先海通声提立水名真走各入几口条平气题活更别打女变"
    "四神总何电安少才结反受目太再感做接必场命山金指许空决马五眼书非听白却光放强像难思王完色路记南告求北边"
    "死张该交万取拉望觉今让爱恋歌曲梦雨风夜泪吻花星雪泡孤单寂寞幸福快乐永远伤痛离待忆红蓝黑演唱原带片尾插"
    "视剧這個們來為國說時會對於著過發後裡種經麼學現當沒動還進樣開從實無與長機關點業將兩間問應戰頭體見話內"
    "給門聲條氣題變總電結場馬書聽卻強難記張該萬覺讓愛戀夢風淚樂遠傷離憶紅藍單劇視"
)
_LATIN = frozenset("éóáíöüäñèøêçàúãâôëßåæïÉÖÜÄ’‘“”–—…«»¡¿ ")
_LATIN_SECOND = frozenset("ðþýÞşğıİŞčšžřěýłąęćńśżźőűțșõòùìîûÿœ·°•")

# In bits. What matters is the order: common, possible, odd, broken.
_ASCII = 4.0
_BROKEN = 30.0
_ODD = 16.0


class Script(Enum):
    """What a text in an encoding is made of, beside ASCII."""

    KOREAN = "korean"
    JAPANESE = "japanese"
    CHINESE = "chinese"
    LATIN = "latin"
    CYRILLIC = "cyrillic"
    THAI = "thai"


def cost_of(text: str, script: Script) -> float:
    """How unlikely a text is, in bits: two encodings of the same bytes compare by it."""
    bits = sum(count * _bits(letter, script) for letter, count in Counter(text).items())
    unlikely = _UNLIKELY.get(script)
    return bits + _ODD * len(unlikely.findall(text)) if unlikely else bits


def _bits(letter: str, script: Script) -> float:
    if letter < "\x80":
        return _ASCII if letter.isprintable() or letter in "\t\n\r" else _BROKEN
    if letter < "\xa0" or letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff":
        return _BROKEN
    return _COSTS[script](letter)


def _korean(letter: str) -> float:
    if letter in _HANGUL:
        return 7.0
    if "가" <= letter <= "힣":
        return 11.0 if _leads(letter, "euc_kr", 0xB0, 0xC8) else 18.0
    return 10.0 if letter in "‘’“”·…～《》「」『』、。　" else _ODD


def _japanese(letter: str) -> float:
    if "ぁ" <= letter <= "ヿ":
        return 6.5
    if letter in _KANJI:
        return 9.5
    if "一" <= letter <= "龥":
        return 12.5 if _leads(letter, "euc_jp", 0xB0, 0xCF) else 17.0
    if "｡" <= letter <= "ﾟ":
        return 12.0
    return 10.0 if letter in "、。「」『』【】～…・！？（）　：々" else _ODD


def _chinese(letter: str) -> float:
    if letter in _HANZI:
        return 8.5
    if "一" <= letter <= "龥":
        return 12.5 if _leads(letter, "gb2312", 0xB0, 0xD7) or _leads(letter, "big5", 0xA4, 0xC6) else 18.0
    return 10.0 if letter in "，。、！？（）《》：；“”‘’…—·　「」" else _ODD


def _latin(letter: str) -> float:
    if letter in _LATIN:
        return 7.0
    return 9.0 if letter in _LATIN_SECOND else 10.0 if letter.isalpha() else 13.0


def _cyrillic(letter: str) -> float:
    if "а" <= letter <= "я" or letter == "ё":
        return 5.5
    return 8.0 if "А" <= letter <= "Я" or letter in "«»–—…№Ё" else 14.0


def _thai(letter: str) -> float:
    if letter in "าเรนกงวอยมลสทคตดแะไ่้ัิี":
        return 5.5
    return 7.0 if "ก" <= letter <= "๎" else 14.0


# Two alphabets in a word ("Cafй"), a capital or sign in it, a mark on no letter, accents only: read wrongly.
_MIXED = r"[A-Za-z](?=[^\W\d_A-Za-z])|[^\W\d_A-Za-z](?=[A-Za-z])"
_UNLIKELY = {
    Script.CYRILLIC: re.compile(rf"{_MIXED}|[а-яё][А-ЯЁ]"),
    Script.THAI: re.compile(
        "[A-Za-z](?=[ก-๛])|[ก-๛](?=[A-Za-z])|(?<![ก-ฮ\\u0e31-\\u0e4e])[\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e]"
    ),
    Script.LATIN: re.compile(r"[^\W\d_A-Za-z]{3}|[^\x00-\x7f]{4}|(?<=[a-z])[¡-¦ª¬±²³¸¹º¼-¿À-ÞŒŠŽŸ](?=[a-z])"),
}
_COSTS = {
    Script.KOREAN: _korean,
    Script.JAPANESE: _japanese,
    Script.CHINESE: _chinese,
    Script.LATIN: _latin,
    Script.CYRILLIC: _cyrillic,
    Script.THAI: _thai,
}


def _leads(letter: str, encoding: str, first: int, last: int) -> bool:
    """Whether a letter is one of the everyday part of a national standard: its first byte lies in a range there."""
    try:
        return first <= letter.encode(encoding)[0] <= last
    except UnicodeEncodeError:
        return False
