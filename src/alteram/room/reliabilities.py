"""How far the coders of a sample agree, and what they disagree about, as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from alteram.ledger.coding import Item
from alteram.ledger.models import Judgement
from alteram.lexicon.labels import labels
from alteram.phrases import counted
from alteram.phrases.agreeing import ABOUT, figure, interval, share
from alteram.phrases.signs import JUDGED
from alteram.reliability import Reliability
from alteram.room.review import Words
from alteram.room.told import Shown


@dataclass
class Agreement:
    """How far coders agree about one thing, in words and figures."""

    name: str
    told: Reliability

    @property
    def about(self) -> str:
        return ABOUT[self.name]

    @property
    def alpha(self) -> str:
        return figure(self.told.alpha)

    @property
    def interval(self) -> str:
        return interval(self.told)

    @property
    def share(self) -> str:
        return share(self.told)

    @property
    def pairs(self) -> str:
        return f"{counted(self.told.pairs, 'pair')} in {counted(self.told.units, 'claim')}"

    @property
    def values(self) -> list[str]:
        return [_word(self.name, value) for value in self.told.values]

    @property
    def rows(self) -> list[tuple[str, list[tuple[str, bool]]]]:
        """A row of the coincidences for each value: how often it met each, and whether that is the same one."""
        numbered = enumerate(zip(self.values, self.told.coincidences, strict=True))
        return [(value, [(_often(cell), at == here) for here, cell in enumerate(row)]) for at, (value, row) in numbered]


def _often(number: float) -> str:
    """How often, with two decimals where it is no whole number."""
    return f"{number:.0f}" if abs(number - round(number)) < 0.005 else f"{number:.2f}"


def _word(name: str, value: str) -> str:
    if name == "event":
        words: dict[Any, str] = labels().events
        return words.get(value, value)
    return JUDGED[value] if name == "verdict" else value


@dataclass
class Disagreement:
    """A claim about which coders disagree, with what each decided."""

    item: Item
    one: Shown
    words: Words

    @property
    def decided(self) -> list[tuple[str, str, str]]:
        """Who, the verdict, and what the words say as they hold them, where that is not as it was read."""
        return [(by, JUDGED[each.verdict], self._said(each)) for by, each in self.item.codings.items()]

    def _said(self, coding: object) -> str:
        values = [(name, getattr(coding, name)) for name in ("event", "stance", "modality")]
        return " · ".join(
            _word(name, value) for name, value in values if value is not None and value != getattr(self.item.row, name)
        )

    @property
    def settled(self) -> Judgement | None:
        return self.item.settled

    @property
    def verdict(self) -> str:
        return JUDGED[self.item.settled.verdict] if self.item.settled else ""
