"""What the table of claims shows, taken out as a file; the history says by whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_POST

from alteram.contract import decode_claim
from alteram.ledger.exporting import leaving, note
from alteram.room.asking import Asked
from alteram.room.roles import needs
from alteram.spreadsheet import COLUMNS, line_of, row_of


def _json_lines(claims: Iterable[str]) -> Iterator[bytes]:
    return (f"{line}\n".encode() for line in claims)


def _csv(claims: Iterable[str]) -> Iterator[bytes]:
    yield line_of(COLUMNS) + b"\r\n"
    for line in claims:
        yield row_of(decode_claim(line), guarded=True) + b"\r\n"


FORMS: Final[dict[str, tuple[str, Callable[[Iterable[str]], Iterator[bytes]]]]] = {
    "csv": ("text/csv; charset=utf-8", _csv),
    "jsonl": ("application/jsonl; charset=utf-8", _json_lines),
}


@require_POST
@needs("read")
def export(request: HttpRequest, form: str) -> StreamingHttpResponse:
    """The claims that the address asks for, all pages of them, as a file of that form."""
    if form not in FORMS:
        raise Http404
    asked = Asked.of(request.GET)
    kind, made = FORMS[form]
    query = {name: values[0] if len(values) == 1 else list(values) for name, values in asked.values.items()}
    note(query, form, by=request.user.get_username())
    response = StreamingHttpResponse(made(leaving(asked.wanted)), content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="claims.{form}"'
    return response
