"""What persons decide is added, never written over, and can be taken back by another entry."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from alteram.contract import encode_claim
from alteram.errors import NotInLedger, WrongEntry
from alteram.ledger import judging, search
from alteram.ledger.lookup import claim_by, standings, statement_by
from alteram.ledger.models import Assessment, Claim, Entry, Judgement
from alteram.ledger.verifying import verify
from alteram.ledger.wanted import Wanted
from alteram.model import Evidence, Holder, Weapon
from tests.ledger.place import at, cids, kept, spot, told

WHO: dict[str, Any] = {"reason": "the text says so", "by": "Ana"}


@pytest.fixture
def claim(ledger):
    incoming = told("they shelled us", "ten fell")
    kept(incoming)
    return incoming.claims[0]


def standing_of(id):
    [standing] = standings((claim_by(id).pk,))
    return standing


@pytest.mark.parametrize("verdict", ["accept", "reject", "unsure"])
def test_a_judgement_says_what_why_by_whom_and_when(claim, verdict):
    entry, copy = judging.judge(claim.id, verdict, **WHO)
    assert copy is None
    judgement = standing_of(claim.id).judgement
    assert judgement is not None
    assert (judgement.verdict, judgement.reason, judgement.by, judgement.entry) == (verdict, *WHO.values(), entry)
    assert judgement.at.endswith("Z")
    assert Entry.objects.get(number=entry).kind == "judgement"
    assert verify().faults == []


def test_judgements_of_several_persons_stand_beside_each_other(claim):
    judging.judge(claim.id, "accept", reason="it says so", by="Ana")
    judging.judge(claim.id, "reject", reason="it quotes another", by="Ben")
    assert [(each.verdict, each.by) for each in standing_of(claim.id).judgements] == [
        ("accept", "Ana"),
        ("reject", "Ben"),
    ]


def test_a_correction_is_a_copy_beside_the_claim(claim):
    before = Claim.objects.get(cid=claim.id).json
    entry, copy = judging.judge(claim.id, "correct", **WHO, changed={"event": "attack.air"})
    assert copy is not None
    assert (copy.event, copy.method) == ("attack.air", "by hand")
    assert copy.id != claim.id
    assert Claim.objects.get(cid=claim.id).json == before
    assert Entry.objects.get(number=entry).kind == "correction"
    assert cids(search.find(Wanted(event="attack.air")).ids) == [copy.id]
    assert verify().faults == []


def test_a_correction_that_is_taken_back_is_no_longer_found(claim):
    entry, copy = judging.judge(claim.id, "correct", **WHO, changed={"event": "attack.air"})
    judging.undo(entry, **WHO)
    assert search.find(Wanted(event="attack.air")).ids == ()
    assert cids(search.find(Wanted(event="attack.air", all=True)).ids) == [copy.id if copy else None]
    assert standing_of(claim.id).judgements == ()
    assert Judgement.objects.count() == 1
    assert verify().faults == []


def test_assessments_stand_on_two_axes_apart(claim):
    judging.assess(claim.id, "source", "B", **WHO)
    entry = judging.assess(claim.id, "item", "3", **WHO)
    assert [(each.axis, each.grade) for each in standing_of(claim.id).assessments] == [("source", "B"), ("item", "3")]
    judging.undo(entry, **WHO)
    assert [each.axis for each in standing_of(claim.id).assessments] == ["source"]
    assert Assessment.objects.count() == 2
    assert verify().faults == []


REFUSED = {
    "no reason": (lambda id: judging.judge(id, "accept", reason=" ", by="Ana"), "there is no reason"),
    "no name": (lambda id: judging.judge(id, "accept", reason="x", by=""), "there is no name"),
    "verdict": (lambda id: judging.judge(id, "true", **WHO), "'true' is no verdict"),
    "nothing corrected": (lambda id: judging.judge(id, "correct", **WHO), "a correction sets fields"),
    "corrected by accepting": (
        lambda id: judging.judge(id, "accept", **WHO, changed={"event": "other"}),
        "a correction sets fields",
    ),
    "no event": (lambda id: judging.judge(id, "correct", **WHO, changed={"event": "attack.ufo"}), "no claim"),
    "no field": (lambda id: judging.judge(id, "correct", **WHO, changed={"truth": True}), "no claim"),
    "its statement": (lambda id: judging.judge(id, "correct", **WHO, changed={"statement": "1"}), "`statement`"),
    "the same": (lambda id: judging.judge(id, "correct", **WHO, changed={"stance": "asserted"}), "says the same"),
    "other words": (
        lambda id: judging.judge(
            id, "correct", **WHO, changed={"evidence": {"quote": "peace", "start": 0, "end": 5, "sentence": [0, 5]}}
        ),
        "its quote is not what the statement says",
    ),
    "grade": (lambda id: judging.assess(id, "source", "1", **WHO), "'1' is no grade of the source"),
    "axis": (lambda id: judging.assess(id, "truth", "1", **WHO), "'truth' is no axis"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_decision_is_refused_and_leaves_no_trace(claim, case):
    decide, message = REFUSED[case]
    with pytest.raises(WrongEntry, match=message):
        decide(claim.id)
    assert Entry.objects.count() == 1
    assert verify().faults == []


UNKNOWN = {
    "claim": (lambda: judging.judge("c_nobody", "accept", **WHO), "no claim has the id"),
    "several claims": (lambda: judging.judge("c_", "accept", **WHO), "several claims"),
    "no entry": (lambda: judging.undo(99, **WHO), "there is no entry 99"),
    "a statement's entry": (lambda: judging.undo(1, **WHO), "entry 1 is no judgement"),
    "statement": (lambda: statement_by("nobody"), "no statement has the id"),
}


@pytest.mark.usefixtures("claim")
@pytest.mark.parametrize("case", UNKNOWN)
def test_what_is_not_there_is_said_so(case):
    ask, message = UNKNOWN[case]
    with pytest.raises(NotInLedger, match=f"^D104 {message}"):
        ask()


def test_nothing_is_taken_back_twice(claim):
    entry, _ = judging.judge(claim.id, "accept", **WHO)
    undone = judging.undo(entry, **WHO)
    for number in (entry, undone):
        with pytest.raises(NotInLedger):
            judging.undo(number, **WHO)


def test_the_order_of_judgements_of_different_persons_does_not_matter_to_what_stands(claim):
    first, _ = judging.judge(claim.id, "accept", reason="a", by="Ana")
    judging.judge(claim.id, "reject", reason="b", by="Ben")
    judging.undo(first, reason="c", by="Ana")
    assert [each.by for each in standing_of(claim.id).judgements] == ["Ben"]


DAY = at("2022-09-13")
WRONG: dict[str, dict[str, Any]] = {
    "a quote before the text": {"evidence": Evidence(quote="", start=-4, end=-4, sentence=(0, 1))},
    "a share above one": {"confidence": 7.5},
    "no day": {"when": replace(DAY, start="2022-99-99", end="2022-99-99")},
    "the end before the beginning": {"when": replace(DAY, start="2022-09-14")},
    "off the globe": {"where": (spot("x", 1e308, 0.0, precision="settlement"),)},
    "words outside": {"weapons": (Weapon(text="x", start=0, end=10**6, kind="mortar"),)},
    "what no database holds": {"holder": Holder(name="a\0b", is_issuer=True)},
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_a_copy_that_no_text_can_say_is_refused(claim, wrong):
    said = json.loads(encode_claim(replace(claim, **wrong)))
    with pytest.raises(WrongEntry, match="the corrected copy is wrong"):
        judging.judge(claim.id, "correct", **WHO, changed={name: said[name] for name in wrong})
    assert Judgement.objects.count() == 0


def test_a_reason_that_no_database_holds_is_refused(claim):
    with pytest.raises(WrongEntry, match="databases"):
        judging.judge(claim.id, "accept", reason="a\0b", by="Ana")
