"""Where two persons are required, a correction waits for the second, whichever door it came in by."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection

from alteram.errors import AlteramError, WrongEntry
from alteram.ledger import exporting, judging, placing, queues, requiring, search
from alteram.ledger.kept import kept_statements
from alteram.ledger.lookup import claim_by, standings
from alteram.ledger.models import Claim, Entry, Judgement, Requirement
from alteram.ledger.opening import open_ledger
from alteram.ledger.placing import Meant
from alteram.ledger.second import same_person, seconds
from alteram.ledger.verifying import verify
from alteram.ledger.wanted import Wanted
from alteram.model import Where
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


def added(statement, by="Ana") -> tuple[int, str]:
    """A claim that no reader had read, added by that person."""
    entry, made = judging.add(claim_in(statement, "ten fell", "harm.people"), reason="it is there", by=by)
    return entry, made.id


@pytest.fixture
def statement(ledger):
    incoming = told("they shelled us", "ten fell")
    kept(replace(incoming, claims=incoming.claims[:1]))
    requiring.require("two-person", reason="the board asks for it", by="Dan")
    return incoming.statement


def state_of_added(id) -> str | None:
    [standing] = standings((Claim.objects.get(cid=id, reading__by_hand=True).pk,))
    return standing.second.state if standing.second else None


def events() -> set[str]:
    """What leaves the ledger, what is compared and counted there, which is the same."""
    leaves = {json.loads(line)["event"] for line in exporting.leaving(Wanted())}
    assert {claim.event for _, claims in kept_statements(Wanted()) for claim in claims} == leaves
    return leaves


def test_a_claim_that_is_added_waits_and_stands_once_a_second_person_accepts_it(statement):
    entry, id = added(statement)
    assert state_of_added(id) == "waits"
    assert events() == {"attack.shelling"}
    assert [each.made.entry for each in queues.waiting()] == [entry]
    judge(id, "accept", "Ben")
    assert state_of_added(id) == "approved"
    assert events() == {"attack.shelling", "harm.people"}
    assert queues.waiting() == []
    assert verify().faults == []


def test_who_added_a_claim_does_not_accept_it_nor_take_back_that_it_was_rejected(statement):
    _, id = added(statement)
    with pytest.raises(WrongEntry, match="you added the claim"):
        judge(id, "accept", " ANA ")
    rejected, _ = judge(id, "reject", "Ben")
    assert state_of_added(id) == "sent back"
    assert [each.made.copied for each in queues.sent_back("Ana")] == [id]
    assert queues.sent_back("Ben") == []
    with pytest.raises(WrongEntry, match="your own"):
        judging.undo(rejected, reason="no", by="Ana")
    assert events() == {"attack.shelling"}


def test_an_added_claim_that_another_corrects_waits_until_that_is_held_by_two(statement):
    _, id = added(statement)
    _, copy = corrected(id, by="Ben", changed={"event": "harm.property"})
    assert events() == {"attack.shelling"}
    with pytest.raises(WrongEntry, match="your own"):
        judge(copy, "accept", "Ben")
    judge(copy, "accept", "Ana")
    assert events() == {"attack.shelling", "harm.property"}
    assert verify().faults == []


def test_an_added_claim_that_is_taken_back_waits_no_longer(statement):
    entry, id = added(statement)
    judging.undo(entry, reason="a slip", by="Ana")
    assert queues.waiting() == []
    assert id not in {each.made.copied for each in seconds().values()}


def test_what_was_added_before_two_were_required_stands(ledger):
    incoming = told("they shelled us", "ten fell")
    kept(replace(incoming, claims=incoming.claims[:1]))
    added(incoming.statement)
    requiring.require("two-person", reason="from now on", by="Dan")
    assert events() == {"attack.shelling", "harm.people"}
    assert queues.waiting() == []


def test_a_claim_that_was_added_and_sent_back_stays_rejected_where_a_later_reader_reads_it(statement):
    _, id = added(statement)
    judge(id, "reject", "Ben")
    incoming = told("they shelled us", "ten fell")
    kept(replace(incoming, claims=(incoming.claims[0], claim_in(statement, "ten fell", "harm.people"))), reader="2")
    assert events() == {"attack.shelling"}


SOTK = Meant(name="Sotk", id="overlay:arm-aze/sotk", lat=40.2, lon=45.87, precision="settlement", kind="village")


@pytest.fixture
def sotq(ledger):
    """Two claims at a place that nothing lists."""
    said = told("shells fell near Sotq", "Sotq was hit")
    made = []
    for each in said.claims:
        start = said.statement.text.index("Sotq", each.evidence.start)
        where = Where(text="Sotq", start=start, end=start + 4, name="Sotq")
        made.append(claim_in(said.statement, each.evidence.quote, where=(where,)))
    kept(replace(said, claims=tuple(made)))
    requiring.require("two-person", reason="the board asks for it", by="Dan")
    return made


def places() -> set[str]:
    return {where["name"] for line in exporting.leaving(Wanted()) for where in json.loads(line)["where"]}


def copy_of(claim) -> str:
    copy = Judgement.objects.get(cid=claim.id, verdict="correct").corrected
    assert copy is not None
    return str(copy.cid)


def set_now() -> dict[bool, bool]:
    """Of copies and of what they correct, whether a person's place holds."""
    found = placing.set_places(standings(tuple(Claim.objects.values_list("id", flat=True))))
    return {Claim.objects.get(pk=row).reading.by_hand: each.holds for row, each in found.items()}


def test_what_a_person_says_of_a_place_waits_and_so_does_what_follows_from_it(sotq):
    said = placing.placing(placing.place(sotq[0].id, "Sotq", SOTK, reason="read on", by="Ana"))
    assert places() == {"Sotq"}
    assert set_now() == {True: False}
    assert placing.unsettled([said]) == {said.entry}
    assert [each.id for each in placing.proposals(said)] == [sotq[1].id]
    placing.accept(said.entry, [sotq[1].id], by="Ben")
    assert placing.proposals(said) == []
    assert len(queues.waiting()) == 2
    with pytest.raises(WrongEntry, match="your own"):
        judge(copy_of(sotq[1]), "accept", "Ben")
    assert places() == {"Sotq"}
    judge(copy_of(sotq[1]), "accept", "Ana")
    assert places() == {"Sotq", "Sotk"}
    assert placing.unsettled([said]) == set()
    judge(copy_of(sotq[0]), "accept", "Ben")
    assert places() == {"Sotk"}
    assert set_now() == {True: True, False: True}
    assert verify().faults == []


def test_a_place_that_was_sent_back_is_not_proposed_again(sotq):
    said = placing.placing(placing.place(sotq[0].id, "Sotq", SOTK, reason="read on", by="Ana"))
    judge(copy_of(sotq[0]), "reject", "Ben")
    assert [each.id for each in placing.proposals(said)] == [sotq[1].id]
    assert set_now() == {True: False}
    assert placing.unsettled([said]) == {said.entry}
