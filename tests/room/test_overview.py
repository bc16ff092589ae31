"""The overview counts, and tells on which days nothing is kept, without saying that anybody was silent."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from alteram.ledger import grouping, judging, waiting
from alteram.ledger.current import counts
from alteram.ledger.models import Incident
from alteram.ledger.voices import Published, Voice
from alteram.room import rhythm
from alteram.room.rhythm import Panel, panels, start_of, stretches
from tests.ledger.place import kept, told
from tests.room.test_incidents import account

FIRST = date(2022, 9, 1)
HOSTILE = '<script>alert(1)</script>\u202e"'


def page(browser) -> str:
    response = browser.get("/")
    assert response.status_code == 200
    return str(response.content.decode())


def numbers(browser) -> list[str]:
    """How many statements and claims the page counts, and how many claims were judged."""
    text = page(browser)
    return [*re.findall(r"<b>(\d+)</b>", text), *re.findall(r"(\d+) judged by a person", text)]


def on(day: str | None, party: str | None = "Armenia", statements: int = 1, conflict: str | None = None) -> Published:
    voice = Voice(conflict=conflict, party=party, issuer=None)
    return Published(voice=voice, day=date.fromisoformat(day) if day else None, statements=statements)


def panel(*days: Published) -> Panel:
    (found,) = panels(days)
    return found


def test_an_empty_ledger_says_how_to_begin(browser):
    assert "Nothing is kept here yet" in page(browser)


def test_statements_claims_and_judgements_are_three_numbers(browser):
    one = told("they shelled us", "ten fell")
    kept(one, told("he says so", id="016", party="Azerbaijan"))
    judging.judge(one.claims[0].id, "accept", reason="so", by="Ana")
    assert numbers(browser) == ["2", "3", "1"]


def test_the_third_number_is_of_incidents_and_comes_after_the_page(browser):
    kept(account("Armenia", "They shelled Goris"), account("Azerbaijan", "We did not shell Goris"))
    assert 'hx-get="/incidents/number/"' in page(browser)
    number = " ".join(re.sub(r"<[^>]*>", " ", browser.get("/incidents/number/").content.decode()).split())
    assert number == "1 incident proposed"
    grouping.accept(Incident.objects.get().id, reason="one night", by="Bob")
    assert "proposed, 1 accepted" in browser.get("/incidents/number/").content.decode()


def test_judged_claims_are_among_the_claims_that_are_counted(browser):
    one = told("they shelled us", "ten fell")
    kept(one)
    for claim in one.claims:
        judging.judge(claim.id, "accept", reason="so", by="Ana")
        judging.judge(claim.id, "unsure", reason="so", by="Ben")
    assert numbers(browser) == ["1", "2", "2"]
    kept(told("ten fell", text=one.statement.text), reader="reader 2")
    assert numbers(browser) == ["1", "1", "1"]
    kept(told("we answered", text=one.statement.text + " It says that we answered."))
    assert numbers(browser) == ["1", "1", "0"]


def test_judgements_are_counted_from_their_own_claims():
    with CaptureQueriesContext(connection) as asked:
        counts()
    (sql,) = (each["sql"] for each in asked.captured_queries if "ledger_judgement" in each["sql"])
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
        steps = [row[3] for row in cursor.fetchall()]
    assert not [step for step in steps if re.match("SCAN (U|V|ledger_claim|ledger_reading)", step)]


def test_the_least_sure_claims_that_nobody_judged_wait(browser):
    one = told("they shelled us", "ten fell", "we answered")
    sure = dict(zip(("they shelled us", "ten fell", "we answered"), (0.9, 0.2, 0.5), strict=True))
    claims = tuple(replace(each, confidence=sure[each.evidence.quote]) for each in one.claims)
    kept(replace(one, claims=claims))
    text = page(browser)
    assert text.index("“ten fell”") < text.index("“we answered”") < text.index("“they shelled us”")
    entry, _ = judging.judge(claims[1].id, "unsure", reason="so", by="Ana")
    assert "“ten fell”" not in page(browser)
    judging.undo(entry, reason="so", by="Ana")
    assert "“ten fell”" in page(browser)


def test_of_very_many_claims_the_last_are_looked_through(browser, monkeypatch):
    monkeypatch.setattr(waiting, "LATEST", 2)
    kept(told("one", "two", "three"))
    assert len(waiting.least_sure(10)) == 2


def test_what_only_an_older_reading_has_does_not_wait(browser):
    kept(told("they shelled us"))
    kept(told("they shelled us", "ten fell"), reader="reader 2")
    assert len(waiting.least_sure(10)) == 2


def test_the_days_of_each_party_are_drawn_and_told(browser):
    kept(
        told("they shelled us", published="2022-09-01"),
        told("he says so", id="016", party="Azerbaijan", published="2022-09-20"),
    )
    text = page(browser)
    assert "1 Sep 2022 – 20 Sep 2022; a bar is a day, the tallest 1 statement" in text
    assert "longest without a statement kept here: 19 days, 2–20 Sep 2022" in text
    assert "longest without a statement kept here: 19 days, 1–19 Sep 2022" in text
    assert text.count("<rect") == 2
    assert "silent" not in text


def test_a_side_of_whom_nothing_is_kept_is_told_as_such(browser):
    kept(told("they shelled us", published="2022-09-01"))
    row = re.search(r'<p class="whose">Azerbaijan</p>.*?</li>', page(browser), re.S)
    assert row is not None
    assert "no statement kept here" in row[0]


def test_nothing_that_a_statement_says_is_done(browser):
    kept(told("they shelled us", party=HOSTILE, title=HOSTILE, conflict=HOSTILE, text=f"they shelled us {HOSTILE}"))
    text = page(browser)
    assert "<script>alert" not in text
    assert "\u202e" not in text
    assert "style=" not in text


def test_conflicts_come_by_name_and_what_belongs_to_none_comes_last():
    found = panels([on("2022-09-01", None), on("2022-09-01", "Thailand"), on("2022-09-01", "Armenia")])
    assert [each.conflict for each in found] == ["Armenia-Azerbaijan", "Thailand-Cambodia", None]
    assert [row.party for row in found[0].rows] == ["Armenia", "Azerbaijan"]
    assert [row.party for row in found[2].rows] == ["party not given"]


def test_names_that_a_profile_knows_are_one_party():
    found = panel(on("2022-09-01", "armenia"), on("2022-09-03", "Armenia"))
    assert [(row.party, row.statements) for row in found.rows] == [("Armenia", 2), ("Azerbaijan", 0)]


def test_all_rows_of_a_conflict_share_one_scale():
    found = panel(on("2022-09-01", statements=4), on("2022-09-03", "Azerbaijan"))
    (tall,), (low,) = (row.bars for row in found.rows)
    assert (float(tall.high), float(low.high)) == (rhythm.HEIGHT, rhythm.HEIGHT / 4)
    assert found.table == [("1 Sep 2022", [4, 0]), ("3 Sep 2022", [0, 1])]


def test_statements_without_a_day_are_counted_and_not_drawn():
    (row, _) = panel(on(None, statements=3), on("2022-09-01")).rows
    assert (row.statements, row.undated, row.counts) == (4, 3, (1,))
    assert panel(on(None)).first is None


@pytest.mark.parametrize(
    ("last", "length", "spans"),
    [
        ("2022-09-01", "day", 1),
        ("2023-01-01", "day", 123),
        ("2023-09-01", "week", 53),
        ("2025-09-01", "month", 37),
        ("2042-09-01", "quarter", 81),
        ("2102-09-01", "year", 81),
        ("9999-12-31", "century", 80),
    ],
)
def test_a_bar_stands_for_the_shortest_time_of_which_there_are_not_too_many(last, length, spans):
    found = panel(on("2022-09-01"), on(last))
    assert (found.length, len(found.spans)) == (length, spans)


def test_the_ends_of_the_calendar_are_days_like_others():
    found = panel(on("0001-01-01"), on("9999-12-31", "Azerbaijan"))
    assert [sum(row.counts) for row in found.rows] == [1, 1]
    assert (found.spans[0], found.spans[-1]) == ("1–99", "9900–9999")
    assert len(panel(on("9999-12-30"), on("9999-12-31")).spans) == 2


DAYS = st.sets(st.integers(0, 400).map(lambda number: FIRST + timedelta(days=number)), min_size=1)


@given(days=DAYS)
def test_no_statement_is_lost_among_the_bars(days):
    found = panel(*(on(day.isoformat()) for day in days))
    assert sum(found.rows[0].counts) == len(days)


@given(days=DAYS)
def test_a_stretch_holds_no_day_and_ends_where_one_begins(days):
    first, last = FIRST, FIRST + timedelta(days=400)
    found = stretches(days, first, last)
    for each in found:
        assert not any(each.first <= day <= each.last for day in days)
        assert each.first == first or each.first - timedelta(days=1) in days
        assert each.last == last or each.last + timedelta(days=1) in days
    assert [each.days for each in found] == sorted((each.days for each in found), reverse=True)


@given(day=st.dates(), length=st.sampled_from(rhythm.SPANS))
def test_a_span_begins_on_or_before_its_days(day, length):
    start = start_of(day, length)
    assert start <= day
    assert start_of(start, length) == start
