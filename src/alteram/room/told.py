"""Claims as the pages show them: in plain words, with what persons decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alteram import phrases
from alteram.ledger.lookup import Standing, standings
from alteram.ledger.wanted import LEVELS
from alteram.model import Claim
from alteram.model.codes import family
from alteram.phrases.signs import JUDGED


@dataclass(frozen=True, slots=True)
class Shown:
    """A claim with its number on the page."""

    number: int
    standing: Standing
    claim: Claim

    @property
    def cid(self) -> str:
        return self.claim.id

    @property
    def family(self) -> str:
        return family(self.claim.event)

    @property
    def what(self) -> str:
        return phrases.what(self.claim)

    @property
    def who(self) -> str:
        return phrases.who(self.claim)

    @property
    def when(self) -> str:
        return phrases.when(self.claim)

    @property
    def where(self) -> str:
        return phrases.where(self.claim)

    @property
    def holder(self) -> str:
        return phrases.holder(self.claim)

    @property
    def says(self) -> str | None:
        return phrases.says(self.claim)

    @property
    def details(self) -> list[str]:
        return phrases.details(self.claim)

    @property
    def quote(self) -> str:
        return phrases.visible(self.claim.evidence.quote)

    @property
    def sure(self) -> str:
        """The confidence in a word: high, middling or low."""
        return next(word for word, (least, _) in LEVELS.items() if self.claim.confidence >= least)

    @property
    def verdict(self) -> str:
        """What was decided last, or nothing."""
        judgement = self.standing.judgement
        return JUDGED[judgement.verdict] if judgement else ""

    @property
    def by_hand(self) -> bool:
        return bool(self.standing.row.reading.by_hand)


def shown(ids: Sequence[int], *, first: int = 1) -> list[Shown]:
    """The claims in those rows, in that order, numbered from ``first``."""
    found = standings(tuple(ids))
    return [Shown(number, each, each.claim) for number, each in enumerate(found, start=first)]
