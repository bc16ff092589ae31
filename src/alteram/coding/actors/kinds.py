"""What kind of people or thing a phrase names: one word for many, soldiers, civilians, monitors."""

from __future__ import annotations

from alteram.coding.clause.nominals import content_noun
from alteram.coding.clause.phrases import coordinated, noun_phrase
from alteram.coding.events.needs import is_acronym
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.lexicon.records import Actors
from alteram.model import Actor, Target, Token
from alteram.model.codes import TargetKind


def kind_of(view: View, token: Token, actors: Actors) -> TargetKind:
    """Whether the phrase of ``token`` names something military, civilian, both, or monitors."""
    body = next((n.body for n in view.names if n.first <= token.index <= n.last and n.body is not None), None)
    if body is not None and body.kind == "forces":
        return "military"
    tokens = [t for each in coordinated(view.sentence, token) for t in noun_phrase(view.sentence, each)]
    modifiers = {t.lower for t in tokens if t.upos == "ADJ" or t.relation in ("amod", "compound")}
    heads = {content_noun(view.sentence, each).lemma.casefold() for each in coordinated(view.sentence, token)}
    if modifiers & actors.monitors.adjectives or heads & actors.monitors.nouns:
        return "monitors"
    civilian = bool(modifiers & actors.civilian.adjectives)
    military = bool(modifiers & actors.military.adjectives)
    if not civilian and not military:
        civilian = bool(heads & actors.civilian.nouns)
        military = bool(heads & (actors.military.nouns | actors.force.nouns))
    if civilian and military:
        return "mixed"
    return "civilian" if civilian else "military" if military else "unknown"


def is_collective(token: Token) -> bool:
    """Whether ``token`` is one word for several people: "the team", "the gang", "MINUSMA"."""
    actors, lemma = lexicon().actors, token.lemma.casefold()
    groups = (actors.force, actors.institution, actors.monitors)
    return is_acronym(token) or any(lemma in group.nouns for group in groups)


def as_target(actor: Actor, kind: TargetKind) -> Target:
    return Target(
        text=actor.text,
        start=actor.start,
        end=actor.end,
        inherited=actor.inherited,
        name=actor.name,
        party=actor.party,
        actor=actor.actor,
        kind=kind,
    )
