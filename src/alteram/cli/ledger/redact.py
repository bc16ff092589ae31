"""``alteram ledger redact``: words that must go."""

from __future__ import annotations

import sys

import click
import msgspec

from alteram.cli.ledger.options import takes_decision, takes_ledger
from alteram.cli.streams import put_line, tell


@click.command()
@click.argument("statement")
@click.argument("words")
@takes_decision
@takes_ledger
def redact(statement: str, words: str, reason: str, by: str) -> None:
    """Take WORDS out of STATEMENT for good, as the name of a victim or an informant; - reads them from standard input.

    They go from all its revisions, from the claims and what was said of these, and the captured bytes go with them.
    Printed is the salt of their hash, which the ledger does not keep.

    \b
    Example:
      alteram ledger redact 015 - --by Ana --reason "identity of a victim" < name.txt
    """
    from alteram.ledger.redacting import redact as redacted

    said = sys.stdin.read().strip() if words == "-" else words
    done = redacted(statement, said, reason=reason, by=by)
    put_line(msgspec.json.encode({"entry": done.entry, "places": done.places, "salt": done.salt}))
    tell("note: keep the salt elsewhere, or nowhere: with it, and with the words, it can be shown what was taken out")
    tell("note: backups of the ledger, and the files that were added, still have the words")
