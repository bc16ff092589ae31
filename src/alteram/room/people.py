"""Who may enter the room, in which role; each change is an entry of the history."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.contrib.sessions.models import Session

from alteram import phrases
from alteram.errors import NotInLedger, WrongEntry
from alteram.ledger.admitting import ACTS, last_of, note_access
from alteram.ledger.history import locked_head
from alteram.ledger.opening import writing
from alteram.room.limiting import forgive
from alteram.room.models import Token
from alteram.room.roles import ROLES, role_of

ADMINISTRATOR: Final = ROLES[-1]
FIRST: Final = "the first administrator"
LONGEST: Final = 100  # letters of a name
ID: Final = "_auth_user_id"  # whose session it is, as Django keeps it


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who may enter, or might once: ``invited`` where they have no password yet, ``closed`` where shut out."""

    name: str
    role: str | None
    closed: bool
    invited: bool
    last: datetime | None


def people() -> list[Person]:
    """Everybody, in alphabetical order, those who were shut out last."""
    found = map(_person, get_user_model().objects.prefetch_related("groups"))
    return sorted(found, key=lambda each: (each.closed, each.name.casefold()))


def has_administrator() -> bool:
    """Whether somebody can log in who may let others in."""
    return any(not each.closed and not each.invited for each in people() if each.role == ADMINISTRATOR)


def invite(name: str, role: str, *, reason: str, by: str) -> Any:
    """The user of that ``name``, who is new and has no password; a link lets them choose one.

    Raises:
        WrongEntry: the name is none, or taken; there is no such role, or no reason or name of who invites.
    """
    name = unicodedata.normalize("NFKC", name).strip()
    _check_name(name)
    _check_role(role)
    with writing():
        locked_head()
        users = get_user_model().objects
        if any(name.casefold() == known.casefold() for known in users.values_list("username", flat=True)):
            raise WrongEntry(f"the name {name} is taken", todo="take another, or change what is there")
        user = users.create(username=name, password=make_password(None))
        give(user, role)
        note_access(name, "invite", role, reason=reason, by=by)
    return user


def first_administrator(name: str) -> Any:
    """The user of that ``name``, new or known, who is an administrator from now on.

    Raises:
        WrongEntry: this is no name of a person, or their access is closed.
    """
    known = get_user_model().objects.filter(username=name).first()
    if known is None:
        return invite(name, ADMINISTRATOR, reason=FIRST, by=name)
    if not known.is_active:
        raise WrongEntry(f"the access of {name} is closed", todo="name another first administrator with --by")
    if role_of(known) != ADMINISTRATOR:
        change_role(name, ADMINISTRATOR, reason=FIRST, by=name)
    elif not last_of(name, ACTS):  # they were here alone, before there was a team
        note_access(name, "invite", ADMINISTRATOR, reason=FIRST, by=name)
    return known


def change_role(name: str, role: str, *, reason: str, by: str) -> None:
    """Give the person of that ``name`` another ``role``, which counts from their next click on.

    Raises:
        NotInLedger: nobody has that name.
        WrongEntry: there is no such role, it is the one they have, nobody would be left who may let others in, or there
            is no reason or name.
    """
    _check_role(role)
    with writing():
        locked_head()
        user = person(name)
        if role_of(user) == role:
            raise WrongEntry(f"{name} is {role} already", todo="choose another role")
        if role != ADMINISTRATOR:
            _check_left(user)
        give(user, role)
        note_access(name, "role", role, reason=reason, by=by)


def renew(name: str, *, reason: str, by: str) -> Any:
    """The user of that ``name``, for a new link; links made before work no more, the password does until it is changed.

    Raises:
        NotInLedger: nobody has that name.
        WrongEntry: they are shut out, or there is no reason or name.
    """
    with writing():
        locked_head()
        user = person(name)
        if not user.is_active:
            raise WrongEntry(f"the access of {name} is closed", todo="open it again first")
        forgive(name)
        note_access(name, "link", _role(user), reason=reason, by=by)
    return user


