"""``alteram ledger judge``: what a person thinks of the reading of a claim."""

from __future__ import annotations

from typing import Any

import click
import msgspec

from alteram.cli.ledger.options import takes_decision, takes_ledger
from alteram.cli.ledger.shown import waits
from alteram.cli.streams import put_line

VERDICTS = ("accept", "correct", "reject", "unsure")


def _fields(ctx: click.Context, option: click.Parameter, pairs: tuple[str, ...]) -> dict[str, Any]:
    """The fields that are set: a value is JSON, or the words themselves.

    Raises:
        BadParameter: one has no name or no value.
    """
    fields: dict[str, Any] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not (name and equals):
            raise click.BadParameter(f"'{pair}' is no FIELD=VALUE", ctx=ctx, param=option)
        try:
            fields[name] = msgspec.json.decode(value)
        except msgspec.DecodeError:
            fields[name] = value
    return fields


@click.command()
@click.argument("claim")
@click.argument("verdict", type=click.Choice(VERDICTS))
@click.option(
    "--set",
    "changed",
    multiple=True,
    metavar="FIELD=VALUE",
    callback=_fields,
    help="Of correct: a field of the claim, and its value as JSON or plain words; can be given again.",
)
@takes_decision
@takes_ledger
def judge(claim: str, verdict: str, changed: dict[str, Any], reason: str, by: str) -> None:
    """Add a judgement about CLAIM: whether the statement says that. It says nothing of what is true.

    A correction adds a corrected copy, and the claim stays as it was read.

    \b
    Example:
      alteram ledger judge c_5f3a correct --set event=attack.air --by Ana --reason "the text says aircraft"
    """
    from alteram.ledger.judging import judge as judged

    entry, copy = judged(claim, verdict, reason=reason, by=by, changed=changed or None)
    told = {"entry": entry, "claim": claim, "verdict": verdict}
    put_line(msgspec.json.encode({**told, "corrected": copy.id, **waits()} if copy else told))
