"""``alteram ledger incidents``: what the kept claims are proposed to tell of together, and what persons decided."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from alteram.cli.compare import show_all, write_incidents
from alteram.cli.ledger.options import as_table, takes_form, takes_ledger, takes_profiles, takes_wanted
from alteram.cli.streams import Page, tell

if TYPE_CHECKING:
    from alteram.ledger.wanted import Wanted


@click.command()
@takes_wanted
@takes_profiles
@takes_form
@takes_ledger
@click.pass_context
def incidents(ctx: click.Context, wanted: Wanted, folders: tuple[Path, ...], form: str | None) -> None:
    """Show the incidents that the kept claims tell of, each as its table of accounts.

    Those that persons accepted are told from those that are proposed. What is shown is kept by its id, for accept, join
    and split. Claims that a person rejected take no part.

    \b
    Example:
      alteram ledger incidents --since 2022-09-12 --until 2022-09-14
    """
    from alteram.workspace.kept import kept_incidents

    found = kept_incidents(wanted, folders=folders)
    if as_table(form):
        show_all(found, page=Page(), ids=True)
    else:
        for conflict, comparison in found:
            write_incidents(conflict, comparison.incidents)
    if not found:
        tell("no incidents found")
    ctx.exit(0 if found else 1)
