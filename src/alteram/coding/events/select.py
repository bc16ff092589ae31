"""Which triggers of a sentence make claims of their own."""

from __future__ import annotations

from dataclasses import replace

from alteram.coding.clause.phrases import has_clause
from alteram.coding.clause.syntax import by_agent, is_passive, is_verb
from alteram.coding.events.alluded import alludes, is_denied
from alteram.coding.events.counted_on import counts_on, in_brackets, is_counted_beside, is_elsewhere, is_made_up
from alteram.coding.events.described import describes
from alteram.coding.events.noun_events import noun_asserts
from alteram.coding.events.triggers import Trigger
from alteram.coding.events.unasserted import (
    asks_no_name,
    is_acted,
    is_asked,
    is_disavowed,
    is_gossip,
    is_headline,
    is_imagined,
    is_likened,
    is_provided_for,
    is_ruled_out,
    is_sick,
    is_taken_back,
)
from alteram.coding.holders.contents import is_disputed
from alteram.coding.holders.disowned import disowned
from alteram.coding.holders.rejections import rejected
from alteram.coding.holders.replies import is_put
from alteram.coding.scene import View
from alteram.coding.stance.demands import are_apart, demands, further_demands, tells
from alteram.coding.stance.doubts import doubtful
from alteram.coding.stance.governors import is_answered
from alteram.coding.stance.negation import negations
from alteram.lexicon import Lexicon, lexicon
from alteram.model import Sentence, Token, is_a
from alteram.model.codes import family

OBJECTLESS = frozenset({"fire", "respond", "retaliate"})  # "fired back and destroyed a tank" are two
# by what else than its subject and object a verb tells of another: "calls for a truce"
OWN = {"talk.propose": ("obl",)}


def selected(view: View, triggers: list[Trigger], lexicon: Lexicon) -> list[Trigger]:
    """The triggers of ``view`` that assert something, one for each event, in text order."""
    kept: list[Trigger] = []
    doubted = {word.index for t in triggers if (word := doubtful(view.sentence, t.head)) is not None}
    triggers = [
        t
        for t in triggers
        if not (is_no_claim(view, t) or is_made_up(view.sentence, t, triggers, lexicon))
        # "are expected to attack" is no demand that they do
        and (t.word.index not in doubted or t.frame.event == "talk.accuse")
        and (t.frame.event != "talk.propose" or not tells(view.sentence, t.word, lexicon.cues))
    ]
    asked = list(further_demands(view.sentence, triggers, lexicon.cues))
    due = {trigger.word.index for trigger in asked}
    for trigger in sorted([*(t for t in triggers if t.word.index not in due), *asked], key=lambda t: t.word.index):
        if trigger.asked_by is not None:
            kept.append(trigger)
            continue
        if introduces(view, trigger, triggers, lexicon) or is_threatened(view.sentence, trigger, kept):
            continue
        if not asserts(view, trigger, triggers, lexicon) or demanded_elsewhere(view.sentence, trigger, triggers):
            continue
        if trigger.carrier is not None and trigger.carrier.index in due:
            continue  # "must withdraw and end its attacks" asks for that, and tells of no attack
        alike = (each for each in kept if same_event(view.sentence, each, trigger))
        twin = next((each for each in alike if not is_elsewhere(view, each, trigger)), None)
        if twin is None:
            kept.append(trigger)
        else:
            kept[kept.index(twin)] = merged(twin, trigger)
    kept = [wreckage(view.sentence, t, kept, lexicon) for t in kept]
    carried = {t.word.index: t.carrier for t in kept if t.carrier is not None}
    return [replace(t, shared=True) if shares_carrier(view.sentence, t, carried) else t for t in kept]


def wreckage(sentence: Sentence, trigger: Trigger, kept: list[Trigger], lexicon: Lexicon) -> Trigger:
    """``trigger``, as damage where an attack before it did it: "struck the airport and destroyed two jets"."""
    above = sentence.head_of(trigger.word)
    joined = is_a(trigger.word.relation, "conj", "advcl") and sentence.child(trigger.word, "nsubj") is None
    struck = any(t.head is above and family(t.frame.event) == "attack" and not t.frame.wrecks for t in kept)
    if not (trigger.frame.wrecks and is_verb(trigger.word) and joined and struck):
        return trigger
    damage = next((f for f in lexicon.frames if f.event == "harm.property" and trigger.word.lemma in f.verbs), None)
    return trigger if damage is None else replace(trigger, frame=damage)