def close(name: str, *, reason: str, by: str) -> None:
    """Shut the person of that ``name`` out: their sessions, tokens and open links are gone for good.

    Raises:
        NotInLedger: nobody has that name.
        WrongEntry: they are shut out already, nobody would be left who may let others in, or no reason or name is told.
    """
    with writing():
        locked_head()
        user = person(name)
        if not user.is_active:
            raise WrongEntry(f"the access of {name} is closed already", todo="leave it so")
        _check_left(user)
        user.is_active = False
        user.save(update_fields=["is_active"])
        Token.objects.filter(user=user).delete()
        end_sessions(user)
        note_access(name, "close", _role(user), reason=reason, by=by)


def open_again(name: str, *, reason: str, by: str) -> None:
    """Let the person of that ``name`` in again, in the role they had.

    Raises:
        NotInLedger: nobody has that name.
        WrongEntry: they are not shut out, or there is no reason or name.
    """
    with writing():
        locked_head()
        user = person(name)
        if user.is_active:
            raise WrongEntry(f"the access of {name} is open already", todo="leave it so")
        user.is_active = True
        user.save(update_fields=["is_active"])
        note_access(name, "open", _role(user), reason=reason, by=by)


def person(name: str) -> Any:
    """The user of that ``name``.

    Raises:
        NotInLedger: nobody has it.
    """
    found = get_user_model().objects.filter(username=name).first()
    if found is None:
        raise NotInLedger(
            f"there is nobody of the name {name[:LONGEST]}", todo="take a name that alteram people list tells"
        )
    return found


def give(user: Any, role: str) -> None:
    """Let ``user`` have that ``role`` and no other."""
    user.groups.set([Group.objects.get_or_create(name=role)[0]])
    if user.is_superuser:  # made by other means than these; it would outdo every role
        user.is_superuser = False
        user.save(update_fields=["is_superuser"])


def end_sessions(user: Any) -> None:
    """End every session of ``user``, so that letting them in again revives none."""
    for session in Session.objects.iterator():
        if session.get_decoded().get(ID) == str(user.pk):
            session.delete()


def _person(user: Any) -> Person:
    return Person(
        name=user.get_username(),
        role=role_of(user),
        closed=not user.is_active,
        invited=not user.has_usable_password(),
        last=user.last_login,
    )


def _role(user: Any) -> str:
    return role_of(user) or "without a role"


def _check_left(user: Any) -> None:
    """Whether somebody but ``user`` may let others in.

    Raises:
        WrongEntry: they are the last.
    """
    others = _administrators(but=user)
    if role_of(user) == ADMINISTRATOR and user.is_active and not any(others):
        what = f"{user.get_username()} is the last who can log in as an administrator"
        raise WrongEntry(what, todo="make somebody else an administrator first")


def _administrators(*, but: Any) -> Iterator[Any]:
    """Those who can log in as administrators, ``but`` one."""
    for user in get_user_model().objects.filter(is_active=True).exclude(pk=but.pk):
        if role_of(user) == ADMINISTRATOR and user.has_usable_password():
            yield user


def _check_name(name: str) -> None:
    """Whether decisions can be signed with ``name``, and everybody sees whose they are.

    Raises:
        WrongEntry: it is blank, too long, or has characters that hide or turn round what is written.
    """
    if not name or len(name) > LONGEST or phrases.visible(name) != name or not name.isprintable():
        todo = f"write 1 to {LONGEST} letters, digits, spaces or other visible characters"
        raise WrongEntry(f"'{phrases.visible(name[:LONGEST])}' is no name of a person", todo=todo)


def _check_role(role: str) -> None:
    """Whether there is such a ``role``.

    Raises:
        WrongEntry: there is none.
    """
    if role not in ROLES:
        raise WrongEntry(f"'{role}' is no role", todo=f"take one of {', '.join(ROLES)}")
