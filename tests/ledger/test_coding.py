"""A sample is drawn alike from all parties, coded by each without the others, and settled by a third person."""

from __future__ import annotations

import json
from typing import Any

import pytest

from alteram.errors import NotInLedger, WrongEntry
from alteram.ledger import judging
from alteram.ledger.coding import Coded, code, settle
from alteram.ledger.log import lines
from alteram.ledger.lookup import standings
from alteram.ledger.models import Claim, Coding, Entry, Judgement, Sample
from alteram.ledger.redacting import redact
from alteram.ledger.sampling import Drawing, draw, samples
from alteram.ledger.verifying import verify
from alteram.ledger.wanted import Wanted
from tests.ledger.place import kept, sql, told


@pytest.fixture
def many(ledger):
    """Two parties, of which one says far more."""
    kept(
        *(told(*(f"shell {n} of {i}" for n in range(4)), id=f"a{i}", party="Armenia") for i in range(6)),
        *(told(f"mine of {i}", id=f"z{i}", party="Azerbaijan") for i in range(5)),
    )


def drawing(wanted: Wanted | None = None, coders=("Ana", "Ben"), **fields: Any) -> Coded:
    return Coded.of(draw(wanted or Wanted(), Drawing(**fields), coders=coders, reason="the check", by="Dan"))


def parties(coded: Coded) -> list[str]:
    return [str(row.party) for row in coded.rows]


@pytest.mark.usefixtures("many")
def test_as_many_are_drawn_of_each_party():
    found = parties(drawing(size=8))
    assert (found.count("Armenia"), found.count("Azerbaijan")) == (4, 4)


@pytest.mark.usefixtures("many")
def test_of_a_party_with_fewer_all_are_drawn():
    found = parties(drawing(size=20))
    assert (found.count("Armenia"), found.count("Azerbaijan")) == (15, 5)


@pytest.mark.usefixtures("many")
def test_the_same_seed_draws_the_same_and_another_others():
    one, again, other = drawing(size=8, seed=3), drawing(size=8, seed=3), drawing(size=8, seed=4)
    assert one.ids == again.ids
    assert one.ids != other.ids


@pytest.mark.usefixtures("many")
def test_whole_statements_are_drawn_with_all_their_claims():
    found = drawing(unit="statements", size=4)
    assert len({row.reading_id for row in found.rows}) == 4
    assert sorted(parties(found)) == ["Armenia"] * 8 + ["Azerbaijan"] * 2


@pytest.mark.usefixtures("many")
def test_a_sample_is_of_what_is_asked_for_and_of_nothing_that_a_person_made():
    row = Claim.objects.filter(words__startswith="mine").order_by("id").first()
    assert row is not None
    judging.judge(row.cid, "correct", reason="x", by="Cem", changed={"event": "attack.air"})
    found = drawing(Wanted(words="mine"), size=50)
    assert len(found.ids) == 5
    assert {each.event for each in found.rows} == {"attack.shelling"}
    assert json.loads(found.sample.query) == {"words": "mine"}


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(
    ("wanted", "coders", "message"),
    [
        (Wanted(words="peace"), ("Ana", "Ben"), "no claim is like that"),
        (Wanted(), ("Ana",), "2 to 12 coders"),
        (Wanted(), ("Ana", " ana "), "named twice"),
        (Wanted(), ("Ana", "B\0n"), "databases"),
    ],
    ids=["nothing", "alone", "twice", "nul"],
)
def test_what_is_no_sample_is_refused(wanted, coders, message):
    before = Entry.objects.count()
    with pytest.raises((NotInLedger, WrongEntry), match=message):
        drawing(wanted, coders=coders)
    assert Entry.objects.count() == before


@pytest.mark.parametrize("fields", [{"size": 0}, {"size": 10**6}, {"seed": -1}, {"unit": "parties"}])
def test_a_drawing_has_bounds(fields):
    with pytest.raises(WrongEntry):
        Drawing(**fields)


@pytest.fixture
def coded(many):
    return drawing(size=4).sample.entry


def cids(entry: int) -> list[str]:
    return [row.cid for row in Coded.of(entry).rows]


def test_what_coders_decide_is_no_judgement(coded):
    first, *_ = cids(coded)
    code(coded, first, "accept", by="Ana")
    code(coded, first, "correct", by="ben", changed={"event": "attack.air"})
    assert Judgement.objects.count() == 0
    assert standings((Coded.of(coded).ids[0],))[0].judgements == ()
    item = Coded.of(coded).items()[0]
    assert {name: each.verdict for name, each in item.codings.items()} == {"Ana": "accept", "Ben": "correct"}
    assert item.codings["Ben"].event == "attack.air"
    assert item.differs
    assert verify().faults == []


def test_a_coder_decides_anew_and_the_last_one_counts(coded):
    first, *_ = cids(coded)
    code(coded, first, "accept", by="Ana")
    code(coded, first, "reject", by="Ana")
    assert Coded.of(coded).done("Ana") == 1
    assert Coded.of(coded).items()[0].codings["Ana"].verdict == "reject"
    assert Coding.objects.count() == 2


