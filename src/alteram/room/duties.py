"""A register as its page shows it: each obligation, and beside it what each party says, over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from alteram import phrases
from alteram.ledger.rating import Rated
from alteram.model import Column, Finding, Obligation, RegisterEntry
from alteram.phrases.registers import KINDS, whose_date
from alteram.room import naming
from alteram.room.lanes import Mark, Scale, height, marks, scale_of
from alteram.workspace.registered import KeptRegister

NO_PARTY: Final = "Party not given"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A finding in plain words; ``home`` is the row of the statement that it stands in."""

    finding: Finding
    home: int | None
    obligation: Obligation | None

    @property
    def kind(self) -> str:
        return KINDS[self.finding.kind]

    @property
    def what(self) -> str:
        claim = self.finding.claim
        told = (phrases.what(claim), phrases.who(claim), phrases.when(claim), naming.where(claim))
        return " · ".join(filter(None, told))

    @property
    def quote(self) -> str:
        return phrases.visible(self.finding.claim.evidence.quote)

    @property
    def reported(self) -> str | None:
        return phrases.says(self.finding.claim)

    @property
    def day(self) -> date | None:
        written = self.finding.claim.published
        return date.fromisoformat(written[:10]) if written else None

    @property
    def whose_date(self) -> str | None:
        """Of a promise, whose date stands in it."""
        if self.finding.kind != "promise" or self.obligation is None:
            return None
        return whose_date(self.obligation)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What the statements of one party say, the newest ``said`` in the order of publication; ``more`` are not shown.

    ``heard`` says that statements of the party are kept at all.
    """

    party: str
    heard: bool
    said: tuple[Said, ...]
    more: int
    marks: tuple[Mark, ...]

    @property
    def number(self) -> int:
        return len(self.said) + self.more

    @property
    def height(self) -> int:
        return height(self.marks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """An obligation, the cells of the parties in their order, and what persons hold; without one, what fits none."""

    entry: RegisterEntry | None
    cells: tuple[Cell, ...]
    deadline: str | None
    rated: tuple[Rated, ...]

    @property
    def obligation(self) -> Obligation | None:
        return self.entry.obligation if self.entry else None

    @property
    def findings(self) -> int:
        return sum(cell.number for cell in self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Laying:
    """What all rows of a page share."""

    kept: KeptRegister
    homes: Mapping[str, int]
    few: int
    scale: Scale

    @classmethod
    def of(cls, kept: KeptRegister, homes: Mapping[str, int], *, few: int) -> Laying:
        """``few`` are the findings of a party that a row shows."""
        return cls(kept=kept, homes=homes, few=few, scale=scale_of(kept.register, since=kept.since))

    def duties(self, rated: Sequence[Rated]) -> list[Duty]:
        """Each obligation of the register, in the order of its text."""
        return [
            Duty(
                entry=entry,
                cells=self._cells(entry.findings, entry.obligation),
                deadline=self._deadline(entry.obligation),
                rated=tuple(each for each in rated if each.assessment.obligation == entry.obligation.id),
            )
            for entry in self.kept.register.entries
        ]

    def loose(self) -> Duty:
        """What fits no obligation."""
        return Duty(entry=None, cells=self._cells(self.kept.register.loose, None), deadline=None, rated=())

    def _deadline(self, obligation: Obligation) -> str | None:
        deadline = obligation.deadline
        return self.scale.at(deadline) if deadline and self.scale.holds(deadline) else None

    def _cells(self, findings: Sequence[Finding], obligation: Obligation | None) -> tuple[Cell, ...]:
        heard = {each.party for each in self.kept.register.heard}
        cells = []
        for column in self.kept.parties:
            told = [each for each in findings if self._column(each) == column]
            shown = told[-self.few :]
            said = [Said(finding=each, home=self.homes.get(each.claim.id), obligation=obligation) for each in shown]
            cells.append(
                Cell(
                    party=phrases.visible(column.party) if not column.unknown else NO_PARTY,
                    heard=(None if column.unknown else column.party) in heard,
                    said=tuple(said),
                    more=len(told) - len(shown),
                    marks=tuple(marks(told, self.scale)),
                )
            )
        return tuple(cells)

    def _column(self, finding: Finding) -> Column:
        return self.kept.columns[finding.claim.statement]
