"""Samples of claims that several persons code, each without seeing what the others decide."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Final, Literal, get_args

from django.db import connection

from alteram.errors import NotInLedger, WrongEntry
from alteram.ledger import search
from alteram.ledger.condition import Condition
from alteram.ledger.digests import canonical, now
from alteram.ledger.history import append, locked_head
from alteram.ledger.judging import check, check_said
from alteram.ledger.models import Claim, Sample, Undo
from alteram.ledger.opening import writing
from alteram.ledger.second import same_person
from alteram.ledger.wanted import Wanted

Unit = Literal["claims", "statements"]
UNITS: Final = get_args(Unit)
MOST: Final = 1_000  # claims or statements of a sample
MOST_CLAIMS: Final = 5_000  # of its statements
MOST_CODERS: Final = 12
FEWEST_CODERS: Final = 2
LARGEST_SEED: Final = 2**31 - 1
CHUNK: Final = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """How a sample is drawn: ``size`` of a ``unit``, by ``seed``; ``alike``, as many of each party as there are."""

    unit: Unit = "claims"
    size: int = 50
    seed: int = 1
    alike: bool = True

    def __post_init__(self) -> None:
        check(self.unit, UNITS, "unit of a sample")
        if not 1 <= self.size <= MOST:
            raise WrongEntry(f"a sample has 1 to {MOST:,} {self.unit}", todo="give another size")
        if not 0 <= self.seed <= LARGEST_SEED:
            raise WrongEntry(f"a seed is a number from 0 to {LARGEST_SEED:,}", todo="give another seed")


def draw(wanted: Wanted, drawing: Drawing, *, coders: Sequence[str], reason: str, by: str) -> int:
    """The number of the entry that keeps the sample, by which the sample is known.

    It is of claims that were read, not of what persons made of them.

    Raises:
        NotInLedger: no claim is like that.
        WrongEntry: there are fewer than two coders, one is named twice, or there is no reason or name.
    """
    check_said(reason=reason, by=by)
    named = _coders(coders)
    claims = drawn(wanted, drawing)  # may take seconds, in which others may write: rows stay what they are
    if not claims:
        raise NotInLedger("no claim is like that", todo="ask for less, as alteram ledger find does")
    with writing():
        locked_head()
        row = Sample(
            query=canonical(said(wanted)), unit=drawing.unit, size=drawing.size, seed=drawing.seed, alike=drawing.alike,
            coders=canonical(named), claims=json.dumps(claims), reason=reason, by=by, at=now(),
        )  # fmt: skip
        return append("sample", row)


def said(wanted: Wanted) -> dict[str, str]:
    """What is asked for, in the words of the options that ask for it."""
    asked = {each.name: getattr(wanted, each.name) for each in fields(wanted) if each.name not in ("near", "all")}
    told = {name: _words(value) for name, value in asked.items() if value}
    if wanted.near:
        told |= {"near": f"{wanted.near.lat},{wanted.near.lon}", "within": str(wanted.near.km)}
    return told


def _words(value: object) -> str:
    """A value as an option has it; of several, all."""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _coders(coders: Sequence[str]) -> list[str]:
    """The names, each once.

    Raises:
        WrongEntry: they are too few or too many, or one stands twice.
    """
    named = [" ".join(each.split()) for each in coders if each.strip()]
    for number, name in enumerate(named):
        check_said(by=name)
        if any(same_person(name, other) for other in named[:number]):
            raise WrongEntry(f"{name} is named twice", todo="name each coder once")
    if not FEWEST_CODERS <= len(named) <= MOST_CODERS:
        raise WrongEntry(f"a sample has {FEWEST_CODERS} to {MOST_CODERS} coders", todo="name them")
    return named


def drawn(wanted: Wanted, drawing: Drawing) -> list[int]:
    """The rows of the claims that are drawn, those of one statement together, in text order.

    The same ledger, question and drawing give the same claims.
    """
    groups = _groups(wanted, drawing)
    rng = random.Random(drawing.seed)
    chosen = [unit for units, share in _shares(groups, drawing.size, rng) for unit in rng.sample(units, share)]
    if drawing.unit == "claims":
        return _in_order(chosen)
    return _claims_of(wanted, chosen)[:MOST_CLAIMS]


def _groups(wanted: Wanted, drawing: Drawing) -> list[list[int]]:
    """What can be drawn, a list a party where parties are drawn alike: rows of claims, or of revisions."""
    select = _read(wanted)
    columns = "c.party, c.id"
    if drawing.unit == "statements":
        select.source += " JOIN ledger_revision v4 ON v4.id = r.revision_id"
        columns = "DISTINCT v4.party, v4.id"
    sql, values = select.sql(columns)
    groups: dict[str, list[int]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        while rows := cursor.fetchmany(CHUNK):
            for party, id in rows:
                groups[(party or "") if drawing.alike else ""].append(id)
    return [sorted(groups[party]) for party in sorted(groups)]


def _read(wanted: Wanted) -> search.Select:
    """The query for those of the claims that are wanted which the reader read, and no person made."""
    select = search.selected(replace(wanted, all=False))
    select.ask(Condition("r.by_hand = %s", (False,)))
    return select


def _shares(groups: Sequence[list[int]], size: int, rng: random.Random) -> list[tuple[list[int], int]]:
    """How many are drawn of each group: as many of one as of another, and of one that has fewer, all.

    Which groups have one more, where it does not come out even, is drawn too.
    """
    shares = [0] * len(groups)
    order = rng.sample(range(len(groups)), len(groups))
    left = min(size, sum(map(len, groups)))
    while left:
        for number in order:
            if left and shares[number] < len(groups[number]):
                shares[number] += 1
                left -= 1
    return list(zip(groups, shares, strict=True))


def _in_order(rows: Sequence[int]) -> list[int]:
    found = Claim.objects.filter(id__in=rows).order_by("reading__revision_id", "number", "id")
    return list(found.values_list("id", flat=True))


def _claims_of(wanted: Wanted, revisions: Sequence[int]) -> list[int]:
    """The claims that are wanted, of these revisions."""
    if not revisions:
        return []
    select = _read(wanted)
    select.ask(Condition(f"r.revision_id IN ({', '.join(map(str, revisions))})"))  # numbers of our own
    sql, values = select.sql("c.id")
    return _in_order([row[0] for row in search.rows(sql, values)])


def sample_of(entry: int) -> Sample:
    """The sample that was drawn in that entry and not taken back.

    Raises:
        NotInLedger: there is none.
    """
    found: Sample | None = Sample.objects.filter(entry=entry).first()
    if found is None or Undo.objects.filter(undoes=entry).exists():
        raise NotInLedger(f"there is no sample {entry}", todo="take a number that alteram ledger sample show tells")
    return found


def samples() -> list[Sample]:
    """The samples that nobody took back, the newest first."""
    return list(Sample.objects.exclude(entry__in=Undo.objects.values("undoes")).order_by("-entry"))
