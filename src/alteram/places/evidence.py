"""What makes a place of a name: what it is known to be, the words before it, and those after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from alteram.places.fold import Word
from alteram.places.gazetteer import Gazetteer
from alteram.places.relations import Lead, leads_to_state
from alteram.places.spot import Name
from alteram.places.vocabulary import vocabulary

_LEAST_TOWN = 15_000
_MOST_HELPERS = 2  # "have been shelled"


@dataclass(slots=True)
class Evidence:
    """The words of a text and its names, under the first word of each."""

    words: Sequence[Word]
    places: Gazetteer
    names: Mapping[int, Name]
    capitals: frozenset[str] | None = None

    def is_place(self, name: Name, found: Lead | None, among: Sequence[Name]) -> bool:
        """Whether ``name`` is a place for sure; ``found`` is the cue before it, ``among`` the names of its chain."""
        if name.sort in ("state-place", "border"):
            return True
        if name.metonym:
            return self._metonym_is_place(name, found)
        if name.sort == "run":
            return self._run_is_place(name, found, among)
        first = name.entries[0]
        if first.overlay or first.kind in ("line", "water") or name.kind or name.directional or found:
            return True
        return self._at_home(name) or self._suffers(name)

    def _metonym_is_place(self, name: Name, found: Lead | None) -> bool:
        if name.kind and not name.is_state:
            return True
        if found is None or (found.cue.towns_only and name.is_state):
            return False
        return leads_to_state(self.words, found)

    def _run_is_place(self, name: Name, found: Lead | None, among: Sequence[Name]) -> bool:
        """An unlisted name needs a kind word or a strong cue; one that opens a sentence may be any word."""
        opening = self.words[name.first].opens and name.first == name.last and not found
        if name.kind or name.directional:
            return not opening or self._seen_within(name) or self._suffers(name)
        if self.words[name.last].possessive:
            return False  # "at Petrov's request": more often a person than a place
        known = bool(name.entries) and not self._is_word(name)
        if known and self._suffers(name):
            return True
        if found is None:
            return known and self._is_town_at_home(name)
        if found.cue.strong or found.relation == "distance-bearing" or (known and leads_to_state(self.words, found)):
            return True
        return self._is_end_of_stretch(found, among) or (not found.cue.lists and self._is_placed(name))

    def _at_home(self, name: Name) -> bool:
        return any(entry.country and entry.country.code in self.places.at_home for entry in name.entries)

    def _is_town_at_home(self, name: Name) -> bool:
        """Whether a name without a cue is that of a town of the conflict's countries, and opens no sentence."""
        if self.words[name.first].opens and not self._seen_within(name):
            return False
        towns = [entry for entry in name.entries if entry.primary and entry.rank >= _LEAST_TOWN]
        return any(entry.country and entry.country.code in self.places.at_home for entry in towns)

    def _is_end_of_stretch(self, found: Lead, among: Sequence[Name]) -> bool:
        """Whether a name stands with a known place after "between": "between Diallassagou and Tori"."""
        return found.relation == "between" and any(other.entries and not other.metonym for other in among)

    def _is_placed(self, name: Name) -> bool:
        """Whether the words after a name say where it is: "seized Kyaukme in northern Shan State"."""
        at = name.tail + 1
        if at + 1 >= len(self.words) or self.words[at].lower not in ("in", "near") or not self.words[at].joined:
            return False
        passed = vocabulary().sets["directions.adjectives"] | {"the"}
        at += 1
        while at < len(self.words) and at not in self.names and self.words[at].lower in passed:
            at += 1
        inside = self.names.get(at)
        return inside is not None and (bool(inside.entries) or inside.kind is not None)

    def _suffers(self, name: Name) -> bool:
        """Whether the words after a name say what befell it, as it befalls places: "Batken airport was bombed"."""
        known = vocabulary().sets
        at = name.tail + 1
        for passed in range(_MOST_HELPERS + 1):
            word = self.words[at + passed] if at + passed < len(self.words) else None
            if word is None or not word.spaced:
                return False
            if passed and word.lower in known["suffered"]:
                return True
            if word.lower not in known["suffered.helpers"]:
                return False
        return False

    def _is_word(self, name: Name) -> bool:
        """Whether a name is a word, or that of a person, as well: only a strong cue makes a place of it."""
        return "".join(word.key for word in self.words[name.first : name.last + 1]) in vocabulary().ambiguous

    def _seen_within(self, name: Name) -> bool:
        """Whether the word is capitalised within a sentence elsewhere in the text."""
        if self.capitals is None:
            self.capitals = frozenset(word.key for word in self.words if word.capital and not word.opens)
        return self.words[name.first].key in self.capitals
