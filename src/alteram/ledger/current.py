"""What stands in the ledger now: counts, and the claims of a revision."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from django.db.models import Exists, Max, OuterRef

from alteram.contract import decode_claim
from alteram.ledger.models import Addition, Claim, Judgement, Reading, Redaction, Revision, Statement, Undo


def counts() -> dict[str, int]:
    """How many statements there are, how many claims of their last readings, and how many of those are judged."""
    shown = Reading.objects.filter(current=True, by_hand=False)
    undone = Undo.objects.values("undoes")
    # asked from the judgements, which are few: each looks its own claim up by id
    own = Claim.objects.filter(cid=OuterRef("cid"), reading__revision=OuterRef("revision"))
    judged = Judgement.objects.filter(Exists(own.filter(reading__current=True, reading__by_hand=False)))
    return {
        "statements": Statement.objects.count(),
        "claims": Claim.objects.filter(reading__in=shown).count(),
        "judged": judged.exclude(entry__in=undone).values("revision", "cid").distinct().count(),
    }


def state() -> tuple[int, ...]:
    """What is another whenever other claims or statements are shown; judgements alone leave it as it is."""
    last = Reading.objects.aggregate(last=Max("id"))["last"] or 0
    claim = Claim.objects.aggregate(last=Max("id"))["last"] or 0
    return last, claim, Undo.objects.count(), Redaction.objects.count()


def rows_of(revision: Revision) -> Sequence[int]:
    """The rows of the claims of a revision's last reading and of what persons made, in text order.

    A corrected copy comes after the claim that it corrects; what was taken back is left out.
    """
    last = Reading.objects.filter(revision=revision, by_hand=False).order_by("-id").values("id")[:1]
    there = Claim.objects.filter(reading__in=last).order_by("number")
    undone = Undo.objects.values("undoes")
    kept = Judgement.objects.filter(revision=revision, corrected__isnull=False).exclude(entry__in=undone)
    added = Addition.objects.filter(revision=revision).exclude(entry__in=undone).order_by("entry")
    if not kept.exists() and not added.exists():
        return list(there.values_list("id", flat=True))
    read = list(there.values_list("id", "cid"))
    copies: dict[str, list[int]] = {}
    for cid, copy in kept.order_by("entry").values_list("cid", "corrected_id"):
        copies.setdefault(cid, []).append(copy)
    known = {cid for _, cid in read}
    begins = {pk: _begin(json) for pk, json in added.values_list("claim_id", "claim__json")}
    new = sorted((begins[pk], pk, cid) for pk, cid in added.values_list("claim_id", "cid") if cid not in known)
    return _with_copies(_merged(read, new), copies)


def _merged(read: list[tuple[int, str]], new: list[tuple[int, int, str]]) -> Iterator[tuple[int, str]]:
    """The claims that were ``read``, in order, with the ``new`` ones where their words begin."""
    first = 0
    for begin, pk, cid in new:
        # few are asked for where they begin: to ask all would read every claim of a long statement
        place = bisect_right(read, begin, lo=first, key=lambda row: _begin_of(row[0]))
        yield from read[first:place]
        yield pk, cid
        first = place
    yield from read[first:]


def _with_copies(rows: Iterable[tuple[int, str]], copies: dict[str, list[int]]) -> list[int]:
    """The ids of ``rows``, each before its copies, and theirs; copies of what is no longer there come last."""
    found: list[int] = []
    copied = dict(Claim.objects.filter(id__in=[id for each in copies.values() for id in each]).values_list("id", "cid"))
    placed: set[int] = set()

    def place(id: int, cid: str) -> None:
        if id in placed:
            return
        placed.add(id)
        found.append(id)
        for copy in copies.get(cid, ()):
            place(copy, copied[copy])

    for id, cid in rows:
        place(id, cid)
    for copy, cid in copied.items():
        place(copy, cid)
    return found


def _begin_of(row: int) -> int:
    return _begin(Claim.objects.values_list("json", flat=True).get(pk=row))


def _begin(json: str) -> int:
    return decode_claim(json).evidence.start
