"""Statements are kept once, with their bytes, and nothing that is kept is lost to what comes later."""

from __future__ import annotations

import json

import pytest

from alteram.contract import encode_claim
from alteram.errors import LedgerNotWritten
from alteram.ledger import bulk, judging, search
from alteram.ledger.keeping import known_reading, refusal
from alteram.ledger.lookup import claim_by, standings
from alteram.ledger.models import Capture, Claim, Entry, Reading, Revision, Statement
from alteram.ledger.verifying import verify
from alteram.ledger.wanted import Wanted
from alteram.model import Box, Run, Span, id_of
from tests.ledger.place import READER, cids, kept, told

pytestmark = pytest.mark.usefixtures("ledger")


def outcomes(*incoming, reader=READER):
    return [(each.statement, each.number, each.outcome, each.claims) for each in kept(*incoming, reader=reader)]


def shown():
    return set(cids(search.find(Wanted()).ids))


def test_a_statement_is_kept_with_bytes_particulars_and_claims():
    incoming = told("they shelled us", "ten fell", title="On the night", url="https://example.org/1")

    assert outcomes(incoming) == [("015", 1, "added", 2)]
    revision = Revision.objects.select_related("capture").get()
    assert (revision.title, revision.url, revision.party, revision.published) == (
        "On the night", "https://example.org/1", "Armenia", "2022-09-13",
    )  # fmt: skip
    assert bytes(revision.capture.content) == incoming.content
    rows = Claim.objects.order_by("number")
    assert [row.json.encode() for row in rows] == [encode_claim(claim) for claim in incoming.claims]
    assert [row.cid for row in rows] == [claim.id for claim in incoming.claims]


def test_the_same_twice_changes_nothing_and_says_so():
    kept(told("they shelled us"), told("they did not", id="016"))
    before = [list(model.objects.order_by("pk").values()) for model in (Revision, Reading, Claim, Entry, Capture)]

    assert outcomes(told("they shelled us"), told("they did not", id="016")) == [
        ("015", 1, "unchanged", 1),
        ("016", 1, "unchanged", 1),
    ]
    after = [list(model.objects.order_by("pk").values()) for model in (Revision, Reading, Claim, Entry, Capture)]
    assert after == before


def test_what_is_known_needs_no_reading():
    incoming = told("they shelled us")
    assert known_reading(incoming.statement, reader=READER) is None
    kept(incoming)
    known = known_reading(incoming.statement, reader=READER)
    assert known is not None
    assert (known.outcome, known.claims) == ("unchanged", 1)
    assert known_reading(incoming.statement, reader="another") is None


def test_another_text_under_the_same_id_is_a_revision_and_the_claims_of_both_stay():
    old, new = told("they shelled us"), told("they shelled us twice")
    kept(old)

    assert outcomes(new) == [("015", 2, "revised", 1)]
    assert list(Revision.objects.order_by("number").values_list("text", flat=True)) == [
        old.statement.text,
        new.statement.text,
    ]
    assert shown() == {new.claims[0].id}
    assert set(cids(search.find(Wanted(all=True)).ids)) == {old.claims[0].id, new.claims[0].id}
    # the old file again is known, and the new one stays the newest
    assert outcomes(old) == [("015", 1, "unchanged", 1)]
    assert shown() == {new.claims[0].id}


def test_a_page_fetched_again_is_known_by_its_address_where_its_id_is_of_its_text():
    first, second = "It says that they shelled us.", "It says that they shelled us at noon."
    address = "https://example.org/page"
    kept(told("they shelled us", id=id_of(first), text=first, url=address))
    again = told("they shelled us", id=id_of(second), text=second, url=address)

    assert outcomes(again) == [(id_of(first), 2, "revised", 1)]
    # but two statements of one page that bring ids of their own are two
    assert outcomes(told("a third", id="own", url=address)) == [("own", 1, "added", 1)]
    assert Statement.objects.count() == 2


def test_other_particulars_make_another_revision():
    kept(told("they shelled us"))
    assert outcomes(told("they shelled us", published="2022-09-14")) == [("015", 2, "revised", 1)]


def test_bytes_are_kept_once():
    one = told("they shelled us", "ten fell")
    two = told("ten fell", id="016", text=one.statement.text)
    kept(one, two)
    assert Capture.objects.count() == 1
    assert verify().faults == []


