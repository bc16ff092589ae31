"""Where in the room a claim's words stand."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse


def words_at(statement: int, cid: str, *, revision: int | None = None) -> str:
    """The address of the statement in that row, at the claim; of an older ``revision``, if it is given."""
    asked = {"claim": cid} | ({"revision": revision} if revision is not None else {})
    return f"{reverse('statement', args=[statement])}?{urlencode(asked)}#{cid}"
