"""What a name may mean, in the order in which it is looked for, and why it means the first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from alteram.model.mentions import Division
from alteram.places.entries import Entry
from alteram.places.fold import Word, key_of, words_of
from alteram.places.gazetteer import Gazetteer, gazetteer
from alteram.places.rank import Marks, Neighbours, Surroundings, ranked
from alteram.places.resolve import resolve
from alteram.places.small import small_places
from alteram.places.spot import Name, spot
from alteram.profiles.records import Profile

Match = Literal["own name", "other name", "other spelling"]
Standing = Literal["profile", "added", "listed", "small", "elsewhere", "spelling"]

_NOTHING = Surroundings()
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
    "kind": "its kind is the one that the name says",
    "bare": "a bare name means a town or village before a district or region",
    "parties": "it is in a country of the conflict",
    "own_name": "it is the place's own name, and another name of the others",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean, and the divisions that it lies in.

    ``standing`` is where it is looked for, in this order: among the places of the profile; those of lists that the user
    made; those taken for a place wherever words lead them in; small ones, which need words that make a place of the
    name; small ones of countries that are none of the conflict's; and places whose name is only spelled like it.
    """

    entry: Entry
    match: Match
    standing: Standing
    divisions: tuple[Division, ...]
    marks: Marks

    @property
    def score(self) -> float:
        """How much speaks for it; a tenfold in people counts 1."""
        return self.marks.score


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
    entry = resolve(asked, "in", among=(), places=places, around=_NOTHING).entry
    found = sorted(_candidates(asked, key, places), key=lambda each: _place(each, entry), reverse=True)
    chosen = bool(found) and found[0].entry == entry
    return Weighed(tuple(found), chosen, _Reasons(asked).of(found, chosen=chosen))


def _asked(words: Sequence[Word], places: Gazetteer) -> Name:
    """The name that the words are, with its kind word and the entries that it may mean by itself."""
    last = len(words) - 1
    found = [name for name in spot(words, places) if name.sort in ("listed", "run")]
    if len(found) != 1 or found[0].start != 0 or found[0].tail != last:
        entries = places.named("".join(word.key for word in words), capital=True)
        found = [Name(0, last, last, last, "listed" if entries else "run", entries)]
    return small_places(words, found, places, hints=()).among(found[0])


def _candidates(asked: Name, key: str, places: Gazetteer) -> list[Candidate]:
    """All that is listed under a folded name or one spelled like it, each place once."""
    found: dict[object, Candidate] = {}
    listed = list(_listed(key, places))
    marks = ranked(
        asked, [entry for entry, _ in listed], areal=False, beside=Neighbours(), places=places, around=_NOTHING
    )
    by_entry = {id(each.entry): each for each in marks}
    for entry, standing in listed:
        candidate = Candidate(
            entry, _match(entry, key, standing), standing, places.divisions_of(entry), by_entry[id(entry)].marks
        )
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


def _match(entry: Entry, key: str, standing: Standing) -> Match:
    if standing == "spelling":
        return "other spelling"
    own = entry.primary if entry.division or entry.small or entry.added else key_of(entry.name) == key
    return "own name" if own else "other name"


def _place(each: Candidate, meant: Entry | None) -> tuple[object, ...]:
    own = each.standing not in ("small", "elsewhere") or each.match == "own name"
    return (each.entry == meant, -_STANDINGS.index(each.standing), own, each.score)


def _code(entry: Entry) -> str:
    return entry.country.code if entry.country else ""


@dataclass(frozen=True, slots=True)
class _Reasons:
    """Why a name means what it means, in plain words."""

    asked: Name

    def of(self, found: Sequence[Candidate], *, chosen: bool) -> str:
        """Why the first of those ``found`` is chosen, or why none is."""
        if not found:
            return "nothing lists it, and it is spelled like nothing that is listed"
        if not chosen:
            return self._none(found[0])
        if len(found) == 1:
            return "nothing else has this name"
        first, second = found[0], found[1]
        if first.standing != second.standing:
            return _GOES_BEFORE["elsewhere" if second.standing == "spelling" else first.standing]
        if first.entry.small and first.match != second.match:
            return "it is the place's own name, and another name of the others"
        return self._namesake(first, second)

    def _none(self, first: Candidate) -> str:
        if first.entry in self.asked.entries and first.entry.small:
            return "several small places of the name are about as large: the words around it have to say which"
        if self.asked.entries:
            return "none of them is of the kind that the name says"
        if first.standing == "spelling":
            return "other spellings are tried only in countries that the conflict is about"
        return "small places are taken only in countries that the conflict or the text is about"

    def _namesake(self, first: Candidate, rival: Candidate) -> str:
        """Why the first goes before another that is looked for in the same place: the mark that counts most."""
        ours, theirs = first.marks.weighed(), rival.marks.weighed()
        mark = max(ours, key=lambda name: ours[name] - theirs[name])
        if ours[mark] <= theirs[mark]:
            return "nothing tells them apart, and it is listed first"
        if mark != "people":
            return _LIKELIER[mark]
        return f"it has the most people: {first.entry.rank:,}, and the next {rival.entry.rank:,}"
