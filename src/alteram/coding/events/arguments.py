"""The words that a predicate governs: what it is done to, the phrases around it, and what completes its sense."""

from __future__ import annotations

from collections.abc import Iterator

from alteram.coding.clause.asked import once
from alteram.coding.clause.completions import called_for
from alteram.coding.clause.phrases import below, coordinated
from alteram.coding.clause.syntax import (
    antecedent,
    case_of,
    is_passive,
    is_verb,
    objects,
    obliques,
    particle,
    subject,
)
from alteram.coding.events.needs import forms_of
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

ARGUMENTS = ("nsubj", "obj", "iobj", "obl", "xcomp", "advmod", "nmod", "compound", "csubj")
BESIDE = frozenset({"of", "with", "without"})  # "left of its own accord" leaves no accord
ABLE = frozenset({"able", "unable"})
REACH = 4  # how deep below the verb a needed word may stand


@once
def forms_done(sentence: Sentence, verb: Token) -> frozenset[str]:
    return forms_of(things_done(sentence, verb))


@once
def things_done(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What ``verb`` is done to: its objects or passive subject, and what they are made of ("tons of arms")."""
    who = subject(sentence, verb) if is_passive(sentence, verb) else None
    things = [*objects(sentence, verb), *([who] if who is not None else [])]
    listed = [each for thing in things for each in coordinated(sentence, thing)]
    return (*listed, *(o.token for thing in listed for o in obliques(sentence, thing) if o.case == "of"))


def argument_words(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """The words of the phrases that ``verb`` governs, and the noun it belongs to in a relative clause."""
    transitive = sentence.child(verb, "obj") is not None
    for child in sentence.children(verb, *ARGUMENTS):
        if (is_a(child.relation, "xcomp") and is_verb(child)) or (transitive and child.relation == "nsubj"):
            continue
        yield antecedent(sentence, child)
        yield from below(sentence, child, depth=REACH)
    if verb.relation.startswith("acl"):
        noun = sentence.head_of(verb)
        said = noun is not None and noun.lemma.casefold() in lexicon().cues.saying.nouns
        if noun is not None and not (said and verb.relation == "acl"):  # "the claim to have withdrawn"
            yield noun
            yield from (t for t in below(sentence, noun, depth=1) if t is not verb)
    if verb.relation == "amod" and verb.xpos == "VBN" and (noun := sentence.head_of(verb)) is not None:
        yield noun  # "two captured soldiers"
    able = sentence.head_of(verb) if is_a(verb.relation, "xcomp") else None
    if able is not None and able.lemma in ABLE:  # "was unable to travel", "were not able to travel"
        yield able
        yield from sentence.children(able, "advmod")
    if is_a(verb.relation, "conj", "xcomp", "advcl") and not transitive:
        shared = subject(sentence, verb)
        if shared is not None:
            yield shared


def patterns_of(sentence: Sentence, verb: Token) -> set[str | None]:
    """What the rest of a pattern of ``verb`` may be: a particle, an adverb, a preposition, an object."""
    words, passive = {particle(sentence, verb)}, is_passive(sentence, verb)
    words |= {child.lower for child in sentence.children(verb, "advmod", "xcomp", "obj", "case", "mark")}
    words |= {child.lower for child in sentence.children(verb, "advcl") if child.xpos == "VB"}  # "drove them to flee"
    beside = [c for c in sentence.children(verb, "obl") if c.lower != "part" or c.index > verb.index]
    leads = {child.index: case_of(sentence, child) for child in beside}  # not "Norland, for its part, called it"
    words |= set(leads.values()) | called_for(sentence, verb)
    words |= {
        child.lemma.casefold()
        for child in (*beside, *sentence.children(verb, "obj"))
        if (child.index > verb.index or passive) and leads.get(child.index) not in BESIDE
    }
    things = objects(sentence, verb)  # "set free eleven men", "rendered harmless two shells"
    words |= {c.lower for t in things for c in sentence.children(t, "amod") if c.index == verb.index + 1}
    following = sentence.tokens[verb.index + 1 : verb.index + 2]
    return words | {token.lower for token in following if token.relation == "advmod"}  # "handed over 59 prisoners"


def of_whom(sentence: Sentence, word: Token) -> Token | None:
    """Of whom the predicate ``word`` is told: its subject, or the noun that it describes."""
    described = sentence.head_of(word) if word.relation.startswith("acl") else None
    return subject(sentence, word) or described
