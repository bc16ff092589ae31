"""What a person does on more than one page: brings a statement in, compares, decides."""

from __future__ import annotations

import pytest

from tests.browser.conftest import expect

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
    expect(page.locator(".words")).to_contain_text("near Goris were shelled")
    assert visit.faults == []


def test_a_folder_is_brought_in_with_all_that_is_in_it(visit, tmp_path):
    (tmp_path / "week" / "monday").mkdir(parents=True)
    (tmp_path / "week" / "one.txt").write_text("At 09:00 our post at Aldby came under mortar fire.", encoding="utf-8")
    (tmp_path / "week" / "monday" / "two.txt").write_text("Two guards were wounded at Brenna.", encoding="utf-8")
    visit.open("/add/")
    visit.page.locator("#folder").set_input_files(tmp_path / "week")
    expect(visit.page.locator("#chosen")).to_contain_text("2 files")
    visit.page.get_by_role("button", name="Read and keep").click()
    visit.page.get_by_text("2 added").first.wait_for()
    assert {"one.txt", "two.txt"} <= set(visit.page.locator("main").inner_text().split())


@pytest.mark.parametrize("visit", LOOKS, indirect=True)
def test_what_waits_is_decided_in_place_by_keys(visit):
    visit.open("/review/?of=look")
    page = visit.page
    page.keyboard.press("j")
    page.locator(".queue .claim.selected .judge").wait_for()
    expect(page.locator(".queue .claim.selected .more")).to_be_visible()
    page.keyboard.press("u")
    page.locator(".queue .claim.selected .verdict:text-is('unsure')").wait_for()
    assert visit.unfit() == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    visit.open("/review/?of=doubts")
    page.keyboard.press("j")
    page.locator(".queue .claim.selected .judge").wait_for()
    page.keyboard.press("a")
    page.locator(".queue .claim.selected .verdict:text-is('accepted')").wait_for()
    assert visit.faults == []


@pytest.mark.parametrize("visit", LOOKS, indirect=True)
def test_a_sample_is_drawn_and_coded_by_keys(visit):
    visit.open("/review/?of=samples")
    page = visit.page
    page.get_by_label("How many").fill("3")
    page.get_by_label("Coders").fill("Ana, Ben")
    page.get_by_role("button", name="Draw the sample").click()
    page.get_by_role("link", name="Code it").click()
    for number, key in enumerate(("a", "r", "u"), start=1):
        page.get_by_text(f"claim {number} of 3").wait_for()
        assert visit.unfit() == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.keyboard.press(key)
    page.get_by_text("once all have coded all").wait_for()
    assert visit.unfit() == []
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
    told = page.get_by_text("Places stand under the names of all parties")
    for names, times in (("both", 1), ("", 0)):
        visit.open("/places/")
        page.get_by_label("Whose names are shown").select_option(names)
        page.get_by_role("button", name="Show").click()
        expect(page.locator("#names option[selected]")).to_have_attribute("value", names)
        visit.open("/claims/")
        expect(told).to_have_count(times)
    assert visit.faults == []
