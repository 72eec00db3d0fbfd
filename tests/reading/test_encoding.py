"""Short lists come back as they were written, whatever their encoding and whether anyone names it."""

import pytest

from ost2spotify.reading.encoding import decoded, encoding_of

KOREAN = "01. 규현 - 사랑은 말로 표현하는게 아니래요\n02. 이하이 - 우린 어떠한 별보다 빛날 거야\n"
JAPANESE = "01 米津玄師 - 打上花火\n02 あいみょん『マリーゴールド』\n"
CHINESE = "1. 王菲 - 我願意\n2. 張學友 - 吻別\n"
SIMPLIFIED = "1. 周深 - 大鱼\n2. 毛不易 - 消愁，片尾曲\n"
RUSSIAN = "1. Кино - Группа крови\n2. Земфира - Хочешь?\n"
FRENCH = "1. Zaz - Je veux\n2. Céline Dion - S’il suffisait d’aimer\n3. Françoise Hardy – Tous les garçons\n"
THAI = "1. รักเธอ - ศิลปิน\n2. คิดถึง\n"
POLISH = "1. Myslovitz - Długość dźwięku samotności\n2. Kayah - Śpij kochany, śpij\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (KOREAN, "utf-8"),
        (KOREAN, "utf-8-sig"),
        (KOREAN, "utf-16"),
        (KOREAN, "utf-16-le"),
        (KOREAN, "utf-16-be"),
        (KOREAN, "utf-32"),
        (KOREAN, "euc-kr"),
        ("가을 타나봐 - 바이브", "cp949"),
        ("사랑", "cp949"),
        (JAPANESE, "shift-jis"),
        (JAPANESE, "euc-jp"),
        (JAPANESE, "iso-2022-jp"),
        ("残酷な天使のテーゼ", "cp932"),
        ("ハナミズキ", "cp932"),
        ("ハナミズキ", "euc-jp"),
        (SIMPLIFIED, "gb18030"),
        (CHINESE, "big5"),
        ("月亮代表我的心", "gbk"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (FRENCH, "cp1252"),
        ("Beyoncé - Déjà Vu", "cp1252"),
        ("Café", "cp1252"),
        ("Sigur Rós – Hoppípolla", "cp1252"),
        ("Björk - Jóga\nMotörhead - Ace of Spades", "cp1252"),
        (POLISH, "cp1250"),
        (THAI, "cp874"),
        ("plain - ascii", "ascii"),
        ("", "ascii"),
    ],
    ids=lambda value: value[:12].strip().replace("\n", " "),
)  # fmt: skip
def test_a_short_list_comes_back_as_it_was_written(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("declared", "page"),
    [
        ("euc-kr", "<meta charset=utf-8><p>규현"),
        (None, "<meta charset='euc-kr'><p>규현"),
        (None, '<meta http-equiv="Content-Type" content="text/html; charset=ks_c_5601-1987"><p>규현'),
        ("iso-8859-1", "<meta charset=euc-kr><p>규현"),
        ("no-such-thing", "<p>규현 사랑"),
    ],
    ids=["server", "meta", "old meta", "a server that names its default", "unknown name"],
)
def test_a_declared_encoding_is_believed_as_far_as_letters_come_out(declared: str | None, page: str) -> None:
    assert decoded(page.encode("cp949"), declared=declared) == page


def test_utf_8_is_utf_8_whatever_a_page_declares() -> None:
    assert decoded("<meta charset=euc-kr>규현".encode(), declared="windows-1252") == "<meta charset=euc-kr>규현"


def test_a_few_broken_bytes_do_not_make_a_text_something_else() -> None:
    assert decoded((KOREAN * 20).encode() + b"\xff - Love\n") == KOREAN * 20 + "\ufffd - Love\n"


def test_a_text_cut_off_within_a_letter_is_still_utf_8() -> None:
    assert encoding_of("규현 - 사랑".encode()[:-1]) == "utf-8"


def test_every_line_ends_with_a_newline() -> None:
    assert decoded(b"a\r\nb\rc\n") == "a\nb\nc\n"
