"""``alteram people`` lets people in and shuts them out from the command line."""

from __future__ import annotations

import json
from typing import get_args

import pytest
from django.contrib.auth import get_user_model

from alteram.cli.people import ROLES
from alteram.ledger.models import Access
from alteram.room import roles

DECIDED = ("--by", "Ana", "--reason", "so")


@pytest.fixture
def people(run, tmp_path):
    """Run a verb of ``alteram people`` on a ledger of its own; what it told, or its error."""

    def runs(*arguments: str, decided: bool = True):
        result = run("people", *arguments, *(DECIDED if decided else ()), "--ledger", tmp_path / "ledger.sqlite3")
        if result.exit_code:
            return result.stderr
        return [json.loads(line) for line in result.stdout.splitlines()]

    return runs


def test_somebody_is_let_in_given_another_role_and_shut_out(people):
    people("add", "Ana", "--role", "administrator")
    (told,) = people("add", "Ben", "--role", "coder", "--address", "https://room.example.org/")
    assert told["link"].startswith("https://room.example.org/welcome/")
    people("role", "Ben", "reviewer")
    (again,) = people("link", "Ben")
    assert again["link"].startswith("/welcome/")
    people("close", "Ben")
    assert people("list", decided=False)[1] == {
        "name": "Ben", "role": "reviewer", "closed": True, "invited": True, "last": None,
    }  # fmt: skip
    people("open", "Ben")
    acts = list(Access.objects.filter(person="Ben").order_by("pk").values_list("act", flat=True))
    assert acts == ["invite", "role", "link", "close", "open"]
    assert get_user_model().objects.get(username="Ben").is_active


def test_the_table_tells_them_all(run, people, tmp_path):
    people("add", "Ana", "--role", "administrator")
    told = run("people", "list", "--format", "table", "--ledger", tmp_path / "ledger.sqlite3").stdout
    assert "administrator" in told
    assert "no password yet" in told
    assert "never" in told


def test_what_cannot_be_is_told_with_a_code(people):
    people("add", "Ana", "--role", "administrator")
    assert "D105" in people("close", "Ana")
    assert "D104" in people("close", "Zoe")
    assert "D105" in people("add", "ana", "--role", "viewer")
    assert "owner" in people("add", "Ben", "--role", "owner")


def test_the_roles_are_those_of_the_room():
    assert ROLES == roles.ROLES
    assert set(roles.WORDS) == set(ROLES)
    assert set(roles.LEAST) == set(get_args(roles.Action))


@pytest.mark.parametrize(
    "options",
    [("--host", "room.example.org"), ("--bind", "0.0.0.0"), ("--proxy", "127.0.0.1"), ("--team", "--host", "*"),
     ("--team", "--host", ".example.org"), ("--team", "--proxy", "somewhere")],
)  # fmt: skip
def test_what_would_open_the_room_to_others_is_refused(run, options):
    assert run("serve", "--no-browser", *options).exit_code == 2
