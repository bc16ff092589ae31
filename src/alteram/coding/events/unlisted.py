"""Predicates that no frame lists, where a clause of its own tells something that could be checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from alteram.coding.clause.nominals import is_own
from alteram.coding.clause.syntax import ACHIEVED, case_of, is_charge, is_passive, is_verb, subject, with_particle
from alteram.coding.clause.tenses import is_past
from alteram.coding.counts.units import NUMBERS, TOTALLING
from alteram.coding.events.evidence import clause_tokens
from alteram.coding.events.frames import FrameIndex
from alteram.coding.events.laid_to import COUNTED, is_bare, laid, part_of
from alteram.coding.events.told import introduces_content, is_empty, is_news, is_told
from alteram.coding.events.triggers import Trigger
from alteram.coding.events.unasserted import is_acted, is_asked, is_imagined, is_provided_for
from alteram.coding.holders.contents import is_content
from alteram.coding.holders.rejections import calls_false, dismisses
from alteram.coding.holders.replies import cut_short
from alteram.coding.scene import View
from alteram.coding.setting.discourse import Discourse
from alteram.coding.stance.demands import tells
from alteram.coding.stance.unsettled import is_feared
from alteram.lexicon import Frame, Lexicon
from alteram.model import Sentence, Token, is_a

PRESENT: Final = Frame(id="presence", event="force.deploy", source="PLOVER MOBILIZE: forces said to be somewhere")
OTHER: Final = Frame(id="unlisted", event="other", source="no frame lists the predicate")
DENIAL: Final = Frame(id="denial", event="other", source="FactBank: what is denied is no listed event")
AGAIN: Final = frozenset({"this", "that", "it"})  # "denied this": what was told just before
FIRED_BACK: Final = frozenset({"return", "answer", "reciprocate"})
MORE: Final = frozenset({"another", "second", "third", "fourth", "fifth", "next", "further", "more", "others"})
REPLIED: Final = frozenset({"reply", "answer", "respond", "retaliate"})
STATIVE: Final = frozenset({"be", "lie", "remain", "stand", "stay"})
UNLISTED: Final = frozenset({PRESENT.id, OTHER.id, DENIAL.id})


def unlisted(view: View, found: list[Trigger], chosen: list[Trigger], index: FrameIndex) -> Iterator[Trigger]:
    """A trigger for each clause of ``view`` that tells something and that none of ``found`` reads."""
    sentence, lexicon = view.sentence, index.lexicon
    if sentence.tokens[-1].text == ":" or cut_short(sentence) is not None:
        return  # it opens a list, or answers: "We have not."
    read = {t.word.index for t in found} | {t.head.index for t in found}
    heads = {t.head.index for t in chosen}
    told = {t.word.index for t in chosen} | heads
    for trigger in chosen:
        told |= {t.index for t in clause_tokens(sentence, trigger, heads - {trigger.head.index}, lexicon)}
    demands = (t for t in found if t.frame.event == "talk.propose" and not tells(sentence, t.word, lexicon.cues))
    asked = {c.index for t in demands for c in sentence.children(t.word, "ccomp")}
    for word in sentence.tokens:
        if word.index in read or word.index in asked or not is_told(sentence, word, heads, lexicon):
            continue
        if (view.reply is None and is_asked(sentence, word)) or is_imagined(sentence, word):
            continue
        disowned = disowns(sentence, word, found, lexicon)
        if disowned is not None:
            yield Trigger(word, DENIAL, denied=disowned)
            continue
        if introduces_content(sentence, word, read, lexicon) or is_empty(sentence, word):
            continue
        beside = word.relation == "acl:relcl"  # set off by a comma, and told for itself
        inside = (below.index for below in within_clause(sentence, word, lexicon))
        if (word.index in told and not beside) or not heads.isdisjoint(inside):
            continue
        if is_shared(sentence, word, heads) or calls_false(sentence, word) or dismisses(sentence, word):
            continue
        if with_particle(sentence, word) in lexicon.cues.weighed.words:
            continue  # "ruled out an attack"
        if (whole := part_of(sentence, word, found)) is not None:
            yield Trigger(word, whole)
        elif is_news(sentence, word, lexicon) or is_of_conflict(view, word, lexicon):
            yield carried(sentence, word, found) or Trigger(word, sort_of(view, word, index))
        elif (broad := index.last(view, word)) is not None and (
            broad.event.startswith("harm.") or is_state(word, broad)
        ):
            yield Trigger(word, broad)  # "the power station is out of action", "the truce is over"


def is_state(word: Token, frame: Frame) -> bool:
    """Whether ``frame`` is that of a state, said of a subject that it takes itself: "the ceasefire is in force"."""
    return bool(frame.agents) and (not is_verb(word) or word.lemma in STATIVE)


def is_shared(sentence: Sentence, word: Token, heads: set[int]) -> bool:
    """Whether the verb right behind ``word`` is read and has its object: "found and destroyed 213 mines"."""
    behind = (c for c in sentence.children(word, "conj") if c.index == word.index + 2 and c.index in heads)
    other = next(behind, None)
    return other is not None and sentence.child(word, "obj") is None and sentence.child(other, "obj") is not None


def resumed(sentence: Sentence, chosen: list[Trigger], discourse: Discourse, lexicon: Lexicon) -> list[Trigger]:
    """``chosen`` in text order, with what is taken up from before in place of its bare words."""
    found: list[Trigger] = []
    for trigger in sorted(chosen, key=lambda t: t.word.index):
        if discourse.told is not None and (
            takes_up(sentence, trigger)
            or fires_back(sentence, trigger, discourse.told, lexicon)
            or another_came(sentence, trigger, discourse.told)
        ):
            trigger = replace(trigger, frame=discourse.told)
        elif trigger.frame.event == "talk.propose":
            discourse.told = None  # "asked them to remove it. They undertook to do so": what was asked for
        elif discourse.counted is not None and (part := laid(sentence, trigger, discourse.counted)) is not None:
            trigger = replace(trigger, frame=part)
        elif is_deed(trigger) and (not is_a(trigger.head.relation, "advcl") or is_charge(sentence, trigger.head)):
            discourse.told = trigger.frame
        if trigger.frame.event in COUNTED:
            discourse.counted = trigger.frame
        found.append(trigger)
    return found


def takes_up(sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a clause is of what was told just before: "has not done so", "denied this"."""
    so = any(c.lower == "so" for c in sentence.children(trigger.word, "advmod"))
    again = trigger.denied is not None and trigger.denied.lower in AGAIN
    return again or (so and trigger.word.lemma == "do" and trigger.frame is OTHER)


