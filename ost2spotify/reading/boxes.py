"""Boxes of other articles and of shops that no name gives away, but their heading, or that each song has the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from ost2spotify.model import Line

_AFTER = r"[\s:：.…!?»›>]*$"
_HEADINGS = re.compile(
    r"^\W*(?:"
    # More of the same site, in words that name its articles and not what they are about.
    r"(?:you (?:may|might) (?:also )?(?:like|enjoy)|recommended (?:for you|posts|articles|reading|stories)"
    r"|(?:related|recent|latest|popular|more|other|top|similar|featured|trending|previous) "
    r"(?:posts?|articles?|stories|news|entries|reads?|reading|content|links|comments|products|programmes|titles|reviews|albums|releases|shows|films|movies|dramas|series)"
    r"|related|trending(?: now)?|most (?:read|popular|viewed|shared)|read (?:next|more|also)|see also|also read"
    r"|(?:more|recommended) from .{1,40}|more like this|(?:people|customers) also (?:like|bought|viewed)"
    r"|keep reading|up next|blog ?roll|(?:blog )?archives?|categories|tags?|labels|share(?: this)?|follow us|about me"
    r"|upcoming shows|external links|references|further reading|weblinks|einzelnachweise|enlaces externos|referencias"
    r"|ligações externas|liens externes|collegamenti esterni|外部リンク|脚注|外部[链鏈][接結]|参考资料|參考資料|각주"
    r"|외부 링크|navigat(?:e|ion)|affiliates|links|table of contents|leave a (?:reply|comment)|newsletter)"
    r"|(?:entradas|artículos|noticias|posts|notícias|matérias) (?:populares|relacionad[oa]s|recientes|recentes)"
    r"|también te puede (?:gustar|interesar)|te puede interesar|lo más (?:leído|visto)|archivos?(?: del blog)?"
    r"|categorías|etiquetas|leia (?:também|mais)|veja também|mais lid[oa]s|você também pode gostar|arquivos?"
    r"|(?:articles|billets) (?:similaires|récents|liés|populaires)|à lire aussi|lire aussi|les plus lus|voir aussi"
    r"|(?:ähnliche|verwandte|neueste|beliebte|weitere) (?:artikel|beiträge|themen|produkte|rezensionen|alben|kritiken)"
    r"|das könnte (?:sie|dich)"
    r" auch .{1,20}|mehr zum thema|meistgelesen|articoli (?:correlati|recenti|simili)|leggi anche|più letti"
    r"|bài viết (?:liên quan|mới(?: nhất)?|khác|nổi bật)|tin (?:liên quan|mới|nổi bật|cùng chuyên mục)|xem nhiều"
    r"|xem thêm|đọc nhiều|có thể bạn quan tâm|baca juga|artikel (?:terkait|lainnya|terbaru|populer)|berita (?:terkait"
    r"|terpopuler|lainnya|terbaru)|terpopuler|populer|terkini|rekomendasi|บทความที่เกี่ยวข้อง|ข่าวที่เกี่ยวข้อง"
    r"|เรื่องที่เกี่ยวข้อง|อ่านเพิ่มเติม|ข่าวแนะนำ|(?:похожие|последние|свежие) (?:записи|статьи|новости)"
    r"|читайте также|ilgili (?:yazılar|haberler)"
    r"|(?:最近|最新|新着|人気|おすすめ|関連|注目|前後)の?(?:記事|投稿|ニュース|エントリー?|コメント)(?:一覧)?|あわせて読みたい"
    r"|こちらもおすすめ|(?:アクセス|記事)?ランキング|カテゴリー?|アーカイブ|タグ|プロフィール|この記事を書いた人|シェアする|目次"
    r"|你可能(?:也|还|還)?(?:会|會)?(?:感[兴興]趣的?|喜[欢歡]的?)(?:文章)?|猜你喜[欢歡]|相[关關](?:文章|閱讀|阅读|推[荐薦]|新[闻聞])"
    r"|延伸[閱阅][讀读]|(?:热|熱)[门門](?:文章|推[荐薦])|最新(?:文章|留言|消息)|(?:文章)?分[类類]|推[荐薦](?:阅读|閱讀|文章)"
    r"|近期文章|(?:관련|추천|최근|인기|다른|최신)\s?(?:글|기사|뉴스|포스트|게시글|게시물|댓글|콘텐츠)"
    r"|.{0,40}카테고리의? (?:다른 )?글|카테고리|목차|태그|많이 본 (?:기사|뉴스)|이 블로그의 인기글"
    rf"){_AFTER}",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"(?:baca (?:juga|selengkapnya)|lihat juga|simak juga|read (?:also|more|next)|also read|related articles?"
    r"|xem thêm|đọc thêm|xem ngay|lee también|te puede interesar|leia (?:também|mais)|veja também|(?:à )?lire aussi"
    r"|leggi anche|lesen sie auch|auch interessant|mehr zum thema|читайте также|ilgili haber|延伸[閱阅][讀读]"
    r"|[更相][多关關](?:文章|新[闻聞]|閱讀|阅读)|推[荐薦][閱阅][讀读]|関連記事|あわせて読みたい|관련\s?(?:기사|글)"
    r"|อ่าน(?:เพิ่มเติม|ต่อ))\s*[:：]\s*\S",
    re.IGNORECASE,
)
_LONGEST = 60
_FEWEST_ALIKE = 3


def boxes(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Headings of other articles with the lists under them, as starts and ends.

    A list only: what the heading of a part of the text says ("More stories") is followed by paragraphs.
    """
    for at, line in enumerate(lines):
        if line.kind == "heading" and line.level > 1 and len(line.text) <= _LONGEST and _HEADINGS.match(line.text):
            end = at + 1
            while end < len(lines) and _is_listed(lines[end], line.level):
                end += 1
            if end > at + 1:
                yield at, end


def _is_listed(line: Line, level: int) -> bool:
    """Whether a line is of a list of articles: an item, a row, a link, a lower heading or its number."""
    if line.kind in ("item", "row") or (line.kind == "heading" and line.level > level):
        return True
    return line.text.isdecimal() or any(span.role == "a" and span.text == line.text for span in line.spans)


def pointers(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Lines that point to another article amid the text: `Baca juga: Lirik Tide - Lee Ott`."""
    for at, line in enumerate(lines):
        if line.kind in ("text", "item") and _POINTER.match(line.text):
            yield at, at + 1


def lists_alike(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Lists that stand under many a song in the same words, as starts and ends: the shops that have it."""
    places: defaultdict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for (kind, _), run in groupby(enumerate(lines), key=lambda place: (place[1].kind, place[1].block)):
        listed = list(run)
        if kind == "item" and len(listed) > 1:
            places[tuple(line.text for _, line in listed)].append((listed[0][0], listed[-1][0] + 1))
    for alike in places.values():
        if len(alike) >= _FEWEST_ALIKE:
            yield from alike
