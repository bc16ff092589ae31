"""Claims that leave the ledger, and the entry that says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from alteram.ledger import search
from alteram.ledger.decided import Decided
from alteram.ledger.digests import canonical, now
from alteram.ledger.history import append
from alteram.ledger.judging import check_said
from alteram.ledger.models import Claim, Export
from alteram.ledger.opening import writing
from alteram.ledger.wanted import Wanted

MANY = 500  # rows that are asked for at once
NAMES = ("id", "reading__revision_id", "cid", "json", "reading__by_hand")


def note(query: Mapping[str, str | list[str]], form: str, *, by: str) -> int:
    """The number of the entry that says that ``by`` took out what ``query`` asks for, in that ``form``.

    Raises:
        WrongEntry: there is no name.
    """
    check_said(by=by)
    with writing():
        return append("export", Export(query=canonical(dict(query)), form=form, by=by, at=now()))


def leaving(wanted: Wanted) -> Iterator[str]:
    """The claims that are ``wanted``, as the contract's JSON, the newest first, but for those that do not stand."""
    decided = Decided()
    sql, values = search.selected(wanted).sql("c.id", f"ORDER BY {search.NEWEST}")
    ids = [row[0] for row in search.rows(sql, values)]
    for first in range(0, len(ids), MANY):
        some = ids[first : first + MANY]
        rows = {row[0]: row for row in Claim.objects.filter(id__in=some).values_list(*NAMES)}
        for id, revision, cid, told, by_hand in (rows[id] for id in some if id in rows):
            if decided.stands(id, (revision, cid), by_hand=by_hand):
                yield told
