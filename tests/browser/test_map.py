"""The map, its list and its charts, as a person uses them by keys, and what stands in their stead without WebGL."""

from __future__ import annotations

import re

import pytest

from tests.browser.conftest import expect

LOOKS = [
    pytest.param({"width": width, "scheme": scheme}, id=f"{width} {scheme}")
    for width in (1280, 390)
    for scheme in ("light", "dark")
]
DRAWN = ".where[data-drawn]:not([aria-busy])"


def drawn(visit, path):
    visit.open(path)
    visit.page.locator(".where").scroll_into_view_if_needed()
    visit.page.locator(DRAWN).wait_for(timeout=30_000)
    return visit.page


def claims_shown(page):
    return page.locator(".where-status").inner_text()


@pytest.mark.parametrize("visit", LOOKS, indirect=True)
@pytest.mark.parametrize("path", ["/map/", "/map/?party=Armenia", "/"])
def test_a_drawn_map_is_whole(visit, path):
    page = drawn(visit, path)
    expect(page.locator(".plot")).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visit.unfit() == []
    assert visit.faults == []


def test_it_is_said_that_numbers_count_a_claim_at_each_place(visit):
    page = drawn(visit, "/map/")
    numbers = sum(map(int, page.locator(".by-place td.many").all_inner_texts()))
    expect(page.locator(".where-status")).to_contain_text(f"named {numbers} times by ")
    expect(page.locator(".where-status")).to_contain_text("Numbers on the map count a claim at each place")


def test_a_place_is_chosen_by_keys_and_leads_to_its_words(visit):
    page = drawn(visit, "/map/")
    first = page.locator(".places button").first
    name = first.locator(".name").inner_text()
    first.focus()
    page.keyboard.press("Enter")
    page.locator(".claims-of li").first.wait_for()
    expect(page.locator(".claims-of .at-place")).to_have_text(name)
    expect(page.locator(":focus")).to_have_text("all places")
    assert visit.unfit() == []
    page.keyboard.press("Enter")
    expect(page.locator(".places button").nth(1)).to_be_attached()
    expect(page.locator(":focus")).to_contain_text(name)
    page.keyboard.press("Enter")
    page.locator(".claims-of li a").first.click()
    page.locator("mark.on, .claim.selected").first.wait_for()
    assert visit.faults == []


def test_the_days_are_narrowed_by_keys_and_lead_to_a_narrower_page(visit):
    page = drawn(visit, "/map/")
    before = page.locator(".places button").count()
    page.get_by_label("To", exact=True).focus()
    page.keyboard.press("Home")
    page.get_by_text("Claims that tell no time are left out.").wait_for()
    link = page.get_by_role("link", name="Only claims of these days")
    link.wait_for()
    assert page.locator(".places button").count() < before
    expect(page.locator(".plot .out").first).to_be_attached()
    link.click()
    expect(page).to_have_url(re.compile("since=.*until=|until=.*since="))
    page.locator(DRAWN).wait_for(timeout=30_000)
    assert visit.faults == []


def test_the_map_moves_by_keys_and_leads_to_its_surroundings(visit):
    page = drawn(visit, "/map/")
    page.locator(".maplibregl-canvas").focus()
    for key in ("+", "+", "ArrowRight"):
        page.keyboard.press(key)
        page.wait_for_timeout(600)
    link = page.get_by_role("link", name="km of the middle of the map")
    link.wait_for()
    link.click()
    expect(page).to_have_url(re.compile("near="))
    page.locator(".where:not([aria-busy])").wait_for()
    assert visit.faults == []


def test_the_table_of_claims_keeps_its_map_folded_until_it_is_wanted(visit):
    visit.open("/claims/")
    page = visit.page
    assert page.locator(".where-map").count() == 0
    assert page.evaluate("performance.getEntriesByType('resource').every((each) => !each.name.includes('maplibre'))")
    page.get_by_text("Where and when", exact=True).click()
    page.locator(DRAWN).wait_for(timeout=30_000)
    visit.open("/claims/?party=Armenia")
    page.locator(DRAWN).wait_for(timeout=30_000)
    assert visit.faults == []


@pytest.mark.parametrize("visit", LOOKS, indirect=True)
def test_an_incident_shows_where_and_when_each_says_it_was(visit):
    visit.open("/incidents/")
    visit.page.keyboard.press("j")
    visit.page.keyboard.press("Enter")
    page = visit.page
    page.locator(".where").scroll_into_view_if_needed()
    page.locator(DRAWN).wait_for(timeout=30_000)
    assert page.locator(".places button").count() >= 1
    page.locator(".places button").first.click()
    page.locator(".claims-of li a").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visit.unfit() == []
    assert visit.faults == []


def test_without_webgl_the_list_and_the_tables_say_the_same(visit):
    visit.page.add_init_script(
        "const of = HTMLCanvasElement.prototype.getContext;"
        "HTMLCanvasElement.prototype.getContext = function (kind, ...more) {"
        "  return kind.startsWith('webgl') ? null : of.call(this, kind, ...more); };"
    )
    visit.open("/map/")
    page = visit.page
    page.locator(".places button").first.wait_for()
    assert page.locator(".where-map").count() == 0
    assert page.locator("table.by-place tbody tr").count() == page.locator(".places button").count()
    assert visit.faults == []


@pytest.mark.parametrize("visit", [pytest.param({"scripts": False}, id="no scripts")], indirect=True)
def test_without_scripts_a_link_leads_from_the_claims_to_the_tables(visit):
    visit.open("/claims/?party=Armenia")
    visit.page.locator(".where-fold > summary").click()
    visit.page.get_by_role("link", name="Where and when, as tables").click()
    expect(visit.page.locator("table.by-place tbody tr").first).to_be_visible()
    expect(visit.page).to_have_url(re.compile("party=Armenia"))
