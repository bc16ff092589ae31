"""Whose arms, shots and craft are: whoever sends or bears them does what they do."""

from __future__ import annotations

from alteram.coding.actors.aims import AGAINST, can_fire, fired_from, held_by
from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import objects, obliques
from alteram.coding.events.craft import is_craft, is_shot, is_side_word, is_weapon, owner_of_arms, whose
from alteram.coding.events.triggers import Trigger
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token

PARTS = {"part": ("on", "by", "from"), "side": ("by", "from")}  # the words for whoever it is that acts


def sender(view: View, arms: Token) -> Token | None:
    """Whose the arms or shots are that come down or strike: "their shells", "enemy rockets", "planes from Norland"."""
    sentence = view.sentence
    if (owner := owner_of_arms(view, arms) or sentence.child(arms, "nmod:poss")) is not None:
        return owner
    beside = [c for c in sentence.children(arms, "compound", "amod") if not is_weapon(view, c)]
    if (side := next((c for c in beside if is_side_word(c) or view.names_in([c])), None)) is not None:
        return side
    return sent_from(view, arms)


def on_part(sentence: Sentence, word: Token) -> Token | None:
    """On whose part something is done: "cases were noted on the part of the army", "by the side of the rebels"."""
    parts = (o for o in obliques(sentence, word) if o.case in PARTS.get(o.token.lower, ()))
    owners = ((o.token, [*sentence.children(o.token, "nmod:poss"), *of(sentence, o.token)]) for o in parts)
    return next((part if part.lower == "side" else owner[0] for part, owner in owners if owner), None)


def of(sentence: Sentence, noun: Token) -> list[Token]:
    return [o.token for o in obliques(sentence, noun) if o.case == "of"]


def sent_from(view: View, arms: Token) -> Token | None:
    """Who sent arms or craft, where "from" tells: "planes from Norland", "shells coming from the rebel side"."""
    words = (arms, *view.sentence.children(arms, "acl"))
    phrases = [o.token for word in words for o in obliques(view.sentence, word) if o.case == "from"]
    over = view.sentence.head_of(arms)  # what stands right behind them may hang on the verb
    beside = obliques(view.sentence, over) if over is not None else []
    phrases += [o.token for o in beside if o.case == "from" and o.token.index == arms.index + 2]
    fires = [t for t in phrases if can_fire(view, t) or view.names_in([t])]
    told = (held_by(view, token) or (token if token in fires else None) for token in phrases)
    return next((token for token in told if token is not None), None)


def bearer(view: View, trigger: Trigger, who: Token) -> Token | None:
    """Whose the arms or shots are that a verb has as its subject; ``who`` itself where that is neither."""
    fired = view.sentence.head_of(trigger.word) if trigger.word.relation == "acl:relcl" and who.upos == "NUM" else None
    if fired is not None and is_shot(fired):
        who = fired  # "four rounds, two of which struck the bow"
    if trigger.frame.event.startswith("attack.") and strikes_own(view.sentence, trigger.word, who):
        return None  # "attacked the troops' camp": not the troops, however the parse has it
    if is_shot(who) and trigger.frame.event.startswith("attack."):
        who = fired_from(view, trigger, trigger.word) or who  # "the shots came from a group of deserters"
    if is_weapon(view, who) and (sent := sent_from(view, who)) is not None:
        return sent
    if not is_weapon(view, who) or whose(view, who) or who.lemma.casefold() in lexicon().actors.force.nouns:
        return who
    flies = trigger.frame.event.startswith("force.") and is_craft(view, who)
    return sender(view, who) or (who if flies else None)


def strikes_own(sentence: Sentence, verb: Token, who: Token) -> bool:
    """Whether what ``verb`` strikes is called that of ``who``: "the troops ... attacked the troops' camp"."""
    owners = (sentence.child(thing, "nmod:poss") for thing in objects(sentence, verb))
    return who.upos == "NOUN" and any(owner is not None and owner.lemma == who.lemma for owner in owners)


def is_of_somebody(view: View, thing: Token) -> bool:
    """Whether the phrase of ``thing`` names whose it is: "the rebel posts", not "commenced firing on rebel posts"."""
    named = view.names_in(noun_phrase(view.sentence, thing))
    aimed = [o.token for o in obliques(view.sentence, thing) if o.case in AGAINST or o.case == "to"]
    return any(not any(view.sentence.tokens[n.first] in view.sentence.subtree(t) for t in aimed) for n in named)
