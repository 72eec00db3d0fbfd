"""What a heading, an introduction or a page's title announces: songs, or something that only looks like them."""

from __future__ import annotations

import re
from functools import lru_cache

from ost2spotify.extraction.beside import BESIDE
from ost2spotify.extraction.evidence import Evidence
from ost2spotify.extraction.words import pattern_of

ABOUT: tuple[Evidence, ...] = (
    Evidence(
        "list of tracks",
        pattern_of(
            r"track[- ]?lists?(?:ing)?s?|set[- ]?lists?(?:ing)?|play[- ]?lists?|tracks?|songs?|song "
            r"?list(?:ing)?|singles?|mixtapes?|mix|tunes?|anthems?|bangers|jams|hits?|hit[- ]?(?:parade|list[ea]?)"
            r"|b-sides|przeb[oó]j(?:e|ów)|éxitos|sucessos|slágerek|slágerlista|шлягер\w*|хит(?:ы|ов|[- ]?парад\w*)"
            r"|musical numbers|music played|now playing|top 40|hot 100|opening themes?|ending themes?|theme "
            r"songs?|openings?|endings?|ops?/eds?|insert songs?|anime themes|(?:tv|movie|film|main|drama) "
            r"themes?|cover versions|extinf|track name|song title"
            r"|lagu|أغاني|أغنية|daftar lagu|tracklist(?:a|e)?|titelliste|titel|lieder|songliste|canzoni"
            r"|canzone|brani|brano|tracce|scaletta|chansons?|titres|morceaux|canciones|canción|temas|pistas"
            r"|repertorio|repertoire|répertoire|repertuar|répertoires"
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
        ("The full track listing:", "Daftar lagu", "収録曲", "수록곡", "Lista przebojów – notowanie 12", "Hitparade"),
        ("soundtracking", "hitman", "Хитрый план"),
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
            r"カラオケ|노래방|뮤직비디오|サントラ|차트|멜론|サウンドトラック|原聲帶|原声带|原声|原聲|사운드트랙|오에스티|음악|音楽|音乐|音樂|ดนตรี",
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
            r"|recenzj\w+|recenze|recensie|recensione|recension|rezension|reseña|resenha|критик\w*|рецензи\w+"
            r"|anmeldelse|vinyl|side a|side b|disc \d|disk \d|cd ?\d|vol(?:ume|\.)? \d",
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
            r"アルバム.{0,4}\d+\s?枚|\d+\s?枚.{0,6}アルバム|アルバム(?:ランキング|TOP|ベスト|一覧|\d)|ベスト(?:アルバム|ディスク)|名盤|올해의\s?(?:앨범|음반)"
            r"|(?:앨범|음반)\s?(?:순위|목록|추천|\d+선)|张专辑|張專輯|专辑推荐|專輯推薦|年度专辑|年度專輯|十大(?:专辑|專輯|唱片)",
        ),
        -4.5,
        ("The 70 Best Pop Albums Of 2020", "名盤100", "2021년 올해의 음반 10선"),
        ("album", "Album Of The Week", "올해의 노래"),
    ),
    Evidence(
        "books",
        pattern_of(
            r"books|novels|memoirs?|paperbacks?|hardbacks?|non-?fiction|book ?shops?|book ?stores?"
            r"|mangas?(?! (?:songs?|themes?|openings?|osts?))|manhwas?|comics|cómics"
            r"|graphic novels|(?:club de |grupo de )?lectura|(?:reading|book) (?:club|group)|buchclub|lesekreis"
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
            r"|filmography|(?:film|short|movie) ?fest\w*|short films"
            r"|festival (?:de|del|du|di|de la) (?:cine|cinéma|film|cinema)"
            r"|cortometra\w+|largometra\w+|(?:courts?|longs?)[- ]métrages?|kurzfilme?|spielfilme"
            r"|all (?:the )?films|the directors|box "
            r"office|watch ?list|what to watch|where to watch|episode (?:guide|list|titles)"
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
            r"miglior[ei]? (?:film|regi\w+|att(?:ore|rice))|mejor (?:película|actor|actriz|director\w*|serie)"
            r"|meilleure?s? "
            r"(?:film|act\w+|réal\w+|série)|melhor (?:filme|ator|atriz|diret\w+|série)|vincitori|ganadores|gagnants"
            r"|lauréats|vencedores|gewinner|zwycięzcy|победители"
            r"|awards|(?:album|record|artist|group) of the year|best (?:[\w&/-]+ ){0,3}(?:album|picture|actor"
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
            r"|matchday|kick-?off|ergebnisse|results|risultati|résultats|resultados|wyniki|uitslagen|männer"
            r"|frauen|herren|damen|teilnehmer|finishers|marathon|\d+ ?km"
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
        re.compile(rf"^{BESIDE.pattern}$", re.IGNORECASE),
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


@lru_cache(maxsize=20_000)
def about(text: str) -> float:
    """How much a heading, an introduction or a page's title speaks for songs below it."""
    # Announcements are short; what comes later in a long text announces nothing.
    return sum(row.weight for row in ABOUT if row.pattern.search(text[:400]))
