"""Values are counted beside the table of claims, and each is a link that adds it or takes it out."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
from django.http import QueryDict

from alteram.ledger import facets as counting
from alteram.ledger import search
from alteram.model.identity import identified
from alteram.room.asking import Asked
from alteram.room.faceting import chips, facets
from tests.ledger.place import claim_in, kept, named, spot, told


@pytest.fixture
def claims():
    one = told("they shelled us", "mines lie here", "they will go", published="2022-09-13")
    two = told("nobody was shot at", id="016", party="Azerbaijan", published="2021-10-01")
    made = (
        claim_in(one.statement, "they shelled us", where=(spot("Goris", 39.51, 46.34),)),
        claim_in(one.statement, "mines lie here", "mine.laying", confidence=0.3),
        claim_in(
            one.statement, "they will go", "force.withdraw", modality="promised",
            agreement=named("arm-aze-rus-2020-11-10"),
        ),
    )  # fmt: skip
    kept(replace(one, claims=tuple(map(identified, made))))
    kept(replace(two, claims=(identified(claim_in(two.statement, "nobody was shot at", stance="denied")),)))


def shown(query: str) -> dict[str, list[tuple[str, str, bool]]]:
    found = facets(Asked.of(QueryDict(query)))
    return {each.name: [(one.words, one.number, one.on) for one in (*each.values, *each.folded)] for each in found}


def test_values_stand_in_a_stated_order_with_their_counts(claims):
    found = shown("")
    assert found["party"] == [("Armenia", "3", False), ("Azerbaijan", "1", False)]
    assert found["event"] == [("attacks", "2", False), ("mines", "1", False), ("forces", "1", False)]
    assert found["published"] == [("Sep 2022", "3", False), ("Oct 2021", "1", False)]
    assert found["level"] == [("high", "3", False), ("low", "1", False)]
    assert found["judgement"] == [("not judged", "4", False)]
    assert found["place"] == [("Goris", "1", False)]
    assert found["agreement"][0][0].endswith(", 2020")


def test_what_is_asked_for_is_marked_and_its_siblings_stay(claims):
    found = shown("party=Armenia&place=GORIS")
    assert found["party"] == [("Armenia", "1", True)]
    assert found["place"] == [("Goris", "1", True)]
    assert shown("party=Armenia")["party"] == [("Armenia", "3", True), ("Azerbaijan", "1", False)]


def test_a_value_that_no_claim_has_stays_to_be_taken_out(claims):
    assert shown("party=Nobody")["party"] == [
        ("Armenia", "3", False),
        ("Azerbaijan", "1", False),
        ("Nobody", "0", True),
    ]


def test_links_add_and_take_out(claims):
    (party,) = [each for each in facets(Asked.of(QueryDict("party=Armenia&level=high"))) if each.name == "party"]
    assert [each.link for each in party.values] == ["?level=high", "?party=Armenia&party=Azerbaijan&level=high"]


def test_a_family_and_its_parts_take_one_another_s_place(claims):
    (event,) = [each for each in facets(Asked.of(QueryDict("event=attack.shelling"))) if each.name == "event"]
    attacks = event.values[0]
    assert (attacks.on, attacks.opened, attacks.link) == (False, True, "?event=attack")
    assert [(each.words, each.on, each.link) for each in attacks.within] == [("shelling", True, "?")]


def test_third_parties_stand_after_the_parties():
    for number, party in enumerate(["United Nations", "Armenia", "Zimbabwe"]):
        kept(told("they fell", id=str(number), party=party))
    assert [words for words, _, _ in shown("")["party"]] == ["Armenia", "Zimbabwe", "United Nations"]


def test_claims_whose_party_is_not_known_are_counted_too(browser):
    one = told("they fell", "they rose")
    nobody = replace(one.claims[0], holder=replace(one.claims[0].holder, party=None))
    kept(replace(one, claims=(identified(nobody), one.claims[1])))
    party, *_ = facets(Asked.of(QueryDict("")))
    assert ([each.words for each in party.values], party.untold) == (["Armenia"], 1)
    assert "not given" in browser.get("/claims/?facets=shown").content.decode()


def test_no_party_is_folded_away():
    for number in range(14):
        kept(told("they fell", id=str(number), party=f"Party {number:02}"))
    party, *_ = facets(Asked.of(QueryDict("")))
    assert (party.name, len(party.values), party.folded) == ("party", 14, ())


def test_many_months_stand_in_their_years():
    for year in (2021, 2022):
        for month in range(1, 9):
            kept(told("they fell", id=f"{year}{month}", published=f"{year}-{month:02}-01"))
    (published,) = [each for each in facets(Asked.of(QueryDict(""))) if each.name == "published"]
    assert [(each.words, each.count) for each in published.values] == [("2022", 8), ("2021", 8)]
    assert published.values[0].within == ()
    (published,) = [each for each in facets(Asked.of(QueryDict("published=2022"))) if each.name == "published"]
    assert published.values[0].on
    assert published.values[0].within[0].words == "Aug 2022"


def test_counts_that_were_cut_off_say_so(claims, monkeypatch, browser):
    monkeypatch.setattr(counting, "MOST", 2)
    assert {number for _, number, _ in shown("stance=asserted&stance=denied")["party"]} <= {"1+", "2+"}
    page = browser.get("/claims/facets/?stance=asserted", headers={"HX-Request": "true"}).content.decode()
    assert "at least" in page


def test_scripts_get_the_counts_alone_and_others_the_page_with_them(browser, claims):
    alone = browser.get("/claims/facets/?party=Armenia", headers={"HX-Request": "true"}).content.decode()
    assert "howmany" not in alone
    assert alone.lstrip().startswith('<div class="values"')
    response = browser.get("/claims/facets/?party=Armenia", follow=True)
    page = response.content.decode()
    assert response.redirect_chain == [("/claims/?party=Armenia&facets=shown", 302)]
    assert 'id="facet-event"' in page
    assert "hx-trigger" not in page


def test_every_link_of_the_facets_finds_as_many_as_it_says(browser, claims):
    page = browser.get("/claims/?facets=shown").content.decode()
    links = re.findall(r'<a href="(\?[^"]*)"[^>]*><span class="name">.*?<span class="count">(\d+)</span>', page)
    assert len(links) > 15
    for link, number in links:
        assert search.number_of(Asked.of(QueryDict(html.unescape(link)[1:])).wanted) == int(number)


def test_what_is_asked_for_stands_in_words(claims):
    asked = Asked.of(
        QueryDict("words=they+go&event=mine&judgement=none&published=2022-09&since=2022-09-13&place=goris")
    )
    assert [(each.label, each.words) for each in chips(asked)] == [
        ("Words", "“they go”"), ("From", "13 Sep 2022"), ("What", "mines"), ("Where", "Goris"),
        ("Published", "Sep 2022"), ("Judged", "not judged"),
    ]  # fmt: skip
    assert chips(asked)[2].link == asked.without("event")


@pytest.mark.parametrize(
    "query", ["party=%3Cscript%3E", "holder=%E2%80%AEevil", "published=2022-13", "agreement=%22%3E%3Ci%3E"]
)
def test_odd_values_are_shown_harmlessly(browser, claims, query):
    response = browser.get(f"/claims/?{query}&facets=shown")
    page = response.content.decode()
    assert response.status_code == 200
    assert not [each for each in ("<script>", '"><i>') if each in page]
    assert "\u202e" not in re.sub(r"<[^>]*>", "", page)


def test_all_claims_are_told_exactly_once_they_were_counted(browser, claims, monkeypatch):
    monkeypatch.setattr(search, "SORTED", 2)
    page = browser.get("/claims/facets/", headers={"HX-Request": "true"}).content.decode()
    assert '<b id="howmany" hx-swap-oob="true">4 claims</b>' in page
