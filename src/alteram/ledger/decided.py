"""Which rows of a claim stand after all that persons judged: of a claim and its corrected copies, never two."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q

from alteram.ledger.models import Addition, Claim, Judgement, Undo
from alteram.ledger.second import NAMES, Made, Second, seconds

Key = tuple[int, str]  # the row of a revision, and the id of a claim


class Decided:
    """The judgements and additions that nobody took back, of all claims."""

    def __init__(self) -> None:
        self._seconds = seconds()
        self._waiting = {each.made.copy for each in self._seconds.values() if not each.holds}
        self._last: dict[Key, str] = {}
        self._copies: dict[int, Key] = {}  # what each copy corrects
        self._newest: dict[Key, int] = {}  # the last copy of each claim that was corrected
        self._alike: set[Key] = set()  # claims whose last copy has their own id
        undone = set(Undo.objects.values_list("undoes", flat=True))
        # what the last reading has too stands as it was read
        read = Claim.objects.filter(cid=OuterRef("cid"), reading__revision=OuterRef("revision"))
        twin = read.filter(reading__current=True, reading__by_hand=False)
        added = Addition.objects.exclude(Exists(twin)).values_list("entry", "claim_id")
        self._added = {claim for entry, claim in added if entry not in undone}
        for each in self._in_effect():
            key = (each.revision, each.cid)
            self._last[key] = each.verdict
            if each.copy is not None:
                self._copies[each.copy] = key
                self._newest[key] = each.copy
                (self._alike.add if each.alike else self._alike.discard)(key)

    def _in_effect(self) -> list[Made]:
        """The judgements in the order in which they took effect: a correction does when a second person accepted it.

        Those that wait for one, or were sent back, are left out.
        """
        undone = set(Undo.objects.values_list("undoes", flat=True))
        # what sends a correction back that has the id of what it corrects is about the correction alone
        back = (each for each in self._seconds.values() if each.state == "sent back")
        undone |= {each.since for each in back if each.made.alike and each.made.verdict == "correct"}
        rows = (Made(*row) for row in Judgement.objects.order_by("entry").values_list(*NAMES).iterator())
        known = [(row, self._seconds.get(row.entry)) for row in rows if row.entry not in undone]
        in_effect = [(row, second) for row, second in known if second is None or second.holds]
        return [row for row, _ in sorted(in_effect, key=lambda each: _since(*each))]

    def stands(self, row: int, key: Key, *, by_hand: bool) -> bool:
        """Whether the claim in that ``row`` is what is said now.

        A rejected claim is not, and a corrected one gives way to its last copy, until it is accepted again. A copy that
        changes nothing which its id tells has the id of what it corrects, and what is judged later is about the copy.
        One that a person added stands as one that was read does, until the addition is taken back. What waits for a
        second person does not stand.
        """
        if row in self._waiting:
            return False
        verdict, origin = self._last.get(key), self._copies.get(row)
        if verdict == "reject":
            return False
        if not by_hand or row in self._added:
            return verdict != "correct" and key not in self._alike
        if origin is None or self._newest[origin] != row:
            return False
        return origin == key or (verdict != "correct" and self._last[origin] in ("correct", "reject"))


def _since(made: Made, second: Second | None) -> tuple[int, bool]:
    """When a judgement took effect: a correction just before what approved it."""
    return (second.since, False) if second else (made.entry, True)


def fallen() -> list[int]:
    """The rows of claims of shown readings that do not stand: rejected, corrected, or copies taken back."""
    decided = Decided()
    judged = Judgement.objects.exclude(entry__in=Undo.objects.values("undoes")).values("cid")
    touched = Claim.objects.filter(Q(reading__by_hand=True) | Q(cid__in=judged), reading__current=True)
    rows = touched.values_list("id", "reading__revision_id", "cid", "reading__by_hand").iterator()
    return [id for id, revision, cid, by_hand in rows if not decided.stands(id, (revision, cid), by_hand=by_hand)]
