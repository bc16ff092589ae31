"""Settings: what the room is, one's own password, light or dark."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from alteram.about import __version__
from alteram.ledger.location import location_of, shown_of
from alteram.room.looks import COOKIE
from alteram.room.models import Token
from alteram.room.roles import ROLES
from tests.room.team import PASSWORD, in_team, member

NEW = "a fox in the reeds"


def chosen(old: str = PASSWORD, new: str = NEW, again: str = NEW) -> dict[str, str]:
    return {"old_password": old, "new_password1": new, "new_password2": again}


def test_they_tell_what_this_room_is(browser, room):
    text = browser.get("/settings/").content.decode()
    assert str(room) in text
    assert __version__ in text
    assert "for one person, on their own machine" in text
    assert "Log out" not in text
    assert "old_password" not in text


def test_they_tell_no_password_of_the_database():
    location = location_of(url="postgresql://ana:hush@db.example.org/peace?sslmode=require")
    assert location.shown == shown_of(location.settings) == "database peace at db.example.org"


@pytest.mark.parametrize("role", ROLES)
def test_everybody_sees_their_role(person, role):
    text = person(role).get("/settings/").content.decode()
    assert re.search(rf"<dt>Role</dt><dd>{role} ", text)


def test_a_password_is_changed_and_other_browsers_are_out():
    with in_team():
        here, there = member("Ana", "coder"), Client()
        there.post("/login/", {"username": "Ana", "password": PASSWORD})
        token = Token.new(get_user_model().objects.get(), "a program")
        assert here.post("/settings/password/", chosen())["Location"] == "/settings/"
        assert "password is changed" in here.get("/settings/").content.decode()
        assert there.get("/").status_code == 302
        assert get_user_model().objects.get().check_password(NEW)
        assert Client(headers={"Authorization": f"Bearer {token}"}).get("/api/v1/claims").status_code == 200


WRONG = {
    "another old one": chosen(old="wrong"),
    "two new ones": chosen(again="something else"),
    "a short one": chosen(new="short", again="short"),
    "numbers alone": chosen(new="8149301284719", again="8149301284719"),
    "nothing": {},
}


@pytest.mark.parametrize("asked", WRONG.values(), ids=WRONG)
def test_a_password_stays_where_the_form_is_wrong(asked):
    with in_team():
        page = member("Ana", "coder").post("/settings/password/", asked)
        assert page.status_code == 400
        assert 'role="alert"' in page.content.decode()
        assert get_user_model().objects.get().check_password(PASSWORD)


def test_who_entered_by_the_link_has_no_password_to_change(browser):
    browser.post("/settings/password/", chosen())
    assert not get_user_model().objects.get().has_usable_password()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_light_or_dark_is_chosen_and_let_go(browser, look):
    assert browser.post("/settings/look/", {"look": look})["Location"] == "/settings/"
    cookie = browser.cookies[COOKIE]
    assert (cookie.value, cookie["httponly"], cookie["samesite"]) == (look, True, "Lax")
    assert f'<html lang="en" data-look="{look}">' in browser.get("/").content.decode()
    assert f"look-{look}" in browser.get("/admin/").content.decode()
    browser.post("/settings/look/", {"look": ""})
    assert '<html lang="en">' in browser.get("/").content.decode()


@pytest.mark.parametrize("look", ['"><script>', "blue", "light dark"])
def test_no_other_look_is_known(browser, look):
    browser.cookies[COOKIE] = look
    assert '<html lang="en">' in browser.get("/").content.decode()
    answer = browser.post("/settings/look/", {"look": look})
    assert answer.cookies[COOKIE].value == ""


def test_every_style_knows_the_look_that_was_chosen():
    """Colours go by ``light-dark()``: a rule for the system's scheme alone would not know what a person chose."""
    from importlib.resources import files

    styles = [each for each in (files("alteram.room") / "static" / "room").iterdir() if each.name.endswith(".css")]
    asks = {each.name: each.read_text(encoding="utf-8").count("prefers-color-scheme") for each in styles}
    assert asks.pop("room.css") == 1  # the strength of a tint, which is no colour, and is told for each look too
    assert set(asks.values()) == {0}