def fires_back(sentence: Sentence, trigger: Trigger, told: Frame, lexicon: Lexicon) -> bool:
    """Whether what is returned is the fire that was told of just before: "our sailors returned it"."""
    if not told.event.startswith("attack.") or not told.means:
        return False
    things = sentence.children(trigger.word, "obj", "nsubj:pass")
    if trigger.frame is OTHER and not things and trigger.word.lemma in REPLIED:
        return sentence.child(trigger.word, "obl", "ccomp", "xcomp") is None  # "they replied"
    doers = [c for c in sentence.children(trigger.word, "nsubj") if c.relation == "nsubj" and c.upos == "NOUN"]
    armed = not any(c.lemma.casefold() in lexicon.actors.institution.nouns for c in doers)
    return trigger.word.lemma in FIRED_BACK and armed and any(c.lower in AGAIN for c in things)


def another_came(sentence: Sentence, trigger: Trigger, told: Frame) -> bool:
    """Whether a clause tells of one more of what was told just before: "another forty will follow"."""
    moved = trigger.frame.event == "force.deploy" and told.event.startswith("people.")  # "a second group followed"
    if (
        not (trigger.frame is OTHER or moved)
        or trigger.word.lemma != "follow"
        or sentence.child(trigger.word, "obj") is not None
    ):
        return False
    more = sentence.child(trigger.word, "nsubj")
    if more is None:
        return False
    counted = (c for c in sentence.children(more, "amod", "det", "nummod") if c.lower in MORE)
    return more.upos == "NUM" or more.lower in MORE or next(counted, None) is not None


