"""Claims are found, shown with their words, and judged."""

from __future__ import annotations

import html
import re

import pytest

from alteram.ledger import search
from alteram.ledger.judging import judge
from alteram.ledger.models import Entry, Judgement
from alteram.ledger.verifying import verify
from tests.ledger.place import kept, told


@pytest.fixture
def claims():
    one = told("they shelled us", "ten fell")
    kept(one, told("he says so", id="016", party="Azerbaijan", published="2022-09-20"))
    return one.claims


def page(response) -> str:
    assert response.status_code == 200
    return str(response.content.decode())


def test_words_that_were_found_are_marked_in_the_quote(browser, claims):
    text = page(browser.get("/claims/?words=shelling"))
    assert 'they <mark class="hit">shelled</mark> us' in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--", "There is no word in"),
        ('""', "There is no word in"),
        ('they "shelled', "A quotation mark stands alone in"),
    ],
)
def test_words_that_cannot_be_asked_for_are_told_in_the_form(browser, claims, words, said):
    response = browser.get("/claims/", {"words": words, "party": "Armenia"})
    text = html.unescape(response.content.decode())
    assert response.status_code == 400
    assert said in text
    assert "D105" in text
    assert f'value="{words}"' in text
    assert '<input type="hidden" name="party" value="Armenia">' in text


@pytest.mark.parametrize(
    "words", ["they OR us", "NOT us", "shell*", "-us they", "they* AND (us)", "NEAR(a b)", "a:b", "^us"]
)
def test_signs_of_other_searches_are_only_words(browser, claims, words):
    assert browser.get("/claims/", {"words": words}).status_code == 200
    assert "not obeyed" in page(browser.get("/claims/?words=they+OR+us"))


@pytest.mark.parametrize(
    ("query", "quotes"),
    [
        ("party=Armenia&party=Azerbaijan", {"they shelled us", "ten fell", "he says so"}),
        ("party=Azerbaijan&party=Nobody", {"he says so"}),
        ("judgement=reject", {"ten fell"}),
        ("judgement=none&party=Armenia", {"they shelled us"}),
        ("published=2022-09-20", {"he says so"}),
        ("issuer=Ministry+of+Azerbaijan", {"he says so"}),
    ],
)
def test_facets_are_asked_for_together(browser, claims, query, quotes):
    judge(claims[1].id, "reject", reason="read", by="Ana")
    text = page(browser.get(f"/claims/?{query}"))
    assert {each for each in ("they shelled us", "ten fell", "he says so") if each in text} == quotes
    assert f'<b id="howmany">{len(quotes)} claim' in text


def test_few_claims_stand_in_the_order_that_is_asked_for(browser, claims, monkeypatch):
    text = page(browser.get("/claims/?order=unsure"))
    assert "Narrow them down" not in text
    monkeypatch.setattr(search, "SORTED", 1)
    assert "Narrow them down" in page(browser.get("/claims/?order=unsure"))


def test_a_compact_table_has_shorter_quotes(browser):
    kept(told("word " * 60 + "end"))
    long, short = (page(browser.get(f"/claims/?columns={each}")) for each in ("full", "compact"))
    assert long.count("word ") > short.count("word ") > 10


def test_the_table_has_the_claims_with_their_words(browser, claims):
    text = page(browser.get("/claims/"))
    assert all(f"“{claim.evidence.quote}”" in text for claim in claims)


@pytest.mark.parametrize(
    ("query", "there", "gone"),
    [
        ("words=shelled", "they shelled us", "ten fell"),
        ("party=Azerbaijan", "he says so", "ten fell"),
        ("event=attack", "they shelled us", "no such words"),
        ("words=shelled&since=nonsense&sure=much&page=x", "they shelled us", "ten fell"),
    ],
)
def test_what_is_asked_for_is_found(browser, claims, query, there, gone):
    text = re.sub("</?mark[^>]*>", "", page(browser.get(f"/claims/?{query}")))
    assert there in text
    assert gone not in text


@pytest.mark.parametrize("where", ["claims", "map", "incidents"])
def test_a_page_says_what_it_did_not_understand(browser, claims, where):
    text = page(browser.get(f"/{where}/?since=nonsense"))
    assert "From “nonsense” was not understood, and does not narrow this down" in text
    assert 'title="Take this out"' not in text


def test_no_file_is_made_of_what_was_not_understood(browser, claims):
    assert browser.post("/claims/export/csv/?since=nonsense").status_code == 400


def test_a_time_that_ends_before_it_begins_is_refused_with_a_code(browser):
    response = browser.get("/claims/?since=2022-09-20&until=2022-09-01")
    assert response.status_code == 400
    assert "D105" in response.content.decode()


def test_a_claim_that_is_not_there_is_told_with_a_code(browser):
    response = browser.get("/claims/c_0/")
    assert response.status_code == 404
    assert "D104" in response.content.decode()


def test_a_judgement_is_signed_kept_and_shown(browser, claims):
    browser.post(f"/claims/{claims[0].id}/judge/", {"verdict": "reject", "reason": "it quotes another"})
    judgement = Judgement.objects.get()
    assert (judgement.verdict, judgement.reason, judgement.by) == ("reject", "it quotes another", "Ana")
    text = page(browser.get(f"/claims/{claims[0].id}/"))
    assert "it quotes another" in text
    assert verify().faults == []


def test_a_correction_without_its_form_is_refused(browser, claims):
    response = browser.post(f"/claims/{claims[0].id}/judge/", {"verdict": "correct", "event": "attack.air"})
    assert response.status_code == 400
    assert Judgement.objects.count() == 0


def test_a_judgement_is_taken_back_by_another_entry(browser, claims):
    browser.post(f"/claims/{claims[0].id}/judge/", {"verdict": "accept"})
    entry = Judgement.objects.get().entry
    browser.post(f"/entries/{entry}/undo/", {"cid": claims[0].id})
    assert Entry.objects.order_by("-number")[0].kind == "undo"


def test_htmx_gets_the_claim_alone(browser, claims):
    text = page(browser.get(f"/claims/{claims[0].id}/?number=7", headers={"HX-Request": "true"}))
    assert text.lstrip().startswith("<article")
    assert 'data-number="7"' in text


def test_a_page_after_the_first_goes_on_where_that_ended(browser):
    many = [told(*(f"claim {10 * n + each} of many" for each in range(10)), id=f"s{n}") for n in range(6)]
    kept(*many)
    first, second = (page(browser.get(f"/claims/?page={number}")) for number in (1, 2))
    assert first.count("“claim") == 50
    assert second.count("“claim") == 10
    assert 'rel="next"' in first
    assert 'rel="next"' not in second


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/claims/?words=%00", 400),
        ("/incidents/?words=a%00b", 400),
        ("/claims/c_%00/", 400),
        (f"/claims/?page={'9' * 5000}", 200),
        (f"/statements/?page={'9' * 5000}", 200),
        ("/claims/?page=٣", 200),
        ("/statements/999999999999999999999/", 404),
        (f"/statements/?words={'+'.join(['word'] * 1000)}", 200),
    ],
    ids=lambda value: str(value)[:40],
)
def test_odd_questions_get_a_page(browser, claims, path, status):
    assert browser.get(path).status_code == status


def test_taking_back_without_a_claim_leads_to_the_log(browser, claims):
    browser.post(f"/claims/{claims[0].id}/judge/", {"verdict": "accept"})
    response = browser.post(f"/entries/{Judgement.objects.get().entry}/undo/")
    assert (response.status_code, response["Location"]) == (302, "/log/")
