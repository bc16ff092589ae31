"""Which events have a doer that a text may leave unnamed, and who may be one."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace
from typing import Final

from alteram.coding.clause.nominals import is_own
from alteram.coding.clause.syntax import by_agent, is_passive, is_verb, obliques
from alteram.coding.events.triggers import Trigger
from alteram.coding.holders.held import Held
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Actor, Token
from alteram.model.codes import Event, family
from alteram.profiles.records import Party

COLONS: Final = frozenset({":", "–", "—", ";"})
BLAMED: Final = frozenset({"mine.laying", "ceasefire.violation", "force.overflight"})  # beside attacks


def is_blamed(event: Event) -> bool:
    """Whether an event is one that somebody is blamed for, so that who did it is asked."""
    return family(event) == "attack" or event in BLAMED


def is_mutual(trigger: Trigger) -> bool:
    """Whether both sides do it: "clashes went on", "shots were exchanged"."""
    traded = trigger.head.lemma.casefold() in lexicon().cues.traded.verbs
    return traded or trigger.word.lemma.casefold() in lexicon().cues.mutual.nouns


def is_answer(view: View, trigger: Trigger) -> bool:
    """Whether an attack is told as the answer to another: whoever answers is not the attacker."""
    verb = trigger.head if is_verb(trigger.head) else view.sentence.head_of(trigger.word)
    cues = lexicon().cues.answering
    returned = verb is not None and verb.lemma.casefold() in cues.verbs
    if verb is not None and verb.lemma.casefold() in cues.words and is_passive(view.sentence, verb):
        returned = True
    led = verb is not None and in_answer(view, verb) is not None
    return family(trigger.frame.event) == "attack" and (trigger.frame.own or returned or led)


def in_answer(view: View, verb: Token) -> Token | None:
    """The word for the answer that ``verb`` is said to give: "in response to their attack, drones were launched"."""
    nouns = lexicon().cues.answering.nouns
    led = (each.token for each in obliques(view.sentence, verb) if each.case in ("in", "as"))
    return next((token for token in led if token.lemma.casefold() in nouns), None)


def answered(view: View, verb: Token) -> Token | None:
    """The word for what ``verb`` is said to answer: their attack in "in response to their attack, drones flew"."""
    answer = in_answer(view, verb)
    return view.sentence.child(answer, "nmod") if answer is not None else None


def is_our_answer(view: View, trigger: Trigger) -> bool:
    """Whether a clause behind a colon tells what "our answer" was: "our answer came at dawn: the post was attacked"."""
    sentence, nouns = view.sentence, lexicon().cues.answering.nouns
    for above in sentence.ancestors(trigger.head):
        for noun in sentence.children(above, "nsubj"):
            own = any(is_own(t) for t in sentence.children(noun, "nmod:poss"))
            if own and noun.lemma.casefold() in nouns:
                return any(t.text in COLONS for t in sentence.tokens[noun.index : trigger.head.index])
    return False


def is_repelled(view: View, trigger: Trigger) -> bool:
    """Whether attackers are told to be beaten off, by whom is not said: "the infantry was thrown back"."""
    verb = trigger.word
    if not is_verb(verb) or trigger.frame.event != "attack.ground" or by_agent(view.sentence, verb) is not None:
        return False  # "the assault was repulsed" is the assault, which others made
    return verb.lemma.casefold() in lexicon().cues.repelling.verbs and is_passive(view.sentence, verb)


def is_condemned(view: View, trigger: Trigger) -> bool:
    """Whether whoever tells of a deed accuses others: "we condemn the arrests", "lodged a protest over the raid"."""
    saying, sentence = lexicon().cues.saying, view.sentence
    over = list(sentence.ancestors(trigger.word))
    made = [thing for above in over for thing in (above, *sentence.children(above, "obj", "nsubj:pass"))]
    protested = any(each.lemma.casefold() in saying.protests for each in made if each is not trigger.word)
    return protested or any(above.lemma.casefold() in saying.accusing for above in over)


def is_one_of(befallen: Actor, doers: Iterable[Actor]) -> bool:
    """Whether a pronoun was taken for those who act, who then would do it to themselves: "they had shelled it"."""
    return befallen.inherited and befallen.start in {doer.start for doer in doers}


def is_told(held: Held) -> bool:
    """Whether an event is told as having happened."""
    firm = held.factuality
    return firm.stance == "asserted" and firm.modality == "actual" and firm.aspect != "prevented"


def is_of_no_side(speaker: Party | None) -> bool:
    """Whether whoever speaks is on no side, and so has no enemy to be thought of: a monitor, peacekeepers."""
    return speaker is None or (speaker.role == "third-party" and not speaker.rivals)


def is_near_miss(held: Held) -> bool:
    """Whether what is told all but happened: "a shell nearly hit the school"."""
    nearly = lexicon().cues.nearly
    return any(sign.word.lower in nearly.adverbs | nearly.adjectives for sign in held.factuality.signs)


def is_beaten_off(held: Held, attacker: Actor | None) -> bool:
    """Whether one more attack of others than who speaks is told to be beaten off: "the third assault was repulsed"."""
    firm, own = held.factuality, held.speaker.name if held.speaker is not None else None
    beaten = firm.stance == "asserted" and firm.modality == "actual" and firm.aspect == "prevented"
    return beaten and attacker is not None and attacker.party not in (None, own)


def is_outlaw(actor: Actor) -> bool:
    """Whether an actor is named by a word for who fights for no state: "the terrorists"."""
    nouns = lexicon().actors.irregular.nouns
    return any(word.removesuffix("s") in nouns for word in map(str.casefold, (actor.text or "").split()))


def is_force_named(actor: Actor) -> bool:
    """Whether an actor without a party is named as fighters: "the terrorists", "an armed group", "the LRA"."""
    words = (actor.text or "").split()
    nouns = lexicon().actors.force.nouns
    if any(sum(c.isupper() for c in word) > 1 for word in words):
        return True
    folded = [word.casefold() for word in words]
    return any({word, word.removesuffix("s"), word.removesuffix("men") + "man"} & nouns for word in folded)


def acts_between(view: View, attacker: Actor, verb: Token) -> bool:
    """Whether others act in the words between those of ``attacker`` and ``verb``."""
    told = (t for t in view.sentence.tokens[: verb.index] if t.relation == "nsubj")
    return attacker.end is not None and any(t.span.start >= attacker.end for t in told)


def unnamed(side: Party) -> Actor:
    """A side that no words name."""
    return Actor(inherited=True, name=side.name, party=side.name)


def as_doer(actor: Actor, party: Party) -> Actor:
    return replace(actor, name=party.name, party=party.name, actor=None)


def is_teller(attacker: Actor, held: Held, issuer: str | None) -> bool:
    """Whether the attacker last named is who tells of an attack, or lets another tell of it."""
    return not held.holder.is_issuer and attacker.party in {held.holder.party, issuer} - {None}


def is_one_party(actor: Actor, doers: Container[str | None], held: Held) -> bool:
    """Whether ``actor`` is of those who speak in a claim, or of whoever tells of it."""
    own = held.speaker is not None and actor.party == held.speaker.name
    return own or actor.party in doers or actor.name in doers


def names_itself(view: View, held: Held) -> bool:
    """Whether a side names its own people, and so not itself as who did it: "of our soldiers four were freed"."""
    own = (n for n in view.names_in(held.tokens) if held.speaker is not None and n.party.name == held.speaker.name)
    return next(own, None) is not None or any(is_own(token) for token in held.tokens)
