"""What was decided about a claim's incident holds for the corrected copies of the claim."""

from __future__ import annotations

from typing import Any

import pytest

from alteram.ledger import grouping, judging, requiring
from alteram.ledger.copies import Copies
from alteram.ledger.kept import rows_of_claims, statements_at
from alteram.model import incident_id
from tests.ledger.place import kept, told

WHO: dict[str, Any] = {"reason": "the text says so", "by": "Ana"}


@pytest.fixture
def claims(ledger):
    """The ids of three claims of two statements, whose incident was shown."""
    one, two = told("they shelled us", "ten fell"), told("we were shelled", id="016", party="Azerbaijan")
    kept(one, two)
    ids = [claim.id for each in (one, two) for claim in each.claims]
    grouping.remember([ids])
    return ids


def corrected(id: str, event: str = "attack.air") -> tuple[int, str]:
    entry, copy = judging.judge(id, "correct", changed={"event": event}, **WHO)
    assert copy is not None
    return entry, copy.id


def followed():
    return grouping.followed(grouping.groupings())


def test_a_copy_and_the_copy_of_it_take_part_in_what_was_decided(claims):
    grouping.accept(incident_id(claims), **WHO)
    _, copy = corrected(claims[0])
    _, again = corrected(copy, "attack.ground")
    (wide,) = followed()
    assert set(wide.claims) == {*claims, copy, again}
    assert set(grouping.groupings()[0].claims) == set(claims)  # what was decided stays as it was decided


def test_a_correction_that_is_taken_back_takes_its_copy_along(claims):
    grouping.accept(incident_id(claims), **WHO)
    entry, _ = corrected(claims[0])
    judging.undo(entry, **WHO)
    assert set(followed()[0].claims) == set(claims)


def test_a_copy_is_split_off_with_its_claim_and_stays_where_it_is_named(claims):
    grouping.split(incident_id(claims), [claims[0]], **WHO)
    _, copy = corrected(claims[0])
    _, other = corrected(claims[1])
    (wide,) = followed()
    assert set(wide.claims) == {claims[0], copy}
    assert set(wide.others) == {*claims[1:], other}
    grouping.remember([[copy, *claims]])
    grouping.split(incident_id([copy, *claims]), [claims[0]], **WHO)
    assert copy not in followed()[-1].claims


def test_the_claims_of_an_incident_are_found_as_their_last_copies(claims):
    _, copy = corrected(claims[0])
    _, again = corrected(copy, "attack.ground")
    found = {claim.id for _, told in statements_at(rows_of_claims(claims)) for claim in told}
    assert found == {again, *claims[1:]}


def test_a_copy_with_the_id_of_its_claim_is_no_other(claims):
    judging.judge(claims[0], "correct", changed={"aspect": "started"}, **WHO)
    assert Copies().of(claims) == set()


def test_what_waits_for_a_second_person_takes_part_once_it_stands(claims):
    requiring.require("two-person", reason="the board", by="Dan")
    grouping.accept(incident_id(claims), **WHO)
    _, copy = corrected(claims[0])
    assert {claim.id for _, told in statements_at(rows_of_claims(claims)) for claim in told} == set(claims)
    judging.judge(copy, "accept", reason="so", by="Ben")
    assert {claim.id for _, told in statements_at(rows_of_claims(claims)) for claim in told} == {copy, *claims[1:]}
