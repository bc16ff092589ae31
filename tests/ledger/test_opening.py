"""A ledger is made on first use, wherever it is told to be, and nothing else is taken for one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from alteram.errors import LedgerNotOpened
from alteram.ledger.location import FILE, location_of
from alteram.ledger.models import Statement
from alteram.ledger.opening import open_ledger
from tests.ledger.place import kept, sql, told

UNREACHABLE = "postgresql://nobody@localhost:1/none?connect_timeout=1"


def test_a_file_is_made_with_its_folder_on_first_use(tmp_path):
    path = tmp_path / "new" / "l.sqlite3"
    assert open_ledger(path).shown == str(path)
    kept(told("they shelled us"))
    connection.close()
    open_ledger(path)
    assert Statement.objects.get().key == "015"


def test_a_file_is_opened_so_that_writers_wait_for_one_another(tmp_path):
    open_ledger(tmp_path / "l.sqlite3")
    with connection.cursor() as cursor:
        told_by = {}
        for name in ("journal_mode", "synchronous", "busy_timeout"):
            cursor.execute(f"PRAGMA {name}")
            told_by[name] = cursor.fetchone()[0]
    assert told_by == {"journal_mode": "wal", "synchronous": 1, "busy_timeout": 20_000}
    assert connection.transaction_mode == "IMMEDIATE"


def test_the_file_goes_before_the_variable_and_that_before_the_data_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("ALTERAM_DATABASE_URL", raising=False)
    assert location_of().settings["NAME"] == str(tmp_path / "alteram" / FILE)
    monkeypatch.setenv("ALTERAM_DATABASE_URL", "postgresql://ana:secret@db.example:5433/claims?sslmode=require")
    location = location_of()
    names = ("ENGINE", "NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")
    assert [location.settings[name] for name in names] == [
        "django.db.backends.postgresql", "claims", "ana", "secret", "db.example", "5433", {"sslmode": "require"},
    ]  # fmt: skip
    assert location.shown == "database claims at db.example"
    assert location_of(Path("mine")).settings["NAME"] == "mine"


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("mysql://host/name", "D102 ALTERAM_DATABASE_URL: 'mysql' is no kind of database"),
        ("postgresql://host:port/name?nonsense=1", "D102 ALTERAM_DATABASE_URL: the address is broken"),
    ],
)
def test_an_address_that_is_none_is_refused(address, message):
    with pytest.raises(LedgerNotOpened, match=message):
        location_of(url=address)


def test_a_server_that_cannot_be_reached_is_said_so():
    with pytest.raises(LedgerNotOpened, match=r"^D102 database none at localhost: "):
        open_ledger(url=UNREACHABLE)


def test_a_file_that_is_no_ledger_is_refused(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("these are notes, and no database of any kind whatsoever" * 20)
    with pytest.raises(LedgerNotOpened, match=r"^D102 .*file is not a database"):
        open_ledger(path)
    assert path.read_text().startswith("these are notes")


def test_a_ledger_of_a_later_version_is_refused(tmp_path):
    open_ledger(tmp_path / "l.sqlite3")
    sql("INSERT INTO django_migrations (app, name, applied) VALUES ('ledger', '9999_later', '2030-01-01')")
    with pytest.raises(LedgerNotOpened, match="later version of the program"):
        open_ledger(tmp_path / "l.sqlite3")


def test_the_tables_are_those_of_the_models():
    from django.core.management import call_command

    call_command("makemigrations", "ledger", check=True, dry_run=True, verbosity=0)


def test_reading_needs_no_django(tmp_path):
    (tmp_path / "s.txt").write_text("Armenian forces shelled Goris on 13 September 2022.")
    code = (
        "import sys; from alteram.cli import main; main(['read', 's.txt'], standalone_mode=False);"
        "sys.exit('django' in sys.modules or 'psycopg' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, "attack.shelling" in done.stdout) == (0, True), done.stderr
