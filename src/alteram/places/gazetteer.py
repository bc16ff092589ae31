"""Names of places and the entries they may mean, for one conflict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from alteram.model.claims import Country
from alteram.model.mentions import Division
from alteram.places.added import Added, added_places
from alteram.places.base import Base, base, divisions, states
from alteram.places.entries import Entry
from alteram.places.fold import Word, joined_keys, key_of
from alteram.places.globe import kilometres
from alteram.profiles.records import Profile, Toponym

MOST_WORDS = 7
JOINING: Final = frozenset({"and", "or", "but", "for", "as", "at", "on", "by", "was", "were", "had"})  # end no name
_SAME = 15  # kilometres: points of overlays are right to about five hundredths of a degree

Index = dict[str, list[tuple[bool, Entry]]]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names under their folded keys. ``at_home`` are the country codes of the conflict's parties.

    ``within`` has the division of each place of the profile by its id. ``derived`` maps folded adjectives and demonyms
    of states to country codes, ``groups`` are the folded names of bodies and parties that are no states.
    """

    own: Index
    base: Base
    added: Added
    at_home: frozenset[str]
    derived: dict[str, str]
    groups: frozenset[str]
    states: dict[str, Entry] = field(default_factory=dict)
    within: dict[str, Division] = field(default_factory=dict)

    def longest(self, words: Sequence[Word], first: int) -> tuple[int, tuple[Entry, ...]] | None:
        """The last word of the longest listed name that begins at ``first``, and what it may mean; None without one."""
        keys = joined_keys(words, first, MOST_WORDS)
        compiled = self.base.mapped.prefixes(keys[-1])
        for length in range(len(keys), 0, -1):
            key = keys[length - 1]
            if length > 1 and words[first + length - 1].text in JOINING:
                continue  # "at Mal and", which is no Maland
            if key in compiled or key in self.base.few or key in self.own or self.added.sets:
                found = self.named(key, capital=words[first].capital)
                if found:
                    return first + length - 1, found
        return None

    def named(self, key: str, *, capital: bool) -> tuple[Entry, ...]:
        """The entries under a folded name, those of the profile alone where it has any; no small places."""
        own = tuple(entry for upper, entry in self.own.get(key, ()) if capital or not upper)
        if own or not self.added.sets:
            return own or self.base.named(key, capital=capital)
        return _once((*self.added.named(key, sure=True), *self.base.named(key, capital=capital)))

    def small(self, key: str, *, capital: bool) -> tuple[Entry, ...]:
        """The smaller places of that folded name, those that users added first."""
        if not self.added.sets:
            return self.base.small(key, capital=capital)
        return _once((*self.added.named(key, sure=False), *self.base.small(key, capital=capital)))

    def divisions_of(self, entry: Entry) -> tuple[Division, ...]:
        """The divisions that a place lies in and is not itself, the larger first, as far as they are known."""
        if entry.overlay:
            return self._enclosing(entry.id or "") or self._of_namesake(entry)
        known = []
        if entry.division in divisions():
            known.append(Division(f"geonames-admin1:{entry.division}", divisions()[entry.division]))
        if entry.district is not None:
            known.append(Division(*entry.district))
        return tuple(each for each in known if each.id != entry.id)

    def _enclosing(self, id: str) -> tuple[Division, ...]:
        found: list[Division] = []
        while id in self.within and self.within[id] not in found:
            found.insert(0, self.within[id])
            id = self.within[id].id
        return tuple(found)

    def _of_namesake(self, entry: Entry) -> tuple[Division, ...]:
        """Those of the place that GeoNames has under the same name there; none where the country is under dispute."""
        if entry.country is None or entry.country.disputed or entry.group != "settlement":
            return ()
        key = key_of(entry.name)
        for other in (*self.base.named(key, capital=True), *self.base.small(key, capital=True)):
            if other.group == "settlement" and other.country and other.country.code == entry.country.code:
                apart = _apart(entry, other)
                if apart is not None and apart <= _SAME:
                    return self.divisions_of(other)
        return ()

    def border_with(self, code: str) -> tuple[Entry, ...]:
        """The border of the conflict that has the state of that code on one side, where it has one such border."""
        beyond = self.states[code].name
        names = (key_of(f"{self.states[each].name}-{beyond} border") for each in self.at_home - {code})
        found = {entry.id: entry for name in names for _, entry in self.own.get(name, ())}
        return tuple(found.values()) if len(found) == 1 else ()


