"""Stretches told by their last day: the week ending 7 July, the fifteen days ending on 17 September."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from alteram.times.context import Context, Expression
from alteram.times.numbers import measure
from alteram.times.spans import single_day
from alteram.times.stretch import Stretch, shifted
from alteram.times.tokens import Tokens
from alteram.times.words import LEXICON

DAYS: Final = {"day": 1, "week": 7, "fortnight": 14}
Read = tuple[Expression, int]


@dataclass(frozen=True, slots=True)
class Ending:
    """``days`` days, of which ``last`` is the last one."""

    days: int
    last: Expression

    rule = "ending"

    def resolve(self, context: Context) -> Stretch | None:
        last = self.last.resolve(context)
        if last is None or last.start != last.end:
            return None
        return Stretch(shifted(last.end, 1 - self.days), last.end, "days", last.anchor, known_at=last.known_at)


def ending(tokens: Tokens, at: int) -> Read | None:
    """The stretch that begins at token ``at`` with its unit or its count: "week ending", "two weeks ended"."""
    alone = LEXICON.units.get(tokens[at].lower)
    if alone is not None:
        number, unit, step = 1, alone, at + 1
    else:
        read = measure(tokens, at)
        if read is None or read[0][0].vague or read[0][0].half:
            return None
        (amount, unit), step = read
        number = amount.number
    if unit not in DAYS or number * DAYS[unit] <= 1 or tokens[step].lower not in ("ending", "ended"):
        return None
    day = single_day(tokens, step + 1 + (tokens[step + 1].lower in ("on", "at")))
    return (Ending(number * DAYS[unit], day[0]), day[1]) if day else None