def shares_carrier(sentence: Sentence, trigger: Trigger, carried: dict[int, Token]) -> bool:
    """Whether ``trigger`` is coordinated with another event noun under one carrier, and comes second."""
    first = sentence.head_of(trigger.word)
    return (
        trigger.carrier is not None
        and first is not None
        and is_a(trigger.word.relation, "conj")
        and carried.get(first.index) is trigger.carrier
    )


def merged(one: Trigger, other: Trigger) -> Trigger:
    """One trigger for an event that two words tell, the sharper word first."""
    fronted = one.frame.instrument and not other.frame.instrument and is_a(one.word.relation, "advcl")
    first, second = (other, one) if sharper(other, one) or fronted else (one, other)
    return replace(first, joined=(*one.joined, *other.joined, second.word))


def asserts(view: View, trigger: Trigger, triggers: list[Trigger], lexicon: Lexicon) -> bool:
    """Whether ``trigger`` says that something happened, rather than alludes to it in passing."""
    sentence = view.sentence
    if is_verb(trigger.word) or trigger.word.upos == "ADJ":
        whose = sentence.head_of(trigger.word) if is_a(trigger.word.relation, "amod") else None
        if whose is not None and is_disputed(sentence, whose, lexicon, hedged=False):
            return True  # "the reports of two killed soldiers are false"
        return not (
            is_a(trigger.word.relation, "amod", "compound", "nmod")
            or alludes(sentence, trigger.word, triggers)
            or describes(view, trigger.word, triggers, lexicon)
        )
    if trigger.carrier is not None:
        carrier = trigger.carrier
        return not (alludes(sentence, carrier, triggers) or describes(view, carrier, triggers, lexicon))
    return noun_asserts(view, trigger, triggers, lexicon)


def is_threatened(sentence: Sentence, trigger: Trigger, kept: list[Trigger]) -> bool:
    """Whether ``trigger`` only says what a warning of the same sentence threatens: "warned that it would respond"."""
    above = sentence.head_of(trigger.head)
    warned = any(t.word is above and t.frame.event == "talk.threaten" for t in kept)
    return warned and is_a(trigger.head.relation, "ccomp") and trigger.frame.event == "talk.threaten"


def is_no_claim(view: View, trigger: Trigger) -> bool:
    """Whether what ``trigger`` tells is only asked, quoted, imagined, likened, acted or disavowed."""
    sentence, head = view.sentence, trigger.head
    return (
        (view.reply is None and is_asked(sentence, head))
        or is_headline(sentence, head)
        or is_put(sentence, head)
        or is_likened(sentence, head)
        or is_imagined(sentence, head)
        or is_disavowed(sentence, trigger)
        or is_gossip(sentence, trigger)
        or is_acted(sentence, trigger)
        or is_provided_for(sentence, trigger)
        or is_sick(sentence, trigger)
        or is_ruled_out(sentence, trigger)
        or is_taken_back(sentence, trigger)
        or asks_no_name(sentence, trigger)
    )


