"""What each issuer published of what is kept: statements and claims, days, and how they were captured."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from django.db import connection

from alteram.ledger import search
from alteram.ledger.current import state

SHOWN: Final = """SELECT v.conflict, v.party, v.issuer, v.way, a.media_type, v.lang, v.url,
    SUBSTR(v.published, 1, 10), {claims} FROM ledger_reading r JOIN ledger_revision v ON v.id = r.revision_id
    JOIN ledger_capture a ON a.sha256 = v.capture_sha256 WHERE r.current = %s AND r.by_hand = %s"""
# the last number of a reading, which the index of readings has at hand
CLAIMS: Final = "(SELECT COUNT(*) FROM ledger_claim c WHERE c.reading_id = r.id)"


@dataclass(slots=True)
class Issued:
    """The statements of one issuer in one conflict; what they do not tell is None.

    ``ways`` counts how they were captured, each way with the media type; ``hosts`` the hosts of their addresses.
    """

    conflict: str | None
    party: str | None
    issuer: str | None
    statements: int = 0
    claims: int = 0
    undated: int = 0
    days: set[date] = field(default_factory=set)
    ways: Counter[tuple[str, str]] = field(default_factory=Counter)
    hosts: Counter[str] = field(default_factory=Counter)
    langs: Counter[str] = field(default_factory=Counter)

    @property
    def first(self) -> date | None:
        return min(self.days, default=None)

    @property
    def last(self) -> date | None:
        return max(self.days, default=None)


def issued() -> tuple[Issued, ...]:
    """The issuers of all statements that are kept, in their newest revisions; in no order that is promised."""
    return _issued(str(connection.settings_dict["NAME"]), state())


@lru_cache(maxsize=2)
def _issued(_ledger: str, _state: tuple[int, ...]) -> tuple[Issued, ...]:
    """Looked through once: it changes with what is kept, and with nothing else."""
    found: dict[tuple[str | None, str | None, str | None], Issued] = {}
    for conflict, party, issuer, way, media, lang, url, day, claims in search.rows(
        SHOWN.format(claims=CLAIMS), [True, False]
    ):
        one = found.setdefault((conflict, party, issuer), Issued(conflict, party, issuer))
        one.statements += 1
        one.claims += claims
        one.ways[way, media] += 1
        if day:
            one.days.add(date.fromisoformat(day))
        else:
            one.undated += 1
        if host := _host(url or ""):
            one.hosts[host] += 1
        if lang:
            one.langs[lang] += 1
    return tuple(found.values())


def _host(address: str) -> str:
    """The host of an ``address``; nothing where it has none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
