"""What persons say that words for a place mean, and the corrections that follow from it; no claim is changed.

A placing says it of one claim, which gets a corrected copy. The same words in other claims of the conflict are
proposed, and each that is accepted gets a copy of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import msgspec

from alteram.contract import decode_claim, encode_claim
from alteram.errors import NotInLedger, WrongEntry
from alteram.ledger.decided import Decided
from alteram.ledger.digests import now
from alteram.ledger.history import append, locked_head
from alteram.ledger.judging import check_said, judge, undo
from alteram.ledger.lookup import Standing, claim_by
from alteram.ledger.models import Claim, Judgement, Placed, Placing, Revision, Undo
from alteram.ledger.opening import writing
from alteram.ledger.second import seconds
from alteram.model import Claim as Told
from alteram.model import Country, Where
from alteram.model.codes import PlacePrecision
from alteram.profiles import profile_for

MOST: Final = 2_000  # claims with the same words that are looked at
BESIDE: Final = frozenset({"near", "distance-bearing", "between", "along"})  # a town, and so not in it
LOOK: Final = "take one that the page Places shows"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """The place that words mean, as a claim has it; ``kind`` is what it is, where that is known."""

    name: str
    id: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision = "unknown"
    country: Country | None = None
    kind: str | None = None

    def of(self, place: Where) -> Where:
        """``place`` with this one in the place of what was read; how the event stands to it stays."""
        near = self.precision == "settlement" and place.relation in BESIDE
        return replace(
            place, name=self.name, id=self.id, lat=self.lat, lon=self.lon, country=self.country,
            precision="near-settlement" if near else self.precision,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """A placing that stands, with the place that it names; None where the words are no place."""

    row: Placing
    meant: Meant | None

    @property
    def entry(self) -> int:
        return int(self.row.entry)


def place(claim: str, words: str, meant: Meant | None, *, reason: str, by: str) -> int:
    """The number of the entry that says what ``words`` of ``claim`` mean: a place, or none where ``meant`` is None.

    The claim gets a corrected copy; what persons corrected in it before stays corrected.

    Raises:
        NotInLedger: no claim has that id.
        WrongEntry: no place of the claim has these words, it means that already, or there is no reason or name.
    """
    check_said(reason=reason, by=by)
    with writing():
        locked_head()
        row = claim_by(claim)
        revision = row.reading.revision
        said = Placing(
            revision=revision, cid=row.cid, words=words, conflict=conflict_of(revision),
            place=msgspec.json.encode(meant).decode(), reason=reason, by=by, at=now(),
        )  # fmt: skip
        entry = append("placing", said)
        _follow(Said(said, meant), decode_claim(row.json), by=by)
    return entry


def accept(entry: int, claims: Collection[str], *, by: str) -> int:
    """How many of ``claims`` now have the place that the placing of ``entry`` names; those that have it are left.

    Raises:
        NotInLedger: there is no such placing, or it was taken back; no claim has such an id.
        WrongEntry: a claim does not have its words, or there is no name.
    """
    with writing():
        locked_head()
        said = placing(entry)
        known = {each.id for each in proposals(said)}
        for id in dict.fromkeys(claims):
            if id not in known:
                raise WrongEntry(f"claim {id} is none that the place is proposed for", todo=LOOK)
            _follow(said, decode_claim(claim_by(id).json), by=by)
    return len(set(claims))


def take_back(entry: int, *, reason: str, by: str) -> int:
    """How many corrections were taken back with the placing of ``entry``, all that follow from it.

    Raises:
        NotInLedger: there is no such placing, or it was taken back.
        WrongEntry: there is no reason or name.
    """
    with writing():
        locked_head()
        placing(entry)
        followed = followers(entry)
        for each in followed:
            undo(each, reason=reason, by=by)
        undo(entry, reason=reason, by=by)
    return len(followed)


def placing(entry: int) -> Said:
    """The placing of that entry.

    Raises:
        NotInLedger: there is none, or it was taken back.
    """
    row = Placing.objects.filter(entry=entry).select_related("revision__statement").first()
    if row is None or Undo.objects.filter(undoes=entry).exists():
        what = f"entry {entry} says of no words what they mean" if row is None else f"entry {entry} was taken back"
        raise NotInLedger(what, todo=LOOK)
    return _said(row)


def placings() -> list[Said]:
    """All that stand, the newest first."""
    rows = Placing.objects.exclude(entry__in=Undo.objects.values("undoes")).order_by("-entry")
    return [_said(row) for row in rows.select_related("revision__statement")]


def unsettled(said: Iterable[Said]) -> set[int]:
    """The entries of those from which corrections follow, none of which holds: they wait, or were sent back."""
    stand = seconds()
    entries = [each.entry for each in said] if stand else []
    found: dict[int, list[bool]] = {}
    followed = Placed.objects.filter(placing__in=entries).exclude(judgement__in=Undo.objects.values("undoes"))
    for entry, judgement in followed.values_list("placing", "judgement"):
        found.setdefault(entry, []).append(judgement not in stand or stand[judgement].holds)
    return {entry for entry, holding in found.items() if not any(holding)}


def followers(entry: int) -> list[int]:
    """The entries of the corrections that follow from the placing of ``entry`` and stand, in order."""
    found = Placed.objects.filter(placing=entry).exclude(judgement__in=Undo.objects.values("undoes"))
    return list(found.order_by("judgement").values_list("judgement", flat=True))


def proposals(said: Said) -> list[Told]:
    """The claims of the conflict that have the words and another place, as they stand, the newest first.

    What persons rejected is left out, and what has a correction that follows already, though it may wait for a second
    person. No more than ``MOST`` rows with these words are looked at.
    """
    followed = Judgement.objects.filter(entry__in=followers(said.entry)).values_list("cid", flat=True)
    known = set(followed)
    found = having(said.row.words, conflict=said.row.conflict)
    return [told for told in found if told.id not in known and _changed(said, told) != told.where]


def having(words: str, *, conflict: str | None) -> Iterator[Told]:
    """The claims of ``conflict`` that stand and write a place with these ``words``, the newest first."""
    found = Claim.objects.filter(places__name=words.casefold(), reading__current=True).distinct()
    rows = found.select_related("reading__revision").defer("reading__revision__text", "words")
    decided = Decided()
    for row in rows.order_by("-published", "-id")[:MOST]:
        revision = row.reading.revision
        if not decided.stands(row.pk, (revision.pk, row.cid), by_hand=row.reading.by_hand):
            continue
        told = decode_claim(row.json)
        if conflict_of(revision) == conflict and any(alike(each.text, words) for each in told.where):
            yield told


def alike(one: str, other: str) -> bool:
    """Whether two names are written alike, capitals aside."""
    return one.casefold() == other.casefold()


def conflict_of(revision: Revision) -> str | None:
    """The id of the conflict that the statement is of, or the name that was given for one that has no profile."""
    return conflict_named(revision.conflict, revision.party, revision.issuer)


@lru_cache(maxsize=1024)
def conflict_named(conflict: str | None, party: str | None, issuer: str | None) -> str | None:
    """The same, of a statement with these particulars."""
    profile = profile_for(conflict=conflict, party=party, issuer=issuer)
    return profile.id if profile else conflict


def _said(row: Placing) -> Said:
    return Said(row, msgspec.json.decode(row.place, type=Meant | None))


def _changed(said: Said, told: Told) -> tuple[Where, ...]:
    """The places of a claim as they are once the words mean what was said."""
    meant, words = said.meant, said.row.words
    if meant is None:
        return tuple(each for each in told.where if not alike(each.text, words))
    return tuple(meant.of(each) if alike(each.text, words) else each for each in told.where)


def _follow(said: Said, told: Told, *, by: str) -> None:
    """Keep the corrected copy of a claim that follows.

    Raises:
        WrongEntry: it has no such words, or means that already.
    """
    changed = replace(told, where=_changed(said, told))
    if not any(alike(each.text, said.row.words) for each in told.where):
        raise WrongEntry(f"claim {told.id} has no place with these words", todo=LOOK)
    where = msgspec.json.decode(encode_claim(changed))["where"]
    reason = f"{said.row.reason} (as entry {said.entry} says)"
    judgement, _ = judge(told.id, "correct", reason=reason, by=by, changed={"where": where})
    Placed(placing=said.entry, judgement=judgement).save(force_insert=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """That a person set the places of a claim: what they were, what they are, by whom, when, in which entry.

    ``holds`` is False of a copy that waits for a second person, or was sent back.
    """

    before: tuple[Where, ...]
    now: tuple[Where, ...]
    by: str
    at: str
    entry: int
    holds: bool


def set_places(standings: Sequence[Standing]) -> dict[int, Set]:
    """Of those of the rows whose places a person set otherwise, how, by their id: copies, and what they correct.

    What is corrected is told only of a correction that holds.
    """
    rows = [each.row for each in standings]
    stand = {entry: second.holds for each in standings for entry, second in each.seconds.items()}
    copies = [row.pk for row in rows if row.reading.by_hand]
    cids = {row.cid for row in rows if not row.reading.by_hand}
    undone = Undo.objects.values("undoes")
    made = Judgement.objects.filter(corrected__isnull=False).exclude(entry__in=undone).select_related("corrected")
    judged = list((made.filter(corrected__in=copies) | made.filter(cid__in=cids)).order_by("entry"))
    origins = _origins(judged)
    found: dict[int, Set] = {}
    for each in judged:
        before = [row for row in origins.get((each.revision_id, each.cid), ()) if row.pk != each.corrected_id]
        told = _set(each, before[-1], holds=stand.get(each.entry, True)) if before else None
        if told is not None:
            found.update(dict.fromkeys((each.corrected_id, *(row.pk for row in before if told.holds)), told))
    return found


def _origins(judged: Sequence[Judgement]) -> dict[tuple[int, str], list[Claim]]:
    """The rows of what is corrected: claims as they were read, and copies corrected again; shown ones last."""
    rows = Claim.objects.filter(cid__in={each.cid for each in judged}) if judged else Claim.objects.none()
    found: dict[tuple[int, str], list[Claim]] = {}
    for row in rows.select_related("reading").order_by("reading__current", "id"):
        found.setdefault((row.reading.revision_id, row.cid), []).append(row)
    return found


def _set(judgement: Judgement, origin: Claim, *, holds: bool) -> Set | None:
    before, after = decode_claim(origin.json).where, decode_claim(judgement.corrected.json).where
    if before == after:
        return None
    return Set(before=before, now=after, by=judgement.by, at=judgement.at, entry=judgement.entry, holds=holds)
