"""``alteram ledger verify``: whether what is kept is as it was kept."""

from __future__ import annotations

import click
import msgspec

from alteram.cli.ledger.options import takes_ledger
from alteram.cli.streams import put_line, tell
from alteram.phrases import counted


@click.command()
@click.option("--head", metavar="HASH", help="What alteram ledger checkpoint printed, which you kept elsewhere.")
@takes_ledger
@click.pass_context
def verify(ctx: click.Context, head: str | None) -> None:
    """Name each row that was altered, removed or added past the history.

    Without --head, a cut tail and a history that was written anew from the start stay unseen.

    \b
    Example:
      alteram ledger verify --head "$(cat head.txt)"
    """
    from alteram.ledger.history import Head
    from alteram.ledger.verifying import verify as verified

    done = verified(head=Head.of(head) if head else None)
    for fault in done.faults:
        put_line(msgspec.json.encode({"fault": fault.kind, "row": fault.row}))
    looked = f"{counted(done.entries, 'entry', plural='entries')}, {counted(done.claims, 'claim')}"
    tell(f"{looked}: {counted(len(done.faults), 'fault') if done.faults else 'as they were kept'}")
    if head is None:
        tell("note: only a head that is kept elsewhere shows a cut tail: alteram ledger checkpoint prints one")
    ctx.exit(1 if done.faults else 0)
