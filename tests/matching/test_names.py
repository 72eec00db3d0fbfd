"""One artist under two written names, and two artists under similar ones."""

from __future__ import annotations

import pytest

from ost2spotify.matching.names import likeness
from ost2spotify.matching.penalties import score
from ost2spotify.matching.tables import rows_of
from ost2spotify.matching.wanted import wanted_of
from ost2spotify.model import Name
from tests.matching.shelf import line, song


@pytest.mark.parametrize(("wanted", "credited"), [
    ("Michael", "Michael Jackson"), ("Adele", "Adele Tribute Band"), ("Adele", "Karaoke Version by Adele"), ("Ben", "Bens"),
    ("Bill", "Pill"), ("거미", "김나영"), ("이수현", "이수"), ("Rain", "Train"), ("Blur", "Blue"), ("Kim", "Lim"), ("BTS", "BTOB"),
    ("周杰倫", "周深"), ("ソラ", "空"), ("박효신", "Park Bom"), ("!!!", "???"), ("Thomas 2", "Thomas 3"), ("펀치", "Pinch Me Now"),
])  # fmt: skip
def test_two_artists(wanted: str, credited: str) -> None:
    assert likeness(wanted, credited) is None


@pytest.mark.parametrize(("wanted", "credited"), [
    ("규현", "KYUHYUN"), ("조정석", "CHO JUNG SEOK"), ("Jo Jung Suk", "CHO JUNG SEOK"), ("김나영", "Na-young Kim"),
    ("백예린", "Yerin Baek"), ("이수현", "Lee Suhyun"), ("박보검", "Pak Bogum"), ("정은지", "Jeong Eun Ji"), ("정은지", "Jung Eunji"),
    ("Jang Beomjune", "Jang Beom June"), ("Kook Jung", "Jung Kook"), ("이선희", "Lee Sun Hee"), ("최유리", "Choi Yu Ree"),
    ("임한별", "Lim Han Byul"), ("휘인", "Whee In"), ("Ha Hyunwoo", "Ha Hyun Woo"), ("Gim Hyeon-jeong", "Kim Hyun Jung"),
])  # fmt: skip
def test_a_korean_name_as_people_and_labels_romanise_it(wanted: str, credited: str) -> None:
    assert likeness(wanted, credited) is not None


@pytest.mark.parametrize(("wanted", "credited"), [
    ("펀치", "Punch"), ("크러쉬", "Crush"), ("벤", "BEN"), ("폴킴", "Paul Kim"), ("로꼬", "Loco"), ("케이윌", "K.Will"), ("ソラ", "Solar"),
    ("パンチ", "Punch"), ("いきものがかり", "Ikimono-gakari"), ("マカロニえんぴつ", "Macaroni Empitsu"), ("周杰倫", "Jay Chou"),
    ("周深", "Zhou Shen"), ("Кино", "Kino"), ("米津玄師", "Kenshi Yonezu"), ("방탄소년단", "BTS"), ("거미", "Gummy"), ("린", "LYn"),
])  # fmt: skip
def test_a_name_in_another_script(wanted: str, credited: str) -> None:
    assert likeness(wanted, credited) is not None


@pytest.mark.parametrize(("wanted", "credited"), [
    ("LeeHi", "LEE HI"), ("Lee Hi (이하이)", "LeeHi"), ("조이 (JOY)", "JOY"), ("Jackson 5", "The Jackson 5"), ("P!nk", "Pink"),
    ("Arvo Part", "Arvo Pärt"), ("A$AP Rocky", "ASAP Rocky"), ("던", "DAWN 던"), ("Simon and Garfunkel", "Simon & Garfunkel"),
    ("てらそま まさき", "キンタロス(CV.てらそま まさき)"), ("10cm", "10CM"),
])  # fmt: skip
def test_another_spelling_of_the_very_name(wanted: str, credited: str) -> None:
    assert likeness(wanted, credited) is not None


def test_a_slip_of_the_keyboard_is_dearer_than_another_romanisation_and_that_dearer_than_the_name() -> None:
    same, romanised, slip = (
        likeness("Red Velvet", "Red Velvet"),
        likeness("김세정", "Kim Sejeong"),
        likeness("Rd Velvet", "Red Velvet"),
    )
    assert same is not None
    assert romanised is not None
    assert slip is not None
    assert same < romanised < slip


def test_a_group_in_brackets_is_a_weaker_name_than_the_singer() -> None:
    singer, group = likeness("Taeil (NCT)", "TAEIL"), likeness("Taeil (NCT)", "NCT")
    assert singer is not None
    assert group is not None
    assert singer < group


def test_any_written_form_will_do() -> None:
    assert likeness(Name("조정석", ("Jo Jung-suk",)), "CHO JUNG SEOK") is not None


def test_the_table_of_artists_holds_facts_of_at_least_three_hundred_acts_once() -> None:
    rows = rows_of("artists.tsv")
    assert len(rows) >= 300
    assert all(len(names) > 1 for names in rows)
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize(
    "names", [names for names in rows_of("artists.tsv") if len(names[1]) > 1][::25], ids=lambda names: names[0]
)
def test_the_names_of_a_row_are_one_artist(names: tuple[str, ...]) -> None:
    assert likeness(names[1], names[0]) is not None


@pytest.mark.parametrize("credits", ["CHEN", "CHEN;BAEKHYUN", "CHEN;BAEKHYUN;Punch"])
def test_some_members_are_not_the_unit(credits: str) -> None:
    assert score(wanted_of(line("For You", "EXO-CBX")), song("For You", credits)).vetoed


def test_a_unit_is_credited_as_all_its_members() -> None:
    for name in ("EXO-CBX", "첸백시"):
        assert score(wanted_of(line("For You", name)), song("For You", "CHEN;BAEKHYUN;XIUMIN")).value > 0.9
