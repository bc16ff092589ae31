"""Times counted from a date or an event that the text names: three days after the summit, two days later."""

from __future__ import annotations

from dataclasses import dataclass

from alteram.times.context import Context, Expression
from alteram.times.numbers import count
from alteram.times.points import point
from alteram.times.stretch import Stretch, moved, of_day
from alteram.times.tokens import Tokens
from alteram.times.words import LEXICON

# How many words an event's name may have after "after".
_REACH = 6
_ARTICLES = ("the", "this", "that", "their", "its", "our")
Read = tuple[Expression, int]


@dataclass(frozen=True, slots=True)
class Away:
    """So many units before or after ``base``, or after the event that ``words`` name, or the time last spoken of."""

    number: int
    unit: str
    base: Expression | None = None
    words: frozenset[str] = frozenset()

    @property
    def rule(self) -> str:
        return "event" if self.words else "chain"

    def resolve(self, context: Context) -> Stretch | None:
        if self.base:
            known = self.base.resolve(context)
        elif self.words:
            known = context.dated(self.words)
            known = known and known.by("document")
        else:
            known = context.last and context.last.by("document")
        if known is None:
            return None
        day = known.end if self.number > 0 else known.start
        return of_day(moved(day, self.number, self.unit), known.anchor)


def counted(tokens: Tokens, at: int) -> Read | None:
    """Two days later, a week earlier, three days after the summit, the day before the attack."""
    if tokens[at].lower == "day":
        stands = tokens[at - 1].lower == "the" and tokens[at + 1].lower in ("before", "after", "following")
        return away(tokens, at + 1, 1, "day") if stands else None
    read = count(tokens, at)
    unit = LEXICON.units.get(tokens[read[1]].lower) if read else None
    if read is None or unit in (None, "hour", "minute", "night"):
        return None
    number, after = read[0].number, read[1] + 1
    word = tokens[after].lower
    if word in ("later", "earlier"):
        return Away(number if word == "later" else -number, str(unit)), after + 1
    return away(tokens, after, number, str(unit)) if word in ("after", "before", "following") else None


def away(tokens: Tokens, at: int, number: int, unit: str) -> Read | None:
    """What stands after "before" or "after": a date, or a noun phrase that names an event."""
    signed = -number if tokens[at].lower == "before" else number
    step = at + 1 + (tokens[at + 1].lower in _ARTICLES)
    dated = point(tokens, step)
    if dated:
        return Away(signed, unit, dated[0]), dated[1]
    words: set[str] = set()
    for index in range(step, step + _REACH):
        token = tokens[index]
        if token.kind != "word" and token.text != "-":
            return None
        words |= {token.lower} if token.kind == "word" else set()
        if token.lower in LEXICON.events:
            return Away(signed, unit, words=frozenset(words - LEXICON.function)), index + 1
        if token.lower in LEXICON.function:
            return None
    return None
