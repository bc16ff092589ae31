"""Where and when: the map's page and tables, what the scripts load, and the claims of one place."""

from __future__ import annotations

import json
import threading

import pytest

from alteram.basemap import world
from alteram.contract import decode_claim
from alteram.ledger import judging
from alteram.ledger.models import Claim as Row
from alteram.ledger.wanted import Wanted
from alteram.model import Country
from alteram.room import features
from alteram.room import gathered as counting
from alteram.room.asking import near_of
from alteram.room.gathered import gather, gathered
from alteram.room.whereabouts import Told, whereabouts
from tests.claim_factory import at
from tests.ledger.place import claim_in, kept, spot, told

SOTK = spot("Sotk", 40.2027, 45.8655, precision="settlement")
NEAR = spot("Sotk", 40.2027, 45.8655, precision="near-settlement", relation="near")
LACHIN = spot("Lachin", 39.75, 46.4, precision="district", country=Country(code="AZ", source="test"))
HOSTILE = "<script>alert(1)</script>\u202eSotk"


def two_sides():
    """Armenia and Azerbaijan tell of two places; Azerbaijan denies an attack."""
    first = told("they shelled Sotk", "three fell near it", id="001")
    second = told("nobody shelled", "mines in Lachin", id="002", party="Azerbaijan")
    kept(
        told(
            id="001",
            text=first.statement.text,
            claims=(
                claim_in(first.statement, "they shelled Sotk", where=(SOTK,), when=at("2022-09-13")),
                claim_in(first.statement, "three fell near it", "harm.people", where=(NEAR,), when=at("2022-09-14")),
            ),
        ),
        told(
            id="002",
            party="Azerbaijan",
            text=second.statement.text,
            claims=(
                claim_in(second.statement, "nobody shelled", where=(SOTK, SOTK), stance="denied"),
                claim_in(second.statement, "mines in Lachin", "mine.laying", where=(LACHIN,), when=at("2022-10-01")),
            ),
        ),
    )


def of(browser, query=""):
    return json.loads(browser.get(f"/map/places.geojson{query}").content)


def named(content):
    return {(each["properties"]["name"], each["properties"]["precision"]): each for each in content["features"]}


def test_each_place_has_a_point_with_what_each_party_claims_there(browser):
    two_sides()
    content = of(browser)
    assert content["type"] == "FeatureCollection"
    assert (content["claims"], content["placed"], content["parties"]) == (4, 4, ["Armenia", "Azerbaijan"])
    sotk = named(content)["Sotk", "settlement"]
    assert sotk["geometry"] == {"type": "Point", "coordinates": [45.8655, 40.2027]}
    told_there = [(features.KINDS[kind], number) for kind, number in sotk["properties"]["kinds"]]
    assert told_there == [(("attack", "asserted"), 1), (("attack", "denied"), 1)]
    assert sotk["properties"]["parties"] == [[0, 1], [1, 1]]


def test_a_place_is_drawn_no_finer_than_it_is_known(browser):
    two_sides()
    places = named(of(browser))
    assert places["Sotk", "settlement"]["properties"]["shape"] == "mark"
    near = places["Sotk", "near-settlement"]["properties"]
    assert (near["shape"], near["radius"]) == ("ring", 10)
    assert near["known"] == "near a settlement: within 10 km, our measure"
    lachin = places["Lachin", "district"]["properties"]
    assert lachin["shape"] == "area"
    sort, number = lachin["outline"].split("/")
    assert sort == "divisions"
    assert world().divisions[int(number)].country == "AZ"


def test_times_are_told_by_span_and_party(browser):
    two_sides()
    content = of(browser)
    assert content["length"] == "day"
    days = [since for since, _, _ in content["spans"]]
    assert (days[0], days[-1]) == ("2022-09-13", "2022-10-01")
    rows = {(content["parties"][party], span): claims for party, span, _, claims in content["rows"]}
    assert rows == {("Armenia", 0): 1, ("Armenia", 1): 1, ("Azerbaijan", 18): 1, ("Azerbaijan", -1): 1}


