"""What calls a report false: "are a fabrication", "it is not true that", "there is no truth in", "lacks any basis"."""

from __future__ import annotations

from typing import Final

from alteram.coding.clause.syntax import by_agent, case_of, is_passive, is_verb, obliques, with_particle
from alteram.coding.stance.doubts import NOBODY
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

TOLLS: Final = frozenset({"toll", "count", "casualty"})  # "the toll they give is propaganda"
HELD: Final = frozenset(
    {"think", "believe", "claim", "say", "suggest", "assume", "suppose", "pretend", "assert", "allege", "maintain"}
)
CHARGES: Final = frozenset({"accusation", "allegation", "insinuation", "charge"})
PROOF: Final = frozenset({"evidence"})
QUOTES: Final = frozenset({'"', "“", "«"})
FAR: Final = "far"  # "is far from the truth"


def rejected(sentence: Sentence, noun: Token) -> Token | None:
    """The word that calls the content of ``noun`` false ("are a fabrication", "denied rumours"), or None."""
    denying = lexicon().cues.denying
    above = sentence.head_of(noun)
    if above is None:
        return None
    if is_a(noun.relation, "obj", "nsubj:pass") and (
        above.lemma.casefold() in denying.rejects or is_named_false(sentence, above) or is_in(above, denying.predicates)
    ):
        return above  # "dismissed as baseless the claim that": it may stand below "baseless"
    if is_a(noun.relation, "nsubj") and (calls_false(sentence, above) or dismisses(sentence, above)):
        return above
    doubted = denying.predicates | denying.dismissing
    hedged = bool(epithets(sentence, noun) & denying.hedges)
    if hedged or any(c.lemma in doubted for c in sentence.children(noun, "amod")) or is_in(noun, denying.predicates):
        return noun  # "false reports that", "spread the lie that"
    return truthless(sentence, noun)


def charged_in(sentence: Sentence, word: Token) -> Token | None:
    """The noun of the charge in whose content ``word`` stands: "the allegation that it shelled the town"."""
    for clause in sentence.ancestors(word):
        above = sentence.head_of(clause)
        if clause.relation in ("acl", "ccomp") and above is not None and not is_verb(above):
            return above if above.lemma.casefold() in CHARGES else None
    return None


def is_false(sentence: Sentence, noun: Token) -> bool:
    """Whether ``noun`` is what a predicate calls false: "so-called attacks are disinformation", "invented a raid"."""
    above = sentence.head_of(noun)
    made_up = above is not None and is_verb(above) and is_a(noun.relation, "obj", "nsubj:pass")
    if made_up and above is not None and above.lemma.casefold() in lexicon().cues.denying.predicates:
        return not is_negated(sentence, above)
    judged = above is not None and is_a(noun.relation, "nsubj") and noun.upos == "NOUN"
    if not judged or above is None:
        return False
    return calls_false(sentence, above) or (noun.lemma in TOLLS and dismisses(sentence, above))


def is_unreal(sentence: Sentence, noun: Token) -> bool:
    """Whether ``noun`` is said to name no real event: "the so-called massacre"; none that is spoken of as a party's."""
    found = epithets(sentence, noun) & lexicon().cues.denying.unreal
    if found == {"false"} and noun.lemma in lexicon().cues.saying.nouns:
        return False  # "false accusations" were made
    return noun.upos == "NOUN" and bool(found)


def epithets(sentence: Sentence, noun: Token) -> set[str]:
    """The adjectives of ``noun``, "so-called" as one."""
    found = set()
    for each in sentence.children(noun, "amod"):
        before = [c.lower for c in sentence.children(each, "advmod") if c.index == each.index - 2]
        found.add("-".join([*before, each.lower]))
    return found


def unshown(sentence: Sentence, word: Token) -> bool:
    """Whether there is no sign of what ``word`` tells: "no evidence that it was shelled", "no trace of an attack"."""
    noun = sentence.head_of(word)
    if noun is not None and is_a(word.relation, "ccomp", "csubj") and (of := sentence.child(noun, "nsubj:pass")):
        return has_none(sentence, of) and is_in(of, lexicon().cues.denying.shown)  # "no proof was offered that"
    if noun is None or not is_a(word.relation, "acl", "nmod"):
        return False
    if noun.lemma.casefold() in lexicon().cues.saying.nouns and has_none(sentence, noun):
        unheard = noun.lemma.casefold() in lexicon().cues.unconfirmed.nouns
        return not unheard  # "there were no reports of casualties", but "there is no information about them"
    if not is_in(noun, lexicon().cues.denying.shown):
        return False
    above = sentence.head_of(noun)
    return is_negated(sentence, noun) or (above is not None and is_verb(above) and is_negated(sentence, above))


