"""``alteram read``: the claims of statements."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import click

from alteram.cli.formats import write_csv, write_jsonl, write_lines, write_table
from alteram.cli.options import Sources, takes_sources
from alteram.cli.streams import on_terminal
from alteram.cli.watch import Watch
from alteram.workspace import Reading

FORMATS: dict[str, Callable[[Iterable[Reading]], None]] = {
    "table": write_table,
    "jsonl": write_jsonl,
    "csv": write_csv,
    "lines": write_lines,
}


@click.command()
@takes_sources
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    help="table for reading (default on a terminal), jsonl for programs (default in a pipe), csv for spreadsheets, "
    "lines to check each sentence beside its claims.",
)
@click.pass_context
def read(ctx: click.Context, sources: Sources, form: str | None) -> None:
    """Show what statements claim, each claim with its exact words.

    FILE is a text, JSON or JSON Lines file, a folder of them, or - for standard input.

    \b
    Example:
      alteram read statement.txt --issuer "Ministry of Defence of Armenia" \\
          --party Armenia --published 2022-09-13
    """
    watch = Watch()
    FORMATS[form or ("table" if on_terminal() else "jsonl")](watch.over(sources.readings()))
    ctx.exit(watch.end())
