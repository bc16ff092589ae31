"""What programs ask of the room, under ``/api/v1``: the same questions, under the same permissions, in JSON."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.security import SessionAuth

from alteram.about import __version__
from alteram.errors import AlteramError, LedgerNotWritten, NotInLedger
from alteram.room.api import agreements, claims, files, statements
from alteram.room.api.entering import Bearer

api: Final = NinjaAPI(
    title="Alteram",
    version=__version__,
    description="What the ledger keeps: statements, and claims with their exact words. A claim is not a fact.",
    docs_url=None,  # its page loads scripts inline, which no page of the room may; /api/ is ours
    auth=[Bearer(), SessionAuth(csrf=True)],
    urls_namespace="api",
)
api.add_router("/claims", files.router)
api.add_router("/claims", claims.router)
api.add_router("/statements", statements.router)
api.add_router("/agreements", agreements.router)


@api.exception_handler(AlteramError)
def refused(request: HttpRequest, error: AlteramError) -> HttpResponse:
    """A deliberate error, with its code, as JSON."""
    status = 404 if isinstance(error, NotInLedger) else 503 if isinstance(error, LedgerNotWritten) else 400
    told = {"code": error.code, "what": error.what, "where": error.where, "todo": error.todo}
    return api.create_response(request, told, status=status)
