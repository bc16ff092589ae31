"""Ledgers to test on: a new one for each test, on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

from alteram.ledger.opening import open_ledger
from tests.ledger.place import KINDS, Place, emptied, fresh_database, server


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty ledger, which tests copy."""
    path = tmp_path_factory.mktemp("ledgers") / "empty.sqlite3"
    open_ledger(path)
    connection.close()
    return path


@pytest.fixture(scope="session")
def database() -> Iterator[str]:
    """The address of a database of this run's own, on the server for tests."""
    with fresh_database(server()) as address:
        yield address


@pytest.fixture(params=KINDS)
def ledger(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """An empty ledger of each kind, open; ``ALTERAM_DATABASE_URL`` leads to it."""
    if request.param == "postgresql":
        if not os.environ.get("ALTERAM_TEST_DATABASE_URL"):
            if os.environ.get("ALTERAM_TEST_POSTGRESQL") == "required":
                pytest.fail("ALTERAM_TEST_DATABASE_URL is not set, and the tests on PostgreSQL are required")
            pytest.skip("ALTERAM_TEST_DATABASE_URL names no PostgreSQL server")
        place = Place(url=request.getfixturevalue("database"))
        open_ledger(url=place.url)
        emptied()
    else:
        path = tmp_path / "ledger.sqlite3"
        shutil.copy(request.getfixturevalue("template"), path)
        place = Place(file=path)
        open_ledger(path)
    monkeypatch.setenv("ALTERAM_DATABASE_URL", place.address)
    yield place
    connection.close()
