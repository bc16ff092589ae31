"""What is said about a run while it goes on and when it ends: progress, errors, what stays open."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field

from alteram.cli.progress import Nothing, Shown
from alteram.cli.streams import tell
from alteram.phrases import counted
from alteram.workspace import Gaps, Reading

MANY = 5  # statements, after which a run shows how far it is
DONE, FAILED = 0, 1


@dataclass(slots=True)
class Watch:
    """Counts what passes, says what could not be read, and knows the exit code in the end."""

    statements: int = 0
    claims: int = 0
    errors: int = 0
    gaps: Gaps = field(default_factory=Gaps)
    shown: Shown = field(default_factory=Nothing)
    clock: Callable[[], float] = time.monotonic

    def over(self, readings: Iterator[Reading]) -> Iterator[Reading]:
        """``readings`` as they come, each counted, its error and warnings told."""
        begun, before = self.clock(), self.statements
        with closing(self.shown):
            for reading in readings:
                self.count(reading, claims=len(reading.claims))
                if self.statements > MANY:
                    self.shown.show(self.counts() + _rate(self.statements - before, self.clock() - begun))
                yield reading

    def count(self, reading: Reading, *, claims: int) -> None:
        """Count ``reading`` with its number of ``claims``, and tell its error and its warnings."""
        self.shown.follow(reading)
        if reading.error is not None:
            self.errors += 1
            tell(str(reading.error))
        for warning in reading.warnings:
            tell(f"warning: {warning}")
        if reading.statement is not None:
            self.statements += 1
            self.claims += claims
        if (note := self.gaps.count(reading)) is not None:
            tell(f"note: {note}")

    def counts(self) -> str:
        """How many there are, in words; errors only where there are any."""
        errors = f", {counted(self.errors, 'error')}" if self.errors else ""
        return f"{counted(self.statements, 'statement')}, {counted(self.claims, 'claim')}{errors}"

    def notes(self) -> Iterator[str]:
        """What stays open because a statement's particulars are not known."""
        return (f"note: {each}" for each in self.gaps.notes())

    @property
    def exit_code(self) -> int:
        """1 where nothing was found, or something could not be read."""
        return FAILED if self.errors or not self.claims else DONE

    def end(self) -> int:
        """Tell what stays open, and that there is nothing where there is nothing; the exit code."""
        for note in self.notes():
            tell(note)
        if self.statements and not self.claims and not self.errors:
            tell("no claims found")
        return self.exit_code


def _rate(statements: int, seconds: float) -> str:
    return f", {statements / seconds:,.1f} statements a second" if seconds > 0 else ""
