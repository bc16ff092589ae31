"""What one account says to each question about an incident, as values that can be held against another's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import inf

from alteram.incidents.moments import told_time
from alteram.incidents.traits import Traits
from alteram.lexicon.incidents import joining
from alteram.lexicon.labels import labels
from alteram.model import Entry, Quantity, Where
from alteram.model.incidents import FieldName
from alteram.phrases import shown_place

HARM_UNITS = ("killed", "wounded", "killed-or-wounded", "missing")
NO_NUMBER = "no number"


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that an account says in a field: what is shown, and what is compared.

    ``of`` is what it is said of, so that only like is held against like: the doer of a deed, or unit and kind of harm.
    """

    entry: Entry
    value: object
    of: object = None


Pick = Callable[[Sequence[Traits]], Iterable[Said]]


def fire(account: Sequence[Traits]) -> list[Traits]:
    """The claims that somebody fired or attacked, the earliest first; of one time, as they were published and told."""
    parts = joining().parts
    found = [each for each in account if each.claim.event in parts.fire - {"force.overflight"} and _told(each)]
    return sorted(found, key=lambda each: each.time.end if each.time else inf)


def _told(traits: Traits) -> bool:
    return traits.claim.stance == "asserted" and traits.claim.modality == "actual"


def _begun(account: Sequence[Traits]) -> list[Traits]:
    """The claims of fire that tell of its beginning: that it stops or was prevented says nothing of when it began.

    Those whose own words give the time stand before those that took it over, and of these the ones that name a doer:
    "shelling has dropped off" tells least of all.
    """
    found = [each for each in fire(account) if each.claim.aspect not in {"stopped", "prevented"}]
    return sorted(found, key=_taken_over)


def _taken_over(traits: Traits) -> tuple[bool, bool]:
    taken = traits.claim.when is None or traits.claim.when.inherited
    return taken, taken and not traits.agents


def began(account: Sequence[Traits]) -> Iterator[Said]:
    """The time of the earliest attack, at the precision of its words."""
    for each in _begun(account):
        if each.time is not None and not each.time.period:
            yield Said(Entry(words=told_time(each), claim=each.claim), each.time)
            return


def places(account: Sequence[Traits]) -> Iterator[Said]:
    """Each place that an attack or harm is said to lie at, once, of a claim whose own words name it where one does."""
    parts = joining().parts
    told = [each for each in account if each.claim.event in parts.fire | parts.harm and _told(each)]
    found: dict[str, tuple[Traits, Where]] = {}
    for each, place in ((traits, place) for traits in told for place in traits.places):
        if place.name not in found or found[place.name][1].inherited and not place.inherited:
            found[place.name] = (each, place)
    for each, place in found.values():
        yield Said(Entry(words=shown_place(place), claim=each.claim), place)


def opened_fire(account: Sequence[Traits]) -> Iterator[Said]:
    """The party whom the earliest attack with a doer is laid to."""
    for each in _begun(account):
        if each.agents:
            names = ", ".join(actor.name for actor in each.claim.agent if actor.party)
            yield Said(Entry(words=names, claim=each.claim), each.agents)
            return


def arms(account: Sequence[Traits]) -> Iterator[Said]:
    """Each kind of weapon, by whom it is said to have been used."""
    seen: set[object] = set()
    for each in fire(account):
        for weapon in each.claim.means:
            if (weapon.kind, each.agents) not in seen:
                seen.add((weapon.kind, each.agents))
                yield Said(Entry(words=_by(weapon.text, each), claim=each.claim), weapon.kind, each.agents)


def at_whom(account: Sequence[Traits]) -> Iterator[Said]:
    """Whom or what each attack is said to have befallen, by doer."""
    seen: set[object] = set()
    for each in fire(account):
        for target in each.claim.target:
            if (target.name, each.agents) not in seen:
                seen.add((target.name, each.agents))
                yield Said(Entry(words=_by(target.name, each), claim=each.claim), target.party, each.agents)


def kinds(account: Sequence[Traits]) -> Iterator[Said]:
    """Whether what was attacked is called military or civilian, by doer."""
    seen: set[object] = set()
    for each in fire(account):
        for kind in sorted(each.kinds):
            if (kind, each.agents) not in seen:
                seen.add((kind, each.agents))
                yield Said(Entry(words=_by(kind, each), claim=each.claim), kind, each.agents)


def _by(words: str, traits: Traits) -> str:
    return f"{words} (by {', '.join(sorted(traits.agents))})" if traits.agents else words


def denied(account: Sequence[Traits]) -> Iterator[Said]:
    """What is said not to have happened."""
    parts = joining().parts
    for each in account:
        if each.claim.stance == "denied" and each.claim.event in parts.fire | parts.harm | parts.beside:
            yield Said(Entry(words=_by(labels().events[each.claim.event], each), claim=each.claim), each.claim.id)


def harm_of(side: str | None) -> Pick:
    """What is said of the dead and wounded of ``side``; of None, of those whose side nobody names."""

    def harm(account: Sequence[Traits]) -> Iterator[Said]:
        for each in account:
            of_side = side in each.targets if side else not each.targets
            if each.claim.event == "harm.people" and each.claim.modality == "actual" and of_side:
                yield from _losses(each)

    return harm


def _losses(traits: Traits) -> Iterator[Said]:
    kind = "/".join(sorted(traits.kinds)) or None
    if traits.claim.stance == "denied":
        yield Said(Entry(words="denied", claim=traits.claim), None, "denied")
        return
    counts = [each for each in traits.counts if each.unit in HARM_UNITS]
    for each in counts:
        words = f"{labels().units[each.unit]}: {each.text}"
        yield Said(Entry(words=words, claim=traits.claim), each, (each.unit, kind))
    if not counts:
        yield Said(Entry(words=NO_NUMBER, claim=traits.claim), None, NO_NUMBER)


def sides_harmed(traits: Iterable[Traits]) -> list[str | None]:
    """The parties whose people are said to be harmed, in alphabetical order; None last, where a side is not named."""
    harmed = [each for each in traits if each.claim.event == "harm.people"]
    named = sorted({party for each in harmed for party in each.targets})
    return [*named, *([None] if any(not each.targets for each in harmed) else [])]


PICKS: dict[FieldName, Pick] = {
    "began": began,
    "where": places,
    "opened-fire": opened_fire,
    "weapons": arms,
    "at-whom": at_whom,
    "military-or-civilian": kinds,
}


def pairs(one: Iterable[Said], other: Iterable[Said]) -> list[tuple[Said, Said]]:
    """What two accounts say of the same thing, each with each."""
    return [(a, b) for a, b in product(one, other) if a.of == b.of]


def as_places(said: Iterable[Said]) -> list[Where]:
    return [each.value for each in said if isinstance(each.value, Where)]


def as_counts(found: Iterable[tuple[Said, Said]]) -> list[tuple[Quantity, Quantity]]:
    return [(a.value, b.value) for a, b in found if isinstance(a.value, Quantity) and isinstance(b.value, Quantity)]
