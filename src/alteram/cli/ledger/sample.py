"""``alteram ledger sample``: claims that several persons code, and how far they agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
import msgspec
from rich.table import Table

from alteram.cli.ledger.options import as_table, takes_decision, takes_form, takes_ledger, takes_wanted
from alteram.cli.streams import Page, put_line, tell
from alteram.phrases import counted, visible
from alteram.phrases.agreeing import ABOUT, figure, interval, share

if TYPE_CHECKING:
    from alteram.ledger.coding import Coded
    from alteram.ledger.wanted import Wanted
    from alteram.reliability import Reliability


@click.group()
def sample() -> None:
    """Have several persons code the same claims, without seeing what the others decide.

    They code in the review room; nothing that they decide there is a judgement before a third person settles it.

    \b
    Example:
      alteram ledger sample draw --size 50 --coder Ana --coder Ben --by Dan --reason "the quarter's check"
    """


@sample.command()
@takes_wanted
@click.option("--unit", type=click.Choice(["claims", "statements"]), default="claims", help="What is drawn; claims.")
@click.option("--size", type=click.IntRange(1, 1000), default=50, metavar="N", help="How many are drawn; 50.")
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), default=1, metavar="N", help="The same draws the same; 1.")
@click.option("--any-party", is_flag=True, help="Draw from all together, not as many of each party.")
@click.option("--coder", "coders", multiple=True, required=True, metavar="NAME", help="Who codes; two or more.")
@takes_decision
@takes_ledger
def draw(
    wanted: Wanted, unit: Any, size: int, seed: int, any_party: bool, coders: tuple[str, ...], reason: str, by: str
) -> None:
    """Draw claims, or whole statements, for two coders or more.

    \b
    Example:
      alteram ledger sample draw --event attack --coder Ana --coder Ben --by Dan --reason "the quarter's check"
    """
    from alteram.ledger.coding import Coded
    from alteram.ledger.sampling import Drawing
    from alteram.ledger.sampling import draw as drawn

    drawing = Drawing(unit=unit, size=size, seed=seed, alike=not any_party)
    entry = drawn(wanted, drawing, coders=coders, reason=reason, by=by)
    put_line(msgspec.json.encode({"entry": entry, "claims": len(Coded.of(entry).ids)}))


@sample.command()
@click.argument("number", type=click.IntRange(min=1), required=False)
@takes_form
@takes_ledger
@click.pass_context
def show(ctx: click.Context, number: int | None, form: str | None) -> None:
    """Show the samples, or one with how far its coders are. What they decided it does not tell.

    \b
    Example:
      alteram ledger sample show
    """
    from alteram.ledger.coding import Coded
    from alteram.ledger.sampling import samples

    found = [Coded.of(number)] if number else [Coded(each) for each in samples()]
    if as_table(form):
        table = Table("sample", "drawn", "of", "claims", "coded", box=None)
        for each in found:
            table.add_row(*map(visible, _cells(each)))
        Page().show(table)
    else:
        for each in found:
            put_line(msgspec.json.encode(_fields(each)))
    if not found:
        tell("no sample was drawn")
    ctx.exit(0 if found else 1)


def _cells(coded: Coded) -> tuple[str, ...]:
    row = coded.sample
    progress = ", ".join(f"{each} {coded.done(each)}" for each in coded.coders)
    asked = "; ".join(f"{name} {value}" for name, value in msgspec.json.decode(row.query).items())
    return str(row.entry), f"{row.at[:10]} by {row.by}", asked or "all", str(len(coded.ids)), progress


def _fields(coded: Coded) -> dict[str, Any]:
    row = coded.sample
    names = ("entry", "unit", "size", "seed", "alike", "reason", "by", "at")
    return {
        **{name: getattr(row, name) for name in names},
        "query": msgspec.json.decode(row.query),
        "claims": [each.cid for each in coded.rows],
        "coded": {each: coded.done(each) for each in coded.coders},
    }


@sample.command()
@click.argument("number", type=click.IntRange(min=1))
@takes_form
@takes_ledger
def agreement(number: int, form: str | None) -> None:
    """Show how far the coders of a sample agree: Krippendorff's alpha for nominal values, and the share of pairs alike.

    \b
    Example:
      alteram ledger sample agreement 120
    """
    from alteram.ledger.coding import Coded

    coded = Coded.of(number)
    found = coded.reliabilities()
    differing = [each for each in coded.items() if each.differs]
    if as_table(form):
        table = Table("about", "alpha", "95 %", "pairs", "alike", box=None)
        for name, told in found.items():
            table.add_row(ABOUT[name], figure(told.alpha), interval(told), f"{told.pairs:,}", share(told))
        Page().show(table)
    else:
        for name, told in found.items():
            put_line(msgspec.json.encode({"about": name} | _told(told)))
    if not coded.whole:
        tell("note: not all have coded all")
    settled = sum(each.settled is not None for each in differing)
    tell(f"{counted(len(differing), 'disagreement')}; settled: {settled}")


def _told(told: Reliability) -> dict[str, Any]:
    names = ("alpha", "low", "high", "units", "pairable", "pairs", "alike", "values", "coincidences")
    return {name: getattr(told, name) for name in names}
