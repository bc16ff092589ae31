"""``alteram ledger claim-add``: a claim that no reader had read, added by a person."""

from __future__ import annotations

from typing import BinaryIO

import click
import msgspec

from alteram.cli.ledger.options import takes_decision, takes_ledger
from alteram.cli.ledger.shown import waits
from alteram.cli.streams import put_line
from alteram.contract import decode_claim


@click.command("claim-add")
@click.argument("file", type=click.File("rb"))
@takes_decision
@takes_ledger
def claim_add(file: BinaryIO, reason: str, by: str) -> None:
    """Add the claim in FILE, or - for standard input: one JSON object, as alteram read --format jsonl writes it.

    It belongs to the newest revision of the statement that it names; its id is made of what it says.

    \b
    Example:
      alteram ledger claim-add claim.json --by Ana --reason "the last sentence tells of it"
    """
    from alteram.ledger.judging import add

    entry, claim = add(decode_claim(file.read()), reason=reason, by=by)
    put_line(msgspec.json.encode({"entry": entry, "claim": claim.id, **waits()}))
