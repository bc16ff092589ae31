"""Places beside what is told: of a meeting that is named, of what went before, of somebody's way."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from alteram.coding.clause.contrasts import is_contrasted
from alteram.coding.clause.phrases import is_answered, top
from alteram.coding.clause.syntax import case_of, particle
from alteram.lexicon import lexicon
from alteram.model import PlaceMention, Sentence, Token, is_a

PASSING: Final = frozenset({"from", "towards"})  # where somebody came from or went, not where it happened

ASIDE: Final = frozenset({"after", "before", "following", "since", "despite"})


def is_of_meeting(sentence: Sentence, head: Token, mention: PlaceMention) -> bool:
    """Whether a place is only where a meeting was that the clause names: "after the talks held in Brussels"."""
    word = top(sentence, mention.span)
    while word is not None and word is not head:
        above = sentence.head_of(word)
        if above is not None and above is not head and word.relation.startswith("acl"):
            if above.lemma.casefold() in lexicon().actors.accord.nouns:
                return True  # "under the agreement signed at Aldby"
            beside = case_of(sentence, above) not in ("at", "during", "in")  # "at the talks held in Brussels" is there
            return above.lemma.casefold() in lexicon().cues.foreseen.nouns and beside
        word = above
    return False


def is_before_or_after(sentence: Sentence, head: Token, mention: PlaceMention) -> bool:
    """Whether a place is of what went before or came after: "were freed after the visit to Brenna"."""
    place = top(sentence, mention.span)
    word = sentence.head_of(place) if place is not None else None
    while word is not None and word is not head:
        case = case_of(sentence, word)
        if is_a(word.relation, "obl", "nmod") and case in ASIDE:
            return True
        later = sentence.children(word, "mark") if is_a(word.relation, "advcl") else ()
        if any(mark.lower in ("after", "before", "since") for mark in later):
            return True  # "entered Aldby eight months after the revolt began at Brenna"
        word = sentence.head_of(word)
    return False


def is_on_the_way(sentence: Sentence, head: Token, mention: PlaceMention) -> bool:
    """Whether a place is whence or whither something else goes: "a ship that sailed from Aldby to Brenna was hit".

    Or whither somebody was being taken: "one died on the way to Brenna".
    """
    word = top(sentence, mention.span)
    if mention.relation not in PASSING or word is None:
        return False
    before = sentence.tokens[max(0, word.index - 3) : word.index]
    dies = any(each.lemma in ("die", "succumb") for each in sentence.ancestors(word))
    if dies and [token.lower for token in before] == ["the", "way", "to"]:
        return True
    while word is not None and word is not head:
        above = sentence.head_of(word)
        if word.relation.startswith("acl"):
            return above is not head
        word = above
    return False


def is_ruled_out(sentence: Sentence, head: Token, mention: PlaceMention) -> bool:
    """Whether a place is one where it was not: "shelled Aldby, but not Brenna", "in answer to the fire on Brenna"."""
    word = top(sentence, mention.span)
    if word is None:
        return False
    return is_answered(sentence, word, head) or (is_a(word.relation, "conj") and is_contrasted(sentence, word))


def is_home(sentence: Sentence, mention: PlaceMention, found: Sequence[PlaceMention]) -> bool:
    """Whether a place only tells where some live or have their base, who were elsewhere.

    "Residents of Aldby were hurt in Brenna", "the brigade from Aldby shelled Brenna", "a unit based in Aldby".
    """
    token = top(sentence, mention.span)
    those = sentence.head_of(token) if token is not None and is_a(token.relation, "nmod", "obl") else None
    if token is None or those is None:
        return False
    actors = lexicon().actors
    there = [top(sentence, other.span) for other in found if other is not mention and other.precision != "country"]
    if is_a(those.relation, "acl") and those.lemma.casefold() in actors.stationed.words:
        return any(each is not None and those not in sentence.ancestors(each) for each in there)
    base = sentence.head_of(those) if those.lemma.casefold() in actors.military.nouns else None
    if base is not None and is_a(those.relation, "nmod") and base.lemma.casefold() in actors.force.nouns:
        those, token = base, those  # "soldiers from the garrison in Aldby"
    verb, case = sentence.head_of(those), case_of(sentence, token)
    lemma = those.lemma.casefold()
    if case not in ("from", "of") or lemma in actors.place.nouns:
        return False
    if lemma in actors.force.nouns and is_a(those.relation, "nsubj"):
        apart = (each for each in there if each is not None and those not in sentence.ancestors(each))
        return case == "from" and any(above is verb for each in apart for above in sentence.ancestors(each))
    if case != "of" or not (lemma in actors.people.nouns or lemma in actors.civilian.nouns):
        return False
    at = (each for each in there if each is not None and case_of(sentence, each) in ("in", "at", "near"))
    return any(sentence.head_of(each) is verb for each in at)


def is_destined(sentence: Sentence, head: Token, mention: PlaceMention, found: Sequence[PlaceMention]) -> bool:
    """Whether a place only tells for whom goods are, which were elsewhere: "flour for the clinic at Aldby was held"."""
    word, goods = top(sentence, mention.span), None
    while word is not None and word is not head:
        above = sentence.head_of(word)
        if case_of(sentence, word) == "for" and is_a(word.relation, "nmod", "obl") and above is not None:
            goods = word if above is not head and above.lemma.casefold() not in attacks() else None
        word = above
    if word is None or goods is None:
        return False
    others = (top(sentence, each.span) for each in found if each is not mention and each.precision != "country")
    return any(each is not None and goods not in (each, *sentence.ancestors(each)) for each in others)


@lru_cache(maxsize=1)
def attacks() -> frozenset[str]:
    """Nouns that name an attack: "the battle for Aldby" is fought there."""
    return frozenset(n for frame in lexicon().frames if frame.event.startswith("attack.") for n in frame.nouns)


def gone(sentence: Sentence, who: Token) -> list[Token]:
    """The verbs of the clauses that tell whither somebody had gone: "monitors who went to Aldby"."""
    going = lexicon().actors.going.phrases
    clauses = (c for c in sentence.children(who, "acl") if c.lemma.casefold() in going)
    return [clause for clause in clauses if particle(sentence, clause) is None]  # no "the bomb that went off"
