"""Every rule keeps to its row: the example changes as told, the look-alikes do not."""

from __future__ import annotations

import pytest

from ost2spotify.extraction.announcing import ABOUT
from ost2spotify.extraction.evidence import LINES, Evidence
from ost2spotify.extraction.furniture import LEADING, MARKUP, TRAILING
from ost2spotify.extraction.sides import CLUES, Clue
from ost2spotify.text import Rule

RULES = [pytest.param(rule, id=rule.name) for rule in (*MARKUP, *LEADING, *TRAILING)]
EVIDENCE = [pytest.param(row, id=row.name) for row in (*ABOUT, *LINES)]


@pytest.mark.parametrize("rule", RULES)
def test_look_alikes_survive_a_rule(rule: Rule) -> None:
    assert [rule.apply(text) for text in rule.keeps] == list(rule.keeps)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_takes_its_furniture_off(rule: Rule) -> None:
    before, after = rule.changes

    assert rule.apply(before).strip() == after


@pytest.mark.parametrize("rule", RULES)
def test_a_second_pass_changes_nothing(rule: Rule) -> None:
    after = rule.changes[1]

    assert rule.apply(after) == after


@pytest.mark.parametrize("row", EVIDENCE)
def test_look_alikes_are_no_evidence(row: Evidence) -> None:
    assert [text for text in row.keeps if row.pattern.search(text)] == []


@pytest.mark.parametrize("row", EVIDENCE)
def test_evidence_is_seen_in_its_examples(row: Evidence) -> None:
    assert [text for text in row.examples if not row.pattern.search(text)] == []


@pytest.mark.parametrize("clue", [pytest.param(clue, id=clue.name) for clue in CLUES])
def test_a_clue_is_seen_in_its_examples_only(clue: Clue) -> None:
    assert [text for text in clue.examples if not clue.pattern.search(text)] == []
    assert [text for text in clue.keeps if clue.pattern.search(text)] == []
