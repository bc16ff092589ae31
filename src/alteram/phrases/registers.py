"""What the findings of a register are called, and what the words mean."""

from __future__ import annotations

from typing import Final

from alteram.model.agreements import FindingKind, Fulfilment

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
