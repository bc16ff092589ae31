"""Who did an event and whom it befell, as the words of its clause mark it."""

from __future__ import annotations

from dataclasses import replace

from alteram.coding.actors.addressees import (
    addressed,
    agreed_between,
    answerer,
    blame_roles,
    due_subject,
    is_someone,
    senders,
    speech_roles,
)
from alteram.coding.actors.aims import (
    beyond,
    fired_from,
    given_to,
    is_aimed_at,
    is_hit_in_note,
    is_in_stem,
    is_lone_number,
    is_of_verb,
    is_soil,
    mined,
    oblique_targets,
    some,
    stopped_at,
    taken_from,
)
from alteram.coding.actors.bearing import bearer, is_of_somebody, sender
from alteram.coding.actors.bound import with_bound
from alteram.coding.actors.doers import doer_above, doer_in
from alteram.coding.actors.losers import LOSING, side_of
from alteram.coding.actors.moved import is_fighter, is_people, moved_roles, numbered, receiving, taken_by, turned_back
from alteram.coding.actors.noun_roles import is_witness, keeper, roles_of_noun
from alteram.coding.actors.scenery import is_domain
from alteram.coding.actors.told_to import asked_further
from alteram.coding.clause.nominals import content_noun, is_own
from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import is_loose, is_passive, is_verb, objects, obliques, shared, subject
from alteram.coding.events.craft import is_craft, is_hit, is_shot, is_weapon
from alteram.coding.events.laid_to import is_share, share_roles
from alteram.coding.events.needs import satisfies
from alteram.coding.events.triggers import Roles, Trigger
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Token, is_a

BREACHES = frozenset({"violation", "breach", "infringement"})
FLIGHT = "force.overflight"
MANY = frozenset({"ten", "dozen", "score", "hundred", "thousand"})


def roles_of(view: View, trigger: Trigger) -> Roles:
    """The roles of ``trigger``; empty where its clause names nobody."""
    return with_bound(view, trigger, roles_told(view, trigger))


def roles_told(view: View, trigger: Trigger) -> Roles:
    """The roles as the words around a verb or an event noun mark them."""
    if trigger.denied is not None and trigger.denied.upos in ("PRON", "DET"):
        return Roles()  # "denied this": whoever denies it neither did nor suffered it
    if is_share(view.sentence, trigger):
        whom = () if trigger.frame.roles == "share" else roles_of_noun(view, trigger).targets
        return Roles(share_roles(view.sentence, trigger).agents, whom)
    if trigger.asked_by is not None:
        asking, named = (
            verb_roles(view, Trigger(trigger.asked_by, trigger.frame)),
            asked_further(view.sentence, trigger),
        )
        return replace(asking, targets=(named,)) if named is not None else asking
    borne = trigger.frame.roles == "undergo" and subject(view.sentence, trigger.word) is not None  # "is in custody"
    told = (borne or not trigger.frame.nouns) and view.sentence.child(
        trigger.word, "cop"
    ) is not None  # "is at the bridge"
    if (trigger.word.upos in ("VERB", "ADJ", "AUX") or told) and trigger.carrier is None:
        return with_joined(view, trigger, verb_roles(view, trigger))
    own = roles_of_noun(view, trigger)
    others = [
        roles_of_noun(view, replace(trigger, word=word, joined=())) for word in trigger.joined if not is_verb(word)
    ]
    agents = next((roles.agents for roles in (own, *others) if roles.agents), ())
    targets = next((roles.targets for roles in (own, *others) if roles.targets), ())
    return Roles(agents, targets)


def with_joined(view: View, trigger: Trigger, own: Roles) -> Roles:
    """``own`` with those whom the other verbs of one harm befell: "killed a shepherd and wounded three residents"."""
    if trigger.frame.event == "people.detain" and own.agents == own.targets:
        return replace(own, agents=taken_by(view, trigger.word) or own.agents)
    if trigger.frame.event != "harm.people":
        return own
    if own.targets and all(is_lone_number(view.sentence, token) for token in own.targets):
        own = replace(own, targets=some(side_of(view, trigger.word)) or own.targets)
    verbs = (word for word in trigger.joined if is_verb(word))
    others = [t for verb in verbs for t in objects(view.sentence, verb) if satisfies(view, t, "@people")]
    return replace(own, targets=(*own.targets, *(t for t in others if t not in own.targets)))


