"""Claims of the ledger as they are shown: a table with their ids and judgements, or one JSON object a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import msgspec
from rich.console import Group, RenderableType
from rich.text import Text

from alteram import phrases
from alteram.cli.tables import account, legend, titled_row
from alteram.phrases.signs import ADDED, COPY, SECONDED, judged

if TYPE_CHECKING:
    from alteram.ledger.lookup import Standing
    from alteram.ledger.models import Addition, Assessment, Judgement
    from alteram.ledger.second import Second


def claims_page(standings: Iterable[Standing], *, first: int) -> Iterator[RenderableType]:
    """A row for each claim, numbered from ``first``, then what the signs mean."""
    for number, standing in enumerate(standings, start=first):
        claim = standing.claim
        left = [Text(phrases.what(claim), style="bold"), *filter(None, [Text(phrases.when(claim))])]
        yield titled_row(
            Text(str(number), style="dim"), Group(*left), Group(*account(claim), *decided(standing), whence(standing))
        )
    yield legend()


def whence(standing: Standing) -> Text:
    """The claim's id, its statement, and whose copy it is."""
    reading = standing.row.reading
    revision = reading.revision
    by_hand = (ADDED if standing.addition else COPY) if reading.by_hand else None
    if standing.second and not standing.second.holds:
        by_hand = f"{by_hand}, {SECONDED[standing.second.state]}"
    told = (
        standing.row.cid,
        f"statement {revision.statement.key}",
        f"revision {revision.number}" if revision.number > 1 else None,
        by_hand,
        f"published {revision.published}" if revision.published else None,
    )
    return Text("  ·  ".join(phrases.visible(part) for part in told if part), style="dim")


def decided(standing: Standing) -> Iterator[Text]:
    """What persons decided about the claim, a line each, with the number of the entry."""
    if standing.addition:
        state = f", {SECONDED[standing.second.state]}," if standing.second else ""
        yield Text(f"added{state} {_by(standing.addition)}", style="italic")
    for judgement in standing.judgements:
        second = standing.second_of(judgement)
        said = f"corrected, {SECONDED[second.state]}," if second else judged(judgement.verdict)
        yield Text(f"{said} {_by(judgement)}", style="italic")
    for assessment in standing.assessments:
        yield Text(f"{assessment.axis} graded {assessment.grade} {_by(assessment)}", style="italic")


def _by(row: Judgement | Assessment | Addition) -> str:
    return f"by {phrases.visible(row.by)} on {row.at[:10]}: {phrases.visible(row.reason)} (entry {row.entry})"


def claim_line(standing: Standing) -> bytes:
    """The claim as ``alteram read`` writes it, beside what the ledger has about it."""
    reading = standing.row.reading
    kept = {
        "statement": reading.revision.statement.key,
        "revision": reading.revision.number,
        "reader": reading.reader,
        "current": reading.current,
        **({"addition": _fields(standing.addition)} if standing.addition else {}),
        "judgements": [_fields(each, "verdict") | _second(standing.second_of(each)) for each in standing.judgements],
        "assessments": [_fields(each, "axis", "grade") for each in standing.assessments],
    }
    kept |= _second(standing.second)
    return msgspec.json.encode({"kept": kept, "claim": msgspec.Raw(standing.row.json.encode())})


def _fields(row: Any, *names: str) -> dict[str, Any]:
    fields = {name: getattr(row, name) for name in (*names, "reason", "by", "at", "entry")}
    copy = getattr(row, "corrected", None)
    return {**fields, "corrected": copy.cid} if copy else fields


def waits() -> dict[str, str]:
    """How what a person made stands, just after it was made; nothing where one person is enough."""
    from alteram.ledger.requiring import rule_now
    from alteram.ledger.second import TWO

    return {"second_person": SECONDED["waits"]} if rule_now() == TWO else {}


def _second(second: Second | None) -> dict[str, str]:
    """How a correction stands of which two persons are required; nothing where one is enough."""
    return {"second_person": SECONDED[second.state]} if second else {}
