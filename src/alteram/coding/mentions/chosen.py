"""What words say that a person chose, by the lexicon and the profile alone: no parse is made."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from alteram.coding.mentions.accords import accords_in
from alteram.coding.mentions.naming import WORD, Namer, Naming, forms_of, states
from alteram.coding.mentions.numbers import Count, bounded, number_end
from alteram.coding.mentions.weapons import Armoury
from alteram.lexicon import lexicon
from alteram.model import Agreement, Sentence, Span, Token, Weapon
from alteram.model.codes import Unit
from alteram.model.parses import ROOT
from alteram.profiles.records import Party, Profile

NUMBER: Final = r"\d+(?:[,.]\d+)*"
PIECE: Final = re.compile(rf"{NUMBER}|[^\W\d]\w*(?:[.'’]\w+)*|[^\w\s]")
PLURALS: Final = (("ies", "y"), ("s", ""))
AROUND: Final = 60  # letters before words that may bound a number in them: "at least 26"


@dataclass(frozen=True, slots=True)
class Named:
    """Whom words name: the ``name`` that is shown, the party, and the id of a body of it."""

    name: str
    party: str | None = None
    actor: str | None = None


def actor_in(words: str, profile: Profile | None) -> Named:
    """Whom ``words`` name by the profile and the list of states; by themselves where these know nobody in them."""
    parties = profile.parties if profile else ()
    found = _namer(parties).find(_flat(words, WORD))
    if not found:
        return Named(words)
    first = max(found, key=lambda each: (each.body is not None, each.last - each.first))
    name = first.body.name if first.body else _whole(words, first)
    return Named(name, first.party.name, first.body.id if first.body else None)


def _whole(words: str, naming: Naming) -> str:
    """The party's own name where ``words`` are but one for it; else the words."""
    plain = tuple(word.casefold() for word in WORD.findall(words) if word.casefold() != "the")
    names = {tuple(map(str.casefold, form.words)) for form in forms_of(naming.party) if form.body is None}
    return naming.party.name if plain in names else words


@lru_cache(maxsize=8)
def _namer(parties: tuple[Party, ...]) -> Namer:
    return Namer(parties)


def parties_known(profile: Profile | None) -> list[str]:
    """The names of the parties of the profile, in its order, before those of all states."""
    own = [party.name for party in profile.parties] if profile else []
    return [*own, *sorted({party.name for party in states()} - set(own))]


def weapon_in(text: str, span: Span) -> Weapon | None:
    """The weapon that those words of ``text`` name, over all of them; None where the lexicon knows none there."""
    found = _armoury().find(_flat(span.of(text), PIECE, start=span.start), text)
    if not found:
        return None
    last = found[-1].weapon
    return Weapon(text=span.of(text), start=span.start, end=span.end, kind=last.kind, calibre=last.calibre)


@lru_cache(maxsize=1)
def _armoury() -> Armoury:
    return Armoury(lexicon())


def weapon_kinds() -> list[str]:
    """The kinds of weapons that the lexicon knows, in alphabetical order."""
    return sorted({arms.kind for arms in lexicon().weapons})


def count_in(text: str, span: Span) -> tuple[Count, Unit | None] | None:
    """The first number in those words of ``text`` with its bounds, and the unit that words of them tell; or None."""
    numbers = lexicon().numbers
    start = max(0, span.start - AROUND)
    sentence = _flat(text[start : span.end], PIECE, start=start)
    inside = [token.index for token in sentence.tokens if token.span.start >= span.start]
    for at in inside:
        end = number_end(sentence.tokens, at, numbers)
        if end is not None:
            words = [sentence.tokens[index] for index in inside]
            units = (numbers.noun_units.get(form) for token in words for form in (token.lemma, token.lower))
            verbs = (numbers.verb_units.get(form) for token in words for form in (token.lemma, token.lower))
            return bounded(sentence, at, end, numbers), next((unit for unit in (*verbs, *units) if unit), None)
    return None


def accord_in(text: str, span: Span, profile: Profile | None) -> Agreement:
    """The agreement that those words of ``text`` name; without an id where the profile knows none."""
    known = [accord for found, accord in accords_in(profile, span.of(text)) if found]
    return Agreement(text=span.of(text), start=span.start, end=span.end, id=known[0].id if known else None)


def _flat(words: str, pattern: re.Pattern[str], *, start: int = 0) -> Sentence:
    """``words``, which begin at ``start`` of a text, as a sentence in which no word governs another."""
    return Sentence(0, Span(start, start + len(words)), tuple(_tokens(pattern.finditer(words), start)))


def _tokens(found: Iterable[re.Match[str]], start: int) -> Iterable[Token]:
    for index, match in enumerate(found):
        span = Span(start + match.start(), start + match.end())
        yield Token(index, match[0], span, _singular(match[0].lower()), "NOUN", "NN", ROOT, "dep")


def _singular(word: str) -> str:
    return next((word[: -len(end)] + own for end, own in PLURALS if word.endswith(end) and len(word) > 3), word)
