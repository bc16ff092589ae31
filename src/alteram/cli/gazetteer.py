"""``alteram gazetteer``: what places the program knows, and what a name may mean."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from alteram.cli.known_places import SOURCE_FIELDS, candidate_fields, found_page, sources_page
from alteram.cli.options import FOLDER, Verb
from alteram.cli.streams import Page, on_terminal, put_line, tell
from alteram.places.candidates import weigh
from alteram.places.sources import sources
from alteram.profiles import load_profile

TABLE = "table"


@click.group()
def gazetteer() -> None:
    """Show which places the program knows, and what a name may mean.

    \b
    Example:
      alteram gazetteer find Goris --conflict armenia-azerbaijan
    """


def _takes_form(verb: Verb) -> Verb:
    verb = click.option(
        "--format",
        "form",
        type=click.Choice([TABLE, "jsonl"]),
        help="table for reading (default on a terminal), jsonl for programs (default in a pipe).",
    )(verb)
    return click.option(
        "--profiles", type=FOLDER, multiple=True, metavar="DIR", help="Folder with conflict profiles of your own."
    )(verb)


def _as_table(form: str | None) -> bool:
    return form == TABLE or (form is None and on_terminal())


@gazetteer.command()
@click.argument("name")
@click.option("--conflict", metavar="TEXT", help="Conflict whose places go before all others, as armenia-azerbaijan.")
@_takes_form
def find(name: str, conflict: str | None, profiles: tuple[Path, ...], form: str | None) -> None:
    """Show every place that NAME may mean, the likeliest first, and why it is that one.

    A word for a kind of place may stand with the name: "Lachin district". In a statement, other words count too:
    other places beside the name, and the countries that the text is about.

    \b
    Example:
      alteram gazetteer find Lachin --conflict armenia-azerbaijan
    """
    profile = None if conflict is None else load_profile(conflict, folders=profiles)
    weighed = weigh(name, profile=profile)
    if _as_table(form):
        Page().show(found_page(name, weighed, profile=profile))
        return
    if not weighed.candidates:
        tell(f"{name}: {weighed.why}")
    for place, candidate in enumerate(weighed.candidates, start=1):
        told = {"wins": weighed.chosen and place == 1, "why": weighed.why if place == 1 else None}
        put_line(msgspec.json.encode({"rank": place, **told, **candidate_fields(candidate)}))


@gazetteer.command("list")
@_takes_form
def list_sources(profiles: tuple[Path, ...], form: str | None) -> None:
    """Show where the places come from: each source with the number of its places, and its licence.

    \b
    Example:
      alteram gazetteer list
    """
    found = sources(folders=profiles)
    if _as_table(form):
        Page().show(sources_page(found))
        return
    for each in found:
        put_line(msgspec.json.encode({name: getattr(each, name) for name in SOURCE_FIELDS}))
