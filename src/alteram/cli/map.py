"""``alteram map``: what the parties claim, on a map that is one web page."""

from __future__ import annotations

from pathlib import Path

import click

from alteram.cli.options import Sources, takes_sources
from alteram.cli.output import check_output, opened
from alteram.cli.progress import shown_for
from alteram.cli.sheets import page_of
from alteram.cli.streams import tell
from alteram.cli.watch import Watch
from alteram.workspace import map_by_conflict


@click.command("map")
@takes_sources
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The page to write, as map.html; what it held before is lost.",
)
@click.pass_context
def map_claims(ctx: click.Context, sources: Sources, output: Path) -> None:
    """Write a map of what statements claim, each claim with its exact words: one web page that fetches nothing.

    FILE is a plain text, a web page (HTML), a PDF, a DOCX, JSON or JSON Lines, a folder of them, or - for standard
    input. Each conflict has a map of its own. A place is drawn as coarse as it is known, and below the map a table
    has the same claims.

    \b
    Example:
      alteram map armenia.json azerbaijan.json -o map.html
    """
    check_output(sources.files, output)
    watch = Watch(shown=shown_for(sources.sizes))
    maps = list(map_by_conflict(watch.over(sources.readings())))
    page = page_of(maps, unread=watch.errors)
    with opened(output) as put:
        put(page.removesuffix(b"\n"))
    placed = sum(each.chart.placed for each in maps)
    tell(f"{output}: {watch.counts()}, {placed:,} on a map")
    ctx.exit(watch.end())
