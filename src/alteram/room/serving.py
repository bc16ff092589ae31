"""The room opened on this machine: a server for its own browser alone."""

from __future__ import annotations

import logging
import socket
import tempfile
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from alteram.errors import RoomNotOpened
from alteram.ledger.opening import open_ledger
from alteram.room.settings import LARGEST, configure

if TYPE_CHECKING:
    from alteram.workspace.publishing import Published

Names = Collection[tuple[str, ...]]  # of persons, each as its words in order
HOST: Final = "127.0.0.1"
THREADS: Final = 8
MOST: Final = 4 * LARGEST  # bytes of a request that is looked at; up to here, a page says what was too much


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A room that is ready: ``link`` lets one person in, once; everybody, where it is public.

    ``run`` serves until it is stopped, ``close`` lets the port go.
    """

    link: str
    ledger: str
    run: Callable[[], None]
    close: Callable[[], None]


def open_room(*, ledger: Path | None, port: int, by: str) -> Room:
    """The room for ``ledger`` on ``port`` of this machine's loopback, 0 for any; decisions are signed ``by``.

    Raises:
        LedgerNotOpened, LedgerNotInstalled: as ``open_ledger`` does.
        RoomNotOpened: the port is taken.
    """
    configure()
    location = open_ledger(ledger)
    from alteram.room.entering import new_link

    return _room(location.shown, port, way_in=lambda: new_link(by))


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
        room = _room("a public one, made for this room", port, way_in=lambda: "/", after=folder.cleanup)
    except BaseException:
        folder.cleanup()
        raise
    return room, published


def _room(ledger: str, port: int, *, way_in: Callable[[], str], after: Callable[[], None] = lambda: None) -> Room:
    """A room for the ledger that is open; ``after`` is called when it is closed."""
    from django.core.wsgi import get_wsgi_application
    from waitress import create_server

    # a page that is not there is told to who asked; the terminal is for what goes wrong in the room
    logging.getLogger("django.request").setLevel(logging.ERROR)
    listening = _listening(port)
    number = listening.getsockname()[1]
    options = {"threads": THREADS, "ident": None, "max_request_body_size": MOST}
    server: Any = create_server(get_wsgi_application(), sockets=[listening], **options)
    link = f"http://{HOST}:{number}{way_in()}"

    def close() -> None:
        server.close()
        after()

    def run() -> None:
        try:
            server.run()
        finally:
            close()

    return Room(link=link, ledger=ledger, run=run, close=close)


def _listening(port: int) -> socket.socket:
    """A socket on the loopback.

    Raises:
        RoomNotOpened: the port is taken, or may not be used.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
    except OSError as error:
        listening.close()
        todo = "stop what uses it, or take another with --port"
        raise RoomNotOpened(f"port {port} cannot be used: {error.strerror}", todo=todo) from None
    return listening
