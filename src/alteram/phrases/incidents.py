"""An incident in plain words: its days, how sure it is, what persons decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from alteram.lexicon.labels import labels
from alteram.model import Accounts, Claim, Column, Field, Grouping, Incident, Proposal
from alteram.phrases import counted, visible
from alteram.phrases.dates import LONG_MONTHS, shown_days

LONGEST_DAYS: Final = 7  # what lasts longer does not date an incident
DECIDED: Final = {"accept": "accepted", "join": "joined", "split": "split"}
GROUNDS: Final = ((0.85, "strong"), (0.65, "fair"), (0.0, "slight"))  # a score in a word; it is no probability


def title(number: int, told: Accounts) -> str:
    """The number of an incident and its days: "Incident 1: 12–13 September 2022"."""
    return f"Incident {number}: {days_of(told)}"


def days_of(told: Accounts) -> str:
    """The days of an incident: "12–13 September 2022"."""
    found = span_of(told.incident.claims)
    return shown_days(*found, months=LONG_MONTHS) if found else "no time given"


def span_of(claims: Iterable[Claim]) -> tuple[date, date] | None:
    """The first and the last day of ``claims``; None where none has a time of few days."""
    days = list(_days(claims))
    return (min(first for first, _ in days), max(last for _, last in days)) if days else None


def _days(claims: Iterable[Claim]) -> Iterator[tuple[date, date]]:
    for when in filter(None, (claim.when for claim in claims)):
        start, end = date.fromisoformat(when.start[:10]), date.fromisoformat(when.end[:10])
        if (end - start).days <= LONGEST_DAYS:
            yield start, end


def summary(told: Accounts) -> str:
    """How sure the proposal is, or how much of it is accepted, and what stands behind it."""
    incident = told.incident
    counts = counts_of(incident)
    waiting = f"; {counted(len(incident.held_back), 'further link')} held back" if incident.held_back else ""
    told_of = f"{' of '.join(counts[:2])}, {counts[2]}{waiting}"
    if not incident.accepted:
        return f"Proposed, not confirmed: score {incident.score:.2f}; {told_of}"
    proposed = len(incident.claims) - len(incident.accepted)
    but = f", but for {counted(proposed, 'proposed claim')} (score {incident.score:.2f})" if proposed else ""
    return f"Accepted{but}: {told_of}"


def counts_of(incident: Incident) -> tuple[str, str, str]:
    """How many claims, statements and sources tell of it: three counts that are never one."""
    statements = len({claim.statement for claim in incident.claims})
    return (
        counted(len(incident.claims), "claim"),
        counted(statements, "statement"),
        counted(incident.sources, "source"),
    )


def grounds(incident: Incident) -> str:
    """How strong the grounds of its likeliest link are, in a word, with the score; whose word it is without a link."""
    if not incident.proposals:
        return "held together by persons alone"
    return f"{next(word for least, word in GROUNDS if incident.score >= least)} grounds, score {incident.score:.2f}"


def standing(proposal: Proposal) -> str:
    """How the two claims of a link stand to one another, and its score: "agree, an echo, 0.95"."""
    return f"{labels().standing[proposal.relation]}{', an echo' if proposal.echo else ''}, {proposal.score:.2f}"


def reasons(proposal: Proposal) -> str:
    """The grounds of a link, those against it told as such."""
    return "; ".join(
        visible(reason.words) if reason.weight >= 0 else f"against it: {visible(reason.words)}"
        for reason in proposal.reasons
    )


def further(told: Accounts) -> Iterator[list[Claim]]:
    """For each account the claims that no field shows, so that no claim is lost."""
    shown = {entry.claim.id for field in told.fields for cell in field.cells for entry in cell.entries}
    for account in told.accounts:
        yield [claim for claim in account.claims if claim.id not in shown]


def column_name(column: Column) -> str:
    """The party of a column, third parties told as such."""
    name = "party not given" if column.unknown else visible(column.party)
    return f"{name} (third party)" if column.third else name


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
