"""What is asked of claims as conditions of SQL."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from alteram.ledger.rows import AROUND, CELLS, LONG, direction_of
from alteram.ledger.wanted import Near, Wanted
from alteram.model.globe import RADIUS

MOST_CELLS: Final = 900
PHRASE: Final = re.compile(r'"([^"]*)"?|(\S+)')
EXACT: Final = ("party", "holder", "stance", "modality", "agreement")


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on the claim ``c``; ``few``, where there is one, selects the ids of the claims that meet it."""

    sql: str
    values: tuple[Any, ...] = ()
    few: str = ""
    few_values: tuple[Any, ...] = ()


def conditions_of(wanted: Wanted, vendor: str) -> list[Condition]:
    """The conditions that ``wanted`` sets, for the database of ``vendor``."""
    return [*_plain(wanted), *_looked_up(wanted, vendor)]


def _plain(wanted: Wanted) -> Iterator[Condition]:
    for name in EXACT:
        if value := getattr(wanted, name):
            yield Condition(f"c.{name} = %s", (value,))
    if wanted.event:
        bounds = (f"{wanted.event}.", f"{wanted.event}/")  # "/" follows "." in every order of letters that is used
        yield (
            Condition("c.event >= %s AND c.event < %s", bounds)
            if wanted.family
            else Condition("c.event = %s", (wanted.event,))
        )
    if wanted.sure:
        yield Condition("c.confidence >= %s", (wanted.sure,))


def _looked_up(wanted: Wanted, vendor: str) -> Iterator[Condition]:
    """What has to be looked up elsewhere, or in an order other than the newest first."""
    if wanted.statement:
        yield _of_statement(wanted.statement)
    if wanted.words and (words := _words(wanted.words, vendor)):
        yield words
    if wanted.near:
        yield _near(wanted.near)
    if wanted.place:
        yield _place(wanted.place)
    if wanted.since or wanted.until:
        yield _time(wanted.since, wanted.until)


def _of_statement(statement: str) -> Condition:
    readings = """SELECT r2.id FROM ledger_reading r2 JOIN ledger_revision v ON v.id = r2.revision_id
        JOIN ledger_statement s ON s.id = v.statement_id WHERE s.key = %s"""
    few = f"SELECT id FROM ledger_claim WHERE reading_id IN ({readings})"
    return Condition(f"c.reading_id IN ({readings})", (statement,), few, (statement,))


def _words(words: str, vendor: str) -> Condition | None:
    if vendor == "postgresql":
        query = "to_tsvector('ledger_words', c.words) @@ websearch_to_tsquery('ledger_words', %s)"
        return Condition(query, (_said(words),))
    match = " ".join(f'"{phrase}"' for phrase in _phrases(words))
    if not match:
        return None
    found = "ledger_words MATCH %s"
    return Condition(
        f"EXISTS (SELECT 1 FROM ledger_words WHERE rowid = c.id AND {found})",
        (match,),
        f"SELECT rowid AS id FROM ledger_words WHERE {found}",
        (match,),
    )


def _phrases(words: str) -> Iterator[str]:
    """The words and phrases that are asked for, without the marks by which FTS5 would take them for its own signs."""
    for phrase, word in PHRASE.findall(words):
        if said := (phrase or word).replace('"', " ").strip():
            yield said


def _said(words: str) -> str:
    """The same for PostgreSQL: each phrase in quotation marks, so that no word and no dash is a sign."""
    return " ".join(f'"{phrase}"' for phrase in _phrases(words))


def _near(near: Near) -> Condition:
    x, y, z = direction_of(near.lat, near.lon)
    within = "p.x * %s + p.y * %s + p.z * %s >= %s"
    values = (x, y, z, math.cos(min(near.km / RADIUS, math.pi)) - 1e-15)
    if cells := _cells(near):
        # numbers of our own making, of which there may be more than a query may have marks
        within = f"p.cell IN ({', '.join(map(str, cells))}) AND {within}"
    return Condition(
        f"EXISTS (SELECT 1 FROM ledger_place p WHERE p.claim_id = c.id AND {within})",
        values,
        f"SELECT DISTINCT p.claim_id AS id FROM ledger_place p WHERE {within}" if cells else "",
        values,
    )


def _cells(near: Near) -> list[int]:
    """The squares that may hold a point so near; none where they are too many to be named."""
    north = math.degrees(near.km / RADIUS)
    widest = abs(near.lat) + north
    if widest >= 89:
        return []
    east = math.degrees(near.km / RADIUS) / math.cos(math.radians(widest))
    rows = range(math.floor((near.lat - north + 90) * CELLS), math.floor((near.lat + north + 90) * CELLS) + 1)
    columns = range(math.floor((near.lon - east + 180) * CELLS), math.floor((near.lon + east + 180) * CELLS) + 1)
    if len(rows) * len(columns) > MOST_CELLS:
        return []
    return [row * AROUND + column % AROUND for row in rows for column in columns]


def _place(name: str) -> Condition:
    known = (name.casefold(),)
    few = "SELECT DISTINCT claim_id AS id FROM ledger_place WHERE name = %s"
    return Condition("EXISTS (SELECT 1 FROM ledger_place p WHERE p.claim_id = c.id AND p.name = %s)", known, few, known)


def _time(since: date | None, until: date | None) -> Condition:
    """Claims of few days are looked for between two days; those that last long, from their beginning on."""
    first, last = (since or date.min).isoformat(), (until or date.max).isoformat()
    from_then = (since - timedelta(days=LONG)).isoformat() if since and since.toordinal() > LONG else first
    short = "long = %s AND begins >= %s AND begins <= %s AND ends >= %s"
    lasting = "long = %s AND begins <= %s AND ends >= %s"
    values = (False, from_then, last, first, True, last, first)
    table = "ledger_claim WHERE"
    return Condition(
        "c.begins <= %s AND c.ends >= %s",
        (last, first),
        f"SELECT id FROM {table} {short} UNION ALL SELECT id FROM {table} {lasting}",
        values,
    )
