"""Who may take back what: one's own judgements are one's own, all else is a decision."""

from __future__ import annotations

from typing import Any, Final

from alteram.ledger.models import Addition, Assessment, Entry, Judgement
from alteram.room.roles import may

OWN: Final = {"judgement": Judgement, "addition": Addition, "assessment": Assessment}


def may_take_back(user: Any, entry: int) -> bool:
    """Whether ``user`` may take back ``entry``: what they judged themselves, or anything, where they may decide.

    What is not there may be asked for by all who judge: that it is not there, they are told.
    """
    if may(user, "decide"):
        return True
    subject = Entry.objects.filter(number=entry).values_list("subject", flat=True).first()
    kind = (subject or "").partition(":")[0]
    if kind in OWN:
        return bool(OWN[kind].objects.filter(entry=entry, by=user.get_username()).exists())  # type: ignore[attr-defined]
    return subject is None and may(user, "judge")
