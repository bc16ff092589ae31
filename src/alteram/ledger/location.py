"""Which database a ledger is, told by a file, an address or neither."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from alteram.errors import LedgerNotInstalled, LedgerNotOpened

VARIABLE: Final = "ALTERAM_DATABASE_URL"
FILE: Final = "ledger.sqlite3"
SCHEMES: Final = ("postgres", "postgresql")
# writes wait for one another instead of failing halfway; a reader never waits for them
PRAGMAS: Final = (
    "PRAGMA page_size=16384; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-262144;"
    "PRAGMA mmap_size=2147483648; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=16384"
)
WAIT: Final = 20  # seconds for another's writing


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A database in Django's terms, and its name for people, which has no password in it."""

    settings: dict[str, Any]
    shown: str


def location_of(file: Path | None = None, *, url: str | None = None) -> Location:
    """The ledger in ``file``, else at ``url`` or in ``ALTERAM_DATABASE_URL``, else in the user's data folder.

    Raises:
        LedgerNotOpened: the address is none of PostgreSQL or SQLite.
        LedgerNotInstalled: what PostgreSQL needs is not there.
    """
    address = url or os.environ.get(VARIABLE)
    if file is None and address:
        return _at_address(address)
    return _in_file(file or data_folder() / FILE)


def data_folder() -> Path:
    """Where the user's own data lies, as their system has it."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "alteram"


def _in_file(file: Path) -> Location:
    options = {"transaction_mode": "IMMEDIATE", "timeout": WAIT, "init_command": PRAGMAS}
    return Location(
        settings={"ENGINE": "django.db.backends.sqlite3", "NAME": str(file), "OPTIONS": options}, shown=str(file)
    )


def _at_address(address: str) -> Location:
    scheme = urlsplit(address).scheme
    if scheme == "sqlite":
        return _in_file(Path(unquote(urlsplit(address).path.removeprefix("/"))))
    if scheme not in SCHEMES:
        todo = "write it as postgresql://user@host/name, or sqlite:///file"
        raise LedgerNotOpened(f"'{scheme}' is no kind of database that is known", where=VARIABLE, todo=todo)
    return _on_server(address)


def _on_server(address: str) -> Location:
    try:
        from psycopg import Error
        from psycopg.conninfo import conninfo_to_dict
    except ImportError:
        what = "PostgreSQL needs the package psycopg"
        raise LedgerNotInstalled(what, todo='install it: pip install "alteram[postgres]"') from None
    try:
        parts = {name: value for name, value in conninfo_to_dict(address).items() if value is not None}
    except Error as error:
        todo = "write it as postgresql://user@host/name"
        raise LedgerNotOpened(f"the address is broken: {error}", where=VARIABLE, todo=todo) from None
    names = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    settings: dict[str, Any] = {name: str(parts.pop(theirs, "")) for name, theirs in names.items()}
    settings |= {"ENGINE": "django.db.backends.postgresql", "OPTIONS": dict(parts)}
    return Location(settings=settings, shown=shown_of(settings))


def shown_of(settings: Mapping[str, Any]) -> str:
    """The name for people of the database of those ``settings``: where it is, without user or password."""
    if not settings["ENGINE"].endswith("postgresql"):
        return str(settings["NAME"])
    host = f" at {settings['HOST']}" if settings["HOST"] else ""
    return f"database {settings['NAME']}{host}"
