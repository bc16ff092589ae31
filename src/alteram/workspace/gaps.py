"""What stays open in statements because their particulars are not known, said at the end of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from alteram.model import Statement
from alteram.phrases import counted
from alteram.workspace.knowledge import open_times
from alteram.workspace.reading import Reading


@dataclass(slots=True)
class Gaps:
    """Counts statements without an issuer, a party, a day, a profile, and parties that no profile knows."""

    statements: int = 0
    without: dict[str, int] = field(default_factory=lambda: dict.fromkeys(("issuer", "party", "published"), 0))
    without_profile: int = 0
    open_times: int = 0
    strangers: Counter[tuple[str, str]] = field(default_factory=Counter)

    def count(self, reading: Reading) -> str | None:
        """Count what ``reading`` leaves open; a note on its party, the first time that the profile does not know it."""
        self.statements += reading.statement is not None
        if reading.statement is None or reading.error is not None:
            return None
        self.without_profile += reading.profile is None
        self._count_particulars(reading.statement)
        return self._stranger(reading.statement, reading)

    def _count_particulars(self, statement: Statement) -> None:
        for name in self.without:
            self.without[name] += getattr(statement, name) is None
        if statement.published is None:
            self.open_times += open_times(statement)

    def _stranger(self, statement: Statement, reading: Reading) -> str | None:
        """A slip of the pen in the party leaves "we" unresolved."""
        profile = reading.profile
        if statement.party is None or profile is None or profile.party(statement.party):
            return None
        stranger = statement.party, profile.id
        self.strangers[stranger] += 1
        if self.strangers[stranger] > 1:
            return None
        known = ", ".join(party.name for party in profile.parties)
        return f"statement '{statement.id}': '{statement.party}' is no party of {profile.id}, which has {known}"

    def notes(self) -> Iterator[str]:
        """What stays open, each in a sentence; a particular goes by its option of the command line."""
        for name, number in self.without.items():
            if number and (name != "published" or self.open_times):
                whose = "" if number == self.statements == 1 else f" for {counted(number, 'statement')}"
                yield f"no --{name}{whose}: {self._open(name)}"
        if self.without_profile:
            fits = counted(self.without_profile, "statement")
            yield f"no conflict profile fits {fits}: give its --conflict, or parties and places stay open"
        for (party, conflict), number in self.strangers.items():
            if number > 1:
                yield f"{counted(number, 'statement')} have '{party}', which is no party of {conflict}"

    def _open(self, name: str) -> str:
        times = counted(self.open_times, "relative time")
        return {
            "issuer": "the holder of the claims is not named",
            "party": "whom “we”, “our units” and “the enemy” mean stays open",
            "published": f"{times} {'stays' if self.open_times == 1 else 'stay'} open",
        }[name]
