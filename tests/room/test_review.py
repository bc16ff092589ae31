"""What waits is told with why it waits and for whom, and is decided in place."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alteram.ledger import judging, queues, requiring
from alteram.ledger.lookup import claim_by
from alteram.ledger.models import Judgement
from alteram.ledger.verifying import verify
from alteram.model import Quantity
from tests.ledger.place import claim_in, kept, told

HOSTILE = '"><script>alert(1)</script>\u202e{{ request.user }}'


@pytest.fixture
def claims():
    one = told("they shelled us", "ten fell")
    kept(one)
    return one.claims


@pytest.fixture
def two(claims):
    requiring.require("two-person", reason="the board", by="Dan")


def page(browser, query: str = "") -> str:
    response = browser.get(f"/review/{query}")
    assert response.status_code == 200
    return str(response.content.decode())


def items(text: str) -> list[str]:
    """The words of each that waits."""
    queue = text.partition('<ol class="queue">')[2].partition("</ol>\n")[0]
    found = re.findall(r'<li class="f-.*?(?=<li class="f-|\Z)', queue, re.S)
    return [" ".join(re.sub(r"<[^>]*>", " ", each).split()) for each in found]


def judge(id, verdict, by, **more):
    return judging.judge(id, verdict, reason="the text says so", by=by, **more)


def corrected(claim, by="Ana") -> str:
    _, copy = judge(claim.id, "correct", by, changed={"event": "attack.air"})
    assert copy is not None
    return str(copy.id)


def test_the_rule_is_told_and_changed_by_an_administrator_alone(person, claims):
    assert "One person.</b>" in page(person("reviewer", "Rea"))
    assert "A correction stands at once" in page(person("reviewer", "Rea"))
    assert person("reviewer", "Rea").post("/review/require/", {"rule": "two-person", "reason": "x"}).status_code == 403
    response = person("administrator", "Dan").post("/review/require/", {"rule": "two-person", "reason": "the board"})
    assert response.status_code == 302
    assert requiring.rule_now() == "two-person"
    assert "waits for a second person" in page(person("viewer", "Vic"))
    assert "Require one" not in page(person("viewer", "Vic"))


@pytest.mark.parametrize("form", [{}, {"rule": "two-person"}, {"rule": "none", "reason": "x"}])
def test_a_rule_without_a_reason_or_of_no_kind_is_refused(browser, claims, form):
    assert browser.post("/review/require/", form).status_code == 400
    assert requiring.rule_now() == "one-person"


def test_a_correction_waits_with_what_it_changes_and_why(person, claims, two):
    corrected(claims[0])
    [item] = items(page(person("coder", "Ben")))
    for words in ("shelling", "air attack", "Ana corrected it", "the text says so", "waiting for a second person"):
        assert words in item
    assert "yours" not in item


def test_ones_own_correction_is_marked_and_has_no_way_to_accept_it(person, claims, two):
    copy = corrected(claims[0])
    [item] = items(page(person("coder", "Ana")))
    assert "yours: another person accepts it" in item
    own = person("coder", "Ana").get(f"/claims/{copy}/").content.decode()
    assert 'value="accept"' not in own
    assert "another person accepts it" in own
    assert 'value="accept"' in person("coder", "Ben").get(f"/claims/{copy}/").content.decode()


def test_who_posts_past_the_page_is_refused_by_the_ledger(person, claims, two):
    copy = corrected(claims[0])
    response = person("administrator", "Ana").post(f"/claims/{copy}/judge/", {"verdict": "accept"})
    assert response.status_code == 400
    assert "your own" in response.content.decode()
    assert not Judgement.objects.filter(verdict="accept").exists()


def test_a_second_person_approves_in_place(person, claims, two):
    copy = corrected(claims[0])
    ben = person("coder", "Ben")
    form = {"verdict": "accept", "seen": 0, "number": 1}
    answer = ben.post(f"/claims/{copy}/judge/", form, headers={"HX-Request": "true"})
    assert answer.content.decode().lstrip().startswith("<article")
    assert items(page(ben, "?of=corrections")) == []
    assert verify().faults == []


def test_what_was_judged_since_it_was_seen_is_not_judged_over(person, claims):
    id = claims[0].id
    first = person("coder", "Ben").post(f"/claims/{id}/judge/", {"verdict": "accept", "seen": 0})
    assert first.status_code == 302
    second = person("coder", "Cem").post(f"/claims/{id}/judge/", {"verdict": "reject", "seen": 0})
    assert second.status_code == 400
    assert "Ben judged the claim meanwhile" in second.content.decode()
    entry = Judgement.objects.get().entry
    assert person("coder", "Cem").post(f"/claims/{id}/judge/", {"verdict": "reject", "seen": entry}).status_code == 302


def test_what_was_sent_back_waits_for_its_author(person, claims, two):
    copy = corrected(claims[0])
    judge(copy, "reject", "Ben")
    assert "Sent back" not in page(person("coder", "Ben"))
    [item] = items(page(person("coder", "Ana"), "?of=back"))
    assert "air attack" in item
    judge(claims[0].id, "accept", "Ana")
    assert "Sent back" not in page(person("coder", "Ana"))


@pytest.fixture
def added(two):
    """A claim that Ana added, and that waits."""
    one = told("we answered", "nobody fell", id="017")
    kept(replace(one, claims=one.claims[:1]))
    _, made = judging.add(claim_in(one.statement, "nobody fell", "harm.people"), reason="it is there", by="Ana")
    return made


def test_a_claim_that_was_added_waits_and_is_not_accepted_by_who_added_it(person, added):
    (item,) = items(page(person("coder", "Ben"), "?of=corrections"))
    assert "added by hand" in item
    assert "Ana added it" in item
    assert "waiting for a second person" in item
    (mine,) = items(page(person("coder"), "?of=corrections"))
    assert "yours: another person accepts it" in mine
    about = person("coder").get(f"/claims/{added.id}/").content.decode()
    assert "You added it: another person accepts it." in about
    assert 'value="accept"' not in about
    assert person("coder").post(f"/claims/{added.id}/judge/", {"verdict": "accept"}).status_code == 400


def test_a_claim_that_waits_is_no_part_of_what_is_taken_out_and_says_so_everywhere(person, added):
    browser = person("reviewer", "Ben")
    out = b"".join(browser.post("/claims/export/jsonl/", {}).streaming_content).decode()
    assert added.id not in out
    statement = claim_by(added.id).reading.revision.statement_id
    for path in ("/claims/", f"/statements/{statement}/", f"/claims/{added.id}/"):
        assert "waiting for a second person" in browser.get(path).content.decode()
    browser.post(f"/claims/{added.id}/judge/", {"verdict": "accept"})
    assert items(page(browser, "?of=corrections")) == []
    out = b"".join(browser.post("/claims/export/jsonl/", {}).streaming_content).decode()
    assert added.id in out


def test_a_claim_that_was_added_and_sent_back_waits_for_who_added_it(person, added):
    person("coder", "Ben").post(f"/claims/{added.id}/judge/", {"verdict": "reject"})
    (item,) = items(page(person("coder"), "?of=back"))
    assert "Ana added it" in item
    assert "Sent back" not in page(person("coder", "Ben"))


def test_the_form_for_a_claim_says_that_it_will_wait(person, claims, two):
    statement = claim_by(claims[0].id).reading.revision.statement_id
    assert (
        "It waits for a second person." in person("coder").get(f"/statements/{statement}/claims/new/").content.decode()
    )


def test_the_claims_say_what_waits(browser, claims, two):
    corrected(claims[0])
    text = browser.get("/claims/?words=shelled").content.decode()
    assert text.count(">waiting for a second person<") == 2
    statement = claim_by(claims[0].id).reading.revision.statement_id
    assert "waiting for a second person" in browser.get(f"/statements/{statement}/").content.decode()


def test_a_program_is_told_and_held_to_the_same(person, claims, two):
    copy = corrected(claims[0])
    ana = person("coder", "Ana")
    told = ana.get(f"/api/v1/claims/{copy}").json()
    assert told["second_person"] == "waiting for a second person"
    [judgement] = ana.get(f"/api/v1/claims/{claims[0].id}").json()["judgements"]
    assert judgement["second_person"] == "waiting for a second person"
    decision = {"verdict": "accept", "reason": "mine"}
    answer = ana.post(f"/api/v1/claims/{copy}/judgements", decision, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (400, "D105")


def test_an_export_has_what_stands_and_not_what_waits(browser, claims, two):
    copy = corrected(claims[0])
    lines = b"".join(browser.post("/claims/export/jsonl/").streaming_content).decode()
    assert claims[0].id in lines
    assert copy not in lines


def test_doubts_wait_until_somebody_decides(browser, claims):
    judge(claims[0].id, "unsure", "Ben")
    [item] = items(page(browser, "?of=doubts"))
    assert "Ben: unsure" in item
    judge(claims[0].id, "accept", "Cem")
    assert items(page(browser, "?of=doubts")) == []


def test_a_doubt_that_is_taken_back_waits_no_longer(browser, claims):
    entry, _ = judge(claims[0].id, "unsure", "Ben")
    judging.undo(entry, reason="no", by="Ben")
    assert items(page(browser, "?of=doubts")) == []


def test_two_who_differ_wait_for_a_third(browser, claims):
    judge(claims[0].id, "accept", "Ben")
    judge(claims[0].id, "reject", "Cem")
    [item] = items(page(browser, "?of=differ"))
    assert "Ben: accepted" in item
    assert "Cem: rejected" in item
    judge(claims[0].id, "reject", "Dan")
    assert items(page(browser, "?of=differ")) == []


@pytest.mark.parametrize(
    ("judged", "differ"),
    [
        ([("Ben", "accept"), ("Cem", "accept")], False),
        ([("Ben", "accept"), ("ben", "reject")], False),
        ([("Ben", "accept"), ("Cem", "unsure")], False),
        ([("Ben", "accept"), ("Cem", "reject"), ("Ben", "reject")], False),
        ([("Ben", "accept"), ("Cem", "reject"), ("Ben", "accept")], True),
        ([("Ben", "accept"), ("Cem", "accept"), ("Dan", "reject")], True),
    ],
)
def test_whether_persons_differ(claims, judged, differ):
    for by, verdict in judged:
        judge(claims[0].id, verdict, by)
    assert bool(queues.differences()) is differ


def counted(number: int, text: str) -> Quantity:
    bounds: dict[str, Any] = dict.fromkeys(("low", "best", "high"), number)
    return Quantity(text=text, start=0, end=len(text), approx=False, unit="killed", **bounds)


def test_what_is_worth_a_look_says_why(browser):
    made = told("they denied it", "many fell", "all is well", "a rumour")
    parts: dict[str, dict[str, Any]] = {
        "they denied it": {"stance": "denied"},
        "many fell": {"quantities": (counted(1300, "1,300"),)},
        "all is well": {"quantities": (counted(3, "three"),)},
        "a rumour": {"confidence": 0.2, "stance": "denied"},
    }
    kept(told(*parts, claims=[claim_in(made.statement, quote, **fields) for quote, fields in parts.items()]))
    found = items(page(browser))
    assert len(found) == 3
    assert found[0].startswith("low confidence, 0.20 a denial")
    assert any("a large number, killed: 1,300" in each for each in found)
    assert not any("all is well" in each.partition("Statement")[0].partition("three")[2] for each in found)


def test_what_somebody_judged_is_not_looked_at_first(browser):
    made = told("they denied it")
    claim = claim_in(made.statement, "they denied it", stance="denied")
    kept(told("they denied it", claims=[claim]))
    assert len(items(page(browser))) == 1
    judge(claim.id, "accept", "Ben")
    assert items(page(browser)) == []


def test_claims_kept_before_are_a_link_away(browser, monkeypatch):
    monkeypatch.setattr(queues, "LATEST", 2)
    for number in range(5):
        made = told(f"denied {number}", id=f"s{number}")
        claim = claim_in(made.statement, f"denied {number}", stance="denied")
        kept(told(f"denied {number}", id=f"s{number}", claims=[claim]))
    seen, query = [], ""
    for _ in range(3):
        text = page(browser, query)
        seen += re.findall(r'<mark class="e">denied (\d)', text)
        query = next(iter(re.findall(r'href="(\?of=look[^"]*before[^"]*)"', text)), "").replace("&amp;", "&")
    assert sorted(seen) == ["0", "1", "2", "3", "4"]
    assert query == ""


ODD = ["?of=nothing", "?of=look&before=x", f"?of=look&before={'9' * 60}", "?page=x", "?of=look&before=-1"]


@pytest.mark.parametrize("query", ODD, ids=lambda query: query[:24])
def test_odd_questions_get_a_page(browser, claims, query):
    page(browser, query)


def test_what_hostile_people_write_is_shown_harmlessly(browser, claims, two):
    judging.judge(claims[0].id, "correct", reason=HOSTILE, by=HOSTILE, changed={"event": "attack.air"})
    judging.judge(claims[1].id, "unsure", reason=HOSTILE, by=HOSTILE)
    for of in ("corrections", "doubts"):
        text = page(browser, f"?of={of}")
        assert "<script>alert" not in text
        assert "\u202e" not in text


def test_a_page_asks_as_often_for_many_as_for_few(browser, two):
    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            page(browser, "?of=corrections")
        return len(queries)

    made = [told(f"they shelled {n}", id=f"s{n}") for n in range(20)]
    kept(*made)
    corrected(made[0].claims[0])
    few = asked()
    for each in made[1:]:
        corrected(each.claims[0])
    assert asked() == few
