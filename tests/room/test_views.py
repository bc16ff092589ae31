"""A question is kept under a name, by who asks it; only who may decide shows it to all."""

from __future__ import annotations

import pytest

from alteram.ledger.models import Entry
from alteram.room.models import View
from alteram.room.pages import views
from tests.ledger.place import kept, told


@pytest.fixture(autouse=True)
def claims():
    kept(told("they shelled us", "ten fell"))


def keep(browser, name="Shelling", query="?event=attack&page=3"):
    return browser.post("/claims/views/", {"name": name, "query": query})


def test_a_view_is_kept_and_stands_above_the_table(person):
    before = Entry.objects.count()
    browser = person("viewer")
    response = keep(browser, "  Shelling \n and more ")
    assert (response.status_code, response["Location"]) == (302, "/claims/?event=attack")
    view = View.objects.get()
    assert (view.name, view.query, view.shared, view.user.username) == (
        "Shelling and more",
        "?event=attack",
        False,
        "Ana",
    )
    page = browser.get("/claims/?event=attack").content.decode()
    assert '<a href="/claims/?event=attack" aria-current="true">Shelling and more</a>' in page
    assert Entry.objects.count() == before  # the history tells of claims, not of who looks for what


def test_a_name_that_is_kept_again_has_the_new_question(browser):
    keep(browser)
    keep(browser, query="?event=mine&event=aid")
    assert View.objects.get().query == "?event=mine&event=aid"


def test_views_of_others_are_not_seen_unless_they_are_shared(person):
    keep(person("reviewer", "Ben"))
    view = View.objects.get()
    assert "Shelling" not in person("viewer").get("/claims/").content.decode()
    assert person("reviewer", "Ben").post(f"/claims/views/{view.pk}/share/", {"shared": "yes"}).status_code == 302
    page = person("viewer").get("/claims/").content.decode()
    assert "Shelling</a>" in page
    assert "by Ben" in page
    person("administrator", "Cem").post(f"/claims/views/{view.pk}/share/", {"shared": "no"})
    assert "Shelling" not in person("viewer").get("/claims/").content.decode()


def test_who_may_not_decide_shows_nothing_to_all(person):
    browser = person("coder")
    keep(browser)
    view = View.objects.get()
    assert browser.post(f"/claims/views/{view.pk}/share/", {"shared": "yes"}).status_code == 403
    assert "show to all" not in browser.get("/claims/").content.decode()
    assert not View.objects.get().shared


def test_nobody_shares_what_another_keeps(person):
    keep(person("coder", "Ben"))
    view = View.objects.get()
    browser = person("administrator", "Cem")
    assert browser.post(f"/claims/views/{view.pk}/share/", {"shared": "yes"}).status_code == 404
    View.objects.update(shared=True)
    assert browser.post(f"/claims/views/{view.pk}/share/", {"shared": "yes"}).status_code == 403


def test_a_view_is_renamed_and_deleted_by_who_keeps_it(person):
    browser = person("viewer")
    keep(browser)
    view = View.objects.get()
    browser.post(f"/claims/views/{view.pk}/rename/", {"name": "Attacks"})
    assert View.objects.get().name == "Attacks"
    other = person("administrator", "Cem")
    assert other.post(f"/claims/views/{view.pk}/rename/", {"name": "Mine"}).status_code == 404
    assert other.post(f"/claims/views/{view.pk}/delete/").status_code == 404
    person("viewer").post(f"/claims/views/{view.pk}/delete/")
    assert View.objects.count() == 0


@pytest.mark.parametrize(("name", "what"), [("  ", "has no name"), ("x" * 81, "more than 80"), ("a\0b", "databases")])
def test_a_name_that_cannot_be_is_refused(browser, name, what):
    response = keep(browser, name)
    assert response.status_code == 400
    assert what in response.content.decode()
    assert View.objects.count() == 0


def test_two_views_of_one_name_are_refused(browser):
    keep(browser, "one")
    keep(browser, "two")
    two = View.objects.get(name="two")
    response = browser.post(f"/claims/views/{two.pk}/rename/", {"name": "one"})
    assert response.status_code == 400
    assert "another view of yours has that name" in response.content.decode().lower()


def test_nobody_keeps_views_without_end(browser, monkeypatch):
    monkeypatch.setattr(views, "MOST", 1)
    keep(browser, "one")
    assert keep(browser, "one").status_code == 302
    assert keep(browser, "two").status_code == 400


def test_what_is_kept_is_a_question_and_nothing_else(browser):
    keep(browser, "<b>bold</b>", "?words=a&next=https://evil.example&party=%3Cscript%3E")
    assert View.objects.get().query == "?words=a&party=%3Cscript%3E"
    page = browser.get("/claims/").content.decode()
    assert "<b>bold" not in page
    assert keep(browser, "bad", '?words="').status_code == 400
