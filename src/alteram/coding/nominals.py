"""Noun phrases by themselves: what they name, what they are made of, and whether they mean the other side."""

from __future__ import annotations

from alteram.coding.naming import Naming
from alteram.coding.scene import Scene, View
from alteram.coding.syntax import noun_phrase, obliques
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token


def is_person(view: View, token: Token) -> bool:
    """Whether ``token`` is one human being: a proper name that is no party's, "a man", "the spokesman"."""
    if token.upos == "PROPN":
        return not any(name.first <= token.index <= name.last for name in view.names)
    lemma = token.lemma.casefold()
    human = lemma in lexicon().actors.people.nouns or lemma.endswith(("man", "woman", "person"))
    return token.xpos == "NN" and human


def is_own(token: Token) -> bool:
    """Whether ``token`` is "we", "us" or "our", and not the United States."""
    return token.text != "US" and token.lower in lexicon().actors.own.words


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
    words = " ".join(t.lower for t in phrase)
    return any(each in words for each in rival.phrases)


def nearest_name(view: View, token: Token) -> Naming | None:
    """The name in ``token``'s phrase that stands nearest to it in the tree; of equals the first."""
    phrase = noun_phrase(view.sentence, token)
    names = view.names_in(phrase)
    covering = [name for name in names if name.first <= token.index <= name.last]
    if covering:
        return covering[0]
    return min(
        names,
        key=lambda name: (distance(view.sentence, view.sentence.tokens[name.first], token), name.first),
        default=None,
    )


def distance(sentence: Sentence, word: Token, above: Token) -> int:
    """How many steps ``word`` lies below ``above``; a large number where it does not."""
    for steps, each in enumerate((word, *sentence.ancestors(word))):
        if each is above:
            return steps
    return len(sentence.tokens)
