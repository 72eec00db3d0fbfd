"""playlists.toml: what it gives, and what is said of a bad one."""

from __future__ import annotations

from pathlib import Path

import pytest

from ost2spotify.building import Order
from ost2spotify.errors import PlanError
from ost2spotify.syncing import KEYS, Entry, chosen, read_file

ENTRY = '[[playlist]]\nname = "One"\nsources = ["one.html"]\n'

BAD = {
    "not toml": ('[[playlist]]\nname = "One\n', "line 2: not TOML: ", "Texts stand in quotes, lists in brackets"),
    "ends too early": ('[[playlist]]\nsources = ["a"', "line 2: not TOML: ", "Texts stand in quotes"),
    "empty": ("", "line 1: no playlist in it", "Allowed: [[playlist]] with a name and sources."),
    "unknown section": (
        ENTRY + "[playlists]\n",
        "line 4: unknown key 'playlists'",
        "Allowed: [defaults] and [[playlist]].",
    ),
    "unknown key at the top": (
        "mode = 'keep'\n" + ENTRY,
        "line 1: unknown key 'mode'",
        "Allowed: [defaults] and [[playlist]].",
    ),
    "one table": (
        '[playlist]\nname = "One"\n',
        "line 1: playlist is no list of tables",
        "Allowed: [[playlist]], once for each.",
    ),
    "defaults no table": ("defaults = 1\n" + ENTRY, "line 1: defaults is no table", "Allowed: [defaults]."),
    "unknown key": (
        ENTRY + '\n\nsorces = ["b"]\n',
        "line 6: unknown key 'sorces' in [[playlist]]",
        "Allowed: name, sources, playlist, description, cover, order, mode, market, instrumentals, public, exclude, max_removals.",
    ),
    "unknown default": (
        '[defaults]\nname = "x"\n' + ENTRY,
        "line 2: unknown key 'name' in [defaults]",
        "Allowed: cover, order, mode, market, instrumentals, public, exclude, max_removals.",
    ),
    "no name": (
        ENTRY + '[[playlist]]\nsources = ["b"]\n',
        "line 4: [[playlist]] without name",
        "Allowed: the playlist's name.",
    ),
    "empty name": ('[[playlist]]\nname = " "\n', "line 2: name = ' '", "Allowed: the playlist's name."),
    "no sources": (
        '[[playlist]]\nname = "One"\n',
        "line 1: [[playlist]] without sources",
        "Allowed: a list of files and addresses.",
    ),
    "no source in sources": (
        '[[playlist]]\nname = "One"\nsources = []\n',
        "line 1: [[playlist]] without sources",
        "Allowed: a list of files and addresses.",
    ),
    "one source": (
        '[[playlist]]\nname = "One"\nsources = "a"\n',
        "line 3: sources = 'a'",
        "Allowed: a list of files and addresses.",
    ),
    "source no text": (
        '[[playlist]]\nname = "One"\nsources = [1]\n',
        "line 3: sources = [1]",
        "Allowed: a list of files and addresses.",
    ),
    "order": (ENTRY + 'order = "oldest"\n', "line 4: order = 'oldest'", 'Allowed: "page" or "newest-first".'),
    "mode": (ENTRY + 'mode = "Mirror"\n', "line 4: mode = 'Mirror'", 'Allowed: "keep" or "mirror".'),
    "mode by default": ("[defaults]\nmode = 1\n" + ENTRY, "line 2: mode = 1", 'Allowed: "keep" or "mirror".'),
    "market": (
        ENTRY + 'market = "KOR"\n',
        "line 4: market = 'KOR'",
        'Allowed: a country of two letters, such as "KR".',
    ),
    "yes or no": (ENTRY + 'public = "yes"\n', "line 4: public = 'yes'", "Allowed: true or false."),
    "number": (ENTRY + "max_removals = -1\n", "line 4: max_removals = -1", "Allowed: a whole number, 0 or more."),
    "true is no number": (
        ENTRY + "max_removals = true\n",
        "line 4: max_removals = True",
        "Allowed: a whole number, 0 or more.",
    ),
    "the second of two": (
        ENTRY + '\n[[playlist]]\nname = "Two"\nsources = ["b"]\nmode = "x"\n',
        "line 8: mode = 'x'",
        'Allowed: "keep" or "mirror".',
    ),
    "name twice": (ENTRY + ENTRY, "line 5: name 'One' is taken by line 2", "Allowed: each playlist once."),
    "no playlist": (
        ENTRY + 'playlist = "https://example.org/x"\n',
        "line 4: playlist = 'https://example.org/x'",
        "Allowed: the id or address of an existing playlist.",
    ),
    "playlist twice, once by address": (
        ENTRY
        + 'playlist = "id"\n'
        + ENTRY.replace("One", "Two")
        + 'playlist = "https://open.spotify.com/playlist/id?si=1"\n',
        "line 8: playlist 'id' is taken by line 4",
        "Allowed: each playlist once.",
    ),
    "playlist twice": (
        ENTRY + 'playlist = "id"\n' + ENTRY.replace("One", "Two") + 'playlist = "id"\n',
        "line 8: playlist 'id' is taken by line 4",
        "Allowed: each playlist once.",
    ),
}


