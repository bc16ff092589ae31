"""Claims as the pages show them: in plain words, with what persons decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alteram import phrases
from alteram.ledger.lookup import Standing, standings
from alteram.ledger.placing import Set, set_places
from alteram.ledger.wanted import LEVELS
from alteram.model import Claim, Where
from alteram.model.codes import family
from alteram.phrases.signs import ADDED, COPY, SECONDED, SET_BY, judged
from alteram.room import naming
from alteram.room.resting import Rest, cited, rests


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
        if not self.set.holds:
            return f"place as {phrases.visible(self.set.by)} would set it"
        if self.standing.row.reading.by_hand:
            return f"{SET_BY} {phrases.visible(self.set.by)}"
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
        return next(word for word, (least, _) in LEVELS.items() if self.claim.confidence >= least)

    @property
    def seconded(self) -> str:
        """How it stands where two persons have to hold what a person made; else nothing."""
        return SECONDED[self.standing.second.state] if self.standing.second else ""

    @property
    def verdict(self) -> str:
        """What was decided last, or how a corrected copy stands until two persons hold it; or nothing."""
        own, judgement = self.standing.second, self.standing.judgement
        if own and own.state != "approved":
            return self.seconded
        if judgement is None:
            return ""
        second = self.standing.second_of(judgement)
        return judged(judgement.verdict, second.state if second else None)

    @property
    def seen(self) -> int:
        """The entry of the last judgement that is shown, 0 without one: what comes later is not judged over unseen."""
        judgement = self.standing.judgement
        return judgement.entry if judgement else 0

    @property
    def whose(self) -> str:
        """Who made what waits for a second person, which ``accept`` would approve; or nothing."""
        waits = (each for each in self.standing.seconds.values() if each.state in ("waits", "sent back"))
        return next((each.made.by for each in waits if each.made.copied == self.cid), "")

    @property
    def made(self) -> str:
        """What a person made of it: a corrected copy, or a claim that was added; nothing of one that was read."""
        if not self.standing.row.reading.by_hand:
            return ""
        return ADDED if self.added else COPY

    @property
    def added(self) -> bool:
        """Whether a person added it, whom no reader had told it."""
        return self.standing.row.reading.by_hand and self.standing.addition is not None

    @property
    def waits(self) -> bool:
        """Whether it waits for a person: a second one; or any, where nobody judged it and it is no corrected copy."""
        if self.standing.second:
            return self.standing.second.state == "waits"
        return not self.standing.judgements and self.made != COPY

    @property
    def frame(self) -> str:
        """The frame of the lexicon that made it; nothing where none is told."""
        return phrases.visible(self.claim.method.partition(" frame:")[2])

    @property
    def reader(self) -> str:
        """What read it, without the frame."""
        return phrases.visible(self.claim.method.partition(" frame:")[0])

    @property
    def rests(self) -> list[Rest]:
        """What each part of the claim rests on."""
        return rests(self.claim)

    @property
    def cited(self) -> str:
        """The words with their source, to be quoted."""
        return cited(self.claim, self.standing.row.reading.revision)


def shown(ids: Sequence[int], *, first: int = 1) -> list[Shown]:
    """The claims in those rows, in that order, numbered from ``first``."""
    found = standings(tuple(ids))
    placed = set_places(found)
    return [Shown(number, each, each.claim, placed.get(each.row.pk)) for number, each in enumerate(found, start=first)]
