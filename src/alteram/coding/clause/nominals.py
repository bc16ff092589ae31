"""Noun phrases by themselves: what they name, what they are made of, and whether they mean the other side."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import case_of, obliques
from alteram.coding.mentions.naming import Naming
from alteram.coding.scene import Scene, View
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

BESIDE: Final = frozenset({"in", "at", "near", "on", "through", "via"})  # where one is, or by what one speaks


def is_person(view: View, token: Token) -> bool:
    """Whether ``token`` is one human being: a proper name that is no party's, "a man", "the spokesman"."""
    if token.upos == "PROPN":
        return not any(name.first <= token.index <= name.last for name in view.names)
    lemma = token.lemma.casefold()
    human = lemma in lexicon().actors.people.nouns or lemma.endswith(("man", "woman", "person"))
    return token.xpos == "NN" and human


def is_own(token: Token) -> bool:
    """Whether ``token`` is "we", "us" or "our", or the "I" of a letter, and neither the United States nor a numeral."""
    return token.text != "US" and token.upos != "NUM" and token.lower in lexicon().actors.own.words


def is_described(sentence: Sentence, token: Token) -> bool:
    """Whether a pointing word says itself who is meant: "those who work there", "those of the other side"."""
    return token.lower in ("these", "those") and sentence.child(token, "acl", "nmod") is not None


def content_noun(sentence: Sentence, noun: Token) -> Token:
    """What a collective is made of: "residents" in "a group of residents"."""
    inner = [o.token for o in obliques(sentence, noun) if o.case == "of"]
    return inner[0] if inner and noun.lemma.casefold() in lexicon().actors.collective.nouns else noun


def phrase_of(sentence: Sentence, token: Token) -> str:
    return " ".join(t.lower for t in noun_phrase(sentence, token))


def is_rival(sentence: Sentence, token: Token, scene: Scene) -> bool:
    """Whether ``token``'s phrase is "the enemy", "the opposite side" or the like, or belongs to it."""
    rival = scene.lexicon.actors.rival
    phrase = noun_phrase(sentence, token)
    if any(t.lemma in rival.nouns and t.upos == "NOUN" for t in phrase):
        return True
    if not any(t.lower in rival_openers() for t in phrase):
        return False  # most phrases name somebody else
    words = " ".join(t.lower for t in phrase)
    return any(each in words for each in rival.phrases)


@lru_cache(maxsize=1)
def rival_openers() -> frozenset[str]:
    """The first words of the phrases that mean the other side."""
    return frozenset(phrase.split()[0] for phrase in lexicon().actors.rival.phrases)


def nearest_name(view: View, token: Token) -> Naming | None:
    """The name in ``token``'s phrase that stands nearest to it in the tree; of equals the first."""
    phrase = noun_phrase(view.sentence, token)
    names = [n for n in view.names_in(phrase) if not (is_setting_name(view, n, token) or is_origin_name(n, token))]
    covering = [name for name in names if name.first <= token.index <= name.last]
    if covering:
        return covering[0]
    return min(
        names,
        key=lambda name: (distance(view.sentence, view.sentence.tokens[name.first], token), name.first),
        default=None,
    )


def is_setting_name(view: View, name: Naming, token: Token) -> bool:
    """Whether ``name`` says where ``token`` is, not whose it is: "the Special Representative in Mali"."""
    sentence = view.sentence
    word = sentence.tokens[name.first]
    while word is not token:
        if is_a(word.relation, "nmod", "obl") and case_of(sentence, word) in (
            "in",
            "at",
            "near",
            "on",
            "through",
            "via",
        ):
            return True
        above = sentence.head_of(word)
        if above is None:
            return False
        word = above
    return False


def is_origin_name(name: Naming, token: Token) -> bool:
    """Whether ``name`` tells the origin of those who act for no state: "Albanian terrorists" are not Albania's."""
    actors = lexicon().actors
    unofficial = token.lemma.casefold() in actors.irregular.nouns | actors.private.nouns
    return unofficial and name.party.role == "third-party" and name.sort in ("adjective", "people")


def distance(sentence: Sentence, word: Token, above: Token) -> int:
    """How many steps ``word`` lies below ``above``; a large number where it does not."""
    for steps, each in enumerate((word, *sentence.ancestors(word))):
        if each is above:
            return steps
    return len(sentence.tokens)
