"""How firmly an event is held: stance, modality and aspect, from the words over and around its trigger.

The scale follows FactBank (Saurí and Pustejovsky 2009) as the claim form narrows it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from alteram.coding.demands import demands
from alteram.coding.syntax import ACHIEVED, case_of, inverted, is_verb, particle, purpose, subject
from alteram.coding.triggers import Trigger
from alteram.lexicon import Cue, Cues, lexicon
from alteram.model import Sentence, Token, is_a
from alteram.model.codes import Aspect, Modality, Stance


@dataclass(frozen=True, slots=True)
class Factuality:
    """Stance, modality and aspect of one event."""

    stance: Stance = "asserted"
    modality: Modality = "actual"
    aspect: Aspect | None = None

    def denied(self) -> Factuality:
        return replace(self, stance="denied" if self.stance == "asserted" else "asserted")


def factuality(sentence: Sentence, trigger: Trigger, cues: Cues) -> Factuality:
    """The factuality of ``trigger`` within its own sentence, whoever holds it."""
    chain = list(governors(sentence, trigger))
    if trigger.asked_by is not None:
        return Factuality(modality="demanded")
    demanding = (
        trigger.frame.roles == "duty"
        or is_verb(trigger.word)
        and trigger.frame.event == "talk.propose"
        and demands(sentence, trigger.word, cues)
    )
    stance: Stance = "denied" if trigger.frame.roles != "duty" and is_negated(sentence, trigger, cues) else "asserted"
    firm_aspect = aspect(sentence, trigger, chain, cues)
    if is_negated_above(sentence, trigger.head, cues):
        stance = "denied" if stance == "asserted" else "asserted"
    if trigger.frame.denies:
        stance = "denied" if stance == "asserted" else "asserted"
    if any(is_verb(w) and w.lemma.casefold() in cues.negation.verbs for w in chain if w is not trigger.word):
        stance = "denied" if stance == "asserted" else "asserted"
    firm: Modality = "demanded" if demanding else modality(sentence, trigger, chain, cues)
    if trigger.frame.event == "talk.threaten" and firm in ("intended", "threatened"):
        firm = "actual"  # the threat is made; what it threatens is to come
    return Factuality(stance, firm, firm_aspect)


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
        return purpose(sentence, word) or conditional_mark(sentence, word)
    return is_a(word.relation, "xcomp") or word.relation == "acl"


def conditional_mark(sentence: Sentence, verb: Token) -> bool:
    return any(m.lower in lexicon().cues.conditional.marks for m in sentence.children(verb, "mark"))


def is_negated(sentence: Sentence, trigger: Trigger, cues: Cues) -> bool:
    """Whether a word of negation stands with the event: "did not", "no casualties", "not a single", "without"."""
    negative = cues.negation.words
    heads = [trigger.word] if trigger.carrier is None else [trigger.word, trigger.carrier]
    hits = 0
    for head in heads:
        if not (is_verb(head) and head.lemma.casefold() in cues.stopped.verbs):  # "does not cease" goes on
            hits += sum(c.lower in negative for c in sentence.children(head, "advmod", "det", "cc", "mark"))
        hits += case_of(sentence, head) == "without"
        for argument in sentence.children(head, "nsubj", "obj"):
            if argument in heads:
                continue
            hits += argument.lower in ("none", "nobody", "nothing")
            hits += any(
                c.lower in ("no", "neither") or c.lower == "not" for c in sentence.children(argument, "det", "advmod")
            )
            hits += any(
                d.lower == "not"
                for c in sentence.children(argument, "det", "amod")
                for d in sentence.children(c, "advmod")
            )
    if not hits and is_verb(trigger.head) and shares_negation(sentence, trigger.head, cues):
        return True
    return hits % 2 == 1


def shares_negation(sentence: Sentence, verb: Token, cues: Cues) -> bool:
    """Whether ``verb`` is denied with the one it is coordinated with: "did not enter or shell the village"."""
    first = sentence.head_of(verb)
    if first is None or not is_a(verb.relation, "conj") or sentence.child(verb, "nsubj", "aux") is not None:
        return False
    return any(c.lower in ("or", "nor") for c in sentence.children(verb, "cc")) and has_negation(sentence, first, cues)


def is_negated_above(sentence: Sentence, head: Token, cues: Cues) -> bool:
    """Whether the verb that ``head`` completes is negated: "does not intend to attack"; not so for one of stopping."""
    above = sentence.head_of(head)
    if above is None or not is_a(head.relation, "xcomp") or above.lemma.casefold() in cues.stopped.verbs:
        return False
    return has_negation(sentence, above, cues)


def has_negation(sentence: Sentence, word: Token, cues: Cues) -> bool:
    return any(c.lower in cues.negation.words for c in sentence.children(word, "advmod"))


def modality(sentence: Sentence, trigger: Trigger, chain: list[Token], cues: Cues) -> Modality:
    """The modality that the nearest cue sets; a bare statement is actual."""
    for position, word in enumerate(chain):
        governs = position > 0 and word is not trigger.carrier
        found = own_modality(sentence, word, cues) or (
            governed_modality(word, cues, verbal=is_verb(chain[0])) if governs else None
        )
        if found:
            return found
        below = chain[position - 1] if position else None
        if below is not None and is_verb(below) and is_a(below.relation, "advcl"):
            if conditional_mark(sentence, below):
                return "conditional"
            return "actual" if word.lemma in ACHIEVED else "intended"
        if is_verb(word) and conditional_mark(sentence, word):
            return "conditional"
    return "actual"


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
    if helpers & cues.obliged.auxiliaries:
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


def auxiliaries(sentence: Sentence, word: Token) -> set[str]:
    """The auxiliaries of ``word``, or those of the verb it is coordinated with where it has none."""
    own = {c.lower for c in sentence.children(word, "aux")}
    first = sentence.head_of(word)
    if (
        own
        or first is None
        or not (is_verb(word) and is_a(word.relation, "conj"))
        or sentence.child(word, "nsubj") is not None
    ):
        return own
    return auxiliaries(sentence, first)


def governed_modality(word: Token, cues: Cues, *, verbal: bool) -> Modality | None:
    """What ``word`` sets for what it governs."""
    lemma = word.lemma.casefold()
    table: tuple[tuple[Modality, Cue], ...] = (
        ("attempted", cues.attempted),
        ("intended", cues.intended),
        ("threatened", cues.threatened),
        ("promised", cues.promised),
        ("demanded", cues.demanding),
        ("obliged", cues.obliged),
    )
    for name, cue in table:
        if name == "demanded" and not verbal:
            continue  # "ordered the attack": it was carried out
        if (is_verb(word) and lemma in cue.verbs) or (word.upos == "NOUN" and lemma in cue.nouns):
            return name
        if word.upos == "ADJ" and lemma in cue.adjectives:
            return name
    return None


def aspect(sentence: Sentence, trigger: Trigger, chain: list[Token], cues: Cues) -> Aspect | None:
    """Whether the event starts, goes on, stops or is prevented."""
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
                return "ongoing" if name == "stopped" and has_negation(sentence, word, cues) else name
    head = trigger.head
    if (
        is_verb(head)
        and head.xpos == "VBG"
        and any(c.lower in ("are", "is", "'re") for c in sentence.children(head, "aux"))
    ):
        return "ongoing"
    return None
