"""What the findings of a register are called, and what the words mean."""

from __future__ import annotations

from datetime import date
from typing import Final

from alteram.model import Heard, Obligation
from alteram.model.agreements import Assessment, FindingKind, Fulfilment
from alteram.phrases import counted, visible
from alteram.phrases.dates import shown_days

KINDS: Final[dict[FindingKind, str]] = {
    "alleged-breach": "alleged breach",
    "alleged-fulfilment": "alleged fulfilment",
    "denied-breach": "breach denied",
    "own-act": "own act",
    "promise": "promise",
    "not-found": "named obligation not found in this agreement",
    "open": "names the agreement, obligation open",
    "not-covered": "covered by no obligation known here",
}
MEANINGS: Final[dict[FindingKind, str]] = {
    "alleged-breach": "somebody says that the bearer did what is not to be done, or did not do what is due",
    "alleged-fulfilment": "somebody says that the bearer did what is due",
    "denied-breach": "somebody says that the bearer did not do what is not to be done",
    "own-act": "the bearer tells of itself what another may call a breach",
    "promise": "a party is told to have said that it will do what is due; a date in it is never the agreement's",
    "not-found": "the text ties it to the agreement, whose own text holds no such obligation",
    "open": "the text ties it to the agreement; which obligation it means, the rules do not tell",
    "not-covered": "parties owe one another such things; no agreement known of this conflict speaks of it",
}
SILENT: Final = "silence"
SILENCE: Final = "the deadline has passed, and the statements read say nothing either way: no answer is not a breach"
DEGREES: Final[dict[Fulfilment, str]] = {0: "not initiated", 1: "minimal", 2: "intermediate", 3: "full"}
NOTHING: Final = "A claim is not a fact: nothing here says that an obligation was met or broken."
NOT_WHOLE: Final = "Not all obligations of its text are here: what is missing may stand in the text all the same."


def heard(told: Heard) -> str:
    """Whose statements were read, how many, and when they were published."""
    party = visible(told.party) if told.party else "party not given"
    days = f", published {shown_days(told.first, told.last)}" if told.first and told.last else ""
    return f"{party} ({counted(told.statements, 'statement')}{days})"


def bound(obligation: Obligation) -> str:
    """Who owes it, and to whom: "Armenia → Azerbaijan"."""
    to = f" → {', '.join(obligation.counterparty)}" if obligation.counterparty else ""
    return f"{', '.join(obligation.bearer)}{to}"


def owed(obligation: Obligation) -> str:
    """Who owes it to whom, and the days that bound it."""
    deadline = f"  ·  by {shown_day(obligation.deadline)}" if obligation.deadline else ""
    until = f"  ·  until {shown_day(obligation.until)}" if obligation.until else ""
    return f"{bound(obligation)}{deadline}{until}"


def whose_date(obligation: Obligation) -> str:
    """What a date in a promise is not: the agreement's."""
    deadline = obligation.deadline
    due = f"the agreement's deadline is {shown_day(deadline)}" if deadline else "the agreement sets none"
    return f"a date in it is that of the promise: {due}"


def rated(assessment: Assessment) -> str:
    """How far a person holds an obligation to be fulfilled, since when and why."""
    degree = f"fulfilment {assessment.fulfilment} of 3, {DEGREES[assessment.fulfilment]}"
    number = f" (entry {assessment.entry})" if assessment.entry else ""
    by, reason = visible(assessment.by), visible(assessment.reason)
    return f"{degree}, as {by} holds on {shown_day(assessment.on)}: {reason}{number}"


def shown_day(day: date) -> str:
    """One day: "20 Nov 2020"."""
    return shown_days(day, day)
