"""Who did an event that a noun tells, and whom it befell."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from alteram.coding.actors.addressees import is_someone
from alteram.coding.actors.aims import (
    fired_from,
    held_by,
    is_fighting,
    is_setting,
    oblique_targets,
    some,
)
from alteram.coding.actors.around_nouns import SENT, around_noun, senders_of
from alteram.coding.actors.bearing import on_part
from alteram.coding.actors.doers import is_passed
from alteram.coding.actors.laid import blamed, claimant
from alteram.coding.clause.nominals import is_body
from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import by_agent, case_of, is_passive, objects, obliques, subject
from alteram.coding.events.carriers import CHOICE
from alteram.coding.events.craft import is_weapon
from alteram.coding.events.frames import FrameIndex
from alteram.coding.events.triggers import Roles, Trigger
from alteram.coding.holders.contents import disclaims
from alteram.coding.holders.disowned import denier, disowned, worker
from alteram.coding.scene import View
from alteram.coding.stance.doubts import NOBODY
from alteram.lexicon import Frame, lexicon
from alteram.model import Sentence, Token, is_a

WAR: Final = "war"
DONE: Final = frozenset({"do"})  # "damage was done to the bridge"
WITNESSING: Final = frozenset({"see", "witness", "experience"})
EFFECTING: Final = frozenset({"effect", "effectuate", "carry", "execute", "perform", "conduct", "complete", "begin"})
INFLICT: Final = "inflict"  # unlike "cause", what only those do who act
STRUCK: Final = "target-of"  # the frame of those whom attacks are made on
KEPT: Final = Frame(id="kept", event="attack.ground", source="in whose hands something is")


def roles_of_noun(view: View, trigger: Trigger) -> Roles:
    """The roles of an event that a noun tells: of what it names, or of what it is the target of."""
    if trigger.frame.id != STRUCK:
        return noun_roles(view, trigger)
    return struck_roles(view.sentence, trigger.word, trigger.carrier, around_noun(view, trigger)[0])


def noun_roles(view: View, trigger: Trigger) -> Roles:
    """The roles of an event that a noun tells, alone or with a verb: "attacks on X", "subjected X to fire"."""
    sentence, noun, carrier = view.sentence, trigger.word, trigger.carrier
    agents, targets = around_noun(view, trigger)
    if carrier is None:
        return Roles(some(engaged(view, trigger)) or tuple(agents) or laid_to(view, trigger), tuple(targets))
    who, passive = subject(sentence, carrier), is_passive(sentence, carrier)
    below = sentence.subtree(who) if who is not None else ()
    if who is not None and (who is noun or (noun in below and carrier not in below)):  # not "units, which opened fire"
        who = None
        agents += [] if agents else fighters(view, trigger, carrier)
    doer, part = done_by(view, trigger, carrier)
    agents += [] if agents else some(part)
    others = some(sentence.child(carrier, "iobj")) or oblique_targets(view, trigger, carrier)
    others = tuple(o for o in others if o is not noun) or spoken_to(view, trigger, carrier)  # "went on hunger strike"
    claimed = any(thing.lemma == "responsibility" for thing in objects(sentence, carrier))
    if not claimed and only_tells(carrier):
        made = not passive and is_given_out(trigger.frame, carrier)
        return Roles(tuple(agents) or some(who if made else claimant(sentence, trigger)), tuple(targets) or others)
    whole = carrier.lemma == "subject"  # "subjected the camp and the road to fire": "to fire" may hang on "road"
    things = [t for t in objects(sentence, carrier) if t is not noun and (whole or noun not in sentence.subtree(t))]
    if trigger.undergone and things and not passive:  # "subjected the village to fire"
        return Roles(some(who), tuple(things))
    if trigger.undergone:
        return Roles(tuple(agents) or source_of(view, trigger, carrier), some(who) or tuple(targets))
    if trigger.frame.event.startswith("harm.") and carrier.lemma in lexicon().cues.light.cause | DONE:
        joined = is_a(carrier.relation, "conj")  # "…, causing losses": what precedes is the cause, not who did it
        joined = joined or (carrier.lemma == INFLICT and who is not None and is_fighting(view, who))
        own = sentence.child(carrier, "nsubj") or (who if joined else None)
        return Roles(tuple(agents) or some(doer if passive else own), tuple(targets) or harmed(sentence, noun, carrier))
    if trigger.frame.roles == "undergo" or is_provoked(trigger, carrier):
        return Roles(tuple(agents), tuple(targets) or some(who) or others)
    if any(c.lemma in CHOICE for c in sentence.children(carrier, "obl", "obj")):
        return Roles(some(who), tuple(targets))  # "our forces were left with no alternative to self-defence"
    ended = bool(agents) and carrier.lemma.casefold() in lexicon().cues.stopped.verbs  # "stopped their advance"
    if doer is not None and trigger.frame.event == "force.withdraw" and carrier.lemma in EFFECTING:
        agents = [doer]  # "the withdrawal of the guns was not carried out by the army"
    if passive or ended or is_stopped(view, trigger) or (who is not None and is_witness(carrier, who)):
        return Roles(tuple(agents) or some(doer), tuple(targets) or others)
    return Roles(some(who) or tuple(agents) or some(doer), tuple(targets) or others)


def is_provoked(trigger: Trigger, carrier: Token) -> bool:
    """Whether the subject of ``carrier`` only brings an attack upon itself: "drew an attack", "causing return fire"."""
    light, attack = lexicon().cues.light, trigger.frame.event.startswith("attack.")
    brought = light.drawing | light.provoking if trigger.frame.own else light.drawing
    return attack and is_a(trigger.word.relation, "obj") and carrier.lemma in brought


def done_by(view: View, trigger: Trigger, carrier: Token) -> tuple[Token | None, Token | None]:
    """Who did what a verb carries by a phrase with "by", and on whose part it was done; nobody who beat it off."""
    if carrier.lemma.casefold() in lexicon().cues.prevented.verbs or is_stopped(view, trigger):
        return None, None
    doer = by_agent(view.sentence, carrier)
    doer = None if doer is not None and is_passed(view, doer) else doer  # "an explosion occurred by the gate"
    return doer, on_part(view.sentence, carrier)


def only_tells(carrier: Token) -> bool:
    """Whether whoever does what ``carrier`` says of an event did not bring it about: "counted 23 explosions"."""
    cues = lexicon().cues
    seen = carrier.lemma in cues.perceived.verbs or carrier.lemma in cues.perceived.words
    return seen or carrier.lemma in cues.saying.verbs or carrier.lemma in cues.reacting.verbs


def is_stopped(view: View, trigger: Trigger) -> bool:
    """Whether some attacks are told to be brought to a stop, by those whom they were made on: "stopped 53 assaults"."""
    verb, noun = trigger.carrier, trigger.word
    if verb is None or verb.lemma.casefold() not in lexicon().cues.stopped.verbs:
        return False
    new = any(c.lower in ("a", "an", "another", "several") for c in view.sentence.children(noun, "det", "amod"))
    return trigger.frame.event.startswith("attack.") and (new or view.sentence.child(noun, "nummod") is not None)


def is_given_out(frame: Frame, carrier: Token) -> bool:
    """Whether who gives something out makes it: "the Front announces a ceasefire", "issued a warning"."""
    spoken = frame.event.startswith("talk.") and carrier.lemma in lexicon().cues.saying.giving
    return spoken or frame.event == "agreement.made"


def harmed(sentence: Sentence, noun: Token, carrier: Token) -> tuple[Token, ...]:
    """What a verb over a noun of harm does it to: "inflicted losses on the enemy", "left two houses in ruins"."""
    later = [c.index for c in sentence.children(noun, "conj")]  # "losses and damage to the mill": the damage
    struck = [o.token for o in obliques(sentence, carrier) if o.case in ("on", "to", "upon", "among")]
    struck = [t for t in struck if t is not noun and not any(noun.index < at < t.index for at in later)]
    left = [t for t in objects(sentence, carrier) if t is not noun and is_a(noun.relation, "obl")]
    return tuple(struck[:1]) or tuple(left)


def laid_to(view: View, trigger: Trigger) -> tuple[Token, ...]:
    """To whom the verb over an event noun lays it: whoever disowns it, is blamed for it or claims it."""
    noun, sentence = trigger.word, view.sentence
    if trigger.frame.roles == "undergo":
        return ()  # "denied the loss of two tanks"
    if any(each.lower in ("its", "their") for each in sentence.subtree(noun)):
        return some(blamed(sentence, noun))  # "announced the capture of its soldiers": nobody took their own
    work = sentence.head_of(noun) if is_a(noun.relation, "nsubj") else None
    done_by = worker(sentence, work) if work is not None else None  # "the raid was the work of the rebels"
    return some(disclaimer(view, trigger, noun) or done_by or blamed(sentence, noun) or claimant(sentence, trigger))


def struck_roles(sentence: Sentence, noun: Token, carrier: Token | None, agents: list[Token]) -> Roles:
    """Who was the target of what, and by whom that was made: "Aldby was the target of strikes by the army"."""
    strikes = (by_agent(sentence, o.token) for o in obliques(sentence, noun) if o.case == "of")
    doer = next((who for who in strikes if who is not None), None)
    made = objects(sentence, carrier) if carrier is not None and not is_passive(sentence, carrier) else ()
    if (whom := next((each for each in made if each is not noun), None)) is not None and carrier is not None:
        return Roles(some(subject(sentence, carrier)), (whom,))  # "made the town the target of its raids"
    return Roles(some(doer) or tuple(agents), some(subject(sentence, carrier or noun)))


def is_witness(verb: Token, who: Token) -> bool:
    """Whether ``who`` is a place that something befell: "the north of the country witnessed heavy shelling"."""
    return verb.lemma in WITNESSING and (who.upos == "PROPN" or who.lemma.casefold() in lexicon().actors.place.nouns)


def spoken_to(view: View, trigger: Trigger, carrier: Token) -> tuple[Token, ...]:
    """To whom speech that a noun tells is directed: "an appeal was made to the parties"."""
    if not trigger.frame.event.startswith("talk."):
        return ()
    phrases = [*obliques(view.sentence, trigger.word), *obliques(view.sentence, carrier)]
    found = [o.token for o in phrases if o.case in ("to", "with") and o.token is not trigger.word]
    return tuple(token for token in found if is_someone(view, token))[:1]


def engaged(view: View, trigger: Trigger) -> Token | None:
    """Who is in or on what the noun tells: "our forces are in control of the base", "are on the attack"."""
    sentence, noun = view.sentence, trigger.word
    if not (trigger.frame.event.startswith("force.") or case_of(sentence, noun) == "on"):
        return None
    return subject(sentence, noun) if sentence.child(noun, "cop") is not None else None


def disclaimer(view: View, trigger: Trigger, noun: Token) -> Token | None:
    """Who denies a part in what ``noun`` tells, and so is said not to have done it: "denied any role in the raid"."""
    found = disowned(view.sentence, noun)
    if found is not None and found.who.lower not in NOBODY:
        return found.who
    part = view.sentence.head_of(noun)
    if not trigger.frame.event.startswith("talk.") and (who := denier(view.sentence, noun)) is not None:
        return who
    if part is None or not disclaims(view.sentence, part, lexicon()):
        return None
    verb = view.sentence.head_of(part)
    return subject(view.sentence, verb) if verb is not None and not is_passive(view.sentence, verb) else None


def keeper(view: View, trigger: Trigger) -> Token | None:
    """In whose hands something is: "is under enemy control", "remains in the hands of the rebels"."""
    sentence, keeping = view.sentence, lexicon().cues.light.keeping
    held = (w for w in (trigger.word, *sentence.children(trigger.word, "obl")) if w.lemma.casefold() in keeping)
    noun = next((w for w in held if w.upos == "NOUN"), None)
    if noun is None:
        return None
    agents, targets = around_noun(view, replace(trigger, word=noun, frame=KEPT))
    return next((each for each in (*agents, *targets) if each.lower != WAR), None)  # "are prisoners of war"


def source_of(view: View, trigger: Trigger, carrier: Token) -> tuple[Token, ...]:
    """Whom something undergone comes from: "came under fire from the ridge's defenders"."""
    phrases = sorted(obliques(view.sentence, carrier), key=lambda phrase: phrase.case != "by")
    held = (held_by(view, phrase.token) for phrase in phrases if phrase.case == "from")
    if (holder := next((each for each in held if each is not None), None)) is not None:
        return (holder,)
    found = [
        phrase.token
        for phrase in phrases
        if phrase.case in ("by", "from") and phrase.token is not trigger.word and not is_weapon(view, phrase.token)
        if phrase.case == "by" or not is_setting(view, phrase.token)
    ]
    arms = [o.token for o in phrases if o.case in SENT and o.token not in found and is_weapon(view, o.token)]
    return tuple(found[:1]) or tuple(senders_of(view, arms)[:1])  # "came under fire from the army's guns"


def fighters(view: View, trigger: Trigger, carrier: Token) -> list[Token]:
    """Those between whom something breaks out: "clashes broke out between them"; or from whom fire comes."""
    phrases = obliques(view.sentence, carrier)
    found = [o.token for o in phrases if o.case == "between" and not (view.is_timed(o.token) or o.token.upos == "NUM")]
    return found or list(some(fired_from(view, trigger, carrier)))


def doers_of(view: View, token: Token, index: FrameIndex) -> list[Token]:
    """``token``, or whoever did it where it names an event itself: "Indian strikes killed", "killed by a blast"."""
    actors = lexicon().actors
    if (
        is_body(token)
        or token.lemma.casefold() in actors.institution.nouns | actors.monitors.nouns | actors.force.nouns
    ):
        return [token]  # "the mission" flew none
    evoked = index.likeliest(view, token.index)
    maker = made_by(view.sentence, token) if token.upos == "NOUN" else None
    if maker is not None:
        return [maker]  # "the use of rockets by the other side has killed"
    if evoked is None or evoked[0] is not token:
        bare = token.lemma.casefold() in lexicon().cues.deeds.nouns and not view.names_in(
            noun_phrase(view.sentence, token)
        )
        return [] if bare else [token]  # "such acts violate the accord": no act does anything
    makers, befallen = around_noun(view, Trigger(token, evoked[1]))
    rival = lexicon().actors.rival
    hostile = rival.nouns | rival.states | rival.words
    return list(makers) or [t for t in befallen if t.lemma.casefold() in hostile]  # "raids of the enemy struck"


def made_by(sentence: Sentence, noun: Token) -> Token | None:
    """Who made what ``noun`` names: "the use of rockets by the army", "the steps undertaken by the army"."""
    done = (c for c in sentence.children(noun, "acl") if c.lemma.casefold() in lexicon().cues.light.verbs)
    makers = (by_agent(sentence, word) for word in (noun, *done))
    return next((maker for maker in makers if maker is not None), None)
