"""The names of places, which place each was taken for, and saying that it means another."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from typing import Any

import pytest
from django.urls import reverse

from alteram.contract import decode_claim
from alteram.ledger import judging, placing, requiring
from alteram.ledger.exporting import leaving
from alteram.ledger.models import Claim, Entry, Judgement
from alteram.ledger.placing import Meant
from alteram.ledger.wanted import Wanted
from alteram.model import Where
from alteram.places.add import add_places
from tests.ledger.place import claim_in, kept, told

HOSTILE = '"><script>alert(1)</script>\u202e../..'
KALBAJAR = {"id": "overlay:arm-aze/kalbajar", "name": "Kalbajar", "lat": 40.1, "lon": 46.04, "precision": "settlement"}


def statement(id: str, *quotes: str, words: str, place: Any = None, **fields):
    """A statement each of whose claims is at the place that its words are taken for."""
    incoming = told(*quotes, id=id, capture=id, **fields)
    claims = []
    for quote in quotes:
        start = incoming.statement.text.index(words, incoming.statement.text.index(quote))
        where = Where(text=words, start=start, end=start + len(words), **{"name": words, **(place or {})})
        claims.append(claim_in(incoming.statement, quote, where=(where,)))
    return replace(incoming, claims=tuple(claims))


@pytest.fixture
def claims():
    """Claims near Karvachar, as Armenia calls the town of Kalbajar, and of Sotq, which nothing lists."""
    known = statement("1", "shells fell on Karvachar", words="Karvachar", place=KALBAJAR)
    unknown = statement("2", "Sotq was hit", "they left Sotq", words="Sotq")
    third = statement("3", "Sotq burned", words="Sotq", party="Azerbaijan")
    kept(known, unknown, third)
    return {claim.evidence.quote: claim for each in (known, unknown, third) for claim in each.claims}


def shown(response) -> str:
    assert response.status_code == 200
    return str(response.content.decode())


def place_of(cid: str, words: str, **more: str) -> str:
    return (
        str(reverse("place-of", args=[cid])) + "?" + "&".join(f"{k}={v}" for k, v in {"words": words, **more}.items())
    )


def say(browser, cid: str, **form: str):
    return browser.post(reverse("say-place", args=[cid]), {"words": "Sotq", "reason": "read on", **form})


def places_now() -> dict[str, list[str | None]]:
    return {claim.evidence.quote: [each.id for each in claim.where] for claim in map(decode_claim, leaving(Wanted()))}


def test_names_are_listed_with_what_they_were_taken_for_the_most_used_first(browser, claims):
    text = shown(browser.get("/places/"))
    assert text.index("/places/of/sotq/") < text.index("/places/of/overlay:arm-aze/kalbajar/")
    assert "<b>3</b> claims" in text
    assert "listed nowhere" in text


def test_each_party_s_names_stand_beside_one_another_in_their_order(browser, claims):
    text = shown(browser.get("/places/?words=karvachar"))
    assert text.index("<dt>Armenia</dt>") < text.index("<dt>Azerbaijan</dt>")
    assert "Kəlbəcər" in text


@pytest.mark.parametrize(("query", "number"), [
    ("?words=karv", 1), ("?words=Kəlb", 1), ("?words=nowhere", 0), ("?state=unknown", 1),
    ("?conflict=armenia-azerbaijan", 2), ("?conflict=sudan", 0), ("?state=nothing&page=x", 2),
])  # fmt: skip
def test_a_name_is_found_by_any_name_of_its_place(browser, claims, query, number):
    assert shown(browser.get(f"/places/{query}")).count('<p class="taken">') == number


def test_a_place_shows_its_names_what_they_may_mean_and_its_claims(browser, claims):
    text = shown(browser.get("/places/of/overlay:arm-aze/kalbajar/"))
    assert 'aria-current="page">Places' in text
    assert "shells fell on Karvachar" in text
    assert "one of the conflict’s own places" in text
    assert "overlay:arm-aze/kalbajar-district" in text
    assert "Karvachar 1" in text


def test_a_name_that_nothing_lists_has_a_page_too(browser, claims):
    text = shown(browser.get("/places/of/Sotq/"))
    assert text.count('<p class="quoted">') == 3
    assert browser.get("/places/of/nowhere/").status_code == 404


def test_what_a_name_may_mean_where_it_stands_is_told_on_demand(browser, claims):
    at = place_of(claims["shells fell on Karvachar"].id, "Karvachar")
    text = shown(browser.get(at, headers={"HX-Request": "true"}))
    assert "<html" not in text
    assert "overlay:arm-aze/kalbajar" in text
    assert "what a name without a kind word rather means" in text
    assert browser.get(place_of(claims["Sotq was hit"].id, "Goris")).status_code == 404


def test_a_place_found_by_name_is_kept_with_its_reason_and_proposed_for_the_same_words(browser, claims):
    cid = claims["Sotq was hit"].id
    assert "overlay:arm-aze/sotk" in shown(browser.get(place_of(cid, "Sotq", find="Sotk")))
    response = say(browser, cid, find="Sotk", meant="overlay:arm-aze/sotk")
    text = shown(browser.get(response["Location"]))
    assert "means Sotk" in text
    assert "read on" in text
    assert text.count('name="claim"') == 2
    assert places_now()["Sotq was hit"] == ["overlay:arm-aze/sotk"]
    assert places_now()["they left Sotq"] == [None]


def test_proposals_are_accepted_one_by_one_or_all_by_who_decides(person, claims):
    coder, reviewer = person("coder", "Ben"), person("reviewer", "Eva")
    at = say(
        coder, claims["Sotq was hit"].id, meant="hand", name="Sotq", lat="40,2", lon="45.9", precision="settlement"
    )
    entry = at["Location"]
    coder.post(f"{entry}accept/", {"claim": claims["they left Sotq"].id})
    assert places_now()["Sotq burned"] == [None]
    assert coder.post(f"{entry}accept/", {"all": "1"}).status_code == 403
    assert reviewer.post(f"{entry}accept/", {"all": "1"}).status_code == 302
    (id,) = {each for ids in places_now().values() for each in ids} - {KALBAJAR["id"]}
    assert id is not None
    assert id.startswith("own:")
    assert "No other claim" in shown(coder.get(entry))


def test_all_is_taken_back_by_who_said_it_alone_or_decides(person, claims):
    coder, reviewer = person("coder", "Ben"), person("reviewer", "Eva")
    entry = say(coder, claims["Sotq was hit"].id, meant="none")["Location"]
    assert places_now()["Sotq was hit"] == []
    other = person("coder", "Zoe")
    assert other.post(f"{entry}take-back/").status_code == 403
    reviewer.post(f"{entry}accept/", {"all": "1"})
    assert coder.post(f"{entry}take-back/").status_code == 403  # another took it further
    assert reviewer.post(f"{entry}take-back/").status_code == 302
    assert places_now()["Sotq was hit"] == [None]
    assert reviewer.get(entry).status_code == 404


@pytest.mark.parametrize("form", [
    {}, {"meant": "overlay:arm-aze/goris"}, {"meant": "hand", "name": "Sotq", "lat": "north", "lon": "1"},
    {"meant": "hand", "name": "Sotq", "lat": "91", "lon": "1"},
    {"meant": "hand", "name": "Sotq", "lat": "nan", "lon": "1"},
    {"meant": "hand", "name": " ", "lat": "1", "lon": "1"}, {"meant": "none", "words": "Goris"},
])  # fmt: skip
def test_what_names_no_place_is_refused_and_nothing_is_kept(browser, claims, form):
    entries = Entry.objects.count()
    given = {"precision": "settlement", **form}
    assert say(browser, claims["Sotq was hit"].id, **given).status_code in (400, 404)
    assert Entry.objects.count() == entries


def test_pages_say_that_a_person_set_the_place(browser, claims):
    cid = claims["Sotq was hit"].id
    say(browser, cid, find="Sotk", meant="overlay:arm-aze/sotk")
    statement = Claim.objects.get(cid=cid).reading.revision.statement_id
    for address in (f"/claims/{cid}/", "/claims/", f"/statements/{statement}/"):
        assert "place set to Sotk" in shown(browser.get(address))
    for address in ("/claims/", f"/statements/{statement}/", "/places/of/overlay:arm-aze/sotk/"):
        assert "place set by Ana" in shown(browser.get(address))


def test_the_list_counts_what_stands_now(browser, claims):
    judging.judge(claims["Sotq burned"].id, "reject", reason="no", by="Ana")
    say(browser, claims["Sotq was hit"].id, find="Sotk", meant="overlay:arm-aze/sotk")
    text = shown(browser.get("/places/?words=sotq"))
    assert text.count("<b>1</b> claim<") == 2


def test_a_map_has_the_corrected_place_alone(browser, claims):
    say(browser, claims["Sotq was hit"].id, meant="hand", name="Sotk", lat="40.2", lon="45.9", precision="settlement")
    features = browser.get("/api/v1/claims/places.geojson").json()["features"]
    mine = [each["properties"] for each in features if each["properties"]["as_written"] == "Sotq"]
    assert [(each["place"], each["set_by_a_person"]) for each in mine] == [("Sotk", True)]
    judging.judge(claims["shells fell on Karvachar"].id, "reject", reason="no", by="Ana")
    features = browser.get("/api/v1/claims/places.geojson").json()["features"]
    assert [each["properties"]["place"] for each in features] == ["Sotk"]


def test_what_was_said_is_taken_out_as_a_list_that_the_next_reading_knows(browser, claims, tmp_path, monkeypatch):
    say(browser, claims["Sotq was hit"].id, meant="hand", name="=Sotk", lat="40.2", lon="45.9", precision="settlement")
    response = browser.post("/places/own.csv")
    (row,) = csv.DictReader(io.StringIO(response.content.decode()))
    assert (row["name"], row["names"], row["kind"], row["lat"]) == ("=Sotk", "Sotq", "settlement", "40.2")
    assert Entry.objects.order_by("-number").first().kind == "export"
    file = tmp_path / "places.csv"
    file.write_bytes(response.content)
    monkeypatch.setenv("ALTERAM_GAZETTEER", str(tmp_path / "own"))
    assert add_places(file, name="corrections").stamp.places == 1


def test_where_two_are_required_a_place_is_as_read_until_another_person_accepts_it(person, claims):
    requiring.require("two-person", reason="the board", by="Dan")
    ana, ben = person("reviewer"), person("reviewer", "Ben")
    claim = claims["Sotq was hit"]
    said = say(ana, claim.id, meant="hand", name="Sotk", lat="40.2", lon="45.9", precision="settlement")
    copy = Judgement.objects.get().corrected
    assert copy is not None
    at = said.headers["Location"]
    assert "waiting for a second person" in ana.get(at).content.decode()
    waits = ben.get(f"/claims/{copy.cid}/").content.decode()
    assert "place as Ana would set it" in waits
    assert "place set" not in waits
    assert "place set" not in ben.get("/claims/").content.decode()
    assert "not held by a second person" in ben.get("/places/?state=said").content.decode()
    assert b"Sotk" not in ben.post("/places/own.csv").content
    features = ben.get("/api/v1/claims/places.geojson").json()["features"]
    assert "Sotk" not in {each["properties"]["place"] for each in features}
    assert ana.post(f"/claims/{copy.cid}/judge/", {"verdict": "accept"}).status_code == 400
    ben.post(f"/claims/{copy.cid}/judge/", {"verdict": "accept"})
    assert "place set by Ana" in ben.get(f"/claims/{copy.cid}/").content.decode()
    assert "approved by a second person" in ana.get(at).content.decode()
    features = ben.get("/api/v1/claims/places.geojson").json()["features"]
    set_ = [each["properties"] for each in features if each["properties"]["place"] == "Sotk"]
    assert [each["set_by_a_person"] for each in set_] == [True]
    assert b"Sotk" in ben.post("/places/own.csv").content


def test_what_is_hostile_is_shown_harmlessly(browser):
    one = statement("9", f"they shelled {HOSTILE}", words=HOSTILE)
    kept(one)
    placing.place(
        one.claims[0].id, HOSTILE, Meant(name=HOSTILE, lat=1.0, lon=1.0, id=HOSTILE), reason=HOSTILE, by=HOSTILE
    )
    entry = Entry.objects.get(kind="placing").number
    for address in (
        "/places/", "/places/?state=said", f"/places/said/{entry}/", "/claims/", "/log/",
        f"/places/?words={HOSTILE}", place_of(one.claims[0].id, ""), reverse("place", args=[HOSTILE]),
        place_of(one.claims[0].id, "", find=HOSTILE),
    ):  # fmt: skip
        text = shown(browser.get(address))
        assert "<script>alert" not in text
        assert "\u202e" not in re.sub(r'value="[^"]*"', "", text)
