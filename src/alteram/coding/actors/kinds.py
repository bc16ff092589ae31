"""What kind of people or thing a phrase names: one word for many, soldiers, civilians, monitors."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import pairwise

from alteram.coding.clause.nominals import content_noun, is_own
from alteram.coding.clause.phrases import coordinated, noun_phrase
from alteram.coding.clause.syntax import obliques
from alteram.coding.events.needs import is_acronym
from alteram.coding.scene import View
from alteram.lexicon import lexicon
from alteram.lexicon.records import Actors
from alteram.model import Actor, Sentence, Target, Token
from alteram.model.codes import TargetKind


def kind_of(view: View, token: Token, actors: Actors) -> TargetKind:
    """Whether the phrase of ``token`` names something military, civilian, both, or monitors; no conjuncts of it.

    What a word names in its phrase goes before the word alone: "a refugee camp", "an ammunition dump".
    """
    body = next((n.body for n in view.names if n.first <= token.index <= n.last and n.body is not None), None)
    if body is not None and body.kind == "forces":
        return "military"
    sentence, words = view.sentence, noun_phrase(view.sentence, token)
    counted = (o.token for o in obliques(sentence, token) if o.case == "of" and token.upos == "NUM")
    head = next(counted, None) or content_noun(sentence, token)  # "three of our men"
    phrases = {f"{a.lower} {b.lemma.casefold()}" for a, b in pairwise(words)}
    triples = zip(words, words[1:], words[2:], strict=False)
    phrases |= {f"{a.lower} {b.lower} {c.lemma.casefold()}" for a, b, c in triples}
    told = told_by(phrases.intersection(actors.civil.phrases), phrases.intersection(actors.armed.phrases))
    if told is not None:
        return told
    beside = {t.lower for t in words if t.upos == "ADJ" or t.relation in ("amod", "compound")}
    names = {head.lemma.casefold(), head.lower}  # "barracks"
    forces = actors.force.nouns
    if names & forces & actors.monitors.nouns and (beside & forces or any(n.party.state for n in view.names_in(words))):
        return "military"  # "a police patrol", "a Norlandic patrol"
    if beside & actors.monitors.adjectives or names & actors.monitors.nouns or is_watched(sentence, token, actors):
        return "monitors"
    civil = beside & actors.civilian.adjectives or beside & actors.civil.adjectives
    told = told_by(civil, beside & actors.military.adjectives)
    own = any(is_own(t) for t in (*sentence.children(head, "nmod:poss"), *sentence.children(token, "nmod:poss")))
    ours = own and names & actors.armed.words
    civil = names & actors.civilian.nouns or names & actors.civil.nouns
    armed = names & actors.military.nouns or names & actors.force.nouns or names & actors.armed.nouns
    return told or ("military" if ours else told_by(civil, armed) or "unknown")


def kinds_of(view: View, tokens: Iterable[Token], actors: Actors) -> set[TargetKind]:
    """The kinds of all that ``tokens`` and what is coordinated with them name."""
    return {kind_of(view, each, actors) for token in tokens for each in coordinated(view.sentence, token)}


def told_by(civil: Collection[str], armed: Collection[str]) -> TargetKind | None:
    """The kind that words tell, of which some are for civilians and some for soldiers; None where there are none."""
    if civil and armed:
        return "mixed"
    return "civilian" if civil else "military" if armed else None


def is_watched(sentence: Sentence, token: Token, actors: Actors) -> bool:
    """Whether ``token`` is what monitors have: "the mission's helicopter"."""
    owners = sentence.children(token, "nmod:poss")
    return any(owner.lemma.casefold() in actors.monitors.nouns for owner in owners)


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
