"""An incident in plain words: its days, how sure it is, what persons decided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from alteram.lexicon.labels import labels
from alteram.model import Accounts, Field, Grouping
from alteram.phrases import counted, visible
from alteram.phrases.dates import LONG_MONTHS, shown_days

LONGEST_DAYS: Final = 7  # what lasts longer does not date an incident
DECIDED: Final = {"accept": "accepted", "join": "joined", "split": "split"}


def title(number: int, told: Accounts) -> str:
    """The number of an incident and its days: "Incident 1: 12–13 September 2022"."""
    return f"Incident {number}: {days_of(told)}"


def days_of(told: Accounts) -> str:
    """The days of an incident: "12–13 September 2022"."""
    days = list(_days(told))
    if not days:
        return "no time given"
    start, end = min(first for first, _ in days), max(last for _, last in days)
    return shown_days(start, end, months=LONG_MONTHS)


def _days(told: Accounts) -> Iterator[tuple[date, date]]:
    for when in filter(None, (claim.when for claim in told.incident.claims)):
        start, end = date.fromisoformat(when.start[:10]), date.fromisoformat(when.end[:10])
        if (end - start).days <= LONGEST_DAYS:
            yield start, end


def summary(told: Accounts) -> str:
    """How sure the proposal is, or how much of it is accepted, and what stands behind it."""
    incident = told.incident
    statements = len({claim.statement for claim in incident.claims})
    counts = (
        counted(len(incident.claims), "claim"),
        counted(statements, "statement"),
        counted(incident.sources, "source"),
    )
    waiting = f"; {counted(len(incident.held_back), 'further link')} held back" if incident.held_back else ""
    told_of = f"{' of '.join(counts[:2])}, {counts[2]}{waiting}"
    if not incident.accepted:
        return f"Proposed, not confirmed: score {incident.score:.2f}; {told_of}"
    proposed = len(incident.claims) - len(incident.accepted)
    but = f", but for {counted(proposed, 'proposed claim')} (score {incident.score:.2f})" if proposed else ""
    return f"Accepted{but}: {told_of}"


def decided(grouping: Grouping) -> str:
    """What a person decided, why and when."""
    by, reason = visible(grouping.by), visible(grouping.reason)
    return f"{DECIDED[grouping.verdict]} by {by} on {grouping.at[:10]}: {reason} (entry {grouping.entry})"


def field_name(field: Field) -> str:
    """The question of a field in words, with the side whose dead and wounded it counts."""
    words = labels().fields[field.name]
    if field.name != "harm":
        return words
    return f"{words}: {visible(field.side) if field.side else 'side not named'}"
