"""``alteram ledger register``: what the kept claims say of an agreement, beside what persons hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from alteram.cli.agreements import show_all, write_entries
from alteram.cli.ledger.options import as_table, takes_form, takes_ledger, takes_profiles, takes_wanted
from alteram.cli.streams import Page

if TYPE_CHECKING:
    from alteram.ledger.wanted import Wanted


@click.command()
@click.argument("name", metavar="ID")
@takes_wanted
@takes_profiles
@takes_form
@takes_ledger
def register(name: str, wanted: Wanted, folders: tuple[Path, ...], form: str | None) -> None:
    """Show the register of an agreement: its obligations, what the kept claims say of each, and how persons rated it.

    ID is an agreement's, or a conflict's for all its agreements.

    \b
    Example:
      alteram ledger register arm-aze-rus-2020-11-10 --since 2022-09-01
    """
    from alteram.workspace.kept import kept_registers

    found = kept_registers(name, wanted, folders=folders)
    if as_table(form):
        show_all(found, page=Page())
    else:
        write_entries(found)
