"""What the table of claims shows, taken out as a file; the history says by whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_POST

from alteram.contract import decode_claim
from alteram.ledger.exporting import leaving, note
from alteram.profiles import AS_WRITTEN
from alteram.room import naming
from alteram.room.asking import Asked
from alteram.room.roles import needs
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


@require_POST
@needs("read")
def export(request: HttpRequest, form: str) -> StreamingHttpResponse:
    """The claims that the address asks for, all pages of them, as a file of that form.

    CSV has places under the names that the reader chose, and is called so; the contract has them as written.
    """
    if form not in FORMS:
        raise Http404
    asked, names = Asked.of(request.GET), naming.names() if form == "csv" else AS_WRITTEN
    kind, made = FORMS[form]
    query = {name: values[0] if len(values) == 1 else list(values) for name, values in asked.values.items()}
    note(query | ({"names": names} if names != AS_WRITTEN else {}), form, by=request.user.get_username())
    # what is streamed is made after the page is answered, and so is told the names
    response = StreamingHttpResponse(made(leaving(asked.wanted), names), content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{_file(names)}.{form}"'
    return response


def _file(names: str) -> str:
    """What the file is called: it says whose names it has, where these are not the statements' own."""
    plain = "-".join(re.findall(r"[a-z0-9]+", names.casefold()))
    return "claims" if names == AS_WRITTEN else f"claims-names-{plain}"
