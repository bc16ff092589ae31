"""The shape of the lexicon's files; each entry names its source."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from alteram.lexicon.cue_records import Cue, Denying, Foreseen, Light, Saying
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
    roles: Literal["act", "undergo", "find", "speak", "blame", "duty", "share"] = "act"
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
    annulled: Cue
    weighed: Cue
    taking: Cue
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
    caught: Cue
    answering: Cue
    hurling: Cue
    repelling: Cue
    deeds: Cue
    befalling: Cue
    suffered: Cue
    official: Cue
    sharing: Cue
    light: Light


class Actors(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All of actors.toml."""

    force: Nouns
    military: Nouns
    civilian: Nouns
    monitors: Nouns
    watching: Nouns
    people: Nouns
    institution: Nouns
    addressee: Nouns
    state: Nouns
    bound: Nouns
    voice: Nouns
    office: Nouns
    guest: Nouns
    rival: Nouns
    own: Nouns
    all: Nouns
    assailing: Nouns
    label: Nouns
    manned: Nouns
    ridden: Nouns
    built: Nouns
    civil: Nouns
    armed: Nouns
    window: Nouns
    soon: Nouns
    since: Nouns
    until: Nouns
    so_far: Nouns
    report: Nouns
    called: Nouns
    feast: Nouns
    undergoing: Nouns
    going: Nouns
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
    stationed: Nouns
    kin: Nouns
    guise: Nouns
    passed: Nouns
    backed: Nouns
    place: Nouns
    soil: Nouns
    domain: Nouns
    conveyance: Nouns
    relief: Nouns
    boundary: Nouns
    unplaced: Nouns
    realm: Nouns
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