def has_none(sentence: Sentence, noun: Token) -> bool:
    """Whether there is none of what ``noun`` names: "no reports", "has not received any reports"."""
    words = {c.lower for c in sentence.children(noun, "det")}
    above = sentence.head_of(noun)
    return "no" in words or ("any" in words and above is not None and is_negated(sentence, above))


def called_false(sentence: Sentence, word: Token) -> bool:
    """Whether the clause of ``word`` is what a predicate calls false: "it is not true that they shelled"."""
    current = word
    while (above := sentence.head_of(current)) is not None:
        if is_a(current.relation, "csubj", "ccomp") and calls_false(sentence, above):
            return True
        if is_a(current.relation, "nsubj") and current.lower == "what" and calls_false(sentence, above):
            return True  # "what they published about shooting it down is a lie"
        if is_a(current.relation, "ccomp") and above.lemma in HELD and is_wrong_to(sentence, above):
            return True
        if is_a(current.relation, "acl", "nmod") and is_made_up(sentence, above):
            return True
        if current.relation == "acl:relcl" and above.upos in ("NOUN", "PROPN") and sentence.child(above, "cop") is None:
            return False  # "it is false that we fired on the bus which was hit": it was hit
        current = above
    return False


def is_wrong_to(sentence: Sentence, verb: Token) -> bool:
    """Whether it is called wrong to hold what ``verb`` tells: "it would be a mistake to think that"."""
    above = sentence.head_of(verb)
    if above is None or is_verb(above) or not is_a(verb.relation, "csubj", "ccomp", "xcomp", "advcl", "acl"):
        return False
    named = lexicon().cues.denying.dismissing | lexicon().cues.denying.predicates
    return is_in(above, named) and sentence.child(above, "cop") is not None and not is_negated(sentence, above)


def is_made_up(sentence: Sentence, noun: Token) -> bool:
    """Whether a recording or paper was forged: "the video that shows them shooting is a fake", "staged footage of"."""
    depicting = lexicon().cues.depicting
    if noun.lemma.casefold() not in depicting.nouns:
        return False
    if any(c.lower in depicting.adjectives for c in sentence.children(noun, "amod")):
        return True
    above = sentence.head_of(noun)
    if above is None or not is_a(noun.relation, "nsubj", "obj"):
        return False
    made = is_verb(above) and above.lemma.casefold() in depicting.verbs and not is_negated(sentence, above)
    staged = any(c.lower in depicting.adjectives for c in sentence.children(above, "xcomp"))
    return made or staged or (is_a(noun.relation, "nsubj") and calls_false(sentence, above))


def calls_false(sentence: Sentence, word: Token) -> bool:
    """Whether ``word``, a predicate, says of its subject that it is not so."""
    denying = lexicon().cues.denying
    negated = is_negated(sentence, word)
    if any(is_in(each, denying.predicates) for each in predicated(sentence, word)):
        return not negated
    if is_cooked_up(sentence, word):
        return not negated
    if lacks(sentence, word):
        return True
    if is_against_facts(sentence, word):
        return not negated
    if negated and is_borne_out(sentence, word):
        return True
    things = sentence.children(word, "obj", "xcomp", "amod")
    doing = [c for thing in things if thing.lower == "nothing" for c in sentence.children(thing, "acl")]
    led = (o.token for each in (word, *doing) for o in obliques(sentence, each))  # "have nothing to do with reality"
    measured = (word, *things, *led)
    told = any(is_in(each, denying.correspond) and is_plain(sentence, each) for each in measured)
    return told and (negated or word.lower == FAR)


def is_against_facts(sentence: Sentence, word: Token) -> bool:
    """Whether ``word`` says that facts speak against its subject: "is contrary to the evidence", "contradicts reality".

    An act may be contrary to a treaty; only what is said can be contrary to facts.
    """
    denying, led = lexicon().cues.denying, [o.token for o in obliques(sentence, word)]
    against = any(is_in(each, denying.against) for each in (word, *sentence.children(word, "advmod"), *led))
    beside = [*led, *sentence.children(word, "advmod")]
    below = [*led, *sentence.children(word, "obj"), *(o.token for each in beside for o in obliques(sentence, each))]
    return against and any(is_in(each, denying.facts | denying.correspond | PROOF) for each in below)


def is_borne_out(sentence: Sentence, word: Token) -> bool:
    """Whether facts are what bears out the subject of ``word``: "is confirmed by the evidence"."""
    denying, by = lexicon().cues.denying, by_agent(sentence, word)
    if by is None or with_particle(sentence, word) not in denying.bearing:
        return False
    return is_in(by, denying.facts | denying.correspond | PROOF)


def is_cooked_up(sentence: Sentence, word: Token) -> bool:
    """Whether a verb with a particle calls its subject false: "is made up", not "is made up of three parts"."""
    up = next(iter(sentence.children(word, "compound:prt")), None)
    if up is None or f"{word.lemma} {up.lower}" not in lexicon().cues.denying.predicates:
        return False
    return is_passive(sentence, word) and not any(o.case == "of" for o in obliques(sentence, word))


