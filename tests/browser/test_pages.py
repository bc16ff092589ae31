"""Every page, in light and dark, wide and narrow: nothing fails, nothing runs out of the page, nobody is shut out."""

from __future__ import annotations

import pytest

from tests.browser.conftest import expect

PAGES = [
    "/", "/statements/", "/statements/1/", "/statements/1/claims/new/", "/statements/1/compare/",
    "/claims/", "/claims/?event=attack&columns=compact", "/map/",
    "/claims/?facets=shown&words=positions&party=Armenia&party=Azerbaijan", "/sources/", "/incidents/", "/agreements/",
    "/agreements/arm-aze-rus-2020-11-10/", "/add/", "/log/", "/help/", "/api/",
    "/people/", "/settings/", "/admin/", "/admin/ledger/claim/", "/admin/ledger/claim/1/change/", "/admin/auth/user/",
    "/review/", "/review/?of=look", "/review/?of=samples",
    "/places/", "/places/?words=kalbajar", "/places/?state=said", "/places/of/overlay:arm-aze/kalbajar-district/",
]  # fmt: skip
LOOKS = [
    pytest.param({"width": width, "scheme": scheme}, id=f"{width} {scheme}")
    for width in (1280, 390)
    for scheme in ("light", "dark")
]


@pytest.mark.parametrize("visit", LOOKS, indirect=True)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole(visit, path):
    visit.open(path)
    assert visit.page.locator("h1").count() == 1
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visit.faults == []  # before axe, which writes styles that a page imports into it, and is not let
    assert visit.unfit() == []


BROKEN = """() => [...document.querySelectorAll("main :is(th, td)")].flatMap((cell) => {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), found = [];
  while (walker.nextNode()) for (const word of walker.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
    const range = document.createRange();
    range.setStart(walker.currentNode, word.index);
    range.setEnd(walker.currentNode, word.index + word[0].length);
    if (new Set([...range.getClientRects()].map((each) => Math.round(each.top))).size > 1) found.push(word[0]);
  }
  return found;
})"""


@pytest.mark.parametrize("visit", [{"width": width} for width in (1280, 390)], indirect=True)
@pytest.mark.parametrize("path", ["/statements/", "/claims/", "/map/", "/log/"])
def test_no_word_of_a_table_is_broken_and_a_narrow_page_begins_near_its_top(visit, path):
    visit.open(path)
    assert visit.page.evaluate(BROKEN) == []
    assert visit.page.locator(".top").bounding_box()["height"] < 100
    expect(visit.page.locator(".top [aria-current]")).to_be_in_viewport(ratio=1)


def test_fields_of_a_form_stand_in_line_and_an_option_is_not_broken(visit):
    visit.open("/statements/")
    tops = visit.page.locator(".ask :is(input, select)").evaluate_all("all => all.map((each) => each.offsetTop)")
    assert len(set(tops)) == 1
    visit.open("/people/")
    assert (
        visit.page.locator("code:text('serve --team')").evaluate("each => getComputedStyle(each).display")
        == "inline-block"
    )


@pytest.mark.parametrize("visit", LOOKS, indirect=True)
def test_an_open_claim_is_whole(visit):
    visit.open("/statements/1/")
    visit.page.keyboard.press("j")
    visit.page.locator(".claim.selected .judge").wait_for()
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visit.unfit() == []
    assert visit.faults == []


@pytest.mark.parametrize("visit", [pytest.param({"scripts": False}, id="no scripts")], indirect=True)
def test_pages_work_without_scripts(visit):
    visit.open("/statements/1/")
    visit.page.locator(".claim h3 a").first.click()
    visit.page.get_by_role("button", name="Unsure").click()
    expect(visit.page.locator(".verdict").first).to_have_text("unsure")


@pytest.mark.parametrize("visit", [pytest.param({"scripts": False}, id="no scripts")], indirect=True)
def test_a_claim_is_made_without_scripts(visit):
    visit.open("/statements/1/")
    page = visit.page
    made = page.locator(".verdict:text-is('added by hand')")
    before = made.count()  # other walks made claims here too
    page.get_by_role("link", name="Add a claim").click()
    words = " ".join(page.locator(".words").inner_text().split()[2:9])
    page.locator("[name=evidence-0-words]").fill(words)
    page.locator("select[name=event]").select_option("other")
    page.get_by_role("button", name="Keep the claim").click()
    expect(made).to_have_count(before + 1)
