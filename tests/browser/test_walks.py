"""What a person does on more than one page: brings a statement in, compares, decides."""

from __future__ import annotations

import pytest

LOOKS = [pytest.param({"width": width}, id=str(width)) for width in (1280, 390)]


@pytest.mark.parametrize("visit", LOOKS, indirect=True)
def test_an_incident_is_found_accepted_and_taken_back_by_keys(visit):
    visit.open("/incidents/")
    page = visit.page
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.locator("table.accounts").wait_for()
    assert visit.unfit() == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("a")
    page.get_by_text("Accepted: ").first.wait_for()
    page.get_by_role("button", name="take back").first.click()
    page.get_by_text("Proposed, not confirmed").first.wait_for()
    assert visit.faults == []


def test_a_pasted_statement_is_read_and_shown(visit):
    visit.open("/add/")
    page = visit.page
    page.locator("textarea").fill(
        "On 13 September 2022 our positions near Goris were shelled with mortars. Two were killed."
    )
    page.get_by_label("Issuer").fill("Ministry of Defence of Armenia")
    page.get_by_role("button", name="Read and keep").click()
    link = page.locator("main a[href^='/statements/']").first
    link.wait_for(timeout=60_000)
    link.click()
    page.locator("mark").first.wait_for()
    assert "near Goris were shelled" in page.locator(".words").inner_text()
    assert visit.faults == []


@pytest.mark.parametrize("visit", LOOKS, indirect=True)
def test_a_place_is_explained_corrected_accepted_for_all_and_taken_back(visit):
    page = visit.page
    visit.open("/places/?words=artanish")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Why “Artanish”").first.click()
    page.locator(".why table").first.wait_for()
    assert visit.unfit() == []
    page.get_by_role("link", name="It means another place").first.click()
    page.get_by_label("Find another place by name").fill("Sotk")
    page.get_by_role("button", name="Find", exact=True).click()
    page.get_by_role("radio", name="Sotk").first.check()
    page.get_by_label("Why", exact=True).fill("a test")
    assert visit.unfit() == []
    page.get_by_role("button", name="Keep").click()
    page.get_by_role("heading", name="means Sotk").wait_for()
    assert visit.unfit() == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="Accept all").click()
    page.get_by_text("No other claim of the conflict").wait_for()
    page.get_by_role("button", name="Take all of it back").click()
    page.get_by_role("heading", name="Places").wait_for()
    assert visit.faults == []


def test_names_are_chosen_and_each_page_says_whose(visit):
    page = visit.page
    visit.open("/places/")
    page.get_by_label("Whose names are shown").select_option("both")
    page.get_by_role("button", name="Show").click()
    visit.open("/claims/")
    page.get_by_text("Places stand under the names of all parties").wait_for()
    visit.open("/places/")
    page.get_by_label("Whose names are shown").select_option("")
    page.get_by_role("button", name="Show").click()
    assert page.get_by_text("Places stand").count() == 0
    assert visit.faults == []
