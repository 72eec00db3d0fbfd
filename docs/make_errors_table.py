"""Writes the table of every error into docs/troubleshooting.md, from the code that raises them.

python docs/make_errors_table.py          write it
python docs/make_errors_table.py --check  fail when it is not what the code says
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ost2spotify import errors

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "troubleshooting.md"
BEGIN, END = "<!-- errors: begin (docs/make_errors_table.py) -->", "<!-- errors: end -->"
CLASSES = {
    name: kind
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.Ost2SpotifyError)
}
BY_ITSELF = "the message says"
# A message of fewer letters is put together elsewhere, from the rows of `forbidden.CAUSES` for one.
FEWEST_LETTERS = 8


@dataclass(frozen=True, order=True)
class Row:
    """A message as the code words it; what differs from time to time stands as ‹name› or …."""

    exit_code: int
    kind: str
    message: str
    hint: str

    @property
    def fragments(self) -> tuple[str, ...]:
        """The parts of the message that are always the same."""
        return tuple(part for part in re.split("‹[^›]*›|…", self.message) if part.strip())

    @property
    def wordings(self) -> tuple[str, ...]:
        """Every three words of it that follow each other: what a test that words the message must hold one of."""
        parts = [part.split() for part in self.fragments]
        return tuple(" ".join(words[at : at + 3]) for words in parts for at in range(max(1, len(words) - 2)))


def rows() -> list[Row]:
    """Every error that the program can report, by exit code, then in alphabetical order."""
    found = {row for path in sorted((ROOT / "ost2spotify").rglob("*.py")) for row in _rows_of(path)}
    return sorted(row for row in found if sum(map(str.isalpha, "".join(row.fragments))) >= FEWEST_LETTERS)


def table(listed: list[Row]) -> str:
    """The rows as Markdown."""
    # One message may be raised in several places.
    lines = ["| message | exit | what to do |", "| --- | --- | --- |"]
    told = {
        f"| {_cell(row.message)} | {row.exit_code} | {BY_ITSELF if row.hint in ('', '…') else _cell(row.hint)} |": None
        for row in listed
    }
    return "\n".join([*lines, *told])


def written_table() -> str:
    """The table as it stands in the page."""
    return PAGE.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0].strip()


def main() -> None:
    wanted = table(rows())
    if "--check" in sys.argv[1:]:
        sys.exit(0 if written_table() == wanted else "docs/troubleshooting.md: run python docs/make_errors_table.py")
    page = PAGE.read_text(encoding="utf-8")
    before, after = page.partition(BEGIN)[0], page.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}\n{wanted}\n{END}{after}", encoding="utf-8")


def _rows_of(path: Path) -> Iterator[Row]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    texts = {**_imported(tree), **_constants(tree)}
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
            continue
        if call.func.id == "Cause":
            yield Row(5, "SpotifyForbids", _text(call.args[1], texts), _text(call.args[2], texts))
        elif call.func.id in CLASSES and call.args:
            hints = [word.value for word in call.keywords if word.arg == "hint"]
            hint = _text(hints[0], texts) if hints else ""
            yield Row(CLASSES[call.func.id].exit_code, call.func.id, _text(call.args[0], texts), hint)


def _constants(tree: ast.Module) -> dict[str, ast.expr]:
    """The module's constants, so that a hint that several errors share reads as one."""
    assigned = [node for node in tree.body if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)]
    return {node.targets[0].id: node.value for node in assigned if isinstance(node.value, ast.Constant | ast.JoinedStr)}


def _imported(tree: ast.Module) -> dict[str, ast.expr]:
    """The constants that a module takes from others of the package."""
    found = {}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("ost2spotify."):
            source = ROOT / f"{(node.module or '').replace('.', '/')}.py"
            constants = _constants(ast.parse(source.read_text(encoding="utf-8"))) if source.exists() else {}
            found |= {name.name: constants[name.name] for name in node.names if name.name in constants}
    return found


def _text(node: ast.expr, texts: dict[str, ast.expr]) -> str:
    """A string as people read it, its variable parts as ‹name›, or … where they have no name."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(_text(part, texts) for part in parts)
        case ast.FormattedValue(value=value):
            return _number(node, texts) or _text(value, texts)
        case ast.Name(id=name) if name in texts:
            return _text(texts[name], texts)
        case ast.Call(func=ast.Name(id="shown"), args=[value]):
            return _text(value, texts)
        case _:
            return _named(node)


def _number(part: ast.FormattedValue, texts: dict[str, ast.expr]) -> str:
    """A constant number as the message formats it; empty for anything else."""
    constant = texts.get(part.value.id) if isinstance(part.value, ast.Name) else None
    if not isinstance(constant, ast.Constant) or not isinstance(constant.value, int):
        return ""
    return format(constant.value, _text(part.format_spec, texts) if part.format_spec else "")


def _named(node: ast.expr) -> str:
    name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
    return f"‹{name.strip('_').lower().replace('_', ' ')}›" if name else "…"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")


if __name__ == "__main__":
    main()
