"""Who did what a line without a subject tells: those whom the words over a list name, else the side that reports."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from alteram.coding.actors import blame
from alteram.coding.actors.aims import is_lone_number, is_place
from alteram.coding.actors.cast import Cast
from alteram.coding.actors.kinds import as_target, kinds_of
from alteram.coding.actors.losers import LOSING, LOST, owners_of
from alteram.coding.actors.over_lists import heads, opening_of
from alteram.coding.clause.syntax import is_verb, obliques
from alteram.coding.events.triggers import Roles, Trigger
from alteram.coding.holders.held import Held
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.model import Actor, Sentence, Target, Token, is_a
from alteram.model.codes import family

DONE: Final = frozenset({"attack", "harm", "force", "people", "mine", "ceasefire", "access"})
NOTED: Final = frozenset({"attack", "harm", "people", "ceasefire", "mine", "access"})  # of deeds that nouns name
BEGINS: Final = frozenset({"punct", "discourse", "cc", "obl:unmarked"})  # "06:20 Shot down two drones"


class Openers:
    """Reads who does what the lines of a report tell without a subject."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast

    def doer(self, view: View, trigger: Trigger, roles: Roles, held: Held) -> tuple[Actor, ...]:
        """Who did what ``trigger`` tells, where its line has no words for it; nobody where it is not the issuer's."""
        if trigger.frame.roles == "undergo":
            return ()
        return self._meant(view, trigger, roles, held)

    def sufferer(self, view: View, trigger: Trigger, roles: Roles, held: Held) -> tuple[Target, ...]:
        """Whom it befell, where a line tells only what: "Lost two men near Aldby"."""
        if not trigger.frame.event.startswith(("harm.", "people.detain")):
            return ()
        if all(is_lone_number(view.sentence, token) for token in roles.targets) and not roles.agents:
            lost = self._lost(view, held)
            if lost:
                return lost
        if trigger.frame.roles != "undergo" or roles.targets:
            return ()
        return tuple(as_target(each, "unknown") for each in self._meant(view, trigger, roles, held))

    def _lost(self, view: View, held: Held) -> tuple[Target, ...]:
        """Whose losses the words over a list announce, for its items that only count: "Enemy losses: - 40 killed"."""
        opening = opening_of(self._cast.scene, view) if held.holder.is_issuer else None
        if opening is None:
            return ()
        nouns = (t for t in opening.sentence.tokens if t.lemma.casefold() in LOST)
        owners = [owner for noun in nouns for owner in owners_of(opening, noun)]
        verb = opening.sentence.root
        if verb is not None and verb.lemma in LOSING:
            owners += heads(opening.sentence)
        actors = (self._cast.actor(opening, token, held.speaker) for token in owners)
        named = (replace(actor, inherited=True) for actor in actors if actor.party is not None)
        return tuple(as_target(actor, "military") for actor in named)[:1]

    def _meant(self, view: View, trigger: Trigger, roles: Roles, held: Held) -> tuple[Actor, ...]:
        """The one that a line without a subject is about."""
        if not held.holder.is_issuer or family(trigger.frame.event) not in DONE:
            return ()
        if roles.agents and not is_noted(view, trigger):
            return ()  # but "shelling of a school", by whomever
        opening = opening_of(self._cast.scene, view)
        bare = is_bare(view.sentence, carrying(view.sentence, trigger.head))
        if opening is not None and (bare or is_noted(view, trigger)):
            return self._told(opening, held, deeds=not bare)
        if opening is not None or not bare or held.speaker is None:
            return ()
        if (before := self._before(view)) is not None:
            return self._continued(before, held)
        if self._hurts_its_own(view, roles, held) or hits_a_place(view, trigger, roles):
            return ()
        return (blame.unnamed(held.speaker),)

    def _before(self, view: View) -> View | None:
        """The last sentence of the same paragraph that has somebody in it: "They crossed the river. Took a hill"."""
        index, views = view.sentence.index, self._cast.scene.views
        same = [each for each in views[:index] if each.sentence.paragraph == view.sentence.paragraph]
        told = (
            each for each in reversed(same) if each.sentence.root and not is_bare(each.sentence, each.sentence.root)
        )
        return next(told, None)

    def _continued(self, before: View, held: Held) -> tuple[Actor, ...]:
        """Who goes on in a line without a subject: whoever acted in the sentence ``before`` it, where that is told."""
        actors = (self._cast.actor(before, token, held.speaker) for token in heads(before.sentence))
        return tuple(replace(actor, inherited=True) for actor in actors if actor.party is not None)[:1]

    def _told(self, opening: View, held: Held, *, deeds: bool) -> tuple[Actor, ...]:
        """Whom ``opening`` names as those who do what follows: by its subject, or by whose deeds it announces."""
        found = announced(opening.sentence) if deeds else heads(opening.sentence) or announced(opening.sentence)
        actors = (self._cast.actor(opening, token, held.speaker) for token in found)
        named = next((a for a in actors if a.party is not None or blame.is_force_named(a)), None)
        return (replace(named, inherited=True),) if named is not None else ()

    def _hurts_its_own(self, view: View, roles: Roles, held: Held) -> bool:
        """Whether the speaker would do it to its own side, or to civilians, which no side tells in passing."""
        own = held.speaker.name if held.speaker is not None else None
        hurt = (self._cast.actor(view, token, held.speaker).party == own for token in roles.targets)
        actors = self._cast.scene.lexicon.actors
        return any(hurt) or "civilian" in kinds_of(view, roles.targets, actors)


