"""``alteram compare``."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from alteram.cli.demo import FOLDER
from tests.cli.conftest import Run


def records(run: Run, *arguments: object) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run("compare", *arguments).stdout.splitlines()]


def test_a_pipe_gets_incidents_first_then_rows_with_a_cell_a_party(run: Run):
    found = records(run, FOLDER)
    assert [each["record"] for each in found] == ["incident"] * 1 + ["row"] * (len(found) - 1)
    incident, *rows = found
    parties = [("Armenia", False), ("Azerbaijan", False)]
    for cells in [*(field["cells"] for field in incident["fields"]), *(row["cells"] for row in rows)]:
        assert [(cell["party"], cell["third_party"]) for cell in cells] == parties


def test_each_says_that_the_other_opened_fire(run: Run):
    (incident, *_) = records(run, FOLDER)
    opened = next(field for field in incident["fields"] if field["field"] == "opened-fire")
    assert [cell["mark"] for cell in opened["cells"]] == ["differ", "differ"]
    assert "Azerbaijani units" in opened["cells"][0]["entries"][0]["words"]
    assert "armed forces of Armenia" in opened["cells"][1]["entries"][0]["words"]


def test_a_link_says_why_and_how_sure_it_is(run: Run):
    (incident, *_) = records(run, FOLDER)
    for link in incident["links"]:
        assert 0.5 <= link["score"] <= 1
        assert {"time", "event"} <= {reason["ground"] for reason in link["reasons"]}
    assert incident["sources"] == 2


def test_every_claim_that_is_read_stands_in_one_incident_or_row(run: Run):
    read = [json.loads(line)["id"] for line in run("read", FOLDER).stdout.splitlines()]
    compared = [
        claim["id"]
        for record in records(run, FOLDER)
        for cell in record.get("cells") or record["accounts"]
        for claim in cell["claims"]
    ]
    assert sorted(compared) == sorted(read)


def test_every_quotation_of_the_table_is_of_its_statement(run: Run):
    texts = {json.loads(path.read_text())["id"]: json.loads(path.read_text())["text"] for path in FOLDER.glob("*.json")}
    (incident, *_) = records(run, FOLDER)
    entries = [entry for field in incident["fields"] for cell in field["cells"] for entry in cell["entries"]]
    assert entries
    for entry in entries:
        assert texts[entry["statement"]][entry["start"] : entry["end"]] == entry["quote"]


def test_the_page_shows_the_table_with_its_marks_and_why_it_is_proposed(run: Run):
    shown = run("compare", FOLDER, "--format", "table").stdout
    assert "Incident 1: 12–13 September 2022" in shown
    assert "Proposed, not confirmed: score" in shown
    assert "both tell of attack; both say that Azerbaijan did it" in " ".join(shown.split())
    assert re.search(r"Who opened fire\ndiffer +differ\n", shown)
    assert re.search(r"With what\nsilent +compatible\n", shown)
    assert shown.rstrip().endswith("2 statements, 16 claims, 1 proposed incident")


def test_every_claim_stands_on_the_page(run: Run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "60")  # parties below each other, so that no line of one cuts into the other's
    words = " ".join(run("compare", FOLDER, "--format", "table").stdout.split())
    read = [json.loads(line)["evidence"]["quote"] for line in run("read", FOLDER).stdout.splitlines()]
    assert [quote for quote in read if " ".join(quote.split()) not in words] == []


def test_statements_that_tell_of_different_days_make_no_incident(run: Run, tmp_path: Path):
    path = tmp_path / "two.jsonl"
    told = [("a", "Armenia", "On 1 March 2021 Azerbaijani forces shelled Sotk.")]
    told.append(("b", "Azerbaijan", "On 9 May 2021 Armenian forces shelled Kalbajar."))
    lines = [{"id": id, "party": party, "published": "2021-05-10", "text": text} for id, party, text in told]
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    assert [record["record"] for record in records(run, path)] == ["row", "row"]


def test_the_table_says_in_which_order_the_parties_stand(run: Run):
    shown = run("compare", FOLDER, "--format", "table").stdout
    assert "Parties in alphabetical order, in columns of equal width." in shown
    assert "Claims that belong to no incident" in shown


def test_the_order_of_the_files_does_not_matter(run: Run, armenian: Path):
    other = FOLDER / "2022-09-13-azerbaijan.json"
    shown = run("compare", armenian, other, "--format", "table").stdout
    assert shown == run("compare", other, armenian, "--format", "table").stdout


def test_a_file_that_is_missing_is_told_and_the_rest_compared(run: Run, armenian: Path):
    result = run("compare", armenian, "missing.txt", "--format", "table")
    assert result.exit_code == 1
    assert result.stderr.startswith("I101 missing.txt")
    assert "extremely" in result.stdout
