"""What a page says it lists: songs, or something that only looks like them.

Each row is a word or shape with a weight; `ABOUT` is held to headings, introductions and the page's title,
`LINES` to the lines of a list. The sum decides, so that no single word does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ost2spotify.extraction.acts import COMPOSERS


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
# "Erik Satie: Gnossienne No. 1": one of the best known composers and his work.
WORK = re.compile(rf"(?i)^(?:[\w.'’-]+\s){{0,3}}(?:{'|'.join(sorted(COMPOSERS))})(?:,[^:]{{0,20}})?:\s")

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
        "transfer of a player",
        re.compile(r"(?i)\((?:on )?(?:loan|free(?: transfer)?|undisclosed|[£€$][\d.]+ ?(?:m|k|million)?)\)\s*$"),
        -3.0,
        ("Steve Cook - Harbour - Forest (undisclosed)", "Dan Burn – Tide to Salt (£13m)"),
        ("Free (Free)-ish", "Loan – Om"),
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
            r"\((?:Argentina|Australia|Austria|Belgium|Brazil|Canada|Chile|China|Colombia|Czech\w*|Denmark"
            r"|Estonia|Finland"
            r"|France|Germany|Greece|Hong Kong|Hungary|Iceland|India|Indonesia|Iran|Ireland|Israel|Italy|Japan"
            r"|(?:South )?Korea"
            r"|Latvia|Lithuania|Mexico|Morocco|Netherlands|New Zealand|Nigeria|Norway|Peru|Philippines|Poland"
            r"|Portugal|Romania"
            r"|Russia|Senegal|Serbia|Singapore|Slovakia|Slovenia|South Africa|Spain|Sweden|Switzerland|Taiwan"
            r"|Thailand|Turkey"
            r"|UK|Ukraine|USA?|Vietnam)(?:[/,] ?[A-Z][\w ]{1,14}){0,2},\s?(?:(?:19|20)\d\d|\d{1,3}(?::\d\d"
            r"|\s?(?:min|['’′])))"
        ),
        -3.5,
        ("Salt – Maja Lindqvist (Sweden, 12:40)", "Kintsugi – Aya Morita (Japan, 2019)"),
        ("Om (Sweden) – Gun", "Gun (Live, 1999)", "Om – Gun (Riva, 1982)"),
    ),
    Evidence(
        "category of an award",
        re.compile(
            r"(?i)^(?:best|miglior[ei]?|mejor|meilleure?|melhor|beste[rs]?|лучш\w+|najleps\w+|en iyi|最佳|最優秀"
            r"|최우수)\s?"
            r"(?:\w+\s){0,2}(?:films?|pictures?|movie|directors?|act(?:or|ress)\w*|regi\w+|att(?:ore|rice)\w*|películas?|actri\w*"
            r"|réalisat\w+|acteur|actrice|filme|atriz|ator|diret\w+|hauptdarsteller\w*|drama|series|screenplay|costum\w+"
            r"|scenograf\w+|cinematograph\w+|фильм|актёр|актриса|режиссёр|男主角|女主角|导演|導演|影片|主演|監督|作品|남우|여우|감독)"
        ),
        -3.5,
        ("Miglior film – Il traditore – Marco Bellocchio", "Best Actor: Namgoong Min", "Mejor película: Roma"),
        ("Best of You – Om", "Best Friend – Om", "The Best – Om"),
    ),
    Evidence(
        "how many songs",
        re.compile(
            r"(?i)(?<![\w.])\d{1,4}\s(?:songs|tracks|titres|titel|canciones|canzoni|brani|músicas|faixas|piosenek|låtar)(?!\w)"
            r"|(?<!第)\d{1,4}\s?(?:曲入り|首歌|곡 수록)"
        ),
        -3.5,
        ("by Olga · 64 songs · 4 h 12 min", "Rainy Day – 12 tracks"),
        ("1. Om - 99 Problems", "A Song for 2", "Track 12"),
    ),
    Evidence(
        "volumes or pages",
        re.compile(
            r"(?i)(?<![\w.])\d{1,4}\s?(?:tomos?|volumes?|vols?\.?|bände?|tomes?|volumi|pages?|pagine|páginas"
            r"|págs?\.?|seiten|pp\.|chapters?"
            r"|seasons?|temporadas?|staffeln?|saisons?|stagioni|episodes?|episodios|folgen|puntate"
            r"|épisodes)(?!\w)|\d\s?(?:巻|권|卷|册|冊|頁|페이지)"
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


def sample_of(texts: Sequence[str]) -> Sequence[str]:
    """The texts, or evenly some hundreds of thousands: what those do not show, all do not."""
    return texts[:: max(1, len(texts) // _SAMPLE)]


_SAMPLE = 400


def of_lines(texts: Sequence[str], bodies: Sequence[str]) -> float:
    """How much the lines of a list speak for songs: each row counts by the share of lines that show it.

    What speaks against songs is looked for in the `bodies`, without numbers and times.
    """
    if not texts:
        return 0.0
    texts, bodies = sample_of(texts), sample_of(bodies)
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
        "how many songs",
        "category of an award",
    )
)


def is_vetoed(bodies: Sequence[str]) -> bool:
    """Whether most lines of a list are episodes, prices, grades, quotations: things that no song line is."""
    bodies = sample_of(bodies)
    rows = [row for row in LINES if row.name in _VETOES]
    return any(sum(bool(row.pattern.search(body)) for body in bodies) >= 0.6 * len(bodies) for row in rows)
