"""How many there are, in words; of very many, that there are more than were counted."""

from __future__ import annotations

from alteram.ledger.search import SORTED
from alteram.phrases import counted


def shown_number(number: int, noun: str, *, most: int = SORTED) -> str:
    """ "12 claims", or "more than 10,000 claims" where they were counted no further than ``most``."""
    return f"more than {counted(most, noun)}" if number > most else counted(number, noun)
