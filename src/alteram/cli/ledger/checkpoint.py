"""``alteram ledger checkpoint``: the hash that stands for the whole history."""

from __future__ import annotations

import click

from alteram.cli.ledger.options import takes_ledger
from alteram.cli.streams import put_line, tell


@click.command()
@takes_ledger
def checkpoint() -> None:
    """Print the number and hash of the last entry, to keep elsewhere: whoever has it sees what is changed before it.

    \b
    Example:
      alteram ledger checkpoint >> heads.txt
    """
    from alteram.ledger.history import checkpoint as noted

    put_line(str(noted()).encode())
    tell("note: keep this line where whoever can write to the ledger cannot")
