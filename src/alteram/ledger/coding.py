"""What coders decide about the claims of a sample, how far they agree, and what settles where they do not."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, get_args

from alteram.errors import NotInLedger, WrongEntry
from alteram.ledger import judging
from alteram.ledger.digests import now
from alteram.ledger.history import append, locked_head
from alteram.ledger.judging import check, check_said
from alteram.ledger.models import Claim, Coding, Judgement, Sample, Undo
from alteram.ledger.opening import writing
from alteram.ledger.sampling import sample_of
from alteram.ledger.second import same_person
from alteram.ledger.wanted import VERDICTS
from alteram.model import Claim as Told
from alteram.model.codes import EVENTS, Modality, Stance
from alteram.reliability import Reliability, reliability

FIELDS: Final = ("event", "stance", "modality")
KNOWN: Final[Mapping[str, Sequence[str]]] = {
    "event": tuple(EVENTS),
    "stance": get_args(Stance),
    "modality": get_args(Modality),
}
Key = tuple[int, str]  # a revision's row and a claim's id


def code(
    sample: int, claim: str, verdict: str, *, by: str, changed: Mapping[str, str] | None = None, reason: str = ""
) -> int:
    """The number of the entry that keeps what coder ``by`` decided about a claim of the sample; their last one counts.

    It is no judgement. ``changed`` is what a correction sets of ``FIELDS``.

    Raises:
        NotInLedger: there is no such sample, or the claim is not of it.
        WrongEntry: ``by`` is none of its coders, what is decided is no decision, or all have coded all.
    """
    check(verdict, VERDICTS, "verdict")
    check_said(by=by)
    with writing():
        locked_head()
        known = Coded.of(sample)
        coder = known.coder(by)
        if coder is None:
            raise WrongEntry(f"{by} is no coder of sample {sample}", todo="ask who drew it to draw one with you")
        if known.whole:
            raise WrongEntry("all have coded all, and may see what others decided", todo="let a third person settle it")
        row = known.row_of(claim)
        told = _told(row, verdict, changed or {})
        values = told if verdict in ("accept", "correct") else dict.fromkeys(FIELDS)
        coding = Coding(
            sample=known.sample, revision=row.reading.revision, cid=row.cid, verdict=verdict, reason=reason, by=coder,
            at=now(), **values,
        )  # fmt: skip
        return append("coding", coding)


def _told(row: Claim, verdict: str, changed: Mapping[str, str]) -> dict[str, str]:
    """What the words say, as the coder holds them.

    Raises:
        WrongEntry: what is changed is no field or value of these, or nothing is where something has to be.
    """
    for name, value in changed.items():
        check(name, FIELDS, "field that coders set")
        check(value, KNOWN[name], name)
    read = {name: str(getattr(row, name)) for name in FIELDS}
    told = read | dict(changed)
    if (verdict == "correct") is (told == read):
        raise WrongEntry("a correction changes something, and nothing else does", todo="change it, or accept it")
    return told


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A claim of a sample with what each coder decided about it last, and the judgement that settled it, if one did."""

    number: int
    row: Claim
    codings: Mapping[str, Coding]
    settled: Judgement | None

    @property
    def differs(self) -> bool:
        """Whether two coders decided otherwise, or would have it say something else."""
        return len({(each.verdict, *(getattr(each, name) for name in FIELDS)) for each in self.codings.values()}) > 1


