"""A statement that came as a JSON record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import msgspec

from alteram.errors import BrokenJson, EmptyStatement, WrongRecord
from alteram.ingest.particulars import DATE_FORM, Particulars, fault_of_date
from alteram.ingest.texts import statement_of
from alteram.model import Capture, Statement

JSON: Final = "application/json"
JSON_LINES: Final = "application/x-ndjson"

_FIELD: Final = re.compile(r"`\$\.(\w+)`")
_LANGUAGE_TAG: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_TODO: Final = 'give an object with "text" and, where known, "id", "issuer", "party", "published", "title", "url"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What a record may say of its statement; other keys of it are passed over."""

    text: str
    id: str | None = None
    issuer: str | None = None
    party: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    conflict: str | None = None
    lang: str | None = None

    @property
    def particulars(self) -> dict[str, str | None]:
        return {name: getattr(self, name) for name in ("issuer", "party", "published", "title", "url", "conflict")}


def parse_json(written: str | bytes, *, where: str) -> Any:
    """The value that ``written`` is the JSON of.

    Raises:
        BrokenJson: it is none, is cut, or nests deeper than any statement does.
    """
    try:
        return msgspec.json.decode(written)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        what = str(error) or "too deeply nested"
        raise BrokenJson(f"broken JSON: {what}", where=where, todo="mend or drop it; the rest is read") from None


def records_in(value: Any, *, where: str) -> Iterator[tuple[Any, str]]:
    """The records of one JSON text, each with its place in words: an object, an array, or ``{"statements": [...]}``.

    Raises:
        EmptyStatement: the array has none.
    """
    envelope = isinstance(value, dict) and "text" not in value and isinstance(value.get("statements"), list)
    rows = value["statements"] if envelope else value
    if rows == []:
        raise EmptyStatement("there is no record", where=where, todo="leave it out, or give one JSON object or more")
    if isinstance(rows, list):
        yield from ((row, f"{where}, record {number}") for number, row in enumerate(rows, start=1))
    else:
        yield rows, where


def statement_from_record(row: Any, *, capture: Capture, given: Particulars, where: str) -> Statement:
    """The statement that ``row`` tells of; ``given`` fills in what it lacks.

    Raises:
        WrongRecord: a field is missing, or has a value of the wrong type or form.
        EmptyStatement: its text is blank.
    """
    record = _checked(_typed(row, where=where), where=where)
    return statement_of(
        record.text,
        capture=replace(capture, source=where),
        given=Particulars(**given.under(record.particulars)),
        id=record.id,
        lang=record.lang or None,
    )


def _typed(row: Any, *, where: str) -> Record:
    if not isinstance(row, dict):
        raise WrongRecord("a record is no JSON object", where=where, todo=_TODO)
    if "text" not in row:
        raise WrongRecord("a record has no `text`", where=where, todo=_TODO)
    try:
        return msgspec.convert(row, Record)
    except msgspec.ValidationError as error:
        field = _FIELD.search(str(error))
        fault = str(error).partition(" - ")[0].lower()
        raise WrongRecord(f"`{field[1]}`: {fault}" if field else fault, where=where, todo=_TODO) from None


def _checked(record: Record, *, where: str) -> Record:
    fault = fault_of_date(record.published) if record.published and record.published.strip() else None
    if fault:
        raise WrongRecord(f"`published` {fault}", where=where, todo=DATE_FORM)
    if record.id is not None and not record.id.strip():
        raise WrongRecord("`id` is blank", where=where, todo="give the statement an id of its own, or none")
    if record.lang and not _LANGUAGE_TAG.fullmatch(record.lang):
        raise WrongRecord("`lang` is no language tag", where=where, todo='write it as "en" or "pt-BR", or leave it out')
    return record
