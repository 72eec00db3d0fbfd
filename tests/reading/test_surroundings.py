"""What a site puts around its text is dropped; what a theme merely names so, and a track list in a widget, stay."""

from time import perf_counter

import pytest

from ost2spotify.reading.html import read_html
from ost2spotify.reading.parts import Sort, sort_of

ARTICLE = (
    "<h1>Songs of the year</h1><p>Ten days of rain and nothing to do but listen.</p>"
    "<p>Mira Holt – Sea Glass<br>Sam Rowe – Low Sun<br>Sam Rowe – Ember</p>"
)
TEXTS = [
    "Songs of the year",
    "Ten days of rain and nothing to do but listen.",
    "Mira Holt – Sea Glass",
    "Sam Rowe – Low Sun",
    "Sam Rowe – Ember",
]


def texts(source: str) -> list[str]:
    return [line.text for line in read_html("x", source).lines]


@pytest.mark.parametrize(
    "name",
    [
        "has-sidebar", "no-menu", "with-nav", "post-footer", "site-content", "widget-area-content", "sidebar-layout",
        "main", "navy", "sharecropper", "playlist", "setlist", "post_body", "artist-list", "labels-list", "rank",
    ],
)  # fmt: skip
def test_names_of_the_text_itself_say_nothing(name: str) -> None:
    assert sort_of("div", {"class": name}, quoted=False) is None


@pytest.mark.parametrize(
    ("tag", "attributes", "sort"),
    [
        ("ul", {"class": "menu"}, Sort.LEADS),
        ("div", {"id": "mw-navigation"}, Sort.LEADS),
        ("div", {"class": "MainMenu"}, Sort.LEADS),
        ("div", {"class": "post_tags clearfix"}, Sort.LEADS),
        ("div", {"class": "widget widget_archive"}, Sort.BESIDE),
        ("div", {"class": "relatedPosts"}, Sort.BESIDE),
        ("div", {"class": "ez-toc-container"}, Sort.LEADS),
        ("div", {"class": "td-related-posts-wrap"}, Sort.BESIDE),
        ("div", {"class": "elementor-widget"}, None),
        ("footer", {}, Sort.BESIDE),
        ("aside", {"class": "sidebar"}, Sort.BESIDE),
        ("aside", {}, Sort.EDGE),
        ("span", {"class": "tags"}, None),
        ("body", {"class": "sidebar"}, None),
    ],
)
def test_a_part_of_the_site_is_known_by_its_names(tag: str, attributes: dict[str, str | None], sort: Sort) -> None:
    assert sort_of(tag, attributes, quoted=False) is sort


@pytest.mark.parametrize(
    "page",
    [
        f"<div class=sidebar>{ARTICLE}</div><p>x",
        f"<aside>{ARTICLE}</aside>",
        f"<div id=secondary class='widget-area'><div class=widget>{ARTICLE}</div></div>",
        f"<form class=menu>{ARTICLE}</form>",
        f"<footer>{ARTICLE}</footer>",
    ],
    ids=["sidebar", "aside", "widget", "form", "footer"],
)
def test_what_holds_the_title_or_most_of_the_text_stays(page: str) -> None:
    assert texts(page)[:5] == TEXTS


def test_widgets_that_page_builders_make_of_the_text_stay_beside_a_long_sidebar() -> None:
    archive = f"<div class=sidebar>{'<p>Another month of rain, and what was played then.' * 40}</div>"

    assert texts(f"<div class='widget Blog'>{ARTICLE[ARTICLE.index('<p>') :]}</div>{archive}")[:4] == TEXTS[1:]
    assert texts(f"<h1>x</h1><div class='so-panel widget'><p>Mira Holt – Tide</div>{archive}")[1] == "Mira Holt – Tide"


def test_a_page_of_nothing_but_named_parts_stays_whole() -> None:
    parts = "".join(f"<div class=widget><p>{song}</p></div>" for song in TEXTS)
    assert texts(parts) == TEXTS


