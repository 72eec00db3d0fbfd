"""What a page says it lists: songs, or something that only looks like them.

Each row is a word or shape with a weight; `ABOUT` is held to headings, introductions and the page's title,
`LINES` to the lines of a list. The sum decides, so that no single word does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ost2spotify.extraction.acts import COMPOSERS
from ost2spotify.extraction.words import pattern_of


@dataclass(frozen=True, slots=True)
class Evidence:
    """A reason to take a list for songs (weight above 0) or not (below 0), with texts that show it and look-alikes."""

    name: str
    pattern: re.Pattern[str]
    weight: float
    examples: tuple[str, ...]
    keeps: tuple[str, ...] = ()


# What only a composition is called.
OPUS = re.compile(
    r"\b(?:op|bwv|kv|hob|hwv|rv|d)\.?\s?\d{1,4}\b|\bin (?-i:[A-H])(?:[- ](?:flat|sharp))?(?: (?:major"
    r"|minor))\b|\b(?:sonata|symphony|concerto|nocturne|étude|prelude and fugue)\b(?= (?:no|in|for)\b)",
    re.IGNORECASE,
)

_OTHER = (
    r"previous|other|further|older|earlier|latest|newest|upcoming|poprzednie|inne|więcej|najnowsze|weitere|andere|frühere|neue"
    r"|altre|altri|precedenti|ultime|ultimi|otras|otros|más|anteriores|últimas|últimos|outras|outros|mais|autres|dernières?"
    r"|derniers|précédents?|précédentes|diğer|önceki|son|другие|предыдущие|ещё|последние|lainnya|sebelumnya|khác"
)
_POSTS = (
    r"reviews?|recenzje|recensioni|reseñas|críticas|critiques|kritiken|rezensionen|resenhas|рецензии|wpisy|artykuły|posts?"
    r"|articles?|artikel|beiträge|artículos|articoli|artigos|записи|статьи|yazılar|incelemeler|episodes?|folgen|episodios"
    r"|episódios|épisodes|puntate|sets|mixes|shows|podcasts|albums?|alben|discos|albumy|альбомы|dramas?|films?|movies"
    r"|películas|filmes|seri|series|ulasan"
)
# Headings of what pages put beside their music, each whole, by language: casts and crews, other posts of the site,
# episodes and ratings, releases to buy, footnotes, teams.
BESIDE_MUSIC = (
    r"(?:(?:the |full |main |voice )?cast(?: (?:and|&) crew| list)?|special appearances?|cameos?|guest (?:stars?|cast|appearances?)|protagonistas?|haupt(?:darsteller|rollen)"
    r"|attori|leads?|characters|line-?up|band(?: members)?|musicians"
    r"|besetzung|darsteller|rollen|synchronisation|sprecher|musiker|mitglieder|distribution|personnages|doublage"
    r"|acteurs|musiciens|membres|reparto|personajes|doblaje|músicos|miembros|alineación|elenco(?: de dublagem)?"
    r"|personagens|dublagem|membros|doppia(?:ggio|tori)|personaggi|musicisti|formazion[ei]|membri|rolverdeling"
    r"|bezetting|rollista|skådespelare|medverkande|obsada|szereplők|obsazení|distribuție|oyuncular|karakterler"
    r"|в ролях|актёры(?: и роли)?|персонажи|роли озвучивали|участники|состав|(?:para )?pemain|pemeran|karakter|anggota"
    r"|(?:dàn )?diễn viên|nhân vật|lồng tiếng|thành viên|นักแสดง(?:นำ)?|ตัวละคร|สมาชิก|キャスト|登場人物|声の出演|声優|吹き替え"
    r"|出演(?:者)?|スタッフ|メンバー|등장인물|출연(?:진)?|성우|배역|특별\s?출연|카메오|캐릭터|멤버|제작진|(?:主要|剧情|劇情)?(?:演员|演員|角色)(?:表|介绍|介紹)?"
    r"|人物(?:介绍|介紹)|演职员表?|演職員表?|配音(?:演员|演員)?|成员|成員|剧情简介|劇情簡介|あらすじ|ストーリー|줄거리|시놉시스"
    r"|(?:related|recent|recommended|popular|latest|more|other|older|newer|trending|similar|previous|next)"
    r" (?:posts?|articles?|stories|reading|news|reviews?|entries|albums|releases|episodes?|shows|pages|links|sets)"
    r"|all episodes|alle (?:folgen|ausgaben)|tutti gli episodi|tous les épisodes|todos los episodios|todos os episódios"
    r"|previous(?:ly)?|next(?: up)?|earlier|coming up|trending(?: now)?|most (?:read|popular|viewed)|you (?:may|might)(?: also)? (?:like|enjoy)|read (?:also"
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
    r"|(?:관련|인기|최근|추천|다른)\s?(?:글|기사|포스트|뉴스|게시물)|많이 본.{0,6}|延伸(?:閱讀|阅读)|(?:相關|相关|推薦|推荐|熱門|热门|最新|更多)"
    r"(?:文章|新聞|新闻|閱讀|阅读|推薦|推荐|資訊|资讯|影片|視頻|视频|话题|話題)|猜你喜欢|你可能(?:也|还)(?:喜歡|喜欢|想看)|大家都在看"
    r"|tags?|labels?|categor(?:y|ies)|etiquetas|étiquettes|catégories|etichette|categorie|categorías|categorias"
    r"|schlagwörter|kategorien|metki|kategorie|метки|рубрики|etiketler|nhãn|từ khóa|แท็ก|タグ|カテゴリー?|태그|카테고리|标签|標籤|分類|分类"
    r"|(?:veröffentlichungen|releases|erhältlich|sorties|lanzamientos|lançamentos|uscite)(?: (?:auf|on|en|in"
    r"|em) .{1,24})?"
    r"|discography|diskogra[fp]hie|discografía|discografia|discographie|дискография|ディスコグラフィー?|디스코그래피"
    rf"|(?:{_OTHER}) (?:\w+ )?(?:{_POSTS})|(?:{_POSTS}) (?:{_OTHER})"
    r"|店舗(?:別)?特典|特典|関連商品|商品情報|weblinks|einzelnachweise|liens externes|notes et références"
    r"|références|enlaces externos|referencias|referências"
    r"|ligações externas|collegamenti esterni|ссылки|примечания|liên kết ngoài|tham khảo|外部リンク|脚注|出典|각주|외부 링크"
    r"|(?:参考|參考)(?:资料|資料|文献|文獻)|外部(?:链接|連結)|註釋|注释|einschaltquoten|quoten|audiences?|viewership|ratings"
    r"|視聴率|시청률|(?:收视率|收視率)(?:回顧|回顾)?|获奖记录|獲獎記錄|awards|auszeichnungen|premi|premios|prêmios|prix|награды"
    r"|(?:probabili )?formazioni|risultati|marcatori|(?:le )?pagelle.{0,30}|torschützen|aufstellung(?:en)?|alineaciones"
    r"|escalações|goleadores|buteurs|classifica|clasificación|classificação|tabelle|archives?|archivos?"
    r"|arquivos?|archivio"
    r"|archiv|архив)"
)

_BESIDE = re.compile(rf"\W*(?:\d+\.?\s*)?(?:{BESIDE_MUSIC})\W*(?:\([^()]{{1,20}}\))?\W*", re.IGNORECASE)

# "Erik Satie: Gnossienne No. 1": one of the best known composers and his work.
WORK = re.compile(rf"(?i)^(?:[\w.'’-]+\s){{0,3}}(?:{'|'.join(sorted(COMPOSERS))})(?:,[^:]{{0,20}})?:\s")

ABOUT: tuple[Evidence, ...] = (
    Evidence(
        "list of tracks",
        pattern_of(
            r"track[- ]?lists?(?:ing)?s?|set[- ]?lists?(?:ing)?|play[- ]?lists?|tracks?|songs?|song "
            r"?list(?:ing)?|singles?|mixtapes?|mix|tunes?|anthems?|bangers|jams|hits?|hit parade|b-sides"
            r"|musical numbers|music played|now playing|top 40|hot 100|opening themes?|ending themes?|theme "
            r"songs?|openings?|endings?|ops?/eds?|insert songs?|anime themes|(?:tv|movie|film|main|drama) "
            r"themes?|cover versions|extinf|track name|song title"
            r"|lagu|أغاني|أغنية|daftar lagu|tracklist(?:a|e)?|titelliste|titel|lieder|songliste|canzoni"
            r"|canzone|brani|brano|tracce|scaletta|chansons?|titres|morceaux|canciones|canción|temas|pistas"
            r"|repertorio"
            r"|músicas|música|faixas|canções|песн[яиюей]+|треки?|трек-?лист|саундтреки?|плейлист"
            r"|композици[яий]|bài hát|ca khúc|nhạc phim|bài|şarkı(?:lar|ları|sı)?|parçalar|utwory|piosenki"
            r"|låtar|låtlista|nummers|liedjes|kappaleet|spill?eliste|spellista|soittolista|afspeellijst|piosenek"
            r"|utworów|skladby|písničky|písně|dalok|cântece|piese|çalma listesi|reproducción|pjesme|песни"
            r"|aberturas?|encerramentos?|aperturas?|cierres?|génériques?|sigle|vorspann(?:titel)?"
            r"|abspann(?:titel)?|titellied(?:er)?"
            r"|lieblingslieder|\w+lieder|\w+songs|\w+låtar|опенинги?|эндинги?|τραγούδια|גית|שירים|गाने|गीत",
            r"曲目|収録曲|収録内容|全曲|主題歌|挿入歌|テーマ(?:曲|ソング)|アニソン|アニメソング|歌単|歌单|歌曲"
            r"|曲名|オンエア|主题曲|主題曲|插曲|片尾曲|片頭曲|片头曲|金曲|神曲|名曲|选曲|セットリスト|セトリ"
            r"|プレイリスト|トラックリスト|楽曲|歌一覧"
            r"|(?:披露|演奏|放送|使用|登場|発表|課題|代表|人気|定番|入場|選択|予定)曲|(?:발표|연주|방송|신청|인기|대표|선정|입장)곡"
            r"|曲(?:一覧|リスト|順)|ソング|歌ランキング|の歌|好きな[曲歌]|喜[欢歡]的歌|수록곡|노래|트랙\s?리스트|트랙|세트리스트"
            r"|셋리스트|플레이리스트|선곡|곡\s?목록|곡\s?리스트|곡명|명곡|추천곡|삽입곡|주제가|เพลง",
        ),
        3.0,
        ("The full track listing:", "Daftar lagu", "収録曲", "수록곡"),
        ("soundtracking", "hitman"),
    ),
    Evidence(
        "soundtrack",
        pattern_of(
            r"o\.?s\.?t\.?s?|osts|sound ?tracks?|original (?:broadway |london |off-broadway )?cast recording"
            r"|(?:motion picture|original) score|score album|colonna sonora|bande originale|b\.o\.|banda "
            r"sonora|trilha(?: sonora)?"
            r"|filmmusik|soundtrackul|саундтрек\w*|музык\w*|(?:film |dizi )?müzikleri|mixes|dj set|podcast mix"
            r"|(?:listening|listened) to|on repeat|heavy rotation|earworms?|karaoke|discography"
            r"|video game music|vgm|mv|m/v|music|musik|muzik|musica|musique|nhạc|müzik|клип\w*|видеоклип\w*"
            r"|vídeos? musicales|videoclips?|clips?",
            r"뮤직비디오|サントラ|차트|멜론|サウンドトラック|原聲帶|原声带|原声|原聲|사운드트랙|오에스티|음악|音楽|音乐|音樂|ดนตรี",
        ),
        2.0,
        ("Goblin OST", "colonna sonora", "原聲帶"),
        ("musical chairs", "costs", "lost"),
    ),
    Evidence(
        "an album's review",
        pattern_of(
            r"(?:new|debut|studio|solo|mini|full|tribute|compilation|soundtrack|first|second|third|the|this"
            r"|his|her|their)[- ]?album|album(?: review| of the week)?|e\.?p\.?|track[- ]by[- ]track|deluxe "
            r"edition|radio|dj|broadcast|airplay"
            r"|recenzj\w+|recenze|recensie|recensione|recension|rezension|reseña|resenha|критик\w*|рецензи\w+|anmeldelse|vinyl|side a|side b|disc \d|disk \d|cd ?\d|vol(?:ume|\.)? \d",
            r"アルバム|専輯|专辑|專輯|앨범|альбом",
        ),
        1.0,
        ("Album review: Blue Nights", "Disc 1"),
        ("albums",),
    ),
    Evidence(
        "albums",
        pattern_of(
            r"(?:best|top|favou?rite|greatest|\d+|of the (?:year|decade)|new|upcoming|essential|pop|rock|rap"
            r"|k-?pop|metal|jazz|indie|year'?s) (?:[\w'-]+ ){0,4}(?:albums|lps|records|eps|mixtapes)|albums of"
            r"|albums|discos del|álbumes|álbuns|alben|dischi"
            r"|альбом(?:ы|ов)|album (?:più venduti|les plus vendus|mais vendidos|más vendidos)|classifica "
            r"(?:degli )?album|meistverkaufte[nr]? alben|i migliori album|les meilleurs albums|release "
            r"(?:dates|schedule|calendar)",
            r"アルバム(?:ランキング|TOP|ベスト|一覧|\d)|ベスト(?:アルバム|ディスク)|名盤|올해의\s?(?:앨범|음반)"
            r"|(?:앨범|음반)\s?(?:순위|목록|추천|\d+선)|张专辑|張專輯|专辑推荐|專輯推薦|年度专辑|年度專輯|十大(?:专辑|專輯|唱片)",
        ),
        -4.5,
        ("The 70 Best Pop Albums Of 2020", "名盤100", "2021년 올해의 음반 10선"),
        ("album", "Album Of The Week", "올해의 노래"),
    ),
    Evidence(
        "books",
        pattern_of(
            r"books|novels|mangas?(?! (?:songs?|themes?|openings?|osts?))|manhwas?|comics|cómics|graphic novels|(?:club de |grupo de )?lectura|(?:reading|book) (?:club|group)|buchclub|lesekreis"
            r"|клуб чтения|(?:mes |coups de )?lectures|letture|lecturas|leituras|lektüren?|bestsellers?"
            r"|reading list|chapters|table of contents|libri|romanzi|livres|bücher"
            r"|libros|livros|книг|buku|sách hay|kitaplar|webtoons|short stories|bibliography|isbn",
            r"おすすめ漫画|漫画ランキング|웹툰|読書会|독서\s?모임|读书会|讀書會|書籍|おすすめ小説|読んだ本|\d冊|本(?:ベスト|ランキング|TOP"
            r"|\s?\d+選)|书单|書單|图书|도서|책\s?(?:추천|목록)|목차|第[一二三四五\d]+章",
        ),
        -4.0,
        ("Books of the year", "Chapters"),
        ("bookings", "Facebook", "Based on the novel"),
    ),
    Evidence(
        "films and series",
        pattern_of(
            r"(?:best|top \d+|favou?rite|upcoming|greatest|must[- ]watch|\d{1,3}) (?:[\w'-]+ ){0,3}(?:films"
            r"|movies|dramas|k-dramas|kdramas|series|shows|tv shows|anime|games|video games|documentaries"
            r"|episodes|actors|actresses)(?!['’]?s? (?!with|about)(?:\w+ ){0,1}(?:songs?|osts?|themes?|musics?"
            r"|soundtracks?|openings?|endings?|ops?|eds?|hits|scores?|tracks))"
            r"|filmography|(?:film|short|movie) ?fest\w*|short films|all (?:the )?films|the directors|box office|watch ?list|what to watch|where to watch|episode (?:guide|list|titles)"
            r"|cast list|full cast|cast (?:and|&) (?:characters?|crew)|(?:supporting|main|guest|other"
            r"|recurring|ensemble) cast|all episodes|episode archive|characters|cast members|dramatis personae"
            r"|voice cast|besetzung|reparto|elenco (?:attori|artístico)|в ролях|diễn viên|oyuncular|pemeran",
            r"キャスト|出演者|登場人物|声優一覧|おすすめ(?:ドラマ|映画|アニメ)|(?:ドラマ|映画|アニメ)(?:一覧"
            r"|ランキング)|추천\s?(?:드라마|영화)|(?:드라마|영화)\s?(?:목록|순위|추천)|(?:电影|電影|电视剧"
            r"|電視劇|动画)(?:推荐|推薦|排行)|各話(?:タイトル|リスト)|演员表|演員表|主演|등장인물|출연진|배역"
            r"|필모그래피|(?:映画|ドラマ|アニメ|ゲーム)(?:ベスト|TOP)\s?\d|올해의\s?(?:영화|드라마|게임)(?!\s?(?:ost|음악|노래))"
            r"|年度(?:电影|電影|剧集|劇集)|十大(?:电影|電影|电视剧|電視劇)(?!.{0,4}(?:曲|歌|音))",
        ),
        -4.0,
        ("Full cast list", "10 best K-dramas to watch", "キャスト", "출연진", "2022年映画ベスト10"),
        ("castle", "Original Broadway Cast Recording", "Cast away", "映画ベストソング", "올해의 드라마 OST"),
    ),
    Evidence(
        "awards",
        pattern_of(
            r"awards|(?:album|record|artist|group) of the year|best (?:[\w&/-]+ ){0,3}(?:album|picture|actor"
            r"|actress|director|film|drama|series|artist)|winners|nominees|nominations|nominated|oscars?"
            r"|grammys?|emmys?|premios|prêmios|preisträger|лауреат\w*|номинац\w*|penghargaan|giải thưởng",
            r"受賞|ノミネート|시상식|수상(?:자|작)|후보|获奖|獲獎|颁奖|頒獎|入围|入圍",
        ),
        -3.5,
        ("60th Baeksang Arts Awards: Complete winners' list",),
        ("rewards", "award"),
    ),
    Evidence(
        "dates and places",
        pattern_of(
            r"tour dates|concert dates|tour schedule|schedule|timetable|time ?table|itinerary|agenda|fixtures"
            r"|standings|festival line-?up|line-?up|running order of the day|upcoming (?:shows|events|gigs)"
            r"|(?:concert|tour|latest|more|related) news|match results|results|league table|roster|squad"
            r"|spielplan|tourdaten|termine|orari|horaires|formazioni|giornata|spieltag|jornada|journée|rodada"
            r"|matchday|kick-?off|ergebnisse|results|risultati|résultats|resultados|wyniki|uitslagen|männer|frauen|herren|damen|teilnehmer|finishers|marathon|\d+ ?km"
            r"|jadwal|расписание|lịch chiếu|(?:best|favou?rite|top \d+|\d+|upcoming|all my"
            r"|every) (?:\w+ ){0,2}(?:gigs"
            r"|concerts|live shows|festivals)|(?:migliori|mejores|meilleurs|melhores|besten|schönsten) (?:concerti"
            r"|conciertos|concerts|shows|konzerte|festivals)",
            r"日程|スケジュール|時刻表|試合結果|順位表|공연\s?일정|방송\s?일정|순위표|赛程|賽程|行程|时间表|時間表",
        ),
        -3.0,
        ("Tour dates", "ツアー日程", "The best gigs I saw this year"),
        ("tourist", "Songs of the concert"),
    ),
    Evidence(
        "things to eat, buy or know",
        pattern_of(
            r"conference|agenda|(?:vinyl|record|cd) collection|interview|"
            r"how to|steps to|guide to (?:making|using)|recipes?|ingredients|getränkekarte|speisekarte"
            r"|weinkarte|cocktails?|carta de (?:vinos|bebidas)|price list|shopping list"
            r"|changelog|change log|release notes|glossary|transcript|exhibition|paintings|artworks|poems?"
            r"|quiz|record (?:shop|store)|gift (?:ideas|guide)|gifts|audiobook|critics say|press quotes|tv "
            r"(?:tonight|guide|listings)|vocabulary|workout|for sale|(?:summer|my|winter) reading|supported "
            r"(?:file )?(?:formats|extensions)|file (?:formats|extensions)|datasets?|recent (?:posts|comments"
            r"|articles)|related (?:posts|articles|stories)|popular posts|quick links|external links|zutaten"
            r"|zubereitung|rezept|ingredienti|ricetta|ingrédients|recette|ingredientes|receta|bahan-bahan"
            r"|resep|ингредиенты|рецепт|nguyên liệu|malzemeler",
            r"レシピ|材料|作り方|関連記事|人気記事|カテゴリー|アーカイブ|최근\s?글|관련\s?(?:글|기사)|카테고리|만드는\s?법|食材|做法|相关文章|相關文章",
        ),
        -3.5,
        ("Ingredients:", "Recent Posts", "Changelog"),
        ("pricey",),
    ),
    Evidence(
        "a heading of something else",
        re.compile(
            r"^\W*(?:\d+[.)]\s*)?(?:the |main |full |our |my |more |also |all |new |latest |key |key )?(?:cast"
            r"|staff|crew|team|members|personnel|credits|production|characters?|episodes?|seasons?|chapters?"
            r"|contents|books?|authors?|movies|films|dramas|games|awards?|prizes|events?|dates|tour|venues?"
            r"|results|scores|teams?|players|method|steps?|instructions|directions|menu|dishes|drinks"
            r"|products?|items|stock|inventory|specifications?|specs|features|requirements|installation|usage"
            r"|options|commands|parameters|discography|roadmap|todo|faq|comments?|replies|questions|quotes"
            r"|dialogue|script|archives?|categories|tags|related|popular|links|see also|references|notes"
            r"|sources|share|follow us|about(?: us| me)?|contact(?: us)?|sponsors|partners|topics|news|reviews"
            r"|charts?|album of the (?:day|week|month|year)|certifications|release history|plot|synopsis"
            r"|summary|reception|trivia"
            r"|equipment|tools|materials|employees|companies|countries|cities|restaurants|hotels|broadcast|fan "
            r"reactions|darsteller|besetzung|elenco|pemain|актёры|актеры|出演|人物|スタッフ|キャスト|演員|演员"
            r"|출연|회차|줄거리|관련|メニュー|タグ|リンク|메뉴)(?:(?: and | & |/|, )\w+)?(?: list| info)?\W*$",
            re.IGNORECASE,
        ),
        -3.0,
        ("Cast", "Personnel", "Usage:", "Charts"),
        ("Cast away", "The Staff List: best songs", "Chart-topping songs"),
    ),
    Evidence(
        "a heading beside the music",
        re.compile(rf"^{_BESIDE.pattern}$", re.IGNORECASE),
        -3.5,
        ("Besetzung", "【劇情角色】", "Bài viết liên quan", "延伸閱讀:", "Line-Up:", "Marcatori", "3. 등장인물"),
        ("Cast away", "Members only", "角色歌", "Tag der Lieder", "Note"),
    ),
    Evidence(
        "quotations",
        pattern_of(
            r"quotes|quotations|zitate|citations|frases (?:de|célebres)|citas (?:de|célebres)|citações|citazioni"
            r"|frasi|цитаты|kutipan|kata-kata|trích dẫn|sözleri",
            r"คำคม|名言|名セリフ|명언|명대사|语录|語錄|台词|台詞",
        ),
        -3.5,
        ("12 Quotes About Love That Still Hit", "心に残る名言集"),
        ("quoted", "unquote"),
    ),
    Evidence(
        "a rewatch",
        pattern_of(
            r"(?:re)?watch guide|rewatch|guest stars?|episodenführer|episodenliste|all episodes|guía de "
            r"episodios|episodios"
            r"|guida agli episodi|lista (?:de|degli) episod\w+|liste des épisodes|список серий|эпизоды|bölümler"
            r"|daftar episode|danh sách tập",
            r"各話|全話|エピソード|サブタイトル一覧|회차|에피소드|分集|剧集列表|รายชื่อตอน",
        ),
        -2.5,
        ("a rewatch guide, season 1", "Liste des épisodes", "各話サブタイトル"),
        ("Watch the video",),
    ),
)

LINES: tuple[Evidence, ...] = (
    Evidence(
        "opus", OPUS, 2.5, ("Nocturne in E flat, Op. 9", "Goldberg Variations, BWV 988"), ("Operator", "In a minor key")
    ),
    Evidence(
        "remark for a name",
        re.compile(
            r"\s[-–—:]\s+(?:from|for|best|most|highest|largest|[a-z]+ of)(?: [$€£\w-]+)+[!.]?$|\s[-–—"
            r"|:]\s*(?i:drama|documentary|talk|news|comedy|sports?|film|series|show|action|thriller)$"
        ),
        -2.5,
        ("Paris – capital of France", "20:15 Night Harbour – Drama"),
        ("Lyn – For You", "love is not dying – Jeremy"),
    ),
    Evidence(
        "remark in lower case",
        re.compile(r"^[A-Z0-9][^–—]*\s[-–—]\s+[a-z]+(?: [a-z]+)+(?: [A-Z][a-z]+)?$"),
        -2.0,
        ("Sam Rowe – cancels show in Berlin",),
        ("om - when it falls", "Om – When It Falls"),
    ),
    Evidence(
        "guest",
        re.compile(r"(?i)(?<![^\W\d_])(?:feat|ft|featuring)(?:\.|\s)|피처링"),
        2.0,
        ("Om feat. Lyn",),
        ("feature",),
    ),
    Evidence(
        "version mark",
        re.compile(
            r"(?i)[(\[][^()\[\]]{0,40}\b(?:remix|mix|edit|inst\.?|instrumental|acoustic|ver\.?|version|live"
            r"|remaster(?:ed)?|dub|rework|bootleg|reprise|demo|prologue|cover)\b[^()\[\]]{0,20}[)\]]|[-–—] .{0"
            r",40}\b(?:re)?mix\b"
        ),
        2.0,
        ("Flicker (Featurecast Edit)", "Lost (Inst.)"),
        ("Mixed nuts", "Edit the file"),
    ),
    Evidence(
        "soundtrack",
        re.compile(r"(?i)(?<![a-z])o\.?s\.?t(?![a-z])|soundtrack|サントラ|主題歌|挿入歌|插曲|片尾曲|삽입곡"),
        2.0,
        ("Lyn - My Destiny (OST. Star)",),
        ("Ostrich", "host"),
    ),
    Evidence(
        "length",
        re.compile(r"(?:^|[\s(\[\t|])[0-9]{1,2}:[0-5]\d[)\]]?\s*$"),
        1.5,
        ("Tak Bisakah 3:37",),
        ("12.12: The Day",),
    ),
    Evidence(
        "native form",
        re.compile(
            r"[A-Za-z][^()]{0,40}\([\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af][^()]{0,40}\)"
            r"|[\uac00-\ud7af\u3040-\u30ff\u4e00-\u9fff] ?\([A-Za-z]"
        ),
        0.8,
        ("Lyn (린) - Song",),
        ("Lyn (EXO)",),
    ),
    Evidence(
        "quoted title beside a name",
        re.compile(
            r"(?:^|[:：]\s)[“\"「『‘〈].{1,80}[”\"」』’〉]\s*(?:by|[-–—:/])|\S.{0,60}[-–—:"
            r",]?\s*[“\"「『〈][^”\"」』〉]{1,80}[”\"」』〉]$"
        ),
        0.7,
        ("“Heart” – Om", "Om「Heart」"),
        ("plain",),
    ),
    Evidence(
        "two scripts",
        re.compile(
            r"^[^\u3040-\u9fff\uac00-\ud7af]{2,40}[A-Za-z] [\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af][^A-Za-z]{1,30} – "
        ),
        2.0,
        ("Ride On Time ライド – Lyn",),
        ("MVP 情人 - Lyn",),
    ),
    Evidence(
        "title in corner brackets",
        re.compile(r"^\S*[「『〈][^」』〉]{1,60}[」』〉]\s*\S|^\S+.{0,30}[「〈][^」〉]{1,60}[」〉]$"),
        0.6,
        ("「海の歌」夜の港", "ロイキム「STAR」"),
        ("「海」",),
    ),
    Evidence(
        "video",
        re.compile(r"(?i)\[(?:m/?v|official[^\]]*)\]|\bofficial (?:video|audio|mv)\b"),
        2.0,
        ("[MV] Lyn - Song",),
        ("officially",),
    ),
    Evidence(
        "moment of a play",
        re.compile(r"\t\s*(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d{1,2} [A-Z][a-z]{2} \d{4},? \d\d:\d\d)\S*$"),
        3.5,
        ("Om\tGun\tLow Sun\t2021-02-03 10:11",),
        ("Om - Gun 10:11", "2021-02-03\t10:11 Om"),
    ),
    Evidence(
        "price or amount",
        re.compile(
            r"(?i)(?:(?:^|[\s.])\d{1,3}[.,]\d\d$|[$€£¥₩]\s?\d|(?<!\w)(?:eur|usd|gbp|chf)\s?\d|\d\s?(?:€|元|円"
            r"|원|kr|usd|eur|руб)(?!\w)"
            r"|\b\d+(?:[./]\d+)?\s?(?:g|kg|ml|l"
            r"|cups?|tsp|tbsp|oz|lbs?|pcs|inch|(?-i:cm|mm|km)|gb|mb|%|℃|°c|degrees)(?![\w'-]))"
        ),
        -3.0,
        ("2 cups flour", "Vinyl – $25", "Espresso ..... 2,20"),
        ("LO$ER", "2 Of Hearts", "10CM - Song"),
    ),
    Evidence(
        "date or place",
        re.compile(
            r"(?i)^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\s+\d|^(?:jan|feb|mar"
            r"|apr|may|jun|jul|aug|sep|oct|nov"
            r"|dec)[a-z]*\.? \d{1,2}(?!\w)|^\d{1,2}[./]\d{1,2}[./](?:\d{2,4})?|^\d{4}[-/.年]\d{1,2}"
            r"|^\d{4}\s?(?:年|[-–—:])|\b\d{1,2}(?:st|nd|rd|th)?\.? (?:january|february|march|april|may|june"
            r"|july|august|september|october|november|december)\b"
            r"|,\s(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}$"
            r"|,\s(?:den |le |il |el |am )?\d{1,2}(?:\.|er)?(?: de)? (?:januar|februar|märz|mai|juni|juli"
            r"|oktober|dezember"
            r"|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|gennaio"
            r"|febbraio|marzo"
            r"|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|dicembre|enero|febrero|abril|mayo|junio|julio"
            r"|septiembre|octubre|noviembre|diciembre)$"
            r"|\b(?:arena|stadium|theat(?:re|er)|ballroom|hall|amphitheat(?:re|er)|club|dome)\b(?:,|$|\s[-–])",
        ),
        -2.5,
        ("May 3 – Berlin", "2024-05-03 Seoul", "O2 Arena, London", "Om – Vienna, Gasometer, March 28"),
        ("May I Love You", "Dancehall", "Om - December 3"),
    ),
    Evidence(
        "a release's format",
        re.compile(
            r"[(\[,]\s*(?:\d{1,2}\s?x\s?)?(?:lp|cd|cassette|vinyl|dvd|blu-?ray|180\s?g)(?:\s*["
            r",+/][^)\]]*)?[)\]]|\b(?:lp|vinyl)\b\s*[-–—]?\s*[$€£]",
            re.IGNORECASE,
        ),
        -3.0,
        ("Sam Rowe – Coals (CD)", "Low Sun (LP, 180g)"),
        ("Lost (CD Only)", "LP - Girls Go Wild"),
    ),
    Evidence(
        "job",
        re.compile(
            r"(?i)(?:[-–—:|,(]|\bas\b|^)\s*(?:(?:executive|associate|co-?|assistant|soundtrack|music|line"
            r"|vocal|sound|art|lead|backing|chief|senior)[- ]?)*(?:producer|director|writer|screenwriter"
            r"|editor|composer|lyricist|engineer|mastering|mixing|mixed by|photography|vocals?|guitars?|bass"
            r"|drums|drummer|keyboards?|gesang|gitarren?|schlagzeug|bajo|batería|teclados|voz|guitarra|basse"
            r"|batterie|claviers"
            r"|chant|guitare|voce|basso|batteria|chitarra|tastiere|bateria|teclado|вокал|гитара|барабаны|piano"
            r"|strings|percussion|publisher|author|ceo|manager|president|goalkeeper"
            r"|defender|midfielder|forward|actor|actress|host|narrator|designer|supervisor|best [a-z]+)s?\b"
        ),
        -3.0,
        ("Spring Aspers – executive soundtrack producer", "Best Actor: Namgoong Min"),
        ("DJ Producer Song", "Love in the Director's cut"),
    ),
    Evidence(
        "instrument and player",
        re.compile(
            r"(?i)^(?:(?:first|second|lead|1st|2nd) )?(?:violins?|violas?|cellos?|flutes?|oboes?|clarinets?"
            r"|bassoons?|horns?"
            r"|trumpets?|trombones?|tuba|harp|timpani|percussion|piano|organ|bass|drums|guitars?|vocals?"
            r"|conductor|geige"
            r"|bratsche|violoncello|flöte|klavier|schlagzeug|gesang|violon|violoncelle|flûte|batterie|chant"
            r"|chitarra|voce"
            r"|batteria|tastiere|guitarra|batería|bajo|voz|teclados)\s*[-–—:|]\s"
        ),
        -3.5,
        ("Violin – Anna Berg", "Drums: Josef Adler"),
        ("Violin Concerto – Anna Berg", "Drumsound – Ember"),
    ),
    Evidence(
        "score of a match",
        re.compile(r"(?<![\d-])(?<!-\d\d[ T])(?<!\d{4} )\d{1,3}\s?[-–:]\s?\d{1,3}(?!\d)(?=\s|$)(?![^(]*\))"),
        -2.5,
        ("Arsenal 2-1 Chelsea",),
        ("24/7", "Route 66", "Om\t2021-02-03 10:11"),
    ),
    Evidence(
        "placeholder or code",
        re.compile(
            r"\{\w+\}|<\w+>|\w\(\)|=>|;\s*$|^\s*(?:import|def|return|var|let|const|function|class|if|for|sudo"
            r"|pip|npm|git|cd)\b.*[=({;/]|(?<!\w)\$\w+|--\w+|\b\w+\.(?:py|js|ts|json|txt|html|exe|sh|md|yml|go"
            r"|rs|java)\b"
        ),
        -3.0,
        ("01. {filename1} - 00:00", "def main():"),
        ("LO$ER=LO♡ER", "Def Leppard"),
    ),
    Evidence(
        "a number for a name",
        re.compile(r"(?<!\d)[-–—:|\t]\s*[~≈]?\d[\d.,]*\s*(?:%|k|m|bn|million|billion|명|人|万)?\s*$", re.IGNORECASE),
        -3.0,
        ("Berlin - 3,600,000",),
        ("Blink - 182 Songs", "Feather\t2:55"),
    ),
    Evidence(
        "version number",
        re.compile(r"(?i)\bv?\d+\.\d+\.\d+\b|[-–—:]\s*(?:fixed|added|removed|deprecated|refactor(?:ed)?|bugfix)\b"),
        -3.0,
        ("1.2.0 - Fixed a crash",),
        ("Added to the list of Love",),
    ),
    Evidence(
        "chapter",
        re.compile(
            r"(?i)^(?:chapter|episode|ep\.?|act|scene|section|lesson|day|week|week|step|level|stage|round"
            r"|match|game|season|book|volume|kapitel|capitolo|chapitre|capítulo|глава|bab|chương"
            r"|bölüm)\s?\.?\s?(?:\d+|[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten)\b"
            r"|^第\s?[一二三四五六七八九十百\d]+\s?[章話话回集]|^\d+\s?(?:화|회|話|话|集)\b"
        ),
        -4.5,
        ("Chapter 3: The Return", "第3話"),
        ("Act Naturally",),
    ),
    Evidence(
        "count or grade behind a name",
        re.compile(
            r"\s?\(\d(?:-\d){2,3}\):|\s[-–—:|]\s*(?:\d[\d.,]*\s?(?:replies|reply|comments?|views?|posts?|likes"
            r"|votes|points|pts"
            r"|goals?|kommentare"
            r"|antworten|respuestas|comentários|comentarios|commenti|réponses|lượt xem|tập|ep(?:isode)?s?"
            r"|folgen|キロ|話|回|화"
            r"|集|票|分|次)(?!\w)|\d+[.,]5|\d)(?:\s*(?:$|[-–—|(]))|\s[-–—]\s(?:main|supporting|guest|recurring)$",
            re.IGNORECASE,
        ),
        -3.5,
        (
            "Araragi, Koyomi - Main",
            "Khánh Dư Niên - 46 tập",
            '1. Barella – 7 – "Il motore"',
            "Episode 12 - 412 replies",
        ),
        ("Om - 7 rings", "Om - 24/7", "Prince - 1999", "Blink - 5 Days"),
    ),
    Evidence(
        "first shown",
        re.compile(
            r"(?i)\((?:(?:first )?(?:aired|air date|broadcast|premiered|original air date)|erstausstrahlung"
            r"|diffusé|emitido"
            r"|exibido|放送日?|방영)\b[^)]{0,40}\)"
        ),
        -4.0,
        ("“The Lonely” – Jack Warden (aired 11/13/59)",),
        ("On the Air (live)",),
    ),
    Evidence(
        "place of a concert",
        re.compile(
            r"(?i)(?<!\w)(?:(?:main |second |north |south |big |small |open[- ]air )?stage|escenario|carpa"
            r"|palco|bühne|scène|podium"
            r"|arena|tent|floor|room \d|saal|sala \d|сцена|зал|ステージ|무대)(?!\w)"
        ),
        -3.0,
        ("18:00 Escenario Sol: Derby", "The Cure – Main Stage"),
        ("Backstage – Om", "Stages – Om"),
    ),
    Evidence(
        "country and length",
        re.compile(
            r"\((?:Argentina|Australia|Austria|Belgium|Brazil|Canada|Chile|China|Colombia|Czech\w*|Denmark|Estonia|Finland"
            r"|France|Germany|Greece|Hong Kong|Hungary|Iceland|India|Indonesia|Iran|Ireland|Israel|Italy|Japan|(?:South )?Korea"
            r"|Latvia|Lithuania|Mexico|Morocco|Netherlands|New Zealand|Nigeria|Norway|Peru|Philippines|Poland|Portugal|Romania"
            r"|Russia|Senegal|Serbia|Singapore|Slovakia|Slovenia|South Africa|Spain|Sweden|Switzerland|Taiwan|Thailand|Turkey"
            r"|UK|Ukraine|USA?|Vietnam)(?:[/,] ?[A-Z][\w ]{1,14}){0,2},\s?(?:(?:19|20)\d\d|\d{1,3}(?::\d\d|\s?(?:min|['’′])))"
        ),
        -3.5,
        ("Salt – Maja Lindqvist (Sweden, 12:40)", "Kintsugi – Aya Morita (Japan, 2019)"),
        ("Om (Sweden) – Gun", "Gun (Live, 1999)", "Om – Gun (Riva, 1982)"),
    ),
    Evidence(
        "volumes or pages",
        re.compile(
            r"(?i)(?<![\w.])\d{1,4}\s?(?:tomos?|volumes?|vols?\.?|bände?|tomes?|volumi|pages?|pagine|páginas|págs?\.?|seiten|pp\.|chapters?"
            r"|seasons?|temporadas?|staffeln?|saisons?|stagioni|episodes?|episodios|folgen|puntate|épisodes)(?!\w)|\d\s?(?:巻|권|卷|册|冊|頁|페이지)"
        ),
        -3.5,
        ("1. Nana – Ai Yazawa (21 tomos)", "The Trial – Kafka, 216 pages"),
        ("Volume 4", "Four Seasons", "Om – Page 12"),
    ),
    Evidence(
        "club",
        re.compile(r"(?:^|[-–—:,]\s)(?:FC|SC|TSV|SV|VfL|VfB|LG|CF|SpVgg|TuS|SK|FK)\s[A-ZÄÖÜ]"),
        -3.0,
        ("Jonas Albers – LG Nordtal", "FC Barcelona"),
        ("TV Girl", "LG", "Om – AC/DC"),
    ),
    Evidence(
        "composer and work",
        WORK,
        3.0,
        ("Erik Satie: Gnossienne No. 1", "Johann Sebastian Bach, arr. Busoni: Chaconne"),
        ("Satie", "Offenbach am Main"),
    ),
    Evidence(
        "year in front",
        re.compile(r"^(?:19|20)\d\d(?:[-–/~](?:19|20)?\d\d)?\s*[^\s\d:：\-–—]"),
        -1.5,
        ("2018 나의 아저씨 - 이지안 역", "2014-16 The Lanterns – guitar"),
        ("1984: Om – Gun", "1999 - Prince", "20 Fingers"),
    ),
    Evidence(
        "part that an actor plays",
        re.compile(r"\S\s?(?:역|役)\)?$|[-–—:]\s?饰|^饰|\s(?:饰|飾)\s|\bas [A-Z]\w+(?: [A-Z]\w+)?$"),
        -2.5,
        ("2018 나의 아저씨 - 이지안 역", "山田太郎(主人公役)", "Gong Yoo as Kim Shin"),
        ("Om - Same as You said",),
    ),
    Evidence(
        "publication",
        re.compile(
            r"(?i)\b(?:press|publishing|verlag|penguin|harpercollins|vintage books|isbn|pp\.|paperback"
            r"|hardcover|novel|memoir)\b"
        ),
        -2.0,
        ("The Trial – Franz Kafka (Penguin)",),
        ("Pressure",),
    ),
    Evidence(
        "speaker",
        re.compile(r"^[A-Z][\w.]{1,20}:\s+[A-Z].*[.!?]$|^Q[.:]|^A[.:]\s"),
        -1.5,
        ("Anna: I told you so.",),
        ("Taeyang: “Ringa Linga”",),
    ),
    Evidence(
        "grade",
        re.compile(r"\s[-–—:]\s*[A-F][+\-–−]?\s*$"),
        -4.0,
        ("Arcade Fire – Every album is well represented – A+",),
        ("Section D", "Om - Plan B"),
    ),
    Evidence(
        "sentence in quotes",
        re.compile(r"(?:^|[:：]\s*)[“\"„«「『‘][^”\"“»」』]{4,}[.…。！？][”\"“»」』’]\s*(?:[-–—:(]|$)"),
        -3.0,
        ("“I heard every one of them.” – Su Jin", 'Anna: "You came back."'),
        ("“What Is Love?” by Haddaway",),
    ),
    Evidence("byline", re.compile(r"^[-–—]\s?[A-Z][A-Z. ]{4,}$"), -1.0, ("— KEVIN RUTHERFORD",), ("— Kevin",)),
)


@lru_cache(maxsize=20_000)
def is_beside(text: str) -> bool:
    """Whether a heading or label is one of what pages put beside their music: "Besetzung", "Baca juga"."""
    return len(text) <= _LONGEST_HEADING and bool(_BESIDE.fullmatch(text))


_LONGEST_HEADING = 60


@lru_cache(maxsize=20_000)
def about(text: str) -> float:
    """How much a heading, an introduction or a page's title speaks for songs below it."""
    # Announcements are short; what comes later in a long text announces nothing.
    return sum(row.weight for row in ABOUT if row.pattern.search(text[:400]))


