"""A term that is defined again and again, or that ends in a colon, names a field; a song or an artist is no field."""

import pytest

from ost2spotify.reading.html import read_html


def texts(source: str) -> list[str]:
    return [line.text for line in read_html("x", source).lines]


@pytest.mark.parametrize(
    "source",
    [
        "<dl><dt>Sea Glass<dd>Mira Holt<dt>Low Sun<dd>Sam Rowe</dl>",
        "<dl><dt>Sam Rowe<dd>Tide<dt>Sam Rowe<dd>Home<dt>Sam Rowe<dd>Rain<dt>Ann Ford<dd>Dry<dt>Lee Ott<dd>Wet</dl>",
        "<dl><dt>Sung by:<dd>Sam Rowe<br>Ann Ford</dl>",
    ],
    ids=["songs", "an artist of many songs", "two lines"],
)
def test_terms_that_are_defined_stay_lines_of_their_own(source: str) -> None:
    assert not any(": " in text for text in texts(source))


def test_the_name_of_a_field_leads_its_value() -> None:
    dramas = "".join(f"<h3>{n}</h3><dl><dt>主演<dd>Ann<dt>主題歌<dd>Sam「Tide」</dl>" for n in "ABC")

    assert texts(dramas)[:3] == ["A", "主演:Ann", "主題歌:Sam「Tide」"]
    assert texts("<dl><dt>Sung by:<dd>Sam Rowe</dl><p>x") == ["Sung by: Sam Rowe", "x"]