@pytest.mark.parametrize(
    ("query", "claims"),
    [("party=Armenia", 2), ("event=mine", 1), ("since=2022-09-14", 2), ("place=lachin", 1), ("near=40.2,45.87,5", 3)],
)
def test_the_map_asks_as_the_table_of_claims_does(browser, query, claims):
    two_sides()
    assert of(browser, f"?{query}")["claims"] == claims
    assert browser.get(f"/claims/?{query}").content.decode().count('<tr class="one f-') == claims


def test_the_page_has_the_same_as_tables_without_any_script(browser):
    two_sides()
    page = browser.get("/map/").content.decode()
    assert "somewhere in a district" in page
    assert "near a settlement: within 10 km, our measure" in page
    assert "attacks, denied" in page
    assert 'href="/claims/?since=2022-09-13&amp;until=2022-09-13"' in page
    assert "Natural Earth 4.1" in page


def test_a_span_of_the_table_leads_to_its_claims_within_what_is_asked(browser):
    two_sides()
    page = browser.get("/map/?party=Armenia&page=1").content.decode()
    assert 'href="/claims/?party=Armenia&amp;since=2022-09-13&amp;until=2022-09-13"' in page


def test_the_claims_of_a_place_lead_to_their_words(browser):
    two_sides()
    query = "?spot=Sotk&precision=settlement&at=40.2027,45.8655"
    page = browser.get(f"/map/claims/{query}", headers={"hx-request": "true"}).content.decode()
    assert "<html" not in page
    assert page.count("<li") == 2
    assert "“they shelled Sotk”" in page
    assert "/statements/1/?claim=" in page
    whole = browser.get(f"/map/claims/{query}&party=Armenia").content.decode()
    assert "<h1" in whole
    assert "nobody shelled" not in whole


@pytest.mark.parametrize(
    "query", ["", "?spot=Sotk", "?spot=Sotk&precision=settlement&at=91,0", "?spot=a&precision=b&at=x"]
)
def test_an_address_that_names_no_place_is_refused(browser, query):
    assert browser.get(f"/map/claims/{query}").status_code == 400


@pytest.mark.parametrize(
    "written", ["", "1,2", "1,2,3,4", "nan,2,3", "1,inf,3", "91,0,5", "0,181,5", "0,0,0", "0,0,-1", "0,0,1e9", "a,b,c"]
)
def test_what_is_no_surroundings_asks_for_none(written):
    assert near_of(written) is None


def test_names_of_hostile_statements_are_shown_harmlessly(browser):
    first = told("they shelled it")
    where = spot(HOSTILE, 40.2, 45.8, precision="settlement")
    kept(told(text=first.statement.text, claims=(claim_in(first.statement, "they shelled it", where=(where,)),)))
    page = browser.get("/map/").content.decode()
    assert "<script>alert" not in page
    assert "\u202e" not in page
    assert "\u202e" not in browser.get("/map/places.geojson").content.decode()


def test_what_is_rejected_stays_and_what_is_corrected_stands_beside(browser):
    two_sides()
    before = of(browser)["claims"]
    found = gather(Wanted(event="mine"))
    assert found.claims == 1
    cid = Row.objects.get(event="mine.laying").cid
    judging.judge(cid, "correct", reason="no mines", by="Ana", changed={"event": "force.deploy"})
    assert of(browser)["claims"] == before + 1
    assert of(browser, "?event=force")["claims"] == 1


def test_a_judgement_that_corrects_nothing_has_nothing_counted_anew(browser, monkeypatch):
    two_sides()
    of(browser)
    monkeypatch.setattr(counting, "gather", lambda wanted: pytest.fail("counted anew"))
    cid = Row.objects.get(event="mine.laying").cid
    judging.judge(cid, "accept", reason="read", by="Ana")
    assert of(browser)["claims"] == 4


def test_many_claims_are_counted_in_the_background(browser, monkeypatch):
    two_sides()
    gate = threading.Event()
    count = counting.gather
    monkeypatch.setattr(counting, "FEW", 0)
    monkeypatch.setattr(counting, "gather", lambda wanted: gate.wait(10) and count(wanted))
    assert browser.get("/map/places.geojson?event=mine").status_code == 202
    page = browser.get("/map/?event=mine")
    assert (page.status_code, "are being counted" in page.content.decode()) == (202, True)
    gate.set()
    future = [each for key, each in counting._counted.items() if key[2] == Wanted(event="mine")][-1]
    future.result(timeout=10)
    assert of(browser, "?event=mine")["claims"] == 1


