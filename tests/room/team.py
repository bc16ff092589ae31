"""A room of a team, and people who log in to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client, override_settings

PASSWORD = "a horse in the snow"


@contextmanager
def in_team(**more: object) -> Iterator[None]:
    """The room as it is for a team, with a hashing of passwords that takes no time."""
    quick = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with override_settings(ALTERAM_TEAM=True, LOGIN_URL="/login/", PASSWORD_HASHERS=quick, **more):
        yield


def member(name: str, role: str | None, **client: object) -> Client:
    """The browser of somebody who logged in."""
    user, _ = get_user_model().objects.get_or_create(username=name)
    user.set_password(PASSWORD)
    user.save()
    user.groups.set([Group.objects.get_or_create(name=role)[0]] if role else [])
    browser = Client(**client)
    answer = browser.post("/login/", {"username": name, "password": PASSWORD})
    assert answer.status_code == 302, answer.content
    return browser
