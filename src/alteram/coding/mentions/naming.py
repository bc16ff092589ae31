"""Names of parties and their bodies in a sentence, by the conflict's profile and the list of states."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Literal

from alteram.lexicon import lexicon
from alteram.lexicon.countries import countries
from alteram.model import Sentence, Token, is_a
from alteram.profiles.records import Body, Party

Sort = Literal["body", "name", "capital", "adjective", "people"]
HYPHENS = frozenset({"-", "‑", "–"})
LONGEST = 6  # words of a movement's name after the state's
WORD = re.compile(r"'s\b|\w+(?:\.\w+)*|[^\w\s]")  # as sentences are cut: "People's" is two words
PREFIXED = re.compile(r"(?:pro|anti)-")  # one word of a text: "pro-Norland forces"


@dataclass(frozen=True, slots=True)
class Naming:
    """Words ``first`` to ``last`` (inclusive) of a sentence name ``party``, or its ``body``."""

    first: int
    last: int
    party: Party
    body: Body | None
    sort: Sort


@dataclass(frozen=True, slots=True)
class Form:
    """One way to name a party or body, cut into words."""

    words: tuple[str, ...]
    party: Party
    body: Body | None
    sort: Sort


class Namer:
    """Finds the names that some parties and the list of states have; those of ``parties`` come first."""

    def __init__(self, parties: Iterable[Party]) -> None:
        own = by_first_word(parties)
        # the states are the same for all: only those that share a first word with a party are sorted in again
        shared = {word: by_length([*forms, *state_forms().get(word, ())]) for word, forms in own.items()}
        self._own, self._states = shared, state_forms()

    def find(self, sentence: Sentence) -> list[Naming]:
        """The names in ``sentence``, longest first at each word, not overlapping, in text order."""
        words = [token.text.replace("’", "'") for token in sentence.tokens]
        found, at = [], 0
        while at < len(words):
            first = words[at].casefold()
            forms = self._own.get(first) or self._states.get(first)
            form = next((f for f in forms if matches(f, words, at)), None) if forms else None  # most words begin none
            if form is None:
                at += 1
                continue
            found.append(Naming(at, at + len(form.words) - 1, form.party, form.body, form.sort))
            at += len(form.words)
        return [
            name
            for name in found
            if not (
                in_movement(sentence, name) or is_maker(sentence, name) or any(is_pair(name, other) for other in found)
            )
        ]


def in_movement(sentence: Sentence, name: Naming) -> bool:
    """Whether a state's name is but a part of that of a movement: "the Sudan Revolutionary Front" is not Sudan's."""
    if name.party.role != "third-party" and name.body is not None:
        return False
    return is_of_movement(sentence, name.first, name.last)


def is_maker(sentence: Sentence, name: Naming) -> bool:
    """Whether ``name`` only tells where arms come from: "a Norland-made missile"."""
    after = [word.lower for word in sentence.tokens[name.last + 1 : name.last + 3]]
    return len(after) == 2 and after[0] in HYPHENS and after[1] in lexicon().actors.backed.nouns


def is_of_movement(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words from ``first`` to ``last`` stand in the name of a movement, as its title tells around them."""
    words = sentence.tokens
    following = words[last + 1].lower if last + 1 < len(words) else ""
    if following in ("'s", "’s"):
        return False  # "Norland's Front"
    after = [*takewhile(is_titled, words[last + 1 : last + 1 + LONGEST])]
    before = [*takewhile(is_titled, reversed(words[max(0, first - LONGEST) : first]))]
    if any(word.lower in lexicon().actors.movement.adjectives for word in before):
        before = before[:2]  # "the Democratic Republic of Congo" is no movement
    title = " ".join(word.lower for word in after)
    if any(title.startswith(phrase) for phrase in lexicon().actors.movement.phrases):
        return True
    movement = lexicon().actors.movement
    around, ahead = {word.lower for word in (*after, *before)}, {word.lower for word in before}
    return bool(around & movement.nouns or ahead & movement.titles)


def is_titled(word: Token) -> bool:
    """Whether ``word`` may be one of a title: with a capital, or between two of them."""
    return word.text[0].isupper() or word.lower in ("'s", "’s", "'", "’", "-", "–", "for", "of", "and", "the")


def is_pair(name: Naming, other: Naming) -> bool:
    """Whether two peoples' names stand side by side, and so name a people of neither state: "Bosnian Serb".

    One of the two may be a side of its own: the "Greek Cypriot" guards are no guards of Greece.
    """
    beside = name.last + 1 == other.first or other.last + 1 == name.first
    foreign = "third-party" in (name.party.role, other.party.role) and name.party is not other.party
    return beside and foreign and {name.sort, other.sort} <= {"adjective", "people"}


def describes(sentence: Sentence, name: Naming, token: Token) -> bool:
    """Whether a name tells who "the enemy" is: "the Norlandic enemy"."""
    word = sentence.tokens[name.first]
    return sentence.head_of(word) is token and is_a(word.relation, "amod", "compound")


def matches(form: Form, words: list[str], at: int) -> bool:
    """Whether ``form`` stands at ``at``: letter case may differ, but a capital stays a capital."""
    there = words[at : at + len(form.words)]
    if len(there) < len(form.words):
        return False
    return all(
        want == got
        or (want.casefold() == got.casefold() and (got[:1].isupper() or want[:1].islower()) and len(want) > 2)
        for want, got in zip(form.words, there, strict=True)
    )


def forms_of(party: Party) -> list[Form]:
    """Every way to name ``party`` and its bodies, a leading article left out."""
    named: list[tuple[str, Body | None, Sort]] = []
    for body in party.bodies:
        named += [(name, body, "body") for name in (body.name, *body.aliases)]
    named += [(name, None, "name") for name in (party.name, *party.names)]
    named += [(name, None, "capital") for name in party.capitals]
    named += [(name, None, "adjective") for name in party.adjectives]
    named += [(name, None, "people") for name in party.people]
    bare = (
        (name.removeprefix("the ").removeprefix("The ").replace("’", "'"), body, sort) for name, body, sort in named
    )
    cut = (
        (tuple(words), body, sort)
        for name, body, sort in bare
        for words in ((WORD.findall(name), name.split()) if PREFIXED.match(name) else (WORD.findall(name),))
    )
    return [Form(words, party, body, sort) for words, body, sort in cut if words]


def by_first_word(parties: Iterable[Party]) -> dict[str, list[Form]]:
    """The forms of ``parties`` by their first word, the longest first; of equals the first."""
    found: dict[str, list[Form]] = defaultdict(list)
    for party in parties:
        for form in forms_of(party):
            found[form.words[0].casefold()].append(form)
    return {word: by_length(forms) for word, forms in found.items()}


def by_length(forms: Iterable[Form]) -> list[Form]:
    return sorted(forms, key=lambda form: -len(form.words))


@lru_cache(maxsize=1)
def state_forms() -> dict[str, list[Form]]:
    """The forms of all states by their first word."""
    return by_first_word(states())


@lru_cache(maxsize=1)
def states() -> tuple[Party, ...]:
    """Every state as a third party, for those that the profile does not name; their capitals are places here."""
    return tuple(
        Party(
            id=entry.code.lower(),
            name=entry.name,
            names=(entry.name, *entry.names),
            adjectives=entry.adjectives,
            people=entry.people,
            role="third-party",
            country=entry.code,
        )
        for entry in countries()
    )
