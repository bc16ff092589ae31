"""Who is let in, who may do what, and what a browser may do with the pages."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import URLPattern, reverse

from alteram.room import entering
from alteram.room.context import PAGES
from alteram.room.policy import POLICY
from alteram.room.roles import LEAST, ROLES
from alteram.room.urls import urlpatterns
from tests.ledger.place import kept, told

OPEN = {"enter", "closed", "login", "logout", "welcome"}


@pytest.fixture
def claim():
    incoming = told("they shelled us", "ten fell")
    kept(incoming)
    return incoming.claims[0]


def pages() -> list[URLPattern]:
    return [each for each in urlpatterns if isinstance(each, URLPattern) and each.name not in OPEN]


def address(page: URLPattern) -> str:
    """An address of the page; what it names need not be there, since nobody gets so far."""
    known = {"pk": 1, "cid": "c_0", "entry": 1, "id": "i_0", "agreement": "none", "obligation": "1", "form": "csv"}
    known |= {"act": "close"}
    known |= {"key": "nowhere"}
    names = page.pattern.converters
    return str(reverse(str(page.name), kwargs={name: known[name] for name in names}))


def test_the_link_lets_one_person_in_once():
    link = entering.new_link("Ana")
    first = Client().get(link)
    assert (first.status_code, first["Location"]) == (302, "/")
    assert Client().get(link).status_code == 403


def test_who_entered_by_the_link_stays_and_may_do_everything(claim):
    browser = Client()
    browser.get(entering.new_link("Ana"))
    assert browser.get("/").status_code == 200
    assert browser.post(f"/claims/{claim.id}/judge/", {"verdict": "accept"}).status_code == 302


def test_cookies_of_one_person_are_kept_from_scripts_and_other_pages():
    browser = Client()
    browser.get(entering.new_link("Ana"))
    browser.get("/")
    assert len(browser.cookies) == 2
    for name, cookie in browser.cookies.items():
        assert name.startswith("alteram_")
        assert (cookie["httponly"], cookie["secure"]) == (True, "")  # the loopback has no TLS
        assert cookie["samesite"] == ("Strict" if "csrf" in name else "Lax")


@pytest.mark.parametrize("link", ["/enter/nothing/", "/enter/a:b:c/"])
def test_a_link_that_nobody_signed_lets_nobody_in(link):
    assert Client().get(link).status_code == 403


def test_who_only_looks_whether_the_link_is_there_does_not_use_it_up():
    link = entering.new_link("Ana")
    assert Client().head(link).status_code == 403
    assert Client().get(link).status_code == 302


def test_a_link_grows_old(monkeypatch):
    link = entering.new_link("Ana")
    monkeypatch.setattr(entering, "LASTS", -1)
    assert Client().get(link).status_code == 403


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_nobody_gets_anywhere_without_having_entered(page):
    response = Client().get(address(page))
    assert response.status_code == 302
    assert response["Location"].startswith("/closed/")


@pytest.mark.parametrize("role", [None, *ROLES])
@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_each_page_is_open_to_its_roles_alone(person, page, role):
    least = LEAST[page.callback.needs]
    allowed = role is not None and ROLES.index(role) >= ROLES.index(least)
    response = person(role).get(address(page))
    if response.status_code == 405:  # a page that is posted to
        response = person(role).post(address(page))
    assert (response.status_code != 403) is allowed


@pytest.mark.parametrize("role", ROLES)
def test_the_head_of_a_page_leads_to_what_the_role_may_open_and_to_nothing_else(person, role):
    somebody = person(role)
    nav = re.findall(r'<nav aria-label="Pages">(.*?)</nav>', somebody.get("/").content.decode(), re.S)[0]
    shown = set(re.findall(r'href="([^"]+)"', nav))
    assert shown == {reverse(name) for name, _ in PAGES if somebody.get(reverse(name)).status_code == 200}


def test_each_role_may_do_more_than_the_one_before():
    may = [{action for action, least in LEAST.items() if ROLES.index(least) <= ROLES.index(role)} for role in ROLES]
    assert may == [
        {"read"},
        {"read", "add", "judge"},
        {"read", "add", "judge", "decide"},
        {"read", "add", "judge", "decide", "manage"},
    ]


def test_who_may_not_do_it_is_told_in_plain_words(person):
    page = person("viewer").get("/people/")
    assert page.status_code == 403
    assert "Your role does not let you do that" in page.content.decode()
    assert "You are here as viewer" in page.content.decode()


@pytest.mark.parametrize("path", ["/", "/claims/", "/closed/", "/enter/nothing/", "/nowhere/", "/static/room/room.css"])
def test_every_answer_says_what_a_browser_may_do(browser, path):
    response = browser.get(path)
    assert response["Content-Security-Policy"] == POLICY
    assert "unsafe" not in POLICY
    assert response["X-Content-Type-Options"] == "nosniff"
    response.close()


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8137", "10.0.0.1"])
def test_a_name_that_somebody_points_here_is_refused(browser, host):
    assert browser.get("/", headers={"host": host}).status_code == 400


def test_nothing_is_changed_from_another_page(person, claim):
    browser = person("administrator", enforce_csrf_checks=True)
    assert browser.post(f"/claims/{claim.id}/judge/", {"verdict": "accept"}).status_code == 403


def test_pages_are_not_left_in_caches(browser):
    assert browser.get("/claims/")["Cache-Control"] == "no-store"
