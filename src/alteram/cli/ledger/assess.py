"""``alteram ledger assess``: grades on the two axes of the Admiralty scale."""

from __future__ import annotations

import click
import msgspec

from alteram.cli.ledger.options import takes_decision, takes_ledger
from alteram.cli.streams import put_line


@click.command()
@click.argument("claim")
@click.option(
    "--source",
    type=click.Choice(list("ABCDEF")),
    help="Reliability of the source: A completely reliable ... E unreliable, F cannot be judged.",
)
@click.option(
    "--item",
    type=click.Choice(list("123456")),
    help="Credibility of the item: 1 confirmed by other sources ... 5 improbable, 6 cannot be judged.",
)
@takes_decision
@takes_ledger
def assess(claim: str, source: str | None, item: str | None, reason: str, by: str) -> None:
    """Add a grade of the source of CLAIM, of what it says, or of both; each is an entry of its own.

    \b
    Example:
      alteram ledger assess c_5f3a --source B --item 3 --by Ana --reason "no other source yet"
    """
    from alteram.ledger.judging import assess as assessed

    graded = {axis: grade for axis, grade in (("source", source), ("item", item)) if grade}
    if not graded:
        raise click.UsageError("give --source, --item or both")
    for axis, grade in graded.items():
        entry = assessed(claim, axis, grade, reason=reason, by=by)
        put_line(msgspec.json.encode({"entry": entry, "claim": claim, "axis": axis, "grade": grade}))
