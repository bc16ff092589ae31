"""``alteram ledger``: what is kept, and what persons decide about it. One file a verb."""

from __future__ import annotations

import click

from alteram.cli.ledger.accept import accept
from alteram.cli.ledger.assess import assess
from alteram.cli.ledger.checkpoint import checkpoint
from alteram.cli.ledger.claim_add import claim_add
from alteram.cli.ledger.count import count
from alteram.cli.ledger.find import find
from alteram.cli.ledger.incidents import incidents
from alteram.cli.ledger.join import join
from alteram.cli.ledger.judge import judge
from alteram.cli.ledger.publish import publish
from alteram.cli.ledger.rate import rate
from alteram.cli.ledger.redact import redact
from alteram.cli.ledger.register import register
from alteram.cli.ledger.require import require
from alteram.cli.ledger.sample import sample
from alteram.cli.ledger.show import show
from alteram.cli.ledger.split import split
from alteram.cli.ledger.undo import undo
from alteram.cli.ledger.verify import verify

__all__ = ["ledger"]


@click.group()
def ledger() -> None:
    """Find and judge the claims that are kept, and check that nobody altered them.

    \b
    Example:
      alteram ledger find --event attack --since 2022-09-12 --until 2022-09-14
    """


VERBS = (
    find, show, count, judge, claim_add, assess, incidents, accept, join, split, register, rate, require, sample, undo,
    redact, publish, verify, checkpoint,
)  # fmt: skip

for verb in VERBS:
    ledger.add_command(verb)
