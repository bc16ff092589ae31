"""What waits for a person's decision: corrections, doubts, differences, and claims that are worth a look first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import msgspec
from django.db import connection
from django.db.models import Q

from alteram.ledger import search
from alteram.ledger.models import Addition, Claim, Judgement, Undo
from alteram.ledger.second import Rules, Second, same_person, seconds
from alteram.model.codes import Unit

MOST: Final = 500  # of each queue
LOOKED_BACK: Final = 10_000  # judgements, among which differences are looked for
LATEST: Final = 2_000  # claims that are looked through at once: there is no index of what makes them worth it
LOW: Final = 0.4  # confidence
LARGE: Final = 100  # of a count
NOT_UNDONE: Final = "NOT EXISTS (SELECT 1 FROM ledger_undo u WHERE u.undoes = {}.entry)"
Key = tuple[int, str]  # a revision's row and a claim's id


def waiting() -> list[Second]:
    """The corrections and added claims that wait for a second person, the oldest first, ``MOST`` at most."""
    rules = Rules()
    if not rules.any:
        return []
    # by id, and then by revision, which may have many; the sign is for SQLite
    sql = f"""SELECT j.entry, j.revision_id FROM ledger_judgement j JOIN ledger_claim k ON k.id = j.corrected_id
        WHERE j.corrected_id IS NOT NULL AND j.entry > %s AND {NOT_UNDONE.format("j")}
        AND NOT EXISTS (SELECT 1 FROM ledger_judgement a WHERE a.cid = k.cid AND +a.revision_id = j.revision_id
            AND a.entry > j.entry AND a.verdict IN ('accept', 'reject') AND {NOT_UNDONE.format("a")})
        ORDER BY j.entry LIMIT {MOST}"""
    found = [*search.rows(sql, [rules.since]), *_added(rules.since)]
    stand = seconds({revision for _, revision in found})
    entries = sorted({entry for entry, _ in found})
    return [stand[entry] for entry in entries if entry in stand and stand[entry].state == "waits"][:MOST]


def _added(since: int) -> list[tuple[int, int]]:
    """The entries and revisions of claims that persons added, about which nobody decided; the oldest first."""
    sql = f"""SELECT d.entry, d.revision_id FROM ledger_addition d
        WHERE d.entry > %s AND {NOT_UNDONE.format("d")}
        AND NOT EXISTS (SELECT 1 FROM ledger_judgement a WHERE a.cid = d.cid AND +a.revision_id = d.revision_id
            AND a.entry > d.entry AND a.verdict IN ('accept', 'reject') AND {NOT_UNDONE.format("a")})
        ORDER BY d.entry LIMIT {MOST}"""
    return list(search.rows(sql, [since]))


def sent_back(by: str) -> list[Second]:
    """What that person corrected or added and somebody sent back, the newest first, unless it was judged since."""
    corrected = Judgement.objects.filter(corrected__isnull=False, by=by)
    added = Addition.objects.filter(by=by)
    some = (made.order_by("-entry").values_list("revision_id", flat=True)[:MOST] for made in (corrected, added))
    stand = seconds({revision for revisions in some for revision in revisions})
    back = [each for each in stand.values() if each.state == "sent back" and same_person(each.made.by, by)]
    keys = [(each.made.revision, each.made.cid) for each in back]
    last = {key: judged[-1].entry for key, judged in judgements_of(keys).items()}
    open_ = [each for each in back if last.get((each.made.revision, each.made.cid), 0) <= each.since]
    return sorted(open_, key=lambda each: -each.since)


def doubts() -> list[Judgement]:
    """The doubts that nobody resolved by a later judgement, the newest first, ``MOST`` at most."""
    sql = f"""SELECT j.id FROM ledger_judgement j WHERE j.verdict = 'unsure' AND {NOT_UNDONE.format("j")}
        AND NOT EXISTS (SELECT 1 FROM ledger_judgement n WHERE n.cid = j.cid AND +n.revision_id = j.revision_id
            AND n.entry > j.entry AND {NOT_UNDONE.format("n")})
        ORDER BY j.entry DESC LIMIT {MOST}"""
    found = Judgement.objects.in_bulk([row[0] for row in search.rows(sql, [])])
    return sorted(found.values(), key=lambda each: -each.entry)


def differences() -> dict[Key, list[Judgement]]:
    """The judgements about each claim on which persons differ, the claims that were judged last first.

    They are looked for among those that were judged within the last ``LOOKED_BACK`` judgements.
    """
    newest = Judgement.objects.order_by("-id").values_list("id", flat=True)[LOOKED_BACK - 1 : LOOKED_BACK]
    sql = f"""SELECT j.revision_id, j.cid, MAX(j.entry) FROM ledger_judgement j
        JOIN ledger_judgement o ON o.cid = j.cid AND +o.revision_id = j.revision_id AND o.entry < j.entry
            AND {_quoted("o.by")} <> {_quoted("j.by")}
        WHERE j.id >= %s GROUP BY j.revision_id, j.cid ORDER BY 3 DESC LIMIT {MOST}"""
    keys = [(revision, cid) for revision, cid, _ in search.rows(sql, [next(iter(newest), 0)])]
    judged = judgements_of(keys)
    return {key: judged[key] for key in keys if key in judged and differ(judged[key])}


def _quoted(column: str) -> str:
    """A column whose name is a word of SQL."""
    table, name = column.split(".")
    return f"{table}.{connection.ops.quote_name(name)}"


def judgements_of(keys: Sequence[Key]) -> dict[Key, list[Judgement]]:
    """The judgements about these claims that nobody took back, in order."""
    found: dict[Key, list[Judgement]] = {}
    judged = Judgement.objects.filter(cid__in={cid for _, cid in keys}).select_related("corrected").order_by("entry")
    for each in judged.exclude(entry__in=Undo.objects.values("undoes")):
        found.setdefault((each.revision_id, each.cid), []).append(each)
    return {key: found[key] for key in keys if key in found}


def differ(judged: Sequence[Judgement]) -> bool:
    """Whether persons differ about a claim: by the last word of each, unless a third person had the last of all.

    Who is unsure says nothing against anybody.
    """
    last: list[tuple[str, tuple[str, str | None]]] = []
    for each in judged:
        if each.verdict != "unsure":
            last = [known for known in last if not same_person(known[0], each.by)]
            last.append((each.by, (each.verdict, each.corrected.cid if each.corrected else None)))
    values = [value for _, value in last]
    settled = len(set(values[:-1])) > 1
    return len(set(values)) > 1 and not settled


def rows_of(keys: Iterable[Key]) -> dict[Key, int]:
    """The row in which each of these claims is shown now; what a person made only where nobody read it so."""
    keys = list(keys)
    found = Claim.objects.filter(cid__in={cid for _, cid in keys}, reading__current=True)
    known: dict[Key, tuple[bool, int]] = {}
    for row, revision, cid, by_hand in found.values_list("id", "reading__revision_id", "cid", "reading__by_hand"):
        known[revision, cid] = min(known.get((revision, cid), (True, row)), (by_hand, row))
    return {key: known[key][1] for key in keys if key in known}


class Count(msgspec.Struct):
    """What of a quantity tells whether it is large."""

    text: str
    unit: Unit
    low: float | None = None
    best: float | None = None
    high: float | None = None

    @property
    def large(self) -> bool:
        return max(each for each in (self.low, self.best, self.high, 0) if each is not None) >= LARGE


class Counts(msgspec.Struct):
    """A claim of which only the quantities are looked at."""

    quantities: list[Count]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A claim that nobody judged, and what makes it worth a look: low confidence, a denial, large counts."""

    row: int
    confidence: float
    denied: bool
    counts: tuple[Count, ...]

    @property
    def low(self) -> bool:
        return self.confidence < LOW

    @property
    def reasons(self) -> int:
        return self.low + self.denied + bool(self.counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What is worth a look among ``LATEST`` claims, most reasons first; ``older`` is where those before begin."""

    found: tuple[Look, ...]
    older: int | None


_counts: Final = msgspec.json.Decoder(Counts)


def worth_a_look(*, before: int | None = None) -> Looked:
    """The claims of shown readings, among the ``LATEST`` that were kept last, or before the row ``before``."""
    rows = Claim.objects.order_by("-id") if before is None else Claim.objects.filter(id__lt=before).order_by("-id")
    first = next(iter(rows.values_list("id", flat=True)[LATEST - 1 : LATEST]), None)
    some = rows if first is None else rows.filter(id__gte=first)
    some = some.filter(reading__current=True, reading__by_hand=False)
    some = some.filter(Q(confidence__lt=LOW) | Q(stance="denied") | Q(json__contains='"quantities":[{'))
    names = ("id", "reading__revision_id", "cid", "confidence", "stance", "json")
    candidates = [(revision, cid, _look(id, sure, stance, told)) for id, revision, cid, sure, stance, told in
                  some.values_list(*names).iterator()]  # fmt: skip
    worth = [each for each in candidates if each[2].reasons]
    judged = _judged({cid for _, cid, _ in worth})
    found = [look for revision, cid, look in worth if (revision, cid) not in judged]
    more = first is not None and Claim.objects.filter(id__lt=first).exists()
    ordered = sorted(found, key=lambda each: (-each.reasons, each.confidence, -each.row))
    return Looked(found=tuple(ordered), older=first if more else None)


def _look(row: int, confidence: float, stance: str, told: Any) -> Look:
    counts = tuple(each for each in _counts.decode(told).quantities if each.large)
    return Look(row=row, confidence=confidence, denied=stance == "denied", counts=counts)


def _judged(cids: set[str]) -> set[Key]:
    """Those of these claims that somebody judged."""
    judged = Judgement.objects.exclude(entry__in=Undo.objects.values("undoes"))
    if len(cids) > MOST:  # sooner looked through than looked up
        return set(judged.values_list("revision_id", "cid"))
    return set(judged.filter(cid__in=cids).values_list("revision_id", "cid"))
