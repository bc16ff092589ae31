"""Readings written to standard output, in each of the forms that ``alteram read`` knows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final

from alteram.cli import phrases
from alteram.cli.streams import Page, counted, put_line
from alteram.cli.tables import legend, statement_block
from alteram.contract import encode_claim
from alteram.model import Actor, Claim, Quantity, Span, Statement, Where
from alteram.workspace import Reading, sentences_of

COLUMNS: Final = (
    "statement", "holder", "stance", "modality", "event", "agent", "target", "when_start", "when_end", "where",
    "weapons", "quantities", "quote", "start", "end", "confidence", "id",
)  # fmt: skip
INDENT: Final = "    "


def write_jsonl(readings: Iterable[Reading]) -> None:
    """One JSON object a line, one for each claim: the form of docs/claim.schema.json."""
    for reading in readings:
        for claim in reading.claims:
            put_line(encode_claim(claim))


def write_table(readings: Iterable[Reading]) -> None:
    """A block for each statement, with what the signs mean and how many there are below the last."""
    page, statements, claims = Page(), 0, 0
    for reading in readings:
        if reading.statement is not None:
            page.show(statement_block(reading.statement, reading.claims, error=reading.error))
            page.show()
            statements, claims = statements + 1, claims + len(reading.claims)
    if statements:
        page.show(legend())
        page.show()
        page.show(f"{counted(statements, 'statement')}, {counted(claims, 'claim')}")


def write_csv(readings: Iterable[Reading]) -> None:
    """A header and one row a claim; several agents, targets, places, arms or counts share a cell, parted by "; "."""
    put_line(_csv_line(COLUMNS))
    for reading in readings:
        for claim in reading.claims:
            put_line(_csv_line(_cells(claim)))


def _csv_line(cells: Iterable[object]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue().encode()


def _cells(claim: Claim) -> tuple[object, ...]:
    return (
        claim.statement, claim.holder.name, claim.stance, claim.modality, claim.event,
        _names(claim.agent), _names(claim.target),
        claim.when and claim.when.start, claim.when and claim.when.end,
        "; ".join(map(_place, claim.where)),
        "; ".join(weapon.kind for weapon in claim.weapons),
        "; ".join(map(_count, claim.quantities)),
        claim.evidence.quote, claim.evidence.start, claim.evidence.end, claim.confidence, claim.id,
    )  # fmt: skip


def _names(actors: Iterable[Actor]) -> str:
    return "; ".join(f"{actor.name} [{actor.party}]" if actor.party else actor.name for actor in actors)


def _place(place: Where) -> str:
    """The name as written, and the neutral one beside it where that is another."""
    return place.text if place.name == place.text else f"{place.text} [{place.name}]"


def _count(quantity: Quantity) -> str:
    """The count as "24.. killed": low and high, left out where the words set no bound."""
    low, high = ("" if bound is None else str(bound) for bound in (quantity.low, quantity.high))
    return f"{low if low == high else f'{low}..{high}'} {quantity.unit}"


def write_lines(readings: Iterable[Reading]) -> None:
    """Each sentence with the claims read from it below, to check a reading beside its words."""
    for reading in readings:
        if reading.statement is not None:
            for line in _lines(reading.statement, reading.claims):
                put_line(line.encode("utf-8", "replace"))


def _lines(statement: Statement, claims: Iterable[Claim]) -> Iterator[str]:
    left = list(claims)
    known = (statement.id, statement.issuer, statement.party, statement.published, statement.title)
    yield f"== {' | '.join(phrases.visible(part) for part in known if part)}"
    for sentence in sentences_of(statement):
        yield phrases.visible(sentence.of(statement.text))
        here = [claim for claim in left if sentence.overlaps(_words(claim))]
        left = [claim for claim in left if claim not in here]
        yield from (line for claim in here for line in _checked(claim))
    yield from (line for claim in left for line in _checked(claim))


def _words(claim: Claim) -> Span:
    return Span(claim.evidence.start, claim.evidence.end)


def _checked(claim: Claim) -> Iterator[str]:
    """The parts of ``claim`` to check: its code and plain words, then the facts, then the words."""
    yield f"{INDENT}{claim.event}  {phrases.what(claim)}  [{phrases.holder(claim)}]"
    facts = phrases.who(claim), phrases.when(claim), phrases.where(claim), *phrases.details(claim)
    yield f"{INDENT}{INDENT}{' | '.join(fact or '-' for fact in facts)}"
    yield f"{INDENT}{INDENT}{phrases.quoted(claim)}"
