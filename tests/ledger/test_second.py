"""Where two persons are required, a correction waits for the second, whichever door it came in by."""

from __future__ import annotations

import json
import threading
from typing import Any

import pytest
from django.db import connection

from alteram.errors import AlteramError, WrongEntry
from alteram.ledger import exporting, judging, requiring, search
from alteram.ledger.kept import kept_statements
from alteram.ledger.lookup import claim_by, standings
from alteram.ledger.models import Claim, Entry, Judgement, Requirement
from alteram.ledger.opening import open_ledger
from alteram.ledger.second import same_person
from alteram.ledger.verifying import verify
from alteram.ledger.wanted import Wanted
from tests.ledger.place import claim_in, kept, named, sql, told

AIR = {"event": "attack.air"}


@pytest.fixture
def claim(ledger):
    incoming = told("they shelled us", "ten fell")
    kept(incoming)
    return incoming.claims[0]


@pytest.fixture
def two(claim):
    requiring.require("two-person", reason="the board asks for it", by="Dan")


def judge(id, verdict, by, **more: Any):
    return judging.judge(id, verdict, reason="the text says so", by=by, **more)


def corrected(id, by="Ana", changed=None) -> tuple[int, str]:
    entry, copy = judge(id, "correct", by, changed=changed or AIR)
    assert copy is not None
    return entry, copy.id


def leaving() -> set[str]:
    return {json.loads(line)["event"] for line in exporting.leaving(Wanted(words="shelled"))}


def state_of(entry):
    row = Claim.objects.get(pk=Judgement.objects.get(entry=entry).corrected_id)
    [standing] = standings((row.pk,))
    return standing.second and standing.second.state


def test_one_person_is_enough_unless_two_are_required(claim):
    assert requiring.rule_now() == "one-person"
    entry, _ = corrected(claim.id)
    assert leaving() == {"attack.air"}
    assert state_of(entry) is None


@pytest.mark.usefixtures("two")
def test_a_correction_waits_and_what_was_read_stands_meanwhile(claim):
    entry, copy = corrected(claim.id)
    assert state_of(entry) == "waits"
    assert leaving() == {"attack.shelling"}
    [(_, claims)] = kept_statements(Wanted())
    assert {each.id for each in claims} >= {claim.id}
    assert copy not in {each.id for each in claims}
    assert verify().faults == []


@pytest.mark.usefixtures("two")
def test_a_second_person_approves(claim):
    entry, copy = corrected(claim.id)
    judge(copy, "accept", "Ben")
    assert state_of(entry) == "approved"
    assert leaving() == {"attack.air"}
    assert verify().faults == []


@pytest.mark.usefixtures("two")
def test_a_second_person_sends_back(claim):
    entry, copy = corrected(claim.id)
    judge(copy, "reject", "Ben")
    assert state_of(entry) == "sent back"
    assert leaving() == {"attack.shelling"}


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("name", ["Ana", " ana ", "ANA", "\uff21na"])
def test_the_author_accepts_nothing_of_their_own(claim, name):
    _, copy = corrected(claim.id)
    before = Entry.objects.count()
    with pytest.raises(WrongEntry, match="your own"):
        judge(copy, "accept", name)
    assert Entry.objects.count() == before
    assert leaving() == {"attack.shelling"}


@pytest.mark.usefixtures("two")
def test_what_was_sent_back_is_not_accepted_by_its_author_nor_is_that_taken_back_by_them(claim):
    _, copy = corrected(claim.id)
    entry, _ = judge(copy, "reject", "Ben")
    with pytest.raises(WrongEntry, match="your own"):
        judge(copy, "accept", "Ana")
    with pytest.raises(WrongEntry, match="your own"):
        judging.undo(entry, reason="no", by="Ana")
    judging.undo(entry, reason="I misread", by="Ben")
    assert leaving() == {"attack.shelling"}
    judge(copy, "accept", "Cem")
    assert leaving() == {"attack.air"}


@pytest.mark.usefixtures("two")
def test_an_approval_that_is_taken_back_approves_no_longer(claim):
    entry, copy = corrected(claim.id)
    approval, _ = judge(copy, "accept", "Ben")
    judging.undo(approval, reason="too soon", by="Ben")
    assert state_of(entry) == "waits"
    assert leaving() == {"attack.shelling"}


@pytest.mark.usefixtures("two")
def test_a_copy_with_the_id_of_what_it_corrects_waits_as_well(claim):
    entry, copy = corrected(claim.id, changed={"aspect": "started"})
    assert copy == claim.id
    assert state_of(entry) == "waits"
    with pytest.raises(WrongEntry, match="your own"):
        judge(claim.id, "accept", "Ana")
    [line] = exporting.leaving(Wanted(words="shelled"))
    assert json.loads(line)["aspect"] is None
    judge(claim.id, "reject", "Ben")
    [line] = exporting.leaving(Wanted(words="shelled"))
    assert json.loads(line)["aspect"] is None
    judge(claim.id, "accept", "Ben")
    [line] = exporting.leaving(Wanted(words="shelled"))
    assert json.loads(line)["aspect"] == "started"


