"""All claims that meet what is asked, as a file."""

from __future__ import annotations

from typing import Any, Final, Literal

from django.http import HttpRequest
from ninja import Query, Router

from alteram.room.api.entering import require
from alteram.room.api.forms import Asked, Fault, Refusal
from alteram.room.files import FORMS, taken_out

router = Router(tags=["claims"])
ERRORS: Final = {400: Fault, 401: Refusal, 403: Refusal}
FILES: Final = {
    kind.partition(";")[0]: {"schema": {"type": "string", "format": "binary"}} for kind, _ in FORMS.values()
}
TOLD: Final = {"responses": {200: {"description": "the file", "content": FILES}}}


@router.get("/all.{form}", response=ERRORS, openapi_extra=TOLD, summary="All claims that are asked for, as a file")
def all_of(request: HttpRequest, form: Literal["csv", "jsonl"], asked: Query[Asked]) -> Any:
    """Those that stand after what persons decided, all pages of them: ``csv`` for spreadsheets, ``jsonl`` else."""
    require(request, "read")
    query = {name: value for name, value in asked.model_dump(mode="json", exclude_defaults=True).items() if value}
    return taken_out(asked.wanted(), form, query=query, by=request.user.get_username())
