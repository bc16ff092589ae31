"""Claims that leave the ledger, and the entry that says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from alteram.ledger import search
from alteram.ledger.digests import canonical, now
from alteram.ledger.history import append
from alteram.ledger.judging import check_said
from alteram.ledger.models import Claim, Export
from alteram.ledger.opening import writing
from alteram.ledger.wanted import Wanted

MANY = 500  # rows that are asked for at once


def note(query: Mapping[str, str], form: str, *, by: str) -> int:
    """The number of the entry that says that ``by`` took out what ``query`` asks for, in that ``form``.

    Raises:
        WrongEntry: there is no name.
    """
    check_said(by=by)
    with writing():
        return append("export", Export(query=canonical(dict(query)), form=form, by=by, at=now()))


def leaving(wanted: Wanted) -> Iterator[str]:
    """The claims that are ``wanted``, as the contract's JSON, the newest first."""
    sql, values = search.selected(wanted).sql("c.id", f"ORDER BY {search.NEWEST}")
    ids = [row[0] for row in search.rows(sql, values)]
    for first in range(0, len(ids), MANY):
        some = ids[first : first + MANY]
        found = dict(Claim.objects.filter(id__in=some).values_list("id", "json"))
        yield from (found[id] for id in some)
