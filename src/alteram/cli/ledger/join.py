"""``alteram ledger join``: incidents, or claims, held to be one happening."""

from __future__ import annotations

import click
import msgspec

from alteram.cli.ledger.options import takes_decision, takes_ledger
from alteram.cli.streams import put_line


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="INCIDENT|CLAIM...")
@takes_decision
@takes_ledger
def join(ids: tuple[str, ...], reason: str, by: str) -> None:
    """Say that the claims of several incidents, or single claims, tell of one happening.

    \b
    Example:
      alteram ledger join i_5f3a c_81d2 --by Ana --reason "the second text corrects the hour"
    """
    from alteram.ledger.grouping import join as joined

    put_line(msgspec.json.encode({"entry": joined(ids, reason=reason, by=by), "joined": ids}))
