"""Who moves, is moved or is given something: those who flee, return or receive, whom it befalls as well."""

from __future__ import annotations

from alteram.coding.actors.aims import some
from alteram.coding.clause.nominals import is_own
from alteram.coding.clause.phrases import coordinated
from alteram.coding.clause.syntax import by_agent, objects, obliques
from alteram.coding.counts.units import NUMBERS
from alteram.coding.events.needs import satisfies
from alteram.coding.events.triggers import Roles, Trigger
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token

REFLEXIVE = frozenset({"themselves", "himself", "herself", "itself", "themself"})
RECEIVING = frozenset({"receive", "get"})


def receiving(view: View, trigger: Trigger, who: Token | None) -> Roles | None:
    """The roles of "receive": "the families received tents", "recruits get training from the army"; else None."""
    verb, event = trigger.word, trigger.frame.event
    if (
        event not in ("aid.provide", "mine.records", "other")
        or verb.lemma not in RECEIVING
        or not objects(view.sentence, verb)
    ):
        return None
    words = (verb, *objects(view.sentence, verb))
    givers = [o.token for word in words for o in obliques(view.sentence, word) if o.case == "from"]
    return Roles(tuple(t for t in givers if is_fighter(view, t) or is_people(view, t))[:1], some(who))


def taken_by(view: View, verb: Token) -> tuple[Token, ...]:
    """Whose those are who give themselves up: "surrendered to the 9th Battalion"."""
    found = (o.token for o in obliques(view.sentence, verb) if o.case == "to")
    return tuple(t for t in found if view.names_in([t]) or is_own(t) or satisfies(view, t, "@force"))[:1]


def is_people(view: View, who: Token) -> bool:
    return satisfies(view, who, "@people") or is_fighter(view, who)


def moved_roles(view: View, trigger: Trigger, who: Token | None) -> Roles:
    """Those who flee or go home: they do it and it befalls them; fighters flee for no other, and are let go home."""
    if who is None:
        return Roles()
    fighters = any(is_fighter(view, each) for each in coordinated(view.sentence, who))
    if trigger.frame.event == "people.displace" and fighters:
        return Roles((who,), ())
    goes = trigger.frame.event == "people.displace" or (trigger.frame.event == "people.return" and not fighters)
    if trigger.word.lemma in lexicon().cues.light.become:
        goes = False  # "a million became refugees"
    return Roles((who,) if goes else (), (who,))


def is_fighter(view: View, who: Token) -> bool:
    return who.upos == "PROPN" or (who.upos != "PRON" and satisfies(view, who, "@force"))


def numbered(sentence: Sentence, trigger: Trigger, who: Token) -> Roles | None:
    """The roles where a number is told of those whom something befell: "the number of men shot by them rose to 9"."""
    if (
        who.lemma not in NUMBERS
        or trigger.word.lemma in trigger.frame.verbs
        or not trigger.frame.event.startswith(("harm.people", "people."))
    ):
        return None
    those = [o.token for o in obliques(sentence, who) if o.case == "of"][:1]
    by = [by_agent(sentence, clause) for one in those for clause in sentence.children(one, "acl")]
    return Roles(tuple(word for word in by[:1] if word is not None), tuple(those)) if those else None


def turned_back(view: View, trigger: Trigger, who: Token | None, things: list[Token]) -> list[Token]:
    """``things``, with ``who`` where it befalls those who do it: "the rebels surrendered", "shelled themselves"."""
    if who is None or trigger.frame.event.startswith("force."):
        return things  # "installed themselves in the school"
    if trigger.frame.event == "people.detain" and not things:
        arms = objects(view.sentence, trigger.word)  # "uncovered several weapons": not who uncovered them
        return arms[:1] if arms else [who] if is_people(view, who) else []
    return [who if t.lower in REFLEXIVE else t for t in things]
