"""`build`, `apply`, `decisions` and `demo` against the sandbox, end to end."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run


def built(run: Run, *words: str, code: int = 0) -> Any:
    """The JSON document of a sandbox build of the review."""
    result = run("build", "review.txt", "--sandbox", "--format", "json", *words)
    assert result.exit_code == code, result.output
    return json.loads(result.stdout)


def test_a_build_finds_eleven_songs_and_says_why_it_misses_one(run: Run) -> None:
    document = built(run)
    assert [match["track"]["position"] for match in document["matched"]] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12]
    assert [(miss["track"]["title"]["name"], miss["reason"]) for miss in document["missed"]] == [
        ("Love Love Love", "only-instrumental")
    ]
    assert (document["added"], document["already_there"], document["pending"]) == (11, 0, [])
    assert document["playlist"]["created"] is True
    assert document["subject"] == "Soundtrack #1"


def test_a_second_build_adds_nothing_and_asks_nothing(run: Run) -> None:
    first = built(run)
    second = built(run)
    assert (second["added"], second["already_there"], second["removed"]) == (0, 11, 0)
    assert second["playlist"] == {**first["playlist"], "created": False}
    assert second["calls"]["search"] + second["calls"]["catalogue"] == 0


def test_a_dry_run_prints_the_same_and_writes_nothing(run: Run) -> None:
    looked = built(run, "--dry-run")
    assert looked["dry_run"] is True
    assert looked["playlist"]["id"] is None
    done = built(run)
    assert done["playlist"]["created"] is True
    assert [match["spotify"]["uri"] for match in looked["matched"]] == [
        match["spotify"]["uri"] for match in done["matched"]
    ]


def test_the_twelve_songs_of_one_soundtrack_cost_at_most_six_calls(run: Run) -> None:
    calls = built(run)["calls"]
    assert calls["search"] + calls["catalogue"] <= 6


def test_an_instrumental_is_taken_when_asked_for(run: Run) -> None:
    document = built(run, "--instrumentals")
    taken = next(match for match in document["matched"] if match["track"]["title"]["name"] == "Love Love Love")
    assert "Inst" in taken["spotify"]["name"]
    assert "instrumental" in taken["why"]


def test_too_many_misses_are_an_exit_code_of_their_own(run: Run) -> None:
    assert built(run, "--max-misses", "0", code=6)["added"] == 11
    assert built(run, "--max-misses", "1")["added"] == 0


def test_the_same_page_twice_as_a_source_is_one_list(run: Run, folder: Path) -> None:
    (folder / "again.txt").write_bytes((folder / "review.txt").read_bytes())
    assert built(run, "again.txt")["added"] == 11


def test_standard_input_is_a_source(run: Run, folder: Path) -> None:
    result = run("build", "-", "--sandbox", "--format", "json", stdin=(folder / "review.txt").read_bytes())
    assert json.loads(result.stdout)["added"] == 11


def test_more_than_a_hundred_songs_arrive_in_order(run: Run, folder: Path) -> None:
    rows = [
        {
            "id": f"{number:022d}",
            "name": f"Song {number}",
            "artists": [{"id": f"{number:022d}", "name": f"Singer {number}"}],
            "album": {"id": f"{number:022d}", "name": f"Single {number}"},
        }
        for number in range(1, 131)
    ]
    (folder / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    (folder / "list.csv").write_text("artist,title\n" + "\n".join(f"Singer {n},Song {n}" for n in range(1, 131)))
    result = run(
        "build",
        "list.csv",
        "--sandbox",
        "--format",
        "json",
        env={"OST2SPOTIFY_SANDBOX_CATALOGUE": str(folder / "rows.jsonl")},
    )
    document = json.loads(result.stdout)
    assert document["added"] == 130
    assert [match["spotify"]["name"] for match in document["matched"]] == [f"Song {n}" for n in range(1, 131)]


def applied_without_the_first(run: Run, folder: Path, songs: int = 1) -> Any:
    """The JSON document of a plan in whose first songs a person chose to take nothing."""
    assert run("build", "review.txt", "--sandbox", "--plan", "plan.toml").exit_code == 0
    plan = (folder / "plan.toml").read_text(encoding="utf-8")
    edited = re.sub(r'^take = "[^"]+"', 'take = ""', plan, count=songs, flags=re.MULTILINE)
    (folder / "plan.toml").write_text(edited, encoding="utf-8")
    return json.loads(run("apply", "plan.toml", "--format", "json").stdout)


def decided(run: Run) -> list[tuple[int, str | None]]:
    """(number, uri) of each decision that `decisions` lists."""
    listed = json.loads(run("decisions", "--sandbox", "--format", "json").stdout)
    return [(row["number"], row["uri"]) for row in listed["decisions"]]


def test_an_edited_plan_is_carried_out_and_remembered(run: Run, folder: Path) -> None:
    applied = applied_without_the_first(run, folder)
    assert applied["added"] == 10
    assert applied["missed"][0]["reason"] == "skipped-by-you"
    later = built(run)
    assert (later["added"], later["already_there"]) == (0, 10)
    assert later["missed"][0]["reason"] == "skipped-by-you"


def test_a_decision_can_be_listed_and_removed(run: Run, folder: Path) -> None:
    applied_without_the_first(run, folder)
    assert decided(run) == [(1, None)]
    assert run("decisions", "--sandbox", "--remove", "2").exit_code == 2
    assert run("decisions", "--sandbox", "--remove", "1").exit_code == 0
    assert built(run)["added"] == 1


def test_a_decision_keeps_its_number_when_an_earlier_one_is_removed(run: Run, folder: Path) -> None:
    applied_without_the_first(run, folder, songs=3)
    assert run("decisions", "--sandbox", "--remove", "1").exit_code == 0
    assert decided(run) == [(2, None), (3, None)]
    assert run("decisions", "--sandbox", "--remove", "2").exit_code == 0
    assert decided(run) == [(3, None)]
    assert run("decisions", "--sandbox").stdout.startswith("  3  ")


def test_the_demo_needs_nothing_and_leaves_nothing(run: Run, folder: Path) -> None:
    result = run("demo")
    assert result.exit_code == 0, result.output
    assert "11 of 12 found · 1 missed" in result.stdout
    assert "only an instrumental" in result.stdout
    assert sorted(path.name for path in folder.iterdir()) == ["review.txt"]


@pytest.mark.parametrize(
    "command", ["demo", "build", "apply", "extract", "sync", "login", "logout", "status", "doctor", "decisions"]
)
def test_each_command_has_help_that_says_more_than_its_options(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0, result.output
    assert len(result.stdout.split("Options:")[0].split()) > 12
