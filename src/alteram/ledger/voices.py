"""Who published statements that are kept, and on which days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from alteram.ledger import search

# a conflict that is named says more than the issuer, who is asked for where it is not
VOICE: Final = ("v.conflict", "v.party", "CASE WHEN v.conflict IS NULL THEN v.issuer END")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Whose statement it is, as it tells; ``issuer`` is left out where the conflict is named."""

    conflict: str | None
    party: str | None
    issuer: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """How many statements of a voice were published on a day; ``day`` is None where they do not tell."""

    voice: Voice
    day: date | None
    statements: int


def published() -> list[Published]:
    """The statements of the ledger by voice and day, in their newest revisions; in no order that is promised."""
    sql = f"""SELECT {", ".join(VOICE)}, SUBSTR(v.published, 1, 10), COUNT(*)
        FROM ledger_reading r JOIN ledger_revision v ON v.id = r.revision_id
        WHERE r.current = %s AND r.by_hand = %s GROUP BY 1, 2, 3, 4"""
    return [
        Published(
            voice=Voice(conflict=conflict, party=party, issuer=issuer),
            day=date.fromisoformat(day) if day else None,
            statements=statements,
        )
        for conflict, party, issuer, day, statements in search.rows(sql, [True, False])
    ]
