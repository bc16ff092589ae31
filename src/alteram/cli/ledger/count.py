"""``alteram ledger count``: how many statements and claims there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click
import msgspec
from rich.table import Table

from alteram.cli.ledger.options import as_table, takes_form, takes_ledger, takes_wanted
from alteram.cli.streams import Page, put_line
from alteram.phrases import visible

if TYPE_CHECKING:
    from alteram.ledger.wanted import Wanted

COLUMNS: Final = ("party", "holder", "event", "stance", "modality", "agreement", "published")


@click.command()
@takes_wanted
@click.option("--by", type=click.Choice(COLUMNS), help="Count the claims of each value apart.")
@takes_form
@takes_ledger
@click.pass_context
def count(ctx: click.Context, wanted: Wanted, by: str | None, form: str | None) -> None:
    """Count statements and claims: all of them, or those that meet what is asked. They are never one number.

    \b
    Example:
      alteram ledger count --by event --party Armenia
    """
    from alteram.ledger import search

    if by is None:
        rows = [(name, number) for name, number in search.totals(wanted).items()]
    else:
        rows = [(value or "not known", number) for value, number in search.count(wanted, by=by)]
    heads = (by or "what", "claims" if by else "number")
    if as_table(form):
        table = Table(*heads, box=None)
        for name, number in rows:
            table.add_row(visible(name), f"{number:,}")
        Page().show(table)
    else:
        for name, number in rows:
            put_line(msgspec.json.encode(dict(zip(heads, (name, number), strict=True))))
    ctx.exit(0 if any(number for _, number in rows) else 1)
