"""Who did an event that a noun tells, and whom it befell."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from alteram.coding.actors.addressees import is_someone
from alteram.coding.actors.aims import (
    AGAINST,
    fired_from,
    held_by,
    is_place,
    is_setting,
    oblique_targets,
    some,
)
from alteram.coding.actors.doers import is_passed
from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import Oblique, by_agent, case_of, is_passive, objects, obliques, subject
from alteram.coding.events.craft import is_craft, is_shot, is_weapon
from alteram.coding.events.needs import is_acronym, satisfies
from alteram.coding.events.triggers import CHOICE, Roles, Trigger, verb_names
from alteram.coding.holders.contents import disclaims
from alteram.coding.scene import View
from alteram.lexicon import Frame, lexicon
from alteram.model import Sentence, Token, is_a

WAR: Final = "war"
ANNOUNCED: Final = frozenset({"announce", "declare", "issue", "publish"})  # what is done by saying it
STRIKES: Final = frozenset({"attack", "raid", "strike", "assault"})  # what somebody makes on somebody
STRIKING: Final = frozenset({"target", "hit", "strike", "attack"})
BEARING: Final = frozenset({"militia", "police"})
WITNESSING: Final = frozenset({"see", "witness", "experience"})
KEPT: Final = Frame(id="kept", event="attack.ground", source="in whose hands something is")


def roles_of_noun(view: View, trigger: Trigger) -> Roles:
    """The roles of an event that a noun tells, alone or with a verb: "attacks on X", "subjected X to fire"."""
    sentence, noun, carrier = view.sentence, trigger.word, trigger.carrier
    agents, targets = around_noun(view, trigger)
    if carrier is None:
        return Roles(some(engaged(view, trigger)) or tuple(agents) or some(disclaimer(view, noun)), tuple(targets))
    who, passive = subject(sentence, carrier), is_passive(sentence, carrier)
    below = sentence.subtree(who) if who is not None else ()
    if who is not None and (who is noun or (noun in below and carrier not in below)):  # not "units, which opened fire"
        who = None
        agents += [] if agents else fighters(view, trigger, carrier)
    repelled = carrier.lemma.casefold() in lexicon().cues.prevented.verbs
    doer = None if repelled else by_agent(sentence, carrier)
    doer = None if doer is not None and is_passed(view, doer) else doer  # "an explosion occurred by the gate"
    others = some(sentence.child(carrier, "iobj")) or oblique_targets(view, trigger, carrier)
    others = tuple(other for other in others if other is not noun)  # "went on hunger strike"
    others = others or spoken_to(view, trigger, carrier)
    claimed = any(thing.lemma == "responsibility" for thing in objects(sentence, carrier))
    cues = lexicon().cues
    if not claimed and carrier.lemma in cues.perceived.verbs | cues.saying.verbs | cues.reacting.verbs:
        made = trigger.frame.event == "agreement.made"  # "the Front announces a ceasefire"
        return Roles(tuple(agents) or (some(who) if made and not passive else ()), tuple(targets) or others)
    whole = carrier.lemma == "subject"  # "subjected the camp and the road to fire": "to fire" may hang on "road"
    things = [t for t in objects(sentence, carrier) if t is not noun and (whole or noun not in sentence.subtree(t))]
    if trigger.undergone and things and not passive:  # "subjected the village to fire"
        return Roles(some(who), tuple(things))
    if trigger.undergone:
        return Roles(tuple(agents) or source_of(view, trigger, carrier), some(who) or tuple(targets))
    if trigger.frame.event.startswith("harm.") and carrier.lemma in lexicon().cues.light.cause:
        own = sentence.child(carrier, "nsubj")  # "…, causing losses": what precedes is the cause, not who did it
        struck = [o.token for o in obliques(sentence, carrier) if o.case in ("on", "to", "upon", "among")]
        return Roles(tuple(agents) or (some(doer) if passive else some(own)), tuple(targets) or tuple(struck[:1]))
    if trigger.frame.roles == "undergo":
        return Roles(tuple(agents), tuple(targets) or some(who) or others)
    if any(c.lemma in CHOICE for c in sentence.children(carrier, "obl", "obj")):
        return Roles(some(who), tuple(targets))  # "our forces were left with no alternative to self-defence"
    ended = bool(agents) and carrier.lemma.casefold() in lexicon().cues.stopped.verbs  # "stopped their advance"
    if passive or ended or (who is not None and is_witness(carrier, who)):
        return Roles(tuple(agents) or some(doer), tuple(targets) or others)
    return Roles(some(who) or tuple(agents) or some(doer), tuple(targets) or others)


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


def disclaimer(view: View, noun: Token) -> Token | None:
    """Who denies a part in what ``noun`` tells, and so is said not to have done it: "denied any role in the raid"."""
    part = view.sentence.head_of(noun)
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
    return tuple(found[:1])


def fighters(view: View, trigger: Trigger, carrier: Token) -> list[Token]:
    """Those between whom something breaks out: "clashes broke out between them"; or from whom fire comes."""
    phrases = obliques(view.sentence, carrier)
    found = [o.token for o in phrases if o.case == "between" and not (view.is_timed(o.token) or o.token.upos == "NUM")]
    return found or list(some(fired_from(view, trigger, carrier)))


def around_noun(view: View, trigger: Trigger) -> tuple[list[Token], list[Token]]:
    """Agents and targets that the noun phrase itself marks: possessor, demonym, "by", "of", "on", "against"."""
    sentence, noun = view.sentence, trigger.word
    agents = [t for t in sentence.children(noun, "nmod:poss") if not view.is_timed(t)]  # not "today's attack"
    rivals = lexicon().actors.rival.nouns
    agents += [
        t
        for t in sentence.children(noun, "amod", "compound")
        if t is not noun and (view.names_in([t]) or t.lemma.casefold() in rivals)
    ]
    agents += [] if agents else bearers(view, noun)
    moves = trigger.frame.event.startswith("force.")  # "movement of tanks"
    hit = trigger.frame.event.startswith("attack.")  # "an attack on an armoured vehicle"
    phrases = [
        o
        for o in obliques(sentence, noun)
        if (moves and o.case == "of")
        or not is_weapon(view, o.token)
        or (hit and o.case in ("on", "against") and is_craft(view, o.token))
    ]
    made = [o for o in phrases if is_maker(view, trigger, o) or is_attackers(view, trigger, o)]
    agents += [o.token for o in made]
    targets = [o.token for o in phrases if o not in made and is_mark(view, trigger, o)]
    for clause in (*sentence.children(noun, "acl"), *done_in_report(sentence, noun)):
        if clause.xpos == "VBN" and not (is_reported(clause) or is_prevented(clause)):
            agents += some(by_agent(sentence, clause))
    agents += [] if agents else launchers(sentence, noun)
    for clause in sentence.children(noun, "acl", "acl:relcl") if hit and not targets else ():
        if clause.lemma in STRIKING and clause.xpos != "VBN":  # "an operation that targeted two destroyers"
            targets += objects(sentence, clause)[:1]
    if not agents:  # "attacks on the camp of Zamzam by the militia"
        words = (w for target in targets for w in noun_phrase(sentence, target) if not is_prevented(w))
        agents += [o.token for word in words for o in obliques(sentence, word) if o.case == "by"]
    agents += [] if agents else far_off(view, trigger)
    if trigger.frame.roles == "undergo":
        return [], [*targets, *agents]
    return agents, targets


def launchers(sentence: Sentence, noun: Token) -> list[Token]:
    """Who did what ``noun`` names, where a clause beside it tells: "the attack that their troops launched"."""
    light = lexicon().cues.light.verbs
    clauses = (c for c in sentence.children(noun, "acl:relcl") if verb_names(sentence, c, noun) & light)
    done = [c for c in clauses if not is_passive(sentence, c) and noun in objects(sentence, c)]
    doers = (subject(sentence, clause) for clause in done)
    return [doer for doer in doers if doer is not None and doer is not noun]


def far_off(view: View, trigger: Trigger) -> list[Token]:
    """Who did it, where places and days stand before "by": "condemns the attack in Aldby, on 8 May, by rebels"."""
    sentence, noun, above = view.sentence, trigger.word, view.sentence.head_of(trigger.word)
    accuses = above is not None and above.lemma.casefold() in lexicon().cues.saying.accusing
    family = trigger.frame.event.split(".")[0]
    if above is None or not accuses or not is_a(noun.relation, "obj") or family not in ("attack", "harm", "people"):
        return []
    found = []
    for word in sentence.tokens[noun.index + 1 :]:
        over = sentence.head_of(word)
        if over is None or case_of(sentence, word) != "by" or not is_a(word.relation, "obl", "nmod"):
            continue
        name = over.index > noun.index and (
            over.upos in ("PROPN", "NUM") or view.is_timed(over) or is_place(view, over)
        )
        if (over is above or name) and is_someone(view, word):
            found.append(word)
    return found[:1]


def done_in_report(sentence: Sentence, noun: Token) -> list[Token]:
    """The clauses beside a report that tell who did what it is of: "reports of raids, carried out by militias"."""
    report, cues = sentence.head_of(noun), lexicon().cues
    if report is None or not is_a(noun.relation, "nmod") or report.lemma.casefold() not in cues.saying.nouns:
        return []
    return [c for c in sentence.children(report, "acl") if verb_names(sentence, c, noun) & cues.light.verbs]


def is_prevented(clause: Token) -> bool:
    """Whether a clause beside an event noun tells who kept it from happening: "two attempts foiled by the guard"."""
    return clause.lemma.casefold() in lexicon().cues.prevented.verbs


def is_reported(clause: Token) -> bool:
    """Whether a clause beside an event noun only tells who speaks of it: "the raid reported by the press"."""
    cues, verb = lexicon().cues, clause.lemma.casefold()
    made = ANNOUNCED | cues.hurling.verbs
    return verb in cues.saying.verbs | cues.perceived.verbs | cues.denying.spreading and verb not in made


def bearers(view: View, noun: Token) -> list[Token]:
    """Whose fire or attack it is, where a word before it tells: "RVF mortar fire", "a rebel attack"."""
    before = [t for t in view.sentence.children(noun, "compound") if t.index < noun.index]
    before += [t for arms in before if is_weapon(view, arms) for t in view.sentence.children(arms, "compound", "amod")]
    nouns = lexicon().actors.irregular.nouns | lexicon().actors.state.nouns | BEARING
    told = (t for t in before if not (is_weapon(view, t) or is_place(view, t)))
    return [t for t in told if is_acronym(t) or view.names_in([t]) or t.lemma.casefold() in nouns][:1]


def is_maker(view: View, trigger: Trigger, phrase: Oblique) -> bool:
    """Whether a phrase beside an event noun tells who did it: "by", "between", "from", of some nouns "of"."""
    event, case = trigger.frame.event, phrase.case
    origin = case == "from" and event.startswith(("attack", "talk")) and not is_setting(view, phrase.token)
    of_agent = case == "of" and (trigger.frame.of == "agent" or is_beaten_off(view, trigger, phrase.token))
    return case in ("by", "between") or origin or (is_mark(view, trigger, phrase) and of_agent)


def is_beaten_off(view: View, trigger: Trigger, who: Token) -> bool:
    """Whether an attack is that of ``who``, since others beat it off: "repelled the attack of two companies"."""
    over = trigger.carrier
    beaten = over is not None and over.lemma.casefold() in lexicon().cues.repelling.verbs
    return beaten and trigger.frame.event.startswith("attack.") and satisfies(view, who, "@force")


def is_attackers(view: View, trigger: Trigger, phrase: Oblique) -> bool:
    """Whether "of" tells who attacks, for another phrase tells whom: "the attacks of the army go on against them"."""
    if phrase.case != "of" or trigger.frame.of != "target" or not trigger.frame.event.startswith("attack."):
        return False
    if is_place(view, phrase.token) or not is_someone(view, phrase.token):
        return False
    words = [trigger.word, *some(trigger.carrier)]
    beside = [o for word in words for o in obliques(view.sentence, word) if o.token is not phrase.token]
    strikes = trigger.word.lemma in STRIKES
    return any(
        (o.case == "against" or (strikes and o.case in ("on", "upon"))) and not is_setting(view, o.token)
        for o in beside
    )


def is_mark(view: View, trigger: Trigger, phrase: Oblique) -> bool:
    """Whether a phrase beside an event noun tells whom it befell: "of", "on", "against"; of a truce broken nobody."""
    event, token = trigger.frame.event, phrase.token
    if phrase.case == "of":
        broken = event == "ceasefire.violation" and not view.names_in(noun_phrase(view.sentence, token))
        return not (broken or is_shot(token))
    to = phrase.case == "to" and event.startswith("harm.")
    return to or (phrase.case in AGAINST and not is_setting(view, token))
