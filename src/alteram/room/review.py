"""What waits for a decision as the page *Review* shows it: each claim in its words, and why it stands there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from alteram import phrases
from alteram.ledger.models import Addition, Judgement, Revision
from alteram.ledger.queues import Look, rows_of
from alteram.ledger.second import Second, same_person
from alteram.lexicon.labels import labels
from alteram.model import Claim
from alteram.phrases.signs import ADDED, JUDGED
from alteram.room.addresses import words_at
from alteram.room.told import Shown, shown

AROUND: Final = 240  # letters of the statement that stand before and after the words
TOLD: Final[tuple[tuple[str, Callable[[Claim], str]], ...]] = (
    ("What", phrases.what),
    ("Who → whom", phrases.who),
    ("When", phrases.when),
    ("Where", phrases.where),
    ("Held by", phrases.holder),
    ("Details", lambda claim: " · ".join(phrases.details(claim))),
    ("Words", phrases.quoted),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a claim in their place: what stands before and after them in the statement."""

    before: str
    quote: str
    after: str

    @classmethod
    def of(cls, one: Shown, text: str) -> Words:
        evidence = one.claim.evidence
        begins, ends = evidence.sentence[0], max(evidence.sentence[1], evidence.end)
        first, last = max(begins, evidence.start - AROUND), min(ends, evidence.end + AROUND)
        before, after = text[first : evidence.start], text[evidence.end : last]
        cut, more = "… " if first > begins else "", " …" if last < ends else ""
        return cls(
            before=cut + phrases.visible(before),
            quote=phrases.visible(text[evidence.start : evidence.end]),
            after=phrases.visible(after) + more,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A claim that waits: ``why``, in words; what each of ``judged`` said; what a correction would ``change``.

    ``own`` says that who looks made it, and another has to accept it; ``text`` is that of the statement.
    """

    one: Shown
    text: str
    why: tuple[str, ...] = ()
    judged: tuple[tuple[str, Judgement | Addition], ...] = ()
    change: tuple[tuple[str, str, str], ...] = ()
    own: bool = False

    @property
    def words(self) -> Words:
        return Words.of(self.one, self.text)

    @property
    def at(self) -> str:
        """Where its words stand in the statement."""
        reading = self.one.standing.row.reading
        return words_at(
            reading.revision.statement_id, self.one.cid, revision=None if reading.current else reading.revision.number
        )


def looked_at(looks: Sequence[Look], *, first: int) -> list[Waiting]:
    """Claims that are worth a look, each with why."""
    why = {look.row: _why(look) for look in looks}
    ones = shown([look.row for look in looks], first=first)
    return [Waiting(one=one, text=text, why=why[one.standing.row.pk]) for one, text in with_texts(ones)]


def _why(look: Look) -> tuple[str, ...]:
    told = [f"low confidence, {look.confidence:.2f}"] if look.low else []
    told += ["a denial"] if look.denied else []
    units = labels().units
    told += [f"a large number, {units[each.unit]}: {phrases.visible(each.text)}" for each in look.counts]
    return tuple(told)


def corrections(found: Sequence[Second], *, by: str, first: int) -> list[Waiting]:
    """Corrections, each with what was read and what it would become, and claims that were added.

    Those of ``by`` are told from the others.
    """
    copies = {each.made.copy: each for each in found if each.made.copy is not None}
    read = _read(each for each in found if each.made.verdict == "correct")
    entries = [each.made.entry for each in found]
    made = {each.entry: (f"{each.by} corrected it", each) for each in Judgement.objects.filter(entry__in=entries)}
    made |= {each.entry: (f"{each.by} added it", each) for each in Addition.objects.filter(entry__in=entries)}
    told = []
    for one, text in with_texts(shown(list(copies), first=first)):
        second = copies[one.standing.row.pk]
        before = read.get((second.made.revision, second.made.cid))
        told.append(
            Waiting(
                one=one,
                text=text,
                why=(ADDED,) if second.made.verdict == "add" else (),
                judged=tuple(filter(None, [made.get(second.made.entry)])),
                change=changes(before, one.claim) if before else (),
                own=same_person(second.made.by, by),
            )
        )
    return told


def with_texts(ones: Sequence[Shown]) -> list[tuple[Shown, str]]:
    """Each claim with the text of its statement, all asked for at once."""
    revisions = [one.standing.row.reading.revision_id for one in ones]
    texts = dict(Revision.objects.filter(id__in=set(revisions)).values_list("id", "text"))
    return [(one, texts[revision]) for one, revision in zip(ones, revisions, strict=True)]


def _read(found: Iterable[Second]) -> dict[tuple[int, str], Claim]:
    """What each was before it was corrected."""
    rows = rows_of((each.made.revision, each.made.cid) for each in found)
    claims = {one.standing.row.pk: one.claim for one in shown(list(rows.values()))}
    return {key: claims[row] for key, row in rows.items() if row in claims}


def changes(before: Claim, after: Claim) -> tuple[tuple[str, str, str], ...]:
    """What differs between two claims in plain words: what it is, before, and after."""
    told = [(name, said(before), said(after)) for name, said in TOLD]
    differing = tuple((name, old or "nothing", new or "nothing") for name, old, new in told if old != new)
    return differing or (("Else", "as it was read", "something that has no words of its own here"),)


def judged(found: Mapping[tuple[int, str], Sequence[Judgement]], *, first: int) -> list[Waiting]:
    """Claims with what each person said of them last."""
    rows = rows_of(found)
    keys = {row: key for key, row in rows.items()}
    told = []
    for one, text in with_texts(shown([rows[key] for key in found if key in rows], first=first)):
        said = [(f"{each.by}: {JUDGED[each.verdict]}", each) for each in found[keys[one.standing.row.pk]]]
        told.append(Waiting(one=one, text=text, judged=tuple(said)))
    return told
