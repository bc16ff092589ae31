"""Readings as lines, in each of the forms that ``alteram read`` knows."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from alteram import phrases
from alteram.cli.place_names import explained, renamed, renamed_one, stamped
from alteram.cli.streams import Page, Put
from alteram.cli.tables import legend, statement_block
from alteram.contract import encode_claim
from alteram.model import Actor, Claim, Quantity, Span, Statement, Where
from alteram.phrases import counted
from alteram.profiles import AS_WRITTEN
from alteram.workspace import Reading, sentences_of

COLUMNS: Final = (
    "statement", "holder", "stance", "modality", "event", "agent", "target", "when_start", "when_end", "where",
    "weapons", "quantities", "quote", "start", "end", "confidence", "id",
)  # fmt: skip
JSON_LINES: Final = "jsonl"
INDENT: Final = "    "


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of output: the lines of each reading, below a ``head``; with ``resumes``, each claim is one line."""

    lines: Callable[[Reading], Iterator[bytes]]
    head: tuple[bytes, ...] = ()
    resumes: bool = False


def write(readings: Iterable[Reading], form: Form, *, put: Put) -> None:
    """Put the head of ``form``, then the lines of each of the ``readings``."""
    for line in form.head:
        put(line)
    for reading in readings:
        for line in form.lines(reading):
            put(line)


def write_table(readings: Iterable[Reading], *, page: Page, names: str = AS_WRITTEN) -> None:
    """Show a block for each statement, with what the signs mean and how many there are below the last.

    Places stand under ``names``.
    """
    statements, claims = 0, 0
    for reading in renamed(readings, names):
        if reading.statement is not None:
            page.show(statement_block(reading.statement, reading.claims, error=reading.error))
            page.show()
            statements, claims = statements + 1, claims + len(reading.claims)
    if statements:
        page.show(legend(*explained(names)))
        page.show()
        page.show(f"{counted(statements, 'statement')}, {counted(claims, 'claim')}")


def _records(reading: Reading) -> Iterator[bytes]:
    return map(encode_claim, reading.claims)


def _rows(reading: Reading) -> Iterator[bytes]:
    return (_csv_line(_cells(claim)) for claim in reading.claims)


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


def _sentences(reading: Reading) -> Iterator[bytes]:
    """Each sentence with the claims read from it below, to check a reading beside its words."""
    if reading.statement is not None:
        for line in _lines(reading.statement, reading.claims):
            yield line.encode("utf-8", "replace")


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


FORMS: Final = {
    JSON_LINES: Form(lines=_records, resumes=True),  # the form of docs/claim.schema.json
    "csv": Form(lines=_rows, head=(_csv_line(COLUMNS),), resumes=True),
    "lines": Form(lines=_sentences),
}


def form_of(name: str, names: str = AS_WRITTEN) -> Form:
    """The form of that name with places under ``names``, which its head tells; JSON Lines are always the same."""
    form = FORMS[name]
    if name == JSON_LINES or names == AS_WRITTEN:
        return form
    return replace(form, lines=lambda reading: form.lines(renamed_one(reading, names)), head=_head(name, names))


def _head(name: str, names: str) -> tuple[bytes, ...]:
    if name != "csv":
        return tuple(line.encode() for line in stamped(names))
    return (_csv_line(f"where ({names})" if column == "where" else column for column in COLUMNS),)
