"""Reporting periods: the days that a report says it covers, and the period before them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from alteram.times.context import Context, Expression
from alteram.times.stretch import Stretch, months_away, of_month, shifted
from alteram.times.tokens import Tokens, follows

_STEPS = {"previous": -1, "preceding": -1, "last": -1, "prior": -1, "current": 0, "this": 0, "present": 0, "same": 0}
_REACH = 6
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