def is_plain(sentence: Sentence, word: Token) -> bool:
    """Whether a noun stands without more: "is not the case", not "is not an isolated case"."""
    return not any(c.relation == "amod" or c.lower in ("a", "an") for c in sentence.children(word))


def dismisses(sentence: Sentence, word: Token) -> bool:
    """Whether ``word`` says of a report that it is not worth belief: "are absurd". An act may be that, and real."""
    dismissing = lexicon().cues.denying.dismissing
    return any(is_in(each, dismissing) for each in predicated(sentence, word)) and not is_negated(sentence, word)


def predicated(sentence: Sentence, word: Token) -> list[Token]:
    """The words that say together what a predicate's subject is: "a provocation and a pure lie", "proved false"."""
    # not "denied the charge and refused them access"
    more = [c for c in sentence.children(word, "conj") if sentence.child(c, "nsubj", "obj") is None]
    of_it = [o.token for o in obliques(sentence, word) if o.case == "of"]  # "a figment of imagination"
    return [word, *sentence.children(word, "amod", "xcomp"), *more, *of_it, *nothing_else(sentence, word)]


def nothing_else(sentence: Sentence, word: Token) -> list[Token]:
    """The nouns of which a predicate says that its subject is no more: "nothing but a lie", "no more than a lie"."""
    more = any(c.lower in ("no", "nothing") for c in (word, *sentence.children(word, "advmod")))
    led = (word, *sentence.children(word, "amod")) if more else ()
    return [o.token for each in led for o in obliques(sentence, each) if o.case in ("but", "than", "of")]


def is_named_false(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb gives its object a name that calls it false: "called the report a lie"."""
    denying = lexicon().cues.denying
    if not is_verb(verb) or verb.lemma.casefold() not in denying.calling:
        return False
    names = [*sentence.children(verb, "xcomp"), *(o.token for o in obliques(sentence, verb) if o.case == "as")]
    names += [c for name in names for c in sentence.children(name, "amod", "conj")]
    things = sentence.children(verb, "obj")
    names += [c for o in things for c in sentence.children(o, "amod") if c.index > o.index]  # "the report baseless"
    names += [t for o in things for t in in_marks(sentence, o)]  # 'the report "fake news"'
    return any(is_in(each, denying.predicates | denying.dismissing) for each in names)


def in_marks(sentence: Sentence, thing: Token) -> list[Token]:
    """The words in quotation marks behind ``thing``, whatever they are taken for."""
    below, opened = sentence.subtree(thing), False
    found = []
    for token in sentence.tokens[thing.index + 1 : below[-1].index + 1]:
        opened = opened or token.text in QUOTES
        found += [token] if opened else []
    return found


def lacks(sentence: Sentence, word: Token) -> bool:
    """Whether ``word`` says that its subject has no truth in it: "has no basis", "is without foundation"."""
    lacking = lexicon().cues.denying.lacking
    if is_in(word, lacking):
        return case_of(sentence, word) == "without" or is_negated(sentence, word)
    things = [c for c in sentence.children(word, "obj") if is_in(c, lacking)]
    if any(is_negated(sentence, thing) or is_negated(sentence, word) for thing in things):
        return True
    missing = bool(things) and word.lemma.casefold() == "lack"
    return missing or any(o.case == "without" and is_in(o.token, lacking) for o in obliques(sentence, word))


def truthless(sentence: Sentence, noun: Token) -> Token | None:
    """The word for what a report has none of: "there is not a grain of truth in the allegations"."""
    lacking = lexicon().cues.denying.lacking
    above = sentence.head_of(noun)
    if above is None or not is_a(noun.relation, "nmod", "obl"):
        return None
    had = [above] if not is_verb(above) else sentence.children(above, "nsubj", "obj")
    for thing in had:
        verb = sentence.head_of(thing)
        named = any(is_in(each, lacking) for each in (thing, *sentence.children(thing, "nmod")))
        if named and (is_negated(sentence, thing) or (verb is not None and is_negated(sentence, verb))):
            return thing
    return None


def is_negated(sentence: Sentence, word: Token) -> bool:
    """Whether ``word`` stands with a negation of its own: "not true", "no basis", "nothing to do with"."""
    negation = lexicon().cues.negation.words
    own = any(c.lower in negation for c in sentence.children(word, "advmod", "det", "cc") if not is_no_more(word, c))
    return own or any(c.lower in NOBODY for c in sentence.children(word, "nsubj", "obj"))


def is_no_more(word: Token, negation: Token) -> bool:
    """Whether a negation only says that its subject is nothing beyond: "is no more than a lie"."""
    return negation.lower == "no" and word.lower in ("more", "less", "other")


def is_in(token: Token, words: frozenset[str]) -> bool:
    return token.lemma.casefold() in words or token.lower in words