def is_deed(trigger: Trigger) -> bool:
    """Whether a verb tells something that was done, not only said."""
    said = trigger.frame.event.startswith("talk.")
    return is_verb(trigger.head) and trigger.frame.id not in UNLISTED and not said


def carried(sentence: Sentence, word: Token, found: list[Trigger]) -> Trigger | None:
    """The event noun that ``word`` does something with: "laid the groundwork with false reports"; None without one."""
    for trigger in found:
        noun = trigger.word
        beside = is_a(noun.relation, "obl") and case_of(sentence, noun) in ("with", "by", "without")
        led = is_a(noun.relation, "obj") or beside
        real = not (is_acted(sentence, trigger) or is_provided_for(sentence, trigger)) and not is_feared(
            sentence, noun, word
        )
        if sentence.head_of(noun) is word and led and not is_verb(noun) and real:
            return replace(trigger, carrier=word)
    return None


def sort_of(view: View, word: Token, index: FrameIndex) -> Frame:
    """The frame of a clause that no frame reads: what befell its subject, that forces are somewhere, or neither."""
    who, lexicon = subject(view.sentence, word), index.lexicon
    if who is not None and who.lemma in NUMBERS and word.lemma in TOTALLING | lexicon.numbers.changing:
        fate = next(of_fate(view.sentence, who, lexicon), None)
        if fate is not None:
            return fate  # before "reached", of which another frame tells that somebody came there
    broad = index.last(view, word)
    if broad is not None:
        return broad
    counting = word.lemma in lexicon.numbers.verb_units  # "lost five", not "received eight"
    if counting and any(c.upos == "NUM" and is_bare(view.sentence, c) for c in view.sentence.children(word, "obj")):
        lost = (
            f for f in lexicon.frames if f.event == "harm.people" and f.roles == "undergo" and word.lemma in f.verbs
        )
        if (loss := next(lost, None)) is not None:
            return loss  # "the enemy lost five"
    fates = {c.lemma.casefold() for c in view.sentence.children(who, "amod")} if who is not None else set()
    if fates and not is_verb(word):
        people = (f for f in lexicon.frames if f.event.startswith("people.") and fates.intersection(f.verbs))
        if (fate := next(people, None)) is not None:
            return fate  # "the freed soldiers are in hospital"
    if who is not None and (word.upos == "NUM" or view.sentence.child(word, "nummod") is not None):
        harm = (f for f in lexicon.frames if f.event == "harm.people" and who.lemma in f.nouns)
        if (toll := next(harm, None)) is not None:
            return toll  # "the toll is 49 gendarmes"
    return PRESENT if is_presence(view, word, lexicon) else OTHER


def of_fate(sentence: Sentence, who: Token, lexicon: Lexicon) -> Iterator[Frame]:
    """The frames of what befell those of whom the number rose: "the number of those killed has risen to 17"."""
    those = [o for o in sentence.children(who, "nmod") if case_of(sentence, o) == "of"]
    fates = {t.lemma.casefold() for o in those for t in (o, *sentence.children(o, "acl", "amod")) if t.upos != "NOUN"}
    told = (f for f in lexicon.frames if f.event in ("harm.people", "people.displace", "people.detain") and not f.needs)
    return (f for f in told if fates.intersection(f.verbs))


def is_of_conflict(view: View, word: Token, lexicon: Lexicon) -> bool:
    """Whether somebody who may be a party to events, arms or a count is in the clause: not "the road leads on"."""
    sentence, actors = view.sentence, lexicon.actors
    nouns = actors.force.nouns | actors.people.nouns | actors.institution.nouns | actors.addressee.nouns
    nouns |= actors.military.nouns | actors.civilian.nouns
    words = [w for w in (subject(sentence, word), *within_clause(sentence, word, lexicon)) if w is not None]
    inside = {w.index for w in words}
    if any(n.first in inside for n in view.names) or any(m.first in inside for m in view.weapons):
        return True
    if is_reported(view, word, lexicon):
        return True
    return any(
        w.lemma.casefold() in nouns or is_own(w) or w.upos in ("PROPN", "NUM") or w.xpos in ("PRP", "PRP$")
        for w in words
    )


