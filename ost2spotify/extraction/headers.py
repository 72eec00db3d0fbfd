"""What a column of a table holds, told by its header in the languages of the pages, or by its cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ost2spotify.extraction.words import pattern_of

_TITLE = pattern_of(
    r"(?:(?:english|korean|chinese|japanese|thai|original|romani[sz]ed|hangul|native|opening|ending|theme"
    r"|title|insert|main)[ -])?"
    r"(?:song|track|tune|music|recording|title)(?:s|_| |-)?(?:title|name)?s?|titles?|name|título|titulo|titel|titre"
    r"|titolo|canzone|brano|canción|cancion|música|faixa|lied|judul(?: lagu)?|lagu|название|песня|композиция"
    r"|трек|tên bài hát|bài hát|tiêu đề|ca khúc|şarkı(?: adı)?|parça|tytuł|utwór|låt|nummer titel|piece|cue"
    r"|work|número|songtitel|liedtitel|musiktitel|stück|nombre|nom|nome|nama|chanson|morceau|piste|plage|traccia|tema"
    r"|pieza|pista|faixas|canções|canciones|judul|песни|песен|композиции|трека|наименование|tên|tên bài|tên ca "
    r"khúc|tên nhạc phẩm|ad|eser|parçalar"
    r"|piosenka|utworu|piosenki|název(?: skladby| písně)?|skladba|píseň|cím|dal(?:cím)?|dal címe|titlu|piesă|melodie"
    r"|låt(?:titel|namn)?|sång|sang|kappale(?:en nimi)?|biisi|liedje|nummer|spor|tittel|parça adı|eser adı|şarkı ismi"
    r"|пісня|назва(?: пісні)?|композиція|песен|заглавие|песма|pjesma|pesma|naslov|názov|pieseň|cançó|títol|tên nhạc",
    r"主題歌|主题曲|主題曲|テーマ(?:曲|ソング)|挿入歌|插曲|片尾曲|片[头頭]曲|人物曲|角色曲|推[广廣]曲|宣[传傳]曲|楽曲名|歌曲名称|歌曲名稱|歌曲名|曲名|曲目"
    r"|歌名|歌曲"
    r"|楽曲|タイトル|歌曲名字|曲目名|歌のタイトル|(?:곡|노래)\s?(?:제목|이름|명)|타이틀|ชื่อ|τραγούδι|गाना"
    r"|標題|标题|名稱|名称|제목|곡명|곡|노래|트랙명|タイトル名|ชื่อเพลง|เพลง|गीत(?: का नाम)?|गाने का नाम|शीर्षक"
    r"|(?:اسم )?(?:ال)?(?:أغنية|اغنية)|العنوان|المقطوعة|(?:שם )?ה?שיר|רצועה|τίτλος|κομμάτι|பாடல்|పాట",
)
_ARTIST = pattern_of(
    r"artists?(?:\(s\))?(?:[ _-]?names?)?(?:\(s\))?|singers?(?:\(s\))?|performers?(?:\(s\))?|performed by|sung "
    r"by|vocals?(?:ist)?s?|bands?|acts?|by|artista?s?|artiste|interpret(?:en)?|intérpretes?|interprete"
    r"|interpreti|künstler|cantantes?|cantor(?:es)?|chanteurs?|chanteuses?|penyanyi|artis|исполнител[ьи]|певец"
    r"|ca s[ĩỹ]|trình bày|nghệ sĩ|sanatçı|wykonawca|artister?|albumartist|album artist|creator|uploader|channel"
    r"|dinyanyikan|dibawakan|(?:interpretad|cantad)[oa]|(?:chantée?|interprétée?)|gesungen|cantata|interpretata"
    r"|исполняет|в исполнении|исполнители|группа|thể hiện|ca sĩ thể hiện|người hát|söyleyen|seslendiren|yorumcu"
    r"|şarkıcı|wykonawcy|zespół|artysta|zpěvák|interpreti|előadó|esittäjä|artisti|artiest|zanger(?:es)?|kunstner"
    r"|sänger(?:in)?|artistes?|interprètes?|grupo|groupe|gruppe|gruppo|banda|sångare|sångerska|uitvoerder"
    r"|uitvoerende(?: artiest)?|vertolker|wykonanie|umělec|účinkující|énekes|laulaja|виконавець|виконавиця|виконує"
    r"|гурт"
    r"|(?:soloists?|ensembles?)(?: ?[/&] ?(?:soloists?|ensembles?|orchestra))?"
    r"|изпълнител|извођач|izvođač|izvajalec|spevák|intèrpret|musisi|nhóm nhạc|seslendirenler|sangere?",
    r"アーティスト|歌手|歌|演唱(?:者)?|主唱|原唱|艺人|藝人|가수|아티스트|노래한\s?이|가창(?:자)?|부른\s?(?:이"
    r"|사람|가수)|보컬|歌唱(?:者|アーティスト)?|ボーカル|ヴォーカル|演唱歌手|主唱者|表演者|演出者|艺术家"
    r"|藝術家|ร้องโดย|ผู้ขับร้อง|ผู้ร้อง|ขับร้อง(?:โดย)?|καλλιτέχνης|ερμηνευτ(?:ής|ές|ρια)|ερμηνεία|τραγουδιστής"
    r"|ศิลปิน|นักร้อง|歌い手|唄|गायक|गायिका|गायक/गायिका|स्वर|(?:ال)?(?:فنان|مغني|مطرب)ة?|غناء|أداء|(?:ال)?فرقة"
    r"|ה?אמן|זמר(?:ת|ים)?|ביצוע|מבצע(?:ת|ים)?|להקה|பாடியவர்(?:கள்)?|గాయకులు",
)
_ALBUM = pattern_of(
    r"(?:album|release|record|from|drama|movie|film|series|show|source|game|anime|ost|soundtrack|musical)(?:[ "
    r"_-]?(?:name|title))?s?|disco|disque|альбом|фильм|phim|dizi|film adı|película|filme",
    r"アルバム|作品|番組|アニメ|ドラマ|映画|专辑|專輯|电影|電影|电视剧|電視劇|剧名|劇名|앨범|드라마|영화|수록앨범"
    r"|작품",
)
_OTHER = pattern_of(
    r"(?:network|episode count|episodes|starring|genres?|no|nr|n|#|№|pos|position|rank(?:ing)?|track (?:no|number"
    r"|#)|track_number|time|length|duration|dauer"
    r"|durée|durata|duración|duração|durasi|длительность|время|thời lượng|süre|year|año|anno|année|jahr|ano"
    r"|tahun|год|năm|date|added(?: at)?|released?|label|genre|bpm|key|rating|score|votes?|views?|notes?"
    r"|comments?|link|url|video|youtube|spotify|isrc|id|uri|popularity|peak|weeks|last week|this week|episode"
    r"|scene|plays|mix|version|producer(?:\(s\))?s?|writers?(?:\(s\))?|written by|composers?(?:\(s\))?"
    r"|lyricists?(?:\(s\))?|lyrics(?: by)?|music(?: by)?|arrangers?|arrangement|choreograph\w*|description"
    r"|disc|part|instrument|role|character|label|country|language|remarks?|chord|tuning|key signature|bpm/key"
    r"|picked by|requested by)\.?(?:\s?\(s\))?",
    r"番号|编号|編號|順位|序号|序號|번호|순위|時間|时间|時長|时长|재생시간|시간|길이|作詞|作曲|編曲|编曲|作词|詞"
    r"|曲作者|작사|작곡|편곡|備考|备注|備註|비고|発売日|發行|연도|年|장르|순서|no",
)
_COMPOSER = pattern_of(
    r"(?:composers?|composed by|music(?: by)?|compositor(?:e|es)?|komponist|compositeur|композитор)(?:\(s\))?"
    r"|componist|kompositör|tonsättare|säveltäjä|kompozytor|muzyka|skladatel|hudba|zeneszerző|zene|besteci|beste"
    r"|müzik|musik|musique|музыка|музика"
    r"|pencipta(?: lagu)?|sáng tác|nhạc sĩ|muzica|compozitor",
    r"作曲|작곡|音楽|음악|ทำนอง|संगीतकार|संगीत|ألحان|الملحن|לחן|συνθέτης|μουσική|σύνθεση",
)
TIMES = pattern_of(
    r"time|length|duration|dauer|durée|durata|duración|duração|durasi|длительность|thời lượng|süre",
    r"時間|时间|時長|时长|재생시간|시간|길이",
)
_PART = pattern_of(r"(?:ost )?part\.?|pt\.?", r"파트")
_NUMBER = re.compile(r"^[#№]?\s*(?:n[o°º.]?\.?)?\s*$|^#$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def role_of(header: str) -> str:
    """ "title", "artist", "album", "composer", "part", "other" or "" for a header cell that says none of these."""
    header = re.sub(r"[_\n]+|\s+", " ", header).strip(" *:：.\"'`|")
    if _NUMBER.match(header):
        return "other"
    if len(header) > 40:
        return ""
    return next((role for role, pattern in _ROLES if pattern.fullmatch(header)), "") or _by_words(header)


def _by_words(header: str) -> str:
    """The role of a header of several words: all of one role, some of them fillers, or two names for one thing."""
    roles = {role_of(word) for word in header.split()} if header.count(" ") in (1, 2) else set()
    if roles in ({"title"}, {"artist"}):
        return roles.pop()
    short = " ".join(_ENDING.sub("", FILLER.sub(" ", header)).split())
    if short and short != header:
        return role_of(short)
    head = re.split(r"\s*[/(（,|]\s*|\s+(?:and|&)\s+", header)[0]
    return role_of(head) if head and head != header else ""


# "Nombre del artista", "Tytuł utworu": words of the same role, joined; "Interpret(in)", "Interprète(s)": both endings.
FILLER = re.compile(
    r"(?<!\w)(?:name|nome|nombre|nom|nama|the|of|de|del|della|dell|du|di|do|da|la|le|el|il|des|der|by|oleh|por|par"
    r"|von)(?!\w)|['’]",
    re.IGNORECASE,
)
_ENDING = re.compile(r"\((?:s|in|innen|e|es|a|as|os|er|en|-in)\)|/(?:in|innen|a|as|os)$", re.IGNORECASE)


_ROLES = (
    ("part", _PART),
    ("composer", _COMPOSER),
    ("artist", _ARTIST),
    ("title", _TITLE),
    ("album", _ALBUM),
    ("other", _OTHER),
)


def is_lyrics(header: str) -> bool:
    """Whether a column names lyricists: its table is one of songs that somebody sings."""
    return bool(_LYRICS.search(header))


def is_theme(header: str) -> bool:
    """Whether a column holds a whole song in each cell: OP, ED, insert song."""
    return bool(_THEME.fullmatch(header.strip()))


_LYRICS = re.compile(
    r"lyric|text|作詞|作词|작사|letra|paroles|testo|слова|คำร้อง|เนื้อร้อง|गीतकार|बोल|كلمات|מילים|στίχοι|słowa|tekst"
    r"|szöveg|söz|^lời|lirik|sanat$|sanoitus|versuri",
    re.IGNORECASE,
)
_THEME = re.compile(
    r"(?:op|ed|opening|ending|insert)(?: (?:theme|song)s?)?\s?\d?|(?:オープニング|エンディング)(?:テーマ|曲)?",
    re.IGNORECASE,
)


# A column of these is the title only where no other says "title" or "song".
_WEAK_TITLE = re.compile(r"cue|name|music|piece|work|number|recording|名稱|名称|標題|标题|題", re.IGNORECASE)


def roles_of(headers: Sequence[str]) -> tuple[str, ...]:
    """The role of each column, each role once: the surer word wins, a second title is "also", others are "other"."""
    roles = [role_of(header) for header in headers]
    for role in ("title", "artist", "album"):
        places = [index for index, found in enumerate(roles) if found == role]
        chosen = next(
            (index for index in places if not _WEAK_TITLE.fullmatch(headers[index].strip(" .:"))),
            None,
        )
        chosen = places[0] if chosen is None and places else chosen
        for index in places:
            if index != chosen:
                weak = _WEAK_TITLE.fullmatch(headers[index].strip(" .:"))
                roles[index] = "also" if role == "title" and not weak else "other"
    return tuple(roles)
