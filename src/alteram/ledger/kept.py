"""Statements and claims of the ledger as the reader gave them, with what persons decided taken into account."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from alteram.contract import decode_claim
from alteram.ledger import search
from alteram.ledger.condition import Condition
from alteram.ledger.copies import Copies
from alteram.ledger.decided import Decided
from alteram.ledger.known import PARTICULARS
from alteram.ledger.models import Addition, Claim, Judgement, Reading, Revision, Undo
from alteram.ledger.voices import VOICE, Voice
from alteram.ledger.wanted import Wanted
from alteram.model import Capture, Statement
from alteram.model import Claim as Told

MANY = 500  # rows that are asked for at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What can matter to an agreement: claims of these ``voices`` that name ``agreement``, or are of these ``events``.

    ``since`` and ``until`` bound the days of publication; a statement without one is left out where either is given.
    """

    voices: frozenset[Voice]
    agreement: str
    events: frozenset[str]
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mattering:
    """Statements with those of their claims that matter; ``cut`` says that older ones were left out."""

    told: tuple[tuple[Statement, tuple[Told, ...]], ...]
    cut: bool


def kept_that_matter(matter: Matter, *, most: int) -> Mattering:
    """The statements that have claims which ``matter``, with these, as ``kept_statements`` gives them.

    No more than ``most`` claims are looked at, those published last; no other statement is loaded.
    """
    voices = sorted(matter.voices, key=repr)
    found: list[tuple[str, int]] = []
    for first in range(0, len(voices), MANY):
        found.extend(search.rows(*_mattering(matter, voices[first : first + MANY], most + 1)))
    ids = [id for _, id in sorted(found, reverse=True)]
    claims = _standing(ids[:most])
    return Mattering(told=tuple(_of_few(claims)), cut=len(ids) > most)


def _mattering(matter: Matter, voices: list[Voice], most: int) -> tuple[str, list[Any]]:
    """The query for days of publication and rows of claims: the conflict's statements are fewer than the claims."""
    # CROSS JOIN keeps SQLite from walking all claims of an event, of whatever conflict
    join = "CROSS JOIN" if connection.vendor == "sqlite" else "JOIN"
    whose = ", ".join(f"COALESCE({each}, '')" for each in VOICE)
    values: list[Any] = [*search.AS_SHOWN]
    values += [value or "" for each in voices for value in (each.conflict, each.party, each.issuer)]
    days = ""
    for sign, day in ((">=", matter.since), ("<=", matter.until)):
        if day is not None:
            days += f" AND SUBSTR(v.published, 1, 10) {sign} %s"
            values.append(day.isoformat())
    sql = f"""SELECT c.published, c.id FROM ledger_revision v {join} ledger_reading r ON r.revision_id = v.id
        {join} ledger_claim c ON c.reading_id = r.id
        WHERE {search.SHOWN} AND ({whose}) IN (VALUES {", ".join(["(%s, %s, %s)"] * len(voices))}){days}
        AND (c.agreement = %s OR c.event IN ({", ".join(["%s"] * len(matter.events))}))
        ORDER BY c.published DESC, c.id DESC LIMIT {most}"""
    return sql, [*values, matter.agreement, *sorted(matter.events)]


def kept_statements(wanted: Wanted) -> Iterator[tuple[Statement, tuple[Told, ...]]]:
    """Each statement, in the order of keys, with those of its claims that are ``wanted``, in text order.

    What a person rejected is left out; what was corrected gives way to the corrected copy. Of each statement, the
    newest revision alone counts. Statements without such a claim are left out, unless everything is wanted.
    """
    claims = _standing(rows_wanted(wanted))
    if wanted == Wanted():
        shown = Reading.objects.filter(current=True, by_hand=False).values("revision_id")
        yield from _with_claims(_revisions().filter(id__in=shown).order_by("statement__key").iterator(MANY), claims)
    else:
        yield from _of_few(claims)


def statements_at(rows: Collection[int]) -> Iterator[tuple[Statement, tuple[Told, ...]]]:
    """Each statement, in the order of keys, that has a claim in one of those ``rows``, with these, in text order.

    What a person rejected or corrected is left out. No other statement is looked at.
    """
    yield from _of_few(_standing(rows))


def rows_wanted(wanted: Wanted, *, parties: Collection[str] = (), most: int | None = None) -> list[int]:
    """The rows of the claims that are ``wanted``, in no order, of which ``most`` are looked for.

    With ``parties``, of the claims whose holder is of one of them, or of no party that is known.
    """
    select = search.selected(wanted)
    if parties:
        marks = ", ".join(["%s"] * len(parties))
        select.ask(Condition(f"(c.party IN ({marks}) OR c.party IS NULL)", tuple(parties)))
    sql, values = select.sql("c.id", "" if most is None else "LIMIT %s")
    return [row[0] for row in search.rows(sql, values if most is None else [*values, most])]


def rows_of_claims(ids: Collection[str]) -> list[int]:
    """The rows of the last readings' claims that have these ``ids``, of those added, and of standing copies."""
    ids = {*ids, *Copies().of(ids)}
    undone = Undo.objects.values("undoes")
    shown = Claim.objects.filter(reading__current=True)
    found = shown.filter(cid__in=ids, reading__by_hand=False).values_list("id", flat=True)
    by_hand = shown.filter(cid__in=ids, id__in=Judgement.objects.exclude(entry__in=undone).values("corrected"))
    added = Addition.objects.filter(cid__in=ids, claim__reading__current=True).exclude(entry__in=undone)
    return sorted({*found, *by_hand.values_list("id", flat=True), *added.values_list("claim_id", flat=True)})


def _revisions() -> Any:
    return Revision.objects.select_related("statement", "capture").defer("capture__content", "layout")


def _of_few(claims: Mapping[int, list[Told]]) -> Iterator[tuple[Statement, tuple[Told, ...]]]:
    rows = sorted(_in_chunks(_revisions(), list(claims)), key=lambda row: row.statement.key)
    return _with_claims(rows, claims)


def _with_claims(rows: Iterable[Any], claims: Mapping[int, list[Told]]) -> Iterator[tuple[Statement, tuple[Told, ...]]]:
    for row in rows:
        told = sorted(claims.get(row.pk, ()), key=lambda claim: (claim.evidence.start, claim.evidence.end, claim.id))
        yield statement_of(row), tuple(told)


def statement_of(row: Revision) -> Statement:
    """The statement of a revision; its layout is left out."""
    capture = Capture(
        sha256=row.capture_id, size=row.capture.size, media_type=row.capture.media_type, source=row.source,
        way=row.way, taken=row.taken, encoding=row.encoding,
    )  # fmt: skip
    known = {name: getattr(row, name) for name in PARTICULARS}
    return Statement(id=row.sid, text=row.text, capture=capture, **known)


def _standing(rows: Collection[int]) -> dict[int, list[Told]]:
    """The claims in those rows that stand, by the row of their revision."""
    decided = Decided()
    found: dict[int, list[Told]] = defaultdict(list)
    seen: set[tuple[int, str]] = set()
    names = ("id", "reading__revision_id", "cid", "json", "reading__by_hand")
    for row, revision, cid, told, by_hand in _in_chunks(Claim.objects.values_list(*names), list(rows)):
        if decided.stands(row, (revision, cid), by_hand=by_hand) and (revision, cid) not in seen:
            seen.add((revision, cid))  # a later reader may read what a person had added
            found[revision].append(decode_claim(told))
    return found


def _in_chunks(rows: Any, ids: list[int]) -> Iterator[Any]:
    for first in range(0, len(ids), MANY):
        yield from rows.filter(id__in=ids[first : first + MANY])
