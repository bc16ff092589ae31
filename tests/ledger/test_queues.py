"""What waits for a person is found alike in each kind of ledger."""

from __future__ import annotations

import pytest

from alteram.ledger import judging, queues, requiring
from alteram.ledger.lookup import claim_by
from tests.ledger.place import claim_in, kept, told


@pytest.fixture
def claims(ledger):
    made = told("they shelled us", "ten fell", "all denied")
    parts = [claim_in(made.statement, quote) for quote in ("they shelled us", "ten fell")]
    parts.append(claim_in(made.statement, "all denied", stance="denied"))
    kept(told("they shelled us", "ten fell", "all denied", claims=parts))
    requiring.require("two-person", reason="the board", by="Dan")
    return [each.id for each in parts]


def judge(id, verdict, by, **more):
    return judging.judge(id, verdict, reason="x", by=by, **more)


def test_what_waits_is_found_until_somebody_decides(claims):
    entry, copy = judge(claims[0], "correct", "Ana", changed={"event": "attack.air"})
    assert copy is not None
    assert [each.made.entry for each in queues.waiting()] == [entry]
    rejected, _ = judge(copy.id, "reject", "Ben")
    assert queues.waiting() == []
    assert [each.made.entry for each in queues.sent_back("Ana")] == [entry]
    assert queues.sent_back("Ben") == []
    judging.undo(rejected, reason="x", by="Ben")
    assert [each.made.entry for each in queues.waiting()] == [entry]
    judging.undo(entry, reason="x", by="Ana")
    assert queues.waiting() == []


def test_doubts_and_differences_are_found(claims):
    judge(claims[0], "unsure", "Ana")
    judge(claims[1], "accept", "Ana")
    judge(claims[1], "reject", "Ben")
    assert [each.cid for each in queues.doubts()] == [claims[0]]
    assert [cid for _, cid in queues.differences()] == [claims[1]]
    key = next(iter(queues.differences()))
    assert queues.rows_of([key]) == {key: claim_by(claims[1]).pk}


def test_denials_that_nobody_judged_are_worth_a_look(claims):
    [look] = queues.worth_a_look().found
    assert (look.row, look.denied, look.low) == (claim_by(claims[2]).pk, True, False)
    judge(claims[2], "unsure", "Ana")
    assert queues.worth_a_look().found == ()
