"""The shapes of cues: what the lexicon keeps of words that say who holds a claim, and how firmly."""

from __future__ import annotations

from msgspec import Struct


class Saying(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that introduce what somebody holds."""

    source: str
    verbs: frozenset[str]
    clausal: frozenset[str]
    heard: frozenset[str]
    giving: frozenset[str]
    conveying: frozenset[str]
    papers: frozenset[str]
    headings: frozenset[str]
    pretexts: frozenset[str]
    expressing: frozenset[str]
    retracting: frozenset[str]
    putting: frozenset[str]
    object: frozenset[str]
    reporting: frozenset[str]
    speaking: frozenset[str]
    accounts: frozenset[str]
    nouns: frozenset[str]
    accusing: frozenset[str]
    protests: frozenset[str]
    blame: frozenset[str]
    laying: frozenset[str]
    answerable: frozenset[str]
    contested: frozenset[str]
    learned: frozenset[str]
    learning: frozenset[str]
    imparting: frozenset[str]
    according: tuple[str, ...]
    publishing: frozenset[str]


class Denying(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that reject what somebody else holds."""

    source: str
    verbs: frozenset[str]
    clausal: frozenset[str]
    rejects: frozenset[str]
    predicates: frozenset[str]
    dismissing: frozenset[str]
    untruths: frozenset[str]
    calling: frozenset[str]
    correspond: frozenset[str]
    against: frozenset[str]
    bearing: frozenset[str]
    lacking: frozenset[str]
    parts: frozenset[str]
    adverbs: frozenset[str]
    nouns: frozenset[str]
    happening: frozenset[str]
    spreading: frozenset[str]
    shown: frozenset[str]
    unreal: frozenset[str]
    hedges: frozenset[str]
    labels: frozenset[str]
    charges: frozenset[str]
    facts: frozenset[str]


class Cue(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that set one modality, aspect or polarity."""

    source: str
    words: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()


class Foreseen(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words beside a date in the past tense that may lie ahead; ``fixing`` sets a day for what has not taken place."""

    source: str
    verbs: frozenset[str]
    fixing: frozenset[str]
    adjectives: frozenset[str]
    nouns: frozenset[str]
    limits: frozenset[str]
    limits_after: frozenset[str]
    starts: frozenset[str]
    marks: frozenset[str]


class Light(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs that carry an event noun."""

    source: str
    verbs: frozenset[str]
    undergo: frozenset[str]
    under: frozenset[str]
    off: frozenset[str]
    occur: frozenset[str]
    cause: frozenset[str]
    drawing: frozenset[str]
    provoking: frozenset[str]
    wholes: frozenset[str]
    bouts: frozenset[str]
    spells: frozenset[str]
    lasting: frozenset[str]
    keeping: frozenset[str]
    become: frozenset[str]
    phrasal: frozenset[str]
