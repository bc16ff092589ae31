"""Statements and their claims kept: whole batches in one transaction each, and only then reported."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, Literal

from alteram.errors import LedgerNotWritten
from alteram.ledger.batches import Batch
from alteram.ledger.changes import Changes
from alteram.ledger.known import PARTICULARS, known_among
from alteram.ledger.opening import writing
from alteram.model import Claim, Statement

Outcome = Literal["added", "revised", "read again", "unchanged"]
MOST: Final = 20_000  # claims of one transaction, where they come fast: fewer writings of the same pages of indexes
LONGEST: Final = 1.0  # seconds that a statement waits to be kept, where others come slowly


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A statement as it was read: its claims, or why there are none, and the bytes in which it came."""

    statement: Statement
    claims: tuple[Claim, ...] = ()
    error: str | None = None
    content: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What was done with a statement: ``number`` is that of its revision, ``changes`` what another reader read else."""

    statement: str
    number: int
    outcome: Outcome
    claims: int
    changes: Changes | None = None


def keep(
    incoming: Iterable[Incoming], *, reader: str, clock: Callable[[], float] = time.monotonic, most: int = MOST
) -> Iterator[Kept]:
    """What became of each of the ``incoming``, in order; nothing is reported before it is kept.

    ``reader`` names the version of the reader and of all it depends on: the same reader reads a revision once.

    Raises:
        LedgerNotWritten: the batch that was being written is not kept; those before it are.
    """
    batch: list[Incoming] = []
    claims, since = 0, clock()
    for each in incoming:
        batch.append(each)
        claims += len(each.claims) + 1
        if claims >= most or clock() - since >= LONGEST:
            yield from _keep_batch(batch, reader)
            batch, claims, since = [], 0, clock()
    if batch:
        yield from _keep_batch(batch, reader)


def refusal(statement: Statement) -> LedgerNotWritten | None:
    """Why ``statement`` cannot be kept as it is, letter for letter; None where it can."""
    for name in ("id", "text", *PARTICULARS):
        value = getattr(statement, name) or ""
        if "\0" in value or not _is_whole(value):
            what = f"the `{name}` of statement {statement.id!r} has a character that databases do not hold"
            where = statement.capture.source
            return LedgerNotWritten(what, where=where, todo="take out the NUL, or the half of a surrogate pair")
    return None


def _is_whole(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def known_reading(statement: Statement, *, reader: str) -> Kept | None:
    """That ``statement`` is kept with a reading of ``reader`` already; None where it has to be read."""
    account = known_among([statement]).account_of(statement)
    held = account.same_as(statement) if account else None
    reading = held.reading_of(reader) if held else None
    if account is None or held is None or reading is None:
        return None
    return _unchanged(account.key, held.revision.number, reading.manifest)


def _unchanged(key: str, number: int, manifest: str) -> Kept:
    return Kept(statement=key, number=number, outcome="unchanged", claims=manifest.count("\n"))


def _keep_batch(incoming: Sequence[Incoming], reader: str) -> list[Kept]:
    with writing(), _uncollected():
        batch = Batch(reader, [each.statement for each in incoming])
        kept = [_take(batch, each) for each in incoming]
        batch.write()
    return kept


@contextmanager
def _uncollected() -> Iterator[None]:
    """Rows hold no cycles: Python need not look for them among a hundred thousand new ones, a sixth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _take(batch: Batch, incoming: Incoming) -> Kept:
    """What becomes of ``incoming``: it is known, or its rows are added to the ``batch``."""
    statement = incoming.statement
    account = batch.known.account_of(statement)
    held = account.same_as(statement) if account else None
    if account is not None and held is not None:
        if same := held.reading_of(batch.reader):
            return _unchanged(account.key, held.revision.number, same.manifest)
        changes = batch.read_again(account, held, incoming.claims, incoming.error)
        outcome: Outcome = "read again"
    else:
        changes, outcome = None, "revised" if account else "added"
        account = account or batch.account(statement)
        held = batch.revise(account, statement, incoming.content)
        batch.read(account, held, incoming.claims, incoming.error)
    return Kept(
        statement=account.key,
        number=held.revision.number,
        outcome=outcome,
        claims=len(incoming.claims),
        changes=changes,
    )
