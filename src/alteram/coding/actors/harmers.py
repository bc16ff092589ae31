"""Who harmed somebody, where the clause names whose attack it was: "were killed in the army's attack".

The contract has the agent of harm only where its clause, or one that states the cause, names it.
"""

from __future__ import annotations

from typing import Final

from alteram.coding.actors.aims import is_fighting
from alteram.coding.actors.around_nouns import around_noun
from alteram.coding.actors.cast import Cast
from alteram.coding.clause.syntax import is_verb, obliques
from alteram.coding.events.frames import FrameIndex
from alteram.coding.events.triggers import OUTCOMES, Roles, Trigger
from alteram.coding.holders.held import Held
from alteram.coding.scene import View
from alteram.model import Token, is_a

HARMING: Final = ("harm.", "people.detain", "people.displace")
BY: Final = frozenset({"by", "from", "through", "under", "due to", "because of", "owing to"})
BROUGHT_OUT: Final = frozenset({"evacuate", "resettle", "accommodate", "bring", "take", "move"})
MOVING: Final = frozenset({"advance", "march", "push", "approach", "landing", "crossing", "breakthrough", "movement"})
AMID: Final = frozenset({"in", "during", "following", "after"})


def harmers(cast: Cast, index: FrameIndex, view: View, trigger: Trigger, roles: Roles, held: Held) -> tuple[Token, ...]:
    """Whose the attack was that a phrase beside a verb of harm names as its cause; nobody where it was their own.

    In an attack its makers fall too: who fell in it is laid to them only where those who fell are others.
    """
    if not trigger.frame.event.startswith(HARMING) or not is_verb(trigger.head):
        return ()
    if trigger.head.lemma in BROUGHT_OUT:
        return ()  # "were evacuated because of their shelling": not by those who shelled
    for noun, amid in causes(view, trigger.head):
        evoked = index.likeliest(view, noun.index)
        if evoked is None or evoked[0] is not noun or not evoked[1].event.startswith("attack."):
            continue
        if amid and noun.lemma in MOVING:
            continue  # "during the column's advance three tanks were burned": it need not have burned them
        makers, _ = around_noun(view, Trigger(noun, evoked[1]))
        if len(makers) != 1 or any(case.lower == "between" for case in view.sentence.children(makers[0], "case")):
            continue
        fallen = {cast.actor(view, token, held.speaker).party for token in roles.targets}
        armed = any(is_fighting(view, token) for token in roles.targets)
        whose = cast.actor(view, makers[0], held.speaker).party
        own = whose is not None and whose in fallen
        if not (own or (amid and armed and None in fallen | {whose})):
            return (makers[0],)
    return ()


def causes(view: View, verb: Token) -> list[tuple[Token, bool]]:
    """The nouns beside ``verb`` that may be the cause of it, and whether it only happened amid them."""
    found = []
    inner = [c for c in view.sentence.children(verb, "xcomp") if is_verb(c)]  # "were forced to flee because of"
    for phrase in (o for word in (verb, *inner) for o in obliques(view.sentence, word)):
        if phrase.token.lemma in OUTCOMES:
            found += [(o.token, False) for o in obliques(view.sentence, phrase.token) if o.case == "of"]
        elif phrase.case == "in" and phrase.token.lemma == "course":
            found += [(o.token, True) for o in obliques(view.sentence, phrase.token) if o.case == "of"]
        elif phrase.case in BY | AMID:
            found.append((phrase.token, phrase.case in AMID))
        elif phrase.case in ("as a result of", "as a consequence of"):
            found.append((phrase.token, False))
    above = view.sentence.head_of(verb)
    if found or above is None or not (is_a(verb.relation, "conj") and is_verb(above)):
        return found
    ahead = causes(view, above)  # "in a raid by the army two died and a house burned down"
    return [(noun, amid) for noun, amid in ahead if noun.index < above.index]
