"""A room with a ledger of its own, and people of each role."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client

from alteram.ledger.opening import open_ledger


@pytest.fixture(scope="session")
def room_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty ledger, which tests copy."""
    path = tmp_path_factory.mktemp("rooms") / "empty.sqlite3"
    open_ledger(path)
    connection.close()
    return path


@pytest.fixture(autouse=True)
def room(room_template: Path, tmp_path: Path) -> Iterator[Path]:
    """The file of an empty ledger, which is open."""
    path = tmp_path / "ledger.sqlite3"
    shutil.copy(room_template, path)
    open_ledger(path)
    yield path
    connection.close()


@pytest.fixture
def person() -> Callable[..., Client]:
    """A browser with somebody of that role in it; of none, a user without one."""

    def made(role: str | None, name: str = "Ana", **client: Any) -> Client:
        user, _ = get_user_model().objects.get_or_create(username=name, defaults={"password": make_password(None)})
        user.groups.clear()
        if role is not None:
            user.groups.add(Group.objects.get_or_create(name=role)[0])
        browser = Client(**client)
        browser.force_login(user)
        return browser

    return made


@pytest.fixture
def browser(person: Callable[..., Client]) -> Client:
    """A browser with an administrator in it."""
    return person("administrator")
