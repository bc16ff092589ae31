"""Readings as lines, in each of the forms that ``alteram read`` knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from alteram import phrases
from alteram.cli.place_names import explained, renamed, renamed_one, stamped
from alteram.cli.streams import Page, Put
from alteram.cli.tables import legend, statement_block
from alteram.contract import encode_claim
from alteram.model import Claim, Span, Statement
from alteram.phrases import counted
from alteram.profiles import AS_WRITTEN
from alteram.spreadsheet import COLUMNS, line_of, row_of
from alteram.workspace import Reading, sentences_of

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
    return map(row_of, reading.claims)


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
    "csv": Form(lines=_rows, head=(line_of(COLUMNS),), resumes=True),
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
    return (line_of(f"where ({names})" if column == "where" else column for column in COLUMNS),)
