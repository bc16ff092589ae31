"""What is held without a clause: a noun that is confirmed, charged, spoken of or numbered, and accounts left open."""

from __future__ import annotations

from typing import Final

from alteram.coding.clause.syntax import case_of, is_charge, is_verb, obliques
from alteram.coding.holders.rejections import is_named_false
from alteram.coding.stance.doubts import negating
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

KEEPING: Final = frozenset({"observe"})  # "observes the truce": keeps it
BELIEVING: Final = frozenset({"believe", "trust", "credit"})
ADMITTING: Final = frozenset(
    {"admit", "acknowledge", "claim"}
)  # "did not admit the loss": whoever tells of it holds it
TOLLS: Final = frozenset({"number", "toll", "figure", "count", "loss", "casualty"})


def is_thing_held(sentence: Sentence, content: Token, verb: Token, *, denies: bool) -> bool:
    """Whether ``content`` is a noun or charge that ``verb`` holds: "confirmed the swap", "accused them of shelling"."""
    lemma, saying = verb.lemma.casefold(), lexicon().cues.saying
    if lemma in saying.accusing and (is_charge(sentence, content) or is_a(content.relation, "obj", "obl")):
        return True
    if f"{lemma} to" in lexicon().cues.sharing.verbs and any(o.case == "to" for o in obliques(sentence, verb)):
        return is_a(content.relation, "obj", "nsubj:pass")  # "police attributed the raid to the rebels"
    admits = lemma in saying.object | saying.reporting and not (lemma in ADMITTING and negating(sentence, verb))
    kept = lemma in KEEPING and content.lemma.casefold() in lexicon().actors.accord.nouns
    named = (admits and not kept) or denies or is_named_false(sentence, verb)
    return named and is_a(content.relation, "obj", "nsubj:pass")


def is_told_by_name(sentence: Sentence, content: Token, verb: Token) -> bool:
    """Whether a noun is what somebody calls a thing, speaks of or puts a number to.

    "What the army describes as a withdrawal", "officials speak of two wounded", "put the number of dead at 40".
    """
    if is_verb(content):
        return False
    lemma, cues = verb.lemma.casefold(), lexicon().cues
    case = case_of(sentence, content)
    if is_a(content.relation, "obl") and f"{lemma} {case}" in cues.saying.speaking:
        return True
    if lemma in cues.denying.calling and (is_a(content.relation, "xcomp") or case == "as"):
        return True
    puts = lemma in cues.saying.putting and is_a(content.relation, "obj", "obl")
    return puts and any(c.lemma.casefold() in TOLLS for c in sentence.children(verb, "obj"))


def if_believed(sentence: Sentence, verb: Token) -> Token | None:
    """Whose account a clause leaves open: "if the ministry is to be believed, the rebels burned it"."""
    if verb.lemma not in BELIEVING or not any(m.lower == "if" for m in sentence.children(verb, "mark")):
        return None
    return sentence.child(verb, "nsubj:pass") or next(iter(sentence.children(verb, "obj")), None)


def finding(sentence: Sentence, sign: Token) -> Token | None:
    """The verb by which somebody looks for a sign of something: "the mission found no evidence that"."""
    verb = sentence.head_of(sign)
    finds = verb is not None and verb.lemma in lexicon().cues.saying.clausal and is_a(sign.relation, "obj")
    return verb if finds else None
