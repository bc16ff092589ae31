"""What is said of an obligation over time, as marks on one line a party; all lines of a page share one scale."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from alteram.model import Finding, Register
from alteram.model.agreements import FindingKind
from alteram.phrases import counted
from alteram.phrases.dates import shown_days
from alteram.phrases.registers import KINDS

MARGIN: Final = 2.5  # per cent that are left free at both ends, so that no mark is cut
LINE: Final = 24  # pixels of a line
BELOW: Final = 17  # pixels from one row of marks to the next
APART: Final = 1.8  # per cent of the width between two marks of a row
# what each kind of finding is told by; hollow where something is denied or not yet there
SHAPES: Final[dict[FindingKind, str]] = {
    "alleged-breach": "M0-7.4 7.4 0 0 7.4-7.4 0z",
    "denied-breach": "M0-7.4 7.4 0 0 7.4-7.4 0z",
    "alleged-fulfilment": "M0-6A6 6 0 1 1 0 6 6 6 0 1 1 0-6z",
    "promise": "M0-6A6 6 0 1 1 0 6 6 6 0 1 1 0-6z",
    "own-act": "M-5.4-5.4H5.4V5.4H-5.4z",
    "not-found": "M-5.4-5.4H5.4V5.4H-5.4z",
    "open": "M0-6.5 6.8 5.3H-6.8z",
    "not-covered": "M-6-6 6 6M6-6-6 6",
}
HOLLOW: Final = frozenset({"denied-breach", "promise", "not-found", "open", "not-covered"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The days from ``first`` to ``last`` from left to right."""

    first: date
    last: date

    def share(self, day: date) -> float:
        """How far from the left ``day`` stands, in per cent of the width."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return MARGIN + (100 - 2 * MARGIN) * min(max(share, 0.0), 1.0)

    def holds(self, day: date) -> bool:
        """Whether ``day`` is one of the days."""
        return self.first <= day <= self.last

    def at(self, day: date) -> str:
        """The same as an attribute."""
        return f"{self.share(day):.2f}%"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Findings of one kind on one day, or on days too near to be drawn apart; ``down`` in pixels from the top."""

    kind: FindingKind
    at: str
    down: int
    told: str


def scale_of(register: Register, *, since: date | None) -> Scale:
    """From the day of the agreement, or from ``since``, to the last day on which something was due or heard."""
    first = since or register.agreement.date
    heard = [each.last for each in register.heard if each.last]
    due = [each.obligation.deadline for each in register.entries if each.obligation.deadline]
    return Scale(first=first, last=max([first, *heard, *([] if since else due)]))


def marks(findings: Iterable[Finding], scale: Scale) -> list[Mark]:
    """The findings whose day of publication is known: a row for each kind, in their order, then by day."""
    days: dict[FindingKind, list[date]] = defaultdict(list)
    for each in findings:
        if (day := published(each)) is not None:
            days[each.kind].append(day)
    return [
        _mark(kind, group, scale, row)
        for row, kind in enumerate(kind for kind in KINDS if kind in days)
        for group in _near(sorted(days[kind]), scale)
    ]


def _near(days: Iterable[date], scale: Scale) -> Iterator[list[date]]:
    """The days, in order, in groups that are too near one another for marks of their own."""
    group: list[date] = []
    for day in days:
        if group and scale.share(day) - scale.share(group[0]) >= APART:
            yield group
            group = []
        group.append(day)
    yield group


def _mark(kind: FindingKind, days: list[date], scale: Scale, row: int) -> Mark:
    many = f", {counted(len(days), 'claim')}" if len(days) > 1 else ""
    told = f"{shown_days(days[0], days[-1])}: {KINDS[kind]}{many}"
    return Mark(kind=kind, at=scale.at(days[0]), down=LINE // 2 + row * BELOW, told=told)


def height(told: Iterable[Mark]) -> int:
    """The pixels that a line with these marks takes."""
    return max((mark.down for mark in told), default=LINE // 2) + LINE // 2


def published(finding: Finding) -> date | None:
    """The day on which the statement of the finding was published."""
    written = finding.claim.published
    return date.fromisoformat(written[:10]) if written else None
