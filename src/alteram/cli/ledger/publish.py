"""``alteram ledger publish``: a ledger for everybody's eyes."""

from __future__ import annotations

from pathlib import Path

import click

from alteram.cli.published import listed_names, takes_listed_names, tell_published


@click.command()
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
@takes_listed_names
@click.option(
    "--ledger",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The ledger that it is made of; ALTERAM_DATABASE_URL, or one in your data folder, unless given.",
)
def publish(target: Path, hide: Path | None, show: Path | None, ledger: Path | None) -> None:
    """Make the new ledger TARGET for everybody's eyes: no names of private persons, coarse points, no captures.

    What persons decided is in it, and not who decided it or why: rejected claims are not there, and corrected copies
    stand in the place of what they correct. All that reads a ledger reads it.

    \b
    Example:
      alteram ledger publish public.sqlite3 --show officials.txt
      alteram ledger find --ledger public.sqlite3 --format jsonl
    """
    from alteram.workspace.publishing import publish as published

    if target.exists():
        raise click.UsageError(f"there is a file {target} already, and what is public is not put among other things")
    tell_published(published(target, ledger=ledger, hide=listed_names(hide), show=listed_names(show)))
