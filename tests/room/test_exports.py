"""What the table shows leaves as a file, whole, and the history says by whom."""

from __future__ import annotations

import csv
import io
import json

import pytest

from alteram.ledger.history import DECISIONS
from alteram.ledger.judging import judge
from alteram.ledger.models import Entry, Export
from alteram.ledger.verifying import verify
from alteram.room.logged import _SAYING
from alteram.spreadsheet import COLUMNS
from tests.ledger.place import kept, sql, told


@pytest.fixture
def claims():
    many = [told(*(f"claim {10 * n + each} of many" for each in range(10)), id=f"s{n}") for n in range(8)]
    kept(*many, told("they shelled us", id="016", party="Azerbaijan"))
    return [claim for each in many for claim in each.claims]


def taken(browser, address: str) -> str:
    response = browser.post(address)
    assert response.status_code == 200
    assert response["Content-Disposition"].startswith("attachment")
    return b"".join(response.streaming_content).decode()


def test_all_pages_leave_as_json_lines(browser, claims):
    lines = taken(browser, "/claims/export/jsonl/?party=Armenia").splitlines()
    assert {json.loads(line)["id"] for line in lines} == {claim.id for claim in claims}


def test_a_spreadsheet_has_a_row_a_claim(browser, claims):
    rows = list(csv.reader(io.StringIO(taken(browser, "/claims/export/csv/?words=shelled"))))
    assert tuple(rows[0]) == COLUMNS
    assert [row[COLUMNS.index("quote")] for row in rows[1:]] == ["they shelled us"]


def test_the_history_says_who_took_out_what(browser, claims):
    taken(browser, "/claims/export/csv/?words=shelled&page=2")
    export = Export.objects.get()
    assert (json.loads(export.query), export.form, export.by) == ({"words": "shelled"}, "csv", "Ana")
    assert Entry.objects.order_by("-number")[0].kind == "export"
    assert verify().faults == []
    sql("UPDATE ledger_export SET query = '{}'")
    assert len(verify().faults) == 1


def test_nothing_leaves_by_a_mere_link(browser, claims):
    assert browser.get("/claims/export/csv/").status_code == 405
    assert browser.post("/claims/export/exe/").status_code == 404
    assert Export.objects.count() == 0


def test_what_a_spreadsheet_would_run_is_guarded(browser):
    kept(told("=HYPERLINK(1) they shelled us", id="017"))
    rows = list(csv.reader(io.StringIO(taken(browser, "/claims/export/csv/"))))
    assert rows[1][COLUMNS.index("quote")] == "'=HYPERLINK(1) they shelled us"


def test_what_was_rejected_does_not_leave(browser, claims):
    judge(claims[0].id, "reject", reason="so", by="Ana")
    lines = taken(browser, "/claims/export/jsonl/?party=Armenia").splitlines()
    assert {json.loads(line)["id"] for line in lines} == {claim.id for claim in claims[1:]}


def test_the_log_tells_what_was_taken_out(browser, claims):
    taken(browser, "/claims/export/csv/?words=shelled")
    page = browser.get("/log/?kind=export").content.decode()
    assert "Words: “shelled”" in page
    assert "no longer there" not in page


def test_several_values_are_told_and_lead_back(browser, claims):
    taken(browser, "/claims/export/jsonl/?party=Armenia&party=Azerbaijan&event=attack&order=sure")
    assert json.loads(Export.objects.get().query) == {"party": ["Armenia", "Azerbaijan"], "event": "attack"}
    page = browser.get("/log/?kind=export").content.decode()
    assert (
        "Party: Armenia or Azerbaijan; What: attacks" in page or "What: attacks; Party: Armenia or Azerbaijan" in page
    )
    assert "party=Armenia&amp;party=Azerbaijan" in page


def test_the_log_knows_every_kind_of_entry():
    assert set(_SAYING) == {"reading", *DECISIONS}
