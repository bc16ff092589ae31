"""Who speaks by the label of a line: "Sudland: our post was hit", "Reports of the army: ...", "... (source: the army)".

A label that only counts behind it whose they are, or that names who did what follows, makes nobody speak.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from alteram.coding.clause.syntax import is_passive, is_verb
from alteram.coding.clause.tenses import TENSED
from alteram.coding.holders.introductions import Cue, owner_of
from alteram.coding.scene import Scene, View
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token

LONGEST: Final = 12  # words of a label
OPENING: Final = frozenset({'"', "“", "«", "``"})
JOINING: Final = frozenset({"DET", "ADP", "CCONJ", "PART", "PUNCT"})
SIDE: Final = frozenset({"side", "party"})
CREDIT: Final = frozenset({"source", "sources"})


def label_cues(view: View, word: Token, scene: Scene) -> Iterator[Cue]:
    """Whoever the label of the line of ``word`` makes hold it, or the source in brackets at its end."""
    colon = colon_of(view.sentence)
    if 0 < colon < word.index and (cue := labelling(view, colon, scene)) is not None:
        yield cue
    credit = credited(view)
    if credit is not None and word.index < credit.index:
        yield Cue(credit, credit)


def colon_of(sentence: Sentence) -> int:
    """Where the colon of a label stands; 0 where the line opens with none."""
    return next((t.index for t in sentence.tokens[: LONGEST + 1] if t.text == ":"), 0)


def labelling(view: View, colon: int, scene: Scene) -> Cue | None:
    """The cue that the words before ``colon`` are for what stands behind it."""
    sentence, tokens = view.sentence, view.sentence.tokens
    label = [t for t in tokens[:colon] if t.upos not in ("PUNCT", "SYM", "NUM")]
    names = view.names_in(label)
    if not names or any(t.xpos in TENSED or t.upos == "AUX" for t in label):
        return None
    head = next((t for t in label if t.head < 0 or t.head >= colon), label[-1])
    called = any(name.first <= head.index <= name.last for name in names)
    if head.lemma.casefold() in told_by():
        owner = owner_of(sentence, head)
        whose = owner or next((t for t in sentence.children(head, "amod", "compound") if is_named(view, t)), None)
        return Cue(head, whose) if whose is not None else None  # "Sudlandic media", "reports of the army"
    bodies = lexicon().actors.institution.nouns | SIDE
    whole = all(
        t.upos in JOINING or t.upos == "PROPN" or t.lemma.casefold() in bodies or is_named(view, t) for t in label
    )
    if not whole or not (called or head.lemma.casefold() in bodies or head.upos == "PROPN"):
        return None
    return Cue(head, head) if is_said(view, colon, scene, side=names[-1].party in scene.sides) else None


@cache
def told_by() -> frozenset[str]:
    """Nouns of what somebody says, and of those who publish it, that a label gives with their owner."""
    return lexicon().cues.saying.nouns | lexicon().cues.saying.papers | lexicon().cues.saying.publishing


def is_named(view: View, token: Token) -> bool:
    return any(name.first <= token.index <= name.last for name in view.names)


def is_said(view: View, colon: int, scene: Scene, *, side: bool) -> bool:
    """Whether what stands behind ``colon`` may be the words of whom the label names, and no count of their own."""
    behind = view.sentence.tokens[colon + 1 :]
    if behind and behind[0].text in OPENING:
        return True
    if not side:
        return scene.issuer is not None and any(t.upos in ("NOUN", "VERB") for t in behind)
    return scene.issuer in scene.sides and any(tells(view.sentence, t) for t in behind)


def tells(sentence: Sentence, verb: Token) -> bool:
    """Whether ``verb`` has a tense and a subject, and is not one of those that tell the fate of a count."""
    who = sentence.child(verb, "nsubj", "nsubj:pass")
    if who is None or not is_verb(verb) or who.head != verb.index:
        return False
    if not is_passive(sentence, verb):
        return verb.xpos in TENSED or sentence.child(verb, "aux") is not None
    counted = who.upos == "NUM" or sentence.child(who, "nummod") is not None
    return not counted and sentence.child(verb, "aux:pass", "aux") is not None


def credited(view: View) -> Token | None:
    """The source that a line gives in brackets at its end: "(source: the army)"."""
    tokens = [t for t in view.sentence.tokens if t.upos != "PUNCT" or t.text == ":"]
    at = next((place for place, t in enumerate(tokens[:-1]) if t.lower in CREDIT and tokens[place + 1].text == ":"), 0)
    named = tokens[at + 2 :]
    if not at or not named or not view.names_in(named):
        return None
    inside = {t.index for t in named}
    return next((t for t in named if t.head not in inside), None)


def speaks_for_itself(sentence: Sentence, cue: Token | None) -> bool:
    """Whether ``cue`` is the name of a label, whose words are those behind it: "Sudland: our post was hit"."""
    if cue is None or cue.lemma.casefold() in told_by() or is_verb(cue):
        return False
    here = sentence.tokens[cue.index : cue.index + 1] == (cue,)
    return here and cue.index < colon_of(sentence)
