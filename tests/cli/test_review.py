"""``alteram ledger require`` and ``alteram ledger sample``: two persons, and how far coders agree."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alteram.ledger.coding import Coded, code

TEXT = (
    "On 13 September 2022 Armenian forces shelled Goris with mortars. On 14 September 2022 two civilians were killed."
)


@pytest.fixture
def ledger(run, tmp_path: Path, monkeypatch):
    """The verbs, on a ledger that has one statement."""
    monkeypatch.setenv("ALTERAM_DATABASE_URL", f"sqlite:///{tmp_path / 'ledger.sqlite3'}")
    monkeypatch.setenv("COLUMNS", "120")
    record = {"id": "015", "text": TEXT, "issuer": "Ministry of Defence of Azerbaijan", "party": "Azerbaijan",
              "published": "2022-09-15", "conflict": "armenia-azerbaijan"}  # fmt: skip
    (tmp_path / "s.json").write_text(json.dumps(record))
    assert run("add", tmp_path / "s.json").exit_code == 0
    return lambda *arguments, **given: run("ledger", *arguments, **given)


def signed(by: str) -> tuple[str, ...]:
    return ("--by", by, "--reason", "the text says so")


def rows(result):
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def corrected(ledger) -> str:
    [row] = rows(ledger("find", "--event", "attack.shelling"))
    [told] = rows(ledger("judge", row["claim"]["id"], "correct", "--set", "event=attack.air", *signed("Ana")))
    return str(told["corrected"])


def test_find_says_what_waits_and_who_made_it_does_not_accept_it(ledger):
    assert rows(ledger("require", "two-person", *signed("Dan"))) == [{"entry": 2, "rule": "two-person"}]
    copy = corrected(ledger)
    [row] = rows(ledger("find", "--event", "attack.air"))
    assert row["kept"]["second_person"] == "waiting for a second person"
    [read] = rows(ledger("find", "--event", "attack.shelling"))
    assert read["kept"]["judgements"][0]["second_person"] == "waiting for a second person"
    assert "waiting for a second person" in ledger("find", "--event", "attack", "--format", "table").stdout

    refused = ledger("judge", copy, "accept", *signed("Ana"))
    assert refused.exit_code != 0
    assert "D105" in refused.stderr
    assert ledger("judge", copy, "accept", *signed("Ben")).exit_code == 0
    [row] = rows(ledger("find", "--event", "attack.air"))
    assert row["kept"]["second_person"] == "approved by a second person"
    assert ledger("verify").exit_code == 0


def test_what_one_person_decides_is_told_as_before(ledger):
    corrected(ledger)
    assert all("second_person" not in row["kept"] for row in rows(ledger("find")))


def test_a_sample_is_drawn_shown_and_its_agreement_told(ledger):
    assert ledger("sample", "show").exit_code == 1
    [told] = rows(ledger("sample", "draw", "--size", "2", "--coder", "Ana", "--coder", "Ben", *signed("Dan")))
    entry = told["entry"]
    first, second = (row.cid for row in Coded.of(entry).rows)
    for coder in ("Ana", "Ben"):
        code(entry, first, "accept", by=coder)
    code(entry, second, "accept", by="Ana")
    code(entry, second, "reject", by="Ben")
    [shown] = rows(ledger("sample", "show", entry))
    assert shown["coded"] == {"Ana": 2, "Ben": 2}
    assert "reject" not in json.dumps(shown)
    told = {row["about"]: row for row in rows(ledger("sample", "agreement", entry))}
    assert (told["verdict"]["pairs"], told["verdict"]["alike"]) == (2, 1)
    assert told["verdict"]["alpha"] == 0.0
    table = ledger("sample", "agreement", entry, "--format", "table")
    assert "50 %" in table.stdout
    assert "1 disagreement; settled: 0" in table.stderr
    assert "Ana 2, Ben 2" in ledger("sample", "show", "--format", "table").stdout
