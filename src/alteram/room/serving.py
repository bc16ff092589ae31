"""The room opened: for the browser of this machine alone, for a team behind a proxy, or for everybody to read."""

from __future__ import annotations

import logging
import socket
import tempfile
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from alteram.errors import RoomNotOpened
from alteram.ledger.location import location_of
from alteram.ledger.opening import open_ledger
from alteram.room.guarding import LOOPBACK
from alteram.room.keys import team_key
from alteram.room.settings import LARGEST, configure

if TYPE_CHECKING:
    from alteram.workspace.publishing import Published

Names = Collection[tuple[str, ...]]  # of persons, each as its words in order
HOST: Final = "127.0.0.1"
THREADS: Final = 8
MOST: Final = 4 * LARGEST  # bytes of a request that is looked at; up to here, a page says what was too much
PROXY: Final = {"x-forwarded-for", "x-forwarded-proto"}  # what a proxy that is trusted tells, and nobody else


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A room that is ready: ``link`` lets one person in, once; a team with an administrator, and everybody, has none.

    ``address`` is where people find it, ``listens`` where a proxy does. ``run`` serves until it is stopped, ``close``
    lets the port go.
    """

    link: str | None
    address: str
    listens: str
    ledger: str
    run: Callable[[], None]
    close: Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """How a team reaches the room: the names of its ``hosts``, where it listens, and the ``proxy`` that is trusted."""

    hosts: Sequence[str] = ()
    bind: str = HOST
    proxy: str | None = None


def open_room(*, ledger: Path | None, port: int, by: str) -> Room:
    """The room for ``ledger`` on ``port`` of this machine's loopback, 0 for any; decisions are signed ``by``.

    Raises:
        LedgerNotOpened, LedgerNotInstalled: as ``open_ledger`` does.
        RoomNotOpened: the port is taken.
    """
    configure()
    shown = open_ledger(ledger).shown
    from alteram.room.entering import new_link

    listening = _listening(HOST, port)
    address = f"http://{HOST}:{listening.getsockname()[1]}"
    return _served(listening, link=f"{address}{new_link(by)}", address=address, ledger=shown)


def open_team_room(team: Team, *, ledger: Path | None, port: int, by: str) -> Room:
    """The room for a ``team`` that logs in; ``by`` is its first administrator, if there is none yet.

    Raises:
        LedgerNotOpened, LedgerNotInstalled: as ``open_ledger`` does.
        RoomNotOpened: the port is taken, or the key of the room cannot be used.
        WrongEntry: ``by`` cannot be the first administrator.
    """
    location = location_of(ledger)
    hosts = tuple(team.hosts) or LOOPBACK
    configure(hosts=hosts, secret=team_key(location), team=True, proxied=team.proxy is not None)
    open_ledger(ledger)
    from django.contrib.sessions.backends.db import SessionStore

    from alteram.room.entering import first_link

    SessionStore.clear_expired()
    listening = _listening(team.bind, port)
    number = listening.getsockname()[1]
    address = f"https://{team.hosts[0]}" if team.hosts else f"http://{HOST}:{number}"
    link = first_link(by)
    trusted: dict[str, Any] = {}
    if team.proxy is not None:
        trusted = {"trusted_proxy": team.proxy, "trusted_proxy_headers": PROXY}
    return _served(listening, link=link and address + link, address=address, ledger=location.shown, **trusted)


def open_public_room(*, ledger: Path | None, port: int, hide: Names = (), show: Names = ()) -> tuple[Room, Published]:
    """A room that everybody may read, and what is in it: a ledger of its own, made of ``ledger``, which goes with it.

    ``hide`` and ``show`` are names of persons that somebody listed.

    Raises:
        LedgerNotOpened, LedgerNotInstalled, LedgerNotWritten, ModelMissing: as ``publish`` does.
        RoomNotOpened: the port is taken.
    """
    configure(public=True)
    from alteram.workspace.publishing import publish

    folder = tempfile.TemporaryDirectory(prefix="alteram-", ignore_cleanup_errors=True)
    try:
        published = publish(Path(folder.name, "public.sqlite3"), ledger=ledger, hide=hide, show=show)
        listening = _listening(HOST, port)
        address = f"http://{HOST}:{listening.getsockname()[1]}/"
        shown = "a public one, made for this room"
        room = _served(listening, link=None, address=address, ledger=shown, after=folder.cleanup)
    except BaseException:
        folder.cleanup()
        raise
    return room, published


def open_people(ledger: Path | None) -> None:
    """Nothing; the ledger is open, and links are signed as the team's room signs them.

    Raises:
        LedgerNotOpened, LedgerNotInstalled: as ``open_ledger`` does.
        RoomNotOpened: the key of the room cannot be used.
    """
    configure(secret=team_key(location_of(ledger)), team=True)
    open_ledger(ledger)


def _served(
    listening: socket.socket,
    *,
    link: str | None,
    address: str,
    ledger: str,
    after: Callable[[], None] = lambda: None,
    **options: Any,
) -> Room:
    """A room for the ledger that is open; ``after`` is called when it is closed."""
    from django.core.wsgi import get_wsgi_application
    from waitress import create_server

    # a page that is not there is told to who asked; the terminal is for what goes wrong in the room
    logging.getLogger("django.request").setLevel(logging.ERROR)
    options |= {"threads": THREADS, "ident": None, "max_request_body_size": MOST}
    server: Any = create_server(get_wsgi_application(), sockets=[listening], **options)

    def close() -> None:
        server.close()
        after()

    def run() -> None:
        try:
            server.run()
        finally:
            close()

    host, number, *_ = listening.getsockname()
    listens = f"[{host}]:{number}" if listening.family == socket.AF_INET6 else f"{host}:{number}"
    return Room(link=link, address=address, listens=listens, ledger=ledger, run=run, close=close)


def _listening(host: str, port: int) -> socket.socket:
    """A socket at that address of this machine.

    Raises:
        RoomNotOpened: the port is taken, or may not be used, or the machine has no such address.
    """
    try:
        family, kind, *_, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except OSError:
        raise RoomNotOpened(f"this machine has no address {host}", todo="give one of its own with --bind") from None
    listening = socket.socket(family, kind)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(place)
    except OSError as error:
        listening.close()
        todo = "stop what uses it, or take another with --port"
        raise RoomNotOpened(f"port {port} cannot be used: {error.strerror}", todo=todo) from None
    return listening
