"""The swap: each statement read as it is and with the two parties exchanged, claim beside claim.

    python -m benchmarks.swap [--statements DIR] [--save]

A reader that treats all parties alike finds the same claims in both, each party in the other's place. What differs
is printed: the statement, the words, the field, and its value in either reading. Offsets differ with the names, so
claims are laid side by side in text order by sentence and event.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

from alteram.language.sentences import split_sentences
from alteram.model import Actor, Claim, Holder, Statement
from alteram.profiles import Party, Profile, exchange, profile_for
from alteram.readers import CodedReader
from benchmarks.bundled import BUNDLED, fingerprint, model_fingerprint, readings, statements
from benchmarks.kept import keep

FLOOR = 0.98  # of all claims, the share that must be the same with the parties exchanged
Key = tuple[int, str]
Fields = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The two parties that are exchanged in a statement of the conflict of ``profile``."""

    profile: Profile
    a: Party
    b: Party

    def swap(self, text: str) -> str:
        """``text`` with the parties exchanged."""
        return exchange(text, self.profile, a=self.a.name, b=self.b.name)

    def other(self, name: str | None) -> str | None:
        """The name of the party that takes the place of ``name``; others keep theirs."""
        return {self.a.name: self.b.name, self.b.name: self.a.name}.get(name or "", name)

    def other_id(self, actor: str | None) -> str | None:
        """The party's part of an actor's id ("aze" of "aze.mod"), exchanged."""
        prefix = (actor or "").partition(".")[0]
        return {self.a.id: self.b.id, self.b.id: self.a.id}.get(prefix, prefix) or None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A field of a claim that is not the same in both readings; None where a reading has no such claim."""

    statement: str
    quote: str
    field: str
    straight: object
    exchanged: object

    def __str__(self) -> str:
        words = self.quote if len(self.quote) <= 100 else self.quote[:99] + "…"
        return f"{self.statement} {self.field}: {self.straight!r} -> {self.exchanged!r} «{words}»"


@dataclass(frozen=True, slots=True, kw_only=True)
class Swapped:
    """One statement: how many claims there are in either reading, how many are the same, and what is not."""

    statement: str
    sides: Sides
    claims: int
    same: int
    differences: tuple[Difference, ...]


def main() -> int:
    """0 when enough claims are the same, 1 when not."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--statements", type=Path, default=BUNDLED, help="a folder with docs/*.json")
    parser.add_argument("--save", action="store_true", help="keep the figures in benchmarks/results")
    options = parser.parse_args()
    found = swapped_all(options.statements)
    show(found)
    if options.save:
        counts = {"claims": sum(each.claims for each in found), "same": sum(each.same for each in found)}
        figures = counts | {"share": round(share(found), 3)}
        keep("swap", data=fingerprint(options.statements), model=model_fingerprint(), figures=figures, peer={})
    return 0 if share(found) >= FLOOR else 1


def show(found: Sequence[Swapped]) -> None:
    """Print a line for each statement and one for each difference."""
    print(f"{'statement':12}{'exchanged':46}{'claims':>7}{'same':>6}")
    for each in found:
        print(f"{each.statement:12}{f'{each.sides.a.name}, {each.sides.b.name}':46}{each.claims:7}{each.same:6}")
    print(f"{'all':12}{'':46}{sum(each.claims for each in found):7}{sum(each.same for each in found):6}")
    print(f"\n{share(found):.1%} of the claims are the same with the parties exchanged (floor {FLOOR:.0%})\n")
    for each in found:
        for difference in each.differences:
            print(difference)


def share(found: Sequence[Swapped]) -> float:
    """The share of claims that are the same in both readings; a claim of one reading alone counts as not the same."""
    return sum(each.same for each in found) / max(1, sum(each.claims for each in found))


def swapped_all(folder: Path = BUNDLED) -> list[Swapped]:
    """Each statement of ``folder`` whose conflict has a profile, read both ways."""
    reader = CodedReader()
    pairs = ((statement, sides_of(statement)) for statement in statements(folder))
    return [
        compared(statement, sides, readings(folder)[statement.id], reader.read(exchanged(statement, sides)))
        for statement, sides in pairs
        if sides is not None
    ]


