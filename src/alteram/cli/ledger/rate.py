"""``alteram ledger rate``: how far a person holds an obligation to be fulfilled."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from alteram.cli.ledger.options import takes_decision, takes_ledger, takes_profiles
from alteram.cli.streams import put_line


@click.command()
@click.argument("agreement")
@click.argument("obligation")
@click.argument("fulfilment", type=click.Choice(["0", "1", "2", "3"]), metavar="0|1|2|3")
@takes_profiles
@takes_decision
@takes_ledger
def rate(agreement: str, obligation: str, fulfilment: str, folders: tuple[Path, ...], reason: str, by: str) -> None:
    """Add how far you hold OBLIGATION of AGREEMENT to be fulfilled, beside what the parties allege.

    0 not initiated, 1 minimal, 2 intermediate, 3 full: the scale of the Peace Accords Matrix.

    \b
    Example:
      alteram ledger rate arm-aze-rus-2020-11-10 8a 2 --by Ana --reason "not all came home"
    """
    from alteram.workspace.kept import rate as rated

    entry = rated(agreement, obligation, int(fulfilment), reason=reason, by=by, folders=folders)
    told = {"entry": entry, "agreement": agreement, "obligation": obligation, "fulfilment": int(fulfilment)}
    put_line(msgspec.json.encode(told))
