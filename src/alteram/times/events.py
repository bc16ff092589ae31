"""Times counted from a date or an event that the text names: three days after the summit, two days later."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from alteram.times.context import Context, Expression
from alteram.times.numbers import Count, measure
from alteram.times.periods import around
from alteram.times.points import point
from alteram.times.stretch import Stretch, moved, of_day, shifted
from alteram.times.tokens import Tokens
from alteram.times.words import LEXICON

_HALVES = {"year": (12, "month"), "month": (30, "day"), "week": (7, "day"), "day": (24, "hour"), "hour": (60, "minute")}
_LONG = ("month", "year", "decade", "century")
# How many words an event's name may have after "after".
_REACH = 6
_ARTICLES = ("the", "this", "that", "their", "its", "our")
Read = tuple[Expression, int]


@dataclass(frozen=True, slots=True)
class On:
    """The day of an agreement that the text names."""

    day: date

    rule = "accord"

    def resolve(self, context: Context) -> Stretch:
        return of_day(self.day, "profile")


@dataclass(frozen=True, slots=True)
class Away:
    """So many units before or after ``base``, or after the event that ``words`` name, or the time last spoken of."""

    number: int
    unit: str
    vague: bool = False
    base: Expression | None = None
    words: frozenset[str] = frozenset()

    @property
    def rule(self) -> str:
        return f"{'event' if self.words else 'chain'}.{'later' if self.number > 0 else 'earlier'}"

    def resolve(self, context: Context) -> Stretch | None:
        known = self._known(context)
        if known is None or self.vague:
            return None  # "a few weeks later" gives no number to count by
        if self.unit in ("hour", "minute"):
            return _by_the_clock(known, self.number, self.unit)
        there = moved(known.end if self.number > 0 else known.start, self.number, self.unit)
        return replace(around(there, self.unit), anchor=known.anchor, known_at=known.known_at)

    def _known(self, context: Context) -> Stretch | None:
        if self.base:
            return self.base.resolve(context)
        if self.words:
            known = context.dated(self.words)
        elif self.unit in _LONG:
            known = context.told or context.year or context.last
        else:
            known = context.last
        ahead = known is not None and context.anchor is not None and known.start > context.anchor
        if (known is None or ahead) and self.number < 0 and not self.words and context.anchor:
            return of_day(context.anchor, "published")
        return known.by("document") if known else None


@dataclass(frozen=True, slots=True)
class SinceSigned:
    """From the day on which an agreement was signed up to publication; ``first`` is the token of the preposition."""

    day: date
    first: int

    rule = "since.accord"

    def resolve(self, context: Context) -> Stretch | None:
        if context.anchor is None or self.day > context.anchor:
            return of_day(self.day, "profile")
        return Stretch(self.day, context.anchor, "days", "profile", named=of_day(self.day, "profile"))


def since_accord(tokens: Tokens, at: int) -> Read | None:
    """The agreement named at token ``at``, where "since" or "after the signing of" leads to it."""
    day, after = tokens.accords[at]
    step = at - (tokens[at - 1].lower == "the")
    if tokens[step - 1].lower == "of" and tokens[step - 2].lower in LEXICON.signings:
        step -= 2 + (tokens[step - 3].lower == "the")
    return (SinceSigned(day, step - 1), after) if tokens[step - 1].lower in ("since", "after", "following") else None


def _by_the_clock(known: Stretch, number: int, unit: str) -> Stretch:
    """So many hours from a clock time; from a day without one, so many whole days."""
    if known.last is None:
        days = int(number / 24) if unit == "hour" else 0
        return of_day(shifted(known.end, days), known.anchor)
    away = timedelta(hours=number) if unit == "hour" else timedelta(minutes=number)
    try:
        there = datetime.combine(known.end, known.last) + away
    except OverflowError:  # no calendar goes so far
        return known
    return replace(known, start=there.date(), end=there.date(), first=there.time(), last=there.time())


def counted(tokens: Tokens, at: int) -> Read | None:
    """Two days later, a week earlier, three days after the summit, the day before the attack."""
    if tokens[at].lower == "day":
        stands = tokens[at - 1].lower == "the" and tokens[at + 1].lower in ("before", "after", "following")
        return away(tokens, at + 1, (1, "day")) if stands else None
    if tokens[at].lower in LEXICON.plurals:
        read = (Count(1, vague=True), LEXICON.units[tokens[at].lower]), at + 1
    else:
        found = measure(tokens, at)
        if found is None or found[0][1] == "night":
            return None
        read = found
    (amount, unit), after = read
    word, behind = tokens[after].lower, tokens[after + 1]
    ended = behind.kind in ("mark", "end")
    if word in ("later", "earlier", "afterwards") or (word in ("before", "after", "prior") and ended):
        number, unit = _whole(amount, unit)
        return Away(-number if word in ("earlier", "before", "prior") else number, unit, amount.vague), after + 1
    return away(tokens, after, _whole(amount, unit)) if word in ("after", "before", "following") else None


def _whole(amount: Count, unit: str) -> tuple[int, str]:
    """``amount`` of ``unit`` without halves: eighteen months for a year and a half."""
    if not amount.half:
        return amount.number, unit
    size, smaller = _HALVES.get(unit, (2, unit))
    return amount.number * size + size // 2, smaller


def away(tokens: Tokens, at: int, distance: tuple[int, str]) -> Read | None:
    """What stands after "before" or "after": a date, or a noun phrase that names an event or an agreement."""
    number, unit = distance
    signed = -number if tokens[at].lower == "before" else number
    step = at + 1 + (tokens[at + 1].lower in _ARTICLES)
    dated = point(tokens, step)
    if dated:
        return Away(signed, unit, base=dated[0]), dated[1]
    words: set[str] = set()
    for index in range(step, step + _REACH):
        token = tokens[index]
        if index in tokens.accords:
            day, after = tokens.accords[index]
            return Away(signed, unit, base=On(day)), after
        if token.kind != "word" and token.text != "-":
            return None
        words |= {token.lower} if token.kind == "word" else set()
        if token.lower in LEXICON.events and not _goes_on(tokens, index + 1):
            named = Away(signed, unit, words=frozenset(words - LEXICON.function))
            return _dated_event(tokens, index + 1, named)
        if token.lower in LEXICON.function and token.lower not in ("of", "the"):
            return None
    return None


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether "of" leads on to an agreement: "the signing of the Trilateral Statement"."""
    return tokens[at].lower == "of" and (at + 1 in tokens.accords or at + 2 in tokens.accords)


def _dated_event(tokens: Tokens, at: int, event: Away) -> Read:
    """``event`` by its own date where one follows: "the Brussels meeting of 31 August"."""
    step = at + (tokens[at].lower in ("of", "on"))
    step += tokens[step].lower == "the"
    dated = point(tokens, step) if step > at else None
    return (replace(event, base=dated[0]), dated[1]) if dated else (event, at)
