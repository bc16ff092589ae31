"""A ledger opened for this process: Django configured in code, and the tables made on first use."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import django
from django.apps import apps as installed
from django.conf import settings
from django.db import DatabaseError, connection, connections
from django.db.migrations.executor import MigrationExecutor

from alteram.errors import LedgerNotOpened, LedgerNotWritten
from alteram.ledger.location import Location, location_of

APP: Final = "alteram.ledger"
LOCK: Final = 0x616C7465  # of PostgreSQL: "alte"
ATTEMPTS: Final = 5


def open_ledger(file: Path | None = None, *, url: str | None = None) -> Location:
    """The ledger that all calls of this process go to from now on; see ``location_of`` for which one it is.

    Raises:
        LedgerNotOpened: the file is no ledger, or of a later version; the server cannot be reached.
    """
    location = location_of(file, url=url)
    set_up()
    connections.close_all()
    connections.settings["default"] = connections.configure_settings({"default": dict(location.settings)})["default"]
    with suppress(AttributeError):  # this thread had none
        del connections["default"]
    with _failing_at(location):
        if connection.vendor == "sqlite":
            Path(location.settings["NAME"]).parent.mkdir(parents=True, exist_ok=True)
        _make_tables(location)
    return location


def set_up(more: Mapping[str, Any] | None = None) -> None:
    """Set Django up, once in a process, without a ledger: the tables' classes can be imported from then on.

    ``more`` are settings of who else uses Django in this process; they cannot be added later.
    """
    if not settings.configured:
        others = dict(more or {})
        settings.configure(
            DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
            INSTALLED_APPS=[APP, *others.pop("INSTALLED_APPS", ())],
            DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
            USE_TZ=True,
            **others,
        )
    if not installed.ready:
        django.setup()


def _make_tables(location: Location) -> None:
    """Bring the tables up to date; of several processes that begin at once, one does it and the others wait."""
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with _alone():
                _migrate(location)
            return
        except DatabaseError:
            # another process made the tables while this one waited for them
            if attempt == ATTEMPTS:
                raise
            connection.close()
            time.sleep(0.2 * attempt)


def _migrate(location: Location) -> None:
    executor = MigrationExecutor(connection)
    unknown = {key for key in executor.loader.applied_migrations if key[0] == "ledger"} - set(
        executor.loader.disk_migrations
    )
    if unknown:
        what = "it was made by a later version of the program"
        raise LedgerNotOpened(what, where=location.shown, todo="bring the program up to date")
    targets = executor.loader.graph.leaf_nodes()
    if executor.migration_plan(targets):
        executor.migrate(targets)


@contextmanager
def _alone() -> Iterator[None]:
    """One process at a time on PostgreSQL, which lets two make tables at once; SQLite lets one write anyway."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


@contextmanager
def _failing_at(location: Location) -> Iterator[None]:
    try:
        yield
    except (DatabaseError, OSError) as error:
        todo = "name another ledger with --ledger, or mend this one's place"
        raise LedgerNotOpened(_first_line(error), where=location.shown, todo=todo) from None


@contextmanager
def writing() -> Iterator[None]:
    """Whatever is written within is kept whole or not at all.

    Raises:
        LedgerNotWritten: the disk is full, or somebody else wrote for too long.
    """
    from django.db import transaction

    try:
        with transaction.atomic():
            yield
    except DatabaseError as error:
        todo = "make room, or wait for who else is writing, and run it again: what was reported as kept is kept"
        raise LedgerNotWritten(_first_line(error), todo=todo) from error


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
