"""What the table of claims shows, taken out as a file."""

from __future__ import annotations

from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_POST

from alteram.errors import WrongEntry
from alteram.room.asking import Asked
from alteram.room.files import FORMS, taken_out
from alteram.room.roles import needs


@require_POST
@needs("read")
def export(request: HttpRequest, form: str) -> StreamingHttpResponse:
    """The claims that the address asks for, all pages of them, as a file of that form.

    Raises:
        WrongEntry: something that is asked cannot be read; a file would have more than its reader thinks.
    """
    if form not in FORMS:
        raise Http404
    asked = Asked.of(request.GET)
    if asked.misread:
        raise WrongEntry(asked.misread[0], todo="mend it on the page of claims")
    query = {name: values[0] if len(values) == 1 else list(values) for name, values in asked.values.items()}
    return taken_out(asked.wanted, form, query=query, by=request.user.get_username())
