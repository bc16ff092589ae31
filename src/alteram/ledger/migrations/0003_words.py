"""The index of words, of the kind that each database has, and a guard on the history."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import migrations

SQLITE = (
    """CREATE VIRTUAL TABLE ledger_words USING fts5(
        words, content='ledger_claim', content_rowid='id', tokenize="porter unicode61 remove_diacritics 2"
    )""",
    """CREATE TRIGGER ledger_history_stays BEFORE UPDATE ON ledger_entry
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END""",
    """CREATE TRIGGER ledger_history_is_whole BEFORE DELETE ON ledger_entry
        BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END""",
)
POSTGRESQL = (
    # English endings without English stop words: who looks for "they fired" means both
    "CREATE TEXT SEARCH DICTIONARY ledger_stem (TEMPLATE = snowball, Language = english)",
    "CREATE TEXT SEARCH CONFIGURATION ledger_words (COPY = pg_catalog.english)",
    "ALTER TEXT SEARCH CONFIGURATION ledger_words ALTER MAPPING REPLACE english_stem WITH ledger_stem",
    "CREATE INDEX ledger_words ON ledger_claim USING gin (to_tsvector('ledger_words', words))",
    """CREATE FUNCTION ledger_history_stays() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'the history is append-only'; END $$""",
    """CREATE TRIGGER ledger_history_stays BEFORE UPDATE OR DELETE ON ledger_entry
        FOR EACH ROW EXECUTE FUNCTION ledger_history_stays()""",
)


def make(_apps: Any, editor: Any) -> None:
    for statement in SQLITE if editor.connection.vendor == "sqlite" else POSTGRESQL:
        editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """Adds what Django's models cannot say."""

    dependencies: ClassVar = [("ledger", "0002_indexes")]
    operations: ClassVar = [migrations.RunPython(make)]
