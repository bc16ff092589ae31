"""The words of a sentence that evoke an event, each with its frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from alteram.coding.clause.syntax import case_of, is_verb
from alteram.coding.events.carriers import carrier_of
from alteram.coding.events.frames import FrameIndex
from alteram.coding.holders.contents import is_disputed
from alteram.coding.holders.disowned import disowned
from alteram.coding.holders.protests import CHARGED
from alteram.coding.scene import View
from alteram.lexicon import Frame, Lexicon, lexicon
from alteram.model import Sentence, Token, is_a

BACK: Final = frozenset({"people.return", "force.withdraw"})
OUTCOMES: Final = frozenset({"result", "consequence"})  # "as a result of shelling": what it came of stands behind
# what is good in itself, so that whoever prevents it obstructs somebody
KEPT_FROM: Final = frozenset({"aid.provide", "aid.rebuild", "people.displace", "people.return", "people.release"})
OWN_DEAD: Final = frozenset({"leave-own-dead", "leave-own-dead-there"})


@dataclass(frozen=True, slots=True)
class Roles:
    """The words that head the phrases of those who did it and of those it befell."""

    agents: tuple[Token, ...] = ()
    targets: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Trigger:
    """``word`` evokes ``frame``; ``carrier`` is the light verb that carries a noun ("carried out an attack")."""

    word: Token
    frame: Frame
    carrier: Token | None = None
    undergone: bool = False  # the carrier's subject suffers the event: "came under fire"
    asked_by: Token | None = None  # the verb that demands it: a further demand of a list of them
    joined: tuple[Token, ...] = ()  # further words that tell the same event: "killed and wounded"
    denied: Token | None = None  # what ``word`` denies where no frame reads it: "this", "any involvement"
    shared: bool = False  # its carrier carries the event before it too: "causing losses and damage"

    @property
    def head(self) -> Token:
        """The word that governs the clause of the event."""
        return self.carrier or self.word

    def is_named_with(self, below: Token) -> bool:
        """Whether ``below`` is part of what several words name: the second noun of "act of aggression"."""
        several = acts_named().get(self.frame.id)
        return several is not None and (self.word.lemma.casefold(), below.lemma.casefold()) in several


@lru_cache(maxsize=1)
def acts_named() -> dict[str, set[tuple[str, str]]]:
    """By frame of an attack, the first and the last noun of each name with "of": "act of aggression"."""
    found: dict[str, set[tuple[str, str]]] = {}
    for frame in lexicon().frames:
        for words in (noun.split() for noun in frame.nouns if frame.event.startswith("attack.")):
            if len(words) > 2 and "of" in words:
                found.setdefault(frame.id, set()).add((words[0], words[-1]))
    return found


def find_triggers(view: View, index: FrameIndex, lexicon: Lexicon) -> list[Trigger]:
    """The events of a sentence, in text order: nouns with their carriers, then the verbs left."""
    nouns = list(noun_triggers(view, index, lexicon))
    taken = {t.carrier.index for t in nouns if t.carrier is not None}
    in_nouns = {t.word.index for t in nouns}
    verbs = []
    for token in view.sentence.tokens:
        if token.index in in_nouns or token.index in taken:
            continue
        frame = None
        if in_compound(view.sentence, token):
            frame = index.compound(view, token) if token.upos == "VERB" else None
        elif is_verbal(view.sentence, token) and not is_judging(view, token, index):
            frame = index.verb(view, token) or participle_frame(view, token, index)
        elif token.upos == "ADJ" and is_predicate(view.sentence, token):
            frame = index.adjective(view, token, token.lemma.casefold())
        if frame is not None:
            verbs.append(Trigger(token, frame))
    governed = {t.word.index: t for t in verbs}
    verbs = [t for t in verbs if not (t.word.upos == "ADJ" and t.frame.denies and is_of_return(t, governed))]
    kept = [t for t in nouns if not swallowed(view.sentence, t, governed)]
    return sorted([*kept, *verbs], key=lambda t: t.word.index)


def is_verbal(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` is a verb, or a participle that was read as an adjective: "the road is closed".

    One with an article stands for people, and those named behind it need not have done it: "was given to the displaced
    by the Red Cross".
    """
    if token.xpos in ("VBN", "VBD") and token.index and sentence.tokens[token.index - 1].lower == "the":
        return False
    return token.upos == "VERB" or (token.upos == "ADJ" and sentence.child(token, "aux:pass") is not None)


def is_of_return(said: Trigger, verbs: dict[int, Trigger]) -> bool:
    """Whether an adjective only tells in what state people came back: "came back unharmed"."""
    above = verbs.get(said.word.head)
    return is_a(said.word.relation, "xcomp") and above is not None and above.frame.event in BACK


def is_judging(view: View, verb: Token, index: FrameIndex) -> bool:
    """Whether an adjective says what ``verb`` only carries: "hold them responsible"."""
    said = [c for c in view.sentence.children(verb, "xcomp") if c.upos == "ADJ"]
    if any(index.lists(f"{verb.lemma.casefold()} {each.lower}") for each in said):
        return False  # "shot dead a fisherman"
    frames = (index.adjective(view, each, each.lemma.casefold()) for each in said)
    return any(frame is not None and not (frame.denies and is_back(view, verb, index)) for frame in frames)


def is_back(view: View, verb: Token, index: FrameIndex) -> bool:
    """Whether ``verb`` tells that people came back, whatever else is said of them: "came back unharmed"."""
    frame = index.verb(view, verb)
    return frame is not None and frame.event in BACK


