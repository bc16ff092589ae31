"""``alteram compare``: the incidents that several parties tell of, and each party's account of them."""

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
from alteram.comparison import Comparison, Row, RowCell
from alteram.model import Accounts, Cell, Column
from alteram.profiles import AS_WRITTEN
from alteram.workspace import compare_by_conflict


@click.command()
@takes_sources
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl"]),
    help="table for reading (default on a terminal), jsonl for programs (default in a pipe): one object a line.",
)
@takes_names
@click.pass_context
def compare(ctx: click.Context, sources: Sources, form: str | None, names: str) -> None:
    """Propose incidents that several statements tell of, and show each as its table of accounts, a column a party.

    Claims that belong to no incident follow by day and kind of event. Nothing is merged: each incident is a proposal,
    with its score and reasons.

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
            write_incidents(conflict, comparison.incidents)
            write_rows(conflict, comparison.rows)
    ctx.exit(watch.end())


def show_all(
    comparisons: Sequence[tuple[str | None, Comparison]], *, page: Page, names: str = AS_WRITTEN, ids: bool = False
) -> None:
    """Write each comparison as a page, under the name of its conflict where there are several.

    ``names`` is the setting under which its places stand.
    """
    for conflict, comparison in comparisons:
        if len(comparisons) > 1:
            page.show(
                Rule(Text(conflict or "no conflict that a profile knows", style="bold"), align="left", characters="═")
            )
        show_comparison(comparison, page=page, names=names, ids=ids)


def show_comparison(comparison: Comparison, *, page: Page, names: str = AS_WRITTEN, ids: bool = False) -> None:
    """Write ``comparison`` as a page, with ``ids`` to name what is on it; nothing where there are no claims."""
    if comparison.rows or comparison.incidents:
        for part in comparison_page(comparison, width=page.width, signs=explained(names), ids=ids):
            page.show(part)


def write_rows(conflict: str | None, rows: Iterable[Row]) -> None:
    """One JSON object a line: conflict, period, group of events, and a cell with its claims for each party."""
    for row in rows:
        period = {"kind": row.period.kind, "day": row.period.day, "night": row.period.night}
        cells = list(map(_cell, row.cells))
        told = {"record": "row", "conflict": conflict, "period": period, "group": row.group, "cells": cells}
        put_line(msgspec.json.encode(told))


def _cell(cell: RowCell) -> dict[str, object]:
    return _party(cell.column) | {"claims": cell.claims}


def _party(column: Column) -> dict[str, object]:
    return {"party": column.party or None, "third_party": column.third}


def write_incidents(conflict: str | None, incidents: Iterable[Accounts]) -> None:
    """One JSON object a line: the incident with its links, each party's claims, and the table of accounts."""
    for told in incidents:
        put_line(msgspec.json.encode(incident_record(conflict, told)))


def incident_record(conflict: str | None, told: Accounts) -> dict[str, object]:
    """``told`` as it leaves the program; the claims stand whole under their accounts, and by id elsewhere."""
    incident = told.incident
    return {
        "record": "incident",
        "conflict": conflict,
        "id": incident.id,
        "score": incident.score,
        "sources": incident.sources,
        "accepted": incident.accepted,
        "groupings": incident.groupings,
        "links": incident.proposals,
        "beside": incident.beside,
        "held_back": incident.held_back,
        "accounts": [_party(each.column) | {"sources": each.sources, "claims": each.claims} for each in told.accounts],
        "fields": [
            {"field": field.name, "side": field.side, "cells": [*map(_told, field.cells)]} for field in told.fields
        ],
    }


def _told(cell: Cell) -> dict[str, object]:
    entries = [
        {"words": each.words, "claim": each.claim.id, "statement": each.claim.statement}
        | {"quote": each.claim.evidence.quote, "start": each.claim.evidence.start, "end": each.claim.evidence.end}
        for each in cell.entries
    ]
    return _party(cell.column) | {"mark": cell.mark, "entries": entries}
