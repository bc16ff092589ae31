"""The words over an event that bear on how real it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from alteram.coding.clause.completions import completes
from alteram.coding.clause.syntax import auxiliaries, by_agent, case_of, is_verb, purpose
from alteram.coding.events.triggers import Trigger
from alteram.coding.holders.contents import is_content
from alteram.coding.stance.conditions import conditional_mark
from alteram.coding.stance.demands import is_subjunctive
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

BASES: Final = frozenset({"under", "pursuant to", "in accordance with", "according to", "in line with", "by virtue of"})
YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")


def governors(sentence: Sentence, trigger: Trigger) -> Iterator[Token]:
    """The words that set how real the event is: its head, and what governs that by complement or purpose.

    A verb coordinated with another shares what governs the first, not what the first itself does.
    """
    current = trigger.word
    yield current
    while (above := sentence.head_of(current)) is not None and passes_on(sentence, current, above):
        if not (is_verb(current) and is_a(current.relation, "conj")):
            yield above
        if is_a(above.relation, "ccomp") or above.relation.startswith("acl:relcl"):
            return
        if is_content(sentence, current, above, lexicon()):
            return  # "reports that they fired have no basis": what a report does is not what it tells
        current = above


def passes_on(sentence: Sentence, word: Token, above: Token) -> bool:
    """Whether ``above`` bears on how real what ``word`` tells is."""
    if not is_verb(word) or is_a(word.relation, "nsubj", "obj"):  # a gerund may be a subject
        apart = is_a(word.relation, "conj") and sentence.child(word, "nsubj") is not None
        if apart or is_answered(sentence, word, above):
            return False  # "one is missing and two are in captivity"
        return is_a(word.relation, "obj", "nsubj", "obl", "nmod", "xcomp", "conj")
    if is_a(word.relation, "conj"):
        return sentence.child(word, "nsubj") is None
    if is_a(word.relation, "csubj") and above.upos == "ADJ":
        return above.lemma in lexicon().cues.obliged.adjectives  # "it is essential that they withdraw"
    if is_a(word.relation, "ccomp"):
        cues = lexicon().cues
        asked = above.lemma.casefold() in cues.demanding.verbs and is_subjunctive(sentence, word)
        return asked or above.lemma in cues.selecting.verbs  # "ordered that the bridge be blown up"
    if is_a(word.relation, "advcl"):
        return purpose(sentence, word) or conditional_mark(sentence, word) or completes(sentence, word, above)
    return is_a(word.relation, "xcomp") or (word.relation == "acl" and not is_of_then(sentence, word))


def is_answered(sentence: Sentence, noun: Token, verb: Token) -> bool:
    """Whether ``verb`` tells what is done about an event that took place: "vowed to avenge the killing"."""
    reacting = lexicon().cues.reacting
    if not is_verb(verb) or verb.lemma.casefold() not in reacting.verbs:
        return False
    return not any(c.lower in reacting.words for c in sentence.children(noun, "det", "amod"))


def is_of_then(sentence: Sentence, verb: Token) -> bool:
    """Whether a participle tells what was done before, by its own year or by whom.

    "To discuss the truce agreed in May 2018", "could not save a man wounded by the rebels".
    """
    if verb.xpos != "VBN" or auxiliaries(sentence, verb) or sentence.child(verb, "mark") is not None:
        return False
    noun = sentence.head_of(verb)
    if noun is not None and is_a(noun.relation, "obl") and case_of(sentence, noun) in BASES:
        return True  # "under the agreement signed in May, they are to withdraw": it was signed
    done = noun is not None and by_agent(sentence, verb) is not None
    above = sentence.head_of(noun) if noun is not None and is_a(noun.relation, "obj") else None
    could = above is not None and bool(auxiliaries(sentence, above) & lexicon().cues.possible.auxiliaries)
    if noun is not None and done and (is_a(noun.relation, "nsubj") or could):
        return True  # "trenches dug by the army must be filled in": they were dug
    times = (word for each in sentence.children(verb, "obl") for word in sentence.subtree(each))
    return any(YEAR.fullmatch(word.text) for word in times)
