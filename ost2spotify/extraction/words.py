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
GUEST = (
    r"(?:feat(?:uring|s)?|ft|f/|w/|피처링|피쳐링|with(?! (?:a|an|the)\b)|avec|con|com|mit|duet with|part(?=\.\s?[A-Z]))"
)

UNKNOWN_ARTIST = re.compile(
    r"^(?:[?？]+|unknown(?: artist)?|n/?a|none|tba|tbd|tbc|-+|various(?: artists?)?|v\.?\s?a\.?|varios(?: "
    r"artistas)?|artisti vari|vari artisti|divers|verschiedene(?: interpreten)?"
    r"|群星|여러\s?가수|각종|오리지널 사운드트랙|ヴァリアス|разные исполнители|неизвест\w*|không rõ|score"
    r"|instrumental|inst\.?|연주곡|bgm|ost|id|~|null|nil)$",
    re.IGNORECASE,
)

# The commonest Korean family names as they are romanised; with one or two more words behind it is a person.
KOREAN_FAMILY = (
    r"kim|lee|yi|park|pak|choi|choe|jung|jeong|chung|kang|cho|jo|yoon|yun|jang|chang|lim|im|rim|han|oh|seo|suh"
    r"|shin|sin|kwon|hwang|ahn|an|song|yoo|yu|ryu|hong|jeon|jun|chun|ko|go|koh"
    r"|moon|mun|son|sohn|yang|bae|baek|paik|heo|hur|nam|shim|sim|noh|roh|ha|joo|ju|goo|koo|gu|min|jin|ji|um"
    r"|eom|cha|woo|sung|seong|na|ra|byun|byeon|chae|gong|kong|pyo|ki|gi|bang|so|do"
)
CHINESE_FAMILY = (
    "王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何高林羅罗鄭郑梁謝谢宋唐許许韓韩馮冯鄧邓曹彭曾蕭萧田董"
    "袁潘蔣蒋蔡余杜葉叶程魏蘇苏呂吕丁任盧卢姚鍾钟姜崔譚谭陸陆范汪廖石金戴賈贾韋韦夏付方白鄒邹孟熊秦邱江尹薛閻"
    "阎段雷侯龍龙史陶黎賀贺顧顾毛郝龔龚邵萬万錢钱嚴严莫孔向湯汤常温溫康施文牛樊葛邢安齊齐易喬乔伍龐庞顏颜倪莊"
    "庄聶聂章魯鲁岳翟殷詹申歐欧耿關关蘭兰焦俞左柳甘祝包寧宁尚符舒阮柯紀纪梅童凌畢毕單单季裴霍涂成苗谷盛曲翁冉"
    "駱骆藍蓝路游辛靳歐管柴蒙鮑鲍華华喻祁蒲房滕屈饒饶解牟艾尤陽阳時时穆農农司卓古吉繆缪簡简車车項项連连蘆芦麥"
    "麦褚婁娄竇窦戚岑景黨党宮宫費费卜冷晏席衛卫米柏宗瞿桂全佟應应臧閔闵苟鄔邬邊边卞姬師师和仇欒栾隋商刁沙榮荣"
    "巫寇桑郎甄叢丛仲虞敖巩明佘池查麻苑遲迟邝"
)
# The commonest family names of China in pinyin (without those that are English words of titles: Long, He, Fan, Hong).
PINYIN_FAMILY = (
    r"Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|Gao|Lin|Luo|Zheng|Liang|Xie|Song|Tang|Han"
    r"|Feng|Deng|Cao|Peng|Zeng|Xiao|Tian|Dong|Yuan|Pan|Yu|Jiang|Cai|Du|Ye|Cheng|Su|Wei|Lu|Ding|Ren|Shen|Yao|Cui|Zhong"
    r"|Tan|Jin|Shi|Liao|Jia|Xia|Fu|Fang|Bai|Zou|Meng|Xiong|Qin|Qiu|Hou|Duan|Lei|Tao|Qian|Mao|Yin|Gu|Kong|Zhan|Mo"
)
# The commonest of Vietnam, with those that Chinese names get there.
VIETNAMESE_FAMILY = (
    r"Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Vương|Trương|Đinh|Đoàn|Lâm|Trịnh|Mai|Cao"
    r"|Lưu|Châu|Chu|Triệu|Tôn|Hà|La|Lương|Tạ|Tống|Đường|Hứa|Hàn|Phùng|Tào|Bành|Tăng|Tiêu|Điền|Đổng|Viên|Tưởng|Thái|Dư"
    r"|Diệp|Trình|Ngụy|Tô|Lữ|Đinh|Nhâm|Lư|Diêu|Mao|Uông|Thẩm|Trâu|Hùng|Tần|Hầu|Lôi|Đào|Hạ|Cố|Úc|Bạch|Dịch|Ứng|Kim|Lã"
)

# A part of a soundtrack, in the languages of the pages.
PART_WORD = r"(?:part|pt|parte|partie|teil|phần|часть|bagian|część|kısım|파트|パート|พาร์ท)"

# "Sea Glass" by Mira Holt, in the languages of the pages.
BY = (
    r"(?:(?:sung|performed|recorded|played|gesungen|interpretiert|interpretad[oa]|cantad[oa]|interprétée?|chantée?"
    r"|cantat[oa]|interpretat[oa]|dinyanyikan|dibawakan|gezongen|sjunget|śpiewan[ae])\s+)?"
    r"(?:by|von|van|de|di|da|par|por|oleh|dari|của|bởi|door|av|af|från|przez|od|от|исполняет|в исполнении"
    r"|โดย|ร้องโดย|ขับร้องโดย)"
)
