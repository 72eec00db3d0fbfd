"""Commands in documents are commands that there are, with options that they have; what needs nobody's account is run."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from ost2spotify.cli import cli
from ost2spotify.demo import REVIEW

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(?:sh|bash|console)\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"(?:^|[|;&{'(]\s*)(?:\$ )?(ost2spotify [^|;&#')]*)")


def commands() -> list[tuple[str, str]]:
    found = []
    for page in PAGES:
        for block in BLOCK.findall(page.read_text(encoding="utf-8")):
            lines = block.replace("\\\n", " ").splitlines()
            found += [(page.name, command.strip()) for line in lines for command in COMMAND.findall(line)]
    return found


COMMANDS = commands()


def words_of(command: str) -> list[str]:
    return [word for word in shlex.split(command)[1:] if not word.startswith((">", "2>"))]


def runs_alone(words: list[str]) -> bool:
    """Whether it needs no account, no network, and no file but the review."""
    needs = {"http", "https"} & {word.partition("://")[0] for word in words} or "-" in words
    return (
        not needs
        and (words[:1] in (["demo"], ["--version"], ["--help"]) or "review.txt" in words)
        and ("--sandbox" in words or words[0] in ("demo", "extract", "--version", "--help"))
    )


def test_there_are_commands_to_test() -> None:
    assert len(COMMANDS) >= 8


@pytest.mark.parametrize(("page", "command"), COMMANDS)
def test_a_command_that_is_written_down_can_be_typed(page: str, command: str) -> None:
    words = words_of(command)
    context = click.Context(cli, info_name="ost2spotify")
    if words and not words[0].startswith("-"):
        name, found, rest = cli.resolve_command(context, words)
        assert found
        trouble = trouble_with(found, str(name), [word for word in rest if word not in ("--help", "-h")], context)
        # The reader has the file; the test has not.
        assert trouble == "" or "does not exist" in trouble


def trouble_with(command: click.Command, name: str, words: list[str], parent: click.Context) -> str:
    try:
        command.make_context(name, words, parent=parent)
    except click.UsageError as error:
        return error.message
    return ""


@pytest.mark.parametrize(("page", "command"), [row for row in COMMANDS if runs_alone(words_of(row[1]))])
def test_a_command_that_needs_nothing_runs(
    page: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "review.txt").write_text(REVIEW.read_text(encoding="utf-8"), encoding="utf-8")
    result = CliRunner().invoke(
        cli, words_of(command), env={"OST2SPOTIFY_STATE_DIR": str(tmp_path / "state")}, catch_exceptions=False
    )
    assert (result.exit_code, bool(result.stdout)) == (0, True), result.output
