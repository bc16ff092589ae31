"""Which corrections, and claims that persons added, wait for a second person, where the ledger requires one."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, NamedTuple

from alteram.errors import WrongEntry
from alteram.ledger.history import DECISIONS
from alteram.ledger.models import Judgement, Requirement, Undo

State = Literal["waits", "approved", "sent back", "replaced"]
TWO: Final = "two-person"
MADE: Final = ("correct", "add")  # what makes a row of its own, of which a second person is asked
NAMES: Final = ("entry", "revision_id", "cid", "verdict", "by", "corrected_id", "corrected__cid")


class Made(NamedTuple):
    """A judgement as the rule sees it: ``copy`` is the row that it made, and ``copied`` that row's claim."""

    entry: int
    revision: int
    cid: str
    verdict: str
    by: str
    copy: int | None
    copied: str | None

    @property
    def alike(self) -> bool:
        """Whether what it made has the id of what it is about: what is judged later is about what it made."""
        return self.cid == self.copied


@dataclass(frozen=True, slots=True, kw_only=True)
class Second:
    """How a correction, or a claim that was added, stands that two persons have to hold; since when, and who made it.

    It ``waits``; it is ``approved``, by another person than its author; it was ``sent back``; or its author
    ``replaced`` it by a later judgement.
    """

    state: State
    since: int
    made: Made

    @property
    def holds(self) -> bool:
        return self.state == "approved"


class Rules:
    """From which entries on the ledger requires two persons, and from which it does not."""

    def __init__(self) -> None:
        changes = Requirement.objects.order_by("entry").values_list("entry", "rule")
        self._entries, self._rules = [], []
        for entry, rule in changes:
            self._entries.append(entry)
            self._rules.append(rule)

    @property
    def any(self) -> bool:
        """Whether two persons were ever required."""
        return TWO in self._rules

    @property
    def now(self) -> bool:
        """Whether two persons are required of what comes next."""
        return bool(self._rules) and self._rules[-1] == TWO

    @property
    def since(self) -> int:
        """The entry from which on two persons were required for the first time; 0 where they never were."""
        return next((entry for entry, rule in zip(self._entries, self._rules, strict=True) if rule == TWO), 0)

    def two_at(self, entry: int) -> bool:
        """Whether two persons are required of what was decided in ``entry``."""
        before = bisect_left(self._entries, entry)
        return before > 0 and self._rules[before - 1] == TWO


def same_person(one: str, other: str) -> bool:
    """Whether two names are one person's: capitals, white space and the way letters are encoded do not matter."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def states_of(judged: Iterable[Made], rules: Rules) -> dict[int, Second]:
    """How each correction among ``judged`` stands of which two persons are required, by the number of its entry.

    ``judged`` are judgements that nobody took back, with all that were made about the same claims and their copies.
    """
    by_key: dict[tuple[int, str], list[Made]] = defaultdict(list)
    for each in sorted(judged):
        by_key[each.revision, each.cid].append(each)
    made = (each for some in by_key.values() for each in some if each.copy is not None and rules.two_at(each.entry))
    found: dict[int, Second] = {}
    for each in sorted(made, reverse=True):  # what is corrected again depends on how the later correction stands
        found[each.entry] = _state_of(each, by_key, found)
    return found


def _state_of(made: Made, by_key: Mapping[tuple[int, str], list[Made]], found: Mapping[int, Second]) -> Second:
    state: State = "waits"
    since = made.entry
    for each in by_key.get((made.revision, str(made.copied)), ()):
        if each.entry <= made.entry:
            continue
        if made.alike and made.verdict == "correct" and each.copy is not None:
            break  # from here on it is about the later copy
        later = found.get(each.entry)
        if each.verdict == "accept" and not same_person(each.by, made.by):
            state, since = "approved", each.entry
        elif each.verdict == "reject":
            state, since = "sent back", each.entry
        elif each.copy is not None and (later is None or later.holds):
            state, since = "approved", later.since if later else each.entry
    if state == "waits" and made.verdict == "correct":
        about = by_key.get((made.revision, made.cid), ())
        own = [each for each in about if each.entry > made.entry and same_person(each.by, made.by)]
        if again := [each for each in own if each.verdict != "unsure"]:
            state, since = "replaced", again[0].entry
    return Second(state=state, since=since, made=made)


def seconds(revisions: Collection[int] | None = None) -> dict[int, Second]:
    """How each correction of these ``revisions``, or of all, stands of which two persons are required."""
    rules = Rules()
    if not rules.any:
        return {}
    judged = Judgement.objects.all() if revisions is None else Judgement.objects.filter(revision__in=revisions)
    made = [*_standing(judged.filter(corrected__isnull=False)), *_added(revisions)]
    keys = {cid for each in made for cid in (each.cid, each.copied) if cid}
    others = _standing(judged.filter(corrected__isnull=True, cid__in=keys)) if keys else ()
    return states_of([*made, *others], rules)


def _standing(judged: Any) -> list[Made]:
    """Those that nobody took back."""
    rows = [Made(*row) for row in judged.values_list(*NAMES)]
    undone = set(Undo.objects.filter(undoes__in=[row.entry for row in rows]).values_list("undoes", flat=True))
    return [row for row in rows if row.entry not in undone]


def _added(revisions: Collection[int] | None) -> list[Made]:
    """Claims that persons added, in a ledger that takes such."""
    model = DECISIONS.get("addition")
    if model is None:
        return []
    rows = model.objects.all() if revisions is None else model.objects.filter(revision__in=revisions)
    undone = Undo.objects.values("undoes")
    told = rows.exclude(entry__in=undone).values_list("entry", "revision_id", "cid", "by", "claim_id")
    return [Made(entry, revision, cid, "add", by, row, cid) for entry, revision, cid, by, row in told]


def check_second(revision: int, cid: str, verdict: str, *, by: str) -> None:
    """Whether ``by`` may judge the claim so: who made a correction, or added the claim, does not accept it.

    Raises:
        WrongEntry: they made it.
    """
    if verdict != "accept":
        return
    for each in seconds([revision]).values():
        if each.made.copied == cid and same_person(each.made.by, by):
            own = "you added the claim" if each.made.verdict == "add" else "the correction is your own"
            what = f"this ledger requires two persons, and {own}"
            raise WrongEntry(what, todo="ask another person to accept it, or take it back")


def check_taken_back(judgement: Judgement, *, by: str) -> None:
    """Whether ``by`` may take ``judgement`` back: who made something does not take back that it was rejected.

    Raises:
        WrongEntry: they made it.
    """
    if same_person(judgement.by, by) or judgement.verdict != "reject":
        return
    for each in seconds([judgement.revision_id]).values():
        if each.made.copied == judgement.cid and same_person(each.made.by, by):
            what = "this ledger requires two persons, and what was rejected is your own"
            raise WrongEntry(what, todo="ask who rejected it, or a third person")
