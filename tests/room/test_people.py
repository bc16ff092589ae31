"""Who is let in, given another role and shut out: at once, by administrators alone, and in the history."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.test import Client, override_settings

from alteram.errors import NotInLedger, WrongEntry
from alteram.ledger.models import Access, Entry
from alteram.ledger.verifying import verify
from alteram.room import entering, people
from alteram.room.links import link_for
from alteram.room.models import Token
from alteram.room.roles import ROLES
from tests.room.team import PASSWORD, in_team, member

HOSTILE = "<script>alert(1)</script>\u202e"


@pytest.fixture(autouse=True)
def team():
    with in_team():
        yield


@pytest.fixture
def ana() -> Client:
    """The browser of an administrator who can log in."""
    return member("Ana", "administrator")


def said(page: Any) -> str:
    """The words of a page, in small letters."""
    return " ".join(re.sub(r"<[^>]*>", " ", page.content.decode()).split()).casefold()


def ask(browser: Client, act: str, name: str, **more: str):
    return browser.post(f"/people/{act}/", {"name": name, "reason": "so", **more})


def test_somebody_is_invited_chooses_a_password_and_is_in(ana):
    page = ana.post("/people/", {"name": "Ben", "role": "coder", "reason": "codes the winter"}).content.decode()
    (link,) = re.findall(r'value="https?://testserver(/welcome/[^"]+)"', page)
    ben = Client()
    assert "Ben" in ben.get(link).content.decode()
    answer = ben.post(link, {"new_password1": PASSWORD, "new_password2": PASSWORD})
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert ben.get("/add/").status_code == 200
    assert ben.get("/people/").status_code == 403
    assert link not in ana.get("/people/").content.decode()
    assert [(each.person, each.act, each.role, each.by) for each in Access.objects.all()][-1:] == [
        ("Ben", "invite", "coder", "Ana")
    ]


def test_a_link_works_once(ana):
    link = link_for(people.invite("Ben", "coder", reason="so", by="Ana"))
    chosen = {"new_password1": PASSWORD, "new_password2": PASSWORD}
    assert Client().post(link, chosen).status_code == 302
    assert Client().get(link).status_code == 403
    other = {"new_password1": "another-long-one", "new_password2": "another-long-one"}
    assert Client().post(link, other).status_code == 403
    assert get_user_model().objects.get(username="Ben").check_password(PASSWORD)


@pytest.mark.parametrize("act", ["link", "close"])
def test_a_link_that_was_made_before_works_no_more(ana, act):
    link = link_for(people.invite("Ben", "coder", reason="so", by="Ana"))
    ask(ana, act, "Ben")
    if act == "close":
        ask(ana, "open", "Ben")
    assert Client().get(link).status_code == 403


def test_a_link_grows_old(ana):
    link = link_for(people.invite("Ben", "coder", reason="so", by="Ana"))
    with override_settings(PASSWORD_RESET_TIMEOUT=-1):
        assert Client().get(link).status_code == 403


@pytest.mark.parametrize("link", ["/welcome/x/y/", "/welcome/MQ/cx-0/", "/welcome/9999999999999999999999999/a-b/"])
def test_a_link_that_nobody_made_lets_nobody_in(link):
    assert Client().get(link).status_code == 403


@pytest.mark.parametrize("password", ["short", "qwerty123456", "8149301284719", "benjamin-the-coder"])
def test_a_password_that_is_easily_guessed_is_refused(ana, password):
    link = link_for(people.invite("benjamin-the-coder", "coder", reason="so", by="Ana"))
    page = Client().post(link, {"new_password1": password, "new_password2": password})
    assert page.status_code == 400
    assert 'role="alert"' in page.content.decode()


def test_a_new_link_lets_who_lost_the_password_choose_another(ana):
    ben = member("Ben", "coder")
    page = ask(ana, "link", "Ben").content.decode()
    (link,) = re.findall(r'value="https?://testserver(/welcome/[^"]+)"', page)
    Client().post(link, {"new_password1": "something-else-9", "new_password2": "something-else-9"})
    assert get_user_model().objects.get(username="Ben").check_password("something-else-9")
    assert ben.get("/").status_code == 302


def test_another_role_counts_from_the_next_click(ana):
    ben = member("Ben", "viewer")
    assert ben.get("/add/").status_code == 403
    answer = ask(ana, "role", "Ben", role="coder")
    assert answer["Location"] == "/people/"
    assert "ben is coder now" in said(ana.get("/people/"))
    assert ben.get("/add/").status_code == 200
    assert get_user_model().objects.get(username="Ben").groups.count() == 1


def test_who_is_shut_out_is_out_for_good(ana):
    ben = member("Ben", "coder")
    token = Token.new(get_user_model().objects.get(username="Ben"), "a program")
    program = Client(headers={"Authorization": f"Bearer {token}"})
    assert (ben.get("/").status_code, program.get("/api/v1/claims").status_code) == (200, 200)
    sessions = Session.objects.count()
    ask(ana, "close", "Ben")
    assert Session.objects.count() == sessions - 1
    assert (ben.get("/").status_code, program.get("/api/v1/claims").status_code) == (302, 401)
    assert Client().post("/login/", {"username": "Ben", "password": PASSWORD}).status_code == 400
    ask(ana, "open", "Ben")
    assert (ben.get("/").status_code, program.get("/api/v1/claims").status_code) == (302, 401)
    assert Client().post("/login/", {"username": "Ben", "password": PASSWORD}).status_code == 302
    assert ana.get("/").status_code == 200


@pytest.mark.parametrize("role", ROLES[:-1])
def test_the_last_administrator_keeps_their_role(ana, role):
    assert "last who can log in" in said(ask(ana, "role", "Ana", role=role))
    assert "last who can log in" in said(ask(ana, "close", "Ana"))
    people.invite("Ben", "administrator", reason="so", by="Ana")
    assert "last who can log in" in said(ask(ana, "close", "Ana"))  # Ben has no password yet
    member("Cleo", "administrator")
    assert ask(ana, "role", "Ana", role=role).status_code == 302
    assert ana.get("/people/").status_code == 403


@pytest.mark.parametrize("role", ROLES[:-1])
@pytest.mark.parametrize("act", ["role", "link", "close", "open"])
def test_nobody_but_administrators_changes_anything(ana, role, act):
    someone = member("Dan", role)
    assert ask(someone, act, "Ana", role="viewer").status_code == 403
    assert someone.post("/people/", {"name": "Eve", "role": role, "reason": "so"}).status_code == 403
    assert someone.get("/admin/").status_code == 302
    assert not get_user_model().objects.filter(username="Eve").exists()


REFUSED = {
    "a name that is taken": ({"name": "ANA", "role": "coder", "reason": "so"}, "the name ana is taken"),
    "no name": ({"name": " ", "role": "coder", "reason": "so"}, "is no name of a person"),
    "a name that hides": ({"name": "Be\u202en", "role": "coder", "reason": "so"}, "is no name of a person"),
    "two lines": ({"name": "Be\nn", "role": "coder", "reason": "so"}, "is no name of a person"),
    "a long name": ({"name": "B" * 101, "role": "coder", "reason": "so"}, "is no name of a person"),
    "no role": ({"name": "Ben", "role": "", "reason": "so"}, "is no role"),
    "a role that is none": ({"name": "Ben", "role": "owner", "reason": "so"}, "is no role"),
    "no reason": ({"name": "Ben", "role": "coder", "reason": " "}, "there is no reason"),
}


@pytest.mark.parametrize(("asked", "why"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_invitation_invites_nobody(ana, asked, why):
    known = get_user_model().objects.count()
    entries = Entry.objects.count()
    page = ana.post("/people/", asked)
    assert page.status_code == 400
    assert why in said(page)
    assert (get_user_model().objects.count(), Entry.objects.count()) == (known, entries)


@pytest.mark.parametrize("act", ["role", "link", "close", "open"])
def test_nobody_of_that_name_is_told(ana, act):
    assert "there is nobody of the name zoe" in said(ask(ana, act, "Zoe", role="coder"))


def test_no_other_act_is_known(ana):
    assert ask(ana, "remove", "Ana").status_code == 404


def test_names_and_reasons_are_shown_harmlessly(ana):
    people.invite("<script>alert(1)</script>", "coder", reason=HOSTILE, by="Ana")
    for path in ("/people/", "/log/?kind=access", "/admin/auth/user/", "/admin/ledger/access/"):
        page = ana.get(path).content.decode()
        assert "<script>alert" not in page
        assert "\u202e" not in page


def test_the_history_tells_all_of_it_and_no_secret(ana):
    ask(ana, "role", "Ana", role="administrator")  # is it already: no entry
    page = ana.post("/people/", {"name": "Ben", "role": "coder", "reason": "winter"}).content.decode()
    (token,) = re.findall(r"/welcome/[^/]+/([^/]+)/", page)
    for act, more in (("role", {"role": "reviewer"}), ("link", {}), ("close", {}), ("open", {})):
        ask(ana, act, "Ben", **more)
    rows = list(Access.objects.filter(person="Ben").order_by("pk").values_list("act", "role", "by"))
    assert rows == [
        ("invite", "coder", "Ana"),
        *((act, "reviewer", "Ana") for act in ("role", "link", "close", "open")),
    ]
    log = ana.get("/log/?kind=access").content.decode()
    assert "gave another role to" in log
    kept = json.dumps([list(row) for row in Access.objects.values_list("person", "act", "role", "reason", "by")])
    for secret in (token, get_user_model().objects.get(username="Ana").password):
        assert secret not in log + kept
    assert verify().faults == []


def test_an_entry_that_was_touched_is_found(ana):
    people.invite("Ben", "coder", reason="so", by="Ana")
    Access.objects.filter(person="Ben").update(role="administrator")
    assert [fault.kind for fault in verify().faults] == ["altered"]


def test_a_team_without_an_administrator_has_a_link_for_the_first():
    link = entering.first_link("Ana")
    assert link is not None
    assert entering.first_link("Ana") is not None  # nobody used it yet
    Client().post(link, {"new_password1": PASSWORD, "new_password2": PASSWORD})
    assert entering.first_link("Ben") is None
    assert list(Access.objects.values_list("person", "act", "role")) == [("Ana", "invite", "administrator")]


def test_who_was_here_alone_becomes_the_first_administrator():
    with override_settings(ALTERAM_TEAM=False):
        Client().get(entering.new_link("Ana"))
    assert Access.objects.count() == 0
    assert entering.first_link("Ana") is not None
    assert Access.objects.get().reason == people.FIRST


def test_who_opens_the_ledger_of_a_team_alone_is_told_of(ana):
    people.invite("Ben", "coder", reason="so", by="Ana")
    Client().get(entering.new_link("Ben"))
    Client().get(entering.new_link("Cleo"))
    rows = Access.objects.order_by("pk").values_list("person", "act", "role", "reason")
    assert list(rows)[1:] == [
        ("Ben", "role", "administrator", entering.ALONE),
        ("Cleo", "invite", "administrator", entering.ALONE),
    ]


def test_nothing_is_half_done(ana):
    with pytest.raises(WrongEntry):
        people.invite("Ben", "coder", reason="", by="Ana")
    assert not get_user_model().objects.filter(username="Ben").exists()
    with pytest.raises(NotInLedger):
        people.close("Ben", reason="so", by="Ana")


def test_everybody_is_listed_with_when_they_were_last_in(ana):
    member("ben", "coder")
    people.invite("Cleo", "viewer", reason="so", by="Ana")
    ask(ana, "close", "ben")
    assert [(each.name, each.closed, each.invited) for each in people.people()] == [
        ("Ana", False, False),
        ("Cleo", False, True),
        ("ben", True, False),
    ]
    text = said(ana.get("/people/"))
    assert "no password yet" in text
    assert "closed" in text
