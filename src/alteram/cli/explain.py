"""``alteram explain``: how one claim was read, from its sentence to each of its fields."""

from __future__ import annotations

import click

from alteram.cli.explained import explanation_page
from alteram.cli.options import Sources, takes_sources
from alteram.cli.streams import Page, tell
from alteram.model import Statement
from alteram.workspace import explain as explain_claim


@click.command()
@takes_sources
@click.argument("claim", metavar="CLAIM")
@click.pass_context
def explain(ctx: click.Context, sources: Sources, claim: str) -> None:
    """Show how one claim was read: its sentence with the grammar, what was found there, and each step.

    CLAIM is the claim's number in the table that alteram read shows of FILE, or its id or the beginning of that.

    \b
    Example:
      alteram explain statement.txt 3
    """
    found = list(sources.found())
    statements = [each for each in found if isinstance(each, Statement)]
    errors = [each for each in found if not isinstance(each, Statement)]
    for error in errors:
        tell(str(error))
    if statements:
        statement, number, explanation = explain_claim(statements, claim, folders=sources.folders)
        page = Page()
        for part in explanation_page(statement, number, explanation):
            page.show(part)
    ctx.exit(1 if errors else 0)
