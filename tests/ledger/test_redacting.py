"""Words that must go are gone from every table, and the history still holds."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection

from alteram.errors import NotInLedger, WrongEntry
from alteram.ledger import judging, search
from alteram.ledger.lookup import claim_by
from alteram.ledger.models import Capture, Claim, Redaction, Revision
from alteram.ledger.redacting import redact
from alteram.ledger.verifying import verify
from alteram.ledger.wanted import Wanted
from alteram.model import Actor
from tests.ledger.place import TABLES, cids, kept, sql, told

NAME = "Vera Example"
WHO: dict[str, Any] = {"reason": "identity of a victim", "by": "Ana"}


@pytest.fixture
def incoming(ledger):
    one = told(f"{NAME} was wounded", "ten fell", title=f"On {NAME.upper()}")
    victim = Actor(text=NAME, start=13, end=13 + len(NAME), name=NAME)
    claims = (replace(one.claims[0], agent=(victim,)), one.claims[1])
    one = replace(one, claims=claims)
    kept(one, told("nobody fired", id="016"))
    kept(told(f"{NAME} was wounded twice"))
    judging.judge(claims[0].id, "correct", reason=f"{NAME} says so", by="Ben", changed={"event": "harm.people"})
    return one


def everything() -> str:
    """All that the tables have, the captured bytes too."""
    said = []
    for table in TABLES:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM ledger_{table}")
            said += [
                bytes(value).decode("latin-1") if isinstance(value, memoryview | bytes) else str(value)
                for row in cursor.fetchall()
                for value in row
            ]
    return "\n".join(said)  # fmt: skip


def test_the_words_are_gone_and_all_else_stays(incoming, ledger):
    assert NAME in everything()

    done = redact("015", NAME, **WHO)

    assert done.places == 3
    assert NAME.casefold() not in everything().casefold()
    old = Revision.objects.get(statement__key="015", number=1)
    assert old.text == incoming.statement.text.replace(NAME, "█" * len(NAME))
    row = claim_by(incoming.claims[0].id)
    assert "████ was wounded" in row.json
    assert Claim.objects.count() == 5
    assert search.find(Wanted(words="Vera")).ids == ()
    assert cids(search.find(Wanted(words="ten", all=True)).ids) == [incoming.claims[1].id]
    assert verify().faults == []
    if ledger.file:
        connection.close()
        files = [path for path in ledger.file.parent.iterdir() if path.name.startswith(ledger.file.name)]
        assert all(b"Vera" not in path.read_bytes() and b"vera" not in path.read_bytes() for path in files)


def test_no_hash_that_is_kept_tells_whether_a_guess_is_right(incoming):
    redact("015", NAME, **WHO)
    known = everything()
    guesses = (NAME.encode(), incoming.statement.text.encode(), incoming.content)
    assert [hashlib.sha256(guess).hexdigest() in known for guess in guesses] == [False] * 3
    assert incoming.statement.capture.sha256 not in known
    assert Capture.objects.filter(content__isnull=False).count() == 1  # that of the other statement


def test_with_the_salt_and_the_words_it_can_be_shown_what_was_taken_out(incoming):
    done = redact("015", NAME, **WHO)
    assert done.salt not in everything()
    row = Redaction.objects.get()
    assert hashlib.sha256((done.salt + NAME).encode()).hexdigest() == row.proof
    assert (row.reason, row.by, row.places) == (*WHO.values(), 3)


def test_what_is_touched_after_a_redaction_is_named(incoming):
    redact("015", NAME, **WHO)
    sql("UPDATE ledger_claim SET party = 'Azerbaijan' WHERE cid = %s", incoming.claims[0].id)
    [fault] = verify().faults
    assert (fault.kind, incoming.claims[0].id in fault.row) == ("altered", True)


def test_two_redactions_follow_one_another(incoming):
    redact("015", NAME, **WHO)
    redact("015", "ten", **WHO)
    assert verify().faults == []
    assert "ten fell" not in everything()


def test_a_name_is_not_taken_out_of_a_longer_word(ledger):
    kept(told("Ani was hurt near Anipemza"))
    redact("015", "ani", **WHO)
    assert Revision.objects.get().text == "It says that ███ was hurt near Anipemza."


def test_a_statement_of_the_same_bytes_loses_its_bytes_and_keeps_its_words(ledger):
    one = told(f"{NAME} was wounded")
    kept(one)
    capture = one.statement.capture
    other = told("ten fell", id="016")
    kept(replace(other, statement=replace(other.statement, capture=capture), content=one.content))
    redact("015", NAME, **WHO)
    assert Revision.objects.get(sid="016").text == other.statement.text
    assert NAME not in everything()
    assert verify().faults == []


REFUSED = {
    "blank": ("015", " ", WHO, WrongEntry, "words, reason or name are missing"),
    "told in the reason": ("015", NAME, {"reason": f"hides {NAME}", "by": "Ana"}, WrongEntry, "the reason tells"),
    "in the id": ("015", "015", WHO, WrongEntry, "the statement's id"),
    "not there": ("015", "Nobody", WHO, NotInLedger, "no revision of the statement has the words"),
    "no statement": ("017", NAME, WHO, NotInLedger, "no statement has the id"),
}


@pytest.mark.usefixtures("incoming")
@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_go_is_refused_and_nothing_changes(case):
    statement, words, who, kind, message = REFUSED[case]
    before = everything()
    with pytest.raises(kind, match=message):
        redact(statement, words, **who)
    assert everything() == before
