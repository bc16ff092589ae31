"""The register of an agreement: each obligation with what the statements say of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from alteram.agreements.rules import NEEDS_NAME, Verdict, alleged, among, covers, days_of, party_within
from alteram.lexicon.duties import brings_in, duties
from alteram.model import Claim, Finding, Heard, Register, RegisterEntry, Statement, family
from alteram.model.agreements import Agreement, FindingKind
from alteram.model.codes import EVENTS
from alteram.profiles import Profile

SPEECH = frozenset({"talk", "agreement"})  # what is said of an agreement, not what it asks for


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with its claims."""

    statement: Statement
    claims: tuple[Claim, ...]


def hold(
    agreement: Agreement,
    told: Iterable[Told],
    *,
    profile: Profile,
    beside: Sequence[Agreement] = (),
    heard: Sequence[Heard] | None = None,
) -> Register:
    """The claims of ``told`` held against the obligations of ``agreement``; ``profile`` is that of its conflict.

    ``beside`` are other agreements of the conflict: what one of them is about is not told as covered by none.
    Findings come in the order of publication, then of the statements' ids and of the text. A claim may speak of
    several obligations. Nothing says that an obligation was met or broken. ``heard`` is whose statements there are,
    where ``told`` has those alone that can matter.
    """
    ordered = sorted(told, key=lambda each: (each.statement.published or "", each.statement.id))
    found: dict[str, list[Finding]] = defaultdict(list)
    loose: list[Finding] = []
    for each in ordered:
        speaks = any(names(claim, agreement) for claim in each.claims)
        for claim in each.claims:
            held = list(_held(agreement, claim, profile))
            for finding in held:
                found[finding.obligation or ""].append(finding)
            if not held and (verdict := _of_the_whole(agreement, claim, each.statement)) is not None:
                loose.append(_finding(agreement, None, verdict, claim))
            elif not held and speaks and _is_uncovered(claim, agreement, beside):
                loose.append(_finding(agreement, None, Verdict("not-covered", (claim.event,)), claim))
    heard = _heard(ordered, profile) if heard is None else heard
    last = max((each.last for each in heard if each.last), default=None)
    entries = (
        RegisterEntry(
            obligation=each,
            findings=tuple(found[each.id]),
            silent=each.deadline is not None and last is not None and each.deadline < last and not found[each.id],
        )
        for each in agreement.obligations
    )
    return Register(agreement=agreement, entries=tuple(entries), loose=tuple(loose), heard=tuple(heard))


def events_that_matter(agreement: Agreement) -> frozenset[str]:
    """The events that a claim can have of which ``hold`` says something, though it do not name the agreement."""
    rules = [rule for each in agreement.obligations for rule in (*each.breach, *each.denied_breach, *each.fulfilment)]
    return frozenset(event for event in EVENTS if among(event, rules)) - set(NEEDS_NAME) | duties().owed


def _held(agreement: Agreement, claim: Claim, profile: Profile) -> Iterator[Finding]:
    named = names(claim, agreement)
    for obligation in agreement.obligations:
        verdict = alleged(obligation, claim, agreement=agreement, named=named, profile=profile)
        if verdict is not None:
            yield _finding(agreement, obligation.id, verdict, claim)


def _of_the_whole(agreement: Agreement, claim: Claim, statement: Statement) -> Verdict | None:
    """What a claim that no obligation's rules fit says of the agreement that it names; None where it says nothing."""
    if not names(claim, agreement):
        return None
    if claim.event in NEEDS_NAME:
        kind = _of_agreement(claim)
        return Verdict(kind, (claim.event, "names the agreement")) if kind is not None else None
    how = _how_named(claim, statement)
    if how is None or family(claim.event) in SPEECH:
        return None
    covered = any(covers(obligation, claim) for obligation in agreement.obligations)
    if covered and claim.modality == "obliged":
        return None  # says what is due, and it is: neither met nor broken
    unread = claim.event == "other"  # what no frame reads cannot be told to stand nowhere
    return Verdict("open" if covered or unread or not agreement.whole else "not-found", (claim.event, how))


def names(claim: Claim, agreement: Agreement) -> bool:
    """Whether the claim names the agreement."""
    return claim.agreement is not None and claim.agreement.id == agreement.id


def _of_agreement(claim: Claim) -> FindingKind | None:
    """What "violated the agreement" and the like allege; None for what is asked, threatened or supposed."""
    if claim.modality != "actual":
        return None
    own = claim.holder.party is not None and party_within(claim, [claim.holder.party]) is not None
    broken = claim.event == "agreement.breach"
    if claim.stance == "denied":
        return "denied-breach" if broken else "own-act" if own else "alleged-breach"
    if broken:
        return "own-act" if own else "alleged-breach"
    return "alleged-fulfilment"


def _how_named(claim: Claim, statement: Statement) -> str | None:
    """The words by which the claim ties what it tells to the agreement: as due, or as going against it; else None.

    "After the signing of the statement" dates an event and asks for nothing.
    """
    assert claim.agreement is not None
    start = min(claim.evidence.sentence[0], claim.agreement.start)
    before = statement.text[start : claim.agreement.start]
    if brings_in(before, duties().contrary):
        return "told as contrary to the agreement"
    if brings_in(before, duties().due) or claim.modality == "obliged":
        return "told as due under the agreement"
    return None


def _is_uncovered(claim: Claim, agreement: Agreement, beside: Sequence[Agreement]) -> bool:
    """Whether a bound party does or withholds what parties owe one another, and no obligation known is about it."""
    days = days_of(claim)
    bound = {party for obligation in agreement.obligations for party in obligation.bearer}
    return (
        claim.event in duties().owed
        and claim.modality == "actual"
        and (days is None or days[0] >= agreement.date)
        and party_within(claim, bound) is not None
        and not any(covers(each, claim) for known in (agreement, *beside) for each in known.obligations)
    )


def _finding(agreement: Agreement, obligation: str | None, verdict: Verdict, claim: Claim) -> Finding:
    return Finding(
        agreement=agreement.id,
        obligation=obligation,
        kind=verdict.kind,
        claim=claim,
        named=names(claim, agreement),
        why=verdict.why,
    )


def _heard(told: Sequence[Told], profile: Profile) -> tuple[Heard, ...]:
    """Whose statements there are, in alphabetical order of the parties, those without a party last."""
    days: dict[str | None, list[date | None]] = defaultdict(list)
    for each in told:
        party = profile.party(each.statement.party)
        days[party.name if party else each.statement.party].append(each.statement.day)
    return tuple(
        Heard(party=party, statements=len(days[party]), first=min(known, default=None), last=max(known, default=None))
        for party in sorted(days, key=lambda party: (party is None, party or ""))
        for known in [[day for day in days[party] if day is not None]]
    )