def hits_a_place(view: View, trigger: Trigger, roles: Roles) -> bool:
    """Whether an attack is on a place alone, of which nothing says whose it is: "- fired on Aldby", by whomever."""
    attack = family(trigger.frame.event) == "attack" and bool(roles.targets)
    return attack and all(is_place(view, token) for token in roles.targets)


def is_bare(sentence: Sentence, verb: Token) -> bool:
    """Whether ``verb`` opens a line that names no subject, as no clause does: "Shot down two drones"."""
    first = verb
    while is_a(first.relation, "conj", "parataxis"):
        above = sentence.head_of(first)
        if above is None or not is_verb(above) or sentence.child(first, "nsubj", "nsubj:pass", "csubj") is not None:
            return False
        first = above
    if first.relation != "root" or first.xpos not in ("VBD", "VBN") or not is_verb(verb):
        return False
    if sentence.child(first, "nsubj", "nsubj:pass", "csubj", "expl", "aux", "aux:pass", "cop", "mark") is not None:
        return False
    aimed = first.xpos == "VBD" or first.lemma.casefold() in lexicon().cues.hurling.words  # "fired on the town"
    by = any(each.case == "by" for each in obliques(sentence, first))  # "Fired on by the enemy"
    thing = sentence.child(first, "obj", "xcomp") or (sentence.child(first, "obl") if aimed and not by else None)
    opens = all(t.relation in BEGINS for t in sentence.tokens[: first.index])
    return opens and thing is not None and not (first is not verb and verb.xpos not in ("VBD", "VBN"))


def carrying(sentence: Sentence, head: Token) -> Token:
    """The verb whose object is the noun ``head``, which opens the line with it: "Opened fire on the town"."""
    verb = sentence.head_of(head) if is_a(head.relation, "obj") and not is_verb(head) else None
    return verb if verb is not None and is_verb(verb) else head


def is_noted(view: View, trigger: Trigger) -> bool:
    """Whether an item tells a deed by a noun: "- abduction of a teacher"."""
    noun = (trigger.word.upos == "NOUN" or trigger.word.xpos == "VBG") and trigger.carrier is None
    return noun and family(trigger.frame.event) in NOTED and not blame.is_mutual(trigger)


def announced(sentence: Sentence) -> list[Token]:
    """Whose deeds the words over a list announce: "Violations by the rebels:", "Chronicle of enemy attacks:"."""
    deeds = [t for t in sentence.tokens if t.upos == "NOUN" and t.lemma.casefold() in lexicon().cues.deeds.nouns]
    found: list[Token] = []
    for deed in deeds:
        found += sentence.children(deed, "nmod:poss", "compound", "amod")
        found += [o.token for o in obliques(sentence, deed) if o.case in ("of", "by")]
    committed = [c for deed in deeds for c in sentence.children(deed, "acl")]
    return found + [o.token for clause in committed for o in obliques(sentence, clause) if o.case == "by"]
