"""The options that the verbs of the ledger share: which one it is, which claims are meant, who decides and why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, Final, get_args

import click

from alteram.cli.options import FOLDER
from alteram.cli.streams import on_terminal
from alteram.errors import AlteramError, LedgerNotOpened
from alteram.model import codes
from alteram.places.candidates import weigh
from alteram.profiles import load_profile

Verb = Callable[..., Any]
TABLE: Final = "table"
NEAR: Final = 25.0  # kilometres unless told otherwise: where_prec 2 of UCDP GED
# as the ledger has them, which is not asked before there is one
JUDGEMENTS: Final = ("accept", "correct", "reject", "unsure", "none")
SURE: Final = ("high", "middling", "low")
EVENTS: Final = (*dict.fromkeys(code.partition(".")[0] for code in codes.EVENTS), *codes.EVENTS)


def takes_ledger(verb: Verb) -> Verb:
    """``verb``, which is called with the ledger open; one that is named has to be there."""

    @wraps(verb)
    def called(*, ledger: Path | None, **options: Any) -> Any:
        from alteram.workspace.keeping import open_ledger

        if ledger is not None and not ledger.exists():
            todo = "name the file that 'alteram add --ledger' made"
            raise LedgerNotOpened("there is no such file", where=str(ledger), todo=todo)
        open_ledger(ledger)
        return verb(**options)

    return names_ledger(called)


def names_ledger(verb: Verb) -> Verb:
    """``verb`` with the file of the ledger, given to it as ``ledger``; None where it is not named."""
    return click.option(
        "--ledger",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="The ledger; ALTERAM_DATABASE_URL, or one in your data folder, unless given.",
    )(verb)


def takes_profiles(verb: Verb) -> Verb:
    """``verb`` with folders of the user's own profiles, given to it as ``folders``."""
    words = "Folder with profiles of your own."
    return click.option("--profiles", "folders", type=FOLDER, multiple=True, metavar="DIR", help=words)(verb)


def takes_form(verb: Verb) -> Verb:
    """``verb`` with the option ``--format``."""
    return click.option(
        "--format",
        "form",
        type=click.Choice([TABLE, "jsonl"]),
        help="table for reading (default on a terminal), jsonl for programs (default in a pipe).",
    )(verb)


def as_table(form: str | None) -> bool:
    return form == TABLE or (form is None and on_terminal())


def takes_decision(verb: Verb) -> Verb:
    """``verb`` with who decides, and why."""
    verb = click.option(
        "--by", required=True, envvar="ALTERAM_REVIEWER", metavar="NAME", help="Who decides; ALTERAM_REVIEWER."
    )(verb)
    return click.option("--reason", required=True, metavar="TEXT", help="Why.")(verb)


def _day(ctx: click.Context, option: click.Parameter, day: str | None) -> date | None:
    """The day.

    Raises:
        BadParameter: it is none.
    """
    try:
        return date.fromisoformat(day) if day else None
    except ValueError:
        raise click.BadParameter(f"'{day}' is no day; give one as 2022-09-12", ctx=ctx, param=option) from None


def takes_wanted(verb: Verb) -> Verb:
    """``verb`` with the options that say which claims, given to it as one ``wanted``; the ledger is open."""

    wanted_by = verb

    @wraps(verb)
    def called(**options: Any) -> Any:
        from alteram.ledger.wanted import Wanted

        asked = {name: options.pop(name) for name in _asked()}
        near, within, conflict = options.pop("near"), options.pop("within"), options.pop("conflict")
        if within is not None and near is None:
            raise click.UsageError("--within goes with --near")
        point = near and _point(near, within or NEAR, conflict)
        return wanted_by(wanted=Wanted(**asked, near=point), **options)

    verb = called
    for option in reversed(_options()):
        verb = option(verb)
    return verb


