"""Django's own pages: for administrators alone, to look things up, and nothing of the ledger is changed there."""

from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from alteram.room.administration import administration
from alteram.room.models import Token
from alteram.room.policy import POLICY
from alteram.room.roles import ROLES
from tests.ledger.place import kept, told

HOSTILE = "<script>alert(1)</script>\u202e"
LEDGER = list(apps.get_app_config("ledger").get_models())


@pytest.fixture
def ledger():
    kept(told("they shelled us", title=HOSTILE, issuer=HOSTILE))


def page_of(model, name: str, *named: object) -> str:
    return str(reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{name}", args=named))


@pytest.mark.parametrize("role", [None, *ROLES[:-1]])
def test_nobody_else_gets_in(person, ledger, role):
    for path in ("/admin/", "/admin/ledger/", page_of(LEDGER[0], "changelist"), "/admin/auth/user/"):
        answer = person(role).get(path)
        assert answer.status_code in (302, 403)
        if answer.status_code == 302:
            assert answer["Location"].startswith("/admin/login/")


def test_nobody_gets_in_without_having_entered():
    assert Client().get("/admin/", follow=True).redirect_chain[-1][0].startswith("/closed/")


def test_who_may_not_be_here_is_led_back(person):
    assert person("viewer").get("/admin/login/")["Location"] == "/"


def test_every_table_of_the_ledger_is_there(browser):
    assert set(LEDGER) <= {*administration._registry}
    for model in LEDGER:
        assert browser.get(page_of(model, "changelist")).status_code == 200


@pytest.mark.parametrize("model", LEDGER, ids=lambda model: model.__name__)
def test_a_row_of_the_ledger_is_neither_added_changed_nor_taken_away(browser, ledger, model):
    assert browser.get(page_of(model, "add")).status_code == 403
    row = model.objects.first()
    if row is None:
        return
    assert browser.get(page_of(model, "change", row.pk)).status_code == 200
    assert browser.post(page_of(model, "change", row.pk), {"number": "9"}).status_code == 403
    assert browser.post(page_of(model, "delete", row.pk), {"post": "yes"}).status_code == 403
    browser.post(page_of(model, "changelist"), {"action": "delete_selected", "_selected_action": row.pk, "post": "yes"})
    assert model.objects.filter(pk=row.pk).exists()


def test_roles_and_passwords_are_not_changed_here(browser):
    ana = get_user_model().objects.get(username="Ana")
    ana.set_password("a horse in the snow")
    ana.save()
    browser.force_login(ana)
    for path in (f"/admin/auth/user/{ana.pk}/change/", "/admin/auth/user/add/", f"/admin/auth/user/{ana.pk}/delete/"):
        assert browser.post(path, {"is_superuser": "on", "post": "yes"}).status_code == 403
    assert ana.password not in browser.get(f"/admin/auth/user/{ana.pk}/change/").content.decode()
    assert not get_user_model().objects.get().is_superuser


def test_a_token_that_is_lost_is_taken_away(browser):
    Token.new(get_user_model().objects.get(), "a program")
    token = Token.objects.get()
    shown = browser.get(f"/admin/room/token/{token.pk}/change/").content.decode()
    assert token.digest not in shown
    browser.post(f"/admin/room/token/{token.pk}/delete/", {"post": "yes"})
    assert Token.objects.count() == 0


def test_what_statements_say_is_shown_harmlessly(browser, ledger):
    for path in ("/admin/ledger/revision/", "/admin/ledger/revision/1/change/"):
        page = browser.get(path)
        text = page.content.decode()
        assert "&lt;script&gt;alert(1)" in text
        assert "<script>alert" not in text
        assert "\u202e" not in text
        assert page["Content-Security-Policy"] == POLICY


def test_nothing_is_inline(browser, ledger):
    for path in ("/admin/", "/admin/ledger/claim/", "/admin/ledger/claim/1/change/", "/admin/auth/user/"):
        text = browser.get(path).content.decode()
        assert not re.search(r"<script(?![^>]*\bsrc=)[^>]*>\s*\S", text)
        assert not re.search(r"<[^>]+\s(style|on\w+)=", text)


def test_ways_out_are_the_rooms_own(browser):
    assert browser.get("/admin/password_change/")["Location"] == "/settings/"
    assert browser.post("/admin/logout/")["Location"] == "/closed/"
