"""Lines that stand between and around songs and are none: credits, dates, links, the furniture of blogs and shops."""

from __future__ import annotations

import re
from functools import lru_cache

# A label and what it says ("Drama: Goblin", "作詞:山川啓介").
_LABELS = (
    r"作詞|作曲|編曲|作词|编曲|词|曲|詞|작사|작곡|편곡|lyrics?|music|composed|composer|written|writer|arrang\w*|prod(?:ucer|uced)?"
    r"|label|released?|release date|genre|length|duration|k?drama|dorama|telenovela|novela|dizi|film|movie"
    r"|series?|série|show|album|year|format|harga"
    r"|foto|photo|image|ảnh|hình|nguồn|sumber|fonte|quelle|bild|fuente|crédits?|editor|penulis|reporter|author"
    r"|autor|text|記者"
    r"|source|via|posted|tags?|categor\w+|filed under|share|views?|download|listen|watch|credit\w*|director"
    r"|cast|starring"
    r"|network|episodes?|圖片來源|图片来源|類別|發行日期|定價|発売|品番|価格|レーベル|ドラマ|映画|アニメ|드라마"
    r"|영화|감독|출연|방영|방송|편성|연출|극본|출처|이전 글|다음 글"
    r"|(?:broadcast |original )?network|air(?:s|ed|ing)?(?: time| date)?|native title|also known as|country|status"
    r"|ranked|score|popularity|content rating|watchers|favorites|recorded|studio|venue|language|bit ?rate"
    r"|catalog(?:ue)?(?: number)?|owner|updated|created|music "
    r"supervisor|conduce|regia"
    r"|제작사|매체구분|판매가|배송비|반품기간|원산지|발매사|수록시간|type|studios|genres|duration|tour|discs?"
    r"|artista|interpreti?|künstler|compositor(?:e|es)?|compositeurs?|komponist(?:in)?|композитор|исполнитель"
    r"|tipo album"
    r"|pubblicazione|durata|etichetta|genere|produttore|anno|data|éditeur|sortie|durée|genre|année|label|réalisateur"
    r"|lanzamiento|duración|género|discográfica|productor|año|lançamento|duração|gênero|gravadora|produtor"
    r"|veröffentlichung|veröffentlicht|spielzeit|länge|produzent|erschienen|лейбл|жанр|длительность|дата выхода|год"
    r"|rilis|durasi|produser|phát hành|thể loại|thời lượng|yayın(?:lanma)?(?: tarihi)?|süre|tür|yapımcı"
    r"|发行时间|發行時間|语言|語言|类型|類型|唱片公司|发行日期|音乐风格|時長|时长|ジャンル|時間|発売日|リリース"
    r"|발매일|장르|기획사|유통사|아티스트|matrix|runout|barcode|tickets?|photographer|flowers|dress"
)
# Words that begin such a line without a colon.
_BEGINNINGS = (
    r"(?:작사|작곡|편곡)\s"
    r"|(?:produced|written|composed|arranged|mixed|mastered|directed|lyrics|music|words)(?: (?:and|&) \w+)* by\s"
    r"|(?:courtesy of|under licen[cs]e|used by permission|published by|(?:written|composed|produced) (?:and|&) "
    r"performed by"
    r"|performed by|by arrangement with)\s"
    r"|(?:tv|劇場版|韓国|中国|台湾)?\s?(?:ドラマ|アニメ|映画|特撮|ゲーム|電視劇|电视剧|電影|电影|드라마|영화|예능)\s?[「『《〈<]"
    r"|(?:added|suggested|uploaded|submitted|requested|picked) by\s|(?:posted (?:in|by|on)|filed under"
    r"|leave a (?:comment|reply)|share this|read more|click here|share "
    r"(?:on|via)|tagged|no comments"
    r"|\d+ (?:comments?|thoughts on|responses to|replies to)|skip to|sign up|log ?in|subscribe|follow us|all "
    r"rights reserved|powered by|copyright|previous post"
    r"|next post|free admission|コメント|カテゴリー?|タグ|댓글)(?!\w)"
    r"|(?:listen to|watch|hear|stream|download)\s+[“\"‘'«「]|total (?:running )?(?:time|length)|\d+ activities"
    r"|https?://|www\.|©|\(c\)|@\w+(?:$|\s+(?:yes|no|i|you|thanks|lol|same)\b)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \d{1,2}(?:st|nd|rd|th)? \w+"
    r"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december) \d{1,2},? (?:19|20)\d\d"
)
# Lines that are nothing else.
_WHOLE = (
    r"\W*(?:mc\s?\d?|(?:double |second )?encore\s?\d?|アンコール|앙코르|앵콜|intermission|vcr|ment|(?:vcr|ment|mc"
    r"|talk)\s?[-–:\d].*|break|bis"
    r"|zugabe|開場|开场|片頭|片尾|[~～]?休息一下[~～]?|pausa?|intermezzo|werbung|(?:air|ad) break|commercials?"
    r"|station id)\W*"
    r"|(?:disc|disk|cd|side|volume)\s?(?:\d{1,2}|[a-d])\W*|disc (?:length|time|total)[\s:\d]*|[-–—_=*#~]{3,}"
    r"|(?:about(?: us)?|contact(?: us)?|imprint|home|shows|privacy(?: policy)?|terms(?: of (?:use|service))?|sitemap"
    r"|이전글|다음글|목록|anonymous said.*|main page|random article|contents|start|end|finish|雑談|トーク"
    r"|おわり|終わり|休憩|mc|talk|talking|잡담|토크)\W*"
    r"|[『「《][^』」》]{1,60}[』」》]\s*[(（][^)）]*(?:\d時|\d:\d\d|系|テレビ|tbs|nhk|tvn|jtbc|mbc|sbs|kbs)[^)）]*[)）]"
    r"|(?-i:from )\S.*|发布于.*|.{0,20}阅读\s?[\d.]+.*"
    r"|[『「《][^』」》]{1,60}[』」》]\s*(?:tv)?(?:アニメ)?\s*(?:op|ed|主題歌|挿入歌|エンディング|オープニング|テーマ曲?)\s?(?:テーマ)?\d*\W*"
    r"|.{1,30}?\s*[-–—:|]\s*(?:@[\w.]+|[\w.+-]+@[\w-]+\.\w+|(?:https?://)?(?:www\.|open\.)?[\w-]+\.(?-i:[a-z]{2,6})(?:/\S*)?)"
)
_NOTE = re.compile(
    rf"(?:{_LABELS})\s?(?:by)?\s*[:：・|\t]|(?:matrix|tickets?)\s*/|{_BEGINNINGS}|(?:{_WHOLE})$",
    re.IGNORECASE,
)
# "21M views • 8 years ago" below a video.
_COUNTS = re.compile(
    r"\d[\d.,]*\s?[kmb]?\s(?:views|plays|likes|subscribers)(?!\w)|\d[\d.,]*(?:万|천|만)?\s?(?:回視聴|회|次观看)$",
    re.IGNORECASE,
)


_SERVICE = re.compile(
    r"(?:spotify|youtube|apple music|instagram|facebook|twitter|soundcloud|bandcamp|tiktok|deezer|patreon|discord"
    r"|melon|genie)"
    r"\s*(?:[-–—:：|]|$)",
    re.IGNORECASE,
)


def names_service(text: str) -> bool:
    """Whether a line leads to a service: "Spotify – 3am thoughts".

    Numbered or timed, the same is a song ("Instagram").
    """
    return bool(_SERVICE.match(text))


@lru_cache(maxsize=20_000)
def is_note(text: str) -> bool:
    """Whether a line is a note beside the songs rather than one of them."""
    start = text[:200]
    return bool(_NOTE.match(start)) or bool(_COUNTS.search(start))