def sides_of(statement: Statement) -> Sides | None:
    """The issuer's side and the first other side that the text names; two sides of it where a third party speaks."""
    profile = profile_for(conflict=statement.conflict, party=statement.party, issuer=statement.issuer)
    if profile is None or len(profile.sides) < 2:
        return None
    named = sorted(profile.sides, key=lambda side: not _named(side, statement.text))  # stable: the profile's order
    own = profile.party(statement.party)
    first = own if own in profile.sides else named[0]
    return Sides(profile=profile, a=first, b=next(side for side in named if side != first)) if first else None


def _named(side: Party, text: str) -> bool:
    return any(form in text for form in (*side.names, *side.adjectives, *side.people))


def exchanged(statement: Statement, sides: Sides) -> Statement:
    """``statement`` as the other party would have issued it."""
    return replace(
        statement,
        text=sides.swap(statement.text),
        issuer=statement.issuer and sides.swap(statement.issuer),
        party=sides.other(statement.party),
        title=statement.title and sides.swap(statement.title),
    )


def compared(statement: Statement, sides: Sides, straight: Sequence[Claim], swapped: Sequence[Claim]) -> Swapped:
    """The claims of both readings side by side."""
    there = keys(statement.text, straight)
    back = keys(sides.swap(statement.text), swapped)
    found: list[Difference] = []
    claims = same = 0
    for one, other in aligned(there, back):
        claim = straight[one] if one is not None else None
        rival = swapped[other] if other is not None else None
        differing = list(differences(statement.id, claim, rival, sides))
        claims, same = claims + 1, same + (not differing)
        found += differing
    return Swapped(statement=statement.id, sides=sides, claims=claims, same=same, differences=tuple(found))


def keys(text: str, claims: Sequence[Claim]) -> list[Key]:
    """For each claim the position of its sentence and its event."""
    starts = [segment.span.start for segment in split_sentences(text)]
    return [(sum(start <= claim.evidence.start for start in starts), claim.event) for claim in claims]


def aligned(there: Sequence[Key], back: Sequence[Key]) -> Iterator[tuple[int | None, int | None]]:
    """Positions of claims that answer to each other: by sentence and event, then by sentence, in order."""
    for kind, left, left_end, right, right_end in SequenceMatcher(None, there, back, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from zip(range(left, left_end), range(right, right_end), strict=True)
            continue
        waiting = list(range(right, right_end))
        for one in range(left, left_end):
            other = next((each for each in waiting if back[each][0] == there[one][0]), None)
            if other is not None:
                waiting.remove(other)
            yield one, other
        yield from ((None, other) for other in waiting)


def differences(statement: str, claim: Claim | None, rival: Claim | None, sides: Sides) -> Iterator[Difference]:
    """Each field that is not the same in the claim and in its rival, whose parties are exchanged back."""
    ours = fields(claim, None) if claim else {}
    theirs = fields(rival, sides) if rival else {}
    quote = next(each.evidence.quote for each in (claim, rival) if each is not None)
    if not claim or not rival:
        ours, theirs = {"claim": ours.get("event")}, {"claim": theirs.get("event")}
    for name, value in ours.items():
        if value != theirs[name]:
            yield Difference(statement=statement, quote=quote, field=name, straight=value, exchanged=theirs[name])


def fields(claim: Claim, sides: Sides | None) -> Fields:
    """What is compared of a claim, its parties exchanged back where ``sides`` are given. Offsets and names are not.

    Agents and targets come in an order of their own: "both sides" are named in the alphabet's.
    """
    return {
        "event": claim.event,
        "stance": claim.stance,
        "modality": claim.modality,
        "aspect": claim.aspect,
        "holder": (_party(claim.holder, sides), claim.holder.is_issuer),
        "via": tuple(_party(each, sides) for each in claim.holder.via),
        "agent": sorted((_party(each, sides) for each in claim.agent), key=str),
        "target": sorted(((*_party(each, sides), each.kind) for each in claim.target), key=str),
        "when": claim.when and claim.when.edtf,
        "where": len(claim.where),
        "weapons": tuple(each.kind for each in claim.weapons),
        "quantities": tuple((each.low, each.high, each.unit) for each in claim.quantities),
        "agreement": claim.agreement is not None,
    }


def _party(actor: Actor | Holder, sides: Sides | None) -> tuple[str | None, str | None]:
    """The party of ``actor``, and that of its id."""
    prefix = (actor.actor or "").partition(".")[0] or None
    return (actor.party, prefix) if sides is None else (sides.other(actor.party), sides.other_id(actor.actor))


if __name__ == "__main__":
    sys.exit(main())