def _events(ctx: click.Context, option: click.Parameter, codes: tuple[str, ...]) -> tuple[str, ...]:
    """The codes, each of which has to be one.

    Raises:
        BadParameter: one is none.
    """
    for code in codes:
        if code not in EVENTS:
            families = ", ".join(dict.fromkeys(each for each in EVENTS if "." not in each))
            what = f"'{code}' is no event code and no family of them; the families are {families}"
            raise click.BadParameter(what, ctx=ctx, param=option)
    return codes


def _asked() -> tuple[str, ...]:
    return (
        "party", "holder", "event", "stance", "modality", "since", "until", "published", "place", "agreement", "words",
        "statement", "issuer", "judgement", "level", "sure", "all",
    )  # fmt: skip


def _several(name: str, words: str, **options: Any) -> Callable[[Verb], Verb]:
    """An option that may be given more than once: one of its values has to be met."""
    return click.option(name, multiple=True, help=words, **options)


def _options() -> list[Callable[[Verb], Verb]]:
    stances, modalities = click.Choice(get_args(codes.Stance)), click.Choice(get_args(codes.Modality))
    sure = click.FloatRange(0, 1)
    return [
        click.option("--words", metavar="TEXT", help="Words of the claim; in quotation marks, beside one another."),
        _several("--party", "Party of the holder, as the claims name it.", metavar="TEXT"),
        _several("--holder", "Who holds the claim, as the claims name it.", metavar="TEXT"),
        _several("--event", "Event code, or family, as attack.", callback=_events, metavar="CODE"),
        _several("--stance", "Whether the holder says that it happened.", type=stances),
        _several("--modality", "How it is meant.", type=modalities),
        click.option("--since", callback=_day, metavar="DAY", help="First day of a time, as 2022-09-12."),
        click.option("--until", callback=_day, metavar="DAY", help="Its last day."),
        _several("--published", "When the statement was published: 2022, 2022-09 or 2022-09-13.", metavar="TIME"),
        _several("--place", "Name of a place, as written or neutral.", metavar="NAME"),
        click.option("--near", metavar="PLACE", help="Name of a place, or LAT,LON in degrees, to measure from."),
        click.option("--within", type=click.FloatRange(0, 20100), metavar="KM", help="How far from there; 25."),
        click.option("--conflict", metavar="TEXT", help="Conflict whose places --near means first."),
        _several("--agreement", "Agreement that is named: its id, or the words for it.", metavar="TEXT"),
        click.option("--statement", metavar="ID", help="Statement, by the id that it is kept under."),
        _several("--issuer", "Who published the statement.", metavar="TEXT"),
        _several("--judgement", "How it was judged last, or none.", type=click.Choice(JUDGEMENTS)),
        _several("--level", "How sure the reader is: high from 0.7, low below 0.4.", type=click.Choice(SURE)),
        click.option("--sure", type=sure, default=0.0, metavar="SHARE", help="Least confidence, as 0.4."),
        click.option("--all", is_flag=True, help="Earlier revisions and readings too."),
    ]


def _point(near: str, km: float, conflict: str | None) -> Any:
    """The point that ``near`` is or names.

    Raises:
        UsageError: no place has the name, or the degrees are none.
    """
    from alteram.ledger.wanted import Near

    try:
        lat, lon = map(float, near.split(","))
    except ValueError:
        lat, lon = _named(near, conflict)
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise click.UsageError(f"--near {near}: no such point; give latitude, then longitude, as 39.51,46.34")
    return Near(lat=lat, lon=lon, km=km)


def _named(name: str, conflict: str | None) -> tuple[float, float]:
    try:
        profile = load_profile(conflict) if conflict else None
    except AlteramError as error:
        raise click.UsageError(str(error)) from None
    for candidate in weigh(name, profile=profile).candidates:
        entry = candidate.entry
        if entry.lat is not None and entry.lon is not None:
            return entry.lat, entry.lon
    raise click.UsageError(f"--near {name}: no place of that name has coordinates; give LAT,LON")