def verb_roles(view: View, trigger: Trigger) -> Roles:
    sentence, verb, doer = view.sentence, trigger.word, doer_in(view, trigger.word) or stopped_at(view, trigger)
    who, passive = subject(sentence, verb) or due_subject(view, verb), is_passive(sentence, verb)
    things = things_of(view, trigger)
    harms = bool(things) and trigger.frame.event.startswith("harm.")
    if (harms or trigger.frame.instrument) and is_loose(sentence, verb):
        who = doer_above(view, verb)
    seen = verb.lemma.casefold() in lexicon().cues.perceived.verbs
    if seen and trigger.frame.event.startswith(("force.", "attack.")):
        doer = None  # "was detected by the radars": they did none of it
    if (told := receiving(view, trigger, who) or told_roles(view, trigger, who, doer, things)) is not None:
        return told
    if passive and trigger.frame.event == "talk.meet":
        return speech_roles(view, trigger, who, things, addressed(view, trigger))
    if who is not None and not things and is_undergone(view, trigger, who):
        passive = True  # "its crew killed", "has four wounded", "the ship sank"
    things = things if passive else turned_back(view, trigger, who, things)
    if who is not None and is_needed(view, trigger, who):
        sent = sender(view, who) if trigger.frame.event.startswith("attack.") else None  # "enemy shells fell"
        doer, who = (doer or sent, None) if passive else (doer, sent)  # "enemy rounds were fired"
    if passive and trigger.frame.event == "force.overflight":
        return Roles(some(doer or who), aims(view, trigger, who if doer else None))  # "was sighted over the town"
    if is_hurled(view, trigger, things):
        things = []
    given = given_to(view, trigger)
    if passive and given and not (who is not None and satisfies(view, who, "@people")):
        return Roles(some(doer), given)  # "flour was delivered to the camp", "passage was refused to the team"
    if passive:
        return suffered(view, trigger, who, doer)
    who = bearer(view, trigger, who) if who is not None else None
    above = sentence.head_of(verb) if verb.relation == "advcl" and verb.xpos == "VBG" else None
    if who is not None and above is not None and is_witness(above, who):
        who = None  # "the province saw strikes, killing six"
    if trigger.frame.event == "mine.laying":
        return Roles(some(who), mined(view, verb) or tuple(things))
    if given and not any(satisfies(view, thing, "@people") for thing in things):
        return Roles(some(who), given)  # "delivered flour to the camp": whom it was for, not what it was
    befell = (taken_from(view, trigger) if who is not None else ()) or tuple(things) or aims(view, trigger)
    return Roles(some(who or fired_from(view, trigger, verb)), befell)


def suffered(view: View, trigger: Trigger, who: Token | None, doer: Token | None) -> Roles:
    """The roles of a passive: whom it befell is its subject; who did it may stand behind "from" or "between"."""
    doer = doer or agreed_between(view, trigger)
    if doer is None and not taken_from(view, trigger):
        doer = fired_from(view, trigger, trigger.word)
    return Roles(some(doer), some(befallen(view, trigger, who)) or aims(view, trigger))


