"""What a name may mean, in the order in which it is looked for, and why it means the first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from alteram.places.base import divisions
from alteram.places.entries import AREAL, Entry
from alteram.places.fold import Word, key_of, words_of
from alteram.places.gazetteer import Gazetteer, gazetteer
from alteram.places.resolve import DWARFS, ORDER, order, resolve
from alteram.places.small import small_places
from alteram.places.spot import Name, spot
from alteram.profiles.records import Profile

Match = Literal["own name", "other name", "other spelling"]
Standing = Literal["profile", "added", "listed", "small", "elsewhere", "spelling"]

_STANDINGS = get_args(Standing)
_GOES_BEFORE = {
    "profile": "the conflict's profile lists it, and its places go before all others",
    "added": "it is in a list of your own, which goes before what comes with the program",
    "listed": "states, wide areas, large towns and first-order divisions go before smaller places",
    "small": "it is in a country that the conflict or the text is about",
    "elsewhere": "it is listed under this name, and not only under one that is spelled like it",
}
_LIKELIER = {
    "profile": "the conflict's profile lists it",
    "added": "it is in a list of your own",
    "state": "a state goes before other places of its name",
    "parties": "it is in a country of the conflict",
    "beside": "it is in the country of the places beside it",
    "text": "it is in a country that the text names",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean, and the name of the division that it lies in.

    ``standing`` is where it is looked for, in this order: among the places of the profile; those of
    lists that the user made; those taken for a place
    wherever words lead them in; small ones, which need words that make a place of the name; small ones of countries
    that are none of the conflict's; and places whose name is only spelled like it.
    """

    entry: Entry
    match: Match
    standing: Standing
    division: str | None


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a name may mean, the likeliest first; ``chosen`` says whether it means the first, ``why`` why or why not."""

    candidates: tuple[Candidate, ...]
    chosen: bool
    why: str


def weigh(name: str, *, profile: Profile | None = None) -> Weighed:
    """What ``name`` may mean in a text of the conflict of ``profile`` that says nothing else of where it is.

    Raises:
        GazetteerMissing: the gazetteer was not compiled when the package was built.
        BrokenGazetteer: a file of it is missing, cut off, or of another form.
    """
    places = gazetteer(profile)
    words = words_of(name[:1].upper() + name[1:])
    if not words:
        return Weighed((), False, "it has no letters")
    asked = _asked(words, places)
    key = "".join(word.key for word in words[asked.first : asked.last + 1])
    entry = resolve(asked, "in", among=(), places=places, hints=set()).entry
    ranked = sorted(_candidates(key, places, profile), key=lambda each: _rank(each, places, entry), reverse=True)
    chosen = bool(ranked) and ranked[0].entry == entry
    return Weighed(tuple(ranked), chosen, _Reasons(asked, places).of(ranked, chosen=chosen))


def _asked(words: Sequence[Word], places: Gazetteer) -> Name:
    """The name that the words are, with its kind word and the entries that it may mean by itself."""
    last = len(words) - 1
    found = [name for name in spot(words, places) if name.sort in ("listed", "run")]
    if len(found) != 1 or found[0].start != 0 or found[0].tail != last:
        entries = places.named("".join(word.key for word in words), capital=True)
        found = [Name(0, last, last, last, "listed" if entries else "run", entries)]
    return small_places(words, found, places, hints=()).among(found[0])


def _candidates(key: str, places: Gazetteer, profile: Profile | None) -> list[Candidate]:
    """All that is listed under a folded name or one spelled like it, each place once."""
    within = {each.id: each.within for each in profile.toponyms} if profile else {}
    names = {each.id: each.name for each in profile.toponyms} if profile else {}
    found: dict[object, Candidate] = {}
    for entry, standing in _listed(key, places):
        division = names.get(within.get(entry.id or "") or "") or _division(entry)
        candidate = Candidate(entry, _match(entry, key, standing), standing, division)
        found.setdefault(entry.id or (key_of(entry.name), entry.kind), candidate)
    return list(found.values())


def _listed(key: str, places: Gazetteer) -> Iterator[tuple[Entry, Standing]]:
    for _, entry in places.own.get(key, ()):
        yield entry, "profile"
    for entry in places.added.named(key, sure=True):
        yield entry, "added" if entry.added else "listed"
    for entry in places.base.named(key, capital=True):
        yield entry, "listed"
    for entry in places.small(key, capital=True):
        yield entry, "small" if not places.at_home or _code(entry) in places.at_home else "elsewhere"
    for entries in places.base.variants(key):
        for entry in entries:
            yield entry, "spelling"


def _division(entry: Entry) -> str | None:
    """The name of the division that a place lies in, and is not itself."""
    own = entry.id == f"geonames-admin1:{entry.division}"
    return None if own or entry.division is None else divisions().get(entry.division)


def _match(entry: Entry, key: str, standing: Standing) -> Match:
    if standing == "spelling":
        return "other spelling"
    own = entry.primary if entry.division or entry.small or entry.added else key_of(entry.name) == key
    return "own name" if own else "other name"


def _rank(each: Candidate, places: Gazetteer, meant: Entry | None) -> tuple[object, ...]:
    own = each.standing not in ("small", "elsewhere") or each.match == "own name"
    standing = -_STANDINGS.index(each.standing)
    return (each.entry == meant, standing, own, *order(each.entry, places, (), ()))


def _code(entry: Entry) -> str:
    return entry.country.code if entry.country else ""


@dataclass(frozen=True, slots=True)
class _Reasons:
    """Why a name means what it means, in plain words."""

    asked: Name
    places: Gazetteer

    def of(self, ranked: Sequence[Candidate], *, chosen: bool) -> str:
        """Why the first of those ``ranked`` is chosen, or why none is."""
        if not ranked:
            return "nothing lists it, and it is spelled like nothing that is listed"
        if not chosen:
            return self._none(ranked[0])
        if len(ranked) == 1:
            return "nothing else has this name"
        first, second = ranked[0], ranked[1]
        if first.standing != second.standing:
            return _GOES_BEFORE["elsewhere" if second.standing == "spelling" else first.standing]
        if first.entry.small and first.match != second.match:
            return "it is the place's own name, and another name of the others"
        alike = (each for each in ranked[1:] if each.standing == first.standing)
        return self._namesake(first, [each for each in alike if not first.entry.small or each.match == first.match])

    def _none(self, first: Candidate) -> str:
        if first.entry in self.asked.entries and first.entry.small:
            return "several small places of the name are about as large: the words around it have to say which"
        if self.asked.entries:
            return "none of them is of the kind that the name says"
        if first.standing == "spelling":
            return "other spellings are tried only in countries that the conflict is about"
        return "small places are taken only in countries that the conflict or the text is about"

    def _namesake(self, first: Candidate, others: Sequence[Candidate]) -> str:
        """Why the first goes before others that are looked for in the same place."""
        rival = max((each.entry for each in others), key=self._order)
        if self.asked.kind and not self._alike(first.entry, rival):
            return "its kind is the one that the name says"
        keys = zip(ORDER, self._order(first.entry), self._order(rival), strict=True)
        name, ours, theirs = next(((name, a, b) for name, a, b in keys if a != b), ("", 0, 0))
        bare = first.entry.group not in AREAL and rival.group in AREAL
        if ours < theirs or (bare and ours == theirs):
            return "a bare name means a town or village before a district or region"
        if name != "people":
            return _LIKELIER.get(name, "nothing tells them apart, and it is listed first")
        if first.entry.group in AREAL and rival.group not in AREAL and ours > theirs * DWARFS:
            return f"it has more than {DWARFS} times the people of the town of that name"
        return f"it has the most people: {ours:,}, and the next {theirs:,}"

    def _alike(self, one: Entry, other: Entry) -> bool:
        return one.group == other.group or {one.group, other.group} <= AREAL

    def _order(self, entry: Entry) -> tuple[int, ...]:
        return order(entry, self.places, (), ())