def participle_frame(view: View, token: Token, index: FrameIndex) -> Frame | None:
    """The frame of a participle that is said of its subject: "remains committed", not "committed by them"."""
    if (
        token.xpos not in ("VBN", "VBG", "JJ")
        or view.sentence.child(token, "obl:agent", "obj") is not None
        or is_a(token.relation, "acl")
    ):
        return None
    return index.adjective(view, token, token.lower)


def in_compound(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` is the later part of a hyphened word: "administered" in "Pakistan-administered"."""
    before = sentence.tokens[token.index - 1] if token.index else None
    return before is not None and before.text in ("-", "‑") and before.span.end == token.span.start


def is_predicate(sentence: Sentence, token: Token) -> bool:
    return (
        sentence.child(token, "cop") is not None
        or (is_a(token.relation, "appos", "parataxis", "list") and sentence.child(token, "nsubj") is not None)
        or is_a(token.relation, "xcomp", "root")
        or (is_a(token.relation, "conj") and not is_attribute(sentence, token))
    )


def is_attribute(sentence: Sentence, adjective: Token) -> bool:
    """Whether ``adjective`` only goes on describing a noun: "a complete and unconditional ceasefire"."""
    first = sentence.head_of(adjective)
    return first is not None and is_a(first.relation, "amod")


def noun_triggers(view: View, index: FrameIndex, lexicon: Lexicon) -> Iterator[Trigger]:
    """Event nouns with the light verb that carries them, if one does."""
    sentence, seen = view.sentence, set[int]()
    for token in sentence.tokens:
        found = index.noun(view, token.index)
        if found is None or found[0].index in seen:
            continue
        noun, frame, several = found
        if not several and in_compound(sentence, noun) and sentence.tokens[noun.index - 2].lower == "cease":
            continue  # "cease-fire"
        seen.add(noun.index)
        carrier, undergone = carrier_of(sentence, noun, lexicon)
        if carrier is not None and any(c.upos == "ADJ" for c in sentence.children(carrier, "xcomp")):
            continue  # "hold the occupation responsible"
        due = index.verb(view, carrier) if carrier is not None and is_verb(carrier) else None
        if due is not None and due.event == "talk.accuse" and is_a(noun.relation, "nmod"):
            carrier, undergone, due = None, False, None  # "bears responsibility for the shelling"
        if due is not None and (due.roles in ("duty", "blame") or due.modal):
            continue  # "they must end the offensive" is a demand, "will give a response" a threat
        if due is not None and due.event == "talk.threaten" and harms(frame) and noun.lemma in due.needs:
            continue  # "ordered the execution of two men"
        if carrier is not None and due is not None and is_taking(carrier, noun, due, frame):
            continue  # "took control of the hill"
        if due is not None and due.event == "access.deny" and frame.event in KEPT_FROM:
            continue  # "hindered the evacuation": whoever hinders it suffers none
        if due is not None and due.event == "people.detain" and is_a(noun.relation, "obl"):
            continue  # "were taken into custody in raids"
        if due is not None and due.event == frame.event and harms(frame) and is_whole_tale(due):
            continue  # "the clinic received five wounded" tells of the five, "left nine dead behind" of its own
        if due is not None and due.event == "agreement.honour" and noun.lemma.casefold() in due.needs:
            continue  # "ceased fire"
        if carrier is not None and undergone and harms(index.verb(view, carrier)) and not harms(frame):
            continue  # "civilians suffered from mine explosions" tells of those harmed
        yield Trigger(noun, frame, carrier, undergone)


def is_taking(verb: Token, noun: Token, due: Frame, held: Frame) -> bool:
    """Whether ``verb`` with ``noun`` tells that something changed hands, and not in whose hands it is."""
    return held.event == "force.deploy" and f"{verb.lemma.casefold()} {noun.lemma.casefold()}" in due.verbs


def is_whole_tale(verb: Frame) -> bool:
    """Whether the frame of ``verb`` tells of those found or lost by itself, whatever noun is below it."""
    return verb.roles == "find" or verb.id in OWN_DEAD


def causes(trigger: Trigger) -> bool:
    """Whether the event is told as what brought about another: "the shelling caused no casualties"."""
    carrier = trigger.carrier
    return carrier is not None and is_a(trigger.word.relation, "nsubj") and carrier.lemma in lexicon().cues.light.cause


def harms(frame: Frame | None) -> bool:
    return frame is not None and frame.event.startswith("harm.")


def swallowed(sentence: Sentence, noun: Trigger, verbs: dict[int, Trigger]) -> bool:
    """Whether another trigger already says what ``noun`` says: a verb over it, unless that verb is one of speech."""
    if noun.carrier is not None or disowned(sentence, noun.word) is not None:
        return False
    if is_a(noun.word.relation, "nmod") and is_disputed(sentence, noun.word, lexicon(), hedged=False):
        return False  # "called the report of the massacre a lie"
    for above in sentence.ancestors(noun.word):
        if above.index in verbs:
            spreads = above.lemma.casefold() in lexicon().cues.denying.spreading  # "the lies spread on the shelling"
            return not (spreads or leaves_content(sentence, verbs[above.index].frame, noun))
        if is_verb(above):
            return False
    return False


def leaves_content(sentence: Sentence, speech: Frame, content: Trigger) -> bool:
    """Whether a verb of speech leaves the event noun below it as a claim of its own ("condemned the attack")."""
    if speech.event == "talk.refuse":
        return content.frame.event != "talk.propose"
    charged = case_of(sentence, content.word) in CHARGED or is_a(content.word.relation, "obj")
    if speech.event == "talk.accuse" and charged and not content.frame.event.startswith("talk."):
        return content.word.lemma.casefold() not in speech.needs  # "lodged a protest over the raid"
    return speech.event.startswith("talk.") and speech.roles == "speak" and not speech.needs
