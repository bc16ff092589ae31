"""Numbers and pronouns that stand for craft, rounds or mines told of before: "launched 12 drones. Ten fell"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from alteram.coding.mentions.weapons import WeaponMention
from alteram.lexicon import lexicon
from alteram.model import Sentence, Token, is_a

FLYING: Final = frozenset({"aircraft", "helicopter", "drone"})
LAID: Final = frozenset({"mine", "unexploded ordnance"})
FIRED: Final = frozenset({"rocket", "missile", "shell", "round", "projectile", "bomb"})
LANDING: Final = frozenset({"fall", "land", "hit", "strike", "explode", "detonate", "intercept", "impact"})
STANDING: Final = frozenset({"they", "them", "all", "most", "some", "both", "none", "others", "rest", "it"})
PEOPLE: Final = frozenset({"killed", "wounded", "killed-or-wounded", "missing", "displaced", "returned"})
OF_THEM: Final = frozenset({"them", "these", "those", "which"})


class Meant(NamedTuple):
    """The word for the craft: the number of its sentence, its own, and the kind of craft."""

    sentence: int
    word: int
    kind: str


def stand_ins(sentences: Sequence[Sentence], arms: dict[int, tuple[WeaponMention, ...]]) -> dict[int, dict[int, Meant]]:
    """For each sentence, the words that stand for craft, each with the word for the craft."""
    found: dict[int, dict[int, Meant]] = {}
    for at, sentence in enumerate(sentences):
        before = sentences[at - 1] if at and sentences[at - 1].paragraph == sentence.paragraph else None
        for token in sentence.tokens:
            if stands(sentence, token) and (meant := last_craft(token, sentence, before, arms)) is not None:
                found.setdefault(sentence.index, {})[token.index] = meant
    return found


def stands(sentence: Sentence, token: Token) -> bool:
    """Whether ``token`` may stand for craft: a number without a noun, or a word for those told of."""
    if not is_a(token.relation, "nsubj", "obj") or not (token.upos == "NUM" or token.lower in STANDING):
        return False
    verb = sentence.head_of(token)
    lands = verb is not None and verb.lemma == "fall"
    if verb is not None and lexicon().numbers.verb_units.get(verb.lemma.casefold()) in PEOPLE and not lands:
        return False  # "two were killed"
    below = sentence.children(token, "nmod", "nummod", "compound")
    return all(each.lower in OF_THEM for each in below)


def last_craft(
    token: Token, sentence: Sentence, before: Sentence | None, arms: dict[int, tuple[WeaponMention, ...]]
) -> Meant | None:
    """The craft or mines told of last, if nothing else of that number was told of since; of many, for a number."""
    over = sentence.head_of(token)
    lands = over is not None and over.lemma.casefold() in LANDING  # "fired nine rockets; five fell in the town"
    here = [m for m in arms[sentence.index] if m.last < token.index and may_be_meant(m, lands=lands)]
    ahead = (t for t in sentence.tokens[: token.index] if t.head != token.head)  # not who shot them down
    led = before is not None and not any(is_thing(t, token) for t in ahead)
    there = arms[before.index] if before is not None and led else ()
    where, mentions = (sentence, here) if here else (before, list(there))
    if where is None or not mentions or not may_be_meant(mentions[-1], lands=lands):
        return None
    head, one = mentions[-1].head, token.lower == "it"
    last = token.index if where is sentence else len(where.tokens)
    later = where.tokens[mentions[-1].last + 1 : last]
    several = head.xpos in ("NNS", "NNPS") or head.lower == "aircraft"
    alone = head.xpos in ("NN", "NNP")
    if not (alone if one else several) or any(is_thing(t, token) for t in later):
        return None
    kind, verb = mentions[-1].arms.kind, sentence.head_of(token)
    if kind in LAID and (verb is None or verb.lemma.casefold() not in of_mines()):
        return None  # "found six mines. They were fired upon": whoever found them
    return Meant(where.index, head.index, kind)


def may_be_meant(arms: WeaponMention, *, lands: bool) -> bool:
    """Whether a number may stand for ``arms``: craft and mines, and rounds of what ``lands``; only these fall."""
    round_ = arms.head.lemma.casefold() in FIRED
    return round_ if lands and arms.arms.kind not in FLYING else arms.arms.kind in (FLYING | LAID)


@lru_cache(maxsize=1)
def of_mines() -> frozenset[str]:
    """The verbs of what is done to mines: "They were laid by the rebels"."""
    return frozenset(verb for frame in lexicon().frames if frame.event.startswith("mine.") for verb in frame.verbs)


@lru_cache(maxsize=1)
def flights() -> frozenset[str]:
    """The nouns of what craft carry out: "sortie", "raid"."""
    flown = (frame for frame in lexicon().frames if frame.event in ("attack.air", "force.overflight"))
    return frozenset(noun for frame in flown for noun in frame.nouns)


def is_thing(word: Token, token: Token) -> bool:
    """Whether ``word`` is another noun that ``token`` may stand for: of several, or as a subject of its own."""
    several = word.xpos == "NNS"
    if (token.lower == "it" and several) or word.lemma.casefold() in flights():
        return False  # "our aircraft flew 74 sorties. They hit": the aircraft did
    return word.upos in ("NOUN", "PROPN") and (several or is_a(word.relation, "nsubj"))
