"""Vocabulary of the pages, by language: what people call songs, singers, and the things that are no songs.

Words are folded (lower case). Each pattern has word boundaries where the script has them.
"""

from __future__ import annotations

import re


def pattern_of(latin: str, other: str = "") -> re.Pattern[str]:
    """A pattern of words: `latin` and Cyrillic ones stand alone, those of `other` scripts anywhere."""
    # Not \b: "韓ドラOST" holds the word OST.
    letter = "[A-Za-z\u00c0-\u024f\u0400-\u04ff\u1e00-\u1eff0-9_]"
    return re.compile(rf"(?<!{letter})(?:{latin})(?!{letter})" + (f"|{other}" if other else ""), re.IGNORECASE)


# Guests: after these words, in any place of a line.
GUEST = r"(?:feat(?:uring|s)?|ft|f/|w/|피처링|피쳐링|with|avec|con|com|mit|duet with)"

UNKNOWN_ARTIST = re.compile(
    r"^(?:[?？]+|unknown(?: artist)?|n/?a|none|tba|tbd|tbc|-+|various(?: artists?)?|v\.?\s?a\.?|varios(?: artistas)?|artisti vari|vari artisti|divers|verschiedene(?: interpreten)?"
    r"|群星|여러\s?가수|각종|오리지널 사운드트랙|ヴァリアス|разные исполнители|неизвест\w*|không rõ|score|instrumental|inst\.?|연주곡|bgm|ost|id)$",
    re.IGNORECASE,
)

# Acts whose names hold what otherwise parts artists: well-known ones, from general knowledge.
WHOLE_ACTS = frozenset(
    """earth, wind & fire|crosby, stills & nash|crosby, stills, nash & young|blood, sweat & tears|emerson, lake & palmer|peter, paul and mary|peter, paul & mary
tyler, the creator|kool & the gang|simon & garfunkel|hall & oates|ac/dc|up, bustle and out|me first and the gimme gimmes|love and rockets|belle and sebastian|belle & sebastian
nick cave and the bad seeds|nick cave & the bad seeds|echo and the bunnymen|echo & the bunnymen|florence and the machine|florence + the machine|mumford and sons|mumford & sons
angus and julia stone|angus & julia stone|iron and wine|iron & wine|of monsters and men|marina and the diamonds|derek and the dominos|derek & the dominos|bob marley and the wailers
bob marley & the wailers|tom petty and the heartbreakers|tom petty & the heartbreakers|bruce springsteen & the e street band|huey lewis and the news|huey lewis & the news
katrina and the waves|katrina & the waves|sly and the family stone|sly & the family stone|martha and the vandellas|martha reeves and the vandellas|smokey robinson and the miracles
gladys knight and the pips|gladys knight & the pips|diana ross and the supremes|diana ross & the supremes|bill haley and his comets|bill haley & his comets|the mamas and the papas
the mamas & the papas|sonny and cher|sonny & cher|ike and tina turner|ike & tina turner|captain and tennille|captain & tennille|hootie and the blowfish|hootie & the blowfish
siouxsie and the banshees|siouxsie & the banshees|joan jett and the blackhearts|joan jett & the blackhearts|prince and the revolution|prince & the revolution|kc and the sunshine band
kc & the sunshine band|edward sharpe and the magnetic zeros|edward sharpe & the magnetic zeros|big brother and the holding company|big brother & the holding company
brooks and dunn|brooks & dunn|dan and shay|dan + shay|dan & shay|macklemore and ryan lewis|macklemore & ryan lewis|above & beyond|chase & status|sachin-jigar|vishal-shekhar
vishal & shekhar|salim-sulaiman|shankar-ehsaan-loy|ajay-atul|jatin-lalit|nadeem-shravan|anand-milind|sigala & ella|disclosure|zion & lennox|wisin & yandel|jesse & joy|alexis & fido
plan b|the the|salt-n-pepa|coheed and cambria|dead and company|bob seger & the silver bullet band|gerry & the pacemakers|gerry and the pacemakers|rufus and chaka khan|rufus & chaka khan
tomorrow x together|x japan|lil nas x|dj jazzy jeff & the fresh prince|seals and crofts|seals & crofts|loggins and messina|ashford & simpson|matt and kim|tegan and sara|tegan & sara
she & him|she and him|sam and dave|sam & dave|jan and dean|jan & dean|the good, the bad & the queen|the good, the bad and the queen|10,000 maniacs|black eyed peas|now, now
james & bobby purify|peaches & herb|mel & kim|robson & jerome|ant & dec|pj & duncan|zager and evans|zager & evans|peter and gordon|chad and jeremy|sergio mendes & brasil '66
herb alpert & the tijuana brass|booker t. & the m.g.'s|booker t. & the mg's|frankie lymon & the teenagers|archie bell & the drells|harold melvin & the blue notes|kid cudi & dot da genius
rodrigo y gabriela|wendy & lisa|nina & frederik|al bano & romina power|al bano e romina power|ricchi e poveri|chitãozinho & xororó|zezé di camargo & luciano|jorge & mateus
henrique & juliano|maiara & maraisa|simone & simaria|bruno & marrone|victor & leo|sandy & junior|ivy queen|nico & vinz|milky chance|icona pop|nervo|lost frequencies
jack & jack|tones and i|axwell /\\ ingrosso|axwell & ingrosso|camel phat|gus gus|fitz and the tantrums|fitz & the tantrums|st. paul & the broken bones|nathaniel rateliff & the night sweats
lady a|big & rich|sugarland|florida georgia line|rhett & link|garfunkel and oates|flight of the conchords|weird al|tenacious d|dr. hook & the medicine show|paul revere & the raiders
tommy james & the shondells|tommy james and the shondells|jay and the americans|little anthony & the imperials|sam the sham & the pharaohs|cat & dog|shakespears sister|hue and cry
the jesus and mary chain|the jesus & mary chain|noah and the whale|slightly stoopid|bright eyes|king gizzard & the lizard wizard|king gizzard and the lizard wizard|unknown mortal orchestra
godspeed you! black emperor|..and you will know us by the trail of dead|somos amigos|or3o|l'arc~en~ciel|hey! say! jump|w-inds.|dreams come true|do as infinity|every little thing|m-flo
man with a mission|fear, and loathing in las vegas|kis-my-ft2|sexy zone|king & prince|hi-fi set|chage and aska|chage & aska|yuzu|bump of chicken|hyde|jung kook|akdong musician
davichi|urban zakapa|j rabbit|standing egg|homme|vibe|sg wannabe|4men|monday kiz|noel|geeks|dynamic duo|leessang|clazziquai|loveholics|roller coaster|peppertones|10cm|busker busker""".replace(
        "\n", "|"
    ).split("|")
)

