"""Whether a ledger requires two persons of a correction: a decision like others, which applies from its entry on."""

from __future__ import annotations

from typing import Final

from alteram.errors import WrongEntry
from alteram.ledger.digests import now
from alteram.ledger.history import append, locked_head
from alteram.ledger.judging import check, check_said
from alteram.ledger.models import Requirement
from alteram.ledger.opening import writing
from alteram.ledger.second import TWO, Rules

RULES: Final = (TWO, "one-person")


def require(rule: str, *, reason: str, by: str) -> int:
    """The number of the entry from which on ``rule`` applies; what was corrected before stays under the rule of then.

    Raises:
        WrongEntry: there is no such rule, it applies already, or there is no reason or name.
    """
    check(rule, RULES, "rule")
    check_said(reason=reason, by=by)
    with writing():
        locked_head()
        if rule_now() == rule:
            raise WrongEntry(f"the ledger is {rule} already", todo="leave it, or require the other rule")
        return append("requirement", Requirement(rule=rule, reason=reason, by=by, at=now()))


def rule_now() -> str:
    """The rule that applies to what is decided next; one person is enough unless somebody required two."""
    return RULES[0] if Rules().now else RULES[1]
