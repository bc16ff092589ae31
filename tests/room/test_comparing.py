"""Two revisions are laid beside one another: words that came and went, claims that did, within a given time."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.ledger.models import Revision, Statement
from alteram.room.differing import Difference, difference
from alteram.room.revised import claims_of
from tests.ledger.place import claim_in, kept, told

PIECES = st.lists(
    st.sampled_from(["we ", "shelled ", "them", ".", "\n", "two ", "fell ", "\n\n", "é", "the post"]), max_size=40
)


def both(differing: Difference, one: str, other: str) -> None:
    """The changes lead through both texts without a gap, and what is the same is."""
    a = b = 0
    for change in differing.changes:
        assert (change.a, change.b) == (a, b)
        a, b = change.a_end, change.b_end
        if change.sort == "same":
            assert one[change.a : a] == other[change.b : b]
            assert differing.moved(change.a) == change.b
    assert (a, b) == (len(one), len(other))


@given(one=PIECES.map("".join), other=PIECES.map("".join))
def test_changes_lead_through_both_texts(one, other):
    both(difference(one, other), one, other)


def words(one: str, other: str) -> tuple[list[str], list[str]]:
    changes = [change for change in difference(one, other).changes if change.sort == "other"]
    return [one[c.a : c.a_end] for c in changes], [other[c.b : c.b_end] for c in changes]


CASES = {
    "a number": ("Two men fell.\nWe held.", "Three men fell.\nWe held.", ["Two"], ["Three"]),
    "words put in": ("We held the post.", "We held and left the post.", [""], ["and left "]),
    "a paragraph put in": ("One.\nTwo.\n", "One.\nAnd a half.\nTwo.\n", [""], ["And a half.\n"]),
    "nothing": ("The same.", "The same.", [], []),
    "all": ("abc", "xyz", ["abc"], ["xyz"]),
    "from nothing": ("", "It began.", [""], ["It began."]),
}


@pytest.mark.parametrize(("one", "other", "gone", "new"), CASES.values(), ids=CASES)
def test_words_are_told_that_came_and_went(one, other, gone, new):
    assert words(one, other) == (gone, new)


def test_long_lines_that_are_much_alike_are_compared_by_word():
    line = " ".join(f"word{number}" for number in range(120_000))
    other = line.replace("word500 ", "another ").replace("word90000 ", "")
    began = time.monotonic()
    differing = difference(line, other, seconds=30)
    assert time.monotonic() - began < 20
    assert len([change for change in differing.changes if change.sort == "other"]) == 2
    both(differing, line, other)


HOSTILE = {
    "the same word": ("a " * 400_000, "b a " * 200_000),
    "no end of a line": ("a" * 10**6, "b" * 10**6),
    "empty lines": ("\n" * 500_000, "x\n" * 250_000),
}


@pytest.mark.parametrize(("one", "other"), HOSTILE.values(), ids=HOSTILE)
def test_texts_made_to_be_slow_come_to_an_end(one, other):
    began = time.monotonic()
    both(difference(one, other), one, other)
    assert time.monotonic() - began < 20


def test_when_time_runs_out_the_rest_is_told_whole():
    ticks = iter([0.0, *[9.0] * 99])
    differing = difference("One two.\n", "One three.\n", clock=lambda: next(ticks))
    assert differing.whole
    both(differing, "One two.\n", "One three.\n")
    assert [change.sort for change in differing.changes] == ["other"]


OLD = "They shelled us. Two fell.\nAll is calm.\nWe hold the hill.\nNothing else.\nThe end.\n"
NEW = "They shelled us. Three fell.\nAll is calm.\nNothing else.\nThe end.\nWe hold the hill.\n"


@pytest.fixture
def revised():
    for text, said in (
        (OLD, ["They shelled us", "Two fell", "We hold the hill"]),
        (NEW, ["They shelled us", "Three fell", "We hold the hill"]),
    ):
        one = told(text=text, title=f"A night, {len(text)}", claims=[])
        kept(replace(one, claims=tuple(claim_in(one.statement, words) for words in said)))
    return Statement.objects.get().pk


def page(browser, pk: int, query: str = "") -> str:
    response = browser.get(f"/statements/{pk}/compare/{query}")
    assert response.status_code == 200
    return str(response.content.decode())


def test_the_page_shows_both_texts_beside_one_another_and_in_one(browser, revised):
    text = page(browser, revised)
    assert "Revisions 1 and 2 compared" in text
    both_ways = re.findall(r'<div class="both" dir="auto">(.*?)</div>', text, re.S)
    assert any("<del>Two</del><ins>Three</ins> fell." in each for each in both_ways)
    assert re.search(r'<div class="old" dir="auto">[^<]*<del>Two</del> fell', text)
    assert re.search(r'<div class="now" dir="auto">[^<]*<ins>Three</ins> fell', text)
    assert f"<del>A night, {len(OLD)}</del>" in text


def test_claims_that_came_went_and_moved_are_told(browser, revised):
    first, second = Revision.objects.order_by("number")
    found = claims_of(first, second, difference(first.text, second.text))
    assert (len(found.gone), len(found.new), found.same) == (1, 1, 2)
    assert len(found.moved) <= 1
    text = page(browser, revised)
    assert "Two fell" in unescape(text)
    assert "Three fell" in unescape(text)


def test_words_that_moved_with_what_is_before_them_did_not_move():
    for text in ("We hold the hill.\nThey fired.\n", "It is late.\nWe hold the hill.\nThey fired.\n"):
        one = told(text=text, claims=[])
        kept(replace(one, claims=(claim_in(one.statement, "They fired"),)))
    first, second = Revision.objects.order_by("number")
    found = claims_of(first, second, difference(first.text, second.text))
    assert (found.gone, found.new, found.same, found.moved) == ([], [], 1, [])


def test_revisions_are_chosen_and_turned_round(browser, revised):
    assert "Revisions 2 and 1 compared" in page(browser, revised, "?a=2&b=1")
    assert "letter for letter" in page(browser, revised, "?a=1&b=1")
    assert "Revisions 1 and 2 compared" in page(browser, revised, "?a=9&b=x")
    assert browser.get("/statements/99/compare/").status_code == 404


def test_what_is_alike_is_folded_until_it_is_asked_for(browser):
    long = "".join(f"Paragraph {number} stays.\n" for number in range(40))
    kept(told(text=long + "The end.\n", claims=[]))
    kept(told(text=long + "An end.\n", claims=[]))
    pk = Statement.objects.get().pk
    assert "39 paragraphs alike" in page(browser, pk)
    assert "Paragraph 3 stays" not in page(browser, pk)
    assert "Paragraph 3 stays" in page(browser, pk, "?whole=1")


def test_a_statement_leads_to_what_changed(browser, revised):
    text = browser.get(f"/statements/{revised}/").content.decode()
    assert f'href="/statements/{revised}/compare/?a=1&amp;b=2"' in text


@pytest.mark.parametrize("query", ["", "?whole=1"])
def test_nothing_that_a_text_says_is_done(browser, query):
    kept(told(text="<script>alert(1)</script> one \u202eturned\u202c", claims=[]))
    kept(told(text="<script>alert(2)</script> two \u202eturned\u202c {{ request.user }}", claims=[]))
    text = page(browser, Statement.objects.get().pk, query)
    assert "<script>alert" not in text
    assert "\u202e" not in text
    assert "{{ request.user }}" in text
