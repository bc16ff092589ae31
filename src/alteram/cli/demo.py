"""``alteram demo``: rival statements of one night, read and compared."""

from __future__ import annotations

import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from rich.rule import Rule
from rich.text import Text

from alteram.cli.compare import show_comparison
from alteram.cli.formats import write_table
from alteram.cli.streams import Page
from alteram.cli.watch import Watch
from alteram.workspace import compare_readings, read_files

FOLDER = Path(__file__).parents[1] / "demo"
OPENING = (
    "Two ministries on one night: 12–13 September 2022, on the border of Armenia and Azerbaijan. The statements are "
    "restated in our own words; the addresses lead to the originals."
)


@click.command()
@click.pass_context
def demo(ctx: click.Context) -> None:
    """Read and compare two rival statements that come with the program.

    \b
    Example:
      alteram demo
    """
    page, watch = Page(), Watch()
    readings = list(watch.over(read_files([FOLDER])))
    page.show(Text(OPENING))
    page.show()
    page.show(title("1. What each statement claims"))
    write_table(readings, page=page)
    page.show()
    page.show(title("2. The same night, a column a party"))
    show_comparison(compare_readings(readings), page=page)
    page.show()
    page.show(title("3. What to try next"))
    for line in next_steps():
        page.show(Text(line))
    ctx.exit(watch.end())


def title(words: str) -> Rule:
    return Rule(Text(words, style="bold"), align="left", characters="═")


def next_steps() -> Iterator[str]:
    """Commands that run as they stand, each below what it does."""
    alteram, folder = program(), shlex.quote(nearby(FOLDER))
    one = shlex.quote(nearby(sorted(FOLDER.glob("*.json"))[0]))
    steps = {
        "Claims as JSON Lines, for programs:": f"read {one} --format jsonl",
        "Claims for a spreadsheet:": f"read {folder} --format csv > claims.csv",
        "Each sentence beside its claims, to check a reading:": f"read {one} --format lines",
        "The same night as rows for programs:": f"compare {folder} --format jsonl",
        "Your own statement:": "read FILE --issuer TEXT --party TEXT --published 2022-09-13",
    }
    for purpose, command in steps.items():
        yield purpose
        yield f"  {alteram} {command}"


def program() -> str:
    """How this program was called, in a form that can be typed again."""
    called = sys.argv[0]
    if Path(called).name == "__main__.py":
        return "python -m alteram"
    on_path = shutil.which(Path(called).name)
    return Path(called).name if on_path and Path(on_path).samefile(called) else nearby(Path(called))


def nearby(path: Path) -> str:
    """``path`` as seen from the working folder where it lies below it, else whole."""
    here = Path.cwd()
    whole = path.absolute()
    return str(whole.relative_to(here) if whole.is_relative_to(here) else whole)