@pytest.fixture
def write(tmp_path):
    def written(text: str) -> Path:
        file = tmp_path / "playlists.toml"
        file.write_text(text, encoding="utf-8")
        return file

    return written


@pytest.mark.parametrize(("text", "message", "hint"), BAD.values(), ids=BAD)
def test_a_bad_file_names_the_line_and_what_is_allowed(write, text, message, hint):
    file = write(text)
    with pytest.raises(PlanError) as raised:
        read_file(file)
    assert str(raised.value).startswith(f"{file}, {message}")
    assert raised.value.hint.startswith(hint)


def test_a_file_that_is_not_there_says_how_to_begin(tmp_path):
    with pytest.raises(PlanError) as raised:
        read_file(tmp_path / "none.toml")
    assert str(raised.value) == f"{tmp_path / 'none.toml'} does not exist"
    assert raised.value.hint == "Copy deploy/playlists.example.toml and name your pages in it."


def test_a_file_that_is_no_text_is_a_sentence(tmp_path):
    file = tmp_path / "playlists.toml"
    file.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(PlanError, match="cannot be read"):
        read_file(file)


def test_an_entry_with_nothing_but_a_name_and_sources_is_kept_three_ways(write):
    file = write("\ufeff" + ENTRY)
    assert read_file(file) == (Entry("One", Order((str(file.parent / "one.html"),), name="One")),)


def test_every_key_reaches_the_order(write):
    file = write(
        '[[playlist]]\nname = "One"\nsources = ["https://example.org/a", "~/b.txt", "/c.txt"]\n'
        'playlist = "id"\ndescription = "Songs"\ncover = "cover.png"\norder = "newest-first"\nmode = "mirror"\n'
        'market = "kr"\ninstrumentals = true\npublic = true\nexclude = ["Inst."]\nmax_removals = 9\n'
    )
    (entry,) = read_file(file)
    assert entry == Entry(
        "One",
        Order(
            sources=("https://example.org/a", str(Path.home() / "b.txt"), "/c.txt"),
            name="One",
            playlist_id="id",
            description="Songs",
            public=True,
            instrumentals=True,
            cover=file.parent / "cover.png",
            mode="mirror",
            sequence="newest-first",
            max_removals=9,
            exclude=("Inst.",),
        ),
        "KR",
    )


def test_an_entry_overrides_the_defaults(write):
    file = write(
        '[defaults]\nmode = "mirror"\nmarket = "KR"\n' + ENTRY + ENTRY.replace("One", "Two") + 'mode = "keep"\n'
    )
    assert [(entry.order.mode, entry.market) for entry in read_file(file)] == [("mirror", "KR"), ("keep", "KR")]


def test_only_chooses_by_name_in_the_order_of_the_file(write):
    file = write(ENTRY + ENTRY.replace("One", "Two") + ENTRY.replace("One", "Three"))
    entries = read_file(file)
    assert chosen(entries, (), file) == entries
    assert [entry.name for entry in chosen(entries, ("Three", "One"), file)] == ["One", "Three"]
    with pytest.raises(PlanError) as raised:
        chosen(entries, ("Four",), file)
    assert str(raised.value) == f"{file} has no playlist named 'Four'"
    assert raised.value.hint == "It has: One, Two, Three."


def test_the_shipped_example_is_read_and_shows_every_key():
    file = Path(__file__).parents[2] / "deploy" / "playlists.example.toml"
    entries = read_file(file)
    assert len(entries) >= 2
    text = file.read_text(encoding="utf-8")
    assert [key.name for key in KEYS if f"{key.name} = " not in text] == []