def introduces(view: View, trigger: Trigger, triggers: list[Trigger], lexicon: Lexicon) -> bool:
    """Whether a verb of speech only introduces another event that is told: "warned that X would be met with force"."""
    sentence = view.sentence
    things = sentence.children(trigger.word, "obj", "nsubj:pass")
    foiled = [c for o in things for c in sentence.children(o, "acl") if c.relation == "acl"]  # not "the rebels, who"
    if trigger.word.lemma.casefold() in lexicon.cues.prevented.verbs and any(t.head in foiled for t in triggers):
        return True  # "repulsed an attempt to break through"
    kept = trigger.frame.event == "agreement.honour"  # "observes the truce agreed in May"
    if is_verb(trigger.word) and trigger.word.lemma in lexicon.cues.perceived.verbs and not kept:
        below = sentence.subtree(trigger.word)
        clauses = (c for c in sentence.children(trigger.word, "advcl") if c.index < trigger.word.index)
        aside = [t for clause in clauses for t in sentence.subtree(clause)]  # "stationed there, they heard shots"
        seen = [t for t in triggers if t is not trigger and t.head in below and t.head not in aside]
        return any(asserts(view, t, triggers, lexicon) for t in seen)
    apart = (disowned(sentence, t.word) for t in triggers) if trigger.frame.roles == "blame" else ()
    if any(each is not None and trigger.word in (each.over, sentence.head_of(each.negation)) for each in apart):
        return True  # "are not responsible for the raid": they did not make it
    agreed = trigger.frame.event == "agreement.made" and "@infinitive" in trigger.frame.needs
    if agreed and any(t.head in sentence.children(trigger.word, "xcomp") for t in triggers):
        return True  # "agreed to withdraw" promises that
    nouns = lexicon.cues.saying.nouns
    claims = [o for o in sentence.children(trigger.word, "obj", "nsubj:pass") if o.lemma.casefold() in nouns]
    if trigger.frame.event in ("talk.refuse", "access.deny") and any(
        has_clause(sentence, o) or any(t.head in sentence.subtree(o) and t.word is not o for t in triggers)
        for o in claims
    ):
        return True  # "rejected claims that": the denial is of what they claim
    if not trigger.frame.event.startswith("talk.") or trigger.word.lemma not in lexicon.cues.saying.verbs:
        return trigger.frame.event == "talk.propose" and rejected(sentence, trigger.word) is not None
    contents = sentence.children(trigger.word, "ccomp")
    if trigger.frame.roles == "duty" or demands(sentence, trigger.word, lexicon.cues):
        return False  # "insists that the agreement be observed", "should say who broke it"
    told_of = [t for t in triggers if t.head in contents or t.word in contents]
    return any(t.frame.event != "talk.threaten" or trigger.frame.event != "talk.threaten" for t in told_of)


def demanded_elsewhere(sentence: Sentence, trigger: Trigger, triggers: list[Trigger]) -> bool:
    """Whether ``trigger`` is what a demand of the same sentence asks for: coded once, as the demand."""
    asking = [t.word for t in triggers if t.frame.event == "talk.propose" and t.word is not trigger.word]
    demands = {word.index for word in asking if is_verb(word) or rejected(sentence, word) is None}
    demands -= {trigger.head.index}
    over = sentence.head_of(trigger.word)
    if over is not None and is_answered(sentence, trigger.word, over) and named(sentence, trigger.word):
        return False  # "called on them to condemn the shelling by the army": it took place
    current: Token | None = trigger.head
    while current is not None:
        above = sentence.head_of(current)
        if above is not None and above.index in demands:
            return is_a(current.relation, "xcomp", "advcl", "ccomp", "csubj", "obl", "obj", "acl", "nmod")
        if above is None or is_a(current.relation, "nsubj", "parataxis"):
            return False
        current = above
    return False


def is_of_others(sentence: Sentence, one: Trigger, other: Trigger) -> bool:
    """Whether ``other`` tells of others than ``one``: "our losses are two killed, those of the enemy 40 killed"."""
    who = sentence.child(other.word, "nsubj")
    turned = one.frame.denies is not other.frame.denies  # "the driver died, the two guards were unhurt"
    return who is not None and (turned or who.lower == "those")


def named(sentence: Sentence, noun: Token) -> bool:
    """Whether the words around ``noun`` name who did what it tells."""
    return by_agent(sentence, noun) is not None or sentence.child(noun, "nmod:poss") is not None