def test_too_many_questions_wait_for_their_turn(browser, monkeypatch):
    two_sides()
    gate = threading.Event()
    monkeypatch.setattr(counting, "FEW", 0)
    monkeypatch.setattr(counting, "gather", lambda wanted: gate.wait(10))
    try:
        for number in range(counting.WAITING + 3):
            assert gathered(Wanted(place=f"place {number}")) is None
        assert sum(not each.done() for each in counting._counted.values()) == counting.WAITING
    finally:
        gate.set()


def test_an_empty_ledger_has_an_empty_map(browser):
    assert of(browser)["features"] == []
    assert browser.get("/map/").status_code == 200


def test_the_base_map_is_served_from_the_room(browser):
    response = browser.get("/map/world.topojson")
    assert json.loads(response.content)["type"] == "Topology"
    assert response["Cache-Control"].startswith("private")


def test_outlines_are_told_by_the_numbers_that_the_file_has(browser):
    topology = json.loads(browser.get("/map/world.topojson").content)
    for sort, areas in (
        ("countries", world().countries),
        ("divisions", world().divisions),
        ("contested", world().contested),
    ):
        names = [each["properties"].get("name", "") for each in topology["objects"][sort]["geometries"]]
        assert names == [each.name for each in areas]


def test_third_parties_come_after_parties():
    assert features.ordered([None, "United States", "Azerbaijan", "Armenia"])[-1] is None
    assert features.ordered(["mediator", "Thailand", "Armenia"])[:2] == ["Armenia", "Thailand"]


@pytest.mark.parametrize("path", ["/", "/claims/?party=Armenia", "/map/"])
def test_pages_bring_the_map_with_their_own_question(browser, path):
    two_sides()
    page = browser.get(path).content.decode()
    query = path.partition("?")[2]
    assert f'data-places="/map/places.geojson?{query}"' in page
    assert 'style="' not in page
    assert "onclick" not in page


def test_an_incident_tells_where_and_when_each_account_has_it(browser):
    two_sides()
    one = Row.objects.get(event="mine.laying")
    found = whereabouts([Told(party="Azerbaijan", claim=decode_claim(one.json), at="/words/")])
    assert (found["claims"], found["placed"], found["parties"]) == (1, 1, ["Azerbaijan"])
    (place,) = found["features"]
    assert place["properties"]["known"] == "somewhere in a district"
    assert place["properties"]["said"][0]["quote"] == "mines in Lachin"
    assert found["whens"] == [[0, "2022-10-01", "2022-10-01", "1 Oct 2022", "mines laid"]]


def test_the_page_of_a_claim_has_its_place_and_one_without_has_no_map(browser):
    two_sides()
    kept(told("ten fell", id="003"))
    placed = browser.get(f"/claims/{Row.objects.get(event='mine.laying').cid}/").content.decode()
    assert 'data-places="#places-told"' in placed
    assert "data-plain" in placed
    bare = browser.get(f"/claims/{Row.objects.get(reading__revision__sid='003').cid}/").content.decode()
    assert "data-places" not in bare


def test_words_of_a_statement_end_no_data_of_a_page(browser):
    first = told("they said </script><script>alert(1)</script> of it")
    where = spot("</script><b>Sotk", 40.2, 45.8, precision="settlement")
    claim = claim_in(first.statement, "they said </script><script>alert(1)</script> of it", where=(where,))
    kept(told(text=first.statement.text, claims=(claim,)))
    page = browser.get(f"/claims/{claim.id}/").content.decode()
    assert "<script>alert" not in page
    assert "<b>Sotk" not in page


def test_so_many_claims_are_told_apart_by_time_that_the_map_can_narrow(browser, monkeypatch):
    two_sides()
    assert gather(Wanted(party="Armenia")).fine
    monkeypatch.setattr(counting, "FINE", 1)
    coarse = gather(Wanted(party="Armenia"))
    assert not coarse.fine
    assert {tally.begins for each in coarse.spots for tally in each.tallies} == {None}
    assert sum(each.claims for each in coarse.spots) == 2
