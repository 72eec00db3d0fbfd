"""Headings and labels of what pages put beside their music: casts and crews, other posts, episodes, releases."""

from __future__ import annotations

import re
from functools import lru_cache

_OTHER = (
    r"previous|other|further|older|earlier|latest|newest|upcoming|poprzednie|inne|więcej|najnowsze|weitere"
    r"|andere|frühere|neue"
    r"|altre|altri|precedenti|ultime|ultimi|otras|otros|más|anteriores|últimas|últimos|outras|outros|mais"
    r"|autres|dernières?"
    r"|derniers|précédents?|précédentes|diğer|önceki|son|другие|предыдущие|ещё|последние|lainnya|sebelumnya|khác"
)
_POSTS = (
    r"reviews?|recenzje|recensioni|reseñas|críticas|critiques|kritiken|rezensionen|resenhas|рецензии|wpisy"
    r"|artykuły|posts?"
    r"|articles?|artikel|beiträge|artículos|articoli|artigos|записи|статьи|yazılar|incelemeler|episodes?"
    r"|folgen|episodios"
    r"|episódios|épisodes|puntate|sets|mixes|shows|podcasts|albums?|alben|discos|albumy|альбомы|dramas?|films?|movies"
    r"|películas|filmes|seri|series|ulasan"
)
# Headings of what pages put beside their music, each whole, by language: casts and crews, other posts of the site,
# episodes and ratings, releases to buy, footnotes, teams.
BESIDE_MUSIC = (
    r"(?:(?:the |full |main |voice )?cast(?: (?:and|&) crew| list)?|special appearances?|cameos?|guest "
    r"(?:stars?|cast|appearances?)|protagonistas?|haupt(?:darsteller|rollen)"
    r"|attori|leads?|characters|line-?up|band(?: members)?|musicians"
    r"|besetzung|darsteller|rollen|synchronisation|sprecher|musiker|mitglieder|distribution|personnages|doublage"
    r"|acteurs|musiciens|membres|reparto|personajes|doblaje|músicos|miembros|alineación|elenco(?: de dublagem)?"
    r"|personagens|dublagem|membros|doppia(?:ggio|tori)|personaggi|musicisti|formazion[ei]|membri|rolverdeling"
    r"|bezetting|rollista|skådespelare|medverkande|obsada|szereplők|obsazení|distribuție|oyuncular|karakterler"
    r"|в ролях|актёры(?: и роли)?|персонажи|роли озвучивали|участники|состав|(?:para )?pemain|pemeran|karakter|anggota"
    r"|(?:dàn )?diễn viên|nhân vật|lồng tiếng|thành viên|นักแสดง(?:นำ)?|ตัวละคร|สมาชิก|キャスト|登場人物|声の出演"
    r"|声優|吹き替え"
    r"|(?:使用)?機材|장비|出演(?:者)?|スタッフ|メンバー|등장인물|출연(?:진)?|성우|배역|특별\s?출연|카메오|캐릭터|멤버|제작진|(?:主要|剧情|劇情)?(?:演员|演員|角色)(?:表|介绍|介紹)?"
    r"|人物(?:介绍|介紹)|演职员表?|演職員表?|配音(?:演员|演員)?|成员|成員|剧情简介|劇情簡介|あらすじ|ストーリー|줄거리|시놉시스"
    r"|(?:related|recent|recommended|popular|latest|more|other|older|newer|trending|similar|previous|next)"
    r" (?:posts?|articles?|stories|reading|news|reviews?|entries|albums|releases|episodes?|shows|pages|links|sets)"
    r"|all episodes|alle (?:folgen|ausgaben)|tutti gli episodi|tous les épisodes|todos los episodios|todos os episódios"
    r"|teilen|share|partager|compartir|compartilhar|condividi|udostępnij|paylaş|поделиться|bagikan|chia sẻ|แชร์"
    r"|シェア|공유|分享|partager|dependencies|build|usage|previous(?:ly)?|next(?: up)?|earlier|coming up"
    r"|trending(?: now)?|most (?:read|popular|viewed)|you "
    r"(?:may|might)(?: also)? (?:like|enjoy)|read (?:also"
    r"|more|next)"
    r"|(?:see )?also(?: see| read)?|more from .{1,30}|more sets|weitere (?:artikel|beiträge|themen|sets)|mehr "
    r"(?:zum thema|sets)"
    r"|auch interessant|meistgelesen|ähnliche (?:artikel|beiträge)|neueste (?:beiträge|artikel)|(?:à )?lire aussi"
    r"|articles? (?:liés|similaires|récents|populaires)|les plus lus|dans la même catégorie|lo más (?:leído|visto)"
    r"|(?:entradas|artículos|noticias|posts|temas) (?:populares|relacionad[ao]s|recientes|antiguas|recomendad[ao]s)"
    r"|te puede interesar|lee también|mais lid[oa]s|leia (?:também|mais)|veja (?:também|mais)"
    r"|(?:posts?|artigos|notícias|matérias) (?:relacionad[ao]s|recentes|populares)|(?:ti )?potrebbe(?:ro)? "
    r"interessar[et]i"
    r"|leggi anche|articoli (?:correlati|recenti|simili)|(?:i )?più letti|lees ook|meest gelezen|läs (?:också|mer)"
    r"|czytaj (?:także|też|również)|zobacz (?:także|też)|najnowsze wpisy|viz též|ilgili (?:yazılar|haberler|konular)"
    r"|son (?:yazılar|eklenenler)|похожие (?:записи|статьи|новости)|читайте также|популярное|ещё по теме|baca juga"
    r"|(?:artikel|berita) (?:terkait|lainnya|terbaru|populer)|terpopuler|(?:bài viết|tin) (?:liên quan|mới|nổi "
    r"bật|khác)"
    r"|xem (?:thêm|nhiều)|đọc (?:thêm|nhiều)|tin mới|bài mới|อ่าน(?:ข่าว)?เพิ่มเติม|(?:บทความ|ข่าว|เรื่อง)ที่เกี่ยวข้อง"
    r"|ข่าวล่าสุด"
    r"|(?:関連|人気|おすすめ|最新|新着)(?:記事|リンク|投稿|エントリー|ニュース)|あわせて読みたい|アクセスランキング|こちらもおすすめ"
    r"|(?:관련|인기|최근|추천|다른)\s?(?:글|기사|포스트|뉴스|게시물)|많이 본.{0,6}|延伸(?:閱讀|阅读)|(?:相關|相关"
    r"|推薦|推荐|熱門|热门|最新|更多)"
    r"(?:文章|新聞|新闻|閱讀|阅读|推薦|推荐|資訊|资讯|影片|視頻|视频|话题|話題)|猜你喜欢|你可能(?:也|还)(?:喜歡|喜欢|想看)|大家都在看"
    r"|tags?|labels?|categor(?:y|ies)|etiquetas|étiquettes|catégories|etichette|categorie|categorías|categorias"
    r"|schlagwörter|kategorien|metki|kategorie|метки|рубрики|etiketler|nhãn|từ khóa|แท็ก|タグ|カテゴリー?|태그"
    r"|카테고리|标签|標籤|分類|分类"
    r"|(?:veröffentlichungen|releases|erhältlich|sorties|lanzamientos|lançamentos|uscite)(?: (?:auf|on|en|in"
    r"|em) .{1,24})?"
    r"|discography|diskogra(?:f|ph)ie|discografía|discografia|discographie|дискография|ディスコグラフィー?|디스코그래피"
    rf"|(?:{_OTHER}) (?:\w+ )?(?:{_POSTS})|(?:{_POSTS}) (?:{_OTHER})"
    r"|店舗(?:別)?特典|特典|関連商品|商品情報|weblinks|einzelnachweise|liens externes|notes et références"
    r"|références|enlaces externos|referencias|referências"
    r"|ligações externas|collegamenti esterni|ссылки|примечания|liên kết ngoài|tham khảo|外部リンク|脚注|出典|각주"
    r"|외부 링크"
    r"|(?:参考|參考)(?:资料|資料|文献|文獻)|外部(?:链接|連結)|註釋|注释|einschaltquoten|quoten|audiences?|viewership|ratings"
    r"|視聴率|시청률|(?:收视率|收視率)(?:回顧|回顾)?|获奖记录|獲獎記錄|awards|auszeichnungen|premi|premios|prêmios|prix|награды"
    r"|(?:probabili )?formazioni|risultati|marcatori|(?:le )?pagelle.{0,30}|torschützen|aufstellung(?:en)?|alineaciones"
    r"|escalações|goleadores|buteurs|classifica|clasificación|classificação|tabelle|archives?|archivos?"
    r"|arquivos?|archivio"
    r"|archiv|архив|advertisements?|sponsored|where to watch|dónde ver.{0,40}|où regarder|где смотреть|gdzie obejrzeć"
    r"|(?:final|total|overall) (?:score|rating|verdict)|impressum|datenschutz|privacy(?: policy)?|songs on albums"
    r"|\d+ (?:people|users) (?:were|went) .{1,20})"
)

BESIDE = re.compile(rf"\W*(?:\d+\.?\s*)?(?:{BESIDE_MUSIC})\W*(?:\([^()]{{1,20}}\))?\W*", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def is_beside(text: str) -> bool:
    """Whether a heading or label is one of what pages put beside their music: "Besetzung", "Baca juga"."""
    return len(text) <= _LONGEST_HEADING and bool(BESIDE.fullmatch(text))


_LONGEST_HEADING = 60
