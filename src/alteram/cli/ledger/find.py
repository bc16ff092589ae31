"""``alteram ledger find``: claims by what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from alteram.cli.ledger.options import as_table, takes_form, takes_ledger, takes_wanted
from alteram.cli.ledger.shown import claim_line, claims_page
from alteram.cli.streams import Page, put_line, tell

if TYPE_CHECKING:
    from alteram.ledger.wanted import Wanted


@click.command()
@takes_wanted
@click.option("--page", type=click.IntRange(min=1), default=1, metavar="N", help="Which page; the first unless given.")
@click.option("--size", type=click.IntRange(1, 1000), default=50, metavar="N", help="Claims on a page; 50.")
@takes_form
@takes_ledger
@click.pass_context
def find(ctx: click.Context, wanted: Wanted, page: int, size: int, form: str | None) -> None:
    """Show the claims that meet all that is asked, the newest statements first.

    \b
    Example:
      alteram ledger find --words mortars --party Azerbaijan --near Goris --within 30
    """
    from alteram.ledger import search
    from alteram.ledger.lookup import standings

    found = search.find(wanted, page=page, size=size)
    claims = standings(found.ids)
    if as_table(form):
        output = Page()
        for row in claims_page(claims, first=(page - 1) * size + 1) if claims else ():
            output.show(row)
    else:
        for standing in claims:
            put_line(claim_line(standing))
    if found.more:
        tell(f"note: there are more; --page {page + 1} shows the next")
    if not claims:
        tell("no claims found")
    ctx.exit(0 if claims else 1)
