"""Who accuses somebody of what a noun tells, by a protest, a charge or blame: "lodged a protest over the raid"."""

from __future__ import annotations

from typing import Final

from alteram.coding.clause.syntax import by_agent, case_of, is_verb, subject
from alteram.coding.stance.doubts import negating
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

# before what somebody is accused of: "responsible for the raid", "protested against it as a breach of the truce"
CHARGED: Final = frozenset(
    {"of", "for", "over", "about", "at", "against", "with", "as", "concerning", "regarding", "on"}
)


def accuser(sentence: Sentence, content: Token, above: Token) -> Token | None:
    """Who holds what ``content`` tells, as the matter of a protest or of blame that ``above`` begins."""
    if is_verb(content) or case_of(sentence, content) not in CHARGED or not is_a(content.relation, "obl", "nmod"):
        return None
    saying, verb = lexicon().cues.saying, over(sentence, above)
    if verb is None or negating(sentence, verb):
        return None
    judged = (above,) if above is not verb else sentence.children(verb, "xcomp")
    if sentence.child(verb, "obj") is not None and any(each.lemma.casefold() in saying.answerable for each in judged):
        return subject(sentence, verb)  # "holds the army responsible for the raid"
    made = [above] if verb is not above else sentence.children(verb, "obj", "nsubj:pass")
    names = {noun.lemma.casefold() for each in made for noun in (each, *sentence.children(each, "nmod"))}
    laid = bool(names & saying.blame) and verb.lemma.casefold() in saying.laying
    if not (laid or names & saying.protests or calls_in(sentence, content, above)):
        return None
    return by_agent(sentence, verb) or (None if sentence.child(verb, "nsubj:pass") else subject(sentence, verb))


def over(sentence: Sentence, word: Token) -> Token | None:
    """The verb that ``word`` is, completes or is the object of: "delivered" over the protest of a "note of protest"."""
    while not is_verb(word):
        above = sentence.head_of(word)
        of = is_a(word.relation, "nmod") and case_of(sentence, word) == "of"
        if above is None or not (of or is_a(word.relation, "obj", "nsubj:pass", "xcomp")):
            return None
        word = above
    return word


def calls_in(sentence: Sentence, content: Token, verb: Token) -> bool:
    """Whether ``content`` is over what somebody was called in: "summoned the ambassador over the raid"."""
    return verb.lemma in ("summon", "convoke") and case_of(sentence, content) == "over"
