"""A text with the two parties of a conflict exchanged: the ground of the test that both are read alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import zip_longest

from alteram.errors import UnknownParty
from alteram.profiles.counterparts import bodies_of_both, places_of_both
from alteram.profiles.exchanged_places import forms_of_both, names_of, names_party
from alteram.profiles.records import Body, Party, Profile

Pair = tuple[str, str]

# Words that begin with a vowel letter and a consonant's sound ("a Ukrainian", "a UN mission").
_CONSONANT = re.compile(r"(?:Eu|Uk|Uga|Uru|Uni|UN|US|UK|UA|One\b)")
_SPELLED = re.compile(r"[A-Z][A-Z0-9]{1,3}(?![A-Za-z])")
_VOWEL_LETTERS = "AEFHILMNORSX"
# Names that take "the": abbreviations, and those that end in a common noun ("Republic of X" reads as one too).
_TAKES_THE = re.compile(
    r"\b(?:[A-Z]{2,}|[A-Z]\d+|Kremlin|Republic|Federation|Union|Kingdom|State|Authority|Front|Army|Forces|Movement)\b"
)


def exchange(text: str, profile: Profile, *, a: str, b: str) -> str:
    """``text`` with party ``a`` for ``b`` and ``b`` for ``a``: names, derived forms, bodies and places of either side.

    One pass, longest form first, whole words, case kept. "a" and "an" follow the new word, and "the" goes where
    the new name takes none ("the TPLF" becomes "Ethiopia"). Places without a side stay, as do the names of
    agreements and of dated events, which are those of both ("the Pahalgam attack").

    Raises:
        UnknownParty: the profile has no party ``a`` or ``b``.
    """
    pattern, mapping, shedding = _exchanger(profile, _party(profile, a), _party(profile, b))

    def replaced(match: re.Match[str]) -> str:
        article, space, form = match[1] or "", match[2] or "", match[3]
        other = mapping[form]
        if article.lower() != "the":
            return _indefinite(article, other) + space + other
        return other if form in shedding else article + space + other

    return pattern.sub(replaced, text)


def exchange_mapping(profile: Profile, *, a: str, b: str) -> dict[str, str]:
    """Each form of one party with the form that takes its place, where one form stands for one only.

    The mapping is its own inverse: exchanging a text twice gives it back where all its forms are in it.

    Raises:
        UnknownParty: the profile has no party ``a`` or ``b``.
    """
    forms = _forms(profile, _party(profile, a), _party(profile, b))
    return {form: other for form, other in forms.items() if forms.get(other) == form}


def _party(profile: Profile, name: str) -> Party:
    party = profile.party(name)
    if party is None:
        names = ", ".join(party.name for party in profile.parties)
        raise UnknownParty(f"'{name}' is no party of '{profile.id}'", todo=f"use one of {names}")
    return party


@lru_cache(maxsize=64)
def _exchanger(profile: Profile, a: Party, b: Party) -> tuple[re.Pattern[str], dict[str, str], frozenset[str]]:
    """What finds the forms, what stands for each, and the forms whose "the" goes with them."""
    forms = _forms(profile, a, b) | {name: name for name in _shared_names(profile)}
    mapping = {form.upper(): other.upper() for form, other in forms.items() if len(form) > 3} | forms
    names = {name for party in (a, b) for name in (*party.names, *party.capitals)}
    bare = {name for name in names if not _TAKES_THE.search(name)}
    return _pattern(mapping), mapping, frozenset(name for name in names - bare if mapping.get(name) in bare)


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    alternatives = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?:\b(an?|An?|[Tt]he)(\s+))?(?<!\w)({alternatives})(?!\w)")


def _shared_names(profile: Profile) -> Iterable[str]:
    """Names that mean one agreement or dated event, whoever uses them."""
    for accord in profile.accords:
        yield from (accord.name, *accord.aliases)
    for episode in profile.episodes:
        yield from (episode.name, *episode.aliases)


def _forms(profile: Profile, a: Party, b: Party) -> dict[str, str]:
    """Every form that is exchanged; pairs of equal position come first, so that a surplus form takes nobody's place."""
    pairs, surplus = _pairs(profile, a, b)
    forms: dict[str, str] = {}
    for one, other in pairs:
        if one not in forms and other not in forms:
            forms |= {one: other, other: one}
    for one, other in (*pairs, *surplus):
        forms.setdefault(one, other)
    return forms


def _pairs(profile: Profile, a: Party, b: Party) -> tuple[list[Pair], list[Pair]]:
    """Forms of equal position in two lists; then, of the longer list, the rest with the last form of the other."""
    pairs: list[Pair] = []
    surplus: list[Pair] = []
    for ones, others in _lists(profile, a, b):
        short = min(len(ones), len(others))
        pairs += zip(ones[:short], others[:short], strict=True)
        if short:
            surplus += [(one, others[-1]) for one in ones[short:]]
            surplus += [(other, ones[-1]) for other in others[short:]]
    surplus += [(other, one) for one, other in pairs]
    return pairs, surplus


def _lists(profile: Profile, a: Party, b: Party) -> Iterable[tuple[Sequence[str], Sequence[str]]]:
    yield a.names, b.names
    # A party without derived forms (an abbreviation, mostly) is its own adjective and plural.
    yield a.adjectives or a.names[:1], b.adjectives or b.names[:1]
    yield a.people or a.names[:1], b.people or b.names[:1]
    yield a.capitals, b.capitals
    for body, counterpart in bodies_of_both(a, b):
        yield _uncomposed(_body_forms(body), a, _body_forms(counterpart), b)
    for place, counterplace in places_of_both(profile, a, b):
        yield from forms_of_both(place, a, counterplace, b)
    for place in profile.toponyms:
        if place.side is None:
            yield names_of(place, a), names_of(place, b)


def _body_forms(body: Body) -> tuple[str, ...]:
    return (body.name, *body.aliases)


def _uncomposed(ones: Sequence[str], a: Party, others: Sequence[str], b: Party) -> tuple[list[str], list[str]]:
    """Two lists of forms without those that both parties build from their own names ("Forces of X").

    Such forms are exchanged by the name within them, which keeps the order of the words.
    """
    kept_ones: list[str] = []
    kept_others: list[str] = []
    for one, other in zip_longest(ones, others):
        composed = names_party(one, a) and names_party(other, b)
        if one is not None and not composed:
            kept_ones.append(one)
        if other is not None and not composed:
            kept_others.append(other)
    return kept_ones, kept_others


def _indefinite(article: str, word: str) -> str:
    """``article`` ("a" or "an") in the form that ``word`` asks for; nothing where there is none."""
    return article and article[0] + ("n" if _begins_with_vowel(word) else "")


def _begins_with_vowel(word: str) -> bool:
    """Whether ``word`` begins with the sound of a vowel; abbreviations of up to four letters are spelled out."""
    if _CONSONANT.match(word):
        return False
    return word[0] in (_VOWEL_LETTERS if _SPELLED.match(word) else "AEIOUaeiou")
