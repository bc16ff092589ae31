"""Claims that wait for a person: those of which the reader is least sure."""

from __future__ import annotations

from typing import Final

from alteram.ledger.models import Claim, Judgement, Undo

LATEST: Final = 5_000  # rows that are looked through: there is no index of how sure they are


def least_sure(number: int) -> list[int]:
    """The rows of the claims, of the ``LATEST`` that were kept last, that nobody judged, the least sure first.

    Only claims of shown readings count; corrected copies were judged when they were made.
    """
    latest = Claim.objects.order_by("-id").values_list("id", flat=True)[LATEST - 1 : LATEST]
    since = next(iter(latest), 0)
    undone = Undo.objects.values("undoes")
    judged = set(Judgement.objects.exclude(entry__in=undone).values_list("revision_id", "cid"))
    found = Claim.objects.filter(id__gte=since, reading__current=True, reading__by_hand=False)
    rows = found.order_by("confidence", "-id").values_list("id", "reading__revision_id", "cid")
    return [id for id, revision, cid in rows.iterator() if (revision, cid) not in judged][:number]
