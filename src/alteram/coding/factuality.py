"""How firmly an event is held: stance, modality and aspect, from the words over and around its trigger.

The scale follows FactBank (Saurí and Pustejovsky 2009) as the claim form narrows it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from alteram.coding.contents import is_content
from alteram.coding.demands import demands, tells
from alteram.coding.negation import is_yet, negative, turning
from alteram.coding.syntax import ACHIEVED, auxiliaries, inverted, is_verb, particle, purpose, subject
from alteram.coding.triggers import CHOICE, Trigger
from alteram.lexicon import Cue, Cues, lexicon
from alteram.model import Sentence, Token, is_a
from alteram.model.codes import Aspect, Modality, Stance


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
    if trigger.asked_by is not None:
        return Factuality(modality="demanded", signs=(Sign("modality", trigger.asked_by),))
    firm, deciding = how_real(sentence, trigger, chain, cues)
    firm_aspect, telling = aspect(sentence, trigger, chain, cues)
    signs = [Sign("modality", deciding)] if deciding is not None else []
    if telling is not None:
        signs.append(Sign("aspect", telling))
    found = Factuality("asserted", firm, firm_aspect, tuple(signs))
    for word in turning(sentence, trigger, chain, cues):
        found = found.denied(word)
    return found


def how_real(sentence: Sentence, trigger: Trigger, chain: list[Token], cues: Cues) -> tuple[Modality, Token | None]:
    """The modality of ``trigger`` and the word that sets it; a speech act of demand demands."""
    if trigger.frame.roles == "duty":
        return "demanded", trigger.word
    asked = trigger.frame.event == "talk.propose" and is_verb(trigger.word)
    if asked and ("@infinitive" in trigger.frame.needs or demands(sentence, trigger.word, cues)):
        return "demanded", trigger.word
    if trigger.frame.event == "talk.propose" and trigger.word.lemma.casefold() in cues.demanding.nouns:
        return "demanded", trigger.word  # "renewed its call for an end to"
    firm, word = modality(sentence, trigger, chain, cues)
    if trigger.frame.event == "talk.threaten" and firm in ("intended", "threatened"):
        return "actual", None  # the threat is made; what it threatens is to come
    return firm, word


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
    if not is_verb(word):
        return is_a(word.relation, "obj", "nsubj", "obl", "nmod", "xcomp", "conj")
    if is_a(word.relation, "conj"):
        return sentence.child(word, "nsubj") is None
    if is_a(word.relation, "ccomp"):
        return above.lemma in lexicon().cues.selecting.verbs
    if is_a(word.relation, "advcl"):
        return purpose(sentence, word) or conditional_mark(sentence, word) or kept_from(sentence, word, above)
    return is_a(word.relation, "xcomp") or word.relation == "acl"


def kept_from(sentence: Sentence, verb: Token, above: Token) -> bool:
    """Whether ``above`` says that ``verb`` was not done: "refrained from firing", read as a clause beside it."""
    led = any(m.lower == "from" for m in sentence.children(verb, "mark"))
    return led and above.lemma.casefold() in lexicon().cues.negation.verbs


def conditional_mark(sentence: Sentence, verb: Token) -> bool:
    return any(m.lower in lexicon().cues.conditional.marks for m in sentence.children(verb, "mark"))


def modality(sentence: Sentence, trigger: Trigger, chain: list[Token], cues: Cues) -> tuple[Modality, Token | None]:
    """The modality that the nearest cue sets, and that cue; a bare statement is actual."""
    if is_imperative(sentence, chain[0]):
        return "demanded", chain[0]
    for position, word in enumerate(chain):
        if word.lemma in CHOICE:
            led = sentence.head_of(word)  # "had no choice but to shell": it was done; "will have none" threatens it
            foreseen = led is not None and own_modality(sentence, led, cues) == "intended"
            return ("threatened", led) if foreseen else ("actual", None)
        ahead = (cues.promised.verbs | cues.intended.verbs) - cues.light.verbs  # "promised more exchanges"
        governs = position > 0 and (
            word is not trigger.carrier or (word.lemma.casefold() in ahead and word.xpos != "VBN")
        )
        found = own_modality(sentence, word, cues) or (
            governed_modality(sentence, word, cues, verbal=is_verb(chain[0])) if governs else None
        )
        if found:
            return found, word
        below = chain[position - 1] if position else None
        beside = below is not None and is_verb(below) and is_a(below.relation, "advcl")
        if beside and below is not None and not kept_from(sentence, below, word):
            if conditional_mark(sentence, below):
                return "conditional", below
            return ("actual", None) if word.lemma in ACHIEVED else ("intended", below)
        if conditional_mark(sentence, word):
            return "conditional", word
        if any(mark.lower == "whether" for mark in sentence.children(word, "mark")):
            return "possible", word
    return "actual", None


def is_imperative(sentence: Sentence, word: Token) -> bool:
    """Whether ``word`` tells somebody to do it: "Stop the shelling", "let them go"."""
    if word.xpos != "VB" or sentence.child(word, "nsubj", "aux", "mark") is not None:
        return False
    if is_a(word.relation, "root", "parataxis"):
        return True
    above = sentence.head_of(word)
    let = above is not None and above.lemma == "let" and is_a(word.relation, "xcomp", "ccomp")
    return above is not None and (let or is_a(word.relation, "conj")) and is_imperative(sentence, above)


def own_modality(sentence: Sentence, word: Token, cues: Cues) -> Modality | None:
    """What auxiliaries and adverbs on ``word`` set."""
    if any(c.lower == "should" and inverted(sentence, word, c) for c in sentence.children(word, "aux")):
        return "conditional"
    who = subject(sentence, word) if is_verb(word) else None
    if who is not None and who.lower in ("whoever", "anyone", "whatever", "whichever"):
        return "conditional"
    helpers = auxiliaries(sentence, word)
    if helpers & {"will", "'ll", "shall"}:
        return "intended"
    if helpers & cues.obliged.auxiliaries or is_to(sentence, word):
        return "obliged"
    if helpers & cues.possible.auxiliaries:
        return "possible"
    if "would" in helpers and "have" not in helpers:
        return "intended"
    if "would" in helpers:
        return "conditional"
    if any(c.lower in cues.possible.adverbs for c in sentence.children(word, "advmod")):
        return "possible"
    return None


def is_to(sentence: Sentence, word: Token) -> bool:
    """Whether a form of "be" and "to" stand before ``word``: "was to withdraw", "are to be handed over"."""
    before = {c.index: c for c in sentence.children(word, "aux", "aux:pass", "mark")}
    marks = (m for m in before.values() if m.lower == "to" and m.index - 1 in before)
    return any(before[m.index - 1].lemma == "be" for m in marks)


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
    if verbal and lemma == "go" and word.xpos == "VBG":
        return "intended"  # "is going to respond"
    if verbal and lemma == "agree":
        return "promised"  # "agreed to withdraw", not "agreed a truce"
    made = any(c.lower in ("was", "were") for c in sentence.children(word, "aux:pass", "aux"))
    if (lemma == "have" and word.xpos == "VBD") or (lemma == "oblige" and made) or is_yet(sentence, word):
        return None  # "had to leave", "were obliged to leave": they left; "has yet to leave": has not left
    for name, cue in table:
        if name in ("demanded", "obliged") and (not verbal or tells(sentence, word, cues)):
            continue  # "ordered the attack": it was carried out
        if (is_verb(word) and lemma in cue.verbs) or (word.upos == "NOUN" and lemma in cue.nouns):
            return name
        if word.upos == "ADJ" and lemma in cue.adjectives:
            return name
    return None


def aspect(sentence: Sentence, trigger: Trigger, chain: list[Token], cues: Cues) -> tuple[Aspect | None, Token | None]:
    """Whether the event starts, goes on, stops or is prevented, and the word that tells."""
    table: tuple[tuple[Aspect, Cue], ...] = (
        ("prevented", cues.prevented),
        ("stopped", cues.stopped),
        ("ongoing", cues.ongoing),
        ("started", cues.started),
    )
    words = [w for w in chain if w is not trigger.word or is_verb(w)]
    for word in words:
        names = {word.lemma.casefold(), f"{word.lemma.casefold()} {particle(sentence, word) or ''}".strip()}
        names |= {f"{word.lemma.casefold()} {c.lower}" for c in sentence.children(word, "advmod")}
        for name, cue in table:
            if is_verb(word) and names & cue.verbs and (word is not trigger.word or word is trigger.carrier):
                goes_on = name == "stopped" and bool(negative(sentence.children(word, "advmod"), cues.negation.words))
                return ("ongoing" if goes_on else name), word
    head = trigger.head
    if (
        is_verb(head)
        and head.xpos == "VBG"
        and any(c.lower in ("are", "is", "'re") for c in sentence.children(head, "aux"))
    ):
        return "ongoing", head
    return None, None
