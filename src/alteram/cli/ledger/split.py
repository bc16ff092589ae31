"""``alteram ledger split``: claims held not to tell of what an incident is about."""

from __future__ import annotations

import click
import msgspec

from alteram.cli.ledger.options import takes_decision, takes_ledger
from alteram.cli.streams import put_line


@click.command()
@click.argument("incident")
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM...")
@takes_decision
@takes_ledger
def split(incident: str, claims: tuple[str, ...], reason: str, by: str) -> None:
    """Say that CLAIM... of INCIDENT, as it was shown, tell of something else than its other claims.

    \b
    Example:
      alteram ledger split i_5f3a c_81d2 --by Ana --reason "another village, an hour later"
    """
    from alteram.ledger.grouping import split as parted

    entry = parted(incident, claims, reason=reason, by=by)
    put_line(msgspec.json.encode({"entry": entry, "incident": incident, "split": claims}))
