"""Who did what an event noun names, and whom it befell, by the phrases around it: "the army's raid on the mill"."""

from __future__ import annotations

from typing import Final

from alteram.coding.actors.addressees import is_someone
from alteram.coding.actors.aims import (
    AGAINST,
    held_by,
    is_place,
    is_setting,
    some,
)
from alteram.coding.actors.bearing import on_part, sender
from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import Oblique, by_agent, case_of, is_passive, is_verb, objects, obliques, subject
from alteram.coding.events.carriers import verb_names
from alteram.coding.events.craft import is_craft, is_shot, is_weapon
from alteram.coding.events.needs import is_acronym, satisfies
from alteram.coding.events.triggers import Trigger
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

ANNOUNCED: Final = frozenset({"announce", "declare", "issue", "publish"})  # what is done by saying it
COMPLAINED_OF: Final = frozenset({"against", "at", "over", "about"})  # "protested against the shelling"
STRIKES: Final = frozenset({"attack", "raid", "strike", "assault"})  # what somebody makes on somebody
JOINT: Final = frozenset({"joint", "combined", "concerted"})
SENT: Final = frozenset({"by", "from"})
STRIKING: Final = frozenset({"target", "hit", "strike", "attack"})
BEARING: Final = frozenset({"militia", "police"})
FAMILIES: Final = frozenset({"attack", "harm", "people", "ceasefire", "agreement"})


def around_noun(view: View, trigger: Trigger) -> tuple[list[Token], list[Token]]:
    """Agents and targets that the noun phrase itself marks: possessor, demonym, "by", "of", "on", "against"."""
    sentence, noun = view.sentence, trigger.word
    agents = owners_before(view, noun)
    moves = trigger.frame.event.startswith("force.")  # "movement of tanks"
    hit = trigger.frame.event.startswith("attack.")  # "an attack on an armoured vehicle"
    phrases = [
        o
        for o in phrases_of(sentence, trigger)
        if (moves and o.case in ("of", "by"))
        or not is_weapon(view, o.token)
        or (hit and o.case in ("on", "against") and is_craft(view, o.token))
    ]
    made = [o for o in phrases if is_maker(view, trigger, o) or is_attackers(view, trigger, o)]
    if agents or any(o.case == "by" for o in made):  # "the withdrawal of troops by the army": they are what it moves
        made = [o for o in made if o.case != "of"]
    agents += [(held_by(view, o.token) if o.case == "from" else None) or o.token for o in made]
    agents += senders_of(view, [o.token for o in obliques(sentence, noun) if o not in phrases and o.case in SENT])
    targets = [o.token for o in phrases if o not in made and is_mark(view, trigger, o)]
    inner = (c for part in named_with(sentence, trigger) for c in sentence.children(part, "acl"))
    for clause in (*sentence.children(noun, "acl"), *inner, *done_in_report(sentence, noun)):
        told = sentence.child(clause, "mark", "nsubj") is not None  # "the charge that it was hit by us": not ours
        if clause.xpos == "VBN" and not (told or is_reported(clause) or is_prevented(clause)):
            agents += some(by_agent(sentence, clause))
            targets += [] if targets else struck_by(sentence, clause)
        if f"{clause.lemma.casefold()} to" in lexicon().cues.sharing.verbs:  # "the raid, attributed to the rebels"
            agents += [o.token for o in obliques(sentence, clause) if o.case == "to"][:1]
    agents += [] if agents else launchers(sentence, noun)
    for clause in sentence.children(noun, "acl", "acl:relcl") if hit and not targets else ():
        if clause.lemma in STRIKING and clause.xpos != "VBN":  # "an operation that targeted two destroyers"
            targets += objects(sentence, clause)[:1]
    if not agents:  # "attacks on the camp of Zamzam by the militia"
        words = [w for o in phrases for w in noun_phrase(sentence, o.token) if not is_prevented(w)]
        agents += [o.token for word in words for o in obliques(sentence, word) if o.case == "by"]
        agents += [] if agents else [who for word in words for who in some(on_part(sentence, word))]
    agents += [] if agents else some(executor(sentence, noun))
    agents += [] if agents else some(on_part(sentence, noun)) or far_off(view, trigger)
    if trigger.frame.roles == "undergo":
        return [], [*targets, *agents]
    return agents, targets


