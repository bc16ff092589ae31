"""The register shows what each party says of each obligation, and how persons rate it; nothing becomes a fact."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from alteram.ledger import judging
from alteram.ledger.models import Entry, Rating
from alteram.ledger.verifying import verify
from alteram.model.agreements import FINDING_KINDS
from alteram.room import lanes
from alteram.room.lanes import Scale, marks
from alteram.room.pages import agreements
from alteram.workspace import known_agreements
from tests.agreements.made import agreement_of, obligation_of, register_of, said
from tests.claim_factory import actor
from tests.ledger.place import kept, named
from tests.ledger.test_mattering import ID, made

PAGE = f"/agreements/{ID}/"
HOSTILE = '<script>alert(1)</script> "onload=x \u202eshelled'


def page(response) -> str:
    assert response.status_code == 200
    return str(response.content.decode())


@pytest.fixture
def statements():
    they = actor("they", party="Armenia")
    found = [
        made("a", "Azerbaijan", ("they shelled us", "attack.shelling", {"agent": (they,)})),
        made("b", "Armenia", ("it broke the truce", "agreement.breach",
                              {"agent": (actor("it", party="Azerbaijan"),), "agreement": named(ID)})),
    ]  # fmt: skip
    kept(*found)
    return found


def obligation(text: str, id: str) -> str:
    """The part of the page about an obligation."""
    (found,) = re.findall(
        rf'<section class="duty" id="o-{id}".*?</section>\s*(?=<section class="duty"|</div>)', text, re.S
    )
    return str(found)


def figures(browser: Client) -> list[str]:
    """How many obligations the agreement has in the list, and claims that name it, as broken, and as kept."""
    row = re.search(rf'<tr>\s*<td><a href="{PAGE}">.*?</tr>', page(browser.get("/agreements/")), re.S)
    return re.findall(r'<td class="figure"[^>]*>(?:<[^>]*>)*(\d+)', row[0]) if row else []


def test_the_list_has_each_agreement_with_its_parties_and_counts(browser, statements):
    text = page(browser.get("/agreements/"))
    assert text.count('class="conflict"') == len({each.conflict for each in known_agreements()})
    row = re.search(rf'<tr>\s*<td><a href="{PAGE}">.*?</tr>', text, re.S)
    assert row is not None
    assert "Armenia, Azerbaijan, Russia" in row[0]
    assert figures(browser) == ["20", "1", "1", "0"]
    assert f"/claims/?agreement={ID}&amp;event=agreement.breach&amp;stance=asserted&amp;modality=actual" in row[0]


def test_what_is_only_promised_is_not_counted_as_kept(browser):
    fields = {"agreement": named(ID), "modality": "promised"}
    kept(made("a", "Armenia", ("it will keep it", "agreement.honour", fields)))
    assert figures(browser) == ["20", "1", "0", "0"]


def test_what_a_person_rejected_is_not_counted_as_broken(browser, statements):
    judging.judge(statements[1].claims[0].id, "reject", reason="so", by="Ana")
    assert figures(browser) == ["20", "1", "0", "0"]
    assert "nor what persons rejected or corrected" in page(browser.get("/agreements/"))


def test_parties_stand_in_one_order_whatever_the_text_of_the_agreement_says(browser):
    text = page(browser.get("/agreements/rus-ukr-2015-02-12/"))
    parties = "Russia, Ukraine, Donetsk People&#x27;s Republic, Luhansk People&#x27;s Republic, OSCE"
    assert f"12 Feb 2015 · {parties}" in text


def test_each_party_has_a_column_with_its_words_linked_to_the_statement(browser, statements):
    text = page(browser.get(PAGE))
    first = obligation(text, "1")
    assert re.findall(r"<h3>(\w+)", first) == ["Armenia", "Azerbaijan", "Russia"]
    claim = statements[0].claims[0]
    assert f'<a href="/statements/1/?claim={claim.id}#{claim.id}">“they shelled us”</a>' in first
    assert "alleged breach" in first
    assert "Its statements heard here say nothing of it." in first
    assert "No statement of this party is heard here." in first


def test_what_fits_no_obligation_stands_under_none(browser, statements):
    text = page(browser.get(PAGE))
    assert "it broke the truce" in text[text.index('id="loose"') :]


def test_a_deadline_that_passed_without_a_word_is_told_as_silence(browser, statements):
    second = obligation(page(browser.get(PAGE)), "2")
    assert "silence" in second
    assert "no answer is not a breach" in second
    assert "20 Nov 2020" in second
    assert 'class="due"' in second


@pytest.mark.parametrize("query", ["party=Armenia", "since=2020-01-01", "until=2023-01-01"])
def test_of_some_statements_no_silence_is_told_and_the_page_says_why(browser, statements, query):
    text = page(browser.get(f"{PAGE}?{query}"))
    assert '<span class="verdict">silence' not in text
    assert "the statements read say nothing either way" not in text
    assert "No silence is told here" in text
    assert "No silence is told here" not in page(browser.get(f"{PAGE}?obligation=2"))


def test_the_line_says_in_words_what_it_draws(browser, statements):
    first = obligation(page(browser.get(PAGE)), "1")
    assert 'aria-label="Azerbaijan: 13 Sep 2022: alleged breach"' in first
    assert first.count("<path") == 2  # on the line, and beside the word


@pytest.mark.parametrize(
    ("query", "there"),
    [
        ("", True),
        ("party=Azerbaijan", True),
        ("party=Armenia", False),
        ("since=2022-09-14", False),
        ("since=2022-09-13&until=2022-09-13", True),
        ("since=nonsense&party=&obligation=nowhere", True),
        ("obligation=1", True),
        ("obligation=2", False),
    ],
)
def test_statements_are_asked_for_by_day_and_party(browser, statements, query, there):
    assert ("they shelled us" in page(browser.get(f"{PAGE}?{query}"))) is there


def test_a_party_that_nobody_knows_is_heard_in_nothing(browser, statements):
    text = page(browser.get(PAGE, {"party": "<b>"}))
    assert "none that is kept here" in text
    assert "<b>" not in text[text.index("<main") : text.index("Statements heard")]


def test_a_time_that_ends_before_it_begins_is_refused(browser):
    assert browser.get(f"{PAGE}?since=2022-09-20&until=2022-09-01").status_code == 400


def test_an_agreement_that_nobody_knows_is_not_there(browser):
    response = browser.get("/agreements/nothing/")
    assert response.status_code == 404
    assert "No obligations are known" in response.content.decode()


@pytest.mark.parametrize(
    ("name", "leads_to"),
    [
        ("armenia-azerbaijan", "/agreements/#armenia-azerbaijan"),
        ("Trilateral Statement of 10 November 2020", PAGE),
    ],
)
def test_other_names_lead_to_the_page(browser, name, leads_to):
    assert browser.get(f"/agreements/{name}/")["Location"] == leads_to


def test_nothing_that_a_statement_says_is_done(browser):
    they = actor(HOSTILE, party="Armenia")
    kept(made("a", "Azerbaijan", (HOSTILE, "attack.shelling", {"agent": (they,)})))
    text = page(browser.get(PAGE))
    assert "&lt;script&gt;alert(1)" in text
    assert "<script>alert" not in text
    assert "\u202e" not in text
    assert "style=" not in text


def test_a_row_shows_the_last_findings_and_leads_to_all(browser, monkeypatch):
    they = {"agent": (actor("they", party="Armenia"),)}
    kept(made("a", "Azerbaijan", *((f"shell {n}", "attack.shelling", they) for n in range(6))))
    text = page(browser.get(f"{PAGE}?party=Azerbaijan"))
    assert text.count("“shell") == agreements.FEW
    assert '<a href="?party=Azerbaijan&amp;obligation=1">2 published earlier</a>' in text
    assert page(browser.get(f"{PAGE}?party=Azerbaijan&obligation=1")).count("“shell") == 6
    monkeypatch.setattr(agreements, "MOST", 5)
    assert "More than 5 claims can matter here" in page(browser.get(PAGE))


def rated(browser: Client, degree: str = "2", reason: str = "not all came home", obligation: str = "8a"):
    return browser.post(f"{PAGE}{obligation}/rate/", {"fulfilment": degree, "reason": reason})


def test_a_rating_is_signed_kept_and_shown(browser):
    response = rated(browser, reason="<i>not all</i>")
    assert response["Location"] == f"{PAGE}#o-8a"
    row = Rating.objects.get()
    assert (row.agreement, row.obligation, row.fulfilment, row.by) == (ID, "8a", 2, "Ana")
    told = obligation(page(browser.get(PAGE)), "8a")
    assert "fulfilment 2 of 3, intermediate, as Ana holds" in told
    assert "&lt;i&gt;not all&lt;/i&gt;" in told
    assert verify().faults == []


@pytest.mark.parametrize(
    "wrong",
    [{"degree": "4"}, {"degree": "²"}, {"degree": ""}, {"degree": "-1"}, {"reason": " "}, {"obligation": "99"}],
)
def test_what_is_no_rating_is_refused(browser, wrong):
    response = rated(browser, **wrong)
    assert response.status_code == 400
    assert "D105" in response.content.decode()
    assert Rating.objects.count() == 0


def test_a_rating_is_taken_back_and_stays_to_be_seen(browser):
    rated(browser)
    entry = Rating.objects.get().entry
    browser.post(f"{PAGE}8a/undo/", {"entry": entry})
    assert Entry.objects.order_by("-number")[0].kind == "undo"
    told = obligation(page(browser.get(PAGE)), "8a")
    assert "<s>fulfilment 2 of 3" in told
    assert "taken back by Ana" in told
    assert "take back" not in told
    assert browser.post(f"{PAGE}8a/undo/", {"entry": entry}).status_code == 404


@pytest.mark.parametrize("entry", ["", "1", "x", "99999999999999999999"])
def test_only_a_rating_of_the_obligation_is_taken_back(browser, statements, entry):
    rated(browser, obligation="1")
    assert browser.post(f"{PAGE}8a/undo/", {"entry": entry}).status_code == 404
    assert not Entry.objects.filter(kind="undo").exists()


def test_who_may_not_decide_sees_ratings_and_no_form(person, browser):
    rated(browser)
    text = page(person("coder", name="Ben").get(PAGE))
    assert "as Ana holds" in text
    assert 'method="post"' not in text


def test_every_kind_of_finding_has_a_shape_of_its_own():
    drawn = [(lanes.SHAPES[kind], kind in lanes.HOLLOW) for kind in FINDING_KINDS]
    assert len(set(drawn)) == len(FINDING_KINDS)


def test_marks_have_a_row_for_each_kind_and_never_cover_each_other():
    claims = [said("force.withdraw", published=f"2022-09-{day}") for day in ("13", "13", "14")]
    claims += [said("force.withdraw", published="2022-11-30")]
    claims += [said("force.withdraw", stance="denied", published="2022-09-13", quote="they did not")]
    register = register_of(agreement_of(obligation_of()), *claims)
    found = marks(register.entries[0].findings, Scale(first=date(2020, 11, 10), last=date(2023, 11, 10)))
    assert [each.told for each in found] == [
        "13 Sep 2022: alleged breach",
        "13–14 Sep 2022: alleged fulfilment, 3 claims",
        "30 Nov 2022: alleged fulfilment",
    ]
    assert found[0].down < found[1].down == found[2].down


@given(days=st.lists(st.dates(date(2020, 1, 1), date(2024, 1, 1))))
def test_no_finding_is_lost_among_the_marks_and_none_is_too_near(days):
    findings = (
        register_of(
            agreement_of(obligation_of()),
            *(said("force.withdraw", published=day.isoformat(), quote=f"{n}") for n, day in enumerate(days)),
        )
        .entries[0]
        .findings
    )
    found = marks(findings, Scale(first=date(2020, 11, 10), last=date(2023, 11, 10)))
    assert sum(number_of(each.told) for each in found) == len(findings)
    shares = [float(each.at.rstrip("%")) for each in found if "alleged fulfilment" in each.told]
    assert all(after - before > lanes.APART - 0.02 for before, after in pairwise(shares))


def number_of(told: str) -> int:
    """How many claims a mark stands for, in its words."""
    many = re.search(r", (\d+) claims$", told)
    return int(many[1]) if many else 1


def test_a_deadline_before_the_days_that_are_looked_at_is_not_drawn(browser, statements):
    second = obligation(page(browser.get(f"{PAGE}?since=2022-01-01")), "2")
    assert 'class="due"' not in second
    assert "20 Nov 2020" in second
