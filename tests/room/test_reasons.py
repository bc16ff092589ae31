"""How a claim was read is told on demand, by the version that is here; its history has every entry about it."""

from __future__ import annotations

import re

import pytest

from alteram.ingest import Particulars, statement_from_text
from alteram.ledger import grouping, judging
from alteram.ledger.keeping import Incoming, keep
from alteram.ledger.log import about, lines
from alteram.ledger.lookup import claim_by
from alteram.model import Sentence, Span, Token, incident_id
from alteram.room.arcs import drawn
from alteram.workspace import read_statement
from alteram.workspace.keeping import reader_name
from tests.ledger.place import claim_in, kept, told

TEXT = "On 13 September 2022 Armenian forces shelled Goris with mortars."


@pytest.fixture
def read():
    """A claim that the reader read, kept under that reader's name or another's."""

    def keeps(reader: str | None = None) -> str:
        given = Particulars(issuer="Ministry of Defence of Azerbaijan", published="2022-09-15")
        found = read_statement(statement_from_text(TEXT, given=given))
        assert found.statement is not None
        list(keep([Incoming(statement=found.statement, claims=found.claims)], reader=reader or reader_name()))
        return str(found.claims[0].id)

    return keeps


def test_the_steps_the_sentence_and_its_grammar_are_told(browser, read):
    cid = read()
    page = browser.get(f"/claims/{cid}/reading/").content.decode()
    assert re.search(r"<b>event</b> <span class=\"value\">attack.shelling</span>", page)
    assert "Another version" not in page
    assert page.count('class="arc') == len(TEXT.replace(".", " .").split()) - 1
    assert ">shelled<tspan" in page
    assert re.search(r"<td>shelled</td><td>shell</td><td>VERB</td><td>root</td>", page)
    within = browser.get(f"/claims/{cid}/reading/", headers={"HX-Request": "true"}).content.decode()
    assert "<h1" not in within


def test_another_version_that_kept_it_is_named(browser, read):
    cid = read("coded/0 <b>old</b>")
    page = browser.get(f"/claims/{cid}/reading/").content.decode()
    assert "Another version of the reader kept this claim: <code>coded/0 &lt;b&gt;old&lt;/b&gt;</code>" in page


def test_a_claim_that_is_no_longer_read_is_told_so(browser):
    one = told("they shelled us")
    kept(one)
    page = browser.get(f"/claims/{one.claims[0].id}/reading/").content.decode()
    assert "does not read this claim" in page


def test_a_claim_made_by_hand_has_no_steps(browser):
    one = told("they shelled us", "ten fell")
    kept(one)
    _, made = judging.add(claim_in(one.statement, "shelled", "other"), reason="so", by="Ana")
    assert "A person made it" in browser.get(f"/claims/{made.id}/reading/").content.decode()


def test_a_language_that_is_not_read_is_told(browser):
    one = told("sie schossen", lang="de")
    kept(one)
    assert "I110" in browser.get(f"/claims/{one.claims[0].id}/reading/").content.decode()


def test_a_long_statement_is_not_read_again_while_somebody_waits(browser, monkeypatch):
    monkeypatch.setattr("alteram.room.pages.reasons.LONGEST", 10)
    one = told("they shelled us")
    kept(one)
    assert "too long" in browser.get(f"/claims/{one.claims[0].id}/reading/").content.decode()


def test_every_entry_about_a_claim_is_in_its_history_in_order(browser):
    one = told("they shelled us", "ten fell")
    kept(one)
    kept(one, reader="reader 2")
    first, second = (claim.id for claim in one.claims)
    entry, _ = judging.judge(first, "reject", reason="not so", by="Ana")
    judging.judge(second, "accept", reason="another claim's", by="Ana")
    judging.undo(entry, reason="a slip", by="Bob")
    judging.assess(first, "item", "2", reason="likely", by="Bob")
    grouping.remember([[first, second]])
    grouping.accept(incident_id([first, second]), reason="one night", by="Bob")
    _, copy = judging.judge(first, "correct", reason="from the air", by="Ana", changed={"event": "attack.air"})
    assert copy is not None
    kinds = [line.entry.kind for line in lines(about(claim_by(first)))]
    assert kinds == ["statement", "reading", "judgement", "undo", "assessment", "grouping", "correction"]
    assert [line.entry.kind for line in lines(about(claim_by(copy.id)))] == ["correction"]
    page = browser.get(f"/claims/{first}/").content.decode()
    for told_there in ("not so", "a slip", "likely", "one night", "from the air"):
        assert told_there in page
    assert "another claim&#x27;s" not in page


def test_a_claim_is_cited_with_its_source(browser):
    one = told("they shelled us", title="A <night>", issuer="Ministry of Defence", url="https://example.org/1")
    kept(one)
    page = browser.get(f"/claims/{one.claims[0].id}/").content.decode()
    (cited,) = re.findall(r"<textarea[^>]*readonly[^>]*>(.*?)</textarea>", page, re.S)
    for part in (
        "“they shelled us”",
        "Ministry of Defence",
        "“A &lt;night&gt;”",
        "2022-09-13",
        "https://example.org/1",
    ):
        assert part in cited
    assert one.statement.capture.sha256 in cited
    assert one.claims[0].id in cited


def sentence(*heads: int) -> Sentence:
    tokens = [
        Token(index, f"w{index}", Span(3 * index, 3 * index + 2), f"w{index}", "NOUN", "NN", head, "dep")
        for index, head in enumerate(heads)
    ]
    return Sentence(0, Span(0, 3 * len(heads)), tuple(tokens))


def test_arcs_that_go_over_others_lie_outside_them():
    drawing = drawn(sentence(1, -1, 1, 1), start=0, end=5)
    assert drawing is not None
    assert [word.own for word in drawing.words] == [True, True, False, False]
    outs = [int(re.findall(r"C(-?\d+)", arc.path)[0]) for arc in drawing.arcs]
    assert outs[2] < outs[1]


@pytest.mark.parametrize("heads", [(), tuple([-1] * 200)], ids=["none", "very many"])
def test_a_sentence_that_cannot_be_drawn_is_not(heads):
    assert drawn(sentence(*heads), start=0, end=1) is None
