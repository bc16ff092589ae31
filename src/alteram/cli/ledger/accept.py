"""``alteram ledger accept``: claims held to tell of one happening."""

from __future__ import annotations

import click
import msgspec

from alteram.cli.ledger.options import takes_decision, takes_ledger
from alteram.cli.streams import put_line


@click.command()
@click.argument("incident")
@takes_decision
@takes_ledger
def accept(incident: str, reason: str, by: str) -> None:
    """Say that all claims of INCIDENT, as it was shown, tell of one happening. Which of them is right it does not say.

    \b
    Example:
      alteram ledger accept i_5f3a --by Ana --reason "same night, same villages"
    """
    from alteram.ledger.grouping import accept as accepted

    put_line(msgspec.json.encode({"entry": accepted(incident, reason=reason, by=by), "accepted": incident}))