def gazetteer(profile: Profile | None) -> Gazetteer:
    """The gazetteer of one conflict, built once for each profile until users' places change.

    Raises:
        GazetteerMissing: it was not compiled when the package was built.
        BrokenGazetteer: a file of it, or of the places that users added, is missing, cut off, or of another form.
    """
    return _built(_Key(profile, added_places()))


class _Key:
    """A profile under its identity: hashing hundreds of toponyms at each call would cost more than the look-ups."""

    def __init__(self, profile: Profile | None, added: Added) -> None:
        self.profile, self.added = profile, added

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.profile is other.profile and self.added is other.added

    def __hash__(self) -> int:
        return id(self.profile)


@lru_cache(maxsize=32)
def _built(key: _Key) -> Gazetteer:
    profile = key.profile
    known = states()
    own: Index = {}
    if profile is not None:
        capitals = {key_of(name) for party in profile.parties for name in party.capitals}
        for toponym in profile.toponyms:
            entry = _entry(toponym, capitals)
            _add(own, entry, (toponym.name, *toponym.names))
        _add_parties(own, profile, known.entries)
    return Gazetteer(
        own=own,
        base=base(),
        added=key.added,
        at_home=_at_home(profile, known.entries),
        derived={**known.derived, **_derived(profile)},
        groups=_groups(profile),
        states=known.entries,
        within=_within(profile),
    )


def _within(profile: Profile | None) -> dict[str, Division]:
    toponyms = profile.toponyms if profile else ()
    names = {toponym.id: toponym.name for toponym in toponyms}
    listed = {each.id: each.within for each in toponyms if each.within}
    return {id: Division(within, names.get(within) or _name_of_division(within)) for id, within in listed.items()}


def _name_of_division(id: str) -> str:
    """The name of a division of GeoNames: its code where it is no first-order one."""
    code = id.partition(":")[2]
    return divisions().get(code, code)


def _apart(one: Entry, other: Entry) -> float | None:
    """The kilometres between two places, None where one has no point."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return kilometres((one.lat, one.lon), (other.lat, other.lon))


def _once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Each place once, as it comes first; a capital stands for its government in a list that was added too."""
    found: dict[object, Entry] = {}
    for entry in entries:
        key = entry.id or entry
        first = found.setdefault(key, entry)
        if entry.metonym and not first.metonym:
            found[key] = replace(first, metonym=True)
    return tuple(found.values())


def _add(index: Index, entry: Entry, names: Iterable[str]) -> None:
    keys: dict[str, bool] = {}
    for name in filter(None, names):
        key = key_of(name)
        keys[key] = keys.get(key, True) and name[:1].isupper()
    for key, upper in keys.items():
        index.setdefault(key, []).append((upper, entry))


def _entry(toponym: Toponym, capitals: set[str]) -> Entry:
    metonym = toponym.kind == "country" or (
        toponym.kind in ("city", "town") and any(key_of(name) in capitals for name in (toponym.name, *toponym.names))
    )
    return Entry(
        toponym.id, toponym.name, toponym.kind, toponym.lat, toponym.lon, toponym.country, overlay=True, metonym=metonym
    )


def _add_parties(index: Index, profile: Profile, known: dict[str, Entry]) -> None:
    """The states among the parties, under the names that the profile gives them."""
    for party in profile.parties:
        if not (party.state and party.country):
            continue
        code = Country(code=party.country, source="iso-3166")
        plain = Entry(f"country:{party.country}", party.name, "country", None, None, code, metonym=True)
        entry = replace(known.get(party.country, plain), name=party.name)
        _add(index, entry, [name for name in party.names if key_of(name) not in index])


def _derived(profile: Profile | None) -> dict[str, str]:
    """The adjectives and demonyms of the profile's states, with their country codes; "" for other parties'."""
    return {
        key_of(word): (party.country or "") if party.state else ""
        for party in (profile.parties if profile else ())
        for word in (*party.adjectives, *party.people)
    }


def _groups(profile: Profile | None) -> frozenset[str]:
    return frozenset(_group_keys(profile)) if profile else frozenset()


def _group_keys(profile: Profile) -> Iterator[str]:
    for party in profile.parties:
        if not party.state:
            yield from map(key_of, party.names)
        for body in party.bodies:
            yield from map(key_of, (body.name, *body.aliases))


def _at_home(profile: Profile | None, known: dict[str, Entry]) -> frozenset[str]:
    """The countries of the parties and of the profile's places."""
    if profile is None:
        return frozenset()
    of_parties = {party.country for party in profile.sides if party.country}
    of_places = {toponym.country.code for toponym in profile.toponyms if toponym.country}
    return frozenset(of_parties | of_places)