def test_statements_of_one_batch_know_of_one_another():
    first, second = told("they shelled us"), told("they shelled us twice")
    assert outcomes(first, first, second, second) == [
        ("015", 1, "added", 1),
        ("015", 1, "unchanged", 1),
        ("015", 2, "revised", 1),
        ("015", 2, "unchanged", 1),
    ]
    assert shown() == {second.claims[0].id}
    assert verify().faults == []


def test_a_new_reader_adds_a_reading_and_tells_what_changed():
    one = told("they shelled us", "ten fell")
    kept(one)
    judging.judge(one.claims[0].id, "accept", reason="it says so", by="Ana")
    two = told("ten fell", "all is calm", text=one.statement.text + " It says that all is calm.")
    two = told(claims=[one.claims[1]], text=one.statement.text)

    [again] = kept(two, reader="reader 2")

    assert (again.outcome, again.number, again.claims) == ("read again", 1, 1)
    assert again.changes is not None
    assert (again.changes.new, again.changes.gone) == ((), (one.claims[0].id,))
    assert again.changes.judged == (one.claims[0].id,)
    assert Claim.objects.count() == 3
    assert shown() == {one.claims[1].id}
    # the judgement stays with its claim, and the older reading with both
    [standing] = standings((claim_by(one.claims[0].id).pk,))
    assert [judgement.verdict for judgement in standing.judgements] == ["accept"]
    assert outcomes(one) == [("015", 1, "unchanged", 2)]
    assert verify().faults == []


def test_a_judgement_shows_on_the_same_claim_of_a_new_reader():
    one = told("they shelled us")
    kept(one)
    judging.judge(one.claims[0].id, "reject", reason="it does not say so", by="Ana")
    kept(one, reader="reader 2")
    [standing] = standings(search.find(Wanted()).ids)
    assert standing.row.reading.reader == "reader 2"
    assert standing.judgement is not None
    assert standing.judgement.verdict == "reject"


def test_a_statement_that_is_not_read_is_kept_with_the_reason():
    incoming = told(text="Die Stellungen wurden beschossen.")
    incoming = type(incoming)(statement=incoming.statement, error="I110 not read", content=incoming.content)
    assert outcomes(incoming) == [("015", 1, "added", 0)]
    assert Reading.objects.get().error == "I110 not read"


def test_the_layout_of_pages_is_kept():
    run = Run(span=Span(0, 2), page=1, box=Box(1.0, 2.0, 3.0, 4.0))
    kept(told("they shelled us", layout=(run,)))
    assert json.loads(Revision.objects.get().layout) == [[0, 2, 1, 1.0, 2.0, 3.0, 4.0]]


def test_two_claims_of_one_id_are_both_kept():
    one = told("they shelled us")
    kept(told(claims=[one.claims[0], one.claims[0]], text=one.statement.text))
    assert Claim.objects.count() == 2
    assert verify().faults == []


def test_a_batch_that_fails_is_not_there_and_those_before_it_are(monkeypatch):
    from alteram.ledger.keeping import keep

    incoming = [told("they shelled us", id=str(number)) for number in range(6)]
    taken: list[str] = []
    write, calls = bulk.write, []

    def failing(rows):
        write(rows)
        calls.append(rows)
        if len(calls) == 3:
            from django.db import OperationalError

            raise OperationalError("database or disk is full")

    monkeypatch.setattr(bulk, "write", failing)
    with pytest.raises(LedgerNotWritten, match=r"^D103 database or disk is full - make room"):
        taken.extend(each.statement for each in keep(incoming, reader=READER, most=4))
    monkeypatch.undo()

    there = set(Statement.objects.values_list("key", flat=True))
    assert there == {"0", "1", "2", "3"}
    assert Reading.objects.count() == Claim.objects.count() == Entry.objects.count() == 4
    assert verify().faults == []
    assert [each.outcome for each in kept(*incoming)] == ["unchanged"] * 4 + ["added"] * 2


@pytest.mark.parametrize("text", ["they \0 shelled us", "they \ud800 shelled us"])
def test_a_text_that_databases_cannot_hold_is_refused_by_name(text):
    refused = refusal(told("they", text=text).statement)
    assert refused is not None
    assert str(refused).startswith("D103 the `text` of statement '015' has a character")
    assert refusal(told("they shelled us").statement) is None