# Groups whose members sing apart from them ("Chen (EXO)", "Infinite's L"): well-known ones, from general knowledge.
GROUPS = frozenset(
    """exo|exo-cbx|exo-sc|bts|infinite|seventeen|twice|red velvet|blackpink|got7|shinee|super junior|girls' generation|snsd|f(x)|2pm|2am|apink|mamamoo|gfriend|nct|nct 127|nct dream|nct u|day6
ikon|winner|bigbang|b1a4|btob|block b|vixx|monsta x|astro|itzy|aespa|ive|le sserafim|newjeans|stray kids|enhypen|txt|ateez|the boyz|(g)i-dle|oh my girl|wjsn|lovelyz|aoa|sistar|miss a|kara
t-ara|wonder girls|brown eyed girls|davichi|ftisland|ft island|cnblue|highlight|beast|sf9|pentagon|golden child|kep1er|stayc|fromis_9|dia|exid|nine muses|rainbow|after school|secret|4minute
2ne1|teen top|u-kiss|nu'est|wanna one|i.o.i|iz*one|hello venus|april|ab6ix|oneus|victon|up10tion|cravity|treasure|nmixx|two months|urban zakapa|vibe|sg wannabe|tvxq|dbsk|jyj|ss501|shinhwa
엑소|방탄소년단|인피니트|세븐틴|트와이스|레드벨벳|블랙핑크|갓세븐|샤이니|슈퍼주니어|소녀시대|에이핑크|마마무|여자친구|아이콘|위너|빅뱅|비투비|블락비|빅스|몬스타엑스|아스트로|있지|에스파|아이브|뉴진스|투개월|다비치|씨스타|카라|티아라|하이라이트|비스트|워너원
akb48|nogizaka46|keyakizaka46|arashi|smap|snow man|sixtones|morning musume|perfume|the beatles|one direction|take that|spice girls|destiny's child""".replace(
        "\n", "|"
    ).split("|")
)

# The commonest Korean family names as they are romanised; with one or two more words behind it is a person.
KOREAN_FAMILY = (
    r"kim|lee|yi|park|pak|choi|choe|jung|jeong|chung|kang|cho|jo|yoon|yun|jang|chang|lim|im|rim|han|oh|seo|suh|shin|sin|kwon|hwang|ahn|an|song|yoo|yu|ryu|hong|jeon|jun|chun|ko|go|koh"
    r"|moon|mun|son|sohn|yang|bae|baek|paik|heo|hur|nam|shim|sim|noh|roh|ha|joo|ju|goo|koo|gu|min|jin|ji|um|eom|cha|woo|sung|seong|na|ra|byun|byeon|chae|gong|kong|pyo|ki|gi|bang|so|do"
)
CHINESE_FAMILY = (
    "王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾蕭萧田董袁潘蔣蒋蔡余杜葉叶程魏蘇苏呂吕丁任盧卢姚鍾钟姜崔譚谭陸陆范汪廖石金戴賈贾韋韦夏付方白鄒邹孟熊秦邱江尹薛"
    "閻阎段雷侯龍龙史陶黎賀贺顧顾毛郝龔龚邵萬万錢钱嚴严莫孔向湯汤常温溫康施文牛樊葛邢安齊齐易喬乔伍龐庞顏颜倪莊庄聶聂章魯鲁岳翟殷詹申歐欧耿關关蘭兰焦俞左柳甘祝包寧宁尚符舒阮柯紀纪梅童凌畢毕單单季裴霍涂成苗谷盛曲翁"
    "冉駱骆藍蓝路游辛靳歐管柴蒙鮑鲍華华喻祁蒲房滕屈饒饶解牟艾尤陽阳時时穆農农司卓古吉繆缪簡简車车項项連连蘆芦麥麦褚婁娄竇窦戚岑景黨党宮宫費费卜冷晏席衛卫米柏宗瞿桂全佟應应臧閔闵苟鄔邬邊边卞姬師师和仇欒栾隋商刁沙榮荣"
    "巫寇桑郎甄叢丛仲虞敖巩明佘池查麻苑遲迟邝"
)
