"""A statement is shown as it was captured, each claim's words marked in place; nothing in it does anything."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alteram.ledger.judging import judge
from alteram.ledger.models import Statement
from alteram.model import Evidence
from alteram.room.marking import runs_of
from tests.claim_factory import claim_of
from tests.ledger.place import kept, told

HOSTILE = {
    "script": "<script>alert(1)</script> they shelled us",
    "picture": '<svg onload="alert(1)"><img src=x onerror=alert(1)> they shelled us',
    "attribute": '" onmouseover="alert(1) they shelled us',
    "template": "{{ request.user }} {% csrf_token %} they shelled us",
    "turned round": "they shelled us \u202ekcab\u202c and \u2066hid\u2069",
    "unseen": "they shelled us\x07\x1b[2J \u200b",
}


def shown(browser, query: str = "") -> str:
    response = browser.get(f"/statements/{Statement.objects.get().pk}/{query}")
    assert response.status_code == 200
    return str(response.content.decode())


def words(page: str) -> str:
    """The text of the statement as the page shows it, without the numbers of the claims."""
    (found,) = re.findall(r'<div class="words"[^>]*>(.*?)</div>', page, re.DOTALL)
    return unescape(re.sub(r"<[^>]*>", "", re.sub(r"<a [^>]*>(?:<svg.*?</svg>)?\d+</a>", "", found)))


def test_the_text_stands_as_it_was_captured_with_its_claims_beside(browser):
    one = told(
        "they shelled us", "ten fell", title="A night", issuer="Ministry of Defence", url="https://example.org/1"
    )
    kept(one)
    page = shown(browser)
    assert words(page) == one.statement.text
    assert page.count('<article class="claim') == 2
    for told_there in ("A night", "Ministry of Defence", "https://example.org/1", one.statement.capture.sha256):
        assert told_there in page


def test_each_mark_has_the_words_of_its_claim(browser):
    kept(told("they shelled us", "ten fell"))
    found = r'<mark class="e w-attack f-attack d1 u1-attack" data-claims="(\d)">.*?</a>(.*?)</mark>'
    marks = re.findall(found, shown(browser))
    assert marks == [("1", "they shelled us"), ("2", "ten fell")]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_that_a_statement_says_is_done(browser, text):
    kept(told("they shelled us", text=text, title=text.replace("\x07", "").replace("\x1b", "")))
    page = shown(browser)
    assert "<script>alert" not in page
    assert "<svg onload" not in page
    assert '" onmouseover' not in page
    assert not re.search("[\x07\x1b\u200b\u202a-\u202e\u2066-\u2069]", page)
    assert len(words(page)) == len(text)


def test_a_line_of_a_million_letters_is_shown_on_several_pages(browser):
    one = told("they shelled us", text="they shelled us " + "a" * 10**6)
    kept(one)
    pages = [shown(browser, f"?page={number}") for number in range(1, 18)]
    assert "page 1 of 17" in pages[0]
    assert "".join(map(words, pages)) == one.statement.text
    assert all(len(words(page)) <= 60_000 for page in pages)


def test_a_statement_of_very_many_claims_has_pages(browser):
    quotes = [f"shell {number:04}" for number in range(450)]
    one = told(*quotes)
    kept(one)
    pages = [shown(browser, f"?page={number}") for number in range(1, 6)]
    assert [page.count('<article class="claim') for page in pages] == [100, 100, 100, 100, 50]
    assert "450 claims" in pages[0]
    assert "".join(map(words, pages)) == one.statement.text


def test_a_link_to_a_claim_opens_the_page_that_it_is_on(browser):
    one = told(*(f"shell {number:04}" for number in range(450)))
    kept(one)
    last = one.claims[-1].id
    at = re.findall(rf'href="([^"]*)#{last}"', browser.get(f"/claims/{last}/").content.decode())[0]
    assert f'data-url="/claims/{last}/' in browser.get(unescape(at)).content.decode()
    assert f'data-url="/claims/{last}/' not in shown(browser, "?claim=c_none")


def test_an_older_revision_is_shown_with_its_own_claims(browser):
    kept(told("they shelled us"))
    kept(told("they shelled us again", "ten fell"))
    assert "ten fell" in words(shown(browser))
    first = shown(browser, "?revision=1")
    assert "ten fell" not in words(first)
    assert first.count('<article class="claim') == 1
    pk = Statement.objects.get().pk
    assert browser.get(f"/statements/{pk}/?revision=9").status_code == 404


def test_a_corrected_copy_stands_beside_its_claim(browser):
    one = told("they shelled us")
    kept(one)
    judge(one.claims[0].id, "correct", reason="so", by="Ana", changed={"event": "attack.air"})
    page = shown(browser)
    assert page.count('<article class="claim') == 2
    assert "corrected copy" in page


def test_the_list_has_what_is_asked_for(browser):
    kept(told("they shelled us", title="A night"), told("we did not", id="016", party="Azerbaijan", title="A day"))
    text = browser.get("/statements/?words=day&party=Azerbaijan").content.decode()
    assert "A day" in text
    assert "A night" not in text


def test_a_day_that_is_not_given_is_told_so_in_whole_words(browser):
    kept(told("they shelled us", published=None))
    for path in ("/statements/", "/claims/", "/"):
        assert "day not given" in browser.get(path).content.decode()


SPANS = st.lists(st.tuples(st.integers(0, 29), st.integers(1, 12)), max_size=8)


@given(text=st.text(st.characters(codec="utf-8"), min_size=42, max_size=60), spans=SPANS)
def test_runs_lose_no_letter_and_mark_each_claim_whole(text, spans):
    claims = [
        (number, replace(claim_of(), evidence=Evidence(quote="", start=start, end=start + length, sentence=(0, 1))))
        for number, (start, length) in enumerate(spans, start=1)
    ]
    runs = list(runs_of(text, claims))
    assert sum(len(run.text) for run in runs) == len(text)
    at = 0
    marked: dict[int, list[int]] = {number: [] for number, _ in claims}
    for run in runs:
        for number in run.claims:
            marked[number].extend(range(at, at + len(run.text)))
        at += len(run.text)
    assert marked == {number: list(range(each.evidence.start, each.evidence.end)) for number, each in claims}
    assert sorted(mark.number for run in runs for mark in run.opened) == [number for number, _ in claims]
    for run in runs:
        lanes = [mark.lane for mark in run.marks]
        assert len(lanes) == len(set(lanes))


@pytest.mark.parametrize("address", ["/nothing/", "/statements/999/", "/claims/c_0/"])
def test_an_address_with_nothing_at_it_has_a_page_of_the_room(browser, address):
    response = browser.get(address)
    text = response.content.decode()
    assert response.status_code == 404
    assert all(part in text for part in ('class="brand"', "What to do: ", "D104"))
    assert "alteram ledger" not in text


def test_days_of_publication_stand_in_the_words_in_which_claims_tell_days(browser):
    kept(told("they shelled us"))
    statement = Statement.objects.get().pk
    pages = [
        browser.get(path).content.decode() for path in ("/statements/", "/", "/claims/", f"/statements/{statement}/")
    ]
    assert all("<time>13 Sep 2022</time>" in text for text in pages)
