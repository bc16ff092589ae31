"""Whose names of places are shown: each reader chooses, an administrator for all, and what is read stays."""

from __future__ import annotations

import csv
import io
import json

import pytest

from alteram.ledger.models import Entry
from alteram.phrases import toponyms
from tests.ledger.place import kept
from tests.room.test_places import KALBAJAR, shown, statement

ARMENIA, AZERBAIJAN = "party:Armenia", "party:Azerbaijan"


@pytest.fixture
def claim():
    one = statement("1", "shells fell on Karvachar", words="Karvachar", place=KALBAJAR)
    kept(one)
    return one.claims[0]


def place_cell(browser) -> str:
    """How the table of claims writes the place."""
    cells = shown(browser.get("/claims/")).split('<td class="where">')
    return next(cell for cell in cells if "Karvachar" in cell or "Kəlbəcər" in cell).split("</td>")[0].strip()


def choose(browser, names: str, page: str = "/places/names/"):
    return browser.post(page, {"names": names})


@pytest.mark.parametrize(("names", "cell"), [
    ("as-written", "Karvachar"), (ARMENIA, "Karvachar"), (AZERBAIJAN, "Kəlbəcər"), ("party:India", "Karvachar"),
    ("both", "Kalbajar / Karvachar / Kəlbəcər"),
])  # fmt: skip
def test_who_chooses_names_sees_places_under_them(browser, person, claim, names, cell):
    assert choose(browser, names).status_code == 302
    assert place_cell(browser) == cell
    assert place_cell(person("viewer", "Ben")) == "Karvachar"


@pytest.mark.parametrize("address", ["/claims/{0}/", "/statements/1/", "/incidents/", "/places/"])
def test_each_page_says_whose_names_it_shows(browser, claim, address):
    assert "Places stand" not in shown(browser.get(address.format(claim.id)))
    choose(browser, AZERBAIJAN)
    text = shown(browser.get(address.format(claim.id)))
    assert f"Places stand {toponyms.whose(AZERBAIJAN)}" in text


def test_the_words_of_the_statement_stay(browser, claim):
    choose(browser, AZERBAIJAN)
    text = shown(browser.get("/statements/1/"))
    assert "shells fell on Karvachar" in text
    assert "Kəlbəcər" in text


def test_an_administrator_sets_the_names_of_all_who_chose_none(person, claim):
    administrator, reviewer, viewer = person("administrator"), person("reviewer", "Eva"), person("viewer", "Ben")
    choose(viewer, ARMENIA)
    assert choose(reviewer, AZERBAIJAN, "/places/names/all/").status_code == 403
    assert choose(administrator, AZERBAIJAN, "/places/names/all/").status_code == 302
    assert [place_cell(each) for each in (administrator, reviewer, viewer)] == ["Kəlbəcər", "Kəlbəcər", "Karvachar"]
    assert Entry.objects.order_by("-number").first().kind == "naming"
    choose(viewer, "")
    assert place_cell(viewer) == "Kəlbəcər"


@pytest.mark.parametrize("names", ["party:Nobody", "neither", "party:", "\u202e<script>"])
def test_names_that_nobody_has_are_refused(browser, claim, names):
    for page in ("/places/names/", "/places/names/all/"):
        assert choose(browser, names, page).status_code == 400
    assert place_cell(browser) == "Karvachar"


def test_an_export_says_whose_names_it_has_and_the_contract_stays(browser, claim):
    choose(browser, AZERBAIJAN)
    response = browser.post("/claims/export/csv/")
    assert 'filename="claims-names-party-azerbaijan.csv"' in response["Content-Disposition"]
    (row,) = csv.DictReader(io.StringIO(b"".join(response).decode()))
    assert row["where"] == "Kəlbəcər [Kalbajar]"
    response = browser.post("/claims/export/jsonl/")
    assert 'filename="claims.jsonl"' in response["Content-Disposition"]
    assert json.loads(b"".join(response))["where"][0]["text"] == "Karvachar"
    assert "names: party:Azerbaijan" in shown(browser.get("/log/"))


def test_a_map_has_them_as_labels_and_says_whose(browser, claim):
    choose(browser, AZERBAIJAN)
    answer = browser.get("/api/v1/claims/places.geojson").json()
    assert answer["names"] == AZERBAIJAN
    assert answer["features"][0]["properties"]["shown"] == "Kəlbəcər"
