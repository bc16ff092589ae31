"""Whom a spokesman speaks for: mostly the issuer, but "the spokesman of the rebels" or "the SAF spokesman" another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from alteram.coding.clause.nominals import is_own, is_rival
from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import case_of
from alteram.coding.scene import Scene, View
from alteram.lexicon import lexicon
from alteram.lexicon.countries import countries
from alteram.model import Sentence, Token, is_a
from alteram.profiles.records import Party

BELONGING: Final = frozenset({"of", "for", "from"})
STATES: Final = frozenset(
    {"state", "presidency", "president", "ministry", "defence", "defense", "government", "defence ministry"}
)
MEDIA: Final = frozenset({"media", "newspaper", "television", "radio", "tabloid", "paper"})  # "newspaper reports"
ACRONYM: Final = 2  # capitals that make one of a word


def speaks_for_another(view: View, source: Token, scene: Scene, is_own_name: Callable[[str], bool]) -> bool:
    """Whether the spokesman ``source`` is told to speak for somebody other than the issuer of the statement.

    ``is_own_name`` says whether words name the issuer.
    """
    sentence, state = view.sentence, scene.issuer is not None and scene.issuer.state
    phrase = noun_phrase(sentence, source)
    named = {name.party.name for name in view.names_in(phrase)}
    if any(is_own(token) for token in phrase) or (scene.issuer is not None and scene.issuer.name in named):
        return False
    if is_rival(sentence, source) or sits_with_another(sentence, source, scene.issuer):
        return True
    statement = scene.reading.statement
    if statement.party is None and serves_a_side(sentence, source, statement.issuer or "", is_own_name):
        return True
    for owner in owners(sentence, source):
        if owner.lower == "their" or owner.lemma.casefold() in lexicon().actors.rival.states | MEDIA:
            return True  # no issuer is "they", nor calls itself "the occupation"
        others = lexicon().actors.irregular.nouns if state else lexicon().actors.state.nouns
        foreign = scene.issuer is not None and owner.upos != "PROPN" and owner.lemma.casefold() in others
        if foreign or is_rival(sentence, owner):
            return True
    if source.lemma == "report" and is_report_of_others(sentence, source, is_own_name):
        return True
    if source.lemma.casefold() in lexicon().cues.saying.papers and demonyms(sentence, source):
        return any(not is_own_name(each.text) for each in demonyms(sentence, source))  # "the Talvian note claims"
    strangers = (t for t in belonging(sentence, source) if is_acronym(t) or is_titled(sentence, source, t))
    return any(not is_own_name(token.text) for token in strangers)


def demonyms(sentence: Sentence, source: Token) -> list[Token]:
    """The capital adjectives before a paper, which tell whose it is."""
    before = sentence.children(source, "amod")
    return [each for each in before if each.text[:1].isupper() and 0 < each.index < source.index]


def is_report_of_others(sentence: Sentence, source: Token, is_own_name: Callable[[str], bool]) -> bool:
    """Whether a report is that of a body of another name: "the report of the Human Rights Council"."""
    makers = (each for each in sentence.children(source, "nmod") if each.upos == "PROPN")
    names = (" ".join(t.text for t in noun_phrase(sentence, each)) for each in makers)
    return any(not is_own_name(name) for name in names)


def serves_a_side(sentence: Sentence, source: Token, issuer: str, is_own_name: Callable[[str], bool]) -> bool:
    """Whether a spokesman in the report of an agency or a mission is told to be a side's: "army spokesman"."""
    sides = lexicon().actors.force.nouns | lexicon().actors.state.nouns | lexicon().actors.irregular.nouns | STATES
    whose = [each for each in belonging(sentence, source) if not is_own_name(each.text)]
    world = any(each.text == "UN" for each in whose) and not is_of_the_un(issuer)
    return world or any(each.lemma.casefold() in sides for each in whose)


def is_of_the_un(name: str) -> bool:
    """Whether a body by that name is one of the United Nations: "UN Mission in Darfur", "UNIFIL"."""
    return "united nations" in name.casefold() or any(word.startswith("UN") for word in name.split())


def owners(sentence: Sentence, source: Token) -> Iterator[Token]:
    """The words that tell whose spokesman ``source`` is: "of the rebels", "the rebels'", "rebel"."""
    for each in (source, *sentence.children(source, "nmod:desc", "appos", "compound")):
        if each is source or each.lemma.casefold() in lexicon().actors.voice.nouns:
            yield from sentence.children(each, "nmod:poss", "compound", "amod")
            yield from (of for of in sentence.children(each, "nmod") if case_of(sentence, of) in BELONGING)


def belonging(sentence: Sentence, source: Token) -> Iterator[Token]:
    """The words of ``owners`` with what qualifies them: "the spokesman of the SAF command"."""
    for owner in owners(sentence, source):
        yield owner
        yield from sentence.children(owner, "compound")


def sits_with_another(sentence: Sentence, source: Token, issuer: Party | None) -> bool:
    """Whether a spokesman sits in the capital of a state that the issuer is not of: "the spokesman in Baghdad"."""
    if issuer is None or issuer.country is None:
        return False
    seats = [each.text for each in sentence.children(source, "nmod") if case_of(sentence, each) == "in"]
    return any(capitals().get(seat, issuer.country) != issuer.country for seat in seats)


@lru_cache(maxsize=1)
def capitals() -> dict[str, str]:
    """The country codes of the states by the names of their capitals."""
    return {name: entry.code for entry in countries() for name in entry.capitals}


def is_titled(sentence: Sentence, source: Token, owner: Token) -> bool:
    """Whether ``owner`` is the name of no office, before the spokesman: "the Al Shabaab spokesman"."""
    actors = lexicon().actors
    offices = actors.institution.nouns | actors.force.nouns | actors.state.nouns | actors.voice.nouns | actors.own.nouns
    before = sentence.head_of(owner) is source and is_a(owner.relation, "compound", "nmod:poss")
    return before and owner.upos == "PROPN" and owner.lemma.casefold() not in offices and owner.lower not in offices


def is_acronym(token: Token) -> bool:
    return (
        len(token.text) >= ACRONYM and token.text.isalpha() and token.text.isupper() and token.lower not in ("us", "un")
    )
