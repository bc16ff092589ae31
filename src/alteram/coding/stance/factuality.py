"""How firmly an event is held: stance, modality and aspect, from the words over and around its trigger.

The scale follows FactBank (Saurí and Pustejovsky 2009) as the claim form narrows it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from alteram.coding.clause.completions import completes
from alteram.coding.clause.syntax import (
    ACHIEVED,
    case_of,
    is_verb,
    purpose,
    with_particle,
)
from alteram.coding.clause.tenses import is_infinitive
from alteram.coding.events.carriers import CHOICE
from alteram.coding.events.triggers import Trigger
from alteram.coding.stance.aspects import aspect, leads
from alteram.coding.stance.conditions import conditional_mark
from alteram.coding.stance.demands import demands, is_subjunctive, tells
from alteram.coding.stance.doubts import doubtful, left_open
from alteram.coding.stance.governors import governors
from alteram.coding.stance.negation import not_prevented, turning
from alteram.coding.stance.outlook import is_fixed
from alteram.coding.stance.own_modality import (
    is_bound,
    is_due,
    is_to,
    own_modality,
)
from alteram.coding.stance.unsettled import unsettled
from alteram.lexicon import Cue, Cues, lexicon
from alteram.model import Sentence, Token, is_a
from alteram.model.codes import Aspect, Modality, Stance

OFFERED: Final = frozenset({"offer", "volunteer"})  # whoever offers asks for nothing


@dataclass(frozen=True, slots=True)
class Sign:
    """A word that decided a field of a claim."""

    field: str
    word: Token


@dataclass(frozen=True, slots=True)
class Factuality:
    """Stance, modality and aspect of one event; ``signs`` are the words that decided them."""

    stance: Stance = "asserted"
    modality: Modality = "actual"
    aspect: Aspect | None = None
    signs: tuple[Sign, ...] = field(default=(), compare=False)

    def denied(self, by: Token | None = None) -> Factuality:
        """The same, held the other way; ``by`` is the word that turns it."""
        signs = (*self.signs, Sign("stance", by)) if by is not None else self.signs
        return replace(self, stance="denied" if self.stance == "asserted" else "asserted", signs=signs)


def factuality(sentence: Sentence, trigger: Trigger, cues: Cues) -> Factuality:
    """The factuality of ``trigger`` within its own sentence, whoever holds it."""
    chain = list(governors(sentence, trigger))
    if (word := not_prevented(sentence, trigger, chain, cues)) is not None:
        return Factuality(signs=(Sign("aspect", word),))
    if trigger.frame.roles == "share":
        return Factuality()  # "four could not be attributed": these took place too
    if trigger.asked_by is not None:
        return Factuality(modality="demanded", signs=(Sign("modality", trigger.asked_by),))
    word = left_open(sentence, trigger.word) or unsettled(sentence, trigger.word)
    if word is not None:
        return Factuality(modality="possible", signs=(Sign("modality", word),))
    firm, deciding = how_real(sentence, trigger, chain, cues)
    firm_aspect, telling = aspect(sentence, trigger, chain, cues)
    if firm == "intended" and firm_aspect == "ongoing" and telling is deciding:
        firm_aspect, telling = None, None  # "is planning an attack": it does not go on yet
    signs = [Sign("modality", deciding)] if deciding is not None else []
    if telling is not None:
        signs.append(Sign("aspect", telling))
    found = Factuality("asserted", firm, firm_aspect, tuple(signs))
    for word in {each.index: each for each in turning(sentence, trigger, chain, cues)}.values():
        found = found.denied(word)
    return found


def how_real(sentence: Sentence, trigger: Trigger, chain: list[Token], cues: Cues) -> tuple[Modality, Token | None]:
    """The modality of ``trigger`` and the word that sets it; a speech act of demand demands."""
    if trigger.frame.roles == "duty":
        return "demanded", trigger.word
    if trigger.frame.event == "talk.propose" and trigger.word.upos == "ADJ":
        return "demanded", trigger.word  # "it is imperative that they withdraw"
    asked = trigger.frame.event == "talk.propose" and is_verb(trigger.word) and trigger.word.lemma not in OFFERED
    if asked and ("@infinitive" in trigger.frame.needs or demands(sentence, trigger.word, cues)):
        return "demanded", trigger.word
    if trigger.frame.event == "talk.propose" and trigger.word.lemma.casefold() in cues.demanding.nouns:
        return "demanded", trigger.word  # "renewed its call for an end to"
    firm, word = modality(sentence, trigger, chain, cues)
    if trigger.frame.event == "talk.threaten" and firm in ("intended", "threatened", "obliged"):
        return "actual", None  # the threat is made; what it threatens is to come
    if trigger.frame.roles == "blame" and firm == "obliged" and is_to(sentence, trigger.word):
        return "actual", None  # "is to blame", "is to be held responsible": the blame is laid now
    return firm, word


def modality(sentence: Sentence, trigger: Trigger, chain: list[Token], cues: Cues) -> tuple[Modality, Token | None]:
    """The modality that the nearest cue sets, and that cue; a bare statement is actual."""
    if is_imperative(sentence, chain[0]):
        return "demanded", chain[0]
    noun = sentence.head_of(chain[0]) if is_a(chain[0].relation, "acl", "ccomp") else None
    asked = noun is not None and noun.lemma.casefold() in lexicon().actors.message.nouns | cues.demanding.nouns
    if asked and is_subjunctive(sentence, chain[0]):
        return "demanded", chain[0]  # "rejected the suggestion that it withdraw"
    for position, word in enumerate(chain):
        doubt = doubtful(sentence, word)
        if doubt is not None:
            return "possible", doubt
        if word.lemma in CHOICE:
            led = sentence.head_of(word)  # "had no choice but to shell": it was done; "will have none" threatens it
            foreseen = led is not None and own_modality(sentence, led, cues) == "intended"
            return ("threatened", led) if foreseen else ("actual", None)
        governs = (position > 0 or leads(sentence, trigger)) and (
            word is not trigger.carrier or is_ahead(sentence, word, trigger, cues)
        )
        found = own_modality(sentence, word, cues) or (
            governed_modality(sentence, word, cues, verbal=is_verb(chain[max(position - 1, 0)])) if governs else None
        )
        if found == "intended" and any(w.lemma.casefold() in cues.promised.verbs for w in chain[position + 1 :][:1]):
            return "promised", chain[position + 1]  # "promised that it would withdraw"
        held = supposed(sentence, word)
        if found in ("intended", "attempted") and word is not chain[0] and held is not None:
            return held  # "if they had wanted to attack", "asked whether they intended to attack"
        if found:
            return found, word
        if position == 0 and trigger.frame.event.startswith("aid.") and word.lemma.casefold() in cues.promised.verbs:
            return "promised", word  # "pledged two million euros for refugees"
        below = first_aim(sentence, chain[position - 1]) if position else None
        gerund = below is not None and completes(sentence, below, word)
        if below is not None and is_verb(below) and is_a(below.relation, "advcl") and not gerund:
            if conditional_mark(sentence, below):
                return "conditional", below
            return ("actual", None) if word.lemma in ACHIEVED else ("intended", below)
        if held is not None:
            return held
    return "actual", None


def is_ahead(sentence: Sentence, carrier: Token, trigger: Trigger, cues: Cues) -> bool:
    """Whether the verb that carries an event noun tells that it is yet to come, or was only tried.

    "Promised more exchanges", "is planning an attack", "attempted a landing"; not "planned the attack", which was made.
    """
    name = carrier.lemma.casefold()
    if name in cues.attempted.verbs:
        return True
    if name not in cues.promised.verbs | cues.intended.verbs:
        return False
    if is_bound(sentence, carrier) or any(c.xpos == "WP$" for c in sentence.children(trigger.word, "nmod:poss")):
        return True  # "the bridge, whose demolition they had planned"
    if is_fixed(sentence, carrier):
        return True
    if name in cues.light.verbs and carrier.xpos in ("VBD", "VBN"):
        being = any(c.lower == "being" for c in sentence.children(carrier, "aux:pass"))
        return being or any(c.lower in ("a", "an") for c in sentence.children(trigger.word, "det"))
    return name in cues.light.verbs or carrier.xpos != "VBN"


def first_aim(sentence: Sentence, verb: Token) -> Token:
    """``verb``, or the first of the aims of which it is a further one: "took measures to calm them and return"."""
    first = sentence.head_of(verb)
    aimed = first is not None and is_a(verb.relation, "conj") and verb.xpos == "VB" and is_a(first.relation, "advcl")
    return first if aimed and first is not None and purpose(sentence, first) else verb


def supposed(sentence: Sentence, word: Token) -> tuple[Modality, Token] | None:
    """What the mark of its clause makes of ``word``: a condition, or what is asked with "whether"; None without one."""
    if conditional_mark(sentence, word):
        return "conditional", word
    over = sentence.head_of(word)
    if over is not None and is_a(word.relation, "ccomp", "csubj") and conditional_mark(sentence, over):
        return "conditional", over  # "if it is confirmed that they used gas"
    first = over if over is not None and is_a(word.relation, "conj") and not sentence.child(word, "mark") else word
    if any(mark.lower == "whether" for mark in sentence.children(first, "mark")):
        return "possible", word  # "whether it was shot down or crashed is not known"
    return None


def is_imperative(sentence: Sentence, word: Token) -> bool:
    """Whether ``word`` tells somebody to do it: "Stop the shelling", "let them go"."""
    if word.xpos != "VB" or sentence.child(word, "nsubj", "aux", "mark") is not None:
        return False
    if is_a(word.relation, "root", "parataxis"):
        return True
    above = sentence.head_of(word)
    let = above is not None and above.lemma == "let" and is_a(word.relation, "xcomp", "ccomp")
    return above is not None and (let or is_a(word.relation, "conj")) and is_imperative(sentence, above)


def governed_modality(sentence: Sentence, word: Token, cues: Cues, *, verbal: bool) -> Modality | None:
    """What ``word`` sets for what it governs."""
    lemma = word.lemma.casefold()
    table: tuple[tuple[Modality, Cue], ...] = (
        ("attempted", cues.attempted),
        ("intended", cues.intended),
        ("threatened", cues.threatened),
        ("promised", cues.promised),
        ("demanded", cues.demanding),
        ("obliged", cues.obliged),
        ("possible", cues.possible),
    )
    if (lemma == "go" and word.xpos == "VBG") if verbal else is_fixed(sentence, word):
        return "intended"  # "is going to respond", "the meeting is slated for Friday"
    called = [case_of(sentence, c) for c in sentence.children(word, "obj", "obl")] if lemma == "call" else []
    if "" not in called and {"on", "upon"} & {*called}:
        return "demanded"  # "we call on the monitors to be present"
    if verbal and with_particle(sentence, word) in cues.weighed.verbs | cues.weighed.words:
        return "intended"  # "considered shelling the port", not "considered the shelling a crime"
    if verbal and lemma == "agree":
        return "promised"  # "agreed to withdraw", not "agreed a truce"
    if lemma == "have" and not any(is_infinitive(sentence, c) for c in sentence.children(word, "xcomp")):
        return None  # "has four men missing"
    made = any(c.lower in ("was", "were") for c in sentence.children(word, "aux"))
    yet = any(c.lower == "yet" for c in sentence.children(word, "advmod"))  # "has yet to withdraw": it did not
    if lemma == "have" and (yet or word.xpos in ("VBD", "VBN")):
        return "obliged" if is_due(sentence, word) and not yet else None  # "had to leave by 3 May", "had to leave"
    if lemma == "oblige" and made and not is_due(sentence, word):  # not "were obliged by the accord to leave"
        return None  # "were obliged to leave": they left
    for name, cue in table:
        if name in ("demanded", "obliged") and (not verbal or tells(sentence, word, cues)):
            continue  # "ordered the attack": it was carried out
        if name == "promised" and not verbal and lemma in cues.light.verbs and not is_bound(sentence, word):
            continue  # "undertook an offensive", "committed an attack": these were made
        if name == "intended" and lemma in cues.nearly.nouns and case_of(sentence, word) in ("on", "to", "at"):
            return name  # "on the point of attacking"
        fits = {"NOUN": cue.nouns, "ADJ": cue.adjectives}.get(word.upos, frozenset())
        if lemma in (cue.verbs if is_verb(word) else fits):
            return name
    return None
