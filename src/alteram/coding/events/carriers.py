"""The light verb that carries an event noun: "carried out an attack", "came under fire", "damage was done"."""

from __future__ import annotations

from typing import Final

from alteram.coding.clause.syntax import case_of, particle
from alteram.lexicon import Lexicon, lexicon
from alteram.model import Sentence, Token, is_a

NOBODY: Final = frozenset({"nobody", "no", "none", "neither", "not", "n't", "never", "one"})
CHOICE: Final = frozenset({"choice", "alternative", "option"})
GIVING: Final = frozenset({"give", "make", "deliver"})
BREACHES: Final = frozenset({"violation", "breach", "contravention"})


def carrier_of(sentence: Sentence, noun: Token, lexicon: Lexicon) -> tuple[Token | None, bool]:
    """The light verb over ``noun`` and whether its subject suffers the event."""
    top, cues, light = noun, lexicon.cues, lexicon.cues.light
    while (
        is_a(top.relation, "nmod", "conj")
        and (above := sentence.head_of(top)) is not None
        and above.upos in ("NOUN", "PROPN")
    ):
        part = case_of(sentence, top) == "of" and is_whole(sentence, above, lexicon)
        part = part or is_claimed(sentence, above)
        if is_a(top.relation, "nmod") and not part and above.lemma not in CHOICE:
            break
        top = above
    subjected = subjecting(sentence, top)
    if subjected is not None:
        return subjected, True
    verb = sentence.head_of(top)
    if verb is not None and is_a(top.relation, "nsubj") and verb.lemma.casefold() in light.lasting:
        return verb, False  # "fighting was in progress"
    if verb is None or verb.upos not in ("VERB", "AUX"):
        return None, False
    names = verb_names(sentence, verb, top)
    if top.lemma in CHOICE:
        return verb, False  # "were left with no alternative to self-defence"
    if is_a(top.relation, "xcomp") and verb.lemma in light.become:
        return verb, True
    if is_a(top.relation, "nsubj"):
        done = top.relation == "nsubj:pass" and verb.lemma == "do"  # "damage was done to the bridge"
        told = done or names & (light.occur | cues.prevented.verbs | cues.stopped.verbs)
        return (verb, False) if told else (None, False)
    return carried_by(sentence, top, verb, names) if is_a(top.relation, "obj", "obl") else (None, False)


def carried_by(sentence: Sentence, top: Token, verb: Token, names: set[str]) -> tuple[Token | None, bool]:
    """The same for ``top``, an object of ``verb`` or a phrase beside it; ``names`` are those of the verb."""
    cues, light = lexicon().cues, lexicon().cues.light
    if is_a(top.relation, "obj") and names & cues.prevented.verbs:
        return verb, True
    if is_a(top.relation, "obj") and names & cues.promised.verbs:
        return verb, False
    if names & (light.undergo if is_a(top.relation, "obj") else light.under):
        return verb, True
    case = case_of(sentence, top)
    if case == "to" and verb.lemma in GIVING and sentence.child(verb, "obj", "nsubj:pass") is not None:
        return None, False  # "no reply was given to our proposal"
    if case == "in" and top.lemma in BREACHES:
        return None, False  # "in violation of withdrawal lines, they saw six howitzers"
    kept_off = case == "from" and f"{verb.lemma.casefold()} from" in light.off  # "refrain from hostile acts"
    owned = case == "for" and f"{verb.lemma.casefold()} responsibility" in names & light.verbs
    left = names & cues.leaving.verbs and top.lemma.casefold() in cues.foreseen.nouns  # "left the talks"
    told = names & light.verbs and not left and (is_a(top.relation, "obj") or case in ("to", "in", "out", "on", ""))
    return (verb, False) if kept_off or owned or told else (None, False)


def is_whole(sentence: Sentence, noun: Token, lexicon: Lexicon) -> bool:
    """Whether events make up ``noun``, or it is a time gone through: "a night of shelling", not "on the day of"."""
    light, lemma = lexicon.cues.light, noun.lemma.casefold()
    if lemma not in light.spells:
        return lemma in light.wholes
    return is_a(noun.relation, "obj") or case_of(sentence, noun) in ("through", "to")


def is_claimed(sentence: Sentence, noun: Token) -> bool:
    """Whether somebody claims an act: "claimed responsibility for"; what nobody claims took place all the same."""
    verb = sentence.head_of(noun)
    if verb is None or noun.lemma != "responsibility" or not is_a(noun.relation, "obj"):
        return False
    who = [t for c in sentence.children(verb, "nsubj") for t in (c, *sentence.children(c, "det"))]
    return not any(t.lower in NOBODY for t in (*who, *sentence.children(verb, "advmod")))


def subjecting(sentence: Sentence, noun: Token) -> Token | None:
    """The verb by which something is done to a list of things that ``noun`` was read as a part of.

    "Subjected the camps and the road to shelling": "to shelling" may hang on "road".
    """
    if not is_a(noun.relation, "nmod") or case_of(sentence, noun) != "to":
        return None
    above = sentence.head_of(noun)
    while above is not None and above.upos in ("NOUN", "PROPN"):
        verb = sentence.head_of(above)
        if verb is not None and is_a(above.relation, "obj") and verb.lemma == "subject":
            return verb
        above = verb if is_a(above.relation, "nmod", "conj", "appos", "flat") else None
    return None


def verb_names(sentence: Sentence, verb: Token, argument: Token) -> set[str]:
    """``verb`` alone, with its particle, and with the preposition of ``argument``."""
    lemma = verb.lemma.casefold()
    extras = {particle(sentence, verb), case_of(sentence, argument)} | {
        c.lower for c in sentence.children(verb, "advmod", "obj")
    }
    return {lemma, *(f"{lemma} {extra}" for extra in extras if extra)}
