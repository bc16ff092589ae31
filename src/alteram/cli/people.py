"""``alteram people``: who may enter a team's review room, in which role."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, Final

import click
import msgspec
from rich.table import Table

from alteram.cli.ledger.options import as_table, names_ledger, takes_decision, takes_form
from alteram.cli.serve import room_needed
from alteram.cli.streams import Page, put_line

Verb = Callable[..., Any]
ROLES: Final = ("viewer", "coder", "reviewer", "administrator")


def _takes_room(verb: Verb) -> Verb:
    """``verb``, which is called with the ledger open as a team's room opens it."""

    @wraps(verb)
    def called(*, ledger: Path | None, **options: Any) -> Any:
        room_needed()
        from alteram.room.serving import open_people

        open_people(ledger)
        return verb(**options)

    return names_ledger(called)


def _takes_address(verb: Verb) -> Verb:
    words = "Where the room is, as https://room.example.org, to be put before the link."
    return click.option("--address", default="", metavar="ADDRESS", help=words)(verb)


@click.group()
def people() -> None:
    """List, invite and shut out who may enter the review room that alteram serve --team opens.

    \b
    Example:
      alteram people add Ben --role coder --by Ana --reason "codes the winter"
    """


@people.command("list")
@takes_form
@_takes_room
def list_(form: str | None) -> None:
    """Show who may enter, in which role, and when they last logged in.

    \b
    Example:
      alteram people list
    """
    from alteram.room.people import people as known

    found = [
        msgspec.to_builtins(each) | {"last": each.last and each.last.strftime("%Y-%m-%dT%H:%M:%SZ")} for each in known()
    ]
    if not as_table(form):
        for each in found:
            put_line(msgspec.json.encode(each))
        return
    table = Table("name", "role", "access", "last logged in (UTC)", box=None, header_style="")
    for each in found:
        access = "closed" if each["closed"] else "no password yet" if each["invited"] else "open"
        table.add_row(each["name"], each["role"] or "none", access, (each["last"] or "never")[:16].replace("T", " "))
    Page().show(table)


@people.command()
@click.argument("name")
@click.option("--role", required=True, type=click.Choice(ROLES), help="What they may do.")
@_takes_address
@takes_decision
@_takes_room
def add(name: str, role: str, address: str, reason: str, by: str) -> None:
    """Invite NAME; the link that is shown lets them choose a password, once, for three days.

    \b
    Example:
      alteram people add Ben --role coder --by Ana --reason "codes the winter" --address https://room.example.org
    """
    from alteram.room.links import link_for
    from alteram.room.people import invite

    user = invite(name, role, reason=reason, by=by)
    _told(user.get_username(), role=role, link=_at(address, link_for(user)))


@people.command()
@click.argument("name")
@_takes_address
@takes_decision
@_takes_room
def link(name: str, address: str, reason: str, by: str) -> None:
    """Make a new link for NAME, who has lost the last one or their password; older links work no more.

    \b
    Example:
      alteram people link Ben --by Ana --reason "lost the password"
    """
    from alteram.room.links import link_for
    from alteram.room.people import renew

    _told(name, link=_at(address, link_for(renew(name, reason=reason, by=by))))


@people.command()
@click.argument("name")
@click.argument("role", type=click.Choice(ROLES))
@takes_decision
@_takes_room
def role(name: str, role: str, reason: str, by: str) -> None:
    """Give NAME another ROLE, from their next click on.

    \b
    Example:
      alteram people role Ben reviewer --by Ana --reason "knows the codebook"
    """
    from alteram.room.people import change_role

    change_role(name, role, reason=reason, by=by)
    _told(name, role=role)


@people.command()
@click.argument("name")
@takes_decision
@_takes_room
def close(name: str, reason: str, by: str) -> None:
    """Shut NAME out: their sessions, tokens and links end at once.

    \b
    Example:
      alteram people close Ben --by Ana --reason "left the mission"
    """
    from alteram.room.people import close as shut

    shut(name, reason=reason, by=by)
    _told(name, closed=True)


@people.command("open")
@click.argument("name")
@takes_decision
@_takes_room
def open_(name: str, reason: str, by: str) -> None:
    """Let NAME in again, in the role they had.

    \b
    Example:
      alteram people open Ben --by Ana --reason "came back"
    """
    from alteram.room.people import open_again

    open_again(name, reason=reason, by=by)
    _told(name, closed=False)


def _told(name: str, **more: Any) -> None:
    put_line(msgspec.json.encode({"name": name} | more))


def _at(address: str, path: str) -> str:
    return address.rstrip("/") + path
