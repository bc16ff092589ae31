"""``alteram gazetteer``: what places the program knows, and what a name may mean."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from alteram.cli.known_places import SOURCE_FIELDS, candidate_fields, found_page, sources_page
from alteram.cli.options import FOLDER, Verb
from alteram.cli.streams import Page, on_terminal, put_line, tell
from alteram.phrases import counted
from alteram.places.add import add_places, remove_places
from alteram.places.candidates import weigh
from alteram.places.sources import sources
from alteram.profiles import load_profile

TABLE = "table"
MOST_TOLD = 20  # rows of a file that cannot be read


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


def _codes(ctx: click.Context, option: click.Parameter, codes: tuple[str, ...]) -> tuple[str, ...]:
    """The codes in capitals.

    Raises:
        BadParameter: one is no country code.
    """
    for code in codes:
        if not (len(code) == 2 and code.isascii() and code.isalpha()):
            raise click.BadParameter(f"'{code}' is no country code of two letters", ctx=ctx, param=option)
    return tuple(code.upper() for code in codes)


@gazetteer.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--name", metavar="TEXT", help="Name of the list, which replaces one of that name; that of the file unless given."
)
@click.option(
    "--country",
    "countries",
    multiple=True,
    metavar="CODE",
    callback=_codes,
    help="Take only places of this country, by its two letters; can be given again.",
)
@click.option("--source", metavar="TEXT", help="Whence the places are; GeoNames for its dumps.")
@click.option("--licence", metavar="TEXT", help="Under which licence; CC BY 4.0 for dumps of GeoNames.")
@click.pass_context
def add(
    ctx: click.Context,
    file: Path,
    name: str | None,
    countries: tuple[str, ...],
    source: str | None,
    licence: str | None,
) -> None:
    """Add the places of FILE to those that are known, for all readings from now on.

    FILE is a dump of GeoNames, a CSV with the columns name, lat and lon, or GeoJSON; or a table alternateNamesV2 of
    GeoNames, with other names of places that are known. Rows that are no places are told, and the others are kept.

    \b
    Example:
      alteram gazetteer add villages.csv --source "own survey" --licence "CC0"
    """
    added = add_places(file, name=name, source=source, licence=licence, countries=countries)
    for row in added.bad[:MOST_TOLD]:
        tell(f"{file}:{row.line}: {row.why}")
    if len(added.bad) > MOST_TOLD:
        tell(f"{file}: and {counted(len(added.bad) - MOST_TOLD, 'more row')} that cannot be read")
    left = f", {counted(added.left_out, 'row')} left out" if added.left_out else ""
    what = f"{'other names of ' if added.stamp.other_names else ''}{counted(added.stamp.places, 'place')}"
    tell(f"{added.folder}: {what} added, {len(added.bad):,} not read{left}")
    ctx.exit(1 if added.bad else 0)


@gazetteer.command()
@click.argument("name")
def remove(name: str) -> None:
    """Take away the list NAME that was added, for all readings from now on.

    NAME is the list's name as alteram gazetteer list shows it, with or without the word own.

    \b
    Example:
      alteram gazetteer remove villages
    """
    tell(f"{remove_places(name)}: taken away")


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