def same_event(sentence: Sentence, one: Trigger, other: Trigger) -> bool:
    """Whether two triggers tell one event: coordinated words of one family under one carrier, or one word twice."""
    seen = one.frame.event.startswith("force.") and (one.frame.roles == "find") is not (other.frame.roles == "find")
    duty = (one.frame.roles == "duty" or seen) and one.word is not other.word  # "went there and found trenches"
    if duty or is_of_others(sentence, one, other) or are_apart(sentence, one, other):
        return False  # "must allow them to return, and must guarantee their safety"
    if one.word is other.word or (one.carrier is not None and one.carrier is other.carrier and related(one, other)):
        return True
    if one.frame.event == other.frame.event == "harm.people" and in_brackets(sentence, one.word, other.word):
        return True
    called = is_a(one.word.relation, "nsubj") and sentence.head_of(one.word) is other.word and related(one, other)
    if called and not is_verb(other.word):
        return True  # "our strike was retaliation for the shelling of the town"
    turned = sentence.child(one.word, "obj") is not None and is_verb(other.word) and is_passive(sentence, other.word)
    if turned and family(one.frame.event) == "attack":
        return False  # "attacked our posts and were thrown back"
    if is_instrument(sentence, other, one) or is_instrument(sentence, one, other):
        return True
    below = (head := sentence.head_of(other.word)) is one.word and is_a(other.word.relation, "acl")
    if below and other.word.relation == "acl" and one.frame.event == other.frame.event == "talk.meet":
        return True  # "the meeting held on 4 May ended in discord"
    aimed = one.carrier is not None and below and other.word.lemma == "target"
    if aimed and other.word.xpos == "VBG" and related(one, other):
        return True  # "carried out an operation targeting the airport"
    if is_cleared(sentence, one, other) or is_counted_beside(sentence, one, other):
        return True
    if not related(one, other) or head is not one.word or differ(sentence, one, other):
        return False  # "none of them was killed; two were hurt"
    if one.frame.event == other.frame.event and counts_on(sentence, one.word, other.word):
        return True
    if not is_a(other.word.relation, "conj", "compound", "nmod"):
        return False
    if is_denied(sentence, one.word) is not is_denied(sentence, other.word):
        return False  # "flew near the islands and did not enter our airspace"
    harmed = one.frame.event == other.frame.event == "harm.people"
    bare = is_verb(one.word) and sentence.child(one.word, "obj", "iobj", "ccomp") is None
    bare = bare and not (one.word.lemma in OBJECTLESS and other.frame.wrecks)
    if bare and sentence.child(other.word, "nsubj") is None:
        return True  # "detected and neutralised 7,559 mines"
    return harmed or sentence.child(other.word, "nsubj", "obj", *OWN.get(one.frame.event, ())) is None


def differ(sentence: Sentence, one: Trigger, other: Trigger) -> bool:
    """Whether one of two clauses of harm, each with a subject of its own, denies what it tells and the other not.

    Or whether one demands what the other does not: "calls for calm and appeals to the monitors to come".
    """
    if one.frame.event == "talk.propose":
        asked = sentence.children(one.word, "xcomp", "ccomp", "advcl", "obl", "obj")
        return is_verb(other.word) and any(c.index < other.word.index for c in asked)
    if one.frame.event != "harm.people" or not all(
        is_verb(t.word) and sentence.child(t.word, "nsubj") is not None for t in (one, other)
    ):
        return False
    denials = [bool(negations(sentence, t, lexicon().cues)) for t in (one, other)]
    return denials[0] is not denials[1]


def is_cleared(sentence: Sentence, one: Trigger, other: Trigger) -> bool:
    """Whether ``other`` only tells what was done with the mines of ``one``: "found and destroyed 212 mines"."""
    behind = sentence.head_of(other.word) is one.word and is_a(other.word.relation, "conj")
    wrecked = other.frame.event in ("attack.other", "harm.people", "harm.property")
    if one.frame.event != "mine.clearance" or not (behind and wrecked):
        return False
    return sentence.child(other.word, "nsubj", "obj") is None


def is_instrument(sentence: Sentence, means: Trigger, deed: Trigger) -> bool:
    """Whether ``means`` only tells with what ``deed`` was done: "opened fire, using mortars"."""
    below = means.frame.instrument and is_a(means.word.relation, "advcl")
    return below and sentence.head_of(means.word) in (deed.word, deed.carrier) and family(deed.frame.event) == "attack"


def related(one: Trigger, other: Trigger) -> bool:
    return one.frame.event == other.frame.event or family(one.frame.event) == family(other.frame.event) == "attack"


def sharper(one: Trigger, other: Trigger) -> bool:
    return other.frame.event == "attack.other" and one.frame.event != "attack.other"
