"""The door of a team: names and passwords, how often they may be wrong, and where the door leads."""

from __future__ import annotations

import re
import time
from datetime import timedelta
from typing import Any

import pytest
from axes.models import AccessAttempt
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import identify_hasher, make_password
from django.contrib.sessions.models import Session
from django.test import Client, override_settings
from django.utils import timezone

from alteram.ledger.models import Entry
from alteram.room import entering
from alteram.room.guarding import AGAIN, TRIES
from alteram.room.limiting import LIMITS, forgive
from alteram.room.pages.login import WRONG, way_on
from tests.room.team import PASSWORD, in_team, member

HERE = "203.0.113.7"


@pytest.fixture(autouse=True)
def team():
    with in_team():
        yield


@pytest.fixture
def ana() -> Client:
    return member("Ana", "administrator")


def try_(name: str, password: str = "wrong", *, at: str = HERE, browser: Client | None = None, **more: str) -> Any:
    asked = {"username": name, "password": password, **more}
    return (browser or Client()).post("/login/", asked, REMOTE_ADDR=at)


def test_a_name_and_its_password_lead_in(ana):
    answer = try_("Ana", PASSWORD)
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert ana.get("/").status_code == 200
    assert get_user_model().objects.get(username="Ana").last_login is not None


def test_who_is_in_does_not_log_in_again(ana):
    assert ana.get("/login/?next=/claims/")["Location"] == "/claims/"


@pytest.mark.parametrize("path", ["/", "/claims/?words=a%20b", "/people/", "/admin/"])
def test_the_door_leads_on_to_what_was_asked_for(ana, path):
    browser = Client()
    door = browser.get(path, follow=True)
    assert door.redirect_chain[-1][0].startswith("/login/?next=")
    hidden = re.findall(r'name="next" value="([^"]*)"', door.content.decode())
    answer = try_("Ana", PASSWORD, browser=browser, next=hidden[0])
    assert answer["Location"] == path


ELSEWHERE = [
    "https://evil.example/", "//evil.example/", "/\\evil.example/", "\\\\evil.example", "http:evil.example",
    "javascript:alert(1)", "///evil.example", "/\t/evil.example/", " //evil.example", "claims/",
    "http://testserver/claims/", "\x08//evil.example",
]  # fmt: skip


@pytest.mark.parametrize("path", ELSEWHERE)
def test_the_door_leads_nowhere_else(ana, path):
    assert way_on(path) == "/"
    assert try_("Ana", PASSWORD, next=path)["Location"] == "/"


def test_the_same_is_said_whatever_was_wrong(ana):
    member("Ben", "coder")
    get_user_model().objects.filter(username="Ben").update(is_active=False)
    get_user_model().objects.create(username="Cleo", password=make_password(None))
    pages = []
    for number, (name, password) in enumerate([("Ana", "wrong"), ("Zoe", "wrong"), ("Ben", PASSWORD), ("Cleo", "")]):
        page = try_(name, password or "wrong", at=f"203.0.113.{number}")
        assert page.status_code == 400
        text = re.sub(r'value="[^"]*"|X-CSRFToken[^}]*', "", page.content.decode())
        pages.append(text)
    assert len(set(pages)) == 1
    assert WRONG in pages[0]


@override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.PBKDF2PasswordHasher"])
def test_it_takes_as_long_whatever_was_wrong():
    member("Ana", "coder")
    get_user_model().objects.create(username="Cleo", password=make_password(None))
    taken = {}
    for number, name in enumerate(["Ana", "Zoe", "Cleo"]):
        began = time.process_time()
        try_(name, at=f"203.0.113.{number}")
        taken[name] = time.process_time() - began
    assert max(taken.values()) < 2 * min(taken.values())


def test_passwords_are_kept_as_django_keeps_them():
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.PBKDF2PasswordHasher"]):
        member("Ana", "coder")
        kept = get_user_model().objects.get(username="Ana").password
        assert identify_hasher(kept).algorithm == "pbkdf2_sha256"
        assert PASSWORD not in kept


def test_a_session_that_somebody_set_before_is_not_the_one_after(ana):
    browser = Client()
    browser.get("/login/")
    browser.session["planted"] = True
    session = browser.session
    session.save()
    planted = session.session_key
    browser.cookies["sessionid"] = planted
    try_("Ana", PASSWORD, browser=browser)
    assert browser.session.session_key != planted
    assert not Session.objects.filter(session_key=planted).exists()


def test_the_door_takes_no_form_of_another_page(ana):
    browser = Client(enforce_csrf_checks=True)
    answer = try_("Ana", PASSWORD, browser=browser)
    assert answer.status_code == 403
    assert "not one that the room gave" in answer.content.decode()


def test_who_logs_out_is_out(ana):
    assert ana.get("/logout/").status_code == 405
    assert ana.post("/logout/")["Location"] == "/login/"
    assert ana.get("/").status_code == 302
    assert Session.objects.count() == 0


