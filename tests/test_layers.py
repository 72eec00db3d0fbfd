"""Imports go down only; siblings never import each other; each dependency is imported at home only."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "ost2spotify"

# Top to bottom. A module may import what stands in rows below its own, and its own package.
LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"__main__"}),
    frozenset({"cli"}),
    frozenset({"syncing"}),
    frozenset({"library", "doctor", "applying"}),
    frozenset({"building"}),
    frozenset({"finding"}),
    frozenset({"connection"}),
    frozenset({"reading", "extraction", "matching", "writing", "reporting", "spotify", "store", "plans"}),
    frozenset({"port", "settings"}),
    frozenset({"versions"}),
    frozenset({"model", "text"}),
    frozenset({"errors"}),
    frozenset({"__init__", "demo"}),
)
# Beside each dependency of the program the rooms that may know it; `rich` also counts the cells of a character.
HOMES = {
    "click": {"cli"},
    "dotenv": {"settings"},
    "platformdirs": {"settings"},
    "spotipy": {"spotify"},
    "tenacity": {"spotify"},
    "requests": {"spotify", "reading", "cli"},
    "urllib3": {"spotify", "reading"},
    "selectolax": {"reading"},
    "brotli": {"reading"},
    "anyascii": {"matching"},
    "pypinyin": {"matching"},
    "rapidfuzz": {"matching"},
    "sqlite3": {"store"},
    "rich": {"cli", "reporting"},
    "PIL": {"reporting"},
    "tomlkit": {"plans"},
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def layer_of(room: str) -> int:
    return next(depth for depth, rooms in enumerate(LAYERS) if room in rooms)


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imports_of(path: Path) -> list[str]:
    """Every module that a file imports, in full, wherever in the file."""
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative import"
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names


def rooms_imported(path: Path) -> set[str]:
    ours = [name.split(".") for name in imports_of(path) if name.split(".")[0] == "ost2spotify"]
    rooms = {parts[1] for parts in ours if len(parts) > 1}
    return {room if (PACKAGE / room).is_dir() or (PACKAGE / f"{room}.py").exists() else "__init__" for room in rooms}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_down_only(path: Path) -> None:
    room = room_of(path)
    upward = {other for other in rooms_imported(path) - {room} if layer_of(other) <= layer_of(room)}
    # The package's own __init__ offers the library lazily, from the top.
    assert upward == set() or path == PACKAGE / "__init__.py"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_each_dependency_is_imported_at_home_only(path: Path) -> None:
    packages = {full.split(".")[0] for full in imports_of(path)}
    strangers = {name for name in packages & HOMES.keys() if room_of(path) not in HOMES[name]}
    assert strangers == set()


def test_every_dependency_has_a_home() -> None:
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[><=~!]", each)[0] for each in project["dependencies"]}
    assert {name.replace("python-dotenv", "dotenv") for name in declared} - HOMES.keys() == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_the_command_line_prints_exits_or_reads_the_environment(path: Path) -> None:
    if room_of(path) in ("cli", "__main__"):
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    read = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert called & {"print", "exit", "sys.exit", "os._exit", "input", "os.getenv"} == set()
    assert "os.environ" not in read
