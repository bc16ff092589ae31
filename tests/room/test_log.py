"""The log tells what was kept and decided, by whom and when, and leads to it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alteram.ledger import (
    admitting,
    coding,
    exporting,
    grouping,
    judging,
    naming,
    placing,
    rating,
    redacting,
    requiring,
    sampling,
)
from alteram.ledger.coding import Coded
from alteram.ledger.history import head
from alteram.ledger.log import KINDS, entries, lines, people
from alteram.ledger.models import Entry, Statement
from alteram.ledger.wanted import Wanted
from alteram.model import Where, incident_id
from alteram.room import logged
from tests.ledger.place import claim_in, kept, told

HOSTILE = '"><script>alert(1)</script>\u202e{{ request.user }}'


@pytest.fixture
def claims():
    one = told("they shelled us", "ten fell", title="A night", issuer="Ministry of Defence", published="2022-09-13")
    kept(one, told("he says so", id="016", party="Azerbaijan"))
    return [claim.id for claim in one.claims]


@pytest.fixture
def decided(claims):
    """An entry of each kind, by two persons: Ana judges, corrects and rates, Bob does the rest."""
    first, second = claims
    judging.judge(first, "reject", reason="it quotes another", by="Ana")
    judging.judge(second, "correct", reason="from the air", by="Ana", changed={"event": "attack.air"})
    judging.assess(first, "source", "B", reason="mostly right", by="Bob")
    grouping.remember([claims])
    grouping.accept(incident_id(claims), reason="one night", by="Bob")
    rating.rate("arm-aze-rus-2020-11-10", "8a", 2, reason="some were freed", by="Ana")
    judging.undo(3, reason="a slip", by="Bob")
    redacting.redact("016", "so", reason="a name", by="Bob")
    kept(told("they shelled us again", title="A night", published="2022-09-13"))
    kept(told("they shelled us again", title="A night", published="2022-09-13"), reader="reader 2")
    exporting.note({"words": "shelled"}, "csv", by="Ana")
    again = told("they shelled us again")
    judging.add(claim_in(again.statement, "us again", "harm.people"), reason="nobody read it", by="Ana")
    requiring.require("two-person", reason="the board", by="Bob")
    sample = sampling.draw(Wanted(), sampling.Drawing(size=1), coders=["Ana", "Bob"], reason="a check", by="Cem")
    coding.code(sample, Coded.of(sample).rows[0].cid, "reject", by="Ana")
    admitting.note_access("Ana", "role", "reviewer", reason="knows the codebook", by="Bob")
    return claims


@pytest.fixture
def named(decided):
    """The same, and what is said of names of places."""
    placed = told("Sotq burned", id="017", text="Sotq burned")
    where = Where(text="Sotq", start=0, end=4, name="Sotq")
    claim = claim_in(placed.statement, "Sotq burned", where=(where,))
    kept(replace(placed, claims=(claim,)))
    placing.place(claim.id, "Sotq", None, reason="a man", by="Ana")
    naming.set_names("both", by="Ana")
    exporting.note({}, "places", by="Ana")
    return decided


def page(browser, query: str = "") -> str:
    response = browser.get(f"/log/{query}")
    assert response.status_code == 200
    return str(response.content.decode())


def rows(text: str) -> dict[int, str]:
    """The words of each entry that the page shows, by its number, in the order of the page."""
    found = re.findall(r'<tr id="e(\d+)">(.*?)</tr>', text, re.S)
    return {int(number): " ".join(re.sub(r"<[^>]*>", " ", row).split()) for number, row in found}


TOLD = {
    1: "the program statement added A night Ministry of Defence · published 2022-09-13 · 2 claims",
    3: "Ana judgement rejected: shelling “they shelled us” because: it quotes another taken back by entry 8",
    4: "Ana correction corrected: shelling as: air attack “ten fell” because: from the air",
    5: "Bob assessment source graded B: shelling “they shelled us” because: mostly right",
    6: "Bob incident accepted 2 claims as one incident because: one night",
    7: "Ana rating rated 2 (intermediate): obligation 8a of arm-aze-rus-2020-11-10 because: some were freed",
    8: "Bob taken back took back entry 3 because: a slip",
    9: "Bob redaction took words out of",
    10: "the program statement revised: revision 2 A night",
    11: "the program read again read again by another version A night",
    12: "Ana taken out took out, as a file, claims as CSV",
    13: "Ana claim added added by hand: people killed or wounded “us again” because: nobody read it",
    14: "Bob rule required two-person review of what comes after because: the board",
    15: "Cem sample drew a sample of 1 claim coded by Ana, Bob because: a check",
    16: "Ana coded coded a claim of sample 15",
    17: "Bob access gave another role to Ana as reviewer because: knows the codebook",
}


def test_each_entry_says_what_was_done(browser, decided):
    shown = rows(page(browser))
    assert list(shown) == sorted(shown, reverse=True)
    for number, words in TOLD.items():
        assert re.sub(r"^\d+ [\d-]+ [\d:]+ ", "", shown[number]).startswith(words)


def test_what_was_said_of_names_is_told(browser, named):
    shown = rows(page(browser))
    assert "Ana place said that “Sotq” means no place because: a man" in shown[19]
    assert "Ana names had all shown places under the names of all parties" in shown[21]
    assert "Ana taken out took out, as a file, what words for places mean" in shown[22]


def test_entries_lead_to_what_they_are_about(browser, decided):
    text = page(browser)
    first = Statement.objects.get(key="015").pk
    assert f'href="/statements/{first}/?revision=2"' in text
    assert f'href="/claims/{decided[0]}/"' in text
    assert 'href="/log/?to=3#e3"' in text
    for link in set(re.findall(r'href="(/(?:statements|claims|log)/[^"#]*)', text)):
        assert browser.get(link).status_code == 200


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_words_and_is_found_alone(browser, named, kind):
    assert logged.KINDS[kind]
    shown = rows(page(browser, f"?kind={kind}"))
    assert list(shown) == list(entries(kind=kind).values_list("number", flat=True)) != []


def test_every_kind_of_the_history_is_one_of_these(named):
    assert set(Entry.objects.values_list("kind", flat=True)) == set(KINDS)


@pytest.mark.parametrize(
    ("somebody", "numbers"), [("Ana", [16, 13, 12, 7, 4, 3]), ("Bob", [17, 14, 9, 8, 6, 5]), ("Eve", [])]
)
def test_what_a_person_decided_is_found(browser, decided, somebody, numbers):
    assert people() == ["Ana", "Bob", "Cem"]
    assert list(rows(page(browser, f"?by={somebody}"))) == numbers


def test_an_entry_is_found_by_its_number(browser, decided):
    assert list(rows(page(browser, "?to=4"))) == [4, 3, 2, 1]


@pytest.mark.parametrize("query", ["?to=x", "?to=-1", f"?to={'9' * 40}", "?kind=nothing", "?page=nine", "?to=²"])
def test_what_is_no_question_asks_for_nothing(browser, decided, query):
    assert len(rows(page(browser, query))) == len(TOLD) + 1


def test_the_head_is_there_to_copy(browser, decided):
    assert f'value="{head()}"' in page(browser)
    assert head().number == 17


def test_an_empty_ledger_has_a_log(browser):
    text = page(browser)
    assert "No entry is like that" in text
    assert "0 entries" in text


def test_many_entries_have_pages_and_few_questions(browser):
    kept(*(told(f"claim {number}", id=f"s{number}") for number in range(60)))
    with CaptureQueriesContext(connection) as asked:
        first = rows(page(browser))
    second = rows(page(browser, "?page=2"))
    assert len(asked) < 20
    assert (len(first), len(second)) == (50, 10)


def test_a_row_that_is_gone_is_told(browser, decided):
    found = lines(entries(to=2))
    gone = logged.Logged(type(found[0])(entry=found[0].entry, row=None))
    assert gone.said.what == "what it is about is no longer there"
    assert gone.by == "the program"


def test_nothing_that_was_written_is_done(browser, claims):
    kept(told("they shelled us", id="017", title=HOSTILE, issuer=HOSTILE))
    judging.judge(claims[0], "reject", reason=HOSTILE, by=HOSTILE)
    text = page(browser)
    assert "<script>alert" not in text
    assert "\u202e" not in re.sub(r"<[^>]*>", "", text)
    assert "{{ request.user }}" in text