@pytest.mark.parametrize(
    "widget",
    [
        "<h3>Track list</h3><ol><li>Sea Glass<li>Low Sun</ol>",
        "<h3>수록곡</h3><ol><li>Sea Glass<li>Low Sun</ol>",
        "<ol><li>Sea Glass 3:05<li>Low Sun 4:11<li>Ember 2:58</ol>",
        "<ol><li>Sea Glass<li>Low Sun<li>Ember<li>Tide<li>Home</ol>",
        "<table><tr><th>Artist<th>Song<tr><td>Mira Holt<td>Sea Glass</table>",
        "<p>Low Sun is the one to hear first, before any of the others on this record.</p>",
    ],
    ids=["headed", "headed in Korean", "lengths", "the longest list", "columns", "text in an aside"],
)
def test_a_track_list_beside_the_text_stays(widget: str) -> None:
    tag = "aside" if "<p>" in widget else "div"
    article = "<h1>Low Sun, a review</h1><p>" + "It is a record about rain, and about waiting for it to end. " * 20
    assert len(texts(f"{article}</p><{tag} class={'x' if tag == 'aside' else 'widget'}>{widget}</{tag}>")) > 2


@pytest.mark.parametrize(
    "part",
    [
        "<div class=sidebar><h3>Recent posts</h3><ul><li>Rain – a diary<li>Ten films – a list</ul></div>",
        "<header><a href=/>Rain Notes</a> <a href=/about>About</a></header>",
        "<ul id=menu><li>Home<li>Music<li>Films</ul>",
        "<div class=post-share><a>Tweet</a> <a>Pin it</a></div>",
        "<p class=tags><a>ost</a>, <a>rain</a></p>",
        "<div class=toc><ol><li><a href=#s-1>Songs</a></ol></div>",
        "<footer>© 2020 Rain Notes</footer>",
        "<form><p>Mailing list</p><p>Join</p></form>",
        "<h3>You may also like</h3><ul><li>Dry – 2018<li>Wet – 2019</ul>",
        "<h4>あわせて読みたい</h4><ul><li>「雨」第1話<li>「虹」第2話</ul>",
        "<h3>Bài viết liên quan</h3><ul><li>Mưa - 20h<li>Nắng - 21h</ul>",
        "<h3>Terpopuler</h3><p>1</p><h4>Artis A - Rumah Baru</h4><p>2</p><h4>Artis B - Menikah</h4>",
        "<p>Baca juga: <a href=/x>Lirik Tide - Lee Ott</a></p>",
        "<div class=forward><h4>你可能感興趣的文章</h4><ul><li>雨 心得<li>虹 心得</ul></div>",
        "<div style='display:none' class=mobile-menu><ul><li>Home<li>Music<li>Films<li>More</ul></div>",
    ],
    ids=[
        "sidebar", "links at the top", "menu", "share", "tags", "contents", "footer", "form", "also like",
        "also like in Japanese", "related in Vietnamese", "most read in Indonesian",
        "read also in Indonesian", "related in Chinese", "hidden menu",
    ],
)  # fmt: skip
def test_what_surrounds_the_text_is_dropped(part: str) -> None:
    assert texts(ARTICLE + part) == TEXTS


@pytest.mark.parametrize(
    "box",
    [
        "<h3>More stories</h3><p>Mira Holt – Tide</p>",
        "<p>Relations: Mira Holt – Tide</p>",
        "<h3>Popular songs</h3><ul><li>Mira Holt – Tide</ul>",
        "<h3>You may also like</h3><ol><li>Tide 3:05<li>Home 3:06<li>Rain 4:01</ol>",
    ],
    ids=["paragraphs", "another word", "songs", "lengths"],
)
def test_a_heading_drops_only_a_list_of_articles(box: str) -> None:
    assert len(texts(ARTICLE + box)) > len(TEXTS)


@pytest.mark.parametrize(
    "listed",
    [
        "<ul><li>Mira Holt – Tide<li>Sam Rowe – Home</ul>",
        "<ul><li><a href=/1>Mira Holt – Tide</a><li><a href=/2>Sam Rowe – Home</a></ul>",
        "<h2>Tide</h2><ol><li>Tide<li>Home</ol><h2>Home</h2>",
        "<form><ul><li>Tide<li>Home</ul></form>",
        "<p><button>Tide</button> <button>Home</button> <button>Home</button></p>",
    ],
    ids=["songs above the title", "linked songs above the title", "not linked", "a form", "buttons with names"],
)
def test_a_list_or_button_says_nothing_by_itself(listed: str) -> None:
    assert {"Tide", "Home"} <= {text.split(" – ")[-1] for text in texts(listed + ARTICLE)}