def test_once_all_have_coded_all_nobody_decides_anew(coded):
    for coder in ("Ana", "Ben"):
        for each in cids(coded):
            code(coded, each, "accept", by=coder)
    assert Coded.of(coded).whole
    with pytest.raises(WrongEntry, match="all have coded all"):
        code(coded, cids(coded)[0], "reject", by="Ana")


def test_the_next_claim_is_the_first_that_is_not_coded(coded):
    ids = cids(coded)
    assert Coded.of(coded).next_for("Ana") == 1
    code(coded, ids[0], "accept", by="Ana")
    assert Coded.of(coded).next_for("Ana") == 2
    assert Coded.of(coded).next_for("Ben") == 1
    for each in ids:
        code(coded, each, "accept", by="Ana")
    assert Coded.of(coded).next_for("Ana") is None
    assert not Coded.of(coded).whole


REFUSED = {
    "stranger": ("accept", "Cem", {}, "no coder"),
    "verdict": ("true", "Ana", {}, "no verdict"),
    "nothing": ("correct", "Ana", {}, "changes something"),
    "more": ("accept", "Ana", {"event": "attack.air"}, "changes something"),
    "field": ("correct", "Ana", {"holder": "x"}, "no field"),
    "value": ("correct", "Ana", {"event": "<script>"}, "no event"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_coding_is_refused(coded, case):
    verdict, by, changed, message = REFUSED[case]
    with pytest.raises(WrongEntry, match=message):
        code(coded, cids(coded)[0], verdict, by=by, changed=changed)
    assert Coding.objects.count() == 0


def test_a_claim_of_no_sample_is_not_coded(coded):
    outside = Claim.objects.exclude(id__in=Coded.of(coded).ids).first()
    assert outside is not None
    with pytest.raises(NotInLedger, match="not of sample"):
        code(coded, outside.cid, "accept", by="Ana")
    with pytest.raises(NotInLedger, match="no sample 999"):
        code(999, outside.cid, "accept", by="Ana")


def test_values_are_missing_where_a_coder_says_that_it_is_no_claim(coded):
    one, two, three, four = cids(coded)
    for each in (one, two, three, four):
        code(coded, each, "accept", by="Ana")
    code(coded, one, "accept", by="Ben")
    code(coded, two, "correct", by="Ben", changed={"event": "attack.air"})
    code(coded, three, "reject", by="Ben")
    found = Coded.of(coded).reliabilities()
    assert (found["verdict"].units, found["verdict"].alike) == (3, 1)
    assert (found["event"].units, found["event"].alike) == (2, 1)
    assert found["stance"].alpha is None


def test_a_third_person_settles_and_that_is_the_judgement(coded):
    first, *_ = cids(coded)
    code(coded, first, "accept", by="Ana")
    with pytest.raises(WrongEntry, match="do not disagree"):
        settle(coded, first, "reject", reason="it quotes", by="Dan")
    code(coded, first, "reject", by="Ben")
    for coder in ("Ana", " BEN "):
        with pytest.raises(WrongEntry, match="coded the sample"):
            settle(coded, first, "reject", reason="it quotes", by=coder)
    settle(coded, first, "reject", reason="it quotes", by="Dan")
    item = Coded.of(coded).items()[0]
    assert item.settled is not None
    assert (item.settled.verdict, item.settled.by) == ("reject", "Dan")
    assert Judgement.objects.get().cid == first
    judging.undo(item.settled.entry, reason="no", by="Dan")
    assert Coded.of(coded).items()[0].settled is None
    assert verify().faults == []


def test_a_sample_that_is_taken_back_is_gone_and_stays_in_the_history(coded):
    judging.undo(coded, reason="by mistake", by="Dan")
    assert samples() == []
    with pytest.raises(NotInLedger):
        Coded.of(coded)
    assert Sample.objects.count() == 1
    assert verify().faults == []


def test_who_touches_a_coding_or_a_sample_is_found(coded):
    code(coded, cids(coded)[0], "accept", by="Ana")
    sql("UPDATE ledger_coding SET verdict = 'reject'")
    sql("UPDATE ledger_sample SET seed = 99")
    assert [fault.row.split(" of ")[0] for fault in verify().faults] == ["sample", "coding"]


def test_words_that_must_go_go_from_samples_too(many):
    entry = draw(Wanted(words="shell"), Drawing(size=2), coders=("Ana", "Ben"), reason="shell again", by="Dan")
    code(entry, cids(entry)[0], "accept", by="Ana", reason="shell it says")
    redact("a0", "shell", reason="x", by="Dan")
    row = Sample.objects.get()
    assert "shell" not in row.query + row.reason
    assert verify().faults == []


def test_the_log_has_the_rows_of_samples_and_codings(coded):
    entry = code(coded, cids(coded)[0], "accept", by="Ana")
    told_by = lines(Entry.objects.filter(number__in=[coded, entry]).order_by("number"))
    assert [(line.entry.kind, line.row.by) for line in told_by] == [("sample", "Dan"), ("coding", "Ana")]
