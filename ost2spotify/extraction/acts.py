"""Acts by name, where only knowledge tells: names that hold what otherwise parts artists, and groups with soloists.

Well-known ones, from general knowledge and from `acts.txt` beside this module; folded (lower case).
"""

from __future__ import annotations

from pathlib import Path

from ost2spotify.text import fold


def _names(rows: str) -> frozenset[str]:
    return frozenset(fold(name) for row in rows.strip().split("\n") for name in row.split("|"))


def _listed() -> frozenset[str]:
    rows = Path(__file__).with_name("acts.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(fold(row) for row in rows if not row.startswith("#"))


# "Kool & The Gang", "Tyler, The Creator", "AC/DC" are one act each.
WHOLE_ACTS = _listed() | _names(
    r"""
earth, wind & fire | crosby, stills & nash | crosby, stills, nash & young | blood, sweat & tears
emerson, lake & palmer | peter, paul and mary | peter, paul & mary | tyler, the creator | kool & the gang
simon & garfunkel | hall & oates | ac/dc | up, bustle and out | me first and the gimme gimmes | love and rockets
belle and sebastian | belle & sebastian | nick cave and the bad seeds | nick cave & the bad seeds
echo and the bunnymen | echo & the bunnymen | florence and the machine | florence + the machine
mumford and sons | mumford & sons | angus and julia stone | angus & julia stone | iron and wine | iron & wine
of monsters and men | marina and the diamonds | derek and the dominos | derek & the dominos
bob marley and the wailers | bob marley & the wailers | tom petty and the heartbreakers
tom petty & the heartbreakers | bruce springsteen & the e street band | huey lewis and the news
huey lewis & the news | katrina and the waves | katrina & the waves | sly and the family stone
sly & the family stone | martha and the vandellas | martha reeves and the vandellas
smokey robinson and the miracles | gladys knight and the pips | gladys knight & the pips
diana ross and the supremes | diana ross & the supremes | bill haley and his comets | bill haley & his comets
the mamas and the papas | the mamas & the papas | sonny and cher | sonny & cher | ike and tina turner
ike & tina turner | captain and tennille | captain & tennille | hootie and the blowfish | hootie & the blowfish
siouxsie and the banshees | siouxsie & the banshees | joan jett and the blackhearts
joan jett & the blackhearts | prince and the revolution | prince & the revolution | kc and the sunshine band
kc & the sunshine band | edward sharpe and the magnetic zeros | edward sharpe & the magnetic zeros
big brother and the holding company | big brother & the holding company | brooks and dunn | brooks & dunn
dan and shay | dan + shay | dan & shay | macklemore and ryan lewis | macklemore & ryan lewis | above & beyond
chase & status | sachin-jigar | vishal-shekhar | vishal & shekhar | salim-sulaiman | shankar-ehsaan-loy
ajay-atul | jatin-lalit | nadeem-shravan | anand-milind | sigala & ella | zion & lennox | wisin & yandel
jesse & joy | alexis & fido | salt-n-pepa | coheed and cambria | dead and company
bob seger & the silver bullet band | gerry & the pacemakers | gerry and the pacemakers | rufus and chaka khan
rufus & chaka khan | tomorrow x together | x japan | lil nas x | dj jazzy jeff & the fresh prince
seals and crofts | seals & crofts | loggins and messina | ashford & simpson | matt and kim | tegan and sara
tegan & sara | she & him | she and him | sam and dave | sam & dave | jan and dean | jan & dean
the good, the bad & the queen | the good, the bad and the queen | 10,000 maniacs | james & bobby purify
peaches & herb | mel & kim | robson & jerome | ant & dec | pj & duncan | zager and evans | zager & evans
peter and gordon | chad and jeremy | sergio mendes & brasil '66 | herb alpert & the tijuana brass
booker t. & the m.g.'s | booker t. & the mg's | frankie lymon & the teenagers | archie bell & the drells
harold melvin & the blue notes | kid cudi & dot da genius | rodrigo y gabriela | wendy & lisa | nina & frederik
al bano & romina power | al bano e romina power | ricchi e poveri | chitãozinho & xororó
zezé di camargo & luciano | jorge & mateus | henrique & juliano | maiara & maraisa | simone & simaria
bruno & marrone | victor & leo | sandy & junior | nico & vinz | jack & jack | tones and i | axwell /\ ingrosso
axwell & ingrosso | fitz and the tantrums | fitz & the tantrums | st. paul & the broken bones
nathaniel rateliff & the night sweats | big & rich | florida georgia line | rhett & link | garfunkel and oates
dr. hook & the medicine show | paul revere & the raiders | tommy james & the shondells
tommy james and the shondells | jay and the americans | little anthony & the imperials
sam the sham & the pharaohs | cat & dog | hue and cry | the jesus and mary chain | the jesus & mary chain
noah and the whale | king gizzard & the lizard wizard | king gizzard and the lizard wizard
godspeed you! black emperor | ..and you will know us by the trail of dead | l'arc~en~ciel | hey! say! jump
do as infinity | every little thing | m-flo | man with a mission | fear, and loathing in las vegas
king & prince | chage and aska | chage & aska
"""
)

# Whose works others play: family names.
COMPOSERS = _names(
    """
bach | mozart | beethoven | chopin | debussy | satie | ravel | liszt | schubert | schumann | brahms | mendelssohn
tchaikovsky | tschaikowsky | rachmaninoff | rachmaninov | prokofiev | shostakovich | handel | händel | haydn | vivaldi
scarlatti | grieg | dvořák | dvorak | bartók | janáček | fauré | poulenc | messiaen | albéniz | granados | falla
mahler | wagner | verdi | puccini | rossini | elgar | purcell | britten | holst | sibelius | nielsen | scriabin
mussorgsky | saint-saëns | franck | couperin | rameau | telemann | paganini | kreisler | massenet | bizet | offenbach
strauss | bruckner | stravinsky | gershwin | barber | copland | glass | pärt | piazzolla | villa-lobos | rodrigo
tárrega | czerny
"""
)

# Members of these sing apart from them: "Chen (EXO)", "Infinite's L".
GROUPS = _names(
    """
exo | exo-cbx | exo-sc | bts | infinite | seventeen | twice | red velvet | blackpink | got7 | shinee
super junior | girls' generation | snsd | f(x) | 2pm | 2am | apink | mamamoo | gfriend | nct | nct 127
nct dream | nct u | day6 | ikon | winner | bigbang | b1a4 | btob | block b | vixx | monsta x | astro | itzy
aespa | ive | le sserafim | newjeans | stray kids | enhypen | txt | ateez | the boyz | (g)i-dle | oh my girl
wjsn | lovelyz | aoa | sistar | miss a | kara | t-ara | wonder girls | brown eyed girls | ftisland
ft island | cnblue | highlight | beast | sf9 | pentagon | golden child | kep1er | stayc | fromis_9 | dia | exid
nine muses | rainbow | after school | secret | 4minute | 2ne1 | teen top | u-kiss | nu'est | wanna one | i.o.i
iz*one | hello venus | april | ab6ix | oneus | victon | up10tion | cravity | treasure | nmixx | two months
urban zakapa | vibe | sg wannabe | tvxq | dbsk | jyj | ss501 | shinhwa | 엑소 | 방탄소년단 | 인피니트 | 세븐틴
트와이스 | 레드벨벳 | 블랙핑크 | 갓세븐 | 샤이니 | 슈퍼주니어 | 소녀시대 | 에이핑크 | 마마무 | 여자친구 | 아이콘
위너 | 빅뱅 | 비투비 | 블락비 | 빅스 | 몬스타엑스 | 아스트로 | 있지 | 에스파 | 아이브 | 뉴진스 | 투개월
씨스타 | 카라 | 티아라 | 하이라이트 | 비스트 | 워너원 | akb48 | nogizaka46 | keyakizaka46 | arashi | smap
snow man | sixtones | morning musume | perfume | the beatles | one direction | take that | spice girls
destiny's child
"""
)
