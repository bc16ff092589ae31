"""What stands in the ledger now: counts, and the claims of a revision."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Exists, Max, OuterRef, Q

from alteram.ledger.models import Claim, Judgement, Reading, Redaction, Revision, Statement, Undo


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
    """The rows of the claims of a revision's last reading and of its standing corrections, in text order."""
    last = Reading.objects.filter(revision=revision, by_hand=False).order_by("-id").values("id")[:1]
    undone = Undo.objects.values("undoes")
    kept = Judgement.objects.filter(revision=revision, corrected__isnull=False).exclude(entry__in=undone)
    found = Claim.objects.filter(Q(reading__in=last) | Q(id__in=kept.values("corrected"))).order_by("number", "id")
    return list(found.values_list("id", flat=True))
