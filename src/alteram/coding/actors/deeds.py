"""Who goes on acting in a clause that names nobody: "the brigade stormed the camp, and ten lorries were burned".

Taken over is only the doer of the clause that this one is joined to, or of what was last done to the same people or
things: "fired on three boats; two of them were sunk". Where two sides act on one another, it is nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from alteram.coding.actors.blame import is_mutual, is_told
from alteram.coding.actors.cast import Cast
from alteram.coding.actors.foes import craft_downed
from alteram.coding.actors.kinds import kinds_of
from alteram.coding.clause.phrases import phrase_span
from alteram.coding.clause.syntax import is_passive, is_verb
from alteram.coding.events.triggers import Roles, Trigger
from alteram.coding.holders.held import Held
from alteram.coding.scene import View
from alteram.model import Actor, Holder, Token, is_a
from alteram.model.codes import Event, family

WAITING: Final = "attack.mine"  # a device lies where somebody left it
DONE: Final = frozenset({"people.detain", "harm.property", "mine.laying"})  # beside attacks
UNDONE: Final = frozenset({"people.release"})  # what those do who hold somebody
NEAR: Final = 1  # sentences


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody was told to do: by whom, to whom, and by whose account."""

    doer: Actor
    view: View
    verb: Token
    befallen: tuple[Token, ...]
    holder: Holder


class Deeds:
    """Follows one statement in text order; the deed last told with its doer is kept."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._last: Deed | None = None

    def keep(self, view: View, trigger: Trigger, roles: Roles, held: Held, doers: tuple[Actor, ...]) -> None:
        """Keep what one doer was told to do; of what two do to one another nobody is kept."""
        event = trigger.frame.event
        if not is_against_others(event) or not is_told(held):
            return
        one = len(doers) == 1 and not is_mutual(trigger) and trigger.frame.roles == "act"
        self._last = Deed(doers[0], view, trigger.head, roles.targets, held.holder) if one else None

    def doer(self, view: View, trigger: Trigger, roles: Roles, held: Held) -> tuple[Actor, ...]:
        """Who did the deed before, of a passive clause that goes on from it; never who suffers it."""
        deed, event, verb = self._last, trigger.frame.event, trigger.head
        if deed is None or deed.holder != held.holder or not (is_against_others(event) or event in UNDONE):
            return ()
        if not (is_verb(verb) and is_passive(view.sentence, verb) and is_told(held)) or is_mutual(trigger):
            return ()
        joined = event not in UNDONE and self._is_joined(view, verb, deed)
        if not joined and not self._is_same(view, event, roles, held):
            return ()
        own = held.speaker is not None and deed.doer.party == held.speaker.name
        if own and self._is_civilian(view, roles.targets):
            return ()  # no side tells in passing what it did to civilians
        hurt = {known for token in roles.targets for known in self._names(view, token, held)}
        ours = own or (held.speaker is not None and held.speaker.name in hurt)
        if not ours and craft_downed(view, trigger, roles.targets):
            return ()  # "the militia fired on us; a drone was shot down": whose, and so by whom, is open
        return () if hurt & {deed.doer.party, deed.doer.name} else (replace(deed.doer, inherited=True),)

    def _is_joined(self, view: View, verb: Token, deed: Deed) -> bool:
        """Whether the clause of ``verb`` is coordinated with that of the deed, and nobody else acts between them."""
        if any(t.relation == "nsubj" for t in view.sentence.tokens[deed.verb.index : verb.index]):
            return False
        above: Token | None = verb
        while above is not None and is_a(above.relation, "conj", "parataxis"):
            above = view.sentence.head_of(above)
            if above is deed.verb:
                return True
            if above is None or not (is_verb(above) and is_passive(view.sentence, above)):
                return False
        return False

    def _is_same(self, view: View, event: Event, roles: Roles, held: Held) -> bool:
        """Whether a pronoun or a number tells that the deed was done to the same: "two of them were sunk"."""
        deed = self._last
        if deed is None or view.sentence.index - deed.view.sentence.index > NEAR:
            return False
        starts = {phrase_span(deed.view.sentence, token).start for token in deed.befallen}
        pointing = (t for t in roles.targets if t.upos in ("PRON", "NUM", "DET"))
        kinds: tuple[Event, ...] = (event, "attack.other")  # a number may count people, or vehicles
        found = (self._cast.target(view, t, held.speaker, event=kind) for t in pointing for kind in kinds)
        return any(each.inherited and each.start in starts for each in found)

    def _is_civilian(self, view: View, targets: Iterable[Token]) -> bool:
        return "civilian" in kinds_of(view, targets, self._cast.scene.lexicon.actors)

    def _names(self, view: View, token: Token, held: Held) -> tuple[str, ...]:
        known = self._cast.actor(view, token, held.speaker)
        return tuple(name for name in (known.party, known.name) if name is not None)


def is_against_others(event: Event) -> bool:
    """Whether an event is a deed against somebody that its doer may go on with."""
    return (family(event) == "attack" and event != WAITING) or event in DONE
