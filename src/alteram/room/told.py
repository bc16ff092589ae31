"""Claims as the pages show them: in plain words, with what persons decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from alteram import phrases
from alteram.ledger.lookup import Standing, standings
from alteram.ledger.placing import Set, set_places
from alteram.model import Claim, Where
from alteram.model.codes import family
from alteram.phrases.signs import JUDGED
from alteram.room import naming

SURE: Final = ((0.7, "high"), (0.4, "middling"), (0.0, "low"))


@dataclass(frozen=True, slots=True)
class Shown:
    """A claim with its number on the page."""

    number: int
    standing: Standing
    claim: Claim
    set: Set | None = None

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
        return naming.where(self.claim)

    @property
    def places(self) -> list[Where]:
        """The places of the claim, each written one once."""
        return list({each.text: each for each in self.claim.where}.values())

    @property
    def placed(self) -> str:
        """That a person set the places of this claim, or of the copy that corrects it, in words; else nothing."""
        if self.set is None:
            return ""
        if self.by_hand:
            return f"place set by {phrases.visible(self.set.by)}"
        changed = [each.name for each in self.set.now if each not in self.set.before]
        return f"place set to {phrases.visible(', '.join(changed))}" if changed else "no place, a person says"

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
        return next(word for least, word in SURE if self.claim.confidence >= least)

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
    placed = set_places([each.row for each in found])
    return [Shown(number, each, each.claim, placed.get(each.row.pk)) for number, each in enumerate(found, start=first)]
