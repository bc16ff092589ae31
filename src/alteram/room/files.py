"""Claims as files that leave the room: CSV and JSON Lines; the history says by whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from django.http import StreamingHttpResponse

from alteram.contract import decode_claim
from alteram.ledger.exporting import leaving, note
from alteram.ledger.wanted import Wanted
from alteram.profiles import AS_WRITTEN
from alteram.room import naming
from alteram.spreadsheet import COLUMNS, line_of, row_of


def _json_lines(claims: Iterable[str], _names: str) -> Iterator[bytes]:
    return (f"{line}\n".encode() for line in claims)


def _csv(claims: Iterable[str], names: str) -> Iterator[bytes]:
    yield line_of(COLUMNS) + b"\r\n"
    for line in claims:
        yield row_of(naming.renamed(decode_claim(line), names), guarded=True) + b"\r\n"


Made = Callable[[Iterable[str], str], Iterator[bytes]]  # of claims, with places under the names that are given
FORMS: Final[dict[str, tuple[str, Made]]] = {
    "csv": ("text/csv; charset=utf-8", _csv),
    "jsonl": ("application/jsonl; charset=utf-8", _json_lines),
}


def taken_out(wanted: Wanted, form: str, *, query: Mapping[str, Any], by: str) -> StreamingHttpResponse:
    """The claims that are wanted and stand, as a file of one of ``FORMS``; that ``by`` asked ``query`` is kept.

    CSV has places under the names that the reader chose, and is called so; the contract has them as written.
    """
    names = naming.names() if form == "csv" else AS_WRITTEN
    kind, made = FORMS[form]
    note(dict(query) | ({"names": names} if names != AS_WRITTEN else {}), form, by=by)
    # what is streamed is made after the page is answered, and so is told the names
    response = StreamingHttpResponse(made(leaving(wanted), names), content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{_file(names)}.{form}"'
    return response


def _file(names: str) -> str:
    """What the file is called: it says whose names it has, where these are not the statements' own."""
    plain = "-".join(re.findall(r"[a-z0-9]+", names.casefold()))
    return "claims" if names == AS_WRITTEN else f"claims-names-{plain}"
