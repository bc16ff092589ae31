"""Parts in a deed that somebody did not have: "had no hand in the raid", "is not responsible for it"."""

from __future__ import annotations

from typing import Final, NamedTuple

from alteram.coding.clause.syntax import by_agent, case_of, is_passive, is_verb, subject
from alteram.coding.stance.doubts import NOT
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

HAVING: Final = frozenset({"have", "take", "play", "bear", "carry"})
SHARING: Final = frozenset({"involved", "implicated", "engaged"})  # "were not involved in the raid"
WORKS: Final = frozenset({"work", "doing", "handiwork", "deed"})
DEALING: Final = "do"  # "had nothing to do with the raid"


class Disowned(NamedTuple):
    """The word over a deed that tells of a part in it, the word that says there was none, and who had none."""

    over: Token
    negation: Token
    who: Token


def disowned(sentence: Sentence, noun: Token) -> Disowned | None:
    """Who had no part in what ``noun`` tells; None where its clause does not say so."""
    above = sentence.head_of(noun)
    if above is None or is_verb(noun):
        return None
    if above.lower in SHARING and not sentence.child(above, "obj") and case_of(sentence, noun) == "in":
        who = subject(sentence, above)
        none = [c for c in sentence.children(who, "det") if c.lower == "no"] if who is not None else []
        return of_word(above, negated(sentence, above) or none, who)
    if is_a(noun.relation, "nsubj"):
        return work_of_others(sentence, above)
    if not is_a(noun.relation, "nmod", "obl"):
        return None
    if above.upos == "ADJ":
        answerable = f"{above.lemma.casefold()} {case_of(sentence, noun)}" in lexicon().cues.sharing.adjectives
        return of_word(above, negated(sentence, above), sentence.child(above, "nsubj")) if answerable else None
    return without_part(sentence, noun, above)


def without_part(sentence: Sentence, noun: Token, above: Token) -> Disowned | None:
    """Who "had no part in" what ``noun`` tells, "took no part in it" or "had nothing to do with it"."""
    parts = sentence.children(above, "obj") if is_verb(above) else [above]
    if above.lemma == DEALING and case_of(sentence, noun) == "with":
        thing = sentence.head_of(above)
        parts = [thing] if thing is not None and thing.lower in ("nothing", "anything") else []
    for part in parts:
        verb = sentence.head_of(part)
        if verb is None or verb.lemma not in HAVING or not is_a(part.relation, "obj"):
            continue
        named = part.lemma.casefold() in lexicon().cues.denying.parts or part.lower in ("nothing", "anything")
        none = [part] if part.lower == "nothing" else [c for c in sentence.children(part, "det") if c.lower == "no"]
        if named:
            return of_word(verb, none or negated(sentence, verb), subject(sentence, verb))
    return None


def work_of_others(sentence: Sentence, work: Token) -> Disowned | None:
    """Whose work something was not: "the shelling was not the work of our troops"."""
    return of_word(work, negated(sentence, work), worker(sentence, work))


def worker(sentence: Sentence, work: Token) -> Token | None:
    """Whose work something is said to be: "was the work of the rebels"."""
    if work.lower not in WORKS or sentence.child(work, "cop") is None:
        return None
    return next(iter(sentence.children(work, "nmod", "nmod:poss")), None)


def negated(sentence: Sentence, word: Token) -> list[Token]:
    return [c for c in sentence.children(word, "advmod") if c.lower in NOT]


def of_word(over: Token, negations: list[Token], who: Token | None) -> Disowned | None:
    return Disowned(over, negations[0], who) if negations and who is not None else None


def denier(sentence: Sentence, noun: Token) -> Token | None:
    """Who denies what ``noun`` tells, and so denies to have done it: "the army denied the shelling"."""
    verb = sentence.head_of(noun)
    if verb is None or verb.lemma.casefold() not in lexicon().cues.denying.verbs or is_verb(noun):
        return None
    if is_a(noun.relation, "nsubj:pass"):
        return by_agent(sentence, verb)
    return subject(sentence, verb) if is_a(noun.relation, "obj") and not is_passive(sentence, verb) else None
