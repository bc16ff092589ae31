"""What is said of an obligation over time, as marks on one line a party; all lines of a page share one scale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
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
BELOW: Final = 17
ROWS: Final = 4  # of marks that are too near one another to stand in one
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

    def at(self, day: date) -> str:
        """The same as an attribute."""
        return f"{self.share(day):.2f}%"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Findings of one kind on one day of publication, ``down`` so many pixels from the top of their line."""

    kind: FindingKind
    at: str
    down: int
    told: str


def scale_of(register: Register) -> Scale:
    """From the day of the agreement to the last day on which something was due or heard."""
    agreement = register.agreement
    days = [agreement.date, *(each.last for each in register.heard if each.last)]
    days += [each.obligation.deadline for each in register.entries if each.obligation.deadline]
    first = [each.first for each in register.heard if each.first and each.first > agreement.date]
    return Scale(first=min([agreement.date, *first]), last=max(days))


def marks(findings: Iterable[Finding], scale: Scale) -> list[Mark]:
    """The findings whose day of publication is known, those of one kind and day together, in order of day."""
    counts = Counter((day, each.kind) for each in findings if (day := published(each)) is not None)
    ends: list[float] = []  # of each row, where its last mark stands
    found = []
    for (day, kind), number in sorted(counts.items()):
        share = scale.share(day)
        row = next((row for row, end in enumerate(ends) if share - end >= APART), len(ends) if len(ends) < ROWS else 0)
        ends[row : row + 1] = [share]
        told = _told(kind, day, number)
        found.append(Mark(kind=kind, at=scale.at(day), down=LINE // 2 + row * BELOW, told=told))
    return found


def height(told: Iterable[Mark]) -> int:
    """The pixels that a line takes with these marks: those that would cover each other stand below each other."""
    return max((mark.down for mark in told), default=LINE // 2) + LINE // 2


def _told(kind: FindingKind, day: date, number: int) -> str:
    """A mark in words."""
    many = f", {counted(number, 'claim')}" if number > 1 else ""
    return f"{shown_days(day, day)}: {KINDS[kind]}{many}"


def published(finding: Finding) -> date | None:
    """The day on which the statement of the finding was published."""
    written = finding.claim.published
    return date.fromisoformat(written[:10]) if written else None