def is_reported(view: View, word: Token, lexicon: Lexicon) -> bool:
    """Whether the clause reports what was done or befell: past, perfect or passive, and of no mere notion."""
    sentence, who = view.sentence, subject(view.sentence, word)
    if who is None or who.lemma.casefold() in lexicon.actors.notion.nouns or who.upos in ("DET", "PRON"):
        return False
    return is_verb(word) and (is_past(sentence, word) or is_passive(sentence, word))


def is_presence(view: View, word: Token, lexicon: Lexicon) -> bool:
    """Whether the clause says that forces or monitors are somewhere: "a patrol was south of the bridge"."""
    sentence, actors = view.sentence, lexicon.actors
    who = subject(sentence, word)
    nouns = actors.force.nouns | actors.monitors.nouns
    if who is not None and word.lemma == "be" and any(c.lower == "there" for c in sentence.children(word, "expl")):
        return who.lemma.casefold() in nouns  # "there were no troops"
    copular = sentence.child(word, "cop") is not None
    cue = lexicon.cues.nearly
    if who is None or not copular or word.upos == "ADJ" or word.lemma in cue.nouns | cue.adjectives:
        return False  # "was on the brink of attacking", "was within an inch of it"
    if word.lemma == "position" and any(c.xpos == "VB" for c in sentence.children(word, "acl", "xcomp", "advcl")):
        return False  # "is in no position to control it"
    forces = who.lemma.casefold() in nouns or any(n.first <= who.index <= n.last and n.body for n in view.names)
    words = [word, *sentence.children(word, "obl", "nmod", "advmod")]
    led = any(sentence.child(t, "case") is not None for t in words)
    located = any(m.span.overlaps(t.span) for m in view.places for t in words)
    return forces and (led or located)


def disowns(sentence: Sentence, word: Token, found: list[Trigger], lexicon: Lexicon) -> Token | None:
    """What ``word`` denies and no frame reads: "denied any involvement", "this was denied"; None without such."""
    if word.lemma.casefold() not in lexicon.cues.denying.verbs or sentence.child(word, "ccomp") is not None:
        return None
    things = [c for c in sentence.children(word, "obj", "nsubj:pass") if c.upos == "NOUN" or c.lower in AGAIN]
    read = {t.word.index for t in found}
    below = {t.index for c in things for t in sentence.subtree(c)}
    told = any(c.lemma.casefold() in lexicon.cues.saying.nouns for c in things)
    return things[0] if things and not told and not below & read else None


def is_beside(sentence: Sentence, verb: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether ``verb`` tells something of ``noun``, and neither what is claimed nor what is to be done."""
    if not is_a(verb.relation, "acl") or not is_verb(verb) or is_content(sentence, verb, noun, lexicon):
        return False
    planned = noun.lemma.casefold() in lexicon.cues.intended.nouns  # "has no intention of storming it"
    return not (planned or any(m.lower == "to" for m in sentence.children(verb, "mark")))


def within_clause(sentence: Sentence, word: Token, lexicon: Lexicon) -> Iterator[Token]:
    """The words below ``word`` that belong to its clause, and those that tell what a report of it claims."""
    for child in sentence.children(word):
        if is_beside(sentence, child, word, lexicon):
            continue  # "the units which it had sent there": what is said of them is beside the clause
        marks = {m.lower for m in sentence.children(child, "mark")}
        achieved = is_a(child.relation, "advcl") and (word.lemma in ACHIEVED or "without" in marks)
        if is_a(child.relation, "conj", "parataxis", "advcl", "ccomp") and not achieved:
            continue
        yield child
        yield from within_clause(sentence, child, lexicon)