def told_roles(
    view: View, trigger: Trigger, who: Token | None, doer: Token | None, things: list[Token]
) -> Roles | None:
    """The roles of a verb whose frame says that its subject moves, suffers, finds, speaks or owes; else None."""
    passive, event = is_passive(view.sentence, trigger.word), trigger.frame.event
    if who is not None and (those := numbered(view.sentence, trigger, who)) is not None:
        return those
    if (answering := answerer(view, trigger, who)) is not None and doer is None:
        return Roles((answering,), ())
    answers = trigger.word.lemma.casefold() in lexicon().cues.answering.verbs
    fired = answers and event.startswith("attack.") and doer is None and not things
    if fired and who is not None and is_needed(view, trigger, who):
        return Roles((), some(sender(view, who)) or aims(view, trigger))  # "enemy fire returned"
    if event in ("people.displace", "people.return", "people.release") and not things and not passive:
        return moved_roles(view, trigger, who)
    match trigger.frame.roles:
        case "undergo" if event == "people.displace" and not passive:
            return moved_roles(view, trigger, who)
        case "undergo" if passive and doer is not None and trigger.word.lemma in LOSING:
            return Roles((), (doer,))  # "forty men were lost by the enemy"
        case "undergo":
            return Roles(some(doer or keeper(view, trigger)), some(who))
        case "act" if event == "agreement.honour" and trigger.frame.voice == "passive":
            return Roles(some(who), ())  # "our forces are committed to the truce"
        case "find":
            return found_roles(view, trigger, tuple(things) or some(who if passive else None))
        case "speak":
            told = is_someone if event == "talk.meet" else is_party  # of "talks with the rebels" the rebels
            whom = [t for t in addressed(view, trigger) if told(view, t) or not is_needed(view, trigger, t)]
            return speech_roles(view, trigger, who, things, whom)
        case "duty":
            return Roles((), some(who))
        case "blame":
            return blame_roles(view.sentence, trigger.word, who)
    return None


def found_roles(view: View, trigger: Trigger, found: tuple[Token, ...]) -> Roles:
    """The roles where somebody only tells of what was ``found``: forces that were seen were there themselves."""
    event = trigger.frame.event
    seen = tuple(t for t in objects(view.sentence, trigger.word) if event == FLIGHT or is_party(view, t))
    if event.startswith("force.") and (seen or event == FLIGHT):
        return Roles(seen or found, aims(view, trigger))  # "radars tracked two jets over the lake": these flew
    if event.startswith("attack."):
        found = ()  # "heard 38 explosions": what befell nobody told of
    return Roles(senders(view, trigger.word) if event.startswith("talk.") else (), found)


def is_undergone(view: View, trigger: Trigger, who: Token) -> bool:
    """Whether the subject of a verb of harm without an object is what was harmed; of things whatever can do none."""
    if trigger.frame.event == "harm.people":
        return True
    if trigger.frame.event.startswith("attack."):
        return is_hit_in_note(view, trigger, who)
    return trigger.frame.event == "harm.property" and not (
        any(is_of_verb(trigger, trigger.word, t) for t in objects(view.sentence, trigger.word))  # "set fire to it"
        or is_people(view, who)
        or is_own(who)
        or (is_weapon(view, who) and not is_craft(view, who))
    )


def things_of(view: View, trigger: Trigger) -> list[Token]:
    """The objects of a verb that it befalls: no arms it is done with, nor what only makes the sense of its frame."""
    sentence, frame = view.sentence, trigger.frame
    if frame.event.startswith("attack.") and trigger.word.lemma in lexicon().cues.leaving.verbs:
        return []  # "rockets left the village": they are fired from there
    taken = frame.wrecks or frame.event.startswith(("harm.", "people.detain"))
    own = objects(sentence, trigger.word)
    if not own and frame.event.startswith(("attack.", "harm.", "people.")) and not is_passive(sentence, trigger.word):
        own = shared(sentence, trigger.word)
    things = [t for t in own if taken or is_befallen(view, trigger, t)]
    broken = trigger.frame.event == "ceasefire.violation"
    accords = lexicon().actors.accord.nouns | BREACHES if broken else frozenset()
    things = [t for t in things if t.lemma.casefold() not in accords]  # "violated the Geneva agreement": not Geneva
    things = [t for t in things if not is_needed(view, trigger, t) or is_of_somebody(view, t)]
    things = [t for t in things if t.lemma.casefold() not in lexicon().numbers.measures]  # "impacted 200 metres away"
    parts = lexicon().cues.light.occur.union(frame.verbs if frame.wrecks else ())
    things = [t for t in things if f"{trigger.word.lemma} {t.lower}" not in parts]  # "took place", "set fire to it"
    if frame.event == "harm.property":  # "set fire to it on Monday" has the words of "set on fire"
        things = [t for t in things if not is_in_stem(trigger, trigger.word, t)]
    things = [each for t in things for each in beyond(view, trigger, t)]
    if frame.moves:  # what somebody moves is its own: "moved its positions forward"
        things = [t for t in things if sentence.child(t, "nmod:poss") is None]
    return things


