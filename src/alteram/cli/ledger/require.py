"""``alteram ledger require``: whether a correction waits for a second person."""

from __future__ import annotations

import click
import msgspec

from alteram.cli.ledger.options import takes_decision, takes_ledger
from alteram.cli.streams import put_line

RULES = ("two-person", "one-person")


@click.command()
@click.argument("rule", type=click.Choice(RULES))
@takes_decision
@takes_ledger
def require(rule: str, reason: str, by: str) -> None:
    """Say whether a correction waits for a second person from now on.

    What was corrected before stays under the rule of then. With two-person, another person than the author accepts the
    corrected copy, or rejects it, which sends it back; until then what was read stands.

    \b
    Example:
      alteram ledger require two-person --by Dan --reason "so the board decided"
    """
    from alteram.ledger.requiring import require as required

    entry = required(rule, reason=reason, by=by)
    put_line(msgspec.json.encode({"entry": entry, "rule": rule}))
