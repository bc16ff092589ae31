"""Every page, in light and dark, wide and narrow: nothing fails, nothing runs out of the page, nobody is shut out."""

from __future__ import annotations

import pytest

PAGES = [
    "/", "/statements/", "/statements/1/", "/claims/", "/claims/?event=attack", "/incidents/", "/agreements/",
    "/agreements/arm-aze-rus-2020-11-10/", "/add/", "/log/", "/help/", "/api/",
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
    assert visit.unfit() == []
    assert visit.faults == []


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
    assert visit.page.locator(".verdict").first.inner_text() == "unsure"
