"""A sample is drawn by a reviewer, coded by each coder alone, and its agreement shown once nobody can change it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from alteram.ledger import judging
from alteram.ledger.coding import Coded, code
from alteram.ledger.models import Claim, Coding, Judgement, Sample
from alteram.ledger.sampling import Drawing, draw
from alteram.ledger.verifying import verify
from alteram.ledger.wanted import Wanted
from tests.ledger.place import kept, told

HOSTILE = '"><script>alert(1)</script>\u202e'


@pytest.fixture
def claims():
    ours = told("they shelled us", "ten fell")
    kept(ours, told("we did not", "they fired first", id="016", party="Azerbaijan"))
    return ours.claims


@pytest.fixture
def sample(claims):
    """A sample of four claims, for Ana and Ben."""
    return draw(Wanted(), Drawing(size=4), coders=["Ana", "Ben"], reason="the check", by="Rea")


def cids(sample: int) -> list[str]:
    return [row.cid for row in Coded.of(sample).rows]


def page(response) -> str:
    assert response.status_code == 200
    return str(response.content.decode())


def all_coded(sample: int) -> None:
    """Ana accepts all; Ben rejects one and corrects another."""
    ids = cids(sample)
    for each in ids:
        code(sample, each, "accept", by="Ana")
    for each, verdict, changed in zip(
        ids, ("reject", "correct", "accept", "accept"), ({}, {"event": "attack.air"}, {}, {}), strict=True
    ):
        code(sample, each, verdict, by="Ben", changed=changed)


FORM: dict[str, Any] = {
    "size": 2,
    "seed": 7,
    "unit": "claims",
    "alike": "1",
    "coders": "Ana, Ben",
    "reason": "the check",
}


def test_a_reviewer_draws(person, claims):
    response = person("reviewer", "Rea").post("/review/samples/draw/", FORM | {"event": "attack"})
    row = Sample.objects.get()
    assert (response.status_code, response["Location"]) == (302, f"/review/samples/{row.entry}/")
    assert (row.by, row.coders, row.query, row.seed) == ("Rea", '["Ana","Ben"]', '{"event":"attack"}', 7)
    assert {each.party for each in Coded.of(row.entry).rows} == {"Armenia", "Azerbaijan"}


def test_a_coder_does_not_draw(person, claims):
    assert person("coder", "Ana").post("/review/samples/draw/", FORM).status_code == 403
    assert "Draw the sample" not in page(person("coder", "Ana").get("/review/?of=samples"))


@pytest.mark.parametrize(
    "odd", [{"size": "x"}, {"size": "²"}, {"size": "0"}, {"seed": "-1"}, {"unit": "all"}, {"coders": "Ana"},
            {"coders": ""}, {"words": "nowhere"}]
)  # fmt: skip
def test_an_odd_form_is_refused(person, claims, odd):
    response = person("reviewer", "Rea").post("/review/samples/draw/", FORM | odd)
    assert response.status_code in (400, 404)
    assert Sample.objects.count() == 0


def test_a_coder_sees_the_words_and_the_reading_and_nothing_that_would_sway_them(person, sample):
    first = Claim.objects.get(pk=Coded.of(sample).ids[0])
    judging.judge(first.cid, "reject", reason="it quotes another", by="Zoe")
    code(sample, first.cid, "unsure", by="Ben", reason="hard to tell")
    text = page(person("coder", "Ana").get(f"/review/samples/{sample}/code/"))
    assert "shelling" in text
    assert "of 4" in text
    body = text.partition("<main")[2].partition("</main>")[0]
    telling = ("0.8", "Sure", "rejected", "Zoe", "it quotes another", "hard to tell", "Ben", f"{first.cid}/")
    assert [each for each in telling if each in body] == []


def test_a_coder_goes_from_claim_to_claim_and_is_done(person, sample):
    ana, ids = person("coder", "Ana"), cids(sample)
    for number, each in enumerate(ids, start=1):
        text = page(ana.get(f"/review/samples/{sample}/code/"))
        assert f"claim {number} of 4" in text
        response = ana.post(f"/review/samples/{sample}/code/", {"cid": each, "verdict": "accept"})
        assert (response.status_code, response["Location"]) == (302, f"/review/samples/{sample}/code/")
    done = ana.get(f"/review/samples/{sample}/code/")
    assert (done.status_code, done["Location"]) == (302, f"/review/samples/{sample}/")
    assert Judgement.objects.count() == 0
    assert verify().faults == []


def test_a_correction_keeps_what_the_coder_holds_the_words_to_say(person, sample):
    ana, first = person("coder", "Ana"), cids(sample)[0]
    form = {"cid": first, "verdict": "correct", "event": "attack.air", "stance": "asserted", "modality": "actual"}
    assert ana.post(f"/review/samples/{sample}/code/", form).status_code == 302
    assert Coding.objects.get().event == "attack.air"
    unchanged = form | {"event": "attack.shelling"}
    assert ana.post(f"/review/samples/{sample}/code/", unchanged).status_code == 400


def test_a_claim_is_decided_anew_and_its_own_decision_told(person, sample):
    ana, first = person("coder", "Ana"), cids(sample)[0]
    ana.post(f"/review/samples/{sample}/code/", {"cid": first, "verdict": "reject"})
    text = page(ana.get(f"/review/samples/{sample}/code/?claim=1"))
    assert "You decided: <b>reject</b>" in text
    assert "claim 2 of 4" in page(ana.get(f"/review/samples/{sample}/code/?claim=2"))


def test_who_is_no_coder_does_not_code(person, sample):
    rea = person("administrator", "Rea")
    assert rea.get(f"/review/samples/{sample}/code/").status_code == 400
    assert rea.post(f"/review/samples/{sample}/code/", {"cid": cids(sample)[0], "verdict": "accept"}).status_code == 400
    assert Coding.objects.count() == 0


def test_a_coder_does_not_see_what_others_decided_before_all_are_done(person, sample):
    code(sample, cids(sample)[0], "reject", by="Ben")
    code(sample, cids(sample)[0], "accept", by="Ana")
    for role in ("coder", "reviewer", "administrator"):
        text = page(person(role, "Ana").get(f"/review/samples/{sample}/"))
        assert "once all have coded all" in text
        assert "rejected" not in text
    assert "rejected" in page(person("reviewer", "Rea").get(f"/review/samples/{sample}/"))
    assert "rejected" not in page(person("coder", "Vic").get(f"/review/samples/{sample}/"))


def test_the_log_does_not_tell_a_coder_what_another_decided(person, sample):
    code(sample, cids(sample)[0], "reject", by="Ben", reason="it quotes another")
    text = page(person("coder", "Ana").get("/log/"))
    assert f"sample {sample}" in text
    assert "reject" not in text.partition("<tbody>")[2].partition("</tbody>")[0]


def test_how_far_they_agree_is_shown_with_what_they_disagree_about(person, sample):
    all_coded(sample)
    text = page(person("coder", "Ana").get(f"/review/samples/{sample}/"))
    words = " ".join(re.sub(r"<[^>]*>", " ", text).split())
    assert "Verdict \N{MINUS SIGN}0.077" in words
    assert "50 % 4 pairs in 4 claims" in words
    assert "What 0.000" in words
    assert "Stance not defined" in words
    assert "2 disagreements" in words
    assert "You settle them" not in text
    assert 'name="verdict"' not in text


def test_a_third_person_settles_and_a_coder_does_not(person, sample):
    all_coded(sample)
    first = cids(sample)[0]
    path = f"/review/samples/{sample}/{first}/settle/"
    assert person("reviewer", "Ana").post(path, {"verdict": "accept"}).status_code == 400
    assert Judgement.objects.count() == 0
    assert person("reviewer", "Rea").post(path, {"verdict": "reject", "reason": "Ben is right"}).status_code == 302
    judgement = Judgement.objects.get()
    assert (judgement.cid, judgement.verdict, judgement.by) == (first, "reject", "Rea")
    text = page(person("reviewer", "Rea").get(f"/review/samples/{sample}/"))
    assert "1 settled" in text
    assert "Ben is right" in text
    agreed = cids(sample)[3]
    answer = person("reviewer", "Rea").post(f"/review/samples/{sample}/{agreed}/settle/", {"verdict": "reject"})
    assert answer.status_code == 400


def test_a_settlement_may_correct(person, sample):
    all_coded(sample)
    second = cids(sample)[1]
    form = {"verdict": "correct", "event": "attack.air", "stance": "asserted", "modality": "actual"}
    assert person("reviewer", "Rea").post(f"/review/samples/{sample}/{second}/settle/", form).status_code == 302
    copy = Judgement.objects.get().corrected
    assert copy is not None
    assert copy.event == "attack.air"


def test_a_sample_is_taken_back_by_a_reviewer_who_does_not_code_it(person, sample):
    assert person("reviewer", "Ana").post(f"/review/samples/{sample}/withdraw/").status_code == 403
    assert person("reviewer", "Rea").post(f"/review/samples/{sample}/withdraw/").status_code == 302
    assert person("reviewer", "Rea").get(f"/review/samples/{sample}/").status_code == 404
    assert "No sample was drawn yet" in page(person("reviewer", "Rea").get("/review/?of=samples"))


def test_names_and_reasons_are_shown_harmlessly(person, claims):
    entry = draw(Wanted(), Drawing(size=2), coders=["Ana", HOSTILE], reason=HOSTILE, by=HOSTILE)
    for path in ("/review/?of=samples", f"/review/samples/{entry}/", f"/review/samples/{entry}/code/"):
        text = page(person("administrator", "Ana").get(path))
        assert "<script>alert" not in text
        assert "\u202e" not in text


@pytest.mark.parametrize("number", ["0", "99", "x", "9" * 40])
def test_an_odd_number_of_a_claim_gets_a_page(person, sample, number):
    page(person("coder", "Ana").get(f"/review/samples/{sample}/code/?claim={number}"))
