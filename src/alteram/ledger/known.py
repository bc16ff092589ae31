"""Which of some statements the ledger has already, looked up at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from django.db.models import Q

from alteram.ledger.digests import fingerprint_of
from alteram.ledger.models import Reading, Revision
from alteram.model import Statement, id_of

PARTICULARS: Final = ("issuer", "party", "published", "title", "url", "conflict", "lang")


@dataclass(slots=True)
class Held:
    """A revision that is kept, or will be with the others of a batch, and the machine's readings of it, in order."""

    revision: Revision
    readings: list[Reading] = field(default_factory=list)

    def reading_of(self, reader: str) -> Reading | None:
        """What ``reader`` read in it; None where it has not."""
        return next((reading for reading in self.readings if reading.reader == reader), None)


@dataclass(slots=True)
class Account:
    """A statement of the ledger with its revisions, in order."""

    id: int
    key: str
    held: list[Held] = field(default_factory=list)

    def same_as(self, statement: Statement) -> Held | None:
        """The revision that has the text and particulars of ``statement``."""
        mark = fingerprint(self.key, statement)
        return next((held for held in self.held if held.revision.fingerprint == mark), None)


@dataclass(slots=True)
class Known:
    """Accounts by the ids and addresses under which they are known."""

    by_id: dict[str, Account] = field(default_factory=dict)
    by_url: dict[str, Account] = field(default_factory=dict)

    def account_of(self, statement: Statement) -> Account | None:
        """The account by the statement's id; by its address, where the id is of its text alone."""
        found = self.by_id.get(statement.id)
        if found is None and statement.url and statement.id == id_of(statement.text):
            return self.by_url.get(statement.url)
        return found

    def add(self, account: Account, revision: Revision) -> None:
        """Note that ``revision`` belongs to ``account``; what was known first goes before."""
        self.by_id.setdefault(account.key, account)
        self.by_id.setdefault(revision.sid, account)
        if revision.url:
            self.by_url.setdefault(revision.url, account)


def known_among(statements: Sequence[Statement]) -> Known:
    """What the ledger has of ``statements``, and of others at their addresses."""
    ids = {statement.id for statement in statements}
    urls = {statement.url for statement in statements if statement.url}
    theirs = Q(sid__in=ids) | Q(url__in=urls)
    accounts = set(Revision.objects.filter(theirs).values_list("statement_id", flat=True))
    accounts.update(Revision.objects.filter(statement__key__in=ids).values_list("statement_id", flat=True))
    return _laid_out(accounts)


def _laid_out(ids: Iterable[int]) -> Known:
    known, accounts, held = Known(), dict[int, Account](), dict[int, Held]()
    found = Revision.objects.filter(statement_id__in=ids).select_related("statement").defer("text", "layout")
    for revision in found.order_by("id"):
        id = revision.statement_id
        account = accounts.setdefault(id, Account(id, revision.statement.key))
        held[revision.pk] = Held(revision)
        account.held.append(held[revision.pk])
        known.add(account, revision)
    for reading in Reading.objects.filter(revision_id__in=held, by_hand=False).order_by("id"):
        held[reading.revision_id].readings.append(reading)
    return known


def fingerprint(key: str, statement: Statement) -> str:
    """What tells the revision that ``statement`` is from others of its account."""
    return fingerprint_of(key, statement.text, [getattr(statement, name) for name in PARTICULARS])