@pytest.mark.usefixtures("two")
def test_a_correction_of_a_correction_waits_for_somebody_else_than_its_own_author(claim):
    first, copy = corrected(claim.id)
    second, again = corrected(copy, by="Ben", changed={"event": "attack.ground"})
    assert (state_of(first), state_of(second)) == ("waits", "waits")
    with pytest.raises(WrongEntry, match="your own"):
        judge(again, "accept", "Ben")
    judge(again, "accept", "Ana")
    assert leaving() == {"attack.ground"}


@pytest.mark.usefixtures("two")
def test_the_author_replaces_what_they_corrected(claim):
    first, _ = corrected(claim.id)
    second, again = corrected(claim.id, changed={"event": "attack.ground"})
    assert (state_of(first), state_of(second)) == ("replaced", "waits")
    judge(again, "accept", "Ben")
    assert leaving() == {"attack.ground"}


@pytest.mark.usefixtures("two")
def test_a_later_acceptance_of_what_was_read_gives_way_to_an_approval_after_it(claim):
    _, copy = corrected(claim.id)
    judge(claim.id, "accept", "Ben")
    assert leaving() == {"attack.shelling"}
    judge(copy, "accept", "Cem")
    assert leaving() == {"attack.air"}


def test_the_rule_applies_from_its_entry_on(claim):
    before, _ = corrected(claim.id)
    requiring.require("two-person", reason="from now on", by="Dan")
    other = claim_by(Claim.objects.get(words__startswith="ten fell").cid).cid
    during, _ = corrected(other)
    requiring.require("one-person", reason="enough", by="Dan")
    assert (state_of(before), state_of(during)) == (None, "waits")
    assert leaving() == {"attack.air"}
    assert Requirement.objects.count() == 2
    assert verify().faults == []


@pytest.mark.usefixtures("two")
def test_a_rule_that_applies_is_not_required_again(claim):
    with pytest.raises(WrongEntry, match="two-person already"):
        requiring.require("two-person", reason="again", by="Dan")
    with pytest.raises(WrongEntry, match="is no rule"):
        requiring.require("three-person", reason="more", by="Dan")
    with pytest.raises(WrongEntry, match="no reason"):
        requiring.require("one-person", reason=" ", by="Dan")


@pytest.mark.usefixtures("two")
def test_who_changes_the_rule_behind_its_back_is_found(claim):
    sql("UPDATE ledger_requirement SET rule = 'one-person'")
    assert [fault.row for fault in verify().faults] == ["requirement of entry 2"]


def test_breaches_are_counted_as_read_while_their_correction_waits(ledger):
    incoming = told("they broke it")
    claim = claim_in(incoming.statement, "they broke it", "agreement.breach", agreement=named("truce"))
    kept(told("they broke it", claims=[claim]))
    requiring.require("two-person", reason="x", by="Dan")
    _, copy = corrected(claim.id, changed={"event": "agreement.honour"})
    [truce] = search.agreements_named()
    assert (truce.claims, truce.broken, truce.held) == (1, 1, 0)
    judge(copy, "accept", "Ben")
    [truce] = search.agreements_named()
    assert (truce.broken, truce.held) == (0, 1)


def at_once(ledger, *doing) -> list[str]:
    """What became of each, done by a thread of its own at the same time."""
    told: list[str] = []
    together = threading.Barrier(len(doing))

    def one(act) -> None:
        together.wait()
        try:
            act()
            told.append("kept")
        except AlteramError as error:
            told.append(error.code)
        finally:
            connection.close()

    threads = [threading.Thread(target=one, args=(act,)) for act in doing]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(told)


@pytest.mark.usefixtures("two")
def test_of_two_who_accept_at_once_what_both_saw_waiting_one_approves(ledger, claim):
    entry, copy = corrected(claim.id)
    told = at_once(ledger, *(lambda by=by: judge(copy, "accept", by, seen=entry) for by in ("Ben", "Cem")))
    assert told == ["D105", "kept"]
    assert Judgement.objects.filter(cid=copy, verdict="accept").count() == 1
    assert state_of(entry) == "approved"
    assert verify().faults == []


@pytest.mark.usefixtures("two")
def test_the_author_who_accepts_at_once_with_another_is_refused(ledger, claim):
    entry, copy = corrected(claim.id)
    told = at_once(ledger, lambda: judge(copy, "accept", "Ana", seen=entry), lambda: judge(copy, "accept", "Ben"))
    assert told == ["D105", "kept"]
    assert [each.by for each in Judgement.objects.filter(verdict="accept")] == ["Ben"]
    assert state_of(entry) == "approved"
    assert verify().faults == []


def test_a_ledger_keeps_its_rule_when_it_is_opened_again(ledger, claim):
    requiring.require("two-person", reason="x", by="Dan")
    connection.close()
    open_ledger(ledger.file, url=ledger.url)
    assert requiring.rule_now() == "two-person"


def test_names_are_compared_as_persons_write_them():
    assert same_person("Ana  Lund", "ana lund")
    assert not same_person("Ana", "Anna")