@dataclass
class Coded:
    """A sample with its claims, and what was decided about them so far."""

    sample: Sample

    @classmethod
    def of(cls, entry: int) -> Coded:
        """The sample that was drawn in that entry.

        Raises:
            NotInLedger: there is none.
        """
        return cls(sample_of(entry))

    @cached_property
    def coders(self) -> list[str]:
        return list(json.loads(self.sample.coders))

    def coder(self, name: str) -> str | None:
        """The coder of that name, as the sample writes it; None where it has none."""
        return next((each for each in self.coders if same_person(each, name)), None)

    @cached_property
    def ids(self) -> list[int]:
        """The rows of its claims, in order."""
        return list(json.loads(self.sample.claims))

    @cached_property
    def rows(self) -> list[Claim]:
        """Its claims, in order."""
        found = Claim.objects.select_related("reading").defer("words").in_bulk(self.ids)
        return [found[id] for id in self.ids if id in found]

    def row_of(self, claim: str) -> Claim:
        """Its claim of that id.

        Raises:
            NotInLedger: it has none.
        """
        rows = Claim.objects.filter(cid=claim, id__in=self.ids).select_related("reading__revision__statement")
        found: Claim | None = rows.first()
        if found is None:
            raise NotInLedger(f"claim {claim} is not of sample {self.sample.entry}", todo="take one of its claims")
        return found

    @cached_property
    def codings(self) -> dict[Key, dict[str, Coding]]:
        """What each coder decided last about each claim."""
        found: dict[Key, dict[str, Coding]] = defaultdict(dict)
        for each in Coding.objects.filter(sample=self.sample).order_by("entry"):
            found[each.revision_id, each.cid][each.by] = each
        return found

    def done(self, coder: str) -> int:
        """How many of its claims the coder decided about."""
        return sum(coder in each for each in self.codings.values())

    @property
    def whole(self) -> bool:
        """Whether each coder decided about each claim."""
        return all(self.done(each) == len(self.ids) for each in self.coders)

    def next_for(self, coder: str) -> int | None:
        """The number of the first claim that the coder did not decide about yet; they count from 1."""
        open_ = (number for number, row in enumerate(self.rows, start=1) if coder not in self._decided(row))
        return next(open_, None)

    def _decided(self, row: Claim) -> dict[str, Coding]:
        return self.codings.get((row.reading.revision_id, row.cid), {})

    def items(self) -> list[Item]:
        """Its claims with what was decided about them."""
        settled = self._settled()
        return [
            Item(
                number=number,
                row=row,
                codings={each: self._decided(row)[each] for each in self.coders if each in self._decided(row)},
                settled=settled.get((row.reading.revision_id, row.cid)),
            )
            for number, row in enumerate(self.rows, start=1)
        ]

    def _settled(self) -> dict[Key, Judgement]:
        """The last judgement about each claim since it was last coded, by a person who is none of the coders."""
        keys = {cid for _, cid in self.codings}
        judged = Judgement.objects.filter(cid__in=keys, entry__gt=self.sample.entry).order_by("entry")
        found: dict[Key, Judgement] = {}
        for each in judged.exclude(entry__in=Undo.objects.values("undoes")):
            codings = self.codings.get((each.revision_id, each.cid), {}).values()
            since = max((coding.entry for coding in codings), default=0)
            if each.entry > since and self.coder(each.by) is None:
                found[each.revision_id, each.cid] = each
        return found

    def reliabilities(self) -> dict[str, Reliability]:
        """How far its coders agree about the verdict, and about each of ``FIELDS``.

        A coder who rejects a claim, or is unsure, does not tell what it says: the value is missing.
        """
        return {name: reliability(self._units(name)) for name in ("verdict", *FIELDS)}

    def _units(self, name: str) -> list[list[str | None]]:
        """What each coder decided about each claim."""
        decided = [self._decided(row) for row in self.rows]
        return [[getattr(each.get(coder), name, None) for coder in self.coders] for each in decided]


def settle(
    sample: int, claim: str, verdict: str, *, reason: str, by: str, changed: dict[str, Any] | None = None
) -> tuple[int, Told | None]:
    """The judgement, as ``judge`` gives it, by which a third person settles what coders of a sample disagree about.

    Raises:
        NotInLedger: there is no such sample, or the claim is not of it.
        WrongEntry: ``by`` coded the sample, its coders do not disagree about the claim, or as ``judge`` does.
    """
    known = Coded.of(sample)
    row = known.row_of(claim)
    if known.coder(by) is not None:
        raise WrongEntry(f"{by} coded the sample", todo="ask a person who did not")
    item = next(each for each in known.items() if each.row.pk == row.pk)
    if not item.differs:
        raise WrongEntry("the coders do not disagree about the claim", todo="judge it as any other claim")
    return judging.judge(claim, verdict, reason=reason, by=by, changed=changed)