def struck_by(sentence: Sentence, clause: Token) -> list[Token]:
    """Whom an attack struck, behind those who made it: "the raid carried out by gunmen against a convoy"."""
    doer = by_agent(sentence, clause)
    around = (clause, doer) if doer is not None else ()
    return [o.token for word in around for o in obliques(sentence, word) if o.case == "against"]


def phrases_of(sentence: Sentence, trigger: Trigger) -> list[Oblique]:
    """The phrases beside an event noun; one behind two nouns of harm is that of the last: "losses and damage to it"."""
    noun, above = trigger.word, sentence.head_of(trigger.word)
    beside = [o for o in obliques(sentence, noun) if not trigger.is_named_with(o.token)]
    beside += [o for part in named_with(sentence, trigger) for o in obliques(sentence, part)]
    own = [o for o in beside if not is_listed(sentence, noun, o.token)]
    if not trigger.frame.event.startswith("harm."):
        return own
    later = [c.index for c in sentence.children(noun, "conj") if c.index not in {t.index for t in trigger.joined}]
    own = [o for o in own if not any(noun.index < at < o.token.index for at in later)]
    if own or above is None or not is_a(noun.relation, "conj") or is_verb(above):
        return own
    last = all(c.index <= noun.index for c in sentence.children(above, "conj"))
    return [o for o in obliques(sentence, above) if last and o.token.index > noun.index]


def is_listed(sentence: Sentence, noun: Token, other: Token) -> bool:
    """Whether ``other`` stands beside ``noun`` in a list of what is reported: "reports of strikes, of looting"."""
    above = sentence.head_of(noun)
    if above is None or not is_a(noun.relation, "nmod") or case_of(sentence, noun) != "of":
        return False
    comma = any(t.text == "," for t in sentence.children(other, "punct") if t.index < other.index)
    return comma and case_of(sentence, other) == "of"


def named_with(sentence: Sentence, trigger: Trigger) -> list[Token]:
    """The further nouns by which several words name an event: "an act of armed aggression by the army"."""
    return [c for c in sentence.children(trigger.word, "nmod") if trigger.is_named_with(c)]


def owners_before(view: View, noun: Token) -> list[Token]:
    """Whose deed a noun names by the words before it: "the army's raid", "an enemy raid", "Norland mortar fire"."""
    sentence, rivals = view.sentence, lexicon().actors.rival.nouns
    owners = [t for t in sentence.children(noun, "nmod:poss") if not view.is_timed(t)]  # not "today's attack"
    before = list(sentence.children(noun, "amod", "compound"))
    before += [o for t in before if is_weapon(view, t) for o in sentence.children(t, "amod", "compound")]
    owners += [t for t in before if t is not noun and (view.names_in([t]) or t.lemma.casefold() in rivals)]
    return owners or bearers(view, noun)


def executor(sentence: Sentence, noun: Token) -> Token | None:
    """Who did what ``noun`` tells, where the doing of it is named: "the conduct by the enemy of assaults"."""
    doing = sentence.head_of(noun)
    if doing is None or not is_a(noun.relation, "nmod") or case_of(sentence, noun) != "of":
        return None
    return by_agent(sentence, doing) if doing.lemma.casefold() in lexicon().cues.light.wholes else None


def senders_of(view: View, arms: list[Token]) -> list[Token]:
    """Whose the arms are by which something was done: "the destruction of the mill by the army's guns"."""
    return [owner for each in arms for owner in some(sender(view, each))]


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
    family = trigger.frame.event.split(".")[0]
    charged = is_a(noun.relation, "obj") or (is_a(noun.relation, "obl") and case_of(sentence, noun) in COMPLAINED_OF)
    if above is None or not is_verb(above) or not charged or family not in FAMILIES:
        return []
    cues = lexicon().cues
    accuses = above.lemma.casefold() in cues.saying.accusing
    if not accuses and above.lemma.casefold() not in cues.perceived.verbs | cues.saying.verbs | cues.denying.verbs:
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
    origin = case == "from" and event.startswith(("attack", "talk"))
    origin = origin and (not is_setting(view, phrase.token) or held_by(view, phrase.token) is not None)
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
    if any(c.lower in JOINT for c in view.sentence.children(trigger.word, "amod")):
        return True  # several make it: none is told to suffer one together
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
        whose = [] if by_agent(view.sentence, token) else noun_phrase(view.sentence, token)
        broken = event == "ceasefire.violation" and not view.names_in(whose)
        return not (broken or is_shot(token))
    to = phrase.case == "to" and event.startswith("harm.")
    return to or (phrase.case in AGAINST and not is_setting(view, token))
