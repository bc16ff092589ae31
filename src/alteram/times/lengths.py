"""Expressions that name no date: what lasts, what returns, and bare references to past, present and future."""

from __future__ import annotations

from dataclasses import dataclass

from alteram.model.mentions import TimeKind
from alteram.times.context import Context, Expression
from alteram.times.events import Away
from alteram.times.numbers import Count
from alteram.times.periods import Rolling
from alteram.times.stretch import Stretch

_LETTERS = {"minute": "M", "hour": "H", "day": "D", "night": "D", "week": "W", "month": "M", "year": "Y"}
_IN_OTHERS = {"quarter": (3, "month"), "fortnight": (2, "week"), "decade": (10, "year"), "century": (100, "year")}


@dataclass(frozen=True, slots=True)
class Duration:
    """How long something lasts: "two months", "one year and eight months"."""

    counts: tuple[tuple[Count, str], ...]

    @property
    def rule(self) -> str:
        return f"duration.{self.counts[0][1]}"

    @property
    def length(self) -> str:
        return iso(self.counts)

    def resolve(self, context: Context) -> Stretch | None:
        return None


@dataclass(frozen=True, slots=True)
class Repeated:
    """How often something returns: "daily", "every two weeks"; ``part`` is the time of day or year that does."""

    count: Count
    unit: str
    part: str | None = None

    @property
    def rule(self) -> str:
        return f"set.{self.part or self.unit}"

    @property
    def length(self) -> str:
        return iso(((self.count, self.unit),))

    def resolve(self, context: Context) -> Stretch | None:
        return None


@dataclass(frozen=True, slots=True)
class Reference:
    """The past, the present or the future, without a measure: "now", "recently"."""

    towards: str

    @property
    def rule(self) -> str:
        return f"reference.{self.towards}"

    def resolve(self, context: Context) -> Stretch | None:
        return None


def kind_of(expression: Expression) -> TimeKind:
    """What kind of time ``expression`` names."""
    match expression:
        case Duration():
            return "duration"
        case Repeated():
            return "set"
        case Reference():
            return "reference"
        case _:
            return "date"


def length_of(expression: Expression) -> str | None:
    """The ISO 8601 duration of what ``expression`` says lasts or returns; None where it says no such thing."""
    match expression:
        case Duration() | Repeated():
            return expression.length
        case Rolling():
            return iso(((expression.count, expression.unit),))
        case Away(words=words) if words:
            return iso(((Count(abs(expression.number), expression.vague), expression.unit),))
        case _:
            return None


def iso(counts: tuple[tuple[Count, str], ...]) -> str:
    """The ISO 8601 duration of ``counts`` of units, with X for what the words leave open."""
    days = times = ""
    for count, unit in counts:
        factor, unit = _IN_OTHERS.get(unit, (1, unit))
        number = "X" if count.vague else f"{(count.number + count.half / 2) * factor:g}"
        if unit in ("hour", "minute"):
            times += number + _LETTERS[unit]
        else:
            days += number + _LETTERS[unit]
    return f"P{days}T{times}" if times else f"P{days}"
