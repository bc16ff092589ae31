"""The attack that the means of a clause decide: which weapon, which aircraft, which kind of fire."""

from __future__ import annotations

from alteram.coding.clause.contrasts import is_contrasted
from alteram.coding.clause.phrases import is_answered, noun_phrase
from alteram.coding.clause.syntax import is_passive, is_verb, obliques
from alteram.coding.events.frames import FrameIndex
from alteram.coding.events.needs import FLYING, is_arms
from alteram.coding.events.triggers import Roles, Trigger
from alteram.coding.mentions.weapons import WeaponMention
from alteram.coding.scene import View
from alteram.coding.setting.discourse import Discourse
from alteram.lexicon import lexicon
from alteram.model import Token, is_a
from alteram.model.codes import Event

ATTACKS: dict[str, Event] = {
    "shelling": "attack.shelling",
    "air": "attack.air",
    "drone": "attack.drone",
    "small-arms": "attack.small-arms",
    "mine": "attack.mine",
}
FROM_THE_AIR: tuple[Event, ...] = ("attack.air", "attack.drone")
FIRED = frozenset({"fire", "shoot", "launch"})
BOMBING = frozenset({"bomb", "bombing"})
GUNS = frozenset({"artillery", "mortar", "tank"})
TAKEN_UP = frozenset({"strike", "raid"})  # words for any attack: what came before says of which kind


def weapons_in(view: View, tokens: list[Token]) -> list[WeaponMention]:
    """The weapons among ``tokens``, in text order."""
    inside = {token.index for token in tokens}
    return [m for m in view.weapons if m.head.index in inside and not is_answered(view.sentence, m.head)]


def is_air(view: View, token: Token) -> bool:
    """Whether ``token``'s phrase names an air arm or aircraft: "the Eritrean Air Force"."""
    words = f" {' '.join(t.lemma.casefold() for t in noun_phrase(view.sentence, token))} "
    return any(f" {noun} " in words for noun in lexicon().actors.air.nouns)


def by_air(view: View, roles: Roles, *, wrecks: bool) -> Event | None:
    """The attack of an air arm, or of craft told of before: "drones took off. Two of them struck"."""
    meant = (view.craft[token.index].kind for token in roles.agents if token.index in view.craft)
    flown = [kind for kind in meant if kind in FLYING]
    if flown and not wrecks:
        return "attack.drone" if flown == ["drone"] else "attack.air"
    return "attack.air" if any(is_air(view, token) for token in roles.agents) else None


def from_above(view: View, trigger: Trigger) -> bool:
    """Whether an attack is told to come "from the air"."""
    attacks = trigger.frame.event.startswith("attack.")
    phrases = (o for word in {trigger.word, trigger.head} for o in obliques(view.sentence, word)) if attacks else ()
    return any(o.case == "from" and o.token.lower in ("air", "sky") for o in phrases)


def launched(view: View, trigger: Trigger) -> list[WeaponMention]:
    """The weapon that a clause tells of as fired: "rockets, launched from the hills, hit a bunker"."""
    noun = view.sentence.head_of(trigger.head) if trigger.head.relation.startswith("acl") else None
    hurled = trigger.frame.instrument or trigger.word.lemma.casefold() in lexicon().cues.hurling.verbs
    return [m for m in view.weapons if m.head is noun and hurled]


def means_of(view: View, arms: WeaponMention) -> Event:
    """The attack that ``arms`` decide; mines that are fired are what mortars fire."""
    verb = view.sentence.head_of(arms.head)
    fired = verb is not None and verb.lemma.casefold() in FIRED and is_a(arms.head.relation, "obj", "nsubj:pass")
    return "attack.shelling" if fired and arms.arms.means == "mine" else ATTACKS[arms.arms.means]


def event_by_means(view: View, trigger: Trigger, tokens: list[Token], roles: Roles, index: FrameIndex) -> Event:
    """The event code of ``trigger``: its frame's, or the attack that weapons, fire or a flying target decide."""
    frame = trigger.frame
    if not frame.means:
        return frame.event
    aimed = {t.index for token in roles.targets for t in (token, *noun_phrase(view.sentence, token))}
    arms = [m for m in (*weapons_in(view, tokens), *launched(view, trigger)) if m.head.index not in aimed]
    arms = [
        m for m in arms if not (m.head.relation == "conj" and is_contrasted(view.sentence, m.head))
    ]  # "by rifles and not by mortars"
    decided = [means_of(view, m) for m in arms if m.arms.means in ATTACKS]
    raided = frame.event == "attack.ground" and frame.id in TAKEN_UP and any(is_air(view, t) for t in roles.agents)
    if raided or ("attack.drone" not in decided and from_above(view, trigger)):
        return "attack.air"  # "the air force carried out two raids"
    if trigger.word.lemma in BOMBING and arms and all(m.arms.kind in GUNS for m in arms):
        return "attack.shelling"  # "bombed the hill with howitzers"
    if frame.event not in ("attack.other", "attack.small-arms"):
        return (
            decided[0] if decided and frame.event not in decided and "attack.shelling" not in decided else frame.event
        )
    if decided and not frame.wrecks:
        heavy = decided[0] == "attack.small-arms" and "attack.shelling" in decided  # "rifles and mortars"
        return "attack.shelling" if heavy else decided[0]
    if (flown := by_air(view, roles, wrecks=frame.wrecks)) is not None:
        return flown
    heads = {m.head.index for m in view.weapons} | view.craft.keys()
    if any(is_arms(view, view.sentence.tokens[at], FLYING) for at in aimed & heads):
        return "attack.air"
    for token in tokens:
        noun = index.noun(view, token.index) if token.upos == "NOUN" and token is not trigger.word else None
        if noun is not None and is_answered(view.sentence, token, trigger.head):
            continue  # "our strike was in retaliation for the shelling"
        if (
            noun is not None
            and noun[1].event in ATTACKS.values()
            and not noun[1].needs
            and noun[1].event != "attack.mine"
        ):
            return noun[1].event
    return frame.event


def resumed_means(view: View, trigger: Trigger, event: Event, discourse: Discourse) -> Event:
    """``event``, or the air attack that the paragraph told of just before, which it takes up: "the raids went on"."""
    paragraph = view.sentence.paragraph
    if event in FROM_THE_AIR:
        discourse.air, discourse.aired = event, paragraph
    vague = trigger.frame.id in TAKEN_UP and event in ("attack.other", "attack.ground")
    who = view.sentence.child(trigger.word, "nsubj") if is_verb(trigger.word) else None
    named = who is not None and who.upos != "PRON" and who.lemma.casefold() not in trigger.frame.nouns
    if named and who is not None and not (is_passive(view.sentence, trigger.word) or is_air(view, who)):
        return event  # "planes bombed a school. Our forces attacked": with what, is not said
    return discourse.air if vague and discourse.air is not None and discourse.aired == paragraph else event
