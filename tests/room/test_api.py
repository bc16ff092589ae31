"""What programs ask: the same questions under the same permissions, and only what the schema lets be asked."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
import schemathesis
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.wsgi import get_wsgi_application
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from alteram.contract import decode_claim, encode_claim
from alteram.ledger import requiring
from alteram.ledger.models import Addition, Export, Judgement
from alteram.room.models import Token
from tests.ledger.place import claim_in, kept, spot, told

JSON = "application/json"


@pytest.fixture
def claims():
    one = told("they shelled us", "ten fell")
    kept(one)
    return one.claims


def token_of(role: str | None, name: str = "Ana") -> str:
    user, _ = get_user_model().objects.get_or_create(username=name)
    user.groups.set([Group.objects.get_or_create(name=role)[0]] if role else [])
    return Token.new(user, "a program")


def program(role: str | None = "administrator", name: str = "Ana") -> Client:
    """A program that has a token of somebody of that role."""
    return Client(headers={"Authorization": f"Bearer {token_of(role, name)}"})


def answer(response: Any, status: int = 200) -> Any:
    assert response.status_code == status, response.content
    return json.loads(response.content)


def test_claims_come_as_their_contract_has_them(claims):
    page = answer(program().get("/api/v1/claims?words=shelled"))
    (one,) = page["claims"]
    assert decode_claim(json.dumps(one["claim"])) == claims[0]
    assert (one["statement"], one["revision"], one["current"], page["more"]) == ("015", 1, True, False)


def test_all_claims_are_taken_out_as_a_file_and_the_history_says_so(claims):
    lines = program("viewer").get("/api/v1/claims/all.jsonl?words=shelled")
    assert (lines.status_code, lines["Content-Type"]) == (200, "application/jsonl; charset=utf-8")
    assert decode_claim(lines.getvalue().decode()) == claims[0]
    rows = program("viewer").get("/api/v1/claims/all.csv").getvalue().decode().splitlines()
    assert len(rows) == 1 + len(claims)
    assert [(json.loads(each.query), each.form, each.by) for each in Export.objects.order_by("id")] == [
        ({"words": "shelled"}, "jsonl", "Ana"),
        ({}, "csv", "Ana"),
    ]
    assert program(None).get("/api/v1/claims/all.csv").status_code == 403
    assert program().get("/api/v1/claims/all.xlsx").status_code == 422


def test_pages_go_on(claims):
    program_ = program()
    first, second = (answer(program_.get(f"/api/v1/claims?size=1&page={page}")) for page in (1, 2))
    assert (first["more"], second["more"]) == (True, False)
    assert first["claims"] != second["claims"]


def test_a_judgement_is_signed_with_who_owns_the_token(claims):
    body = json.dumps({"verdict": "correct", "reason": "aircraft", "changed": {"event": "attack.air"}})
    told_ = answer(program("coder").post(f"/api/v1/claims/{claims[0].id}/judgements", body, content_type=JSON), 201)
    judgement = Judgement.objects.get()
    assert (judgement.by, judgement.entry) == ("Ana", told_["entry"])
    assert judgement.corrected is not None
    assert judgement.corrected.cid == told_["corrected"]


def test_places_come_as_geojson():
    one = told("ten fell", "they shelled us")
    somewhere = claim_in(one.statement, "ten fell", where=(spot("Goris", 39.51, 46.34, precision="settlement"),))
    kept(replace(one, claims=(somewhere, one.claims[1])))
    (feature,) = answer(program().get("/api/v1/claims/places.geojson"))["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [46.34, 39.51]}
    assert feature["properties"]["precision"] == "settlement"


def test_a_statement_comes_with_its_text(claims):
    told_ = answer(program().get("/api/v1/statements/015"))
    (revision,) = told_["revisions"]
    quote = claims[0].evidence
    assert revision["text"][quote.start : quote.end] == quote.quote


def test_agreements_are_listed():
    assert len(answer(program().get("/api/v1/agreements"))) >= 10


@pytest.mark.parametrize("path", ["claims", "claims/c_0", "claims/places.geojson", "statements/015", "agreements"])
def test_nobody_asks_without_a_token_that_works_and_a_role(claims, path):
    address = f"/api/v1/{path}"
    assert Client().get(address).status_code == 401
    assert Client(headers={"Authorization": "Bearer alt_guessed"}).get(address).status_code == 401
    assert program(None).get(address).status_code == 403


def test_a_viewer_reads_and_does_not_judge(claims):
    viewer = program("viewer")
    assert viewer.get("/api/v1/claims").status_code == 200
    body = json.dumps({"verdict": "accept", "reason": "so"})
    response = viewer.post(f"/api/v1/claims/{claims[0].id}/judgements", body, content_type=JSON)
    assert response.status_code == 403
    assert Judgement.objects.count() == 0


def test_a_session_judges_only_with_its_csrf_token(person, claims):
    browser = person("administrator", enforce_csrf_checks=True)
    body = json.dumps({"verdict": "accept", "reason": "so"})
    response = browser.post(f"/api/v1/claims/{claims[0].id}/judgements", body, content_type=JSON)
    assert response.status_code == 403


def test_deliberate_errors_have_their_code(claims):
    assert answer(program().get("/api/v1/claims/c_none"), 404)["code"] == "D104"
    assert answer(program().get("/api/v1/claims?since=2022-02-02&until=2022-01-01"), 400)["code"] == "D105"


def test_a_token_is_shown_once_kept_as_a_hash_and_taken_away(browser):
    page = browser.post("/api/", {"name": "a script"}).content.decode()
    token = Token.objects.get()
    assert "a script" in page
    assert token.digest not in page
    (shown,) = re.findall(r">(alt_[\w-]{20,})<", page)
    asking = Client(headers={"Authorization": f"Bearer {shown}"})
    assert asking.get("/api/v1/claims").status_code == 200
    assert shown not in browser.get("/api/").content.decode()
    browser.post(f"/api/tokens/{token.pk}/revoke/")
    assert asking.get("/api/v1/claims").status_code == 401


def test_nobody_takes_away_the_token_of_another(browser, person):
    token_of("viewer", "Ben")
    browser.post(f"/api/tokens/{Token.objects.get().pk}/revoke/")
    assert Token.objects.count() == 1


def test_the_schema_is_kept_to_whatever_is_asked(claims):
    """schemathesis asks what the schema lets be asked, and holds every answer to it."""
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    headers = {"Authorization": f"Bearer {token_of('administrator')}"}
    operations = [each.ok() for each in schema.get_all_operations()]  # type: ignore[union-attr]
    assert len(operations) == 8

    def asks(operation: Any) -> None:
        @settings(max_examples=15, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
        @given(case=operation.as_strategy())
        def asked(case: Any) -> None:
            # a correction that changes nothing, and a time that ends before it begins, no schema tells
            case.call_and_validate(headers=headers, excluded_checks=[positive_data_acceptance])

        asked()

    for operation in operations:
        asks(operation)


@pytest.fixture
def missed():
    """A claim that no reader read, of a statement that is kept with another."""
    one = told("they shelled us", "ten fell")
    kept(replace(one, claims=one.claims[:1]))
    return json.loads(encode_claim(claim_in(one.statement, "ten fell", "harm.people")))


def post(client: Client, path: str, **told: Any) -> Any:
    return client.post(f"/api/v1/claims{path}", json.dumps(told), content_type=JSON)


def test_a_claim_is_added_as_on_the_command_line(missed):
    told_ = answer(post(program("coder"), "", claim=missed | {"id": "c_any"}, reason="the last sentence"), 201)
    assert told_["second_person"] is None
    one = answer(program().get(f"/api/v1/claims/{told_['claim']}"))
    assert (one["claim"]["method"], one["claim"]["id"]) == ("by hand", told_["claim"])
    assert one["addition"] | {"at": ""} == {
        "by": "Ana", "reason": "the last sentence", "entry": told_["entry"], "at": ""
    }  # fmt: skip
    again = answer(post(program("coder"), "", claim=missed, reason="again"), 400)
    assert again["code"] == "D105"


WRONG = {
    "no claim": ({}, 400),
    "no such statement": ({"statement": "none"}, 404),
    "a NUL": ({"statement": "0\x0015"}, 400),
    "half a pair": ({"statement": "\ud800"}, 400),
    "other words": ({"evidence": {"quote": "they fell", "start": 0, "end": 9, "sentence": [0, 9]}}, 400),
}


@pytest.mark.parametrize(("changed", "status"), WRONG.values(), ids=WRONG)
def test_what_the_text_cannot_say_is_refused_and_not_kept(missed, changed, status):
    claim = missed | changed if changed else {"id": "c_1"}
    assert answer(post(program(), "", claim=claim, reason="so"), status)["code"]
    assert Addition.objects.count() == 0


def test_who_only_reads_adds_no_claim(missed):
    assert post(program("viewer"), "", claim=missed, reason="so").status_code == 403
    assert post(Client(), "", claim=missed, reason="so").status_code == 401
    assert Addition.objects.count() == 0


def test_what_was_judged_since_it_was_seen_is_not_judged_over(claims):
    path = f"/{claims[0].id}/judgements"
    first = answer(post(program("coder", "Ben"), path, verdict="reject", reason="no", seen=0), 201)
    refused = answer(post(program("coder"), path, verdict="accept", reason="yes", seen=0), 400)
    assert "Ben judged the claim meanwhile" in refused["what"]
    answer(post(program("coder"), path, verdict="accept", reason="yes", seen=first["entry"]), 201)


def test_half_a_pair_of_characters_in_a_correction_is_refused(claims):
    told_ = answer(post(program(), f"/{claims[0].id}/judgements", verdict="correct", reason="so",
                        changed={"event": "\ud800"}), 400)  # fmt: skip
    assert "surrogate" in told_["what"]


def test_a_claim_that_is_added_waits_for_a_second_person_where_two_are_required(missed):
    requiring.require("two-person", reason="the board", by="Dan")
    told_ = answer(post(program("coder"), "", claim=missed, reason="it is there"), 201)
    assert told_["second_person"] == "waiting for a second person"
    path = f"/{told_['claim']}"
    assert answer(program().get(f"/api/v1/claims{path}"))["second_person"] == "waiting for a second person"
    refused = answer(post(program("coder"), f"{path}/judgements", verdict="accept", reason="mine"), 400)
    assert "you added the claim" in refused["what"]
    answer(post(program("coder", "Ben"), f"{path}/judgements", verdict="accept", reason="so it says"), 201)
    assert answer(program().get(f"/api/v1/claims{path}"))["second_person"] == "approved by a second person"