def is_befallen(view: View, trigger: Trigger, word: Token) -> bool:
    """Whether ``word`` is no arms, or craft that an attack befell: "jets attacked the gunboat", not "used gunboats"."""
    many = [o.token for o in obliques(view.sentence, word) if o.case == "of"] if word.lemma in MANY else []
    fired = any(is_weapon(view, each) or is_shot(each) for each in (word, *many))  # "dozens of shells"
    return is_hit(view, trigger, word) or not fired


def is_hurled(view: View, trigger: Trigger, things: list[Token]) -> bool:
    """Whether ``things`` are what is thrown at somebody: "threw objects at the officers"."""
    hurled = trigger.word.lemma.casefold() in lexicon().cues.hurling.verbs and trigger.frame.event.startswith("attack.")
    unnamed = not any(is_people(view, thing) or view.names_in([thing]) for thing in things)
    return hurled and unnamed and bool(oblique_targets(view, trigger, trigger.word))


def is_needed(view: View, trigger: Trigger, word: Token) -> bool:
    """Whether ``word`` is there for the sense of the predicate alone; people are whom it befalls beside."""
    needs = trigger.frame.needs
    if word.lemma.casefold() not in needs and word.lower not in needs:  # "fighting" may be read as "fight"
        return False
    if is_a(word.relation, "obj", "nsubj:pass") and (is_hit(view, trigger, word) or is_aimed_at(view, trigger, word)):
        return False  # "shot down two planes"
    if trigger.frame.transitive and trigger.frame.event == "people.detain" and is_a(word.relation, "obj"):
        return False  # "found a cache": not those who found it
    barred = trigger.frame.event.startswith("access.") and is_a(word.relation, "nsubj", "obj")
    if barred or (trigger.frame.event.startswith("force.") and is_a(word.relation, "nsubj")):
        return not (is_fighter(view, word) or satisfies(view, word, "@monitors"))  # "reinforcements were sent"
    return not (trigger.frame.event.startswith(("people.", "harm.people")) and is_people(view, word))


def is_party(view: View, token: Token) -> bool:
    return bool(view.names_in(noun_phrase(view.sentence, token)))


def aims(view: View, trigger: Trigger, sky: Token | None = None) -> tuple[Token, ...]:
    """What prepositions mark as a target; of what only moves none is one: "flew at an altitude of 50 km"."""
    if trigger.frame.event == "force.overflight":
        if sky is not None and is_domain(view, sky):
            return (sky,)  # "our airspace was violated by a helicopter"
        phrases = obliques(view.sentence, trigger.word)
        over = [o.token for o in phrases if o.case == "over" or is_soil(view, o.token)]
        return tuple(token for token in over if not view.is_timed(token))[:1]
    if trigger.frame.event.startswith("force."):
        return ()
    found = oblique_targets(view, trigger, trigger.word)
    return tuple(t for t in found if f"{trigger.word.lemma} {t.lemma}" not in trigger.frame.verbs)  # "went on strike"


def befallen(view: View, trigger: Trigger, who: Token | None) -> Token | None:
    """The subject of a passive as what it befell: arms are that only where wrecked, or moved by their owner."""
    if who is None or trigger.frame.wrecks or trigger.frame.event.startswith("harm."):
        return who
    if is_aimed_at(view, trigger, who):
        return who
    armed = (is_weapon(view, who) and not is_hit(view, trigger, who)) or is_shot(who)
    inner = content_noun(view.sentence, who)  # "tons of bombs were dropped", not "a column of tanks was hit"
    armed = armed or (inner is not who and is_weapon(view, inner) and not is_craft(view, inner))
    moved = trigger.frame.event.startswith("force.")
    owned = moved and view.names_in(noun_phrase(view.sentence, who))
    return who if owned or not armed or (moved and is_craft(view, who)) else None
