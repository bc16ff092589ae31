"""Reporting periods: the days that a report says it covers, and the period before them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from alteram.times.context import Context, Expression
from alteram.times.stretch import Stretch, months_away, of_month, shifted
from alteram.times.tokens import Tokens, follows

_STEPS = {"previous": -1, "preceding": -1, "last": -1, "prior": -1, "current": 0, "this": 0, "present": 0, "same": 0}
_REACH = 6
_DURING = ("in", "during", "over", "within", "throughout")
Read = tuple[Expression, int]


@dataclass(frozen=True, slots=True)
class ReportPeriod:
    """The period that the text reports on, or one as long ``steps`` before it."""

    steps: int = 0

    rule = "report"

    def resolve(self, context: Context) -> Stretch | None:
        period = context.report
        if period is None or self.steps == 0:
            return period and period.by("document")
        if period.precision == "month":
            before = months_away(period.start, -1)
            return of_month(before.year, before.month, "document")
        days = (period.end - period.start).days + 1
        moved = replace(period, start=shifted(period.start, -days), end=shifted(period.start, -1), listed=(), parts=())
        return moved.by("document")


@dataclass(frozen=True, slots=True)
class ThatTime:
    """The stretch of several days that the text last gave, else that which it reports on: "in that time"."""

    rule = "report"

    def resolve(self, context: Context) -> Stretch | None:
        found = context.stretch or context.report
        return found and found.by("document")


def that_time(tokens: Tokens, at: int) -> Read | None:
    """This time, that period, same time, after a word for during, and with nothing behind that says which it is."""
    word, step = tokens[at].lower, at - (tokens[at].lower == "same") - 1
    behind = tokens[at + 2]
    pointed = word in ("this", "that") or (word == "same" and tokens[at - 1].lower in ("the", "this", "that"))
    if not pointed or tokens[at + 1].lower not in ("time", "period") or tokens[step].lower not in _DURING:
        return None
    named = behind.lower in ("last", "of", "in", "a", "when", "from", "under")
    return None if named else (ThatTime(), at + 2)


def report_period(tokens: Tokens, at: int) -> Read | None:
    """Previous reporting period, reporting period, period under review."""
    steps = _STEPS.get(tokens[at].lower)
    step = at + (steps is not None)
    if follows(tokens, step, "reporting", "period"):
        after = step + 2
    elif follows(tokens, step, "period", "under", "review"):
        after = step + 3
    else:
        return None
    return None if _names_it(tokens, after) else (ReportPeriod(steps or 0), after)


def _names_it(tokens: Tokens, at: int) -> bool:
    """Whether the days of the period follow: these then say what it is."""
    return tokens[at].text in (":", "(") or (tokens[at].lower in ("from", "of") and tokens[at + 1].kind == "number")


def introduces(tokens: Tokens, at: int) -> bool:
    """Whether the words before token ``at`` say that the time there is the one reported on."""
    for back in range(at - 1, max(at - 1 - _REACH, -1), -1):
        if tokens[back].text in (".", ";"):
            return False
        if tokens[back].lower in ("reporting", "covering", "covers") or follows(tokens, back, "under", "review"):
            return True
    return False
