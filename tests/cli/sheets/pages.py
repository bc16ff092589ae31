"""Pages made of claims by hand."""

from __future__ import annotations

from typing import Any

from alteram.cli.sheets import page_of
from alteram.model import Claim
from alteram.workspace import Reading, map_by_conflict
from tests.claim_factory import statement_of


def reading_of(*claims: Claim, party: str | None = "Ana", id: str = "1", **fields: Any) -> Reading:
    return Reading(statement=statement_of(id, party=party, **fields), claims=claims)


def page(*readings: Reading) -> str:
    """The page of ``readings``."""
    return page_of(list(map_by_conflict(readings))).decode()
