"""What is asked of claims as conditions of SQL."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from alteram.ledger.condition import Condition
from alteram.ledger.judged import judged_as
from alteram.ledger.rows import AROUND, CELLS, LONG, direction_of
from alteram.ledger.wanted import LEVELS, Near, Wanted, is_family
from alteram.model.globe import RADIUS

MOST_CELLS: Final = 900
PHRASE: Final = re.compile(r'"([^"]*)"?|(\S+)')
EXACT: Final = ("party", "holder", "stance", "modality", "agreement")
MONTH: Final = len("2022-09")
INDEXED: Final = ("party", "holder", "agreement")  # whose values are few enough to be looked up first


def conditions_of(wanted: Wanted, vendor: str) -> list[Condition]:
    """The conditions that ``wanted`` sets, for the database of ``vendor``."""
    return [*_plain(wanted), *_looked_up(wanted, vendor)]


def _plain(wanted: Wanted) -> Iterator[Condition]:
    for name in EXACT:
        if values := wanted.values(name):
            yield _one_of(name, values)
    if wanted.event:
        yield _events(wanted.values("event"))
    if wanted.level:
        yield _levels(wanted.values("level"))
    if wanted.sure:
        yield Condition("c.confidence >= %s", (wanted.sure,))


def _one_of(name: str, values: tuple[str, ...]) -> Condition:
    """One value is walked to in its own index, in order; of several, the claims are looked up where they are few."""
    if len(values) == 1:
        return Condition(f"c.{name} = %s", values)
    within = f"{name} IN ({_marks(values)})"
    few = f"SELECT id FROM ledger_claim WHERE {within}" if name in INDEXED else ""
    return Condition(f"c.{within}", values, few, values if few else ())


def _events(asked: tuple[str, ...]) -> Condition:
    """Claims of those codes, and of those families."""
    families = tuple(filter(is_family, asked))
    codes = tuple(each for each in asked if each.partition(".")[0] not in families)
    if asked == codes and len(codes) == 1:
        return Condition("c.event = %s", codes)
    parts = [f"event IN ({_marks(codes)})"] if codes else []
    values = list(codes)
    for family in families:
        parts.append("(event >= %s AND event < %s)")
        values += [f"{family}.", f"{family}/"]  # "/" follows "." in every order of letters that is used
    few = " UNION ALL ".join(f"SELECT id FROM ledger_claim WHERE {part}" for part in parts)
    return Condition(f"({' OR '.join(parts)})".replace("event ", "c.event "), tuple(values), few, tuple(values))


def _levels(asked: tuple[str, ...]) -> Condition:
    """Claims of which the reader is so sure; the highest level has no end."""
    parts, values = [], []
    for low, high in (LEVELS[each] for each in asked):
        parts.append("c.confidence >= %s" + (" AND c.confidence < %s" if high < 1 else ""))
        values += [low, high] if high < 1 else [low]
    return Condition(f"({' OR '.join(f'({part})' for part in parts)})", tuple(values))


def _marks(values: tuple[str, ...]) -> str:
    return ", ".join(["%s"] * len(values))


def _looked_up(wanted: Wanted, vendor: str) -> Iterator[Condition]:
    """What has to be looked up elsewhere, or in an order other than the newest first."""
    if wanted.statement:
        yield _of_statements("s.key = %s", (wanted.statement,))
    if issuers := wanted.values("issuer"):
        yield _of_statements(f"v.issuer IN ({_marks(issuers)})", issuers)
    if wanted.words and (words := _words(wanted.words, vendor)):
        yield words
    if wanted.near:
        yield _near(wanted.near)
    if places := wanted.values("place"):
        yield _places(places)
    if wanted.since or wanted.until:
        yield _time(wanted.since, wanted.until)
    if spans := wanted.values("published"):
        yield _published(spans)
    if verdicts := wanted.values("judgement"):
        yield judged_as(verdicts)


def _of_statements(which: str, values: tuple[str, ...]) -> Condition:
    readings = f"""SELECT r2.id FROM ledger_reading r2 JOIN ledger_revision v ON v.id = r2.revision_id
        JOIN ledger_statement s ON s.id = v.statement_id WHERE {which}"""
    few = f"SELECT id FROM ledger_claim WHERE reading_id IN ({readings})"
    return Condition(f"c.reading_id IN ({readings})", values, few, values)


def _words(words: str, vendor: str) -> Condition | None:
    match = asked_words(words)
    if vendor == "postgresql":
        query = "to_tsvector('ledger_words', c.words) @@ websearch_to_tsquery('ledger_words', %s)"
        return Condition(query, (match,))
    if not match:
        return None
    found = "ledger_words MATCH %s"
    return Condition(
        f"EXISTS (SELECT 1 FROM ledger_words WHERE rowid = c.id AND {found})",
        (match,),
        f"SELECT rowid AS id FROM ledger_words WHERE {found} ORDER BY rowid DESC",
        (match,),
        dear=True,
    )


def asked_words(words: str) -> str:
    """The ``words`` as both databases are asked for them: each phrase in quotation marks, so that no dash is a sign."""
    return " ".join(f'"{phrase}"' for phrase in _phrases(words))


def _phrases(words: str) -> Iterator[str]:
    """The words and phrases that are asked for, without the marks that the databases take for signs."""
    for phrase, word in PHRASE.findall(words):
        if said := (phrase or word).replace('"', " ").strip():
            yield said


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


def _places(names: tuple[str, ...]) -> Condition:
    known = tuple(name.casefold() for name in names)
    within = f"name IN ({_marks(known)})"
    few = f"SELECT DISTINCT claim_id AS id FROM ledger_place WHERE {within}"
    return Condition(f"EXISTS (SELECT 1 FROM ledger_place p WHERE p.claim_id = c.id AND p.{within})", known, few, known)


def _published(spans: tuple[str, ...]) -> Condition:
    """Claims of statements that were published in one of those years or months, or on one of those days.

    The indexes that are walked are in this order, so that nothing has to be looked up.
    """
    bounds = [(f"{span}-01-01"[:10], f"{span}-12-31"[:10]) if len(span) != MONTH else _of_month(span) for span in spans]
    within = "c.published >= %s AND c.published <= %s"
    values = (min(bounds)[0], max(last for _, last in bounds))
    if len(bounds) == 1:
        return Condition(within, values)
    either = " OR ".join([f"({within})"] * len(bounds))
    return Condition(f"{within} AND ({either})", (*values, *(bound for each in bounds for bound in each)))


def _of_month(month: str) -> tuple[str, str]:
    return f"{month}-01", f"{month}-31"


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
