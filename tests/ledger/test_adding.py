"""A claim that a person adds stands beside those that were read, is in the history, and can be taken back."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from alteram.contract import encode_claim
from alteram.errors import NotInLedger, WrongEntry
from alteram.ledger import facets, judging, search
from alteram.ledger.current import rows_of
from alteram.ledger.kept import kept_statements
from alteram.ledger.log import about
from alteram.ledger.lookup import claim_by, standings
from alteram.ledger.models import Addition, Entry, Revision
from alteram.ledger.redacting import redact
from alteram.ledger.verifying import verify
from alteram.ledger.wanted import Wanted
from alteram.model import Evidence, Holder
from tests.ledger.place import cids, claim_in, kept, sql, told

WHO: dict[str, Any] = {"reason": "the last sentence says so", "by": "Ana"}


@pytest.fixture
def statement(ledger):
    incoming = told("they shelled us", "ten fell", "we answered")
    kept(replace(incoming, claims=(incoming.claims[0], incoming.claims[2])))
    return incoming.statement


def missed(statement, **fields):
    return claim_in(statement, "ten fell", "harm.people", **fields)


def shown() -> list[str]:
    return cids(search.find(Wanted()).ids)


def of_all() -> list[str]:
    return [claim.id for _, claims in kept_statements(Wanted()) for claim in claims]


def test_it_stands_where_its_words_do_with_who_and_why(statement):
    entry, made = judging.add(missed(statement), **WHO)
    row = claim_by(made.id)
    (standing,) = standings((row.pk,))
    assert standing.addition is not None
    assert (standing.addition.by, standing.addition.reason, standing.addition.entry) == ("Ana", WHO["reason"], entry)
    assert Entry.objects.get(number=entry).kind == "addition"
    assert (made.method, row.reading.by_hand) == ("by hand", True)
    assert cids(rows_of(Revision.objects.get()))[1] == made.id
    assert of_all()[1] == made.id
    assert made.id in shown()
    assert verify().faults == []


def test_what_tells_of_the_revision_is_set_by_the_ledger(statement):
    strange = missed(statement, captured_sha256="f" * 64, published="1999-01-01", method="coded/9")
    _, made = judging.add(strange, **WHO)
    assert (made.captured_sha256, made.published) == (statement.capture.sha256, statement.published)


def test_taken_back_it_stands_nowhere_and_can_be_added_again(statement):
    entry, made = judging.add(missed(statement), **WHO)
    judging.undo(entry, reason="a slip", by="Ben")
    assert made.id not in shown()
    assert made.id not in of_all()
    assert made.id not in cids(rows_of(Revision.objects.get()))
    judging.add(missed(statement), **WHO)
    assert made.id in shown()
    assert verify().faults == []


def test_it_is_judged_and_corrected_as_others_are(statement):
    _, made = judging.add(missed(statement), **WHO)
    _, copy = judging.judge(made.id, "correct", reason="so", by="Ben", changed={"event": "harm.property"})
    assert copy is not None
    assert cids(rows_of(Revision.objects.get()))[1:3] == [made.id, copy.id]
    assert made.id not in of_all()
    assert copy.id in of_all()
    judging.judge(copy.id, "reject", reason="neither", by="Ben")
    assert copy.id not in of_all()


def test_the_same_claim_is_not_kept_twice(statement):
    judging.add(missed(statement), **WHO)
    with pytest.raises(WrongEntry, match="stands there already"):
        judging.add(missed(statement), **WHO)
    with pytest.raises(WrongEntry, match="stands there already"):
        judging.add(claim_in(statement, "they shelled us"), **WHO)


def test_what_a_later_reader_reads_too_is_told_once(statement):
    judging.add(missed(statement), **WHO)
    incoming = told("they shelled us", "ten fell", "we answered")
    kept(replace(incoming, claims=(incoming.claims[0], missed(statement))), reader="reader 2")
    assert len(of_all()) == len(set(of_all())) == 2
    assert len(rows_of(Revision.objects.get())) == 2
    assert len(shown()) == len(set(shown())) == 2
    assert search.number_of(Wanted()) == 2
    assert sum(facets.tallies(Wanted())["event"].counts.values()) == 2


def test_what_a_later_reader_no_longer_reads_is_shown_as_it_was_added(statement):
    _, made = judging.add(missed(statement), **WHO)
    incoming = told("they shelled us", "ten fell", "we answered")
    kept(replace(incoming, claims=(incoming.claims[0], missed(statement))), reader="reader 2")
    kept(replace(incoming, claims=(incoming.claims[0],)), reader="reader 3")
    assert shown().count(made.id) == 1


WRONG = {
    "no words": Evidence(quote="nothing", start=0, end=7, sentence=(0, 7)),
    "outside": Evidence(quote="ten fell", start=10**6, end=10**6 + 8, sentence=(0, 7)),
    "empty": Evidence(quote="", start=3, end=3, sentence=(0, 7)),
}


@pytest.mark.parametrize("evidence", WRONG.values(), ids=WRONG)
def test_words_that_are_not_there_carry_no_claim(statement, evidence):
    with pytest.raises(WrongEntry, match="its quote is not what the statement says"):
        judging.add(missed(statement, evidence=evidence), **WHO)
    assert Addition.objects.count() == 0


@pytest.mark.parametrize("said", [{"reason": " "}, {"by": ""}, {"reason": "a\0b"}])
def test_a_name_and_a_reason_are_given(statement, said):
    with pytest.raises(WrongEntry):
        judging.add(missed(statement), **(WHO | said))


def test_a_statement_that_is_not_kept_has_no_claims(statement):
    with pytest.raises(NotInLedger):
        judging.add(replace(missed(statement), statement="999"), **WHO)


@pytest.mark.parametrize("table", ["ledger_addition", "ledger_claim"])
def test_who_touches_it_is_found_out(statement, table):
    judging.add(missed(statement), **WHO)
    if table == "ledger_addition":
        sql("UPDATE ledger_addition SET reason = 'another'")
    else:
        sql("UPDATE ledger_claim SET holder = 'another' WHERE event = 'harm.people'")
    assert [fault.kind for fault in verify().faults] == ["altered"]


def test_a_redaction_goes_into_it(statement):
    person = Holder(text="ten", start=0, end=3, name="Ana Person", is_issuer=False)
    judging.add(missed(statement, holder=person), reason="fell told it", by="Ana")
    redact(statement.id, "fell", reason="asked", by="Ben")
    assert "fell" not in Addition.objects.get().claim.json
    assert "fell" not in Addition.objects.get().reason
    assert verify().faults == []


def test_it_belongs_to_the_newest_revision_unless_told(ledger):
    first, second = told("they shelled us"), told("they shelled us", "ten fell")
    kept(first)
    kept(second)
    _, made = judging.add(missed(second.statement), **WHO)
    assert claim_by(made.id).reading.revision.number == 2
    older = claim_in(first.statement, "shelled", "attack.other")
    judging.add(older, **WHO, revision=Revision.objects.get(number=1))
    assert older.id not in shown()
    assert made.id in shown()


def test_its_history_has_what_was_decided_about_it(statement):
    entry, made = judging.add(missed(statement), **WHO)
    judging.judge(made.id, "accept", reason="so", by="Ben")
    judging.undo(entry, reason="a slip", by="Ben")
    assert [each.kind for each in about(claim_by(made.id))] == ["addition", "judgement", "undo"]


def test_its_json_goes_round(statement):
    _, made = judging.add(missed(statement), **WHO)
    assert json.loads(claim_by(made.id).json) == json.loads(encode_claim(made))
