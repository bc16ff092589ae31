"""Rows written by the thousand, around the ORM: ``executemany`` on SQLite, ``COPY`` on PostgreSQL.

Django's ``bulk_create`` makes an object of each row and keeps a fifth as many a second; ``benchmarks/ledger.py`` has
the figures. Nothing else of the ledger writes in bulk.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.db import connection

from alteram.ledger.rows import ClaimRow, PlaceRow

Values = Sequence[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Rows of each table, parents before children; all but places bring their ids."""

    captures: list[Values] = field(default_factory=list)
    statements: list[Values] = field(default_factory=list)
    revisions: list[Values] = field(default_factory=list)
    readings: list[Values] = field(default_factory=list)
    claims: list[ClaimRow] = field(default_factory=list)
    places: list[PlaceRow] = field(default_factory=list)
    entries: list[Values] = field(default_factory=list)


COLUMNS: Final = {
    "captures": ("ledger_capture", ("sha256", "size", "media_type", "content")),
    "statements": ("ledger_statement", ("id", "key")),
    "revisions": (
        "ledger_revision",
        ("id", "statement_id", "number", "sid", "issuer", "party", "published", "title", "url", "conflict", "lang",
         "text", "layout", "capture_sha256", "source", "way", "taken", "encoding", "kept_at", "fingerprint", "salt"),
    ),
    "readings": (
        "ledger_reading",
        ("id", "revision_id", "reader", "by_hand", "current", "read_at", "error", "manifest", "salt"),
    ),
    "claims": ("ledger_claim", ClaimRow._fields),
    "places": ("ledger_place", PlaceRow._fields),
    "entries": ("ledger_entry", ("number", "kind", "subject", "digest", "at", "previous", "hash")),
}  # fmt: skip
NUMBERED: Final = ("statements", "revisions", "readings", "claims")


def write(rows: Rows) -> None:
    """Add ``rows``, within the transaction of the caller."""
    put = _copy if connection.vendor == "postgresql" else _execute_many
    for name, (table, columns) in COLUMNS.items():
        if values := getattr(rows, name):
            put(table, columns, values)
    if connection.vendor == "sqlite" and rows.claims:
        index_words((row.id, row.words) for row in rows.claims)
    if connection.vendor == "postgresql":
        _count_on(name for name in NUMBERED if getattr(rows, name))


def next_ids() -> dict[str, int]:
    """The first free id of each table that is written in bulk; the caller is the only one who writes."""
    with connection.cursor() as cursor:
        ids = {}
        for name in NUMBERED:
            cursor.execute(f"SELECT COALESCE(MAX(id), 0) + 1 FROM {COLUMNS[name][0]}")
            ids[name] = cursor.fetchone()[0]
        return ids


def index_words(words: Iterable[tuple[int, str]]) -> None:
    """Add the words of claims, by their rows' ids, to the index that SQLite does not keep by itself."""
    _run_many("INSERT INTO ledger_words(rowid, words) VALUES (?, ?)", words)


def forget_words(words: Iterable[tuple[int, str]]) -> None:
    """Take the words that claims had out of that index, and out of its file."""
    _run_many("INSERT INTO ledger_words(ledger_words, rowid, words) VALUES ('delete', ?, ?)", words)


def _execute_many(table: str, columns: Sequence[str], values: Iterable[Values]) -> None:
    marks = ", ".join("?" * len(columns))
    _run_many(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", values)


def _copy(table: str, columns: Sequence[str], values: Iterable[Values]) -> None:
    opened = connection.cursor()
    with (
        connection.wrap_database_errors,
        opened as cursor,
        cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy,
    ):
        for row in values:
            copy.write_row(row)


def _count_on(names: Iterable[str]) -> None:
    """Let PostgreSQL's own counters go on after the ids that were given, for what the ORM adds."""
    with connection.cursor() as cursor:
        for name in names:
            table = COLUMNS[name][0]
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), MAX(id)) FROM {table}")


def _run_many(sql: str, values: Iterable[Values]) -> None:
    """Run ``sql`` by Python's ``sqlite3`` beneath Django, which would look at each row; errors are Django's."""
    connection.ensure_connection()
    with connection.wrap_database_errors:
        connection.connection.executemany(sql, values)
