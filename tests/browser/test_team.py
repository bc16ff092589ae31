"""A team's room, as its people walk it: the first administrator enters, invites another, who enters too."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts.serving import served
from tests.browser.conftest import CHROMIUM, Site, Visit, expect

PASSWORD = "a horse in the snow"
LOOKS = [(width, scheme) for width in (1280, 390) for scheme in ("light", "dark")]


@pytest.fixture(scope="module")
def link(needed: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The link for the first administrator of a room that is served to a team."""
    ledger = str(tmp_path_factory.mktemp("team") / "ledger.sqlite3")
    with served("--team", "--by", "Ana", "--ledger", ledger, like=r"http://\S+/welcome/\S+") as link:
        yield link


@pytest.fixture(scope="module")
def chromium(needed: None) -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    program = next(filter(None, map(shutil.which, CHROMIUM)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def ana(link: str, chromium: Any) -> Site:
    """The room, with the first administrator in it, who has chosen a password."""
    axe = Path(os.environ["ALTERAM_TEST_AXE"]).read_text(encoding="utf-8")
    context = chromium.new_context()
    page = context.new_page()
    page.goto(link)
    choose_password(page)
    page.get_by_role("link", name="People").wait_for()
    site = Site(link.partition("/welcome")[0], context.storage_state(), chromium, axe)
    context.close()
    return site


def choose_password(page: Any) -> None:
    page.get_by_label("New password").fill(PASSWORD)
    page.get_by_label("The same again").fill(PASSWORD)
    page.get_by_role("button", name="Enter").click()
    expect(page.get_by_label("New password")).to_have_count(0)  # whoever goes on earlier has not entered


def visiting(site: Site, width: int = 1280, scheme: Any = "light", *, entered: bool = True) -> Visit:
    context = site.browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, storage_state=site.remembers if entered else None
    )
    page, faults = context.new_page(), []
    page.on("console", lambda told: faults.append(told.text) if told.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    return Visit(page, site, faults)


def assert_whole(visit: Visit) -> None:
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visit.unfit() == []
    assert visit.faults == []


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_the_pages_of_a_team_are_whole(ana, width, scheme):
    for path in ("/people/", "/settings/"):
        visit = visiting(ana, width, scheme)
        visit.open(path)
        if path == "/people/":
            visit.page.locator("summary").first.click()
        assert_whole(visit)
    visit = visiting(ana, width, scheme, entered=False)
    visit.open("/login/")
    assert_whole(visit)
    visit.open("/welcome/x/y/")
    assert visit.unfit() == []


def test_somebody_is_invited_enters_and_is_shut_out(ana):
    visit = visiting(ana)
    visit.open("/people/")
    page = visit.page
    page.locator("#name").fill("Ben")
    page.get_by_label("coder").check()
    page.locator("#reason").fill("codes the winter")
    page.get_by_role("button", name="Make a link").click()
    link = page.locator("#made").input_value()
    assert page.evaluate("document.activeElement.id") == "made"
    assert_whole(visit)

    ben = visiting(ana, entered=False)
    ben.page.goto(link)
    assert_whole(ben)
    choose_password(ben.page)
    ben.open("/add/")
    expect(ben.page.locator("h1")).to_have_text("Add statements")
    expect(ben.page.get_by_role("link", name="People")).to_have_count(0)

    visit.open("/people/")
    page.locator("tr", has_text="Ben").locator("summary").click()
    page.locator("tr", has_text="Ben").get_by_label("Why").fill("left")
    page.get_by_role("button", name="Close the access").click()
    page.get_by_role("status").filter(has_text="The access of Ben is closed").wait_for()
    assert_whole(visit)
    ben.open("/add/")
    expect(ben.page.locator("h1")).to_have_text("Log in")


def test_somebody_logs_in_by_keys_alone_and_comes_where_they_wanted(ana):
    visit = visiting(ana, entered=False)
    visit.open("/log/?kind=access")
    page = visit.page
    assert page.evaluate("document.activeElement.name") == "username"
    for typed in ("Ana", "Tab", "not the password", "Enter"):
        (page.keyboard.press if typed in ("Tab", "Enter") else page.keyboard.type)(typed)
    page.get_by_role("alert").wait_for()
    expect(page.locator("[name=password]")).to_be_focused()
    assert visit.unfit() == []
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.locator("h1:text-is('Log')").wait_for()
    assert page.url.endswith("/log/?kind=access")


def test_a_session_that_ended_leads_to_the_door_and_back(ana):
    visit = visiting(ana)
    visit.open("/settings/")
    visit.page.get_by_role("button", name="Log out").click()
    visit.page.locator("h1:text-is('Log in')").wait_for()
    assert visit.faults == []


@pytest.mark.parametrize(("look", "paper"), [("Dark", "rgb(20, 24, 27)"), ("Light", "rgb(253, 252, 250)")])
def test_light_or_dark_is_chosen_against_the_system(ana, look, paper):
    visit = visiting(ana, scheme="light" if look == "Dark" else "dark")
    login(visit)
    visit.open("/settings/")
    visit.page.get_by_role("button", name=look, exact=True).click()
    visit.page.get_by_role("button", name=look, pressed=True).wait_for()
    for path in ("/", "/admin/"):
        visit.open(path)
        assert visit.page.evaluate("getComputedStyle(document.body).backgroundColor") == paper
        assert_whole(visit)


def login(visit: Visit) -> None:
    visit.open("/login/")
    if visit.page.locator("#id_username").count():
        visit.page.locator("#id_username").fill("Ana")
        visit.page.locator("#id_password").fill(PASSWORD)
        visit.page.get_by_role("button", name="Log in").click()
        visit.page.get_by_role("link", name="People").wait_for()
