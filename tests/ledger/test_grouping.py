"""What persons decide about incidents and obligations is kept as entries, and can be taken back."""

from __future__ import annotations

import json
from typing import Any

import pytest

from alteram.errors import NotInLedger, WrongEntry
from alteram.ledger import exporting, grouping, judging, rating
from alteram.ledger.kept import kept_statements, rows_of_claims, rows_wanted, statements_at
from alteram.ledger.models import Entry, Export, Grouping, Incident, Rating, Undo
from alteram.ledger.redacting import redact
from alteram.ledger.verifying import verify
from alteram.ledger.wanted import Wanted
from alteram.model import incident_id
from tests.ledger.place import kept, sql, told

WHO: dict[str, Any] = {"reason": "the text says so", "by": "Ana"}


@pytest.fixture
def claims(ledger):
    """The ids of three claims of two statements, in order, whose incident was shown."""
    one, two = told("they shelled us", "ten fell"), told("we were shelled", id="016", party="Azerbaijan")
    kept(one, two)
    ids = sorted(claim.id for each in (one, two) for claim in each.claims)
    grouping.remember([ids])
    return ids


def shown(claims):
    return incident_id(claims)


def test_an_incident_is_accepted_by_the_id_it_was_shown_under(claims):
    entry = grouping.accept(shown(claims)[:10], **WHO)
    (told,) = grouping.groupings()
    assert (told.verdict, list(told.claims), told.others) == ("accept", claims, ())
    assert (told.reason, told.by, told.entry) == (*WHO.values(), entry)
    assert Entry.objects.get(number=entry).kind == "grouping"
    assert verify().faults == []


def test_claims_are_split_from_the_others(claims):
    grouping.split(shown(claims), [claims[1][:20]], **WHO)
    (told,) = grouping.groupings()
    assert (told.verdict, list(told.claims), list(told.others)) == ("split", [claims[1]], [claims[0], claims[2]])


def test_incidents_and_claims_are_joined(claims):
    late = told("he says so", id="017")
    kept(late)
    grouping.join([shown(claims), late.claims[0].id], **WHO)
    assert set(grouping.groupings()[0].claims) == {*claims, late.claims[0].id}


def test_what_is_taken_back_no_longer_counts_and_stays(claims):
    entry = grouping.accept(shown(claims), **WHO)
    judging.undo(entry, **WHO)
    assert grouping.groupings() == []
    assert Grouping.objects.count() == 1
    assert verify().faults == []


def test_what_was_shown_is_kept_once(claims):
    grouping.remember([claims, claims[:2]])
    assert Incident.objects.count() == 2


@pytest.mark.parametrize("by", ["", " "])
def test_nobody_decides_without_a_name(claims, by):
    with pytest.raises(WrongEntry):
        grouping.accept(shown(claims), reason="so", by=by)
    assert Grouping.objects.count() == 0


def test_what_cannot_be_decided_is_refused(claims):
    with pytest.raises(NotInLedger, match="no incident was shown under 'i_0'"):
        grouping.accept("i_0", **WHO)
    with pytest.raises(WrongEntry, match="one claim alone"):
        grouping.join([claims[0]], **WHO)
    with pytest.raises(WrongEntry, match="leaves claims on both sides"):
        grouping.split(shown(claims), claims, **WHO)
    other = told("he says so", id="017")
    kept(other)
    with pytest.raises(WrongEntry, match="is not of incident"):
        grouping.split(shown(claims), [other.claims[0].id], **WHO)
    assert Grouping.objects.count() == 0


def test_a_decision_that_is_altered_is_found(claims):
    entry = grouping.accept(shown(claims), **WHO)
    rated = rating.rate("an-accord", "1", 2, **WHO)
    sql("UPDATE ledger_grouping SET claims = '[]'")
    sql("UPDATE ledger_rating SET fulfilment = 3")
    assert {fault.row for fault in verify().faults} == {f"grouping of entry {entry}", f"rating of entry {rated}"}


@pytest.mark.usefixtures("ledger")
def test_ratings_stand_beside_one_another_until_they_are_taken_back():
    first = rating.rate("an-accord", "1", 0, **WHO)
    rating.rate("an-accord", "1", 2, reason="since then", by="Ben")
    rating.rate("another", "1", 3, **WHO)
    assert [(each.fulfilment, each.by) for each in rating.ratings("an-accord")] == [(0, "Ana"), (2, "Ben")]
    judging.undo(first, **WHO)
    assert [each.fulfilment for each in rating.ratings("an-accord")] == [2]
    with pytest.raises(WrongEntry, match="is no degree of fulfilment"):
        rating.rate("an-accord", "1", 4, **WHO)


def test_what_is_kept_comes_back_as_it_was_read(ledger):
    one = told("they shelled us", "ten fell", url="https://example.org/1", title="A title")
    kept(one, told(id="016", text="Nothing happened."))
    (first, claims), (second, none) = kept_statements(Wanted())
    assert (first, claims) == (one.statement, one.claims)
    assert (second.id, none) == ("016", ())
    assert [each.id for each, _ in kept_statements(Wanted(words="shelled"))] == ["015"]


