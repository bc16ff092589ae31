"""Arms in a clause: whose they are, and whether it was done with them or befell them."""

from __future__ import annotations

from alteram.coding.clause.phrases import noun_phrase
from alteram.coding.clause.syntax import by_agent, is_loose, is_passive, objects, obliques, subject
from alteram.coding.events.needs import is_acronym, satisfies
from alteram.coding.events.triggers import Trigger
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Token

BEARERS = frozenset({"suicide bomb"})  # arms that are called by who carries them: "a suicide bomber"
CRAFT = frozenset({"tank", "armoured vehicle", "drone", "aircraft", "helicopter", "vessel"})


def whose(view: View, arms: Token) -> bool:
    """Whether the phrase of some arms names whose they are."""
    told = (c for c in view.sentence.children(arms, "compound") if not is_weapon(view, c))
    named = any(is_acronym(each) for each in told) or is_of_side(view, arms)  # "HVO howitzers", not "FPV drones"
    named = named or any(each.lower == "theirs" for each in view.sentence.children(arms, "nmod"))  # "a boat of theirs"
    return named or bool(view.names_in(noun_phrase(view.sentence, arms)) or view.sentence.child(arms, "nmod:poss"))


def is_of_side(view: View, arms: Token) -> bool:
    """Whether a word before arms tells whose they are without a name: "enemy artillery", "rebel rockets"."""
    return any(is_side_word(each) for each in view.sentence.children(arms, "compound", "amod"))


def is_side_word(word: Token) -> bool:
    """Whether ``word`` tells of a side without naming it: "enemy", "rebel", "government"."""
    actors = lexicon().actors
    rivals = actors.rival.nouns | actors.rival.words | actors.rival.states
    return word.lemma.casefold() in rivals | actors.irregular.nouns | actors.state.nouns


def owner_of_arms(view: View, arms: Token) -> Token | None:
    """Whose the arms are that do something, where the text says: "the warplanes of the regime"."""
    owners = [o.token for o in obliques(view.sentence, arms) if o.case == "of" and not is_weapon(view, o.token)]
    made = (by_agent(view.sentence, clause) for clause in view.sentence.children(arms, "acl"))
    owners += [token for token in made if token is not None]  # "rockets launched by the rebels"
    held = [c for c in view.sentence.children(arms, "acl") if c.lemma.casefold() == "belong"]
    owners += [o.token for c in held for o in obliques(view.sentence, c) if o.case == "to"]
    return next((token for token in owners if token.upos == "PROPN" or satisfies(view, token, "@force")), None)


def is_hit(view: View, trigger: Trigger, arms: Token) -> bool:
    """Whether craft or vehicles are what an attack befell rather than what it was made with: "a boat was attacked"."""
    hurled = trigger.word.lemma.casefold() in lexicon().cues.hurling.verbs
    return is_craft(view, arms) and not hurled and trigger.frame.event.startswith("attack.")


def is_craft(view: View, arms: Token) -> bool:
    """Whether ``arms`` are craft or vehicles, which somebody drives and which can be hit."""
    return any(m.arms.kind in CRAFT for m in view.weapons if m.first <= arms.index <= m.last)


def flown(view: View, trigger: Trigger) -> Token | None:
    """The craft or vehicles that are told to do something where no words say whose they are: "jets bombed the camp"."""
    verb = trigger.carrier or trigger.word
    who = subject(view.sentence, verb)
    if who is None or is_passive(view.sentence, verb) or trigger.frame.roles != "act" or trigger.undergone:
        return None
    if is_loose(view.sentence, verb):
        return None  # "a carrier was blown up, killing four": not by it
    wrecked = trigger.frame.wrecks and not objects(view.sentence, verb)  # "a jet crashed", not "a ship rammed the boat"
    return who if is_craft(view, who) and not wrecked else None


def is_weapon(view: View, token: Token) -> bool:
    """Whether ``token`` is of some arms, and no word for those who bear them: "sniper fire", not "snipers fired"."""
    kinds = {m.arms.kind for m in view.weapons if m.first <= token.index <= m.last}
    if kinds <= BEARERS:
        return False
    return token.xpos != "NNS" or token.lemma.casefold() not in lexicon().actors.force.nouns


def is_shot(token: Token) -> bool:
    """Whether ``token`` is what is fired rather than what is fired at."""
    return token.lemma.casefold() in lexicon().actors.shot.nouns
