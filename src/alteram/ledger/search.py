"""Claims found by what they say, newest first, a page at a time.

The SQL is written here, by hand: SQLite keeps no count of values by which it could choose among indexes, so what is
rare is looked up first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from django.db import connection

from alteram.ledger.condition import Condition
from alteram.ledger.conditions import conditions_of
from alteram.ledger.second import seconds
from alteram.ledger.wanted import Wanted, is_family

FEW: Final = 2_000  # rows that are sooner looked at one by one than walked past
TOGETHER: Final = 10  # times as many, where another list takes most of them out
SOME: Final = 60_000  # rows whose ids are sooner listed than looked up when a claim is walked past
INDEXES: Final = {"agreement": "agreement", "holder": "holder", "event": "event", "party": "party"}  # the rarest first
NEWEST: Final = "c.published DESC, c.id DESC"
# what has no time of its own comes last, on every database
ORDERS: Final = {
    "published": NEWEST,
    "day": f"CASE WHEN c.begins IS NULL THEN 1 ELSE 0 END, c.begins DESC, {NEWEST}",
    "sure": f"c.confidence DESC, {NEWEST}",
    "unsure": f"c.confidence, {NEWEST}",
}
SORTED: Final = 10_000  # claims that are put in another order than that of publication, and counted exactly
# what a person added stands aside where the last reading has it too
SHOWN: Final = """r.current = %s AND (r.by_hand = %s OR (NOT EXISTS (
    SELECT 1 FROM ledger_judgement j JOIN ledger_undo u ON u.undoes = j.entry WHERE j.corrected_id = c.id)
    AND NOT EXISTS (SELECT 1 FROM ledger_addition a JOIN ledger_undo u ON u.undoes = a.entry
        WHERE a.claim_id = c.id)
    AND NOT EXISTS (SELECT 1 FROM ledger_addition a JOIN ledger_claim t ON t.cid = a.cid
        JOIN ledger_reading q ON q.id = t.reading_id AND q.revision_id = r.revision_id
        WHERE a.claim_id = c.id AND q.current = r.current AND q.by_hand <> r.by_hand)))"""
# whether the last judgement about a claim that stands is that it is wrong; the sign has it looked up by the claim's id,
# not by its revision, which may have many
SET_ASIDE: Final = """EXISTS (SELECT 1 FROM ledger_judgement g WHERE g.cid = c.cid AND +g.revision_id = r.revision_id
    AND g.verdict IN ('reject', 'correct') AND NOT EXISTS (SELECT 1 FROM ledger_undo u WHERE u.undoes = g.entry)
    AND NOT EXISTS (SELECT 1 FROM ledger_judgement n WHERE n.cid = g.cid AND +n.revision_id = g.revision_id
        AND n.entry > g.entry AND NOT EXISTS (SELECT 1 FROM ledger_undo u WHERE u.undoes = n.entry)))"""
AS_SHOWN: Final = (True, False)  # the values of its marks


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The rows' ids of the claims on a page, and whether more come after it."""

    ids: tuple[int, ...]
    more: bool


@dataclass(slots=True)
class Select:
    """The parts of a query: what it is from, what it asks for, and the values in the order of their marks."""

    source: str
    where: list[str] = field(default_factory=list)
    before: list[Any] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def ask(self, condition: Condition) -> None:
        self.where.append(condition.sql)
        self.values.extend(condition.values)

    def sql(self, columns: str, tail: str = "") -> tuple[str, list[Any]]:
        """The query for ``columns``, and its values."""
        where = f" WHERE {' AND '.join(self.where)}" if self.where else ""
        return f"SELECT {columns} FROM {self.source}{where} {tail}", [*self.before, *self.values]


