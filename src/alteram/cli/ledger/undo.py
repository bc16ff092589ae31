"""``alteram ledger undo``: a decision of a person taken back."""

from __future__ import annotations

import click
import msgspec

from alteram.cli.ledger.options import takes_decision, takes_ledger
from alteram.cli.streams import put_line


@click.command()
@click.argument("entry", type=click.IntRange(min=1))
@takes_decision
@takes_ledger
def undo(entry: int, reason: str, by: str) -> None:
    """Take back what a person decided in ENTRY, by another entry; it stays in the history.

    \b
    Example:
      alteram ledger undo 12 --by Ana --reason "it was another claim"
    """
    from alteram.ledger.judging import undo as undone

    number = undone(entry, reason=reason, by=by)
    put_line(msgspec.json.encode({"entry": number, "undoes": entry}))
