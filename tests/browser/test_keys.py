"""A statement is read and judged by keys alone."""

from __future__ import annotations


def test_keys_go_from_claim_to_claim_and_show_the_words(visit):
    visit.open("/statements/2/")
    page = visit.page
    for number in ("1", "2"):
        page.keyboard.press("j")
        page.locator(f".claim.selected[data-number='{number}'] .judge").wait_for()
        marked = page.locator("mark.on")
        assert marked.count() >= 1
        assert all(number in (each.get_attribute("data-claims") or "").split() for each in marked.all())
    page.keyboard.press("k")
    assert page.locator(".claim.selected").get_attribute("data-number") == "1"
    page.keyboard.press("Escape")
    assert page.locator(".claim.selected").count() == 0
    assert visit.faults == []


def test_a_single_key_decides_and_the_claim_stays_where_it_is(visit):
    visit.open("/statements/2/")
    page = visit.page
    page.keyboard.press("j")
    for key, verdict in (("a", "accepted"), ("r", "rejected")):
        page.locator(".claim.selected .judge").wait_for()
        page.keyboard.press(key)
        page.locator(f".claim.selected .verdict:text-is('{verdict}')").wait_for()
    assert page.locator(".claim.selected").get_attribute("data-number") == "1"
    assert page.locator("mark.on").count() >= 1
    assert page.locator("#told").inner_text() == "rejected"
    assert visit.faults == []


def test_a_correction_is_made_by_keys(visit):
    visit.open("/statements/2/")
    page = visit.page
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.locator(".claim.selected .judge").wait_for()
    page.keyboard.press("c")
    assert page.evaluate("document.activeElement.name") == "event"
    page.locator(".claim.selected select[name=stance]").select_option("denied")
    page.get_by_role("button", name="Keep a corrected copy").click()
    page.locator(".claim.selected .verdict:text-is('corrected')").wait_for()
    assert visit.faults == []


def test_letters_in_a_field_are_letters(visit):
    visit.open("/statements/1/")
    page = visit.page
    page.keyboard.press("/")
    page.keyboard.type("jar")
    assert page.evaluate("document.activeElement.value") == "jar"
    assert page.locator(".claim.selected").count() == 0


def test_a_click_on_words_opens_their_claim(visit):
    visit.open("/statements/1/")
    page = visit.page
    page.locator("mark .no").nth(1).click()
    page.locator(".claim.selected[data-number='2'] .judge").wait_for()
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    assert visit.faults == []
