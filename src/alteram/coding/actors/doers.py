"""Who did what a verb tells, by the phrases around it: "by the army", "into the hands of the rebels"."""

from __future__ import annotations

from alteram.coding.actors.aims import behind_mark, is_setting
from alteram.coding.actors.bearing import on_part, sender, sent_from
from alteram.coding.clause.nominals import is_rival
from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import by_agent, is_passive, obliques, subject
from alteram.coding.events.craft import is_shot, is_weapon, whose
from alteram.coding.events.needs import satisfies
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token

ACTING = frozenset({"action", "actions", "effort", "efforts", "operation", "operations"})
HOLDING = frozenset({"hand", "control"})
DEEDS = frozenset({"action", "measure", "countermeasure", "step"})
WATCHING = frozenset({"supervision"})
ABLAZE = frozenset({"ablaze", "alight", "aflame", "afire"})
CHARGE = frozenset({"direction", "supervision", "guidance", "leadership", "command"})


def doer_in(view: View, verb: Token) -> Token | None:
    """Who did it by a phrase with "by"; not when, and not with what: "by September", "by day", "by helicopter"."""
    sentence = view.sentence
    kept = [c for c in sentence.children(verb, "advcl") if sentence.child(c, "mark") and c.xpos == "VBG"]
    joined = [c for c in sentence.children(verb, "conj") if c.xpos == "VBN" and is_gapped(sentence, c)]
    joined += [c for c in sentence.children(verb, "xcomp") if c.lower in ABLAZE]
    doers = (by_agent(sentence, word) for word in (verb, *kept, *joined))  # "stopped and turned back by militia"
    doer = next((each for each in doers if each is not None), None) or fronted(view, verb) or captor(sentence, verb)
    doer = doer or behind_mark(view, verb) or on_part(sentence, verb)
    if doer is None or is_setting(view, doer) or is_passed(view, doer) or is_mere_deed(view, doer):
        return None
    if is_shot(doer):
        shooters = (c for c in sentence.children(doer, "compound", "amod") if satisfies(view, c, "@force"))
        doer = next(shooters, doer)  # "by police fire"
    if not (is_weapon(view, doer) or is_shot(doer)):
        return doer
    return sent_from(view, doer) or (doer if whose(view, doer) else sender(view, doer))


def is_mere_deed(view: View, doer: Token) -> bool:
    """Whether "by" tells only what was done, nobody's by its words: "was silenced by retaliatory actions"."""
    owned = whose(view, doer) or any(o.case in ("of", "by", "from") for o in obliques(view.sentence, doer))
    named = view.names_in(view.sentence.subtree(doer)) or is_rival(view.sentence, doer)
    return doer.lemma.casefold() in DEEDS and not (owned or named)


def is_gapped(sentence: Sentence, verb: Token) -> bool:
    """Whether a participle goes on with the clause before: "stopped and searched", "was hit and two men hurt"."""
    joined = sentence.child(verb, "cc") is not None and sentence.child(verb, "aux") is None
    return sentence.child(verb, "nsubj") is None or joined  # not "six were killed, one of them by villagers"


def doer_above(view: View, verb: Token) -> Token | None:
    """Who did what a loose participle tells: whoever did what the passive over it tells, never who suffered that."""
    above = view.sentence.head_of(verb)
    if above is None:
        return None
    if (doer := doer_in(view, above)) is not None:
        someone = doer.upos != "NOUN" or view.names_in(noun_phrase(view.sentence, doer))
        return doer if someone or satisfies(view, doer, "@force") or satisfies(view, doer, "@people") else None
    higher = view.sentence.head_of(above) if above.relation == "advcl" else None
    return subject(view.sentence, higher) if higher is not None and not is_passive(view.sentence, higher) else None


def is_passed(view: View, noun: Token) -> bool:
    """Whether a noun after "by" tells where it went on: "handed over by the river crossing"."""
    owned = view.names_in([noun]) or view.sentence.child(noun, "nmod:poss") is not None
    return not owned and noun.upos == "NOUN" and noun.lemma.casefold() in lexicon().actors.passed.nouns


def fronted(view: View, verb: Token) -> Token | None:
    """Who did it by a phrase before the verb: "by units of the guard the hill was taken", "by actions of the guard"."""
    if not is_passive(view.sentence, verb):
        return None
    if (directing := in_charge(view, verb)) is not None:
        return directing
    before = (o.token for o in obliques(view.sentence, verb) if o.case == "by" and o.token.index < verb.index)
    for token in before:
        of = (o.token for o in obliques(view.sentence, token) if o.case == "of" and token.lower in ACTING)
        found = next((t for t in (token, *of) if satisfies(view, t, "@force")), None)
        if found is not None:
            return found
    return None


def captor(sentence: Sentence, verb: Token) -> Token | None:
    """In whose hands somebody or something is: "fell into the hands of the rebels", "is under the Front's control"."""
    hands = [word for word in (verb, *(o.token for o in obliques(sentence, verb))) if word.lemma in HOLDING]
    owners = [t for hand in hands for t in sentence.children(hand, "nmod:poss")]
    owners += [o.token for hand in hands for o in obliques(sentence, hand) if o.case == "of"]
    return next(iter(owners), None)


def in_charge(view: View, verb: Token) -> Token | None:
    """Under whose direction something is done: "was cleared under the supervision of the engineers"."""
    charge = (o.token for o in obliques(view.sentence, verb) if o.case == "under" and o.token.lower in CHARGE)
    for noun in charge:
        owners = [*view.sentence.children(noun, "nmod:poss")]
        owners += [o.token for o in obliques(view.sentence, noun) if o.case == "of"]
        if owners and not (noun.lower in WATCHING and watches(view, owners[0])):
            return owners[0]
    return None


def watches(view: View, owner: Token) -> bool:
    """Whether those under whose eyes something is done do not do it: "released under the supervision of the ICRC"."""
    actors = lexicon().actors
    body = owner.lemma.casefold() in actors.monitors.nouns | actors.institution.nouns | actors.state.nouns
    return body or (owner.upos == "PROPN" and not view.names_in([owner]))