def test_what_a_person_rejected_or_corrected_gives_way(claims):
    before = {claim.id for _, each in kept_statements(Wanted()) for claim in each}
    rejected, corrected = claims[0], claims[1]
    judging.judge(rejected, "reject", **WHO)
    entry, copy = judging.judge(corrected, "correct", **WHO, changed={"event": "attack.air"})
    now = {claim.id for _, each in kept_statements(Wanted()) for claim in each}
    assert copy is not None
    assert now == before - {rejected, corrected} | {copy.id}
    judging.undo(entry, **WHO)
    assert {claim.id for _, each in kept_statements(Wanted()) for claim in each} == before - {rejected}


def test_a_redaction_takes_words_out_of_what_was_said_of_an_incident(claims):
    entry = grouping.accept(shown(claims), reason="shelled twice", by="Ana")
    judging.undo(entry, reason="not shelled", by="Ana")
    redact("015", "shelled", reason="a test", by="Ben")
    assert Grouping.objects.get().reason == "███████ twice"
    assert verify().faults == []


def test_statements_are_asked_for_by_their_claims_alone(ledger):
    one, two = told("they shelled us", "ten fell"), told("we were shelled", id="016", party="Azerbaijan")
    kept(one, two)
    (found,) = statements_at(rows_of_claims([one.claims[1].id]))
    assert (found[0].id, [claim.id for claim in found[1]]) == ("015", [one.claims[1].id])
    assert list(statements_at([])) == []


def test_of_claims_that_are_asked_for_rejected_ones_are_gone_and_corrected_ones_replaced(ledger):
    one = told("they shelled us", "ten fell")
    kept(one)
    first, second = (claim.id for claim in one.claims)
    judging.judge(first, "reject", **WHO)
    _, copy = judging.judge(second, "correct", changed={"event": "harm.people"}, **WHO)
    ((_, claims),) = statements_at(rows_of_claims([first, second]))
    assert copy is not None
    assert [claim.id for claim in claims] == [copy.id]
    judging.undo(2 + 1, **WHO)
    ((_, claims),) = statements_at(rows_of_claims([first, second, copy.id]))
    assert [claim.id for claim in claims] == [second]


def test_an_older_revision_has_no_claims_that_are_asked_for(ledger):
    one = told("they shelled us")
    kept(one, told("they shelled us again"))
    assert rows_of_claims([one.claims[0].id]) == []


def test_no_more_rows_than_are_looked_for(ledger):
    kept(told("they shelled us", "ten fell", "it burned"), told("we did not", id="016", party="Azerbaijan"))
    assert len(rows_wanted(Wanted(), most=2)) == 2
    assert len(rows_wanted(Wanted(), parties=["Azerbaijan"])) == 1


def test_incidents_that_were_shown_with_a_claim_are_found(claims):
    grouping.remember([claims[:2]])
    assert sorted(grouping.shown_with(claims[0])) == sorted([claims, claims[:2]])
    assert grouping.shown_with(claims[2]) == [claims]
    assert grouping.shown_with("c_0") == []


def standing_of(id):
    return [claim for _, each in kept_statements(Wanted()) for claim in each if claim.id == id]


def test_a_copy_that_has_the_id_of_its_claim_stands_alone(claims):
    entry, copy = judging.judge(claims[0], "correct", **WHO, changed={"aspect": "stopped"})
    assert copy is not None
    assert copy.id == claims[0]
    assert [claim.aspect for claim in standing_of(claims[0])] == ["stopped"]
    judging.judge(claims[0], "accept", **WHO)
    assert [claim.aspect for claim in standing_of(claims[0])] == ["stopped"]
    judging.undo(entry, **WHO)
    assert [claim.aspect for claim in standing_of(claims[0])] == [None]


def test_a_claim_that_is_accepted_after_all_stands_without_its_copy(claims):
    _, copy = judging.judge(claims[0], "correct", **WHO, changed={"event": "attack.air"})
    assert copy is not None
    judging.judge(claims[0], "accept", **WHO)
    assert (len(standing_of(claims[0])), len(standing_of(copy.id))) == (1, 0)


def test_the_last_copy_counts(claims):
    events = ("attack.air", "harm.people")
    copies = [judging.judge(claims[0], "correct", **WHO, changed={"event": event})[1] for event in events]
    assert [len(standing_of(copy.id)) for copy in copies if copy] == [0, 1]


def test_a_redaction_reaches_what_was_taken_out_and_rated(claims):
    exporting.note({"words": "Shelled"}, "csv", by="Ana")
    entry = rating.rate("an-accord", "1", 2, reason="they shelled", by="Ana")
    judging.undo(entry, reason="not shelled", by="Ana")
    redact("015", "shelled", reason="a test", by="Ben")
    assert json.loads(Export.objects.get().query) == {"words": "███████"}
    assert Rating.objects.get().reason == "they ███████"
    assert Undo.objects.get().reason == "not ███████"
    assert verify().faults == []
