"""Which rows of a claim stand after all that persons judged: of a claim and its corrected copies, never two."""

from __future__ import annotations

from django.db.models import Q

from alteram.ledger.models import Claim, Judgement, Undo

Key = tuple[int, str]  # the row of a revision, and the id of a claim


class Decided:
    """The judgements that nobody took back, of all claims."""

    def __init__(self) -> None:
        undone = set(Undo.objects.values_list("undoes", flat=True))
        names = ("entry", "revision_id", "cid", "verdict", "corrected_id", "corrected__cid")
        self._last: dict[Key, str] = {}
        self._copies: dict[int, Key] = {}  # what each copy corrects
        self._newest: dict[Key, int] = {}  # the last copy of each claim that was corrected
        self._alike: set[Key] = set()  # claims whose last copy has their own id
        for entry, revision, cid, verdict, copy, copied in (
            Judgement.objects.order_by("entry").values_list(*names).iterator()
        ):
            if entry in undone:
                continue
            self._last[revision, cid] = verdict
            if copy is not None:
                self._copies[copy] = (revision, cid)
                self._newest[revision, cid] = copy
                (self._alike.add if copied == cid else self._alike.discard)((revision, cid))

    def stands(self, row: int, key: Key, *, by_hand: bool) -> bool:
        """Whether the claim in that ``row`` is what is said now.

        A rejected claim is not, and a corrected one gives way to its last copy, until it is accepted again. A copy that
        changes nothing which its id tells has the id of what it corrects, and what is judged later is about the copy.
        """
        verdict, origin = self._last.get(key), self._copies.get(row)
        if verdict == "reject":
            return False
        if not by_hand:
            return verdict != "correct" and key not in self._alike
        if origin is None or self._newest[origin] != row:
            return False
        return origin == key or (verdict != "correct" and self._last[origin] in ("correct", "reject"))


def fallen() -> list[int]:
    """The rows of claims of shown readings that do not stand: rejected, corrected, or copies taken back."""
    decided = Decided()
    judged = Judgement.objects.exclude(entry__in=Undo.objects.values("undoes")).values("cid")
    touched = Claim.objects.filter(Q(reading__by_hand=True) | Q(cid__in=judged), reading__current=True)
    rows = touched.values_list("id", "reading__revision_id", "cid", "reading__by_hand").iterator()
    return [id for id, revision, cid, by_hand in rows if not decided.stands(id, (revision, cid), by_hand=by_hand)]