@pytest.mark.parametrize(
    "part",
    [
        "<ul><li><a href=/>Home</a><li><a href=/m>Music</a></ul>" + ARTICLE,
        ARTICLE + "<div><p>Ten<button>More options</button><p>Six<button>More options</button>"
        "<p>One<button>More options</button></div>",
        ARTICLE + "<ol><li><a href=#1>1. Ten</a><li><a href=#2>2. Six</a></ol><h2>Ten</h2><h2>Six</h2><h2>One</h2>",
    ],
    ids=["links above the title", "the same button thrice", "links to headings"],
)
def test_links_above_the_title_or_to_headings_and_repeated_buttons_are_dropped(part: str) -> None:
    assert [text for text in texts(part) if text not in ("Ten", "Six", "One")] == TEXTS
    assert len(texts(part)) == len(set(texts(part)))


def test_the_shops_below_each_song_are_dropped_and_a_list_that_comes_twice_is_not() -> None:
    shops = "<ul><li>Spotify<li>Apple</ul>"
    songs = "".join(
        f"<div class=song><h4>{title}</h4><p>Sam Rowe</p>{shops}</div>" for title in ("Tide", "Home", "Rain")
    )
    twice = "<ul><li>Ember<li>Low Sun</ul>" * 2

    assert texts(f"<div>{songs}</div>") == ["Tide", "Sam Rowe", "Home", "Sam Rowe", "Rain", "Sam Rowe"]
    assert texts(twice) == ["Ember", "Low Sun", "Ember", "Low Sun"]


def test_a_first_heading_that_names_the_site_is_not_the_title() -> None:
    rules = "<div class=side><h1>rain</h1><ol><li>Format: Artist - Title</ol></div>"
    assert texts(f"<title>Songs of the year : rain</title>{rules}{ARTICLE}") == TEXTS
    assert texts(f"<title>Rain songs</title>{rules.replace('>rain<', '>Rain songs<')}{ARTICLE}")[0] == "Rain songs"


def test_what_readers_added_stays_and_their_form_goes() -> None:
    source = (
        f"{ARTICLE}<section id=comments><ol class=comment-list><li>Kim: and Mira Holt – Tide</ol>"
        "<div id=respond class=comment-respond><h3>Leave a Reply</h3><p>Required fields are marked</p></div></section>"
    )
    assert texts(source) == [*TEXTS, "Kim: and Mira Holt – Tide"]


def test_what_the_footer_tells_machines_is_read() -> None:
    songs = '{"@type": "MusicRecording", "name": "Tide", "byArtist": {"name": "Ann Ford"}}'
    source = f"{ARTICLE}<footer><p>About<script type=application/ld+json>{songs}</script><p>Contact</footer>"
    assert texts(source) == [*TEXTS, "Tide | Ann Ford"]


def test_a_hidden_list_stays_in_its_place_when_a_menu_before_it_goes() -> None:
    hidden = "<div hidden><p>Tide – Ann Ford<p>Home – Ann Ford<p>Rain – Ann Ford</div>"
    source = f"<ul class=menu><li>Home<li>Music</ul>{hidden}{ARTICLE}<div class=sidebar><p>Ads</p></div>"
    assert texts(source) == ["Tide – Ann Ford", "Home – Ann Ford", "Rain – Ann Ford", *TEXTS]


@pytest.mark.parametrize(
    "source",
    [
        "<div class=sidebar>" * 6_000 + "<p>x",
        "<div class=widget><ul><li>a</ul></div>" * 4_000,
        "<aside>x" * 12_000,
        "<h2>Related posts</h2><ul><li>x</ul>" * 4_000,
        f"<h2>{'related ' * 10}</h2>" * 2_000,
        f"<div class='{'menu-' * 20_000}'>x",
    ],
    ids=["nested", "many", "nested asides", "boxes", "headings", "a long name"],
)
def test_a_page_made_to_be_slow_is_read_in_time(source: str) -> None:
    started = perf_counter()
    read_html("x", source)
    assert perf_counter() - started < 5
