"""What is told as no more than possible: "it cannot be ruled out that", "is said to have", "it is likely that"."""

from __future__ import annotations

from typing import Final

from alteram.coding.clause.completions import is_gerund, leading
from alteram.coding.clause.nominals import is_own
from alteram.coding.clause.syntax import by_agent, is_passive, is_verb, particle, subject
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

NOT: Final = frozenset({"not", "n't", "never", "hardly", "scarcely"})
NOBODY: Final = frozenset({"nobody", "none", "nothing"})
NEITHER: Final = frozenset({"neither", "nor"})
LED: Final = frozenset({"believe", "think", "understand"})
LEADING: Final = frozenset({"lead", "make", "give"})
UNABLE: Final = frozenset({"unable", "impossible", "difficult", "fail", "inability", "hard", "refuse", "decline"})
IMPERSONAL: Final = frozenset({"it", "there"})


def doubtful(sentence: Sentence, verb: Token) -> Token | None:
    """The word over the clause of ``verb`` by which nobody who is named takes it for more than possible."""
    if not is_a(verb.relation, "ccomp", "xcomp", "csubj", "advcl", "acl") or not (
        is_verb(verb) or sentence.child(verb, "cop")
    ):
        return None
    above = sentence.head_of(verb)
    if above is None:
        return None
    by = is_a(verb.relation, "advcl") and any(m.lower == "by" for m in sentence.children(verb, "mark"))
    if by and is_a(above.relation, "xcomp"):
        verb, above = above, sentence.head_of(above) or above  # "is said to have answered by shelling it"
    whole = is_a(verb.relation, "csubj", "ccomp")
    if is_unconfirmed(sentence, verb, above) or is_hearsay(sentence, verb, above):
        return above
    if not (whole or is_a(verb.relation, "xcomp") or (leading(sentence, verb) == "of" and is_gerund(sentence, verb))):
        return None
    cues, name = lexicon().cues, above.lemma.casefold()
    if whole and name in cues.seeming.verbs | {"seem"} and is_impersonal(sentence, above):
        return above  # "it seems that they shelled it"
    if above.upos == "ADJ":
        return above if whole and name in cues.possible.adjectives else None
    names = {name, f"{name} {particle(sentence, above) or ''}".strip()}
    if not (names & cues.hearsay.verbs and is_passive(sentence, above) and by_agent(sentence, above) is None):
        return None
    return above if not whole or is_impersonal(sentence, above) else None


def is_unconfirmed(sentence: Sentence, verb: Token, above: Token) -> bool:
    """Whether ``above`` leaves open what ``verb`` tells: "did not confirm that", "neither confirms nor denies that"."""
    name = above.lemma.casefold()
    cues = lexicon().cues
    if not is_a(verb.relation, "ccomp", "csubj") or name not in cues.unconfirmed.verbs | cues.disbelieved.verbs:
        return False
    denies = name in cues.denying.verbs
    if not denies and is_nobody(sentence, above):
        return name not in cues.disbelieved.verbs  # "nobody claims that they fired"
    undone = bool(negating(sentence, above) & NEITHER) if denies else is_not_done(sentence, above)
    return name in cues.unconfirmed.verbs and undone


def is_hearsay(sentence: Sentence, verb: Token, above: Token) -> bool:
    """Whether those who speak only repeat what they hear, of nobody in particular: "we are told that"."""
    led = sentence.head_of(above) if above.lemma in LED and is_a(above.relation, "xcomp") else None
    if led is not None and led.lemma in LEADING and is_passive(sentence, led):
        return any(is_own(c) for c in sentence.children(led, "nsubj"))  # "we were led to believe that"
    if above.lemma != "tell" or not is_a(verb.relation, "ccomp") or not is_passive(sentence, above):
        return False
    own = any(is_own(c) for c in sentence.children(above, "nsubj"))
    return own and by_agent(sentence, above) is None


def is_nobody(sentence: Sentence, verb: Token) -> bool:
    """Whether nobody does what ``verb`` tells: "no one says that", "nobody knows who"."""
    who = subject(sentence, verb)
    if who is None:
        return False
    return who.lower in NOBODY or any(c.lower in ("no", "neither") for c in sentence.children(who, "det"))


def no_sign(sentence: Sentence, head: Token) -> list[Token]:
    """The verb by which nothing at all points to an event: "nothing suggests that they shelled it"."""
    above = sentence.head_of(head)
    if above is None or not is_a(head.relation, "ccomp") or not is_nobody(sentence, above):
        return []
    return [above] if above.lemma.casefold() in lexicon().cues.disbelieved.verbs else []


def left_open(sentence: Sentence, noun: Token) -> Token | None:
    """The verb that leaves open whether what ``noun`` names took place: "has not confirmed the attack"."""
    first = sentence.head_of(noun) if is_a(noun.relation, "conj") else noun
    verb = sentence.head_of(first) if first is not None else None
    if first is None or is_verb(noun) or verb is None or not is_a(first.relation, "obj", "nsubj:pass"):
        return None
    name = verb.lemma.casefold()
    if name not in lexicon().cues.unconfirmed.words:
        return None
    denies = name in lexicon().cues.denying.verbs
    if not denies and any(c.lower == "neither" for c in sentence.children(first, "cc", "cc:preconj", "det")):
        return verb  # "has confirmed neither the attack nor the losses"
    open_ = bool(negating(sentence, verb) & NEITHER) if denies else is_not_done(sentence, verb)
    return verb if open_ else None


def negating(sentence: Sentence, verb: Token) -> set[str]:
    """The words of negation that stand with ``verb`` itself."""
    beside = sentence.children(verb, "advmod", "cc")
    ended = any(c.lower == "longer" and any(n.lower == "no" for n in sentence.children(c)) for c in beside)
    return ({c.lower for c in beside} | ({"not"} if ended else set())) & (NOT | NEITHER)  # "no longer denies"


def is_impersonal(sentence: Sentence, verb: Token) -> bool:
    """Whether the subject of ``verb`` stands for its clause: "it is believed that"."""
    return any(c.lower in IMPERSONAL for c in sentence.children(verb, "nsubj", "expl"))


def is_not_done(sentence: Sentence, verb: Token) -> bool:
    """Whether ``verb`` is negated, by itself or by what it completes: "could not verify", "was unable to verify"."""
    if negating(sentence, verb) & (NOT | NEITHER):
        return True
    if is_nobody(sentence, verb):
        return True
    above = sentence.head_of(verb)
    return (
        above is not None
        and is_a(verb.relation, "xcomp", "csubj", "acl", "ccomp")
        and (above.lemma.casefold() in UNABLE or bool(negating(sentence, above) & NOT and is_a(verb.relation, "xcomp")))
    )