def find(wanted: Wanted, *, page: int = 1, size: int = 50, order: str = "published") -> Page:
    """The claims that are ``wanted``, by day of publication, the newest first, those kept last before others.

    Of a statement, only the last reading of its newest revision counts, unless ``wanted.all``; corrected copies stand
    beside what they correct, until the correction is undone. ``page`` counts from 1. Another of ``ORDERS`` takes all
    claims that are wanted to be looked at: who asks for it has to see that they are few.
    """
    sql, values = selected(wanted).sql("c.id", f"ORDER BY {ORDERS[order]} LIMIT %s OFFSET %s")
    found = [row[0] for row in rows(sql, [*values, size + 1, (page - 1) * size])]
    return Page(ids=tuple(found[:size]), more=len(found) > size)


def number_of(wanted: Wanted, *, most: int = SORTED) -> int:
    """How many claims are ``wanted``, counted no further than to one more than ``most``."""
    sql, values = selected(wanted, ordered=False).sql("1", "LIMIT %s")
    return int(next(rows(f"SELECT COUNT(*) FROM ({sql}) t", [*values, most + 1]))[0])


def count(wanted: Wanted, *, by: str | None = None) -> list[tuple[str | None, int]]:
    """How many claims are ``wanted``: of each value of the column ``by``, the most first, or of all together."""
    column = f"c.{by}" if by else "NULL"
    group = f"GROUP BY {column} ORDER BY COUNT(*) DESC, {column}" if by else ""
    sql, values = selected(wanted).sql(f"{column}, COUNT(*)", group)
    return [(row[0], row[1]) for row in rows(sql, values)]


def selected(wanted: Wanted, *, ordered: bool = True) -> Select:
    """The query for the claims that are ``wanted``, without what it gives of them.

    Where they need not be ``ordered``, they come in whatever order is the fastest.
    """
    walked = ordered or _index_of(wanted) != "newest"
    conditions, rare = _planned(conditions_of(wanted, connection.vendor), walked=walked, ordered=ordered)
    select = Select(_source(wanted, rare))
    if rare is not None:
        select.before.extend(rare.few_values)
    if not wanted.all:
        select.ask(Condition(SHOWN, AS_SHOWN))
    for condition in conditions:
        select.ask(condition)
    return select


def _planned(conditions: list[Condition], *, walked: bool, ordered: bool) -> tuple[list[Condition], Condition | None]:
    """The conditions that each claim has to meet, and the one whose few claims are looked at before all others.

    What some claims meet has the ids of these listed once: two lists that are met together are few by themselves.
    Where no index has to be ``walked``, the shortest list comes first, or else what is dear to ask of each claim; of
    what need not be ``ordered``, many more claims are walked past than the first that are shown.
    PostgreSQL plans by itself.
    """
    if connection.vendor != "sqlite":
        return conditions, None
    numbers = {each: _number_of(each) for each in conditions if each.few}
    listed = sorted((each for each in numbers if numbers[each] <= SOME), key=lambda each: numbers[each])
    others = [each for each in conditions if each not in listed]
    if listed and numbers[listed[0]] <= FEW * (1 if len(listed) == 1 else TOGETHER):
        return others, _together(listed)
    first = None
    if walked and not ordered:
        listed, others = [*listed, *(each for each in others if each.dear)], [each for each in others if not each.dear]
    if not walked and (first := next(iter([*listed, *(each for each in others if each.dear)]), None)):
        listed, others = [[each for each in some if each is not first] for some in (listed, others)]
    return [*others, *map(_listed, listed)], first


def _listed(condition: Condition) -> Condition:
    """The same, with the ids of its claims listed once."""
    # the sign keeps SQLite from beginning with the list, whose claims it would have to sort
    return Condition(f"+c.id IN ({condition.few})", condition.few_values)


def _together(listed: list[Condition]) -> Condition:
    """The claims that meet all of these."""
    few = " INTERSECT ".join(f"SELECT id FROM ({each.few})" for each in listed)
    return Condition("", few=few, few_values=tuple(value for each in listed for value in each.few_values))


