"""Times told from the day last spoken of: the same day, the next morning, the following week."""

from __future__ import annotations

from dataclasses import dataclass, replace

from alteram.times.context import Context, Expression
from alteram.times.days import Day
from alteram.times.periods import calendar, stepped
from alteram.times.stretch import Stretch, of_day, shifted
from alteram.times.tokens import Tokens
from alteram.times.words import LEXICON

_STEPS = {"same": 0, "that": 0, "next": 1, "following": 1, "previous": -1, "preceding": -1}
_UNITS = ("day", "week", "month", "year", "decade", "century")
Read = tuple[Expression, int]


@dataclass(frozen=True, slots=True)
class Chain:
    """A day, week, month or year ``number`` units from the time last spoken of, or a part of that day."""

    number: int
    unit: str
    part: str | None = None

    @property
    def rule(self) -> str:
        return f"chain.part-of-day.{self.part}" if self.part else "chain"

    def resolve(self, context: Context) -> Stretch | None:
        last = context.last if self.unit == "day" else context.told or _sharp(context.year, self.unit) or context.last
        if last is None:
            if self.number != -1 or context.anchor is None:
                return None
            last = of_day(context.anchor, "published")
        else:
            last = last.by("document")
        return replace(self._from(last), known_at=last.known_at)

    def _from(self, last: Stretch) -> Stretch:
        if self.unit != "day":
            return replace(calendar(last.end, self.unit, self.number), anchor=last.anchor)
        if self.part:
            return self._part_of(last)
        night = last.precision == "night"
        day = last.start if (self.number > 0 if night else self.number < 0) else last.end
        return of_day(shifted(day, self.number), last.anchor)

    def _part_of(self, last: Stretch) -> Stretch:
        later = self.number > 0 and last.precision != "night"  # the morning next to a night is that it ends on
        day = shifted(last.end if later else last.start, self.number)
        if self.part == "night":
            return Stretch(day, shifted(day, 1), "night", last.anchor)
        return Stretch(day, day, "part-of-day", last.anchor)


@dataclass(frozen=True, slots=True)
class Then:
    """The time last spoken of, of any length: "since then"."""

    rule = "chain"

    def resolve(self, context: Context) -> Stretch | None:
        last = context.last or context.year
        return last.by("document") if last else None


@dataclass(frozen=True, slots=True)
class ThatDay:
    """The day last spoken of, else that of publication: "during the day", "earlier in the day"."""

    rule = "chain"

    def resolve(self, context: Context) -> Stretch | None:
        last = context.last
        if last is not None:
            day = last.start if last.precision == "night" else last.end
            return replace(of_day(day, "document"), known_at=last.known_at)
        return of_day(context.anchor, "published") if context.anchor else None


@dataclass(frozen=True, slots=True)
class Next:
    """The month or season of that name before or after the time last spoken of, or that around it."""

    day: Day
    steps: int

    rule = "chain"

    def resolve(self, context: Context) -> Stretch | None:
        known = context.told or context.year or context.last
        if known is None:
            return None
        found = stepped(self.day, known.end, self.steps)
        return found and replace(found, anchor="document", known_at=known.known_at)


def _sharp(year: Stretch | None, unit: str) -> Stretch | None:
    """The time last spelled out, where it is sharp enough to count ``unit`` from."""
    coarse = year is not None and year.precision in ("year", "longer") and unit not in ("year", "decade", "century")
    return None if coarse else year


def same(tokens: Tokens, at: int) -> Read | None:
    """That same day, that same spring: with the "that" that begins them."""
    if tokens[at].lower != "that" or tokens[at + 1].lower != "same":
        return None
    code = LEXICON.seasons.get(tokens[at + 2].lower)
    return (Day(season=code, named_year=0), at + 3) if code else chain(tokens, at + 1)


def chain(tokens: Tokens, at: int) -> Read | None:
    """The same day, that night, the next morning, the following week, the day before."""
    word, name = tokens[at].lower, tokens[at + 1].lower
    if tokens[at - 1].lower == "since" and (word == "then" or (word, name) == ("that", "time")):
        return Then(), at + (1 if word == "then" else 2)
    if word == "then":
        return None
    if word == "day" and tokens[at - 1].lower == "the" and tokens[at - 2].lower in ("during", "throughout"):
        return ThatDay(), at + 1
    if word in _UNITS and name in ("before", "after", "following"):
        return _beside(tokens, at)
    opened = word == "next" and name == "day" and tokens[at].capital
    if word not in _STEPS or not (word == "that" or opened or tokens[at - 1].lower in ("the", "on", "that", "very")):
        return None
    part = LEXICON.parts.get(name)
    if part and name not in LEXICON.lone_parts:
        return Chain(_STEPS[word], "day", part), at + 2
    if word != "next" and (named := _named(tokens, at)):
        return named
    if name not in _UNITS or (word == "next" and name != "day"):
        return None
    return (Chain(_STEPS[word], name), at + 2) if tokens[at + 2].text != "-" or not tokens[at + 2].glued else None


def _beside(tokens: Tokens, at: int) -> Read | None:
    """The day before, the year after, the day following: where nothing follows that they are before or after of."""
    name, behind = tokens[at + 1].lower, tokens[at + 2]
    ended = behind.kind in ("mark", "end") or (name == "following" and behind.text.islower())
    free = ended or (tokens[at].lower == "day" and name != "following")
    return (Chain(-1 if name == "before" else 1, tokens[at].lower), at + 2) if _articled(tokens, at) and free else None


def _articled(tokens: Tokens, at: int) -> bool:
    return tokens[at - 1].lower == "the"


def _named(tokens: Tokens, at: int) -> Read | None:
    """That winter, the following February, the previous spring."""
    name = tokens[at + 1]
    month = LEXICON.months.get(name.lower) if name.capital else None
    season = LEXICON.seasons.get(name.lower)
    if (month is None and season is None) or tokens[at + 2].kind == "number":
        return None
    return Next(Day(month=month, season=season), _STEPS[tokens[at].lower]), at + 2
