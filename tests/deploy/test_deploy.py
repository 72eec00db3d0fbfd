"""The shipped deployments: each is parsed by what will read it, and calls commands and settings that exist."""

from __future__ import annotations

import configparser
import json
import re
import shlex
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from ost2spotify.cli import cli
from ost2spotify.settings import VARIABLES
from ost2spotify.syncing import WORST_FIRST

PROJECT = Path(__file__).parents[2]
DEPLOY = PROJECT / "deploy"


def assert_is_a_command(words: list[str]) -> None:
    """Words after `ost2spotify` that click accepts."""
    command = cli.get_command(cli.make_context("ost2spotify", ["--help"], resilient_parsing=True), words[0])
    assert command is not None
    command.make_context(words[0], words[1:])


def unit(name: str) -> configparser.ConfigParser:
    parsed = configparser.ConfigParser(interpolation=None, strict=False)
    parsed.optionxform = str
    parsed.read(DEPLOY / name, encoding="utf-8")
    return parsed


def cron_line() -> str:
    (line,) = [line for line in (DEPLOY / "crontab.example").read_text().splitlines() if not line.startswith("#")]
    return line


def test_the_crontab_line_runs_a_command_that_exists():
    *schedule, command = cron_line().split(maxsplit=5)
    assert all(re.fullmatch(r"\*|\d+", field) for field in schedule)
    assert "%" not in command, "cron takes a percent sign for a newline"
    place, run = command.split(" && ")
    assert place == 'cd "$HOME/.config/ost2spotify"'
    program, *words = shlex.split(run)
    assert program == "$HOME/.local/bin/ost2spotify"
    assert_is_a_command(words)


def test_the_service_runs_a_command_that_exists_and_lets_a_refusal_pass():
    service = unit("ost2spotify.service")["Service"]
    program, *words = shlex.split(service["ExecStart"])
    assert program == "%h/.local/bin/ost2spotify"
    assert_is_a_command(words)
    assert service["SuccessExitStatus"] == "5"


def test_the_timers_delay_is_shorter_than_how_early_a_miss_is_due():
    assert unit("ost2spotify.timer")["Timer"]["RandomizedDelaySec"] == "1h"


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="needs systemd-analyze")
def test_systemd_finds_nothing_wrong_with_service_and_timer(tmp_path):
    for name in ("ost2spotify.service", "ost2spotify.timer"):
        text = (DEPLOY / name).read_text().replace("%h/.local/bin/ost2spotify", "/bin/true")
        (tmp_path / name).write_text(text)
    verified = subprocess.run(
        ["systemd-analyze", "verify", tmp_path / "ost2spotify.service", tmp_path / "ost2spotify.timer"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (verified.returncode, verified.stderr) == (0, "")


def test_the_containerfile_copies_what_is_there_and_runs_a_command_that_exists():
    lines = (DEPLOY / "Containerfile").read_text().replace("\\\n", " ").splitlines()
    steps = [line.split(maxsplit=1) for line in lines if line and not line.startswith("#")]
    copied = [name for word, rest in steps if word == "COPY" for name in rest.split()[:-1]]
    assert [name for name in copied if not (PROJECT / name).exists()] == []
    given = dict(steps)
    scripts = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]["scripts"]
    (program,) = json.loads(given["ENTRYPOINT"])
    assert program in scripts
    assert_is_a_command(json.loads(given["CMD"]))
    variable, place = given["ENV"].split("=")
    assert (variable, place) == ("OST2SPOTIFY_STATE_DIR", given["VOLUME"])
    assert given["USER"] != "root"


def test_the_containerfile_copies_everything_that_the_build_needs():
    text = (DEPLOY / "Containerfile").read_text()
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]
    for needed in (project["readme"], *project["license-files"], "pyproject.toml"):
        assert needed in text


def test_the_workflow_gives_the_secrets_and_keeps_the_state():
    yaml = pytest.importorskip("yaml")
    workflow = yaml.safe_load((DEPLOY / "github-workflow.yml").read_text())
    # YAML 1.1 reads the key `on` as true.
    assert workflow[True]["schedule"] == [{"cron": "17 6 * * *"}]
    assert workflow["concurrency"]["cancel-in-progress"] is False
    job = workflow["jobs"]["sync"]
    steps = {step.get("name", step.get("uses")): step for step in job["steps"]}
    sync = steps["Sync"]
    assert set(sync["env"]) | set(job["env"]) <= set(VARIABLES)
    assert all(value == f"${{{{ secrets.{name} }}}}" for name, value in sync["env"].items())
    program, *words = shlex.split(sync["run"].split("||")[0])
    assert program == "ost2spotify"
    assert_is_a_command(words)
    fetch, keep = steps["Fetch the state of the last run"], steps["Keep the state for the next run"]
    assert fetch["with"]["path"] == keep["with"]["path"] == "state"
    assert fetch["with"]["key"] == keep["with"]["key"]
    assert keep["if"] == "always()"


def test_the_readme_names_every_file_and_the_exit_codes_in_the_order_that_holds():
    text = (DEPLOY / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in DEPLOY.iterdir() if path.name != "README.md" and path.name not in text] == []
    codes = [int(code) for code in re.findall(r"^\| (\d) \|", text, re.MULTILINE)]
    assert codes == [code for code in WORST_FIRST if code in codes]
