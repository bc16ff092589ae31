"""Place mentions of a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from alteram.model import PlaceCandidate, PlaceMention, Span
from alteram.model.codes import PlaceRelation
from alteram.places.bearings import displaced
from alteram.places.chains import Chain, chains
from alteram.places.evidence import Evidence
from alteram.places.fold import Word, words_of
from alteram.places.gazetteer import Gazetteer, gazetteer
from alteram.places.globe import Point
from alteram.places.rank import Ranked, Surroundings
from alteram.places.relations import Lead, lead
from alteram.places.resolve import resolve
from alteram.places.small import small_places
from alteram.places.spot import Name, spot
from alteram.places.stretches import parted, stretches
from alteram.places.vetoes import is_person, vetoed
from alteram.places.vocabulary import vocabulary
from alteram.profiles.records import Profile

_NEIGHBOURS, _MOST_POINTS = 10, 50


def find(
    text: str, *, profile: Profile | None = None, near: Sequence[Point] = (), every: bool = False
) -> list[PlaceMention]:
    """The places that ``text`` names, in text order, none overlapping another; offsets count its code points.

    The names of states and capitals, which stand for governments too, are places only where the words before them
    say so. A capitalised name that nothing lists is a place by its kind ("Jandrot Sector"), by a cue before it
    ("towards Kitchanga"), or beside other places; it has no id. The words alone decide: no parse is read.

    ``near`` are points (latitude, longitude) that the text is about, besides those of its own unmistakable places:
    of several places of one name the closer is meant. With ``every``, listed names that no words make the place of
    something are there too, as not ``led``: states and capitals that act or are only named, and other large places.
    """
    reading = _Reading(text, words_of(text), gazetteer(profile))
    found = reading.found(every=every)
    around = reading.surroundings(found, near)
    return [reading.mention(each, around) for each in found]


def candidates(text: str, start: int, *, profile: Profile | None = None) -> tuple[Ranked, ...]:
    """What the name over the code point ``start`` may mean there, as ``find`` weighs it, the likeliest first.

    Each comes with its marks. None where ``find`` sees no place there, or nothing lists the name.
    """
    reading = _Reading(text, words_of(text), gazetteer(profile))
    found = reading.found(every=False)
    around = reading.surroundings(found, ())
    for each in found:
        span = _span(reading.words, each.name)
        if span.start <= start < span.end:
            return resolve(each.name, each.relation, among=each.among, places=reading.places, around=around).candidates
    return ()


@dataclass(frozen=True, slots=True)
class _Found:
    """A name that is a place, with its relation and the names it is coordinated with."""

    name: Name
    relation: PlaceRelation
    among: tuple[Name, ...]
    lead: Lead | None = None
    led: bool = True


@dataclass(slots=True)
class _Reading:
    """One text as it is read, with the countries that it names and the words it writes with a capital."""

    text: str
    words: tuple[Word, ...]
    places: Gazetteer
    hints: set[str] = field(default_factory=set)
    evidence: Evidence = field(init=False)

    def found(self, *, every: bool) -> list[_Found]:
        """The names that are places; a name that is one somewhere in the text is one elsewhere too."""
        held: list[_Found] = []
        waiting: list[_Found] = []
        self.hints = {self.places.derived[word.key] for word in self.words if word.key in self.places.derived}
        names = self._names()
        self.evidence = Evidence(self.words, self.places, {name.first: name for name in names})
        roads = list(stretches(self.words, names))
        held += [_Found(name, "along", road) for road in roads for name in road]
        taken = {name.first for road in roads for name in road}
        for chain in chains(self.words, [name for name in names if name.first not in taken]):
            for found, sure in self._chain(chain):
                (held if sure else waiting).append(found)
        sure_keys = {self._key(found.name) for found in held if not found.name.metonym}
        held += [found for found in waiting if not found.name.metonym and self._key(found.name) in sure_keys]
        held += self._only_named(names, held) if every else ()
        return sorted(held, key=lambda found: found.name.first)

    def _names(self) -> list[Name]:
        names = list(parted(self.words, spot(self.words, self.places)))
        small = small_places(self.words, names, self.places, hints=self.hints)
        self.hints |= small.near
        return [small.among(name) for name in names]

    def _only_named(self, names: Sequence[Name], held: Sequence[_Found]) -> Iterator[_Found]:
        """The listed names besides those ``held``, but for the names of persons."""
        taken = {index for found in held for index in range(found.name.first, found.name.end + 1)}
        for name in names:
            listed = name.sort == "listed" and bool(name.entries) and self.words[name.first].capital
            if listed and name.first not in taken and not is_person(self.words, name):
                yield _Found(name, "in", (), led=False)

    def _key(self, name: Name) -> str:
        return "".join(word.key for word in self.words[name.first : name.last + 1])

    def _chain(self, chain: Chain) -> Iterator[tuple[_Found, bool]]:
        """The names of a chain that nothing rules out, and whether each is a place for sure."""
        led = [(name, lead(self.words, name.start, self.places)) for name in chain.names]
        first = led[0][1]
        closed = chain.closed and not self._breaks(chain, first)
        tail = chain.names[-1].tail if closed else None
        kept = [(name, own) for name, own in led if not self._vetoed(name, own or first, tail)]
        names = tuple(name for name, _ in kept)
        shared = first if closed else None
        sure = [self.evidence.is_place(name, own or (shared if name.entries else None), names) for name, own in kept]
        for index, ((name, own), certain) in enumerate(zip(kept, sure, strict=True)):
            joined = any(sure) and (self._joins(name, closed=closed) or _is_between(index, names, sure))
            relation = self._relation(name, own or (first if certain or joined else None))
            beside = names[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS + 1]
            yield _Found(name, relation, beside, own), certain or joined

    def _vetoed(self, name: Name, found: Lead | None, tail: int | None) -> bool:
        return vetoed(self.words, name, found, tail=name.tail if tail is None else tail)

    def _ended(self, name: Name) -> bool:
        """Whether punctuation, or the end of the text, follows a name."""
        return name.tail + 1 >= len(self.words) or not self.words[name.tail + 1].spaced

    def _breaks(self, chain: Chain, first: Lead | None) -> bool:
        """Whether the chain only seems one: "In Geneva, Georgia and Russia met" has a place and two speakers."""
        if first is None or not self.words[first.first].opens or self._ended(chain.names[-1]):
            return False
        return len(chain.names) > 1 and self.words[chain.names[0].tail + 1].gap.startswith(",")

    def _joins(self, name: Name, *, closed: bool) -> bool:
        """Whether a name that is no place by itself is one beside others."""
        if name.metonym:
            return closed or self._ended(name)
        directed = name.last > name.first and self.words[name.first].lower in vocabulary().sets["directions.adjectives"]
        return closed or name.sort != "run" or directed

    def _relation(self, name: Name, found: Lead | None) -> PlaceRelation:
        if name.directional:
            return "direction-of"
        if found and found.cue.needs != "ground":
            return found.relation
        return found.relation if found and found.relation == "distance-bearing" else "in"

    def surroundings(self, found: Sequence[_Found], near: Sequence[Point]) -> Surroundings:
        """The countries and points that the text is about: those of names that can mean one place only."""
        single = [each.name.entries[0] for each in found if len(each.name.entries) == 1]
        sharp = [entry for entry in single if entry.kind != "country" and entry.group != "area"]
        points = {(entry.lat, entry.lon) for entry in sharp if entry.lat is not None and entry.lon is not None}
        counted = Counter(entry.country.code for entry in set(sharp) if entry.country)
        large = {entry.country.code for entry in sharp if entry.country and not entry.small}
        countries = large | {code for code, number in counted.items() if number > 1}
        return Surroundings(frozenset(self.hints), (*near, *sorted(points)[:_MOST_POINTS]), frozenset(countries))

    def mention(self, found: _Found, around: Surroundings) -> PlaceMention:
        name = found.name
        span = _span(self.words, name)
        meaning = resolve(name, found.relation, among=found.among, places=self.places, around=around)
        entry = meaning.entry
        point = (entry.lat, entry.lon) if entry and entry.lat is not None and entry.lon is not None else None
        point = (displaced(self.words, found.lead, point) or point) if point else None
        return PlaceMention(
            span=span,
            text=span.of(self.text),
            name=entry.name if entry and not meaning.by else span.of(self.text),
            id=entry.id if entry else None,
            lat=point[0] if point else None,
            lon=point[1] if point else None,
            precision=meaning.precision,
            relation=found.relation,
            country=entry.country if entry else None,
            led=found.led,
            governs=name.metonym,
            kind=entry.kind if entry else None,
            divisions=self.places.divisions_of(entry) if entry else (),
            candidates=tuple(map(_candidate, meaning.candidates)),
        )


def _is_between(index: int, names: Sequence[Name], sure: Sequence[bool]) -> bool:
    """Whether a name of a chain stands between a place and a known one: "in Goris, Verin Shen, Kapan"."""
    after = names[index + 1] if index + 1 < len(names) else None
    return any(sure[:index]) and after is not None and bool(after.entries) and not after.metonym


def _candidate(found: Ranked) -> PlaceCandidate:
    entry = found.entry
    return PlaceCandidate(
        id=entry.id, name=entry.name, kind=entry.kind, lat=entry.lat, lon=entry.lon, country=entry.country,
        score=round(found.score, 2),
    )  # fmt: skip


def _span(words: Sequence[Word], name: Name) -> Span:
    return Span(words[name.first].start, words[name.end].end)