def test_logging_out_needs_a_form_of_the_room():
    with in_team():
        member("Ana", "administrator")
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(get_user_model().objects.get())
    assert browser.post("/logout/").status_code == 403


def test_a_few_wrong_passwords_close_the_door_for_a_while(ana, monkeypatch):
    answers = [try_("Ana").status_code for _ in range(TRIES)]
    assert answers == [400] * (TRIES - 1) + [429]
    page = try_("Ana", PASSWORD)
    assert page.status_code == 429
    (until,) = re.findall(r'<time datetime="([^"]+)">\d\d:\d\d UTC</time>', page.content.decode())
    assert timezone.now() < timezone.datetime.fromisoformat(until) <= timezone.now() + AGAIN
    assert 0 < int(page["Retry-After"]) <= AGAIN.total_seconds()
    assert try_("Ana", PASSWORD, at="198.51.100.1").status_code == 302
    later = timezone.now() + AGAIN + timedelta(seconds=1)
    monkeypatch.setattr("axes.handlers.proxy.now", lambda: later)
    assert try_("Ana", PASSWORD).status_code == 302


def test_trying_on_does_not_make_it_longer(ana, monkeypatch):
    for _ in range(TRIES + 5):
        try_("Ana")
    assert AccessAttempt.objects.get().failures_since_start == TRIES


def test_names_that_are_not_there_have_the_same_limit(ana):
    assert [try_("Zoe").status_code for _ in range(TRIES)] == [400] * (TRIES - 1) + [429]


def test_an_address_that_tries_many_names_is_shut_out(ana):
    answers = [try_(f"name {number}").status_code for number in range(LIMITS[1])]
    assert answers == [400] * (LIMITS[1] - 1) + [429]
    assert try_("Ana", PASSWORD).status_code == 429
    assert try_("Ana", PASSWORD, at="198.51.100.1").status_code == 302


def test_logging_in_between_gives_no_more_tries_at_others(ana):
    for number in range(LIMITS[1] - 1):
        try_(f"name {number}")
        if number % 3 == 0:
            try_("Ana", PASSWORD)
    assert try_("one more").status_code == 429


def test_a_name_that_is_tried_from_many_addresses_is_shut(ana):
    answers = [try_("Ana", at=f"203.0.113.{number}").status_code for number in range(LIMITS[2])]
    assert set(answers[:-1]) == {400}
    assert answers[-1] == 429


def test_addresses_of_one_subscriber_are_one(ana):
    answers = [try_("Ana", at=f"2001:db8:1:2::{number}").status_code for number in range(1, TRIES + 1)]
    assert answers[-1] == 429
    assert try_("Ana", PASSWORD, at="2001:db8:1:3::1").status_code == 302


@pytest.mark.parametrize("told", ["203.0.113.9", "unknown", "x" * 500])
def test_what_a_browser_tells_of_its_address_does_not_count(ana, told):
    for number in range(TRIES):
        try_("Ana", browser=Client(headers={"X-Forwarded-For": f"{told}{number}"}))
    assert try_("Ana", PASSWORD, browser=Client(headers={"X-Forwarded-For": told})).status_code == 429


def test_who_is_given_a_new_link_need_not_wait(ana):
    for _ in range(TRIES):
        try_("Ana")
    forgive("Ana")
    assert try_("Ana", PASSWORD).status_code == 302


def test_nothing_that_was_tried_is_logged_or_kept_in_the_history(ana, caplog):
    for _ in range(TRIES + 1):
        try_("Ana", "a secret that was mistyped")
    assert "Ana" not in caplog.text
    assert "203.0.113.7" not in caplog.text
    assert "mistyped" not in str(list(AccessAttempt.objects.values()))
    assert Entry.objects.count() == 0


def test_the_old_password_is_not_guessed_at_without_end(ana):
    asked = {"old_password": "wrong", "new_password1": "a fox in the reeds", "new_password2": "a fox in the reeds"}
    answers = [ana.post("/settings/password/", asked).status_code for _ in range(TRIES)]
    assert answers == [400] * (TRIES - 1) + [429]


def test_a_script_that_asks_without_a_session_is_led_to_the_door():
    asked = {"HX-Request": "true", "HX-Current-URL": "http://testserver/statements/1/"}
    answer = Client().get("/claims/c_0/", headers=asked)
    assert answer["HX-Redirect"] == "/login/?next=%2Fstatements%2F1%2F"


def test_without_a_team_there_is_no_door():
    with override_settings(ALTERAM_TEAM=False, LOGIN_URL="/closed/"):
        assert Client().get("/login/").status_code == 403
        member_ = Client().post("/login/", {"username": "Ana", "password": PASSWORD})
        assert member_.status_code == 403


def test_who_was_shut_out_does_not_enter_by_the_link_either():
    get_user_model().objects.create(username="Ana", is_active=False)
    assert Client().get(entering.new_link("Ana")).status_code == 403
