"""The table of claims is narrowed down, read and judged, by keys and by links, with and without scripts."""

from __future__ import annotations

import pytest

from tests.browser.conftest import expect

NARROW = pytest.param({"width": 390}, id="390")
WIDE = pytest.param({"width": 1280}, id="1280")


def test_keys_open_claims_in_the_table_and_decide(visit):
    visit.open("/claims/?event=attack")
    page = visit.page
    page.keyboard.press("j")
    page.locator("tr.opened .claim.selected .judge").wait_for()
    page.keyboard.press("j")
    page.locator("tr.one.on[data-number='2'] + tr.opened .claim.selected .judge").wait_for()
    expect(page.locator("tr.opened")).to_have_count(1)
    assert visit.unfit() == []
    for key, verdict in (("u", "unsure"), ("a", "accepted")):
        page.locator("tr.opened .judge").wait_for()
        page.keyboard.press(key)
        page.locator(f"tr.one.on .as .verdict:text-is('{verdict}')").wait_for()
    expect(page.locator("#told")).to_have_text("accepted")
    page.keyboard.press("c")
    page.locator("tr.opened form.making").wait_for()
    page.wait_for_function("document.activeElement.matches('[data-narrows]')")
    assert visit.unfit() == []
    page.keyboard.press("Escape")
    page.keyboard.press("k")
    page.locator("tr.one.on[data-number='1'] + tr.opened .judge").wait_for()
    page.keyboard.press("Escape")
    expect(page.locator("tr.opened")).to_have_count(0)
    assert visit.faults == []


@pytest.mark.parametrize("visit", [WIDE, NARROW], indirect=True)
def test_a_correction_is_made_in_the_queue_where_the_claim_stands(visit):
    visit.open("/review/?of=look")
    page = visit.page
    page.keyboard.press("j")
    page.locator(".claim.selected .judge").wait_for()
    page.keyboard.press("c")
    page.locator(".queue .claim.selected form.making").wait_for()
    page.wait_for_function("document.activeElement.matches('[data-narrows]')")
    assert page.get_by_text("select words in the text").is_hidden()  # there is no text to select in
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visit.unfit() == []
    page.get_by_role("button", name="let go").click()
    page.locator("form.making").wait_for(state="detached")
    assert visit.faults == []


def test_what_is_taken_back_leaves_the_row(visit):
    visit.open("/claims/?event=mine")
    page = visit.page
    page.locator("tr.one .opens").first.click()
    page.locator("tr.opened .judge").wait_for()
    page.keyboard.press("r")
    page.locator("tr.one.on .as .verdict:text-is('rejected')").wait_for()
    page.get_by_role("button", name="take back").first.click()
    page.locator("tr.one.on .as:not(:has(.verdict))").wait_for(state="attached")
    page.locator("tr.one .opens").first.click()
    expect(page.locator("tr.opened")).to_have_count(0)
    assert visit.faults == []


@pytest.mark.parametrize("visit", [WIDE, NARROW], indirect=True)
def test_facets_narrow_down_and_are_taken_out(visit):
    visit.open("/claims/")
    page = visit.page
    page.locator(".facet").first.wait_for(state="attached")
    if page.locator(".facets > details:not([open])").count():
        page.get_by_text("Narrow down").click()
    before = page.locator(".howmany b").inner_text()
    page.locator("#facet-party + ul a").first.click()
    page.locator(".facet .on").first.wait_for(state="attached")
    expect(page.locator(".howmany b")).not_to_have_text(before)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visit.unfit() == []
    page.locator(".chips a").first.click()
    page.locator(".chips").wait_for(state="detached")
    expect(page.locator(".howmany b")).to_have_text(before)
    assert visit.faults == []


def test_pages_are_turned_by_keys(visit):
    visit.open("/claims/?page=2")
    visit.page.keyboard.press("p")
    visit.page.wait_for_url("**page=1")
    expect(visit.page.locator("tr.one[data-number='1']")).to_have_count(1)
    assert visit.faults == []


@pytest.mark.parametrize("visit", [WIDE, NARROW], indirect=True)
def test_a_view_is_kept_renamed_and_deleted(visit):
    visit.open("/claims/?event=attack")
    page = visit.page
    page.get_by_text("Keep this as a view").click()
    page.get_by_label("Name", exact=True).fill("Attacks of the week")
    page.get_by_role("button", name="Keep it").click()
    page.locator(".views a[aria-current]:text-is('Attacks of the week')").wait_for()
    page.get_by_text("Keep this as a view").click()
    assert visit.unfit() == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_label("Name of the view Attacks of the week").fill("Attacks")
    page.get_by_role("button", name="Rename").click()
    page.locator(".views a:text-is('Attacks')").wait_for()
    page.get_by_text("Keep this as a view").click()
    page.get_by_role("button", name="delete Attacks").click()
    page.locator(".views a:text-is('Attacks')").wait_for(state="detached")
    assert visit.faults == []


@pytest.mark.parametrize("visit", [pytest.param({"scripts": False}, id="no scripts")], indirect=True)
def test_facets_and_rows_work_without_scripts(visit):
    visit.open("/claims/")
    page = visit.page
    page.get_by_role("link", name="Count what can be chosen").click()
    page.locator("#facet-party + ul a").first.click()
    page.locator(".chips a").first.wait_for()
    page.locator("tr.one .opens").first.click()
    page.get_by_role("button", name="Accept").wait_for()
