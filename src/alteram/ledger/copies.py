"""The corrected copies that persons made of claims, and of copies: by the ids of claims, whichever stand now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from alteram.ledger.models import Judgement, Undo


class Copies:
    """All corrections that nobody took back, looked up once."""

    def __init__(self) -> None:
        self._of: dict[str, set[str]] = defaultdict(set)
        kept = Judgement.objects.filter(corrected__isnull=False).exclude(entry__in=Undo.objects.values("undoes"))
        for cid, copy in kept.values_list("cid", "corrected__cid"):
            self._of[cid].add(copy)

    def of(self, ids: Iterable[str]) -> set[str]:
        """The ids of the copies of these claims, and of what corrects a copy in its turn; not these themselves."""
        known = set(ids)
        found: set[str] = set()
        ahead = list(known)
        while ahead:
            for copy in self._of.get(ahead.pop(), ()):
                if copy not in known and copy not in found:
                    found.add(copy)
                    ahead.append(copy)
        return found
