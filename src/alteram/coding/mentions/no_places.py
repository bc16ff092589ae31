"""Names of ships and of movements that look like those of places: "the trawler Mira", "the Front for Norland"."""

from __future__ import annotations

from typing import Final

from alteram.coding.mentions.naming import is_of_movement
from alteram.coding.mentions.persons import Persons
from alteram.lexicon import lexicon
from alteram.model import Parse, PlaceMention, Sentence, Token

QUOTES: Final = frozenset({'"', "“", "”", "«", "'", "‘", "’"})
OF: Final = frozenset({"of", "the", "for"})


def is_no_place(sentence: Sentence, mention: PlaceMention, persons: Persons) -> bool:
    """Whether a name that seems to be a place's is that of a person, a ship or a movement."""
    if persons.names(sentence, mention) or is_ship(sentence, mention):
        return True
    return is_movement(sentence, mention) or is_opening(sentence, mention) or is_accord(sentence, mention)


def is_accord(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether ``mention`` is the whole name of something agreed: "under the Lakes Accord"."""
    words = sentence.within(mention.span)
    return len(words) > 1 and words[-1].lemma.casefold() in lexicon().actors.accord.nouns


def is_opening(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether ``mention`` only opens a name that goes on: "the Republic of Aldmark" is no town called Republic."""
    words = sentence.within(mention.span)
    if len(words) != 1 or words[0].lower not in lexicon().actors.unplaced.nouns:
        return False
    return [t.lower for t in sentence.tokens[words[0].index + 1 : words[0].index + 2]] == ["of"]


def is_ship(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether ``mention``, which begins in ``sentence``, stands behind a word for what sails, or in its quotes."""
    before = [token for token in sentence.tokens if token.span.end <= mention.span.start][-2:]
    if before and before[-1].text in QUOTES:
        before.pop()
    return bool(before) and sails(before[-1])


def ships(parse: Parse) -> frozenset[str]:
    """The words by which a text calls ships, right after their kind: "the trawler Mira"."""
    found = set[str]()
    for sentence in parse.sentences:
        called = False
        for token in sentence.tokens:
            if called and token.text.istitle() and token.upos == "PROPN":
                found.add(token.text)
            elif not (called and token.text in QUOTES):
                called = sails(token)
    return frozenset(found)


def sails(token: Token) -> bool:
    conveyance = lexicon().actors.conveyance
    return token.lemma.casefold() in conveyance.nouns or token.lower in conveyance.words


def is_movement(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether ``mention`` is a movement's name or a part of it: "the Popular Front for the Liberation of Norland"."""
    words, known = sentence.within(mention.span), lexicon().actors.movement
    if (
        len(words) > 1
        and words[-1].lower in known.nouns | known.words
        and any(w.lower in known.nouns for w in words[:-1])
    ):
        return True
    led = words[0].index and sentence.tokens[words[0].index - 1].lower in OF if words else False
    return bool(led) and is_of_movement(sentence, words[0].index, words[-1].index)
