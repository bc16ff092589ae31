"""What only a state has, and whom it calls outlaws: "the army", "the terrorist group" in a statement of a conflict."""

from __future__ import annotations

from alteram.coding.scene import Scene
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a
from alteram.profiles.records import Party

ARMED = frozenset({"army", "navy"})
SINGLE = frozenset({"president", "minister", "government", "army", "navy"})  # a state has one of each


def sides_told(scene: Scene) -> tuple[Party, ...]:
    """Whom "both sides" means: a conflict that only the name of a mission suggests may not be what the text is on."""
    told = {name.party.name for view in scene.views for name in view.names}
    sure = scene.reading.statement.conflict is not None or scene.issuer is not None
    return scene.sides if sure or all(side.name in told for side in scene.sides) else ()


def is_of_state(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` is what only a state has: "the army", "the Air Force"; none that a title tells from others.

    Not "the army of the USSR", "the Sandinista Army", "the White Army"; nor "the presidents", who are several states'.
    """
    if token.xpos == "NNS" and token.lemma.casefold() in SINGLE:
        return False
    titles = sentence.children(token, "compound", "amod")
    flying = token.lower in ("force", "forces") and any(each.lower in ("air", "security") for each in titles)
    if not (flying or token.lemma.casefold() in lexicon().actors.state.nouns):
        return False
    named = (each for each in (*titles, *sentence.children(token, "nmod")) if each.lower not in ("air", "security"))
    armed = flying or token.lemma.casefold() in ARMED  # "the White Army", but "the Foreign Minister"
    return not any(each.upos == "PROPN" or (armed and each.text[:1].isupper()) for each in named)


def state_of(scene: Scene, speaker: Party | None) -> Party | None:
    """Whose "the army" or "the government" is: the one side that is a state, or the speaker's own where all are."""
    sides = scene.sides or ((speaker,) if speaker is not None else ())
    states = [side for side in sides if side.state]
    if len(states) == 1:
        return states[0]
    return speaker if speaker in states else None


def outlawed(scene: Scene, sentence: Sentence, token: Token, speaker: Party | None) -> Party | None:
    """The one side that is no state, where the state that fights it tells of "the militia", "the terrorist group"."""
    rival = scene.rival(speaker)
    if rival is None or rival.state or speaker is None or not speaker.state:
        return None
    words, lemma = lexicon().actors.irregular, token.lemma.casefold()
    beside = [c for c in sentence.children(token) if c.relation not in ("det", "case", "punct", "cc", "conj")]
    titles = [c for c in beside if c.upos in ("ADJ", "NOUN") and is_a(c.relation, "amod", "compound")]
    if any(c not in titles and is_a(c.relation, "nmod", "compound", "acl", "nummod") for c in beside):
        return None  # "the militias of the tribes"
    definite = any(c.lower in ("the", "this") for c in sentence.children(token, "det"))
    outlaw = any(c.lemma.casefold() in words.adjectives for c in titles)
    if lemma in words.states:
        return rival if definite or (outlaw and not sentence.child(token, "det")) else None
    told = not beside or (outlaw and len(titles) == len(beside))  # "the group", "the terrorist group"
    return rival if definite and told and lemma in words.phrases else None
