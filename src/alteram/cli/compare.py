"""``alteram compare``: what the parties claim of the same days, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click
import msgspec
from rich.rule import Rule
from rich.text import Text

from alteram.cli.columns import comparison_page
from alteram.cli.options import Sources, takes_sources
from alteram.cli.place_names import check_names, explained, renamed, takes_names
from alteram.cli.progress import shown_for
from alteram.cli.streams import Page, on_terminal, put_line
from alteram.cli.watch import Watch
from alteram.comparison import Cell, Comparison, Row
from alteram.profiles import AS_WRITTEN
from alteram.workspace import compare_by_conflict


@click.command()
@takes_sources
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl"]),
    help="table for reading (default on a terminal), jsonl for programs (default in a pipe): one row a line.",
)
@takes_names
@click.pass_context
def compare(ctx: click.Context, sources: Sources, form: str | None, names: str) -> None:
    """Show what the parties claim of the same days and kinds of event, a column a party.

    FILE is a plain text, a web page (HTML), a PDF, a DOCX, JSON or JSON Lines, a folder of them, or - for standard
    input. Statements of several parties come as JSON or JSON Lines, which name the party of each.

    \b
    Example:
      alteram compare armenia.json azerbaijan.json
    """
    watch = Watch(shown=shown_for(sources.sizes))
    form = form or ("table" if on_terminal() else "jsonl")
    check_names(names, sources, form=form)
    readings = watch.over(sources.readings())
    if form == "table":
        show_all(list(compare_by_conflict(renamed(readings, names))), page=Page(), names=names)
    else:
        for conflict, comparison in list(compare_by_conflict(readings)):
            write_rows(conflict, comparison.rows)
    ctx.exit(watch.end())


def show_all(comparisons: Sequence[tuple[str | None, Comparison]], *, page: Page, names: str) -> None:
    """Write each comparison as a page, under the name of its conflict where there are several.

    ``names`` is the setting under which its places stand.
    """
    for conflict, comparison in comparisons:
        if len(comparisons) > 1:
            page.show(
                Rule(Text(conflict or "no conflict that a profile knows", style="bold"), align="left", characters="═")
            )
        show_comparison(comparison, page=page, names=names)


def show_comparison(comparison: Comparison, *, page: Page, names: str = AS_WRITTEN) -> None:
    """Write ``comparison`` as a page; nothing where there are no claims."""
    if comparison.rows:
        for part in comparison_page(comparison, width=page.width, signs=explained(names)):
            page.show(part)


def write_rows(conflict: str | None, rows: Iterable[Row]) -> None:
    """One JSON object a line: conflict, period, group of events, and a cell with its claims for each party."""
    for row in rows:
        period = {"kind": row.period.kind, "day": row.period.day, "night": row.period.night}
        cells = list(map(_cell, row.cells))
        put_line(msgspec.json.encode({"conflict": conflict, "period": period, "group": row.group, "cells": cells}))


def _cell(cell: Cell) -> dict[str, object]:
    return {"party": cell.column.party or None, "third_party": cell.column.third, "claims": cell.claims}
