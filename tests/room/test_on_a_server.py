"""A team's ledger lies on PostgreSQL: people, passwords, limits and the tables work there as they do in a file."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client

from alteram.errors import AlteramError
from alteram.ledger.models import Access
from alteram.ledger.opening import open_ledger
from alteram.ledger.verifying import verify
from alteram.room import people
from alteram.room.guarding import TRIES
from alteram.room.links import link_for, use
from tests.ledger.place import fresh_database, server
from tests.room.team import PASSWORD, in_team, member


@pytest.fixture(autouse=True)
def on_a_server() -> Iterator[None]:
    if not os.environ.get("ALTERAM_TEST_DATABASE_URL"):
        if os.environ.get("ALTERAM_TEST_POSTGRESQL") == "required":
            pytest.fail("ALTERAM_TEST_DATABASE_URL is not set, and the tests on PostgreSQL are required")
        pytest.skip("ALTERAM_TEST_DATABASE_URL names no PostgreSQL server")
    with fresh_database(server()) as address, in_team():
        open_ledger(url=address)
        yield


def apart(act):
    """What ``act`` comes to in a thread with a connection of its own."""
    try:
        return act()
    except AlteramError as error:
        return error.code
    finally:
        connection.close()


def test_somebody_is_invited_enters_and_is_shut_out():
    ana = member("Ana", "administrator")
    page = ana.post("/people/", {"name": "Ben", "role": "coder", "reason": "so"}).content.decode()
    (link,) = re.findall(r"(/welcome/[^\"]+)", page)
    ben = Client()
    assert ben.post(link, {"new_password1": PASSWORD, "new_password2": PASSWORD}).status_code == 302
    assert ben.get("/add/").status_code == 200
    ana.post("/people/close/", {"name": "Ben", "reason": "so"})
    assert ben.get("/add/").status_code == 302
    assert Session.objects.count() == 1
    for path in ("/people/", "/settings/", "/log/?kind=access", "/admin/", "/admin/ledger/access/"):
        assert ana.get(path).status_code == 200
    assert verify().faults == []


def test_wrong_passwords_are_counted():
    member("Ana", "administrator")
    answers = [Client().post("/login/", {"username": "Ana", "password": "wrong"}).status_code for _ in range(TRIES + 1)]
    assert answers == [400] * (TRIES - 1) + [429, 429]


def test_two_administrators_do_not_shut_each_other_out_at_once():
    member("Ana", "administrator")
    member("Ben", "administrator")
    pairs = [("Ana", "Ben"), ("Ben", "Ana")] * 4
    with ThreadPoolExecutor(len(pairs)) as pool:
        acts = [lambda one=one, by=by: people.close(one, reason="so", by=by) for one, by in pairs]
        done = list(pool.map(apart, acts))
    assert done.count(None) == 1
    assert get_user_model().objects.filter(is_active=True).count() == 1


def test_of_many_who_use_a_link_at_once_one_enters():
    link = link_for(people.invite("Ben", "coder", reason="so", by="Ana"))
    _, _, who, token, _ = link.split("/")
    with ThreadPoolExecutor(8) as pool:
        entered = list(pool.map(apart, [lambda: use(who, token, PASSWORD)] * 8))
    assert len([each for each in entered if each]) == 1
    assert Access.objects.count() == 1