def _source(wanted: Wanted, rare: Condition | None) -> str:
    """The tables, the rare rows before the claims, or else the index that is walked."""
    readings = "" if wanted.all else " JOIN ledger_reading r ON r.id = c.reading_id"
    if connection.vendor != "sqlite":
        return f"ledger_claim c{readings}"
    # CROSS JOIN keeps SQLite from turning the tables round
    readings = readings.replace("JOIN", "CROSS JOIN")
    if rare is not None:
        return f"({rare.few}) few CROSS JOIN ledger_claim c ON c.id = few.id{readings}"
    return f"ledger_claim c INDEXED BY ledger_claim_{_index_of(wanted)}{readings}"


def _index_of(wanted: Wanted) -> str:
    """The index that is walked: of a value that is asked for, else of all claims."""
    return next((INDEXES[name] for name in INDEXES if _is_one(wanted.values(name), name)), "newest")


def _is_one(values: tuple[str, ...], name: str) -> bool:
    """Whether one value alone is asked for, whose claims the index of that name has in order."""
    return len(values) == 1 and not (name == "event" and is_family(values[0]))


def _number_of(condition: Condition) -> int:
    """How many claims meet it, counted no further than ``SOME``."""
    sql = f"SELECT COUNT(*) FROM (SELECT 1 FROM ({condition.few}) LIMIT %s)"
    return int(next(rows(sql, [*condition.few_values, SOME + 1]))[0])


def rows(sql: str, values: list[Any]) -> Iterator[Any]:
    """What the query for ``sql`` with these ``values`` gives."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        yield from cursor.fetchall()


def totals(wanted: Wanted) -> dict[str, int]:
    """How many statements have claims that are ``wanted``, and how many claims: two counts, never one."""
    select = selected(wanted)
    select.source += " JOIN ledger_reading r3 ON r3.id = c.reading_id JOIN ledger_revision v3 ON v3.id = r3.revision_id"
    sql, values = select.sql("COUNT(DISTINCT v3.statement_id), COUNT(*)")
    statements, claims = next(rows(sql, values))
    return {"statements": statements, "claims": claims}


@dataclass(frozen=True, slots=True)
class Named:
    """How many claims name an agreement, by its id or words; how many assert that it was broken, and how many kept.

    Of the last two, what is only promised, obliged or conditional does not count, nor what persons rejected or
    corrected.
    """

    agreement: str
    claims: int
    broken: int
    held: int


def agreements_named() -> list[Named]:
    """How many claims name each agreement that any names."""
    # without the index, SQLite would look for the few claims that name one among all
    source, join = "ledger_claim c", "JOIN"
    if connection.vendor == "sqlite":
        source, join = f"{source} INDEXED BY ledger_claim_agreement", "CROSS JOIN"
    waiting, copies = _unsettled()
    aside = SET_ASIDE.replace("AND NOT EXISTS", f"AND g.entry NOT IN ({waiting}) AND NOT EXISTS", 1)
    told = f"SUM(CASE WHEN c.event = %s AND c.stance = %s AND c.modality = %s AND NOT {aside} THEN 1 ELSE 0 END)"
    sql = f"""SELECT c.agreement, COUNT(*), {told}, {told}
        FROM {source} {join} ledger_reading r ON r.id = c.reading_id
        WHERE c.agreement IS NOT NULL AND c.id NOT IN ({copies}) AND {SHOWN} GROUP BY c.agreement"""
    asked = [value for event in ("agreement.breach", "agreement.honour") for value in (event, "asserted", "actual")]
    return [Named(*row) for row in rows(sql, [*asked, *AS_SHOWN])]


def _unsettled() -> tuple[str, str]:
    """The entries of corrections that do not hold, since two persons have to, and the rows of their copies."""
    unsettled = [(number, each.made.copy) for number, each in seconds().items() if not each.holds]
    # numbers of our own making, of which there may be more than a query may have marks
    entries, copies = (", ".join(map(str, each)) for each in zip(*unsettled, strict=True)) if unsettled else ("0", "0")
    return entries, copies
