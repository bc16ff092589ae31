"""What is said about a run while it goes on and when it ends: progress, errors, what stays open."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field

from alteram.cli.progress import Nothing, Shown
from alteram.cli.streams import tell
from alteram.model import Statement
from alteram.phrases import counted
from alteram.workspace import Reading, open_times

MANY = 5  # statements, after which a run shows how far it is
DONE, FAILED = 0, 1


@dataclass(slots=True)
class Watch:
    """Counts what passes, says what could not be read, and knows the exit code in the end."""

    statements: int = 0
    claims: int = 0
    errors: int = 0
    without: dict[str, int] = field(default_factory=lambda: dict.fromkeys(("issuer", "party", "published"), 0))
    without_profile: int = 0
    open_times: int = 0
    strangers: Counter[tuple[str, str]] = field(default_factory=Counter)
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
        if reading.statement is not None and reading.error is None:
            self.without_profile += reading.profile is None
            self._note(reading.statement)
            self._check_party(reading)

    def _check_party(self, reading: Reading) -> None:
        """Tell, once, a party that the conflict's profile does not know: a slip of the pen leaves "we" unresolved."""
        statement, profile = reading.statement, reading.profile
        if statement is None or statement.party is None or profile is None or profile.party(statement.party):
            return
        stranger = statement.party, profile.id
        self.strangers[stranger] += 1
        if self.strangers[stranger] == 1:
            known = ", ".join(party.name for party in profile.parties)
            tell(
                f"note: statement '{statement.id}': '{statement.party}' is no party of {profile.id}, which has {known}"
            )

    def _note(self, statement: Statement) -> None:
        for name in self.without:
            self.without[name] += getattr(statement, name) is None
        if statement.published is None:
            self.open_times += open_times(statement)

    def counts(self) -> str:
        """How many there are, in words; errors only where there are any."""
        errors = f", {counted(self.errors, 'error')}" if self.errors else ""
        return f"{counted(self.statements, 'statement')}, {counted(self.claims, 'claim')}{errors}"

    def notes(self) -> Iterator[str]:
        """What stays open because a statement's particulars are not known."""
        for name, number in self.without.items():
            if number and (name != "published" or self.open_times):
                whose = "" if number == self.statements == 1 else f" for {counted(number, 'statement')}"
                yield f"note: no --{name}{whose}: {self._open(name)}"
        if self.without_profile:
            fits = counted(self.without_profile, "statement")
            yield f"note: no conflict profile fits {fits}: name one with --conflict, or parties and places stay open"

        for (party, conflict), number in self.strangers.items():
            if number > 1:
                yield f"note: {counted(number, 'statement')} have '{party}', which is no party of {conflict}"

    def _open(self, name: str) -> str:
        times = counted(self.open_times, "relative time")
        return {
            "issuer": "the holder of the claims is not named",
            "party": "whom “we”, “our units” and “the enemy” mean stays open",
            "published": f"{times} {'stays' if self.open_times == 1 else 'stay'} open",
        }[name]

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
