"""Whoever alters, removes or adds a row is found out; a cut tail, with a head that was kept elsewhere."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import DatabaseError, connection

from alteram.errors import WrongEntry
from alteram.ledger import judging
from alteram.ledger.digests import entry_hash
from alteram.ledger.history import Head, checkpoint, head
from alteram.ledger.models import Entry
from alteram.ledger.verifying import verify
from tests.ledger.place import kept, sql, told

WHO: dict[str, Any] = {"reason": "the text says so", "by": "Ana"}


@pytest.fixture
def claim(ledger):
    """Two statements, one in two revisions; a correction, a judgement, an assessment and an undo: entries 1 to 7."""
    one, two = told("they shelled us", "ten fell"), told("nobody fired", id="016", party="Azerbaijan")
    kept(one, two)
    kept(told("they shelled us twice"))
    id = one.claims[0].id
    judging.judge(id, "correct", **WHO, changed={"event": "attack.air"})
    entry, _ = judging.judge(id, "unsure", **WHO)
    judging.assess(id, "source", "B", **WHO)
    judging.undo(entry, **WHO)
    return one.claims[0]


def faults(**given):
    return [f"{fault.kind}: {fault.row}" for fault in verify(**given).faults]


def unguarded():
    """What somebody who owns the database can do away with."""
    if connection.vendor == "sqlite":
        sql("DROP TRIGGER ledger_history_stays")
        sql("DROP TRIGGER ledger_history_is_whole")
    else:
        sql("ALTER TABLE ledger_entry DISABLE TRIGGER USER")


def test_nothing_is_wrong_with_what_nobody_touched(claim):
    verified = verify(head=head())
    assert verified.faults == []
    assert (verified.entries, verified.claims) == (7, 4)
    assert verified.head == head()


TAMPERED = {
    "a claim's json": (
        "UPDATE ledger_claim SET json = replace(json, 'asserted', 'denied') WHERE cid = %s",
        "altered: claim {id} of statement '015', revision 1, reading 1",
    ),
    "a claim's column": (
        "UPDATE ledger_claim SET party = 'Azerbaijan' WHERE cid = %s",
        "altered: claim {id} of statement '015', revision 1, reading 1",
    ),
    "a claim's words": (
        "UPDATE ledger_claim SET words = 'they did not' WHERE cid = %s",
        "altered: claim {id} of statement '015', revision 1, reading 1",
    ),
    "a claim": (
        "DELETE FROM ledger_claim WHERE cid = %s",
        "removed: claim {id} of statement '015', revision 1, reading 1",
    ),
    "a text": (
        "UPDATE ledger_revision SET text = 'nothing' WHERE number = 2",
        "altered: statement '015', revision 2, reading 3: its text, particulars or list of claims",
    ),
    "a particular": (
        "UPDATE ledger_revision SET published = '2022-09-15' WHERE number = 2",
        "altered: statement '015', revision 2, reading 3: its text, particulars or list of claims",
    ),
    "a manifest": (
        "UPDATE ledger_reading SET manifest = '' WHERE id = 2",
        "altered: statement '016', revision 1, reading 2: its text, particulars or list of claims",
    ),
    "a judgement": (
        "UPDATE ledger_judgement SET verdict = 'accept' WHERE verdict = 'unsure'",
        "altered: judgement of entry 5",
    ),
    "an assessment": ("UPDATE ledger_assessment SET grade = 'A'", "altered: assessment of entry 6"),
    "who judged": (
        "UPDATE ledger_judgement SET \"by\" = 'Ben' WHERE verdict = 'unsure'",
        "altered: judgement of entry 5",
    ),
    "a judgement that goes": (
        "DELETE FROM ledger_judgement WHERE verdict = 'unsure'",
        "removed: judgement of entry 5",
    ),
    "an undo that goes": ("DELETE FROM ledger_undo", "removed: undo of entry 7"),
    "what is shown": (
        "UPDATE ledger_reading SET current = NOT current WHERE id = 1",
        "altered: which reading of statement '015' is shown",
    ),
    "a place": (
        "INSERT INTO ledger_place (claim_id, name) SELECT id, 'goris' FROM ledger_claim WHERE cid = %s",
        "altered: claim {id} of statement '015', revision 1, reading 1",
    ),
    "a judgement that comes": (
        'INSERT INTO ledger_judgement (revision_id, cid, verdict, reason, "by", at, entry, salt) '
        "SELECT revision_id, cid, 'accept', reason, \"by\", at, 99, salt FROM ledger_judgement"
        " WHERE verdict = 'unsure'",
        "added: judgement 3",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", TAMPERED)
def test_a_row_that_is_touched_is_named(claim, case):
    statement, expected = TAMPERED[case]
    sql(statement, *([claim.id] if "%s" in statement else []))
    assert expected.format(id=claim.id) in faults()


def test_captured_bytes_that_are_touched_are_named(claim):
    sql("UPDATE ledger_capture SET content = %s", b"other bytes")
    assert "altered: statement '015', revision 1, reading 1: its captured bytes" in faults()


def test_captured_bytes_that_are_taken_away_are_named(claim):
    sql("UPDATE ledger_capture SET content = NULL")
    assert len(faults()) == 3


def test_a_claim_that_is_added_is_named(claim):
    columns = "published, party, holder, event, stance, modality, long, confidence, digest, words, json"
    sql(
        f"INSERT INTO ledger_claim (id, cid, reading_id, number, {columns})"
        f" SELECT 99, 'c_new', reading_id, 99, {columns} FROM ledger_claim WHERE cid = %s",
        claim.id,
    )
    assert faults() == ["added: claim c_new of statement '015', revision 1, reading 1"]


def test_a_corrected_copy_that_is_touched_is_named(claim):
    sql("UPDATE ledger_claim SET party = 'Azerbaijan' WHERE event = 'attack.air'")
    [fault] = faults()
    assert fault.startswith("altered: corrected copy c_")


@pytest.mark.usefixtures("claim")
@pytest.mark.parametrize("statement", ["UPDATE ledger_entry SET kind = 'x'", "DELETE FROM ledger_entry"])
def test_the_database_itself_refuses_to_change_the_history(statement):
    with pytest.raises(DatabaseError, match="append-only"):
        sql(statement)


def test_an_entry_that_is_touched_or_gone_is_named(claim):
    unguarded()
    sql("UPDATE ledger_entry SET at = '2020-01-01T00:00:00Z' WHERE number = 5")
    assert faults() == ["altered: entry 5 of the history"]
    sql("DELETE FROM ledger_entry WHERE number = 3")
    assert "removed: entry 3 of the history" in faults()


def test_an_entry_that_is_hashed_anew_breaks_the_next_one(claim):
    unguarded()
    entry = Entry.objects.get(number=5)
    made = entry_hash(5, entry.kind, entry.subject, entry.digest, "2020-01-01T00:00:00Z", entry.previous)
    sql("UPDATE ledger_entry SET at = '2020-01-01T00:00:00Z', hash = %s WHERE number = 5", made)
    assert faults() == ["altered: entry 6 of the history"]


def cut():
    """The last entry and its row go, as if they had never been."""
    unguarded()
    sql("DELETE FROM ledger_entry WHERE number = 7")
    sql("DELETE FROM ledger_undo")


def test_a_cut_tail_is_seen_with_the_head_alone(claim):
    kept_elsewhere = head()
    cut()
    assert faults() == []
    assert faults(head=kept_elsewhere) == ["removed: entry 7 of the history, which the head that was given names"]


def test_a_cut_tail_is_seen_before_a_checkpoint_that_is_still_there(claim):
    checkpoint()
    cut()
    assert faults() == ["removed: entry 7 of the history, which a checkpoint names"]


def test_a_history_that_is_written_anew_is_seen_with_the_head_alone(claim):
    kept_elsewhere = head()
    unguarded()
    previous = "0" * 64
    for entry in Entry.objects.order_by("number"):
        at = "2020-01-01T00:00:00Z"
        made = entry_hash(entry.number, entry.kind, entry.subject, entry.digest, at, previous)
        sql(
            "UPDATE ledger_entry SET at = %s, previous = %s, hash = %s WHERE number = %s",
            at,
            previous,
            made,
            entry.number,
        )
        previous = made
    assert faults() == []
    assert faults(head=kept_elsewhere) == ["altered: entry 7 of the history, which the head that was given names"]


def test_a_head_stays_good_when_more_is_kept(claim):
    kept_elsewhere = checkpoint()
    kept(told("peace", id="017"))
    assert faults(head=kept_elsewhere) == []
    assert str(Head.of(str(kept_elsewhere))) == str(kept_elsewhere)


@pytest.mark.parametrize("written", ["", "7", "7:abc", "x:" + "0" * 64])
def test_what_is_no_head_is_refused(written):
    with pytest.raises(WrongEntry, match=r"^D105 '.*' is no head of a history"):
        Head.of(written)


def test_an_empty_ledger_is_as_it_was_kept(ledger):
    assert faults(head=checkpoint()) == []
