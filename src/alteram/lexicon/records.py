"""The shape of the lexicon's files; each entry names its source."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from alteram.model.codes import Event, Unit


class Frame(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Predicates that evoke one event, and how their roles are marked (see docs/reference/lexicon.md)."""

    id: str
    event: Event
    source: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    having: tuple[str, ...] = field(default=(), name="with")
    without: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    modal: tuple[str, ...] = ()
    roles: Literal["act", "undergo", "find", "speak", "blame", "duty"] = "act"
    of: Literal["agent", "target"] = "agent"
    means: bool = False
    light: bool = False
    denies: bool = False
    transitive: bool = False
    untold: bool = False
    wrecks: bool = False
    instrument: bool = False
    moves: bool = False
    own: bool = False
    last: bool = False
    lacks: bool = False
    voice: Literal["active", "passive"] | None = None


class Arms(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One kind of weapon, the words for it, and the attack that it decides."""

    kind: str
    means: Literal["shelling", "air", "drone", "small-arms", "mine", "none"]
    source: str
    words: tuple[str, ...]


class Saying(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that introduce what somebody holds."""

    source: str
    verbs: frozenset[str]
    clausal: frozenset[str]
    heard: frozenset[str]
    giving: frozenset[str]
    papers: frozenset[str]
    headings: frozenset[str]
    putting: frozenset[str]
    object: frozenset[str]
    speaking: frozenset[str]
    accounts: frozenset[str]
    nouns: frozenset[str]
    accusing: frozenset[str]
    contested: frozenset[str]
    according: tuple[str, ...]


class Denying(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that reject what somebody else holds."""

    source: str
    verbs: frozenset[str]
    rejects: frozenset[str]
    predicates: frozenset[str]
    dismissing: frozenset[str]
    untruths: frozenset[str]
    calling: frozenset[str]
    correspond: frozenset[str]
    lacking: frozenset[str]
    parts: frozenset[str]
    happening: frozenset[str]
    spreading: frozenset[str]
    shown: frozenset[str]
    unreal: frozenset[str]
    hedges: frozenset[str]


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
    """Words beside a date in the past tense that may lie ahead."""

    source: str
    verbs: frozenset[str]
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
    wholes: frozenset[str]
    bouts: frozenset[str]
    spells: frozenset[str]
    lasting: frozenset[str]
    keeping: frozenset[str]
    become: frozenset[str]


class Nouns(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Common nouns and adjectives of one kind of actor or target."""

    source: str
    nouns: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    phrases: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()


class Cues(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of cues.toml."""

    saying: Saying
    denying: Denying
    negation: Cue
    attempted: Cue
    intended: Cue
    threatened: Cue
    possible: Cue
    hearsay: Cue
    unconfirmed: Cue
    unsettled: Cue
    feared: Cue
    emerging: Cue
    feigned: Cue
    nearly: Cue
    depicting: Cue
    disbelieved: Cue
    taken_for_true: Cue
    asked: Cue
    imagined: Cue
    seeming: Cue
    granted: Cue
    obliged: Cue
    promised: Cue
    demanding: Cue
    conditional: Cue
    started: Cue
    ongoing: Cue
    stopped: Cue
    prevented: Cue
    selecting: Cue
    reacting: Cue
    perceived: Cue
    mutual: Cue
    traded: Cue
    boilerplate: Nouns
    listing: Cue
    foreseen: Foreseen
    arranging: Cue
    choosing: Cue
    timetabled: Cue
    leaving: Cue
    answering: Cue
    hurling: Cue
    befalling: Cue
    official: Cue
    light: Light


class Actors(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of actors.toml."""

    force: Nouns
    military: Nouns
    civilian: Nouns
    monitors: Nouns
    people: Nouns
    institution: Nouns
    addressee: Nouns
    state: Nouns
    bound: Nouns
    voice: Nouns
    office: Nouns
    rival: Nouns
    own: Nouns
    all: Nouns
    label: Nouns
    manned: Nouns
    window: Nouns
    soon: Nouns
    since: Nouns
    until: Nouns
    so_far: Nouns
    report: Nouns
    called: Nouns
    feast: Nouns
    undergoing: Nouns
    air: Nouns
    paper: Nouns
    accord: Nouns
    collective: Nouns
    message: Nouns
    notion: Nouns
    setting: Nouns
    irregular: Nouns
    movement: Nouns
    private: Nouns
    estranged: Nouns
    guise: Nouns
    passed: Nouns
    backed: Nouns
    place: Nouns
    soil: Nouns
    numbered: Nouns
    kindred: Nouns
    owned: Nouns
    shot: Nouns


class Numbers(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of units.toml, numbers and sources apart from the rest."""

    values: dict[str, int]
    vague: dict[str, int]
    at_least: tuple[str, ...]
    up_to: tuple[str, ...]
    about: tuple[str, ...]
    nearly: tuple[str, ...]
    at_least_after: tuple[str, ...]
    up_to_after: tuple[str, ...]
    about_after: tuple[str, ...]
    grouped: frozenset[str]
    but: tuple[str, ...]
    shares: frozenset[str]
    bringing: frozenset[str]
    changing: frozenset[str]
    measures: frozenset[str]
    told: frozenset[str]
    single: frozenset[str]
    fates: dict[str, Event]
    verb_units: dict[str, Unit]
    noun_units: dict[str, Unit]


class Confidence(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of confidence.toml: what each ground of a claim adds to how sure it is, in log odds."""

    bias: float
    weights: dict[str, float]


class Lexicon(Struct, frozen=True, kw_only=True):
    """Everything the coding room knows of words."""

    frames: tuple[Frame, ...]
    weapons: tuple[Arms, ...]
    cues: Cues
    actors: Actors
    numbers: Numbers
    confidence: Confidence