def of_lines(texts: Sequence[str], bodies: Sequence[str]) -> float:
    """How much the lines of a list speak for songs: each row counts by the share of lines that show it.

    What speaks against songs is looked for in the `bodies`, without numbers and times.
    """
    if not texts:
        return 0.0
    total = 0.0
    for row in LINES:
        share = sum(bool(row.pattern.search(text)) for text in (texts if row.weight > 0 else bodies)) / len(texts)
        # A few remixes prove a list of songs, a few dates prove nothing.
        total += row.weight * (min(1.0, 3 * share) if row.weight > 0 else share)
    return total


# A list most of whose lines show one of these is none of songs, whatever the page says above it.
_VETOES = frozenset(
    (
        "chapter",
        "grade",
        "price or amount",
        "a release's format",
        "sentence in quotes",
        "placeholder or code",
        "job",
        "score of a match",
        "count or grade behind a name",
        "first shown",
        "place of a concert",
        "country and length",
        "club",
        "volumes or pages",
    )
)


def is_vetoed(bodies: Sequence[str]) -> bool:
    """Whether most lines of a list are episodes, prices, grades, quotations: things that no song line is."""
    rows = [row for row in LINES if row.name in _VETOES]
    return any(sum(bool(row.pattern.search(body)) for body in bodies) >= 0.6 * len(bodies) for row in rows)
