"""What is told as no more than possible: "it cannot be ruled out that", "is said to have", "it is likely that"."""

from __future__ import annotations

from typing import Final

from alteram.coding.clause.completions import is_gerund, leading
from alteram.coding.clause.syntax import by_agent, is_passive, is_verb, particle
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

NOT: Final = frozenset({"not", "n't", "never"})
NEITHER: Final = frozenset({"neither", "nor"})
IMPERSONAL: Final = frozenset({"it", "there"})


def doubtful(sentence: Sentence, verb: Token) -> Token | None:
    """The word over the clause of ``verb`` by which nobody who is named takes it for more than possible."""
    if not is_a(verb.relation, "ccomp", "xcomp", "csubj", "advcl", "acl") or not is_verb(verb):
        return None
    above = sentence.head_of(verb)
    if above is None:
        return None
    whole = is_a(verb.relation, "csubj", "ccomp")
    if is_unconfirmed(sentence, verb, above):
        return above
    if not (whole or is_a(verb.relation, "xcomp") or (leading(sentence, verb) == "of" and is_gerund(sentence, verb))):
        return None
    cues, name = lexicon().cues, above.lemma.casefold()
    if above.upos == "ADJ":
        return above if whole and name in cues.possible.adjectives else None
    names = {name, f"{name} {particle(sentence, above) or ''}".strip()}
    if not (names & cues.hearsay.verbs and is_passive(sentence, above) and by_agent(sentence, above) is None):
        return None
    return above if not whole or is_impersonal(sentence, above) else None


def is_unconfirmed(sentence: Sentence, verb: Token, above: Token) -> bool:
    """Whether ``above`` leaves open what ``verb`` tells: "did not confirm that", "neither confirms nor denies that"."""
    name = above.lemma.casefold()
    if not is_a(verb.relation, "ccomp", "csubj") or name not in lexicon().cues.unconfirmed.verbs:
        return False
    denies = name in lexicon().cues.denying.verbs
    return bool(negating(sentence, above) & (NEITHER if denies else NEITHER | NOT))


def left_open(sentence: Sentence, noun: Token) -> Token | None:
    """The verb that leaves open whether what ``noun`` names took place: "has not confirmed the attack"."""
    verb = sentence.head_of(noun)
    if is_verb(noun) or verb is None or not is_a(noun.relation, "obj", "nsubj:pass"):
        return None
    name = verb.lemma.casefold()
    if name not in lexicon().cues.unconfirmed.words:
        return None
    denies = name in lexicon().cues.denying.verbs
    return verb if negating(sentence, verb) & (NEITHER if denies else NEITHER | NOT) else None


def negating(sentence: Sentence, verb: Token) -> set[str]:
    """The words of negation that stand with ``verb`` itself."""
    return {c.lower for c in sentence.children(verb, "advmod", "cc")} & (NOT | NEITHER)


def is_impersonal(sentence: Sentence, verb: Token) -> bool:
    """Whether the subject of ``verb`` stands for its clause: "it is believed that"."""
    return any(c.lower in IMPERSONAL for c in sentence.children(verb, "nsubj", "expl"))
